import { message } from '../../model/problem.ts';
import { headPlace } from '../../plan/places.ts';
import { statementsOf } from '../../plan/plan.ts';
import { usedNames } from '../../plan/uses.ts';
import { offerRemoval } from '../offers.ts';
import type { Rule } from '../rule.ts';

const kinds = [
  ['Unit', 'đơn vị', 'unit'],
  ['Citation', 'viện dẫn', 'citation'],
  ['Group', 'nhóm', 'group'],
] as const;

/** What is declared and never mentioned is mostly left over. */
export const unusedDeclaration: Rule = {
  code: 'KH611',
  name: 'unused-declaration',
  severity: 'hint',
  title: { vi: 'Khai báo không dùng tới', en: 'Declared and never used' },
  description: {
    vi: 'Đơn vị, viện dẫn, nhóm đã khai báo mà không ô nào, trường nào nhắc tới. Nhắc tới bằng ô `{Ten}`, hoặc xóa đi.',
    en: 'A unit, citation or group that no slot and no field mentions. Mention it with a slot `{Name}`, or remove it.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Không ai nhắc tới', en: 'Nobody mentions it' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa - Thông tin"\n',
      },
    ],
    good: [
      {
        title: { vi: 'Được nhắc tới', en: 'Mentioned' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa - Thông tin"\n- Giao {VHTT} thực hiện.\n',
      },
    ],
  },
  check({ plan }, report) {
    const used = usedNames(plan);
    for (const [type, vi, en] of kinds) {
      for (const node of statementsOf<import('../../grammar/generated/ast.ts').Unit>(plan, type as 'Unit')) {
        if (node.name !== undefined && !used.has(node.name) && !(type === 'Group' && !node.title)) {
          report({
            place: headPlace(node),
            unused: true,
            message: message(
              `Không nơi nào nhắc tới ${vi} “${node.name}”.`,
              `Nothing mentions the ${en} “${node.name}”.`,
            ),
            fixes: [offerRemoval(node)],
          });
        }
      }
    }
  },
};
