import type { Named } from '../../grammar/generated/ast.ts';
import { headPlace } from '../../plan/places.ts';
import { namesOf } from '../../references/scope.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { statementName } from '../syntax/statement-names.ts';
import { namePlace } from './uses.ts';

/** A name is unique in its document, whatever it names. */
export const duplicateName: Rule = {
  code: 'KH103',
  name: 'duplicate-name',
  severity: 'error',
  title: { vi: 'Tên khai báo hai lần', en: 'A name declared twice' },
  description: {
    vi: 'Trong một văn bản mỗi tên chỉ đặt cho một thứ, dù là đơn vị, chỉ tiêu hay đề mục; nơi gọi tên luôn hiểu là lần khai báo đầu.',
    en: 'In a document a name stands for one thing, be it a unit, a target or a section; uses of the name mean the first declaration.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hai đơn vị cùng tên', en: 'Two units of one name' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\nđơn vị SYT "Sở Y tế tỉnh"\n',
      },
      {
        title: { vi: 'Chỉ tiêu trùng tên đề mục', en: 'A target with the name of a section' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HaTang "Hạ tầng số" { 2025: 80% }\nmục HaTang "Hạ tầng số" { }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Mỗi thứ một tên', en: 'A name for each' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HaTang "Hạ tầng số" { 2025: 80% }\nmục MucHaTang "Hạ tầng số" { }\n',
      },
    ],
  },
  check({ document, plan }, report) {
    const names = namesOf(document);
    for (const { node, name } of names?.duplicates ?? []) {
      const first = names?.byName.get(name)?.node;
      if (!node) {
        continue;
      }
      const what = statementName(first);
      report({
        place: namePlace(node),
        message: {
          vi: `Tên “${name}” đã đặt cho ${what.vi} ở trên. Đặt tên khác.`,
          en: `The name “${name}” is already that of ${what.en} above. Choose another one.`,
        },
        fixes: [offer(namePlace(node), freeName(name, plan.byName))],
        ...(first
          ? {
              related: [
                { place: headPlace(first as Named), message: { vi: 'Khai báo đầu tiên', en: 'The first declaration' } },
              ],
            }
          : {}),
      });
    }
  },
};

/** `HoSo2`, `HoSo3`, …: the first that nothing has. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let count = 2;
  while (taken.has(`${name}${count}`)) {
    count++;
  }
  return `${name}${count}`;
}
