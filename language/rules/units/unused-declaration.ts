import type { Citation as CitationNode, Unit } from '../../grammar/generated/ast.ts';
import { sameSymbol } from '../../model/citation.ts';
import { message } from '../../model/problem.ts';
import { citationOf } from '../../plan/citations.ts';
import { headPlace, type Place } from '../../plan/places.ts';
import { type Plan, statementsOf } from '../../plan/plan.ts';
import { usedNames } from '../../plan/uses.ts';
import { mentionsIn } from '../citations/mentions.ts';
import { offerRemoval } from '../offers.ts';
import type { Fix, Rule } from '../rule.ts';

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
    vi: 'Đơn vị, viện dẫn, nhóm đã khai báo mà không ô nào, trường nào nhắc tới. Nhắc tới bằng ô `{Ten}`, hoặc xóa đi; viện dẫn gõ tay trong lời văn thì đưa vào ô.',
    en: 'A unit, citation or group that no slot and no field mentions. Mention it with a slot `{Name}`, or remove it; a citation that the prose types out goes into a slot.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Không ai nhắc tới', en: 'Nobody mentions it' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa - Thông tin"\n',
      },
      {
        title: { vi: 'Viện dẫn gõ tay trong câu', en: 'A citation that the prose types out' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD749 quyết định "749/QĐ-TTg" { ngày: 03/6/2020; cơ quan: "Thủ tướng Chính phủ" }\n> Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ.\n',
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
      for (const node of statementsOf<Unit | CitationNode>(plan, type as 'Unit')) {
        if (node.name === undefined || used.has(node.name) || (type === 'Group' && !(node as Unit).title)) {
          continue;
        }
        const typed = node.$type === 'Citation' ? typedOut(plan, node) : [];
        report({
          place: headPlace(node),
          unused: true,
          message:
            typed.length > 0
              ? message(
                  `Lời văn gõ tay viện dẫn “${node.name}”: đưa vào ô “{${node.name}: …}” thì số, ngày, cơ quan được so với khai báo.`,
                  `The prose types the citation “${node.name}” out: in a slot “{${node.name}: …}” its number, date and issuer are compared with the declaration.`,
                )
              : message(`Không nơi nào nhắc tới ${vi} “${node.name}”.`, `Nothing mentions the ${en} “${node.name}”.`),
          fixes: typed.length > 0 ? [intoSlots(node.name, typed)] : [offerRemoval(node)],
          related: typed.map((place) => ({ place, message: message('Gõ tay ở đây', 'Typed out here') })),
        });
      }
    }
  },
};

/** Where the prose types out the number of a declared document. */
function typedOut(plan: Plan, node: CitationNode): Place[] {
  const { symbol } = citationOf(node);
  return symbol === undefined
    ? []
    : mentionsIn(plan)
        .filter(({ cited }) => cited.number && sameSymbol(cited.number.text, symbol))
        .map(({ cited, offset }) => ({ offset: offset + cited.start, end: offset + cited.end }));
}

/** The same words in slots: they print as they are. */
function intoSlots(name: string, places: readonly Place[]): Fix {
  return {
    title: message(`Đưa vào ô {${name}: …}`, `Put it into a slot {${name}: …}`),
    changes: places.flatMap(({ offset, end }) => [
      { place: { offset, end: offset }, newText: `{${name}: ` },
      { place: { offset: end, end }, newText: '}' },
    ]),
    uncertain: true,
  };
}
