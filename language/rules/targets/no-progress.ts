import { compareQuantities } from '../../model/compare.ts';
import { message } from '../../model/problem.ts';
import type { TargetValue } from '../../plan/targets.ts';
import { wordsKey } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { relatedValue, timeWords, valuePlace, valueWords } from './describe.ts';
import { isGrowth, stepsOf } from './later-milestones.ts';

/** A later milestone that says the same as an earlier one. */
export const noProgress: Rule = {
  code: 'KH208',
  name: 'no-progress',
  severity: 'info',
  title: { vi: 'Mốc sau không tiến so với mốc trước', en: 'A later milestone without progress' },
  description: {
    vi: 'Giá trị của mốc sau bằng mốc trước: có thể là giữ vững, có thể là chép mà quên nâng. Không xét giá trị đã trọn vẹn (100%, phổ cập, đứng đầu), số của từng năm và tốc độ tăng.',
    en: 'The later value equals the earlier one: kept on purpose, or copied and forgotten. What is complete already (100%, “phổ cập”), numbers of single years and rates of growth are not looked at.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Năm 2030 vẫn nhóm 10', en: 'Still among ten in 2030' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu XepHang "Xếp hạng của huyện" { 2025: nhóm 10; 2030: nhóm 10 }\n',
      },
      {
        title: { vi: 'Chỉ có lời, hai mốc như nhau', en: 'Words only, the same twice' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu AnToan "An toàn thông tin mạng" { 2025: định tính "nhóm tỉnh khá"; 2030: định tính "nhóm tỉnh khá" }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đã trọn vẹn; số của từng năm; cao hơn', en: 'Complete; numbers of single years; higher' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { 2025: 100%; 2030: 100% }\nchỉ tiêu Lop "Lớp tập huấn" { cách tính: hằng năm; 2025: 5 lớp; 2026: 5 lớp }\nchỉ tiêu XepHang "Xếp hạng" { 2025: nhóm 15; 2030: nhóm 10 }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const { earlier, later } of stepsOf(plan.targets)) {
      const yearly = ['hằng năm', 'tăng thêm', 'tốc độ tăng', 'cơ cấu'].includes(later.comparability.counting ?? '');
      if (yearly || isGrowth(later) || isComplete(later) || !isSame(earlier, later)) {
        continue;
      }
      report({
        place: valuePlace(later),
        message: message(
          `Mốc ${timeWords(later)} đặt “${valueWords(later)}”, không hơn mốc ${timeWords(earlier)}.`,
          `“${valueWords(later)}” for ${timeWords(later)} is no more than for ${timeWords(earlier)}.`,
        ),
        related: [relatedValue(earlier, plan)],
      });
    }
  },
};

function isSame(a: TargetValue, b: TargetValue): boolean {
  if (!a.quantity || !b.quantity) {
    return false;
  }
  if (a.quantity.kind === 'qualitative' || b.quantity.kind === 'qualitative') {
    return wordsKey(a.text) === wordsKey(b.text);
  }
  const comparison = compareQuantities(b.quantity, a.quantity, {});
  return comparison.result === 'equal' && comparison.approximate !== true;
}

/** Nothing is left to reach. */
const isComplete = ({ text, quantity }: TargetValue): boolean =>
  (quantity?.kind === 'fraction' && /(?:^|[^0-9])([0-9]+)\s*\/\s*\1(?![0-9])/u.test(text)) ||
  /(?:^|[^0-9,.])100\s*%|phổ cập|hoàn thành|toàn bộ|không còn|(?:^|\s)0\s*%|nhóm 1(?![0-9])/iu.test(text);
