import { message } from '../../model/problem.ts';
import { nfc } from '../../text/normalise.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { inEachText } from './texts.ts';

/**
 * A full stop behind a whole word (abbreviations have one letter or two: "tp.", "v.v."), and a small letter. Names may
 * begin with one: "eKYC", "iOS".
 */
const lowStart = /(?<=\p{Ll}\p{M}*\p{Ll}\p{M}*\p{Ll}\p{M}*[)”\]]?)\.\s(?<first>\p{Ll})(?!\p{Ll}?\p{Lu})/gu;

/** A sentence that begins with a small letter, or a comma that became a full stop. */
export const sentenceStarts: Rule = {
  code: 'KH877',
  name: 'sentence-starts',
  severity: 'info',
  title: { vi: 'Sau dấu chấm viết thường', en: 'A small letter behind a full stop' },
  description: {
    vi: 'Chữ đầu câu sau dấu chấm viết hoa. Nếu câu chưa hết thì dấu chấm là gõ nhầm của dấu phẩy, chấm phẩy.',
    en: 'A sentence begins with a capital. Where it is the same sentence, the full stop is a slip for a comma or semicolon.',
  },
  basis: { vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I', en: 'Decree 30/2020/NĐ-CP, annex II, I' },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Đầu câu viết thường', en: 'A sentence begins small' },
        text: 'kế hoạch A "Kế hoạch"\n- Bảo đảm phù hợp với thực tiễn. tập trung huy động nguồn lực.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Viết hoa; chữ viết tắt, tên riêng', en: 'A capital; abbreviations and names' },
        text: 'kế hoạch A "Kế hoạch"\n- Bảo đảm nguồn lực. Tập trung tại tp. hồ Ba Bể, v.v. và các xã; ứng dụng định danh. eKYC, iOS.\n',
      },
    ],
  },
  check: inEachText(({ text, offset }, report) => {
    // In NFD the places differ: the offer to bring the text into NFC comes first there.
    if (nfc(text) !== text) {
      return;
    }
    for (const { 0: found, index, groups } of text.matchAll(lowStart)) {
      const first = groups?.first ?? '';
      const capital = first.toLocaleUpperCase('vi');
      const stop = { offset: offset + index, end: offset + index + 1 };
      const letter = { offset: offset + index + found.length - first.length, end: offset + index + found.length };
      report({
        place: { offset: stop.offset, end: letter.end },
        message: message(
          `Sau dấu chấm là câu mới, viết hoa “${capital}”; nếu câu chưa hết thì dùng dấu phẩy.`,
          `Behind a full stop a sentence begins with “${capital}”; if it goes on, write a comma.`,
        ),
        fixes: [
          offer(letter, capital, message(`Viết hoa “${capital}”`, `Write “${capital}”`)),
          offer(stop, ',', message('Thay bằng dấu phẩy', 'Write a comma')),
        ],
      });
    }
  }),
};
