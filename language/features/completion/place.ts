import type { IToken } from 'chevrotain';
import type { AstNode, LangiumDocument, Lexer } from 'langium';
import type { Block, Entry } from '../../grammar/generated/ast.ts';
import type { Place } from '../../plan/places.ts';
import { entriesOf } from '../../plan/statements.ts';
import { isBlank, isWordPart } from '../../syntax/characters.ts';
import { type FieldValue, fieldOf } from '../../syntax/fields.ts';
import type { KehoachLexingReport } from '../../syntax/lexing-report.ts';
import { skipBlanks } from '../../syntax/phrases.ts';

/** What the drafter is writing at the cursor. `typed` is what is there of it so far, in the document. */
export type CompletionPlace =
  | { readonly kind: 'entry'; readonly holder: AstNode; readonly typed: Place }
  | {
      /** Inside a statement, behind its keyword. */
      readonly kind: 'statement';
      readonly holder: AstNode;
      readonly keyword: string;
      /** Types of the tokens between the keyword and the cursor. */
      readonly before: readonly string[];
      readonly typed: Place;
      /** From the keyword on: `điều k` may also become the key `điều kiện:`. */
      readonly whole: Place;
    }
  | { readonly kind: 'names'; readonly key: string; readonly listed: readonly string[]; readonly typed: Place }
  | { readonly kind: 'value'; readonly key: string; readonly holder: AstNode; readonly typed: Place }
  | {
      /** Behind a time, scope or group of a target or budget: its value. */
      readonly kind: 'target value';
      readonly label: string;
      readonly holder: AstNode;
      readonly typed: Place;
    }
  | { readonly kind: 'slot'; readonly slotKind: string | undefined; readonly first: boolean; readonly typed: Place }
  | {
      readonly kind: 'selectors';
      /** The name before: `HaTinh2025.HoSo`, or `HoSo`. */
      readonly document: string | undefined;
      readonly subject: string;
      readonly used: readonly string[];
      readonly typed: Place;
    };

/** A token of the cursor's line, in offsets of the document. */
interface LineToken extends Place {
  readonly type: string;
  readonly text: string;
}

/**
 * Finds out what is being written at a place: from the tokens of its line, since every line starts as code, and from
 * the blocks of the AST around it.
 *
 * @returns undefined in words of the drafter's own: prose, strings, comments
 */
export function completionPlace(document: LangiumDocument, offset: number, lexer: Lexer): CompletionPlace | undefined {
  const { textDocument, parseResult } = document;
  const report = parseResult.lexerReport as KehoachLexingReport | undefined;
  if (report?.comments.some((comment) => isInComment(comment, offset))) {
    return undefined;
  }
  const { line } = textDocument.positionAt(offset);
  const start = textDocument.offsetAt({ line, character: 0 });
  const text = textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const tokens: LineToken[] = (lexer.tokenize(text).tokens as readonly IToken[])
    .filter((token) => start + token.startOffset < offset && token.isInsertedInRecovery !== true)
    .map((token) => ({
      type: token.tokenType.name,
      text: token.image,
      offset: start + token.startOffset,
      end: start + (token.endOffset ?? token.startOffset) + 1,
    }));
  const view: View = { text, start, offset, tokens, holder: holderAt(parseResult.value, offset) };
  const slot = openSlot(view);
  if (slot >= 0) {
    return slotPlace(view, slot);
  }
  return inOwnWords(view) ? undefined : codePlace(view);
}

/** The line with the cursor. */
interface View {
  /** Text of the line. */
  readonly text: string;
  /** Offset of the line. */
  readonly start: number;
  /** Offset of the cursor. */
  readonly offset: number;
  /** Tokens that start before the cursor. */
  readonly tokens: readonly LineToken[];
  readonly holder: AstNode;
}

function isInComment({ startOffset, endOffset, image }: IToken, offset: number): boolean {
  const end = (endOffset ?? startOffset) + 1;
  // Behind a closed block comment code goes on; a line comment takes the rest of its line.
  return (
    startOffset < offset && (offset < end || (offset === end && !(image.startsWith('/*') && image.endsWith('*/'))))
  );
}

/** The statement whose block the cursor is in. */
function holderAt(root: AstNode, offset: number): AstNode {
  let holder = root;
  for (;;) {
    const inner: Entry | undefined = entriesOf(holder).findLast((entry) => isInBlock(entry, offset));
    if (!inner) {
      return holder;
    }
    holder = inner;
  }
}

function isInBlock(entry: Entry, offset: number): boolean {
  const { block } = entry as { block?: Block };
  const node = block?.$cstNode;
  if (!node || node.offset >= offset) {
    return false;
  }
  // A block that is not closed goes on to the end of the document.
  return block.close === undefined || offset < node.end;
}

/** Is the cursor in prose, in a row of a table or in a string? */
function inOwnWords({ tokens, offset }: View): boolean {
  const last = tokens.at(-1);
  if (tokens.some(({ type }) => type === 'MARK' || type === 'ROW_START')) {
    return true;
  }
  const open = tokens.findLastIndex(({ type }) => type === 'STRING_OPEN');
  if (open >= 0 && !tokens.slice(open).some(({ type, end }) => type === 'STRING_CLOSE' && end <= offset)) {
    return true;
  }
  const isQuoted = last?.type === 'STRING' || last?.type === 'LABEL' || last?.type === 'ROLE';
  return isQuoted && (offset < last.end || !/["”):]$/u.test(last.text));
}

/** The index of the `{` of the slot that the cursor is in; -1 where it is in none, or in the words of one. */
function openSlot({ tokens, offset }: View): number {
  const open = tokens.findLastIndex(({ type }) => type === 'SLOT_OPEN');
  const inside = tokens.slice(open + 1);
  const isOver = inside.some(
    ({ type, end }) => type === 'SLOT_WORDS' || (type === 'SLOT_CLOSE' && end <= offset) || type === 'TEXT',
  );
  return open >= 0 && !isOver ? open : -1;
}

/** Selectors that are complete: what follows them is a new one. */
const completeSelectors: ReadonlySet<string> = new Set(['SLOT_TIME', 'SLOT_SCOPE', 'SELECTOR']);

function slotPlace({ tokens, offset, text, start }: View, open: number): CompletionPlace {
  const inside = tokens.slice(open + 1);
  const kind = inside.find(({ type }) => type === 'SLOT_KIND');
  const isKindComplete = kind !== undefined && kind.end < offset;
  const from = skipBlanks(text, (isKindComplete ? kind.end : (tokens[open] as LineToken).end) - start) + start;
  const name = inside.find(({ type }) => type === 'ID');
  if (name && name.end < offset && text[name.end - start] !== '.') {
    const selectors = inside.filter((token) => token.offset >= name.end);
    const complete = selectors.filter(({ type, end }) => completeSelectors.has(type) && end < offset);
    const typedFrom = skipBlanks(text, (complete.at(-1)?.end ?? name.end) - start) + start;
    return {
      kind: 'selectors',
      document: inside.find(({ type }) => type === 'QUALIFIER')?.text.normalize('NFC'),
      subject: name.text.normalize('NFC'),
      used: complete.map((token) => token.text),
      typed: typed(typedFrom, offset, text, start),
    };
  }
  const slotKind = isKindComplete ? kind.text.normalize('NFC') : undefined;
  return { kind: 'slot', slotKind, first: !isKindComplete, typed: typed(from, offset, text, start) };
}

/** Values that are lists: what is typed is the last item. */
const listKeys: ReadonlySet<FieldValue> = new Set<FieldValue>(['columns', 'years']);

/** Types of tokens behind which a value stands. */
const valueKeys: ReadonlySet<string> = new Set(['TIME_KEY', 'SCOPE_KEY', 'GROUP_KEY']);

function codePlace(view: View): CompletionPlace | undefined {
  const { tokens, offset, text, start, holder } = view;
  const separator = tokens.findLastIndex(
    ({ type, end }) => (type === '{' || type === '}' || type === ';') && end <= offset,
  );
  const entry = tokens.slice(separator + 1);
  const head = entry[0];
  const entryStart = head?.offset ?? skipBlanks(text, (tokens[separator]?.end ?? start) - start) + start;
  if (!head || offset <= (head.text.endsWith(':') ? head.end - 1 : head.end)) {
    return { kind: 'entry', holder, typed: typed(Math.min(entryStart, offset), offset, text, start) };
  }
  if (head.type === 'REFERENCE_KEY') {
    return namesPlace(view, entry);
  }
  if (head.type === 'KEY') {
    const isList = listKeys.has(fieldOf(keyOf(head))?.value ?? 'words');
    const comma = isList ? text.lastIndexOf(',', offset - 1 - start) + 1 + start : 0;
    const from = skipBlanks(text, Math.max(head.end, comma) - start) + start;
    return { kind: 'value', key: keyOf(head), holder, typed: typed(Math.min(from, offset), offset, text, start) };
  }
  const colon = entry[1]?.type === ':' ? entry[1] : head;
  if (valueKeys.has(head.type) && colon.text.endsWith(':') && colon.end <= offset) {
    const from = skipBlanks(text, colon.end - start) + start;
    const place = typed(Math.min(from, offset), offset, text, start);
    return { kind: 'target value', label: keyOf(head), holder, typed: place };
  }
  if (/^\p{Ll}/u.test(head.type)) {
    return statementPlace(view, entry, head);
  }
  // Words that are no statement yet, or the kind of the document: more words may make one of them.
  const isWords = entry.every(({ type }) => type === 'UNKNOWN' || type === 'KIND' || type === 'ID');
  return isWords ? { kind: 'entry', holder, typed: typed(entryStart, offset, text, start) } : undefined;
}

function namesPlace({ offset, text, start }: View, entry: readonly LineToken[]): CompletionPlace | undefined {
  const [head, ...values] = entry as [LineToken, ...LineToken[]];
  // A comma with no name behind it is not understood yet.
  const comma = values.findLast((token) => token.text === ',' && token.end <= offset);
  const current = values.filter((token) => token.offset >= (comma?.end ?? head.end));
  if (current.some(({ type }) => type === 'STRING' || type === 'STRING_CLOSE' || type === 'ROLE')) {
    return undefined;
  }
  const from = skipBlanks(text, (comma?.end ?? head.end) - start) + start;
  const listed = values
    .filter((token) => token.type === 'ID' && token.end <= from)
    .map((token) => token.text.normalize('NFC'));
  return { kind: 'names', key: keyOf(head), listed, typed: typed(Math.min(from, offset), offset, text, start) };
}

function statementPlace(view: View, entry: readonly LineToken[], head: LineToken): CompletionPlace {
  const { offset, text, start, holder } = view;
  const complete = entry.slice(1).filter((token) => token.end < offset || token.text === ',');
  const last = complete.at(-1);
  const from = skipBlanks(text, (last?.end ?? head.end) - start) + start;
  return {
    kind: 'statement',
    holder,
    keyword: head.type,
    before: complete.map(({ type }) => type),
    typed: typed(Math.min(from, offset), offset, text, start),
    whole: typed(head.offset, offset, text, start),
  };
}

function keyOf({ text }: LineToken): string {
  return text.replace(/\s*:$/u, '');
}

/** From a place to the end of the word at the cursor. */
function typed(from: number, offset: number, text: string, start: number): Place {
  let end = offset;
  while (
    end - start < text.length &&
    isWordPart(text.charCodeAt(end - start)) &&
    !isBlank(text.charCodeAt(end - start))
  ) {
    end++;
  }
  // A word that starts at the cursor is not what is being typed.
  const isInWord = offset > start && isWordPart(text.charCodeAt(offset - 1 - start));
  return { offset: from, end: isInWord ? end : offset };
}
