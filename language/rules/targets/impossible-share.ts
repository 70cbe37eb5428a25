import { countingOf } from '../../model/counting.ts';
import { message, replaceFix } from '../../model/problem.ts';
import { isMeasure, type Quantity } from '../../model/quantity.ts';
import { readQuantity } from '../../model/read-quantity.ts';
import { impossibleShare as check, type ImpossibleShare } from '../../model/share.ts';
import { aroundSlot } from '../../plan/around.ts';
import type { BudgetFacts, WrittenWords } from '../../plan/budgets.ts';
import type { Place } from '../../plan/places.ts';
import { quantitiesInWords, type SlotUse } from '../../plan/slots.ts';
import { type TargetFacts, type TargetValue, withUnit } from '../../plan/targets.ts';
import { rememberByText } from '../../text/remember.ts';
import { offerField } from '../offers.ts';
import type { CheckedDocument, Finding, Fix, RelatedPlace, Rule } from '../rule.ts';
import { textsOf } from '../text/texts.ts';
import { relatedValue } from './describe.ts';
import { isMeasuredAgainst, suggests } from './title-hints.ts';

/** Language reference, section 4, check 1. */
export const impossibleShare: Rule = {
  code: 'KH201',
  name: 'impossible-share',
  severity: 'error',
  title: { vi: 'Tỷ lệ không thể có', en: 'Impossible share' },
  description: {
    vi: 'Một tỷ lệ nằm trong khoảng 0–100%. “Trên 100%” hoặc “từ 100% trở lên” không thể đạt hoặc không có nghĩa. Chỉ số, tốc độ tăng thì ghi `cách tính:`.',
    en: 'A share lies within 0–100 %. “Above 100 %” or “100 % or more” cannot be met or means nothing. For an index or a growth rate say so with `cách tính:`.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Trên 100%', en: 'Above 100 %' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu VanBan "Văn bản gửi dưới dạng điện tử" { 2025: trên 100% }\n',
      },
      {
        title: { vi: 'Từ 100% trở lên, ở kết quả của một cấp', en: '100 % or more, in a result of one level' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu VanBan "Văn bản điện tử" { kết quả 2022: { cấp xã: từ 100% trở lên } }\n',
      },
      {
        title: { vi: 'Lời trong câu', en: 'The words of a sentence' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu VanBan "Văn bản điện tử" { ghi chú: "khảo sát" }\n- Văn bản điện tử {VanBan kết quả 2022: đạt trên 100%}.\n',
      },
      {
        title: { vi: 'Câu gõ tay', en: 'A sentence that is typed out' },
        text: 'kế hoạch A "Kế hoạch"\n- 120% cán bộ, công chức được bồi dưỡng kỹ năng số; trên 100% hồ sơ được số hóa.\n',
      },
      {
        title: { vi: 'Số đạt lớn hơn tổng số', en: 'More done than there are' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu Xa "Xã có cáp quang" { 2025: 17/16 xã }\n',
      },
      {
        title: { vi: 'Giảm quá 100%', en: 'A reduction of more than everything' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu ThuTuc "Thủ tục hành chính" { 2025: giảm 120% }\n',
      },
      {
        title: { vi: 'Phần của kinh phí', en: 'A share of a budget' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí" { khoản chi B "Đào tạo" { tỷ lệ: 132% } }\n',
      },
    ],
    good: [
      {
        title: {
          vi: 'Câu gõ tay: 100%, mức tăng, so với kế hoạch',
          en: 'Typed out: 100 %, an increase, against a plan',
        },
        text: 'kế hoạch A "Kế hoạch"\n- 100% cán bộ được tập huấn; tăng 120% hồ sơ; đạt 105% người tham gia theo kế hoạch; thu ngân sách đạt 112% dự toán.\n',
      },
      {
        title: { vi: '100%, và chỉ số trên 100%', en: '100 %, and an index above 100 %' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu VanBan "Văn bản điện tử" { 2025: 100% }\nchỉ tiêu GiaTri "Giá trị sản xuất" { cách tính: chỉ số; 2025: 112% }\n',
      },
      {
        title: { vi: 'Tốc độ tăng, mức tăng', en: 'Growth and increase' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu DoanhThu "Doanh thu số" { 2025: tăng 150% }\nchỉ tiêu TaiKhoan "Tài khoản" { cách tính: tốc độ tăng; 2025: 120% }\n',
      },
      {
        title: { vi: 'So với kế hoạch, so với cùng kỳ', en: 'Against a plan, against last year' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu Thu "Thu ngân sách" { kết quả 2022: 105% dự toán; kết quả 2023: 112% so với cùng kỳ }\n- {Thu kết quả 2024: đạt 108%} kế hoạch tỉnh giao.\n',
      },
      {
        title: { vi: 'Khoảng 5-10%', en: 'A range' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu NangSuat "Năng suất lao động" { 2025: tăng từ 5-10% }\n',
      },
    ],
  },
  check(document, report) {
    const { plan } = document;
    for (const target of plan.targets) {
      for (const { quantity, origin, comparability, place } of target.values) {
        if (quantity && origin === 'declared') {
          const noun = isMeasure(quantity) ? (quantity.noun ?? '') : '';
          reportShare(target, quantity, comparability.counting, place, noun, undefined, report);
        }
      }
    }
    for (const use of plan.slotUses) {
      if (use.target && use.words !== undefined && use.wordsPlace) {
        checkWords(use, use.target, use.words, use.wordsPlace, document, report);
      }
    }
    for (const budget of plan.budgets) {
      checkBudget(budget, report);
    }
    for (const { text, offset, quoted } of textsOf(plan)) {
      for (const { words, index } of quoted ? [] : sharesOfPeople(text)) {
        report({
          place: { offset: offset + index, end: offset + index + words.length },
          severity: 'warning',
          message: message(
            `“${words}” của một số người, việc thì không thể có: nhiều nhất là 100%.`,
            `“${words}” of a number of people or things cannot be: 100 % is all.`,
          ),
        });
      }
    }
  },
};

/** "120% cán bộ", "trên 100% hồ sơ": of things that are counted, with nothing that it could be measured against. */
const shareOfPeople =
  /(?<!(?:tăng|vượt|bằng|giảm|thêm|gấp)(?: \p{L}+){0,2} )(?<share>(?:(?:trên|hơn|quá) |> ?)?(?<number>[0-9]{3,4})(?:,[0-9]+)?\s?%)(?= (?:số |tổng số )?(?:cán bộ|công chức|viên chức|hộ|người|xã|phường|thôn|hồ sơ|văn bản|thủ tục|cơ quan|đơn vị|trường|học sinh|trẻ|doanh nghiệp|dân số|thanh niên|phụ nữ|TTHC)(?![\p{L}\p{M}])(?![^.;]{0,120}(?:so với|kế hoạch|dự toán|chỉ tiêu|cùng kỳ|công suất)))/giu;

const sharesOfPeople = rememberByText((text): readonly { words: string; index: number }[] =>
  !text.includes('%')
    ? []
    : [...text.matchAll(shareOfPeople)].flatMap(({ index, groups }) => {
        const { share: words = '', number = '' } = groups ?? {};
        return Number(number) > 100 || /^\D/u.test(words) ? [{ words, index }] : [];
      }),
);

/** Is this value certainly none (above 100 %, below 0)? Then nothing else is said of it: one mistake, one finding. */
export function isImpossibleValue({ quantity, comparability }: TargetValue): boolean {
  const impossible = quantity && check(quantity, comparability.counting);
  const noun = quantity && isMeasure(quantity) ? (quantity.noun ?? '') : '';
  return (
    impossible !== undefined &&
    impossible.code !== 'impossible-bound' &&
    (impossible.code === 'below-0' || quantity?.kind !== 'level' || !isMeasuredAgainst(noun))
  );
}

/** The words of a slot print: what they say is wrong too where the declaration already is. */
function checkWords(
  use: SlotUse,
  target: TargetFacts,
  words: string,
  place: Place,
  { plan }: CheckedDocument,
  report: (finding: Finding) => void,
): void {
  const { value } = use;
  const { counting } = (value ?? target).comparability;
  const declared = value?.origin === 'declared' ? relatedValue(value, plan) : undefined;
  for (const read of quantitiesInWords(use)) {
    const quantity = withUnit(read, target.unitText);
    // "24/7", "22/10" in the words are no shares.
    if (quantity.kind !== 'fraction' || value?.quantity?.kind === 'fraction') {
      const noun = isMeasure(quantity) ? quantity.noun : undefined;
      const after = noun ?? (words.slice(quantity.span.end).trim() || aroundSlot(use.slot).after);
      reportShare(target, quantity, counting, place, after, declared, report);
    }
  }
}

function reportShare(
  target: TargetFacts,
  quantity: Quantity,
  counting: string | undefined,
  place: Place,
  after: string,
  declared: RelatedPlace | undefined,
  report: (finding: Finding) => void,
): void {
  const impossible = check(quantity, counting);
  const level = impossible?.code === 'impossible-bound' || quantity.kind === 'level';
  if (!impossible || (level && impossible.code !== 'below-0' && isMeasuredAgainst(after))) {
    return;
  }
  // A target that is called an index or a growth rate but does not say so: its counting is missing, the number may be right.
  const unsaid = counting === undefined && suggests(target.title, 'exceeds');
  report({
    place: { offset: place.offset + impossible.place.start, end: place.offset + impossible.place.end },
    message: impossible.reason,
    ...(unsaid ? { severity: 'warning' as const } : {}),
    related: declared ? [declared] : [],
    fixes: [
      ...fixesFor(impossible, quantity, place),
      ...(impossible.code === 'above-100' && quantity.kind === 'level' && counting === undefined
        ? ['chỉ số', 'tốc độ tăng'].map((way) => ({
            ...offerField(target.node, 'cách tính', way),
            title: { vi: `Thêm “cách tính: ${way}”`, en: `Add “cách tính: ${way}”` },
          }))
        : []),
    ],
  });
}

/** “trên 100%”, “từ 100% trở lên” can only mean “100%”; words in front that are no comparison ("đạt") stay. */
function fixesFor(impossible: ImpossibleShare, quantity: Quantity, place: Place): Fix[] {
  const { number, unit, operator, suffix } = quantity.parts;
  if (impossible.code !== 'impossible-bound' || !number || !unit) {
    return [];
  }
  const written = quantity.text.slice(
    (operator?.start ?? number.start) - quantity.span.start,
    number.start - quantity.span.start,
  );
  const plain = /^(?:đạt|bằng|là|có|chiếm) /iu.exec(written)?.[0].length ?? 0;
  const start = (operator?.start ?? number.start) + plain;
  const { newText, title } = replaceFix('100%');
  return [
    {
      title,
      changes: [{ place: { offset: place.offset + start, end: place.offset + (suffix ?? unit).end }, newText }],
    },
  ];
}

function checkBudget(budget: BudgetFacts, report: (finding: Finding) => void): void {
  checkBudgetShare(budget.share, report);
  for (const { entries } of budget.breakdowns) {
    for (const entry of entries) {
      if (entry.node.$type !== 'CostItem') {
        checkBudgetShare(entry.share, report);
      }
    }
  }
  for (const child of budget.children) {
    checkBudget(child, report);
  }
}

function checkBudgetShare(share: WrittenWords | undefined, report: (finding: Finding) => void): void {
  const quantity = share && readQuantity(share.text).quantity;
  const impossible = quantity && check(quantity, countingOf('tỷ lệ')?.name);
  if (share && impossible) {
    report({
      place: share.place,
      message: message(
        'Một khoản không thể chiếm quá 100% khoản trên.',
        'An item cannot be more than 100 % of the one above.',
      ),
    });
  }
}
