import { z } from 'zod';
import { optionsOf } from '../../config/rule-settings.ts';
import { message } from '../../model/problem.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { titleStart } from './quoted-title.ts';
import { type DraftText, textsOf, wordsOf } from './texts.ts';

/** The tone on the first vowel of open `oa`, `oe`, `uy` ("hòa"), or on the second ("hoà"). Not after q: "quý". */
const onFirst = /(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)$/iu;
const onSecond = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/iu;

const options = z.strictObject({
  style: z
    .enum(['theo văn bản', 'hòa', 'hoà'])
    .default('theo văn bản')
    .describe(
      'Kiểu đặt dấu của cơ quan: “hòa, ủy”, “hoà, uỷ”, hoặc kiểu mà văn bản dùng nhiều hơn. / The style of the house, or the one that the document uses more.',
    ),
});

/** Both styles of tone marks are right; one document uses one. */
export const toneStyle: Rule = {
  code: 'KH854',
  name: 'tone-style',
  severity: 'info',
  title: { vi: 'Hai kiểu đặt dấu thanh', en: 'Two styles of tone marks' },
  description: {
    vi: 'Cả “hòa, ủy” và “hoà, uỷ” đều đúng, nhưng một văn bản nên dùng một kiểu. Chỗ dùng kiểu ít hơn được báo. Tên riêng chỉ so với chính nó (“Thanh Hóa” và “Thanh Hoá”); trích yếu của văn bản viện dẫn giữ nguyên.',
    en: 'Both “hòa, ủy” and “hoà, uỷ” are right, but one document should use one. The rarer style is reported; a name is compared with itself only; cited titles stay as they are.',
  },
  options,
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Lẫn hai kiểu', en: 'Both in one document' },
        text: 'kế hoạch A "Kế hoạch"\n- Ủy ban nhân dân xã số hóa hồ sơ, văn hóa.\n- Chương trình số hoá tài liệu.\n',
      },
      {
        title: { vi: 'Một tên riêng viết hai kiểu', en: 'One name in two styles' },
        text: 'kế hoạch A "Kế hoạch"\n- Tỉnh Thanh Hóa; các huyện của tỉnh Thanh Hóa; Bộ tiêu chí của tỉnh Thanh Hoá.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Tên riêng giữ nguyên', en: 'Proper names stay as they are' },
        text: 'kế hoạch A "Kế hoạch"\n- Hòa giải ở cơ sở, văn hóa của tỉnh Thanh Hoá; Hoà Bình và các tỉnh Khánh Hoà, TỈNH THANH HOÁ.\n',
      },
      {
        title: { vi: 'Một kiểu; quý, thuế không tính', en: 'One style' },
        text: 'kế hoạch A "Kế hoạch"\n- Ủy ban nhân dân xã số hóa hồ sơ hằng quý, thu thuế, đăng ký.\n',
      },
    ],
  },
  check({ plan, config }, report) {
    const { style } = optionsOf(toneStyle, options, config);
    const first: TonedWord[] = [];
    const second: TonedWord[] = [];
    /** Names, and words of cited titles, by the name: each is compared with itself only. */
    const names = new Map<string, TonedWord[]>();
    for (const { text, offset, quoted } of textsOf(plan)) {
      const titleAt = quoted ? titleStart(text) : Number.POSITIVE_INFINITY;
      for (const toned of tonedIn(text)) {
        const { word, start, end, isOnFirst, name } = toned;
        const placed = { word, start: start + offset, end: end + offset, isOnFirst, name };
        if (name !== undefined) {
          const same = names.get(name) ?? [];
          names.set(name, same);
          same.push(placed);
        } else if (start < titleAt) {
          (isOnFirst ? first : second).push(placed);
        }
      }
    }
    for (const same of names.values()) {
      reportRarer(
        same.filter(({ isOnFirst }) => isOnFirst),
        same.filter(({ isOnFirst }) => !isOnFirst),
        report,
      );
    }
    if (style !== 'theo văn bản') {
      for (const { word, start, end } of style === 'hòa' ? second : first) {
        report({
          place: { offset: start, end },
          message: message(
            `“${word}” không đặt dấu theo kiểu của cơ quan (“${style}”).`,
            `“${word}” does not place its tone mark as the house does (“${style}”).`,
          ),
          fixes: [offer({ offset: start, end }, withOtherTonePlace(word))],
        });
      }
      return;
    }
    reportRarer(first, second, report);
  },
};

function reportRarer(
  first: readonly TonedWord[],
  second: readonly TonedWord[],
  report: (finding: Finding) => void,
): void {
  if (first.length > 0 && second.length > 0) {
    const [rare, common] = first.length < second.length ? [first, second] : [second, first];
    const words = new Set(common.map(({ word }) => word));
    for (const { word, start, end } of rare) {
      const other = withOtherTonePlace(word);
      const shown = words.has(other) ? other : common[0]?.word;
      report({
        place: { offset: start, end },
        fixes: [offer({ offset: start, end }, other)],
        message: message(
          `“${word}” đặt dấu khác kiểu với phần còn lại của văn bản (ví dụ “${shown}”).`,
          `“${word}” places its tone mark unlike the rest of the document (“${shown}”).`,
        ),
      });
    }
  }
}

/** "hoà" for "hòa", and the other way round. */
function withOtherTonePlace(word: string): string {
  const [first, second] = [/([ou])(\p{M})([aey])$/iu, /([ou])([aey])(\p{M})$/iu];
  const parts = word.normalize('NFD');
  return parts.replace(first.test(parts) ? first : second, '$1$3$2').normalize('NFC');
}

interface TonedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isOnFirst: boolean;
  /** The whole name that it belongs to, for comparing; undefined for a common word. */
  readonly name: string | undefined;
}

/** The words of a text that show one of the styles, places counted from its start. */
const tonedIn = rememberByText((text): readonly TonedWord[] => {
  const whole = { text, offset: 0, quoted: false };
  return [...wordsOf(whole)].flatMap((word) => {
    const isOnFirst = onFirst.test(word.word);
    return isOnFirst || onSecond.test(word.word) ? [{ ...word, isOnFirst, name: nameAround(whole, word) }] : [];
  });
});

/** The word with the capitalised words around it ("Thanh Hoá", "Hoà Bình"), where it is a proper name; else undefined. */
function nameAround(text: DraftText, word: { word: string; start: number; end: number }): string | undefined {
  if (!isProperName(text, word)) {
    return undefined;
  }
  const before =
    /(?:\p{Lu}[\p{L}\p{M}]*\s)?$/u.exec(text.text.slice(Math.max(0, word.start - 12), word.start))?.[0] ?? '';
  const after = /^(?:\s\p{Lu}[\p{L}\p{M}]*)?/u.exec(text.text.slice(word.end, word.end + 12))?.[0] ?? '';
  return wordsKey(before + word.word + after);
}

/**
 * A word with a capital letter, unless it only begins a sentence before a word in small letters: "Thanh Hoá", "Hoà
 * Bình". In words all in capitals nothing tells a name. "Uỷ" ("Uỷ ban") is the name of no person and no place.
 */
function isProperName({ text, offset }: DraftText, { word, start, end }: { word: string; start: number; end: number }) {
  if (/^(?:ủy|uỷ)$/iu.test(word) || !/^\p{Lu}/u.test(word)) {
    return false;
  }
  const before = text.slice(0, start - offset).trimEnd();
  const beginsSentence = before === '' || /[.:;!?…“"(–-]$/u.test(before);
  const capitalFollows = /^\s+\p{Lu}/u.test(text.slice(end - offset));
  return !beginsSentence || capitalFollows || /^\p{Lu}+$/u.test(word);
}
