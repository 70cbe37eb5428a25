import type { AstNode } from 'langium';
import { valueDifference } from '../../model/compare.ts';
import { message } from '../../model/problem.ts';
import { readWords } from '../../model/read-words.ts';
import type { Plan } from '../../plan/plan.ts';
import type { SlotUse } from '../../plan/slots.ts';
import { type TargetFacts, type TargetValue, timeKeyOf, withUnit } from '../../plan/targets.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { comparabilityDifference, relatedValue, valuePlace, valueWords, whereWords } from './describe.ts';
import { wordsDifference } from './words-difference.ts';

/** One target has one value for a time and a scope. */
export const twoValues: Rule = {
  code: 'KH204',
  name: 'two-values',
  severity: 'error',
  title: { vi: 'Một chỉ tiêu có hai giá trị', en: 'Two values of one target' },
  description: {
    vi: 'Cùng một chỉ tiêu, cùng thời gian và cùng cấp chỉ có một giá trị. “2025” và “đến năm 2025” là cùng một mốc. Giá trị có điều kiện, mẫu số, phần trừ khác nhau là những giá trị khác nhau.',
    en: 'One target has one value for a time and a scope. “2025” and “đến năm 2025” are the same milestone. Values with other conditions, denominators or exclusions are different values.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hai lần cùng một mốc', en: 'One milestone twice' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" {\n  2025: 80%\n  đến hết năm 2025: 85%\n}\n',
      },
      {
        title: { vi: 'Hai lần cùng một cấp', en: 'One scope twice' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { 2025: { cấp xã: 80%; cấp huyện: 90% }; năm 2025: { cấp xã: 70% } }\n',
      },
      {
        title: { vi: 'Hai câu nói hai số', en: 'Two sentences, two numbers' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HaiLong "Hài lòng" { ghi chú: "khảo sát" }\n- {HaiLong 2025: Có 90% người dân} hài lòng.\n- Phấn đấu {HaiLong 2025: 95%} người dân hài lòng.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Mốc, cấp, điều kiện khác nhau', en: 'Other milestones, scopes, conditions' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" {\n  kết quả 2025: 75%\n  2025: 80% { cấp xã: 70% }\n  2025: 60% { điều kiện: "vùng đặc biệt khó khăn" }\n  giai đoạn 2021-2025: 70%\n}\n',
      },
      {
        title: { vi: 'Hai câu cùng một số', en: 'Two sentences, one number' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HaiLong "Hài lòng" { ghi chú: "khảo sát" }\n- {HaiLong 2025: Có 90% người dân, doanh nghiệp trở lên} hài lòng.\n- {HaiLong 2025: Tối thiểu 90%} hài lòng; {HaiLong 2025: sự hài lòng}; {HaiLong 2030: 95%}.\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const target of plan.targets) {
      checkDeclared(target, plan, report);
    }
    for (const use of plan.slotUses) {
      checkSlot(use, plan, report);
    }
  },
};

function checkDeclared(target: TargetFacts, plan: Plan, report: (finding: Finding) => void): void {
  const blocks = new Map<AstNode | undefined, number>();
  const first = new Map<string, TargetValue[]>();
  for (const value of target.values) {
    if (value.origin !== 'declared' || !value.quantity) {
      continue;
    }
    // Parts are parts of the value that they stand in.
    const block = value.part ? (blocks.get(value.node.$container) ?? blocks.size + 1) : 0;
    blocks.set(value.node.$container, block);
    const key = `${timeKeyOf(value)}\n${value.scope}\n${block}`;
    const same = first.get(key) ?? [];
    first.set(key, same);
    const other = same.find((earlier) => !comparabilityDifference(earlier.comparability, value.comparability));
    if (!other) {
      same.push(value);
    } else if (other.quantity && valueDifference(value.quantity, other.quantity)) {
      report(finding(value, other, plan));
    }
  }
}

function finding(value: TargetValue, other: TargetValue, plan: Plan): Finding {
  const where = whereWords(value, plan);
  return {
    place: valuePlace(value),
    message: message(
      `Chỉ tiêu có hai giá trị${where === '' ? '' : ` cho ${where}`}: “${valueWords(other)}” và “${valueWords(value)}”. Giữ một; nếu khác điều kiện hoặc mẫu số thì ghi “điều kiện:”, “trên tổng:”.`,
      `The target has two values${where === '' ? '' : ` for ${where}`}: “${valueWords(other)}” and “${valueWords(value)}”. Keep one, or say in what they differ with “điều kiện:” or “trên tổng:”.`,
    ),
    related: [relatedValue(other, plan)],
    fixes: [offer(valuePlace(value), valueWords(other)), offer(valuePlace(other), valueWords(value))],
  };
}

/** A slot that quotes a value which another slot states first. */
function checkSlot(use: SlotUse, plan: Plan, report: (finding: Finding) => void): void {
  const { slot, value, words, wordsPlace, target } = use;
  if (words === undefined || !wordsPlace || value?.origin !== 'slot' || value.node === slot) {
    return;
  }
  const options = { unitText: target?.unitText, ...(target?.direction ? { direction: target.direction } : {}) };
  const stated = readWords(value.text).map((quantity) => withUnit(quantity, target?.unitText));
  const differences = stated.map((quantity) => wordsDifference({ slot, words, place: wordsPlace }, quantity, options));
  const [difference] = differences;
  if (!difference || differences.some((found) => found === undefined || found.severity === 'info')) {
    return;
  }
  const where = whereWords(value, plan);
  report({
    place: difference.place,
    // Without a year the two sentences may speak of two times.
    severity: use.timeText === undefined ? 'warning' : difference.severity,
    message: message(
      `Hai câu nói hai giá trị khác nhau của chỉ tiêu${where === '' ? ' (cả hai ô đều không ghi năm)' : ` cho ${where}`}: “${valueWords(value)}” và “${words.trim()}”.`,
      `Two sentences give the target two values${where === '' ? ' (neither names a year)' : ` for ${where}`}: “${valueWords(value)}” and “${words.trim()}”.`,
    ),
    related: [relatedValue(value, plan)],
  });
}
