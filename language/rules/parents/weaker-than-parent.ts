import { message } from '../../model/problem.ts';
import type { Rule, Severity } from '../rule.ts';
import { valuePlace, valueWords, whereWords } from '../targets/describe.ts';
import { type Bond, compareWithParent, parentTargets } from './parent-targets.ts';

const severities: Record<Bond, Severity> = { 'carries out': 'error', compares: 'info', none: 'warning' };

const parent =
  'nghị quyết Tinh "Nghị quyết của tỉnh"\nchỉ tiêu HoSo "Hồ sơ xử lý trên môi trường mạng" { 2025: { cấp huyện: 80%; cấp xã: 60% }; 2030: { cấp huyện: 90%; cấp xã: 70% } }\nchỉ tiêu HoNgheo "Tỷ lệ hộ nghèo" { hướng: thấp; 2025: dưới 3% }\nchỉ tiêu Internet "Hộ có Internet" { 2025: 70% }\n';

const child = (text: string): string => `kế hoạch Xa "Kế hoạch"\nthực hiện: Tinh\n${text}\n`;

/** Language reference, section 4, check 4. */
export const weakerThanParent: Rule = {
  code: 'KH401',
  name: 'weaker-than-parent',
  severity: 'error',
  title: { vi: 'Chỉ tiêu thấp hơn văn bản cấp trên', en: 'Target weaker than the parent’s' },
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
      for (const { value, parentValue, comparison } of compareWithParent(pair)) {
        if (comparison.result !== 'weaker') {
          continue;
        }
        const { parent: document, parentTarget, bond } = pair;
        const where = whereWords(parentValue, plan);
        const [own, theirs] = [valueWords(value), valueWords(parentValue)];
        report({
          place: valuePlace(value),
          severity: comparison.approximate ? 'info' : severities[bond],
          message: message(
            `Thấp hơn ${document.name ?? 'văn bản cấp trên'}: “${own}”, trong khi “${parentTarget.title}”${where === '' ? '' : ` ${where}`} là “${theirs}”. Nâng lên bằng hoặc cao hơn.`,
            `Weaker than ${document.name ?? 'the parent'}: “${own}”, where “${parentTarget.title}”${where === '' ? '' : ` (${where})`} is “${theirs}”. Raise it to at least that.`,
          ),
          related: [
            {
              uri: document.uri,
              place: parentValue.place,
              message: message(
                `${document.name}.${parentTarget.name}: ${theirs}`,
                `${document.name}.${parentTarget.name}: ${theirs}`,
              ),
            },
          ],
        });
      }
    }
  },
};
