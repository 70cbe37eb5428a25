import type { AstNode } from 'langium';
import type { Field, ReferenceField } from '../../grammar/generated/ast.ts';
import { placeOf } from '../../plan/places.ts';
import { offerRemoval } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { bracesOf } from './braces.ts';

/** The columns of a table may be named on several lines, between those with labels of their own. */
const addsUp = ({ key }: Field | ReferenceField): boolean => key === 'cột';

/** Only the first of two equal keys in one block counts. */
export const repeatedField: Rule = {
  code: 'KH016',
  name: 'repeated-field',
  severity: 'error',
  title: { vi: 'Khóa lặp lại trong một khối', en: 'A key twice in one block' },
  description: {
    vi: 'Trong một khối mỗi khóa ghi một lần; lần sau không được đọc. Nhiều đơn vị thì ghi trên một dòng, cách nhau bằng dấu phẩy.',
    en: 'A key stands once in a block; a second one is not read. Several units stand on one line, parted by commas.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hai lần hạn', en: 'Two deadlines' },
        text: 'kế hoạch A "Kế hoạch"\nnhiệm vụ "Tập huấn" {\n  hạn: 30/6/2025\n  hạn: 31/12/2025\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Mỗi khóa một lần', en: 'Each key once' },
        text: 'kế hoạch A "Kế hoạch"\nnhiệm vụ "Tập huấn" {\n  hạn: 30/6/2025\n  sản phẩm: "Một lớp"\n}\n',
      },
      {
        title: { vi: 'Cột trước và sau một cột có nhãn riêng', en: 'Columns around one with its own label' },
        text: 'kế hoạch A "Kế hoạch"\nbảng nhiệm vụ {\n  cột: nhiệm vụ\n  cột "Phân công": chủ trì, phối hợp\n  cột: hạn\n}\n',
      },
    ],
  },
  check(checked, report) {
    const { plan } = checked;
    const { displaced } = bracesOf(checked);
    const seen = new Map<AstNode, Map<string, Field | ReferenceField>>();
    for (const { entry, holder } of plan.entries) {
      if ((entry.$type !== 'Field' && entry.$type !== 'ReferenceField') || displaced.has(entry) || addsUp(entry)) {
        continue;
      }
      let keys = seen.get(holder);
      if (!keys) {
        keys = new Map();
        seen.set(holder, keys);
      }
      const first = keys.get(entry.key);
      if (!first) {
        keys.set(entry.key, entry);
        continue;
      }
      // The names of both are read; one line for them is only better form.
      const names = entry.$type === 'ReferenceField';
      report({
        place: placeOf(entry, 'key'),
        ...(names ? { severity: 'warning' as const } : {}),
        message: names
          ? {
              vi: `“${entry.key}:” đã có ở trên; ghi các tên trên một dòng, cách nhau bằng dấu phẩy.`,
              en: `“${entry.key}:” stands above already; put the names on one line, parted by commas.`,
            }
          : {
              vi: `“${entry.key}:” đã có ở trên trong cùng khối; lần này không được đọc.`,
              en: `“${entry.key}:” stands above already in the same block; this one is not read.`,
            },
        related: [{ place: placeOf(first), message: { vi: 'Lần đầu', en: 'The first one' } }],
        fixes: [offerRemoval(entry)],
      });
    }
  },
};
