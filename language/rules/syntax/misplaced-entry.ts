import type { AstNode } from 'langium';
import type { Entry, Field } from '../../grammar/generated/ast.ts';
import { headPlace, type Place, placeOf } from '../../plan/places.ts';
import { entriesOf } from '../../plan/plan.ts';
import { fieldOf } from '../../syntax/fields.ts';
import type { Message } from '../../text/message.ts';
import { offerMoveBehind, offerRemoval } from '../offers.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { entriesAllowedIn, type Holder, holderOf, holdersOfEntry, mayStand } from './allowed.ts';
import { bracesOf } from './braces.ts';
import { statementName, typeName } from './statement-names.ts';
import { misspeltKeys } from './unknown-key.ts';

/** Language reference, sections 2 and 3: what may stand in which block (the table is in `allowed.ts`). */
export const misplacedEntry: Rule = {
  code: 'KH010',
  name: 'misplaced-entry',
  severity: 'error',
  title: { vi: 'Đặt không đúng chỗ', en: 'An entry that does not belong there' },
  description: {
    vi: 'Mỗi khối chỉ nhận một số loại mục: chỉ tiêu nhận giá trị và các khóa như `theo:`, `chủ trì:`; nơi nhận nhận các dòng và `lưu:`. Mục đặt không đúng chỗ không được in ra và không được kiểm tra.',
    en: 'A block takes certain entries only: a target takes values and keys such as `theo:`, `chủ trì:`; the recipients take lines and `lưu:`. An entry in a wrong place is neither printed nor checked.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Khóa của kinh phí trong nhiệm vụ', en: 'A key of budgets in a task' },
        text: 'kế hoạch A "Kế hoạch"\nnhiệm vụ "Tập huấn" {\n  bằng chữ: "Một triệu đồng"\n}\n',
      },
      {
        title: { vi: 'Đoạn văn trong chỉ tiêu', en: 'Text in a target' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Hồ sơ" {\n  2025: 80%\n  > Đây là chỉ tiêu quan trọng.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng chỗ', en: 'Where they belong' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Hồ sơ" { 2025: 80%; ghi chú: "chỉ tiêu quan trọng" }\nnhiệm vụ "Tập huấn" {\n  kinh phí: 1 triệu đồng\n  > Tổ chức trong quý II.\n}\n',
      },
    ],
  },
  check(checked, report) {
    const { displaced } = bracesOf(checked);
    // A misspelt key is said to be that and nothing else.
    const misspelt = misspeltKeys(checked.plan);
    const misplacedIn = new Map<AstNode, Entry[]>();
    for (const { entry, holder } of checked.plan.entries) {
      const place = holderOf(holder);
      if (place && !displaced.has(entry) && !mayStand(entry, place) && !misspelt.has(entry) && !isSaid(holder)) {
        const list = misplacedIn.get(holder);
        if (list) {
          list.push(entry);
        } else {
          misplacedIn.set(holder, [entry]);
        }
      }
      if ((entry.$type === 'Field' || entry.$type === 'ReferenceField') && entry.block && isSaid(entry)) {
        const { offset } = placeOf(entry.block);
        report({
          place: { offset, end: offset + 1 },
          message: {
            vi: `“${entry.key}:” nhận một giá trị trên dòng, không nhận khối { }.`,
            en: `“${entry.key}:” takes a value on its line, no block { }.`,
          },
          fixes: [offerRemoval(entry.block)],
        });
      }
    }
    for (const [holder, entries] of misplacedIn) {
      const place = holderOf(holder) as Holder;
      // Where nothing in a block belongs there, the mistake is one: it is another block.
      const all = holder.$type !== 'Document' && entries.length > 2 && entries.length === entriesOf(holder).length;
      for (const entry of all ? entries.slice(0, 1) : entries) {
        report(misplaced(entry, holder, place, all ? entries.length - 1 : 0));
      }
    }
  },
};

/** Is the block of this field itself what is wrong? */
const isSaid = (holder: AstNode): boolean =>
  (holder.$type === 'Field' || holder.$type === 'ReferenceField') && !takesBlock((holder as Field).key);

/** An unknown key is another rule's matter. */
function takesBlock(key: string): boolean {
  const definition = fieldOf(key);
  return !definition || definition.block === true;
}

function misplaced(entry: Entry, holder: AstNode, place: Holder, more: number): Finding {
  const what = statementName(entry);
  const where = statementName(holder);
  const ways = wayOut(entry, place);
  const others = more > 0 ? { vi: ` (và ${more} mục sau)`, en: ` (and ${more} more)` } : { vi: '', en: '' };
  return {
    place: placeOfEntry(entry),
    message: {
      vi: `“${what.vi}” không dùng ${place === 'Document' ? 'ở' : 'trong'} “${where.vi}”${others.vi}. ${ways.vi}`,
      en: `“${what.en}” has no place in “${where.en}”${others.en}. ${ways.en}`,
    },
    fixes: more > 0 ? [] : repairs(entry, holder),
  };
}

/** A field can only go; statements and lines are worth keeping: behind the block, where they may stand there. */
function repairs(entry: Entry, holder: AstNode): Fix[] {
  if (entry.$type === 'Field' || entry.$type === 'ReferenceField') {
    return [offerRemoval(entry)];
  }
  let inner = holder;
  while (inner.$container) {
    const outer: AstNode =
      inner.$container.$type === 'Block' ? (inner.$container.$container as AstNode) : inner.$container;
    const place = holderOf(outer);
    if (place && mayStand(entry, place)) {
      return [offerMoveBehind(entry, inner)];
    }
    inner = outer;
  }
  return [];
}

function placeOfEntry(entry: Entry): Place {
  switch (entry.$type) {
    case 'Field':
    case 'ReferenceField':
    case 'TextBlock':
      return placeOf(entry, 'key');
    case 'Prose':
      return placeOf(entry);
    default:
      return headPlace(entry);
  }
}

/** Blocks inside other blocks: naming the outer ones is enough. */
const innerHolders: ReadonlySet<Holder> = new Set(['Value', 'Amount', 'Parts', 'Text', 'Free table']);

/** Where the entry belongs. */
function wayOut(entry: Entry, place: Holder): Message {
  if (entry.$type === 'Field' || entry.$type === 'ReferenceField' || entry.$type === 'TextBlock') {
    const places = fieldOf(entry.key)?.places ?? [];
    return {
      vi: `Khóa này dùng trong: ${places.map((one) => typeName(one).vi).join(', ')}.`,
      en: `This key stands in: ${places.map((one) => typeName(one).en).join(', ')}.`,
    };
  }
  if (entry.$type === 'Prose' && !entriesAllowedIn(place).includes('Prose')) {
    return {
      vi: 'Dòng này sẽ không được in; đưa ra ngoài khối, hoặc ghi vào “ghi chú:”.',
      en: 'This line would not be printed; move it out of the block, or into “ghi chú:”.',
    };
  }
  const holders = holdersOfEntry(entry.$type).filter((holder) => !innerHolders.has(holder));
  return {
    vi: `Nơi dùng: ${holders.map((holder) => typeName(holder).vi).join(', ')}.`,
    en: `It stands in: ${holders.map((holder) => typeName(holder).en).join(', ')}.`,
  };
}
