import type { Citation } from '../../model/citation.ts';
import { legalRank } from '../../model/legal-rank.ts';
import { message } from '../../model/problem.ts';
import { proseText } from '../../plan/text.ts';
import type { Rule } from '../rule.ts';
import { citedBases } from './cited-bases.ts';

/** Where documents of the Party stand among those of the state is custom, and differs from office to office. */
const ofParty = /-[^/]+\/(?:TW|TU|HU|ĐU)$/u;

/** Custom agrees on no more than this: the legislature, the Government and its head, ministries, councils, committees. */
const steps = ['nghị định', 'thông tư']
  .map((kind) => legalRank(kind, undefined) ?? 0)
  .concat(['1/NQ-HĐND', '1/QĐ-UBND'].map((symbol) => legalRank(undefined, symbol) ?? 0));

/** Legal bases are named by their force, the highest first. */
export const orderOfBases: Rule = {
  code: 'KH512',
  name: 'order-of-bases',
  severity: 'hint',
  title: { vi: 'Thứ tự các căn cứ', en: 'The order of the legal bases' },
  description: {
    vi: 'Căn cứ xếp theo hiệu lực pháp lý, từ cao xuống thấp: văn bản của Quốc hội; của Chính phủ, Thủ tướng; của bộ; của hội đồng nhân dân; của ủy ban nhân dân. Trong một bậc thì thứ tự nào cũng được. Chỉ là gợi ý, báo một lần; văn bản của Đảng đặt theo lệ của từng cơ quan nên không bị xét. Sửa bằng lệnh “Xếp văn bản viện dẫn theo hiệu lực pháp lý và ngày ban hành”: lệnh ấy đổi chỗ các dòng, quy tắc này không tự sửa.',
    en: 'Legal bases stand by legal force: the National Assembly, the Government and its head, ministries, people’s councils, people’s committees; within a step in any order. A hint only, given once; documents of the Party stand where the custom of the office puts them. It has no fix of its own: the action “Sort citations by legal force and date” moves the lines.',
  },
  basis: {
    vi: 'Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15, Điều 4 (thứ bậc văn bản); thông lệ soạn thảo',
    en: 'Law on the promulgation of legal documents No. 64/2025/QH15, article 4 (hierarchy); custom',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Luật đứng sau nghị định', en: 'A law behind a decree' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn ND nghị định "45/2020/NĐ-CP" { ngày: 08/4/2020; cơ quan: "Chính phủ" }\nviện dẫn Luat luật "20/2023/QH15" { tên: "Luật Giao dịch điện tử"; ngày: 22/6/2023 }\ncăn cứ {\n  - {ND đầy đủ};\n  - {Luat đầy đủ};\n}\n',
      },
      {
        title: { vi: 'Câu gõ tay', en: 'Typed lines' },
        text: 'kế hoạch A "Kế hoạch"\ncăn cứ {\n  > Căn cứ Quyết định số 1751/QĐ-UBND ngày 04/12/2022 của UBND tỉnh;\n  > Căn cứ Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ;\n}\n',
      },
    ],
    good: [
      {
        title: {
          vi: 'Từ cao xuống thấp; văn bản của Đảng ở đâu cũng được',
          en: 'The highest first; the Party anywhere',
        },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn ND nghị định "45/2020/NĐ-CP" { ngày: 08/4/2020; cơ quan: "Chính phủ" }\nviện dẫn Luat luật "20/2023/QH15" { tên: "Luật Giao dịch điện tử"; ngày: 22/6/2023 }\nviện dẫn NQ nghị quyết "57-NQ/TW" { ngày: 22/12/2024; cơ quan: "Bộ Chính trị" }\ncăn cứ {\n  - {Luat đầy đủ};\n  - {ND đầy đủ};\n  - {NQ đầy đủ};\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const { cited: bases } of citedBases(plan).filter(({ isBlock }) => isBlock)) {
      let lowest: { rank: number; citation: Citation } | undefined;
      const lines = new Set<unknown>();
      for (const { line, citation, place, as } of bases) {
        // The first document of a line is the basis; "Xét …", "Theo …" stand behind whatever they name.
        const isFirst = !lines.has(line);
        lines.add(line);
        const { symbol } = citation;
        const named = as !== 'typed' || /^\s*căn cứ/iu.test(proseText(line));
        const force = !isFirst || !named || ofParty.test(symbol ?? '') ? undefined : legalRank(citation.kind, symbol);
        if (force === undefined) {
          continue;
        }
        const rank = steps.filter((step) => force >= step).length;
        if (lowest && rank < lowest.rank) {
          report({
            place,
            message: message(
              `Căn cứ này có hiệu lực cao hơn “${nameOf(lowest.citation)}” ở trên: theo thông lệ đặt trước nó.`,
              `This base has more force than “${nameOf(lowest.citation)}” above: by custom it stands before it.`,
            ),
          });
          break;
        }
        lowest = { rank, citation };
      }
    }
  },
};

const nameOf = ({ symbol, name, kind }: Citation): string => symbol ?? name ?? kind ?? '';
