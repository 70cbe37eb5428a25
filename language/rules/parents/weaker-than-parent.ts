import { message } from '../../model/problem.ts';
import { isMeasure } from '../../model/quantity.ts';
import type { Plan } from '../../plan/plan.ts';
import { type TargetValue, timeKeyOf } from '../../plan/targets.ts';
import type { ExportedValue } from '../../references/exports.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule, Severity } from '../rule.ts';
import { valuePlace, valueWords, whereWords } from '../targets/describe.ts';
import { isImpossibleValue } from '../targets/impossible-share.ts';
import { suggests } from '../targets/title-hints.ts';
import { type ComparedValue, compareWithParent } from './compare-with-parent.ts';
import { type Bond, type ParentTarget, parentTargets } from './parent-targets.ts';

const severities: Record<Bond, Severity> = { 'carries out': 'error', compares: 'info', none: 'warning' };

const parent =
  'nghị quyết Tinh "Nghị quyết của tỉnh"\nchỉ tiêu HoSo "Hồ sơ xử lý trên môi trường mạng" { 2025: { cấp huyện: 80%; cấp xã: 60% }; 2030: { cấp huyện: 90%; cấp xã: 70% } }\nchỉ tiêu HoNgheo "Tỷ lệ hộ nghèo" { hướng: thấp; 2025: dưới 3% }\nchỉ tiêu Internet "Hộ có Internet" { 2025: 70% }\nchỉ tiêu VanBan "Văn bản điện tử" { trên tổng: "văn bản"; trừ: "văn bản mật"; 2025: 100% }\n';

const child = (text: string): string => `kế hoạch Xa "Kế hoạch"\nthực hiện: Tinh\n${text}\n`;

/** Language reference, section 4, check 4. */
export const weakerThanParent: Rule = {
  code: 'KH401',
  name: 'weaker-than-parent',
  severity: 'error',
  title: { vi: 'Chỉ tiêu kém hơn văn bản cấp trên', en: 'Target weaker than the parent’s' },
  description: {
    vi: 'Ở cùng mốc, cùng phạm vi, chỉ tiêu của văn bản thực hiện (`thực hiện:`) phải bằng hoặc cao hơn chỉ tiêu cấp trên mà nó dẫn ở `theo:`. Mốc trước thấp hơn mốc sau của cấp trên là bình thường. So với kế hoạch `đối chiếu:` thì chỉ là thông tin.',
    en: 'For the same milestone and scope, a target of a document that carries out another (`thực hiện:`) is at least as strict as the parent’s target that its `theo:` names. An earlier milestone below a later one of the parent is normal. Against a plan in `đối chiếu:` it is information.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Thấp hơn ở một cấp', en: 'Lower in one scope' },
        text: child('chỉ tiêu HoSo "Hồ sơ" { theo: Tinh.HoSo; 2025: { cấp huyện: 80%; cấp xã: 55% } }'),
        others: [parent],
      },
      {
        title: { vi: 'Giá trị chung giữ cho cả cấp xã', en: 'A value for everybody holds for the communes too' },
        text: child('cấp: huyện\nchỉ tiêu HoSo "Hồ sơ" { theo: Tinh.HoSo; 2025: 70% }'),
        others: [parent],
      },
      {
        title: { vi: 'Chỉ một giá trị dẫn tới cấp trên', en: 'Only one value names the parent' },
        text: child('chỉ tiêu Mang "Internet" { 2023: 50%; 2025: 60% { theo: Tinh.Internet } }'),
        others: [parent],
      },
      {
        title: {
          vi: 'Không nhắc lại mẫu số, phần trừ của cấp trên',
          en: 'Denominator and exclusion are not said again',
        },
        text: child('chỉ tiêu VanBan "Văn bản điện tử" { theo: Tinh.VanBan; 2025: 90% }'),
        others: [parent],
      },
      {
        title: { vi: 'Kế hoạch đối chiếu: chỉ là thông tin', en: 'A reference plan: information only' },
        text: 'kế hoạch Xa "Kế hoạch"\nđối chiếu: Tinh\nchỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; 2025: 65% }\n',
        others: [parent],
      },
      {
        title: { vi: 'Càng thấp càng tốt', en: 'Less is better' },
        text: child('chỉ tiêu HoNgheo "Hộ nghèo" { theo: Tinh.HoNgheo; 2025: dưới 4% }'),
        others: [parent],
      },
      {
        title: {
          vi: 'Mốc sau thấp hơn mốc trước của cấp trên',
          en: 'A later milestone below an earlier one of the parent',
        },
        text: child('chỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; 2027: 65% }'),
        others: [parent],
      },
    ],
    good: [
      {
        title: { vi: 'Bằng, cao hơn, hoặc mốc trước', en: 'Equal, higher, or earlier' },
        text: child(
          'chỉ tiêu HoSo "Hồ sơ" { theo: Tinh.HoSo; 2023: { cấp huyện: 70% }; 2025: { cấp huyện: 80%; cấp xã: trên 60% } }\nchỉ tiêu HoNgheo "Hộ nghèo" { theo: Tinh.HoNgheo; 2025: dưới 2% }\nchỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; 2025: từ 70% trở lên }',
        ),
        others: [parent],
      },
      {
        title: {
          vi: 'Cấp tỉnh không thuộc phạm vi của huyện; kết quả đã đạt không phải cam kết',
          en: 'The province’s own scope; results are no commitments',
        },
        text: 'kế hoạch Xa "Kế hoạch"\ncấp: huyện\nthực hiện: B\nchỉ tiêu HoSo "Hồ sơ" { theo: B.HoSo; kết quả 2024: 50%; 2025: 85% }\nchỉ tiêu Lop "Lớp" { theo: B.Lop; 2026: 3 lớp }\n',
        others: [
          'nghị quyết B "Nghị quyết"\nchỉ tiêu HoSo "Hồ sơ" { 2025: { cấp tỉnh: 95%; cấp huyện: 80%; cấp xã: 60% } }\nchỉ tiêu Lop "Lớp" { cách tính: hằng năm; 2025: 5 lớp }\n',
        ],
      },
      {
        title: { vi: 'Phần của một xã trong tổng số của tỉnh', en: 'The part of one commune in the sum of a province' },
        text: 'kế hoạch Xa "Kế hoạch"\ncấp: xã\nthực hiện: B\nchỉ tiêu Lop "Lớp" { theo: B.Lop; cách tính: hằng năm; 2026: 3 lớp }\n',
        others: ['kế hoạch B "Kế hoạch"\ncấp: tỉnh\nchỉ tiêu Lop "Lớp" { cách tính: hằng năm; 2026: 40 lớp }\n'],
      },
      {
        title: { vi: 'Khác điều kiện thì không so sánh', en: 'Another condition: not comparable' },
        text: child(
          'chỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; điều kiện: "có nhu cầu"; 2025: 60% }\nchỉ tiêu HoSo "Hồ sơ" { theo: Tinh.HoSo; 2025: 90% }\nchỉ tiêu HoNgheo "Hộ nghèo" { theo: Tinh.HoNgheo; 2025: dưới 3% }',
        ),
        others: [parent],
      },
    ],
  },
  check({ plan, index }, report) {
    for (const pair of parentTargets(plan, index)) {
      for (const compared of compareWithParent(pair, plan)) {
        if (compared.comparison.result === 'weaker' && !isImpossibleValue(compared.value)) {
          report(finding(pair, compared, plan));
        }
      }
    }
  },
};

function finding(pair: ParentTarget, { value, parentValue, comparison, unsaid }: ComparedValue, plan: Plan): Finding {
  const { parent: document, parentTarget, bond } = pair;
  const approximate = comparison.result !== 'not comparable' && comparison.approximate === true;
  const open = unsaid !== undefined || mayBeMeantOtherwise(pair, value, parentValue);
  const severity = open && severities[bond] === 'error' ? 'warning' : severities[bond];
  const where = whereWords(parentValue, plan);
  const [own, theirs] = [valueWords(value), valueWords(parentValue)];
  const name = document.name ?? 'văn bản cấp trên';
  const shown = `${document.name}.${parentTarget.name}${where === '' ? '' : `, ${where}`}: ${theirs}`;
  return {
    place: valuePlace(value),
    severity: approximate ? 'info' : severity,
    message: message(
      `“${own}” kém ${name}: “${parentTarget.title}”${where === '' ? '' : ` ${where}`} là “${theirs}”${unsaid?.vi ?? ''}.${bond === 'compares' ? '' : ' Chỉ tiêu không được kém văn bản cấp trên.'}`,
      `“${own}” is weaker than ${document.name ?? 'the parent'}: “${parentTarget.title}”${where === '' ? '' : ` (${where})`} is “${theirs}”${unsaid?.en ?? ''}.${bond === 'compares' ? '' : ' It has to be at least as strict.'}`,
    ),
    related: [{ uri: document.uri, place: parentValue.place, message: message(shown, shown) }],
    fixes: [offer(valuePlace(value), theirs)],
  };
}

/** May less be better, or the number be one of a single year, without either document saying so? */
function mayBeMeantOtherwise(
  { target, parentTarget }: ParentTarget,
  value: TargetValue,
  other: ExportedValue,
): boolean {
  const { quantity, comparability } = value;
  const undirected = target.direction === undefined && parentTarget.direction === undefined;
  if (undirected && quantity?.kind === 'level' && suggests(target.title, 'lower')) {
    return true;
  }
  const counting = comparability.counting ?? other.comparability.counting;
  const counted = quantity !== undefined && isMeasure(quantity) && quantity.unit.kind !== 'percent';
  return counting === undefined && counted && timeKeyOf(value) !== timeKeyOf(other);
}
