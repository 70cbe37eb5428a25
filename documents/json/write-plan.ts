import type { Commented, JsonPart, JsonPlan, JsonReference, JsonSlot, JsonStatement, JsonText } from './plan-json.ts';

/** A block goes on one line with its statement where both fit into this many columns. */
const lineWidth = 100;

const indent = '  ';

/** What may share a line with others, parted by ";": it holds no prose, which would run to the end of the line. */
const oneLiners: ReadonlySet<JsonStatement['type']> = new Set([
  'field',
  'references',
  'atTime',
  'atScope',
  'atGroup',
  'labelled',
]);

/** What stands apart from its neighbours by an empty line, where it has a block of several lines. */
const parts: ReadonlySet<JsonStatement['type']> = new Set([
  'bases',
  'section',
  'assignment',
  'recipients',
  'signature',
  'appendix',
  'table',
]);

/** The `.kehoach` text of a typed plan, laid out as a drafter would. */
export function writePlan(plan: JsonPlan): string {
  const { document } = plan;
  const head = document ? commented(document, [`${document.kind}${titleOf(document)}`], '') : [];
  const body = lines(plan.statements, 0, true);
  const last = (plan.comments ?? []).map(comment);
  return `${[head, body, last]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function lines(statements: readonly JsonStatement[], depth: number, outermost: boolean): string[] {
  const written: string[] = [];
  let before: { readonly statement: JsonStatement; readonly tall: boolean } | undefined;
  for (const statement of statements) {
    const own = statementLines(statement, depth);
    const tall = own.length > 1;
    const all = commented(statement, own, indent.repeat(depth));
    if (before && standsApart(before, { statement, tall }, outermost)) {
      written.push('');
    }
    written.push(...all);
    before = { statement, tall };
  }
  return written;
}

/** Lines of a statement with its comments. */
function commented({ comments = [], remark }: Commented, own: readonly string[], margin: string): string[] {
  const [first = '', ...rest] = own;
  return [
    ...comments.map((text) => margin + comment(text)),
    remark === undefined ? first : `${first} ${comment(remark)}`,
    ...rest,
  ];
}

const comment = (text: string): string => `// ${text}`.trimEnd();

interface Written {
  readonly statement: JsonStatement;
  readonly tall: boolean;
}

function standsApart(before: Written, after: Written, outermost: boolean): boolean {
  if (outermost && before.statement.type !== after.statement.type) {
    return !(isHeadField(before.statement) && isHeadField(after.statement));
  }
  return (before.tall && parts.has(before.statement.type)) || (after.tall && parts.has(after.statement.type));
}

const isHeadField = ({ type }: JsonStatement): boolean => type === 'field' || type === 'references';

function statementLines(statement: JsonStatement, depth: number): string[] {
  const margin = indent.repeat(depth);
  const head = headOf(statement);
  const entries = entriesOf(statement);
  if (entries === undefined) {
    return [(margin + head).trimEnd()];
  }
  const short = inlineBlock(entries);
  if (short !== undefined && margin.length + head.length + 1 + short.length <= lineWidth) {
    return [`${margin}${head} ${short}`];
  }
  return [`${margin}${head} {`, ...lines(entries, depth + 1, false), `${margin}}`];
}

/** A block on one line; undefined where it cannot stand on one. */
function inlineBlock(entries: readonly JsonStatement[]): string | undefined {
  const written: string[] = [];
  let length = 0;
  for (const entry of entries) {
    const inner = entriesOf(entry);
    const block = inner === undefined ? '' : inlineBlock(inner);
    if (!oneLiners.has(entry.type) || block === undefined || entry.comments || entry.remark !== undefined) {
      return undefined;
    }
    const text = block === '' ? headOf(entry) : `${headOf(entry)} ${block}`;
    length += text.length;
    if (length > lineWidth) {
      return undefined;
    }
    written.push(text);
  }
  return written.length === 0 ? '{ }' : `{ ${written.join('; ')} }`;
}

function entriesOf(statement: JsonStatement): readonly JsonStatement[] | undefined {
  return 'entries' in statement ? statement.entries : undefined;
}

/** A statement without its block. */
function headOf(statement: JsonStatement): string {
  switch (statement.type) {
    case 'prose':
      return `${statement.mark}${statement.name ?? ''} ${prose(statement.text)}`;
    case 'row':
      return `| ${statement.cells.map(cell).join(' | ')}${statement.open ? '' : ' |'}`;
    case 'field':
    case 'textBlock':
      return statement.type === 'textBlock' ? statement.key : `${statement.key}:${valueText(statement)}`;
    case 'references':
      return `${statement.key}: ${statement.to.map(referenceText).join(', ')}`.trimEnd();
    case 'atTime':
      return `${statement.time}:${valueText(statement)}`;
    case 'atScope':
      return `${statement.scope}:${valueText(statement)}`;
    case 'atGroup':
      return `${statement.group}:${valueText(statement)}`;
    case 'labelled':
      return `${quote(statement.label)}:${valueText(statement)}`;
    case 'column': {
      const value = valueText(statement);
      const label = statement.label === undefined ? '' : ` ${quote(statement.label)}`;
      return `cột${label}${value === '' ? '' : `:${value}`}`;
    }
    case 'unit':
      return `đơn vị${titleOf(statement)}`;
    case 'citation':
      return `viện dẫn${word(statement.name)}${word(statement.kind)}${string(statement.symbol)}`;
    case 'abbreviation':
      return `viết tắt${titleOf(statement)}`;
    case 'group':
      return `nhóm${titleOf(statement)}`;
    case 'target':
      return `chỉ tiêu${titleOf(statement)}`;
    case 'parts':
      return 'trong đó';
    case 'budget':
    case 'costItem': {
      const value = valueText(statement);
      const keyword = statement.type === 'budget' ? 'kinh phí' : 'khoản chi';
      return `${keyword}${titleOf(statement)}${value === '' ? '' : `:${value}`}`;
    }
    case 'breakdown':
      return statement.axis;
    case 'section':
      return `${statement.level}${titleOf(statement)}${word(statement.time)}${statement.runIn ? ' liền' : ''}`;
    case 'task':
      return `nhiệm vụ${titleOf(statement)}${word(statement.time)}`;
    case 'assignment': {
      const parties = statement.parties.map(({ unit, support }) => (support ? `phối hợp ${unit}` : unit)).join(', ');
      return `${statement.kind}${word(parties)}${string(statement.title)}`;
    }
    case 'bases':
      return 'căn cứ';
    case 'recipients':
      return 'nơi nhận';
    case 'signature':
      return 'ký';
    case 'appendix':
      return `phụ lục${titleOf(statement)}${statement.landscape ? ' ngang' : ''}${statement.separate ? ' kèm riêng' : ''}`;
    case 'table':
      return `bảng${word(statement.kind)}${word(statement.budget)}${titleOf(statement)}`;
    case 'print':
      return `in${statement.subject ? ` ${referenceText(statement.subject)}` : ''}`;
  }
}

const word = (text: string | undefined): string => (text === undefined || text === '' ? '' : ` ${text}`);
const string = (text: JsonText | undefined): string => (text === undefined ? '' : ` ${quote(text)}`);

const titleOf = ({ name, title }: { readonly name?: string; readonly title?: JsonText }): string =>
  word(name) + string(title);

/** The value after the colon, with the blank before it. */
function valueText({ value, quoted }: { readonly value?: string; readonly quoted?: readonly JsonText[] }): string {
  return quoted && quoted.length > 0 ? ` ${quoted.map(quote).join(', ')}` : word(value);
}

function referenceText({ document, name, words, role }: JsonReference): string {
  const subject = name === undefined ? quote(words ?? '') : document === undefined ? name : `${document}.${name}`;
  return role === undefined ? subject : `${subject} (${role})`;
}

const doubledBraces = (text: string): string => text.replace(/[{}]/g, '$&$&');

const prose = (text: JsonText): string => written(text, doubledBraces);
const cell = (text: JsonText): string => written(text, (plain) => doubledBraces(plain).replaceAll('|', '\\|'));
const quote = (text: JsonText): string =>
  `"${written(text, (plain) => doubledBraces(plain).replace(/["\\]/g, '\\$&'))}"`;

function written(text: JsonText, inForm: (plain: string) => string): string {
  const list: readonly JsonPart[] = typeof text === 'string' ? [text] : text;
  return list.map((part) => (typeof part === 'string' ? inForm(part) : slotText(part))).join('');
}

function slotText({ special, kind, document, of, select = [], words }: JsonSlot): string {
  const subject = of === undefined ? undefined : document === undefined ? of : `${document}.${of}`;
  const selectors = select.map(({ time, scope, group, word: chosen }) => time ?? scope ?? group ?? chosen);
  const head = [special, kind, subject, ...selectors].filter((text) => text !== undefined).join(' ');
  return `{${head}${words === undefined ? '' : `: ${words}`}}`;
}
