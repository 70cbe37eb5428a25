import { message } from '../../model/problem.ts';
import type { Place } from '../../plan/places.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from './texts.ts';

/** One dash between words: "kinh tế - xã hội" or "kinh tế – xã hội". */
export const dashStyle: Rule = {
  code: 'KH867',
  name: 'dash-style',
  severity: 'hint',
  title: { vi: 'Hai kiểu gạch nối giữa các từ', en: 'Two kinds of dash between words' },
  description: {
    vi: '“ - ” và “ – ” giữa các từ trong cùng một văn bản: nên dùng một kiểu. Kiểu dùng ít hơn được báo.',
    en: '“ - ” and “ – ” between words of one document: use one. The rarer kind is reported.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Lẫn hai kiểu', en: 'Both kinds' },
        text: 'kế hoạch A "Kế hoạch"\n- Phát triển kinh tế - xã hội, văn hóa - thông tin; giảng dạy – học tập.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Một kiểu', en: 'One kind' },
        text: 'kế hoạch A "Kế hoạch"\n- Phát triển kinh tế - xã hội, giai đoạn 2021–2025, văn hóa - thông tin.\n',
      },
    ],
  },
  check({ plan }, report) {
    const places: Record<'-' | '–', Place[]> = { '-': [], '–': [] };
    for (const { text, offset, quoted } of textsOf(plan)) {
      for (const { dash, index } of quoted ? [] : dashesIn(text)) {
        places[dash].push({ offset: offset + index, end: offset + index + 1 });
      }
    }
    const [rare, right] = places['-'].length < places['–'].length ? (['-', '–'] as const) : (['–', '-'] as const);
    for (const place of places[right].length > 0 ? places[rare] : []) {
      report({
        place,
        message: message(
          `Dấu “${rare}” ở chỗ khác là “${right}”; nên dùng một kiểu.`,
          `“${rare}” is “${right}” elsewhere; use one kind.`,
        ),
        fixes: [
          { title: message(`Sửa thành “${right}”`, `Change to “${right}”`), changes: [{ place, newText: right }] },
        ],
      });
    }
  },
};

const dashesIn = rememberByText((text): readonly { dash: '-' | '–'; index: number }[] =>
  [...text.matchAll(/(?<=[\p{L}\p{M}] )[-–](?= [\p{L}])/gu)].map(({ 0: dash, index }) => ({
    dash: dash === '-' ? '-' : '–',
    index,
  })),
);
