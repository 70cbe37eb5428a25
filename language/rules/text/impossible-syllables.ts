import { message } from '../../model/problem.ts';
import { nfc } from '../../text/normalise.ts';
import { isSyllable } from '../../text/syllables.ts';
import type { Rule } from '../rule.ts';
import { slipWords } from './slip-words.ts';
import { inEachText } from './texts.ts';

/** Words of other languages that are written together with Vietnamese marks. */
const borrowed: ReadonlySet<string> = new Set(
  'panô nơtron ôtô ôxy ôzôn axít cácbon cácbonic bêtông xirô môtô môđun môtơ karaokê karaôkê vécni ampe vônfram ápphích êkíp canxi phốtpho nitơ hyđrô hiđrô kilôgam kilômét mét lôgarít côngtenơ côngtennơ rơmoóc ơlin piăng xêmina'.split(
    ' ',
  ),
);

/** Words of two small letters or more, and web addresses, which are none. With a capital it may be a name. */
const smallWords = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{M}\p{N}])\p{Ll}{2,}(?![\p{L}\p{M}\p{N}])/gu;

/** Syllables with letters that belong together and yet are no syllable of Vietnamese. */
export const impossibleSyllables: Rule = {
  code: 'KH862',
  name: 'impossible-syllables',
  severity: 'info',
  title: { vi: 'Chữ không thể có trong tiếng Việt', en: 'A syllable that Vietnamese cannot have' },
  description: {
    vi: 'Chữ có dấu mà không ghép được thành một tiếng: thiếu dấu thanh (“nghiêp”), dấu thanh đặt sai chữ (“qúy”, “đọan”), thừa chữ (“chuẩu”). Chữ viết hoa, chữ không dấu, từ vay mượn quen thuộc không bị xét.',
    en: 'Letters with marks that make no syllable: a missing tone (“nghiêp”), a tone on the wrong letter (“qúy”), a letter too many. Capitals, words without marks and common loan words are not looked at.',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Thiếu dấu thanh, dấu thanh đặt sai', en: 'A missing tone, a misplaced one' },
        text: 'kế hoạch A "Kế hoạch"\n- Đổi mới quy trình sản xuất trong nông nghiêp; báo cáo hằng qúy trong giai đọan 2026-2030.\n',
      },
    ],
    good: [
      {
        title: {
          vi: 'Viết đúng; hai kiểu đặt dấu; từ vay mượn, tên riêng',
          en: 'Right; both tone styles; loan words, names',
        },
        text: 'kế hoạch A "Kế hoạch"\n- Nông nghiệp, quý, giếng, hoà giải, hòa giải, thủy lợi, khuỷu, ôtô, bêtông, Đắk Lắk, Êđê, điểm a), đ).\n',
      },
    ],
  },
  check: inEachText(({ text }, report) => {
    if (nfc(text) !== text) {
      return;
    }
    for (const { 0: word, index: start } of text.matchAll(smallWords)) {
      const end = start + word.length;
      // Without a Vietnamese letter it may be any language's.
      if (
        word.includes('/') ||
        word.includes('.') ||
        !/[^\p{ASCII}]/u.test(word) ||
        isSyllable(word) ||
        borrowed.has(word) ||
        isPartOfSlip(text, start, end)
      ) {
        continue;
      }
      report({
        place: { offset: start, end },
        message: message(
          `“${word}” không phải một tiếng của tiếng Việt: có thể thiếu, thừa hoặc đặt sai dấu.`,
          `“${word}” is no Vietnamese syllable: a letter or a tone mark is missing, too many or misplaced.`,
        ),
      });
    }
  }),
};

/** Is the word one that a pair of words explains ("tiêu chuẩu")? Then KH852 says what is meant. */
function isPartOfSlip(text: string, start: number, end: number): boolean {
  const before = /[\p{L}\p{M}]+\s$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  const after = /^\s[\p{L}\p{M}]+/u.exec(text.slice(end, end + 12))?.[0] ?? '';
  const word = text.slice(start, end);
  return [before + word, word + after].some((pair) => slipWords.has(pair.toLocaleLowerCase('vi')));
}
