import { isTextPart, type Prose } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { proseText } from '../../plan/text.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Rule } from '../rule.ts';

/** "Định kỳ" with its rhythm where it has one, and the words up to the end of the clause. */
const regularly =
  /(?<=^\s*|[,;.:]\s+|\s(?:và|hoặc)\s)định kỳ(?<rhythm> (?:h[ằà]ng (?:năm|quý|tháng|tuần)|[0-9]+ (?:năm|quý|tháng|tuần)|mỗi (?:năm|quý|tháng|tuần)|(?:6|sáu) tháng))?(?<rest>[^.;\n]{0,160})/giu;

/** A day, or something that stands for one. */
const day = /[0-9]{1,2}\/[0-9]{1,2}|ngày [0-9]|ngày cuối|tháng [0-9]|quý [IV]/iu;

/** How often, in the clause behind "định kỳ" or right before it: "tối thiểu hằng tuần", "vào đầu tháng", "hằng năm, định kỳ". */
const rhythmBehind =
  /h[ằà]ng (?:ngày|tuần|tháng|quý|năm)|(?:cuối|đầu|giữa|mỗi|một) (?:ngày|tuần|tháng|quý|năm)|(?:[0-9]+|một|hai|ba|sáu)(?: \([\p{L} ]{2,12}\))? (?:ngày|tuần|tháng|quý|năm)|một lần|lần\/|thường xuyên|^(?:,| và| hoặc) đột xuất|^ (?:chuyển đổi|luân chuyển|điều động) |^:/iu;
const rhythmBefore = /(?:h[ằà]ng (?:ngày|tuần|tháng|quý|năm)|thường xuyên)[, ]+(?:và |hoặc )?$/iu;

/** A regular report or check that has no day or no rhythm. */
export const reportWithoutDay: Rule = {
  code: 'KH609',
  name: 'report-without-day',
  severity: 'info',
  title: { vi: 'Việc định kỳ chưa rõ ngày hoặc chu kỳ', en: 'A regular duty without a day or rhythm' },
  description: {
    vi: '“Định kỳ báo cáo … theo quy định”, “định kỳ hằng năm báo cáo” mà không nêu ngày thì mỗi nơi gửi một lúc; “định kỳ rà quét” mà không nêu bao lâu một lần thì không kiểm tra được. Ghi rõ: “định kỳ hằng năm báo cáo … trước ngày 15/12”.',
    en: 'A regular report without a day arrives whenever; a regular check without a rhythm cannot be checked. Say “định kỳ hằng năm báo cáo … trước ngày 15/12”.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Không có ngày', en: 'No day' },
        text: 'kế hoạch A "Kế hoạch"\n- Định kỳ hằng năm báo cáo UBND tỉnh kết quả thực hiện.\n- Theo dõi, đôn đốc, định kỳ báo cáo Chủ tịch UBND huyện theo quy định.\n',
      },
      {
        title: { vi: 'Không có chu kỳ', en: 'No rhythm' },
        text: 'kế hoạch A "Kế hoạch"\n- Phòng ngừa tấn công mạng. Định kỳ rà quét mã độc trên các hệ thống.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Rõ ngày, rõ chu kỳ; báo cáo định kỳ là danh từ', en: 'A day, a rhythm; the noun' },
        text: 'kế hoạch A "Kế hoạch"\n- Định kỳ hằng năm báo cáo UBND tỉnh trước ngày 15/12.\n- Định kỳ 6 tháng rà quét mã độc; 50% báo cáo định kỳ được cập nhật.\n- Kiểm tra được tiến hành thường xuyên, định kỳ; định kỳ tối thiểu hằng tuần sao lưu dữ liệu; định kỳ vào đầu tháng đối soát.\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const { prose } of plan.proses) {
      for (const part of prose.$type === 'Prose' ? prose.parts : []) {
        const found = isTextPart(part) ? dutiesIn(part.text) : [];
        if (found.length === 0 || saysDay(prose as Prose)) {
          continue;
        }
        const { offset } = placeOf(part);
        for (const { index, words, isReport } of found) {
          report({
            place: { offset: offset + index, end: offset + index + words.length },
            message: isReport
              ? message(
                  'Báo cáo định kỳ chưa nêu ngày. Ghi rõ, ví dụ “trước ngày 15/12 hằng năm”.',
                  'The regular report has no day. Say one, as in “trước ngày 15/12 hằng năm”.',
                )
              : message(
                  'Việc định kỳ chưa nêu bao lâu một lần (hằng quý, 6 tháng, hằng năm).',
                  'The regular duty does not say how often (hằng quý, 6 tháng, hằng năm).',
                ),
          });
        }
      }
    }
  },
};

const dutiesIn = rememberByText((text): readonly { index: number; words: string; isReport: boolean }[] =>
  /định kỳ/iu.test(text)
    ? [...text.matchAll(regularly)].flatMap((match) => {
        const { rhythm, rest = '' } = match.groups ?? {};
        const isReport = /^[^,]{0,60}(?<!\p{L})báo cáo(?!\p{L})/iu.test(rest);
        const rhythmed =
          rhythm !== undefined || rhythmBehind.test(rest) || rhythmBefore.test(text.slice(0, match.index));
        return isReport || !rhythmed
          ? [{ index: match.index, words: match[0].slice(0, match[0].length - rest.length), isReport }]
          : [];
      })
    : [],
);

/** Does the line give a day, or the deadline of a task? */
function saysDay(prose: Prose): boolean {
  return (
    day.test(proseText(prose)) ||
    prose.parts.some((part) => !isTextPart(part) && part.selectors.some(({ word }) => word === 'hạn'))
  );
}
