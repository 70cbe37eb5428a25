import { z } from 'zod';
import { optionsOf } from '../../config/rule-settings.ts';
import { message } from '../../model/problem.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Rule } from '../rule.ts';
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
    vi: 'Cả “hòa, ủy” và “hoà, uỷ” đều đúng, nhưng một văn bản nên dùng một kiểu. Chỗ dùng kiểu ít hơn được báo; tên riêng và trích yếu của văn bản viện dẫn giữ nguyên.',
    en: 'Both “hòa, ủy” and “hoà, uỷ” are right, but one document should use one. The rarer style is reported; cited titles stay as they are.',
  },
  options,
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Lẫn hai kiểu', en: 'Both in one document' },
        text: 'kế hoạch A "Kế hoạch"\n- Ủy ban nhân dân xã số hóa hồ sơ, văn hóa.\n- Chương trình số hoá tài liệu.\n',
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
    for (const { text, offset, quoted } of textsOf(plan)) {
      for (const { word, start, end, isOnFirst } of quoted ? [] : tonedIn(text)) {
        (isOnFirst ? first : second).push({ word, start: start + offset, end: end + offset, isOnFirst });
      }
    }
    if (style !== 'theo văn bản') {
      for (const { word, start, end } of style === 'hòa' ? second : first) {
        report({
          place: { offset: start, end },
          message: message(
            `“${word}” không đặt dấu theo kiểu của cơ quan (“${style}”).`,
            `“${word}” does not place its tone mark as the house does (“${style}”).`,
          ),
        });
      }
      return;
    }
    if (first.length === 0 || second.length === 0) {
      return;
    }
    const [rare, common] = first.length < second.length ? [first, second] : [second, first];
    for (const { word, start, end } of rare) {
      report({
        place: { offset: start, end },
        message: message(
          `“${word}” đặt dấu khác kiểu với phần còn lại của văn bản (ví dụ “${common[0]?.word}”).`,
          `“${word}” places its tone mark unlike the rest of the document (“${common[0]?.word}”).`,
        ),
      });
    }
  },
};

interface TonedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isOnFirst: boolean;
}

/** The words of a text that show one of the styles, places counted from its start. */
const tonedIn = rememberByText((text): readonly TonedWord[] => {
  const whole = { text, offset: 0, quoted: false };
  return [...wordsOf(whole)].flatMap((word) => {
    const isOnFirst = onFirst.test(word.word);
    return (isOnFirst || onSecond.test(word.word)) && !isProperName(whole, word) ? [{ ...word, isOnFirst }] : [];
  });
});

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
