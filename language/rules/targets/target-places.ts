import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import type { Appendix } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { headPlace, placeOf } from '../../plan/places.ts';
import { appendicesOf, type Plan } from '../../plan/plan.ts';
import type { SlotUse } from '../../plan/slots.ts';
import { stringText } from '../../plan/text.ts';
import { wordsKey } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';

/** Targets of the body without a row in the appendix of targets, and rows without a place in the body. */
export const targetPlaces: Rule = {
  code: 'KH620',
  name: 'target-places',
  severity: 'info',
  title: {
    vi: 'Chỉ tiêu ở phần lời và ở phụ lục không khớp',
    en: 'Targets of the body and of the appendix do not match',
  },
  description: {
    vi: 'Văn bản có phụ lục chỉ tiêu thì mỗi chỉ tiêu nêu ở phần mục tiêu nên có dòng trong phụ lục để phân công theo dõi, và mỗi dòng của phụ lục nên được nêu ở phần mục tiêu, cho cùng năm. Chỉ xét phụ lục có dòng viết riêng (`nhóm`); `bảng chỉ tiêu` tự sinh đã có đủ.',
    en: 'Where an appendix lists the targets, each target of the body should have a row there, and each row a place in the body, for the same year. Only tables with rows of their own (`nhóm`) are looked at.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Chỉ có trong phụ lục, chỉ có trong lời', en: 'Only in the appendix, only in the body' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 80% }\nchỉ tiêu XepHang "Xếp hạng" { 2025: nhóm 10 }\nphần "MỤC TIÊU" {\n  - {HoSo 2025} hồ sơ trực tuyến; chi tiết tại {phụ lục ChiTieu}.\n}\nphụ lục ChiTieu "PHÂN CÔNG THEO DÕI CHỈ TIÊU" {\n  bảng chỉ tiêu {\n    nhóm "Chính quyền số" {\n      - {XepHang 2025} của tỉnh về chuyển đổi số\n    }\n  }\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khớp nhau', en: 'They match' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 80% }\nphần "MỤC TIÊU" {\n  - {HoSo 2025} hồ sơ trực tuyến; chi tiết tại {phụ lục ChiTieu}.\n}\nphụ lục ChiTieu "PHÂN CÔNG THEO DÕI CHỈ TIÊU" {\n  bảng chỉ tiêu {\n    nhóm "Chính quyền số" {\n      - {HoSo 2025} hồ sơ trực tuyến\n    }\n  }\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    const appendix = appendicesOf(plan).find((node) => wordsKey(stringText(node.title)).includes('chỉ tiêu'));
    const uses = appendix ? usesByPlace(plan, appendix) : undefined;
    // A generated table holds all targets; a body without slots says nothing that could be compared.
    if (!appendix || !uses || uses.inside.size === 0 || uses.body.size === 0) {
      return;
    }
    for (const [key, use] of uses.inside) {
      if (!uses.body.has(key)) {
        report({
          place: placeOf(use.slot),
          message: message(
            `Phần mục tiêu của văn bản không nêu chỉ tiêu này${yearWords(use)}.`,
            `The body of the document does not state this target${yearWords(use)}.`,
          ),
        });
      }
    }
    const without = [...uses.body].filter(([key]) => !uses.inside.has(key)).map(([, use]) => use);
    const [first] = without;
    if (first) {
      report({
        place: headPlace(appendix),
        message: message(
          `${without.length} chỉ tiêu nêu trong phần lời không có dòng trong phụ lục này.`,
          `${without.length} targets of the body have no row in this appendix.`,
        ),
        related: without.slice(0, 20).map(({ slot, target }) => ({
          place: placeOf(slot),
          message: message(target?.title ?? '', target?.title ?? ''),
        })),
      });
    }
  },
};

const yearWords = ({ timeText }: SlotUse): string => (timeText === undefined ? '' : ` (${timeText})`);

/** The first use of each target and year in the appendix, and in the rest of the document. */
function usesByPlace(
  plan: Plan,
  appendix: Appendix,
): { readonly inside: Map<string, SlotUse>; readonly body: Map<string, SlotUse> } {
  const inside = new Map<string, SlotUse>();
  const body = new Map<string, SlotUse>();
  const { offset, end } = placeOf(appendix);
  for (const use of plan.slotUses) {
    const at = use.slot.$cstNode?.offset;
    const past = use.time?.kind === 'result' || use.time?.kind === 'baseline';
    if (!use.target || at === undefined || past || use.time === undefined || isDeclared(use.slot)) {
      continue;
    }
    const key = `${use.target.name} ${use.time.to?.year ?? use.timeText}`;
    const uses = offset <= at && at < end ? inside : body;
    if (!uses.has(key)) {
      uses.set(key, use);
    }
  }
  return { inside, body };
}

/** Does the slot stand in a declaration, which does not print? */
const isDeclared = (slot: AstNode): boolean =>
  AstUtils.getContainerOfType(slot, (node): node is AstNode => node.$type === 'Target' || node.$type === 'Budget') !==
  undefined;
