import { message } from '../../model/problem.ts';
import { isInside, rangesOf } from '../../plan/places.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from './texts.ts';

/** What is written by hand in short, and what it is in a document. */
const meant: Readonly<Record<string, string>> = { 'đ/c': 'đồng chí', 'đ/v': 'đối với', '&': 'và' };

/** "Các đ/c", "đ/v các xã", "Sở Giáo dục & Đào tạo"; "R&D" and "NN&PTNT" are written so. */
const pattern = /(?<![\p{L}\p{M}/])[Đđ]\/[cv](?![\p{L}\p{M}/])|(?<=[\p{Ll}\p{M}] )&(?= \p{L}[\p{Ll}\p{M}])/gu;

/** Shorthand of notes in sentences. Recipients and tables shorten as they need. */
export const shorthand: Rule = {
  code: 'KH881',
  name: 'shorthand',
  severity: 'hint',
  title: { vi: 'Cách viết tắt khi ghi chép', en: 'Shorthand of notes' },
  description: {
    vi: 'Trong câu văn viết “đồng chí”, “đối với”, “và”, không viết “đ/c”, “đ/v”, “&”. Nơi nhận, bảng và chữ viết tắt (“NN&PTNT”) không bị xét.',
    en: 'Sentences say “đồng chí”, “đối với”, “và”, not “đ/c”, “đ/v”, “&”. Recipients, tables and abbreviations (“NN&PTNT”) are not looked at.',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Viết như ghi chép', en: 'As in notes' },
        text: 'kế hoạch A "Kế hoạch"\n- Các đ/c Tỉnh ủy viên kiểm tra việc thực hiện đ/v các xã; Sở Giáo dục & Đào tạo tổng hợp.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Viết đủ; nơi nhận', en: 'In full; recipients' },
        text: 'kế hoạch A "Kế hoạch"\n- Các đồng chí Tỉnh ủy viên; Sở NN&PTNT, hoạt động R&D.\nnơi nhận {\n  - Các đ/c Ủy viên Ban Thường vụ;\n  lưu: "VT"\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    const outside = rangesOf(
      ['Recipients', 'Table', 'Unit', 'Citation'].flatMap((type) => plan.byType.get(type as 'Table') ?? []),
    );
    for (const { text, offset, quoted } of textsOf(plan)) {
      for (const { words, index } of quoted || isInside(outside, offset) ? [] : shortIn(text)) {
        const place = { offset: offset + index, end: offset + index + words.length };
        const full = meant[words.toLocaleLowerCase('vi')] ?? words;
        const right = words.startsWith('Đ') ? `Đ${full.slice(1)}` : full;
        report({
          place,
          message: message(`Viết đủ: “${right}”, không viết “${words}”.`, `In full: “${right}”, not “${words}”.`),
          fixes: [offer(place, right)],
        });
      }
    }
  },
};

const shortIn = rememberByText((text) => [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, index })));
