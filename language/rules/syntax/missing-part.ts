import { type AstNode, CstUtils, GrammarUtils } from 'langium';
import type {
  Assignment,
  Block,
  Budget,
  Citation,
  CostItem,
  Entry,
  Field,
  Header,
  Str,
} from '../../grammar/generated/ast.ts';
import { headPlace, type Place, placeOf } from '../../plan/places.ts';
import { fieldIn, type Plan } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { fieldOf } from '../../syntax/fields.ts';
import type { Message } from '../../text/message.ts';
import { nameOfWords } from '../../text/name-of-words.ts';
import type { Fix, Rule, Severity } from '../rule.ts';
import { holderOf } from './allowed.ts';
import { bracesOf } from './braces.ts';
import { junkAfter } from './junk.ts';
import { statementName } from './statement-names.ts';

interface Missing {
  readonly place?: Place;
  readonly message: Message;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/** A statement without the part that gives it its meaning. Names and titles that nothing needs may be left out. */
export const missingPart: Rule = {
  code: 'KH011',
  name: 'missing-part',
  severity: 'error',
  title: { vi: 'Thiếu tên, lời in ra hoặc giá trị', en: 'A name, a title or a value is missing' },
  description: {
    vi: 'Đơn vị, viện dẫn, viết tắt cần tên để gọi và lời để in; chỉ tiêu, kinh phí cần tên gọi; khóa và mốc thời gian cần giá trị; `giao` cần đơn vị; `căn cứ`, `nơi nhận`, `ký` cần khối. Đề mục, nhiệm vụ, khoản chi có thể không đặt tên nếu không nơi nào nhắc tới.',
    en: 'Units, citations and abbreviations need a name to be called by and words to print; targets and budgets a title; keys and times a value; `giao` a unit; `căn cứ`, `nơi nhận`, `ký` a block. Sections, tasks and cost items may go without a name where nothing refers to them.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Đơn vị không có tên gọi', en: 'A unit without a name' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị "Sở Y tế"\n',
      },
      {
        title: { vi: 'Viện dẫn không có số, không có tên', en: 'A citation without number and name' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn NQ05 nghị quyết { ngày: 22/10/2021 }\n',
      },
      {
        title: { vi: 'Khóa không có giá trị', en: 'A key without a value' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\nnhiệm vụ "Tập huấn" {\n  chủ trì:\n  hạn: 31/12/2025\n}\n',
      },
      {
        title: { vi: 'Mốc không có giá trị', en: 'A time without a value' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Hồ sơ" {\n  2025:\n}\n',
      },
      {
        title: { vi: 'Phối hợp với ai', en: 'Supported by whom' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\ngiao SYT, phối hợp {\n  - Tập huấn.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đủ phần cần thiết', en: 'All that is needed' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\nviện dẫn LuatDTC luật { tên: "Luật Đầu tư công" }\nchỉ tiêu B "Hồ sơ" { 2025: 80% }\nmục {\n  nhiệm vụ { hạn: 31/12/2025 }\n}\ngiao SYT { }\n',
      },
    ],
  },
  check(checked, report) {
    const { plan } = checked;
    const junk = junkAfter(plan);
    const unopened = new Set<AstNode>(bracesOf(checked).unopened.map(({ statement }) => statement));
    const missingIn = (node: Entry | Header): void => {
      // What stands there but is not understood is said to be that, and a block without its brace too.
      const missing = junk.has(node) || unopened.has(node) ? undefined : missingFrom(node, plan);
      if (missing) {
        report({ place: headPlace(node), ...missing });
      }
    };
    for (const header of plan.root.headers) {
      missingIn(header);
    }
    for (const { entry } of plan.entries) {
      missingIn(entry);
    }
  },
};

function missingFrom(node: Entry | Header, plan: Plan): Missing | undefined {
  const { name, title, block } = node as { name?: string; title?: AstNode; block?: Block };
  switch (node.$type) {
    case 'Header':
      return title || plan.head.has('trích yếu') ? undefined : { ...withoutTitle(node), severity: 'warning' };
    case 'Unit':
    case 'Abbreviation':
      return needsName(node, name) ?? needsTitle(node, title);
    case 'Citation':
      return needsName(node, name) ?? missingFromCitation(node);
    case 'Target':
      return needsTitle(node, title);
    case 'Budget':
      return needsTitle(node, title) ?? needsAmount(node);
    case 'CostItem':
      return (name === undefined ? needsTitle(node, title) : undefined) ?? needsAmount(node);
    case 'Group':
      return needsTitle(node, title);
    case 'Section':
    case 'Task':
      return title || block || name !== undefined ? undefined : withoutTitle(node);
    case 'Assignment':
      return needsUnits(node);
    case 'Bases':
    case 'Recipients':
    case 'Signature':
    case 'Parts':
      return block ? undefined : withoutBlock(node);
    case 'Breakdown':
      return block || node.axis === 'theo nhiệm vụ' ? undefined : withoutBlock(node);
    case 'Table':
      return missingFromTable(node.kind, node.subject !== undefined, block, node);
    case 'Print':
      return node.subject ? undefined : { message: { vi: 'Thiếu tên sau “in”.', en: 'A name is missing after “in”.' } };
    case 'Column':
      return node.label && (node.text !== undefined || node.strings.length > 0)
        ? undefined
        : {
            message: {
              vi: 'Cột có lời riêng viết: cột "Phân công": chủ trì, phối hợp.',
              en: 'A column with words of its own: cột "Phân công": chủ trì, phối hợp.',
            },
          };
    case 'ReferenceField':
      return node.references.length > 0 || block ? undefined : missingValue(node.key, placeOf(node, 'key'));
    case 'Field':
      return hasValue(node) || block || !fieldOf(node.key) ? undefined : missingValue(node.key, placeOf(node, 'key'));
    case 'TimeEntry':
      return hasValue(node) || block ? undefined : missingEntry(node, node.time, 'time');
    case 'ScopeEntry':
      return hasValue(node) || block ? undefined : missingEntry(node, node.scope, 'scope');
    case 'GroupEntry':
      return hasValue(node) || block ? undefined : missingEntry(node, node.group.$refText, 'group');
    case 'LabelEntry':
      return hasValue(node) || block ? undefined : missingEntry(node, node.label, 'label');
    default:
      return undefined;
  }
}

const hasValue = ({ text, strings }: Pick<Field, 'text' | 'strings'>): boolean =>
  text !== undefined || strings.length > 0;

function missingFromCitation(node: Citation): Missing | undefined {
  if (node.kind === undefined && node.otherKind.length === 0) {
    return {
      message: {
        vi: 'Thiếu loại văn bản: viện dẫn NQ05 nghị quyết "05-NQ/TU".',
        en: 'The kind of document is missing: viện dẫn NQ05 nghị quyết "05-NQ/TU".',
      },
    };
  }
  if (node.symbol || fieldIn(node, 'tên')) {
    return undefined;
  }
  return {
    message: {
      vi: 'Thiếu số, ký hiệu của văn bản trong ngoặc kép; văn bản không có số thì ghi “tên:” trong khối.',
      en: 'The number and symbol in quotes are missing; a document without number has “tên:” in its block.',
    },
  };
}

function missingFromTable(
  kind: string | undefined,
  hasSubject: boolean,
  block: Block | undefined,
  node: AstNode,
): Missing | undefined {
  if (kind === 'kinh phí' && !hasSubject) {
    return {
      message: {
        vi: 'Thiếu tên kinh phí sau “bảng kinh phí”.',
        en: 'The name of a budget is missing after “bảng kinh phí”.',
      },
    };
  }
  return kind === undefined && !block ? withoutBlock(node) : undefined;
}

function needsName(node: AstNode, name: string | undefined): Missing | undefined {
  if (name !== undefined) {
    return undefined;
  }
  const what = statementName(node);
  const title = stringText((node as { title?: Str }).title);
  const meant = nameOfWords(title, 6);
  const keyword = node.$cstNode && CstUtils.flattenCst(node.$cstNode).head();
  return {
    message: {
      vi: `Thiếu tên gọi của “${what.vi}” (viết liền, ngay sau từ khóa): nơi khác gọi bằng tên này.`,
      en: `“${what.en}” needs a name (one word, after the keyword) by which others refer to it.`,
    },
    fixes: meant && keyword ? [offerName(keyword.end, meant)] : [],
  };
}

function offerName(offset: number, name: string): Fix {
  const title = { vi: `Đặt tên “${name}”`, en: `Name it “${name}”` };
  return { title, changes: [{ place: { offset, end: offset }, newText: ` ${name}`, fillIn: name }], uncertain: true };
}

function needsUnits({ kind, parties }: Assignment): Missing | undefined {
  const after = parties.length === 0 ? kind : parties.some(({ unit }) => !unit) ? 'phối hợp' : undefined;
  return after === undefined
    ? undefined
    : {
        message: {
          vi: `Thiếu tên đơn vị sau “${after}”.`,
          en: `The name of a unit is missing after “${after}”.`,
        },
      };
}

function needsTitle(node: AstNode, title: AstNode | undefined): Missing | undefined {
  return title ? undefined : withoutTitle(node);
}

/** A colon promises an amount. */
function needsAmount(node: Budget | CostItem): Missing | undefined {
  const colon = hasValue(node) ? undefined : GrammarUtils.findNodeForKeyword(node.$cstNode, ':');
  return colon
    ? {
        place: { offset: colon.offset, end: colon.end },
        severity: 'warning',
        message: { vi: 'Thiếu số tiền sau dấu hai chấm.', en: 'The amount after the colon is missing.' },
      }
    : undefined;
}

/** The title goes behind the name, or behind the keyword where there is none. */
function withoutTitle(node: AstNode): Missing {
  const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
  const keyword = node.$cstNode && CstUtils.flattenCst(node.$cstNode).head();
  const end = (name ?? keyword)?.end ?? headPlace(node).end;
  const title = { vi: 'Thêm lời trong ngoặc kép', en: 'Add words in quotes' };
  return {
    message: noTitle(node),
    fixes: [{ title, changes: [{ place: { offset: end, end }, newText: ' "…"', fillIn: '…' }], uncertain: true }],
  };
}

function withoutBlock(node: AstNode): Missing {
  const { end } = headPlace(node);
  const title = { vi: 'Thêm khối { }', en: 'Add a block { }' };
  return {
    message: noBlock(node),
    fixes: [{ title, changes: [{ place: { offset: end, end }, newText: ' { }' }], uncertain: true }],
  };
}

function noTitle(node: AstNode): Message {
  const what = statementName(node);
  return node.$type === 'Header'
    ? { vi: 'Thiếu trích yếu trong ngoặc kép ở dòng đầu.', en: 'The title in quotes is missing in the first line.' }
    : {
        vi: `Thiếu lời in ra trong ngoặc kép của “${what.vi}”.`,
        en: `The words in quotes of “${what.en}” are missing.`,
      };
}

function noBlock(node: AstNode): Message {
  const what = statementName(node);
  return { vi: `Thiếu khối { } sau “${what.vi}”.`, en: `A block { } is missing after “${what.en}”.` };
}

/** A target says nothing without its value; an amount may not be known yet in a draft. */
function missingEntry(node: AstNode, key: string, property: string): Missing {
  const missing = missingValue(key, placeOf(node, property));
  return holderOf(node) === 'Amount' ? { ...missing, severity: 'warning' } : missing;
}

function missingValue(key: string, place: Place): Missing {
  return {
    place,
    message: { vi: `Thiếu giá trị sau “${key}:”.`, en: `The value after “${key}:” is missing.` },
  };
}
