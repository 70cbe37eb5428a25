import type { Prose } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { basesOf, entriesOf } from '../../plan/plan.ts';
import { proseText } from '../../plan/text.ts';
import type { Rule } from '../rule.ts';

/** Does a line name a base of the document? */
const isBase = /^(?:căn cứ|theo đề nghị|xét|thực hiện|trên cơ sở)(?!\p{L})/iu;

/** A slot behind "-" prints its "Căn cứ" by itself. */
const namesBase = (line: Prose): boolean => line.mark === '-' || isBase.test(proseText(line));

/** The marks at the ends of legal bases. */
export const baseEnds: Rule = {
  code: 'KH712',
  name: 'base-ends',
  severity: 'hint',
  title: { vi: 'Dấu ở cuối các căn cứ', en: 'Marks at the ends of legal bases' },
  description: {
    vi: 'Mỗi căn cứ một dòng, cuối dòng là dấu chấm phẩy; căn cứ cuối cùng kết thúc bằng dấu chấm (hoặc dấu phẩy khi câu còn tiếp ở dòng sau).',
    en: 'One base a line, with a semicolon at its end; the last one ends with a full stop, or with a comma where the sentence goes on.',
  },
  basis: { vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6', en: 'Decree 30/2020/NĐ-CP, annex I, II.6' },
  examples: {
    bad: [
      {
        title: { vi: 'Dấu chấm ở giữa, chấm phẩy ở cuối', en: 'A full stop in the middle, a semicolon at the end' },
        text: 'kế hoạch A "Kế hoạch"\ncăn cứ {\n  > Căn cứ Luật Phòng, chống thiên tai ngày 19/6/2013.\n  > Căn cứ Luật Đê điều ngày 29/11/2006;\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng', en: 'Right' },
        text: 'kế hoạch A "Kế hoạch"\ncăn cứ {\n  > Căn cứ Luật Phòng, chống thiên tai ngày 19/6/2013;\n  > Căn cứ Luật Đê điều ngày 29/11/2006;\n  > Theo đề nghị của Trưởng phòng Kinh tế.\n}\n',
      },
      {
        title: { vi: 'Câu còn tiếp', en: 'The sentence goes on' },
        text: 'kế hoạch A "Kế hoạch"\ncăn cứ {\n  > Căn cứ Luật Đê điều ngày 29/11/2006;\n  > Thực hiện Kế hoạch số 12/KH-UBND ngày 15/7/2025, Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const bases of basesOf(plan)) {
      const lines = entriesOf(bases).filter((entry): entry is Prose => entry.$type === 'Prose');
      if (bases.$container !== plan.root || lines.length < 2) {
        continue;
      }
      for (const [i, line] of lines.entries()) {
        const text = proseText(line).trimEnd();
        const isLast = i === lines.length - 1;
        const next = lines[i + 1];
        const isMiddle = next !== undefined && namesBase(line) && namesBase(next);
        if (isLast ? !text.endsWith(';') : !isMiddle || /[;:,]$/u.test(text)) {
          continue;
        }
        const { end } = placeOf(line);
        const mark = isLast ? '.' : ';';
        const ends = /[.;]$/u.test(text) ? 1 : 0;
        report({
          place: { offset: end - 1, end },
          message: isLast
            ? message('Căn cứ cuối cùng kết thúc bằng dấu chấm.', 'The last base ends with a full stop.')
            : message('Cuối mỗi căn cứ là dấu chấm phẩy.', 'Each base ends with a semicolon.'),
          fixes: [
            {
              title: message(`Ghi “${mark}”`, `Write “${mark}”`),
              changes: [{ place: { offset: end - ends, end }, newText: mark }],
            },
          ],
        });
      }
    }
  },
};
