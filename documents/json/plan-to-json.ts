import { type AstNode, AstUtils } from 'langium';
import type {
  Block,
  Document,
  Entry,
  Junk,
  Part,
  Reference,
  Selector,
  Slot,
  Str,
  TableRow,
} from '../../language/grammar/generated/ast.ts';
import { isTextPart } from '../../language/grammar/generated/ast.ts';
import type { Place } from '../../language/plan/places.ts';
import { placeOf } from '../../language/plan/places.ts';
import { planOf } from '../../language/plan/plan.ts';
import { unescapeCell, unescapeProse, unescapeString } from '../../language/syntax/value-converter.ts';
import { commentsOf, type StatementComments } from './comments.ts';
import { meaningsOf } from './means.ts';
import {
  type JsonMeaning,
  type JsonPart,
  type JsonPlan,
  type JsonQuantity,
  type JsonReference,
  type JsonSelector,
  type JsonSlot,
  type JsonStatement,
  type JsonText,
  planFormat,
  planFormatVersion,
} from './plan-json.ts';

interface Context {
  readonly meanings: ReadonlyMap<AstNode, JsonMeaning>;
  readonly comments: ReadonlyMap<AstNode, StatementComments>;
}

/**
 * The first place of a document that has no form in the typed plan: words that are no statement, a second header, a
 * brace, slot or string that is not closed. Undefined where all of it can be exported.
 */
export function unexportablePlace(root: Document): Place | undefined {
  const [, second] = root.headers;
  const odd = second ?? root.strays[0] ?? AstUtils.streamAllContents(root).find(isOdd);
  return odd && placeOf(odd);
}

function isOdd(node: AstNode): boolean {
  switch (node.$type) {
    case 'Junk':
      return true;
    case 'Block':
      return (node as Block).close === undefined;
    case 'Slot':
      return (node as Slot).close === undefined;
    case 'Str':
      return (node as Str).open !== undefined && (node as Str).close === undefined;
    case 'Selector':
      return (node as Selector).junk !== undefined;
    default:
      return false;
  }
}

/** The typed plan of a document. What has no form in it (`unexportablePlace`) is left out. */
export function planToJson(root: Document): JsonPlan {
  const { byNode, last } = commentsOf(root);
  const context: Context = { meanings: meaningsOf(planOf(root)), comments: byNode };
  const [header] = root.headers;
  return {
    format: planFormat,
    version: planFormatVersion,
    ...(header ? { document: { kind: header.kind, ...titled(header, context), ...byNode.get(header) } } : {}),
    statements: statements(root.entries, context),
    ...(last.length > 0 ? { comments: last } : {}),
  };
}

function statements(entries: readonly Entry[], context: Context): JsonStatement[] {
  return entries.flatMap((entry) =>
    entry.$type === 'Junk' ? [] : [{ ...context.comments.get(entry), ...statement(entry, context) }],
  );
}

function statement(entry: Exclude<Entry, Junk>, context: Context): JsonStatement {
  const block = (): { entries?: JsonStatement[] } => blocked(entry as { block?: Block }, context);
  const value = (): ReturnType<typeof valued> => valued(entry as AstNode & Valued, context);
  const heading = (): ReturnType<typeof titled> => titled(entry as Titled, context);
  switch (entry.$type) {
    case 'Prose': {
      const name = entry.name === undefined ? {} : { name: entry.name };
      return { type: 'prose', mark: entry.mark, ...name, text: words(entry.parts, unescapeProse, context) };
    }
    case 'TableRow':
      return row(entry, context);
    case 'Field':
      return { type: 'field', key: entry.key, ...value(), ...block() };
    case 'ReferenceField':
      return {
        type: 'references',
        key: entry.key,
        to: entry.references.map((one) => reference(one, context)),
        ...block(),
      };
    case 'TimeEntry':
      return { type: 'atTime', time: entry.time, ...value(), ...block() };
    case 'ScopeEntry':
      return { type: 'atScope', scope: entry.scope, ...value(), ...block() };
    case 'GroupEntry':
      return { type: 'atGroup', group: entry.group.$refText, ...value(), ...block() };
    case 'LabelEntry':
      return { type: 'labelled', label: entry.label, ...value(), ...block() };
    case 'TextBlock':
      return { type: 'textBlock', key: entry.key, ...block() };
    case 'Column':
      return {
        type: 'column',
        ...(entry.label ? { label: quoted(entry.label, context) } : {}),
        ...value(),
        ...block(),
      };
    case 'Unit':
      return { type: 'unit', ...heading(), ...block() };
    case 'Citation': {
      const kind = entry.kind ?? entry.otherKind.join(' ');
      return {
        type: 'citation',
        ...(entry.name === undefined ? {} : { name: entry.name }),
        ...(kind === '' ? {} : { kind }),
        ...(entry.symbol ? { symbol: quoted(entry.symbol, context) } : {}),
        ...block(),
      };
    }
    case 'Abbreviation':
      return { type: 'abbreviation', ...heading(), ...block() };
    case 'Group':
      return { type: 'group', ...heading(), ...block() };
    case 'Target':
      return { type: 'target', ...heading(), ...block() };
    case 'Parts':
      return { type: 'parts', ...block() };
    case 'Budget':
      return { type: 'budget', ...heading(), ...value(), ...block() };
    case 'CostItem':
      return { type: 'costItem', ...heading(), ...value(), ...block() };
    case 'Breakdown':
      return { type: 'breakdown', axis: entry.axis, ...block() };
    case 'Section':
      return {
        type: 'section',
        level: entry.level,
        ...heading(),
        ...timed(entry),
        ...(entry.runIn ? { runIn: true } : {}),
        ...block(),
      };
    case 'Task':
      return { type: 'task', ...heading(), ...timed(entry), ...block() };
    case 'Assignment':
      return {
        type: 'assignment',
        kind: entry.kind,
        parties: entry.parties.flatMap(({ unit, support }) =>
          unit ? [{ unit: unit.$refText, ...(support ? { support } : {}) }] : [],
        ),
        ...heading(),
        ...block(),
      };
    case 'Bases':
      return { type: 'bases', ...block() };
    case 'Recipients':
      return { type: 'recipients', ...block() };
    case 'Signature':
      return { type: 'signature', ...block() };
    case 'Appendix':
      return {
        type: 'appendix',
        ...heading(),
        ...(entry.landscape ? { landscape: true } : {}),
        ...(entry.separate ? { separate: true } : {}),
        ...block(),
      };
    case 'Table':
      return {
        type: 'table',
        ...(entry.kind === undefined ? {} : { kind: entry.kind }),
        ...(entry.subject ? { budget: entry.subject.$refText } : {}),
        ...heading(),
        ...block(),
      };
    case 'Print':
      return { type: 'print', ...(entry.subject ? { subject: reference(entry.subject, context) } : {}) };
  }
}

interface Titled {
  readonly name?: string;
  readonly title?: Str;
}

function titled({ name, title }: Titled, context: Context): { name?: string; title?: JsonText } {
  return {
    ...(name === undefined ? {} : { name }),
    ...(title ? { title: quoted(title, context) } : {}),
  };
}

interface Valued {
  readonly text?: string;
  readonly strings: readonly Str[];
}

function valued(
  entry: AstNode & Valued,
  context: Context,
): { value?: string; quoted?: JsonText[]; means?: JsonMeaning } {
  const means = context.meanings.get(entry);
  return {
    ...(entry.text === undefined ? {} : { value: entry.text }),
    ...(entry.strings.length === 0 ? {} : { quoted: entry.strings.map((str) => quoted(str, context)) }),
    ...(means ? { means } : {}),
  };
}

const timed = ({ time }: { readonly time?: string }): { time?: string } => (time === undefined ? {} : { time });

function blocked({ block }: { readonly block?: Block }, context: Context): { entries?: JsonStatement[] } {
  return block ? { entries: statements(block.entries, context) } : {};
}

/** A bar at the end of a row opens no cell. */
function row(entry: TableRow, context: Context): JsonStatement {
  const last = entry.cells.at(-1);
  const closed = entry.cells.length > 1 && last?.parts.length === 0;
  const cells = closed ? entry.cells.slice(0, -1) : entry.cells;
  return {
    type: 'row',
    cells: cells.map(({ parts }) => words(parts, unescapeCell, context)),
    ...(closed ? {} : { open: true }),
  };
}

function reference({ document, subject, words: own, role }: Reference, context: Context): JsonReference {
  return {
    ...(document ? { document: document.$refText } : {}),
    ...(subject ? { name: subject.$refText } : {}),
    ...(own ? { words: quoted(own, context) } : {}),
    ...(role === undefined ? {} : { role }),
  };
}

const quoted = ({ text, parts }: Str, context: Context): JsonText => text ?? words(parts, unescapeString, context);

function words(parts: readonly Part[], resolve: (text: string) => string, context: Context): JsonText {
  const read = parts.map((part): JsonPart => (isTextPart(part) ? resolve(part.text) : slot(part, context)));
  const [first] = read;
  return read.length === 0 ? '' : read.length === 1 && typeof first === 'string' ? first : read;
}

function slot(node: Slot, context: Context): JsonSlot {
  const { special, kind, document, subject, selectors } = node;
  const means = context.meanings.get(node) as JsonQuantity | undefined;
  return {
    ...(special === undefined ? {} : { special }),
    ...(kind === undefined ? {} : { kind }),
    ...(document ? { document: document.$refText } : {}),
    ...(subject ? { of: subject.$refText } : {}),
    ...(selectors.length === 0 ? {} : { select: selectors.map(selector) }),
    ...(node.words === undefined ? {} : { words: node.words }),
    ...(means ? { means } : {}),
  };
}

function selector({ time, scope, word, group }: Selector): JsonSelector {
  return {
    ...(time === undefined ? {} : { time }),
    ...(scope === undefined ? {} : { scope }),
    ...(word === undefined ? {} : { word }),
    ...(group ? { group: group.$refText } : {}),
  };
}
