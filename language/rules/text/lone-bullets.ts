import type { AstNode } from 'langium';
import type { Prose } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { entriesOf } from '../../plan/plan.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';

/** A bullet that is the only one of its level: a list has two items or none. */
export const loneBullets: Rule = {
  code: 'KH868',
  name: 'lone-bullets',
  severity: 'hint',
  title: { vi: 'Gạch đầu dòng chỉ có một', en: 'A list of one item' },
  description: {
    vi: 'Một dấu “+” duy nhất dưới một gạch đầu dòng, hoặc một gạch đầu dòng duy nhất giữa các đoạn văn: cấp liệt kê phải có từ hai mục; nếu không thì viết liền, hoặc cùng cấp với dòng trên.',
    en: 'A single “+” under a bullet, or a single bullet among paragraphs: a list has two items, or is none.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Một dấu cộng', en: 'One plus' },
        text: 'kế hoạch A "Kế hoạch"\nmục "Chế độ báo cáo" {\n  - Các phòng, ban báo cáo trước ngày 05/12 hằng năm.\n  - Phòng Văn hóa tổng hợp.\n  + Báo cáo những vấn đề phát sinh.\n}\n',
      },
      {
        title: { vi: 'Một gạch giữa các đoạn', en: 'One bullet among paragraphs' },
        text: 'kế hoạch A "Kế hoạch"\nmục "Nền tảng số" {\n  > Triển khai quy trình vận hành các hệ thống.\n  > Bảo đảm kết nối.\n  - Xác định danh sách nền tảng dùng chung.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Từ hai mục; dòng dẫn', en: 'Two items; a lead-in' },
        text: 'kế hoạch A "Kế hoạch"\nmục "Chế độ báo cáo" {\n  - Phòng Văn hóa:\n  + Tổng hợp báo cáo;\n  + Báo cáo những vấn đề phát sinh.\n}\nmục "Nền tảng số" {\n  - Xác định danh sách nền tảng dùng chung.\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    const holders = new Set<AstNode>(plan.proses.map(({ holder }) => holder));
    for (const holder of holders) {
      if (holder === plan.root || holder.$type === 'Recipients' || holder.$type === 'Bases') {
        continue;
      }
      for (const [item, other] of lone(entriesOf(holder).filter((entry): entry is Prose => entry.$type === 'Prose'))) {
        report({
          place: placeOf(item),
          fixes: [offer(placeOf(item, 'mark'), other)],
          message: message(
            `Chỉ có một dòng “${item.mark}” ở cấp này; viết “${other}”, hoặc thêm dòng.`,
            `The only “${item.mark}” of its level; write “${other}”, or add another.`,
          ),
        });
      }
    }
  },
};

/** The items that are alone at their level, with the mark that their neighbours have. */
function* lone(items: readonly Prose[]): Generator<[item: Prose, mark: string]> {
  for (const [i, item] of items.entries()) {
    const [before, after] = [items[i - 1]?.mark, items[i + 1]?.mark];
    if (item.mark === '+' && before === '-' && after !== '+') {
      yield [item, '-'];
    }
    const dashes = items.filter(({ mark }) => mark === '-').length;
    const paragraphs = items.filter(({ mark }) => mark === '>').length;
    if (
      item.mark === '-' &&
      dashes === 1 &&
      paragraphs > 0 &&
      before === '>' &&
      after !== '+' &&
      !endsOpen(items[i - 1])
    ) {
      yield [item, '>'];
    }
  }
}

/** "…, gồm:": what follows is its list. */
const endsOpen = (item: Prose | undefined): boolean => /:\s*$/u.test(item?.$cstNode?.text ?? '');
