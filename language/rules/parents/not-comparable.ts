import { countingOf } from '../../model/counting.ts';
import { message } from '../../model/problem.ts';
import type { TargetValue } from '../../plan/targets.ts';
import type { ExportedValue } from '../../references/exports.ts';
import type { Message } from '../../text/message.ts';
import type { Finding, Rule } from '../rule.ts';
import { scopeWords, valuePlace, valueWords } from '../targets/describe.ts';
import { type ComparedValue, compareWithParent } from './compare-with-parent.ts';
import { Meeting } from './counterparts.ts';
import { type ParentTarget, parentTargets } from './parent-targets.ts';

const parent = 'nghị quyết Tinh "Nghị quyết"\nchỉ tiêu Internet "Hộ có Internet" { 2025: 70% }\n';

/** "Not comparable" is an answer of its own, never an error: language reference, section 4, check 4. */
export const notComparable: Rule = {
  code: 'KH403',
  name: 'not-comparable',
  severity: 'info',
  title: { vi: 'Không so sánh được với văn bản cấp trên', en: 'Not comparable with the parent' },
  description: {
    vi: 'Hai giá trị khác mẫu số, điều kiện, phần gồm, phần trừ hoặc loại số thì không kết luận được cao hay thấp. Nếu thật ra là một chỉ tiêu, ghi lại cho giống văn bản cấp trên.',
    en: 'Two values that differ in denominator, condition, inclusion, exclusion or kind are neither higher nor lower. If they are meant alike, write them as the parent does.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Thêm điều kiện', en: 'An added condition' },
        text: 'kế hoạch Xa "Kế hoạch"\nthực hiện: Tinh\nchỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; điều kiện: "có nhu cầu"; 2025: 80% }\n',
        others: [parent],
      },
      {
        title: { vi: 'Khác mẫu số, khác loại số, khác phạm vi', en: 'Another denominator, kind or scope' },
        text: 'kế hoạch Xa "Kế hoạch"\nthực hiện: B\nchỉ tiêu KTS "Kinh tế số" { theo: B.KTS; trên tổng: "GRDP"; 2025: 8% }\nchỉ tiêu Hang "Hạng" { theo: B.Hang; 2025: 80% }\nchỉ tiêu HoSo "Hồ sơ" { theo: B.HoSo; 2025: { cấp xã: 50% } }\n',
        others: [
          'nghị quyết B "Nghị quyết"\nchỉ tiêu KTS "Kinh tế số" { trên tổng: "GDP"; 2025: 10% }\nchỉ tiêu Hang "Hạng" { 2025: nhóm 15 }\nchỉ tiêu HoSo "Hồ sơ" { 2025: { cấp tỉnh: 90% } }\n',
        ],
      },
    ],
    good: [
      {
        title: { vi: 'Cấp trên chỉ nói định tính; không cùng mốc', en: 'Only words in the parent; other milestones' },
        text: 'kế hoạch Xa "Kế hoạch"\nthực hiện: B\nchỉ tiêu KTS "Kinh tế số" { theo: B.KTS; 2025: 8% }\nchỉ tiêu HoSo "Hồ sơ" { theo: B.HoSo; 2023: phổ cập; kết quả 2025: 50% }\n',
        others: [
          'nghị quyết B "Nghị quyết"\nchỉ tiêu KTS "Kinh tế số" { 2025: định tính "phát triển mạnh" }\nchỉ tiêu HoSo "Hồ sơ" { 2025: 90% }\n',
        ],
      },
      {
        title: { vi: 'So sánh được', en: 'Comparable' },
        text: 'kế hoạch Xa "Kế hoạch"\nthực hiện: Tinh\nchỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; cách tính: tỷ lệ; 2025: 80% }\n',
        others: [parent],
      },
    ],
  },
  check({ plan, index }, report) {
    for (const pair of parentTargets(plan, index)) {
      const first = compareWithParent(pair, plan).find((compared) => reasonIn(compared) !== undefined);
      const reason = first && reasonIn(first);
      const other = first ? undefined : new Meeting(pair, plan).outOfScope();
      if (first && reason) {
        report(finding(pair, first.value, first.parentValue, reason));
      } else if (other) {
        const [value, parentValue] = other;
        const said = message(
          `Văn bản cấp trên chỉ đặt cho ${scopeWords(parentValue.scope, plan)}.`,
          `The parent sets it for ${scopeWords(parentValue.scope, plan)} only.`,
        );
        report(finding(pair, value, parentValue, said));
      }
    }
  },
};

/** Why two values cannot be compared, where that is worth a word: a qualitative value of the parent asks for no number. */
function reasonIn({ comparison, parentValue, value }: ComparedValue): Message | undefined {
  const counting = value.comparability.counting ?? parentValue.comparability.counting;
  const directed = counting === undefined || countingOf(counting)?.hasDirection !== false;
  return comparison.result === 'not comparable' && directed && parentValue.quantity?.kind !== 'qualitative'
    ? comparison.reason
    : undefined;
}

function finding(pair: ParentTarget, value: TargetValue, parentValue: ExportedValue, reason: Message): Finding {
  const name = `${pair.parent.name}.${pair.parentTarget.name}`;
  return {
    place: valuePlace(value),
    message: message(
      `Không so sánh được với ${name} (“${valueWords(parentValue)}”). ${reason.vi}`,
      `Not comparable with ${name} (“${valueWords(parentValue)}”). ${reason.en}`,
    ),
    related: [{ uri: pair.parent.uri, place: parentValue.place, message: message(name, name) }],
  };
}
