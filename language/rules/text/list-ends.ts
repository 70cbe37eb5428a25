import type { AstNode } from 'langium';
import type { Prose } from '../../grammar/generated/ast.ts';
import { isTextPart } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import type { Rule } from '../rule.ts';

/** So many other items must end with the same mark before one without is a slip. */
const enough = 2;

/** An item of a list that lost the mark which the others end with. */
export const listEnds: Rule = {
  code: 'KH861',
  name: 'list-ends',
  severity: 'hint',
  title: { vi: 'Thiếu dấu ở cuối một mục của danh sách', en: 'An item without the mark that the others end with' },
  description: {
    vi: 'Trong một dãy gạch đầu dòng, các mục khác kết thúc bằng cùng một dấu (“;” hoặc “.”), riêng mục này không có dấu nào. Nơi nhận có quy tắc riêng (KH703).',
    en: 'In a list the other items end with one mark, this one with none. Recipients have a rule of their own (KH703).',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Thiếu dấu chấm phẩy', en: 'No semicolon' },
        text: 'kế hoạch A "Kế hoạch"\n- Phát triển hạ tầng số;\n- Phát triển dữ liệu số\n- Phát triển nhân lực số;\n- An toàn thông tin.\n',
      },
      {
        title: { vi: 'Mục cuối không có dấu chấm', en: 'The last item has no full stop' },
        text: 'kế hoạch A "Kế hoạch"\n- Phát triển hạ tầng số.\n- Phát triển dữ liệu số.\n- Phát triển nhân lực số\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đủ dấu; dòng dẫn', en: 'All there; a lead-in' },
        text: 'kế hoạch A "Kế hoạch"\n- Phát triển hạ tầng số;\n- Phát triển dữ liệu số;\n- Phát triển nhân lực số:\n+ Tập huấn;\n- An toàn thông tin.\n> Đoạn văn không có dấu\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const items of lists(plan.proses)) {
      const marks = items.map(endOf);
      const right = [';', '.'].find((mark) => marks.filter((one) => one === mark).length >= enough);
      const others = marks.filter((mark) => mark === right || mark === ':').length;
      items.forEach((item, i) => {
        const last = i === items.length - 1;
        // One slip in a list: where several have no mark, the drafter has a style of his own.
        const ended =
          last && items.length > enough && marks.filter((mark) => /^[.;,:]$/u.test(mark)).length + 1 === items.length;
        if (right === undefined || marks[i] !== '' || (last ? !ended : others + 2 < items.length)) {
          return;
        }
        const { end } = placeOf(item);
        const mark = last ? '.' : right;
        const part = item.parts.at(-1);
        report({
          place: placeOf(part ?? item),
          message: message(`Cuối mục thiếu dấu “${mark}”.`, `A “${mark}” is missing at the end of the item.`),
          fixes: [
            {
              title: message(`Thêm “${mark}”`, `Add “${mark}”`),
              changes: [{ place: { offset: end, end }, newText: mark }],
            },
          ],
        });
      });
    }
  },
};

/** Items that follow each other in one block with one mark; paragraphs end no list. */
function lists(proses: readonly { readonly prose: AstNode; readonly holder: AstNode }[]): Prose[][] {
  const open = new Map<string, Prose[]>();
  const numbers = new Map<AstNode, number>();
  for (const { prose, holder } of proses) {
    if (prose.$type !== 'Prose' || holder.$type === 'Recipients') {
      continue;
    }
    const item = prose as Prose;
    if (item.mark === '>') {
      continue;
    }
    const number = numbers.get(holder) ?? numbers.size;
    numbers.set(holder, number);
    const key = `${number} ${item.mark}`;
    const list = open.get(key);
    if (list) {
      list.push(item);
    } else {
      open.set(key, [item]);
    }
  }
  return [...open.values()];
}

/** The mark at the end of an item: `;`, `.`, `,`, `:`; another sign counts as one of its own; nothing after a word. */
function endOf(item: Prose): string {
  const part = item.parts.at(-1);
  const text =
    part && isTextPart(part) ? part.text.trimEnd() : (part?.$cstNode?.text ?? '').replace(/\}$/u, '').trimEnd();
  return /[^\p{L}\p{M}\p{N}\s)%”"]$/u.exec(text)?.[0] ?? '';
}
