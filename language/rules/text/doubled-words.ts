import { message } from '../../model/problem.ts';
import { wordsKey } from '../../text/normalise.ts';
import { isCommonPair, wordsWithFirst } from '../../text/word-pairs.ts';
import type { Rule } from '../rule.ts';
import { inEachText, wordsOf } from './texts.ts';

/**
 * Small words that are never doubled on purpose. Two equal syllables of other words often only meet: "giao thông thông
 * minh", "học sinh sinh viên".
 */
const smallWords = new Set(
  'các những và của cho trong với được là có để đã sẽ này từ theo tại về đến trên dưới do bởi bằng một mỗi mọi không chưa cũng nhưng hoặc như khi nếu vì nên thì mà ra vào lên xuống qua giữa việc phải cần đang'.split(
    ' ',
  ),
);

/** Compounds that end in a small word, which may follow them as a word of its own: "hãng hàng không không nộp". */
const compounds: ReadonlySet<string> = new Set(
  'hàng không,mặt bằng,cân bằng,công bằng,thăng bằng,văn bằng,công việc,làm việc,hiện có,sẵn có,đầu vào,đầu ra,nêu trên,nói trên,kể trên,cấp dưới,kèm theo,bên phải,tất cả các'.split(
    ',',
  ),
);

/** First halves of compounds that no word ends in: "phối phối hợp", "thực thực hiện" (but "chứng thực thực hiện"). */
const firstHalves: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    thực: ['hiện'],
    phối: ['hợp'],
    hoàn: ['thành', 'thiện'],
    xây: ['dựng'],
    đẩy: ['mạnh', 'nhanh'],
    nâng: ['cao'],
    giám: ['sát'],
    tuyên: ['truyền'],
    khuyến: ['khích'],
  }),
);
const endsInHalf: ReadonlySet<string> = new Set(
  'hiện xác chứng trung lương thiết chân sự tỉ năng chuẩn hiệu luận thường tích đích tái tuần'.split(' '),
);

/** Words behind which a pair of words names who does something, so that the same pair may be what is done: "Viện kiểm sát kiểm sát". */
const doers: ReadonlySet<string> = new Set(
  'người nhà viện cơ quan đơn vị phòng tổ ban đội đoàn trung tâm hội bộ phận tòa toà chức nhân nghiệp sở'.split(' '),
);

/** Is the pair two halves of words that only meet: "thuộc chi cục thuộc cục thuộc bộ", "doanh nghiệp công nghiệp công nghệ"? */
const meetingPair = /^(?:\p{L}+ thuộc|nghiệp công|nghệ công)$/u;

/** "kiểm tra tra", "thực thực hiện": half of a frequent word twice, where a sentence or a small word stands on the other side. */
function isDoubledHalf(before: string, half: string, after: string): boolean {
  const ends = wordsWithFirst(before).has(half) && (after === '' || smallWords.has(after));
  const begins = wordsWithFirst(half).has(after) && (before === '' || smallWords.has(before));
  return (ends && !isCommonPair(half, after)) || (begins && !isCommonPair(before, half));
}

/** The same word or pair of words twice in a row. */
export const doubledWords: Rule = {
  code: 'KH851',
  name: 'doubled-words',
  severity: 'warning',
  title: { vi: 'Lặp từ', en: 'Doubled words' },
  description: {
    vi: 'Một hư từ hoặc một cụm hai từ viết hai lần liền nhau: “các các”, “hệ thống hệ thống”. Từ láy (“luôn luôn”) và hai từ ghép đứng cạnh nhau (“giao thông thông minh”) không bị báo.',
    en: 'A small word or a pair of words twice in a row. Reduplication (“luôn luôn”) and compounds that meet are not reported.',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Lặp một từ', en: 'One word' },
        text: 'kế hoạch A "Kế hoạch"\n- Phối hợp với các các doanh nghiệp liên quan; thực thực hiện nhiệm vụ.\n',
      },
      {
        title: { vi: 'Lặp nửa từ', en: 'Half a word' },
        text: 'kế hoạch A "Kế hoạch"\n- Định kỳ kiểm tra tra các cơ sở; các tỉnh, thành thành phố phối hợp.\n',
      },
      {
        title: { vi: 'Lặp hai từ', en: 'Two words' },
        text: 'kế hoạch A "Kế hoạch"\n- Phát huy hiệu quả hệ thống hệ thống dịch vụ công.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Từ láy, số, câu mới', en: 'Reduplication, numbers, a new sentence' },
        text: 'kế hoạch A "Kế hoạch"\n- Chứng thực thực hiện tại xã. Luôn luôn cập nhật, dần dần hoàn thiện giao thông thông minh; mô hình 3 3 1. Chuyển đổi số. Số hóa hồ sơ từng bước, từng bước một; hãng hàng không không nộp hồ sơ; khởi công công trình; nghệ nhân nhân dân; đuổi học học sinh; tạo mặt bằng bằng máy; tài liệu kèm theo theo quy định.\n',
      },
    ],
  },
  check: inEachText((text, report) => {
    const words = [...wordsOf(text)].map((word) => ({ ...word, key: wordsKey(word.word) }));
    /** Only a blank stands between two words. */
    const joined = (i: number): boolean => {
      const [a, b] = [words[i], words[i + 1]];
      return (
        a !== undefined && b !== undefined && /^\s+$/u.test(text.text.slice(a.end - text.offset, b.start - text.offset))
      );
    };
    for (let i = 0; i + 1 < words.length; i++) {
      const [a, b, c, d] = [words[i], words[i + 1], words[i + 2], words[i + 3]];
      if (!a || !b || !joined(i)) {
        continue;
      }
      const before = joined(i - 1) ? (words[i - 1]?.key ?? '') : '';
      const single =
        a.key === b.key &&
        /^\p{Ll}/u.test(b.word) &&
        ((smallWords.has(a.key) && !compounds.has(`${before} ${a.key}`)) ||
          (c !== undefined && firstHalves.get(a.key)?.includes(c.key) === true && !endsInHalf.has(before)));
      const half =
        !single &&
        a.key === b.key &&
        /^\p{Ll}/u.test(b.word) &&
        isDoubledHalf(before, a.key, joined(i + 1) ? (c?.key ?? '') : '');
      const pair =
        c &&
        d &&
        joined(i + 1) &&
        joined(i + 2) &&
        a.key !== b.key &&
        a.key === c.key &&
        b.key === d.key &&
        /^\p{Ll}/u.test(c.word) &&
        /\p{L}/u.test(a.word) &&
        !meetingPair.test(`${a.key} ${b.key}`) &&
        // "huấn luyện huấn luyện viên": to train trainers.
        !(joined(i + 3) && words[i + 4]?.key === 'viên');
      if (single || half || pair) {
        const [from, to] = pair ? [b.end, d.end] : [a.end, b.end];
        const words2 = pair ? `${a.word} ${b.word}` : a.word;
        report({
          place: { offset: a.start, end: to },
          ...(half || (pair && (doers.has(before) || `${a.key} ${b.key}` === 'tổ chức'))
            ? { severity: 'info' as const }
            : {}),
          message: message(`Lặp từ “${words2}”.`, `“${words2}” is doubled.`),
          fixes: [
            {
              title: message(`Bỏ “${words2}” thứ hai`, `Remove the second “${words2}”`),
              changes: [{ place: { offset: from, end: to }, newText: '' }],
            },
          ],
        });
        i += pair ? 3 : 1;
      }
    }
  }),
};
