import type { Budget, CostItem, Task } from '../../grammar/generated/ast.ts';
import { readMoney } from '../../model/money.ts';
import { message } from '../../model/problem.ts';
import type { BudgetFacts } from '../../plan/budgets.ts';
import { headPlace, type Place } from '../../plan/places.ts';
import { fieldIn, fieldText, type Plan } from '../../plan/plan.ts';
import { type SlotUse, slotScope } from '../../plan/slots.ts';
import { type TargetValue, timeKeyOf, writtenValue } from '../../plan/targets.ts';
import { timeOf } from '../../plan/times.ts';
import { allBudgets } from '../budgets/describe.ts';
import { amountAsked, moneyDifference, spelledDifference } from '../budgets/money-in-words.ts';
import { offer } from '../offers.ts';
import type { CheckedDocument, Finding, RelatedPlace, Rule, Severity } from '../rule.ts';
import { deadlineDifference, scheduleDifference } from './deadline-in-words.ts';
import { relatedValue, valuePlace, valueWords, whereWords } from './describe.ts';
import { type SlotWords, wordsDifference } from './words-difference.ts';

/** Language reference, section 2: the words of a slot and the value that it quotes must agree. */
export const wordsAgainstValue: Rule = {
  code: 'KH203',
  name: 'words-against-value',
  severity: 'error',
  title: { vi: 'Lời trong câu khác giá trị đã khai báo', en: 'Words differ from the declared value' },
  description: {
    vi: 'Trong ô `{Tên: lời}`, số, từ so sánh và đơn vị của lời phải khớp với giá trị đã khai báo của chỉ tiêu, kinh phí, thời hạn. Lời có thể nói ít hơn; số 0 ở đầu, “đạt”, “phấn đấu” không tính.',
    en: 'In a slot `{Name: words}` the number, the comparison and the unit of the words must agree with what is declared for the target, the budget or the deadline. Words may say less; leading zeros, “đạt”, “phấn đấu” do not count.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Số khác', en: 'Another number' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: từ 80% trở lên }\n- {HoSo 2025: Từ 85% trở lên} hồ sơ trực tuyến.\n',
      },
      {
        title: { vi: 'Từ so sánh khác', en: 'Another comparison' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: trên 80% }\nmục "Mục tiêu" năm 2025 {\n- Tỷ lệ hồ sơ trực tuyến {HoSo: đạt tối thiểu 80%}.\n}\n',
      },
      {
        title: { vi: 'Đơn vị khác', en: 'Another unit' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 80% }\n- {HoSo 2025: Có 80 hồ sơ} trực tuyến.\n',
      },
      {
        title: { vi: 'Giá trị của cấp khác', en: 'The value of another scope' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trên mạng" { 2025: { cấp huyện: 90%; cấp xã: 70% } }\n- {HoSo 2025 cấp xã: 90%} hồ sơ của cấp xã.\n',
      },
      {
        title: { vi: 'Một phần (trong đó)', en: 'A part' },
        text: 'kế hoạch A "Kế hoạch"\nnhóm VungI "Vùng I"\nchỉ tiêu Rung "Rừng" { 2030: 20.000 ha { trong đó { VungI: trên 12.000 ha } } }\n- Vùng I {Rung 2030 VungI: trên 11.000 ha}.\n',
      },
      {
        title: { vi: 'Số tiền', en: 'An amount of money' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 1.545.000.000 đồng { khoản chi B "Đào tạo": 1.545 triệu đồng { cấp xã: 1.545 triệu đồng } }\n- Kinh phí {KP: 1.554.000.000đ}, trong đó cấp xã {B cấp xã: 1,6 tỷ đồng}.\n',
      },
      {
        title: { vi: 'Số tiền bằng chữ, kinh phí nhiệm vụ', en: 'An amount in words, the money of a task' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 500 triệu đồng\nnhiệm vụ TapHuan "Tập huấn" { kinh phí: 48 triệu đồng }\n- {KP bằng chữ: Năm trăm năm mươi triệu đồng}; tập huấn {TapHuan kinh phí: 84 triệu đồng}.\n',
      },
      {
        title: { vi: 'Thời hạn', en: 'A deadline' },
        text: 'kế hoạch A "Kế hoạch"\nnhiệm vụ BaoCao "Báo cáo" { hạn: trước 15/12 hằng năm }\n- Báo cáo {BaoCao hạn: trước ngày 20/12 hàng năm}.\n',
      },
      {
        title: { vi: 'Giá trị của văn bản cấp trên', en: 'A value of the parent' },
        text: 'kế hoạch A "Kế hoạch"\nđối chiếu: B\n- Tỉnh đề ra {B.HoSo 2025 cấp xã: 65%} hồ sơ cấp xã.\n',
        others: ['kế hoạch B "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { 2025: { cấp xã: 60%; cấp huyện: 80% } }\n'],
      },
    ],
    good: [
      {
        title: { vi: 'Nói cùng một giá trị bằng lời khác', en: 'The same value in other words' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HaiLong "Hài lòng" { 2025: từ 90% trở lên }\nchỉ tiêu Lien "Liên thông" { 2025: 3 cấp }\nchỉ tiêu Hang "Hạng" { 2025: nhóm 15 }\n- {HaiLong 2025: Có 90% người dân, doanh nghiệp trở lên} hài lòng; {HaiLong 2025: phấn đấu tối thiểu 90%}.\n- {Lien 2025: 03 cấp}; {Hang 2025: là 1 trong 15 tỉnh, thành phố}.\n',
      },
      {
        title: { vi: 'Phần còn lại của giá trị đứng ngoài ô', en: 'The rest of the value stands outside the slot' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { 2025: trên 80% }\nchỉ tiêu Lop "Lớp" { 2025: 16 lớp tập huấn }\n- Đạt trên {HoSo 2025: 80%} hồ sơ; {HoSo 2025 số: 80}%; {Lop 2025: 16} lớp tập huấn.\n',
      },
      {
        title: { vi: 'Nhiều số, hoặc không có số', en: 'Several numbers, or none' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { 2025: 80% }\nchỉ tiêu DVC "Dịch vụ công" { 2025: 100% }\n- {HoSo 2025: Tại 16 xã, 80% hồ sơ} trực tuyến; {HoSo: tỷ lệ hồ sơ trực tuyến}; {DVC 2025: 100% dịch vụ công mức độ 3, 4}.\n',
      },
      {
        title: { vi: 'Câu của năm khác là giá trị mới', en: 'Words for another year are a new value' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { 2025: 80% }\nmục "Năm 2023" năm 2023 {\n- {HoSo: 50%} hồ sơ.\n}\n',
      },
      {
        title: { vi: 'Tiền trong đơn vị khác, làm tròn', en: 'Money in another unit, rounded' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí thực hiện": 1.545.000.000 đồng { bằng chữ: "Một tỷ năm trăm bốn mươi lăm triệu đồng" }\n- {KP: Kinh phí thực hiện} là {KP: 1,545 tỷ đồng} (trên 1,5 tỷ đồng), {KP bằng chữ: một tỷ năm trăm bốn lăm triệu đồng}; {KP: khoảng 1,5 tỷ đồng}.\n\nbảng {\n  | Nội dung | Triệu đồng |\n  | Tổng | {KP: 1.545} |\n}\n',
      },
      {
        title: { vi: 'Cùng một thời hạn', en: 'The same deadline' },
        text: 'kế hoạch A "Kế hoạch"\nnhiệm vụ CapDo "Cấp độ" { hạn: trước tháng 6/2023 }\n- Xong {CapDo hạn: trước tháng 6 năm 2023}, chậm nhất {CapDo hạn: trong tháng 6}.\n',
      },
    ],
  },
  check(document, report) {
    const budgets = new Map<Budget | CostItem, BudgetFacts>();
    for (const budget of allBudgets(document.plan.budgets)) {
      budgets.set(budget.node, budget);
    }
    for (const use of document.plan.slotUses) {
      const { slot, words, wordsPlace, subject } = use;
      if (words === undefined || !wordsPlace) {
        continue;
      }
      const quoted = { slot, words, place: wordsPlace };
      if (use.target) {
        checkTarget(use, quoted, document.plan, report);
      } else if (subject?.$type === 'Budget' || subject?.$type === 'CostItem') {
        const budget = budgets.get(subject);
        if (budget) {
          checkBudget(budget, quoted, report);
        }
      } else if (subject?.$type === 'Task') {
        checkTask(subject, quoted, report);
      } else if (slot.document) {
        checkOther(quoted, document, report);
      }
    }
  },
};

function checkTarget(use: SlotUse, quoted: SlotWords, plan: Plan, report: (finding: Finding) => void): void {
  const { target, value } = use;
  if (!target) {
    return;
  }
  const options = {
    unitText: target.unitText,
    ...(target.direction ? { direction: target.direction } : {}),
  };
  if (!value) {
    checkAnyOf(use, quoted, plan, report);
  } else if (value.origin === 'declared' && value.quantity && value.problems.length === 0) {
    const counting = value.comparability.counting;
    const difference = wordsDifference(quoted, value.quantity, { ...options, ...(counting ? { counting } : {}) });
    if (difference) {
      const { right, said, ...finding } = difference;
      report({
        ...finding,
        related: [relatedValue(value, plan)],
        fixes: [
          ...(right
            ? [
                offer(right.place, right.text, {
                  vi: `Sửa câu thành “${right.text}”`,
                  en: `Write “${right.text}” here`,
                }),
              ]
            : []),
          offer(valuePlace(value), said, { vi: `Sửa chỉ tiêu thành “${said}”`, en: `Change the target to “${said}”` }),
        ],
      });
    }
  }
}

/** A slot that does not say which of several values it means agrees with any of them. */
function checkAnyOf(use: SlotUse, quoted: SlotWords, plan: Plan, report: (finding: Finding) => void): void {
  const { target, timeText } = use;
  const values = (target?.values ?? []).filter(
    (value) => value.origin === 'declared' && (timeText === undefined || timeKeyOf(value) === timeKeyOf(use)),
  );
  const differences = values.map(
    (value) => value.quantity && wordsDifference(quoted, value.quantity, { unitText: target?.unitText }),
  );
  const [first] = differences;
  if (!first || differences.some((difference) => difference === undefined || difference.severity === 'info')) {
    return;
  }
  const shown = values.slice(0, 6).map((value) => `${whereWords(value, plan)}: ${valueWords(value)}`);
  report({
    place: first.place,
    severity: 'warning',
    message: message(
      `Lời trong câu không khớp giá trị nào đã khai báo (${shown.join('; ')}). Ghi rõ năm, cấp trong ô, ví dụ {${target?.name} 2025 cấp xã: …}.`,
      `The words agree with none of the declared values (${shown.join('; ')}). Name the year and the level in the slot.`,
    ),
    related: values.slice(0, 6).map((value) => relatedValue(value, plan)),
  });
}

function checkBudget(budget: BudgetFacts, quoted: SlotWords, report: (finding: Finding) => void): void {
  const amount = amountAsked(budget, quoted.slot);
  if (!amount) {
    return;
  }
  const inWords = quoted.slot.selectors.some(({ word }) => word === 'bằng chữ');
  const difference = inWords ? spelledDifference(quoted.words, amount) : moneyDifference(quoted.words, amount);
  if (difference) {
    reportAt(quoted, difference, difference.message, budget.written?.place ?? headPlace(budget.node), report);
  }
}

function checkTask(task: Task, quoted: SlotWords, report: (finding: Finding) => void): void {
  const asked = quoted.slot.selectors.map(({ word }) => word);
  for (const key of ['hạn', 'thời gian', 'kinh phí']) {
    const field = asked.includes(key) ? fieldIn(task, key) : undefined;
    const declared = fieldText(field);
    if (!field || declared === undefined) {
      continue;
    }
    const { place } = writtenValue(field);
    if (key === 'kinh phí') {
      const { amount, problems } = readMoney(declared);
      const difference =
        amount?.kind === 'money' && problems.length === 0 ? moneyDifference(quoted.words, amount) : undefined;
      if (difference) {
        reportAt(quoted, difference, difference.message, place, report);
      }
    } else {
      const difference = key === 'hạn' ? deadlineDifference : scheduleDifference;
      const found = difference(quoted.words, declared);
      if (found) {
        reportAt(quoted, { start: 0, end: quoted.words.length }, found, place, report);
      }
    }
  }
}

/** `{HaTinh2025.HoSoMang 2025 cấp xã: 60%}`: the value of another document. */
function checkOther(quoted: SlotWords, { index }: CheckedDocument, report: (finding: Finding) => void): void {
  const { slot } = quoted;
  const other = index.exportsNamed(slot.document?.$refText ?? '');
  const target = other?.targets.get(slot.subject?.$refText ?? '');
  const timeText = slot.selectors.find(({ time }) => time !== undefined)?.time;
  if (!other || !target) {
    return;
  }
  const scope = slotScope(slot);
  const key = timeText === undefined ? undefined : (timeOf(timeText)?.key ?? timeText);
  const values = target.values.filter(
    (value) =>
      (key === undefined || timeKeyOf(value) === key) &&
      (scope === '' || value.scope === scope || value.scope === '') &&
      value.quantity !== undefined,
  );
  const exact = values.filter((value) => value.scope === scope);
  const differences = (exact.length > 0 ? exact : values).map((value) => ({
    value,
    difference: wordsDifference(quoted, value.quantity as NonNullable<TargetValue['quantity']>),
  }));
  const [first] = differences;
  if (first?.difference && differences.every(({ difference }) => difference !== undefined)) {
    const shown = `${other.name}.${target.name}: ${first.value.text}`;
    report({
      ...first.difference,
      related: [{ uri: other.uri, place: first.value.place, message: message(shown, shown) }],
    });
  }
}

function reportAt(
  { place }: SlotWords,
  span: { readonly start: number; readonly end: number; readonly severity?: Severity },
  text: Finding['message'],
  declared: Place,
  report: (finding: Finding) => void,
): void {
  const related: RelatedPlace = { place: declared, message: message('Khai báo ở đây.', 'Declared here.') };
  report({
    place: { offset: place.offset + span.start, end: place.offset + span.end },
    message: text,
    ...(span.severity ? { severity: span.severity } : {}),
    related: [related],
  });
}
