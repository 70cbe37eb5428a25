import type { IToken } from 'chevrotain';
import type { AstNode, CompositeCstNode, CstNode, LeafCstNode, LexerResult, ParseResult } from 'langium';
import { type Block, type Document, type Entry, isDocument } from '../grammar/generated/ast.ts';
import { editBetween, type TextEdited } from '../text/edit-between.ts';
import type { KehoachLexingReport } from './lexing-report.ts';

/** Parses a text of which the tokens are known. */
export type ParseTokens = (text: string, lexed: LexerResult) => ParseResult<AstNode>;

/**
 * Parses again only the statements that an edit touched, and puts them into the tree of the text before: the same tree
 * as a parse of the whole text gives (`test/unit/syntax/reparse.test.ts` holds the two equal).
 *
 * Why it is right: the lexer has read the whole text, so that the new tokens are known. The grammar decides by the next
 * token alone, and statements of one block follow each other without depending on each other. So where the tokens up to
 * a statement are the same, the parser comes to its start in the same state; and from the start of a later statement
 * whose tokens to the end of the text are the same, it goes on as before. Of the statements between, and of one on
 * either side, the tokens are parsed; the two on the sides must come out as they were.
 *
 * The tree of before is used up: its unchanged nodes go into the new one, with the places that they have now. Nodes
 * around the edit, from the block to the section, stay the same objects though what they hold is new: what is remembered
 * of a document is to be remembered by its root, which is a new object each time.
 *
 * @param previous the result of the last parse of the document
 * @param lexed all tokens of the new text
 * @returns undefined where the whole text is to be parsed; the tree of before is untouched then
 */
export function reparse(
  previous: ParseResult<AstNode>,
  text: string,
  lexed: LexerResult,
  parseTokens: ParseTokens,
): ParseResult<Document> | undefined {
  const root = previous.value;
  const tree = root.$cstNode as RootNode | undefined;
  if (!isDocument(root) || !tree || previous.parserErrors.length > 0) {
    return undefined;
  }
  // A brace that is only assumed has a token, but nothing in the tree stands for it.
  if (assumesBraces(previous.lexerReport) || assumesBraces(lexed.report)) {
    return undefined;
  }
  const edit = editBetween(tree.fullText, text);
  if (!edit) {
    return undefined;
  }
  const same = sameTokens(tree, edit, lexed);
  const place = same && findPlace(root, same, lexed.tokens);
  return place && replace(root, tree, place, { text, lexed, edit, same }, parseTokens);
}

/** The nodes of Langium's tree as they are: their places are fields that nobody but the parser sets. */
interface Leaf extends LeafCstNode {
  _offset: number;
  _startLine: number;
  _endLine: number;
  _startColumn: number;
  _endColumn: number;
}

interface Composite extends CompositeCstNode {
  content: (Leaf | Composite)[];
  _rangeCache: unknown;
  astNode: AstNode;
}

interface RootNode extends Composite {
  readonly fullText: string;
  _text: string;
}

const isLeaf = (node: CstNode): node is Leaf => !('content' in node);

function assumesBraces(report: unknown): boolean {
  return ((report as KehoachLexingReport | undefined)?.assumedCloses.length ?? 0) > 0;
}

/** Which tokens of the old text are those of the new one. */
interface SameTokens {
  readonly leaves: readonly Leaf[];
  /** So many at the start are the same, and so many at the end. */
  readonly first: number;
  readonly last: number;
  /** Up to here, and from here on, nothing of the old tree has changed. */
  readonly prefixEnd: number;
  readonly suffixStart: number;
  /** The comments that are the same at the end. */
  readonly lastComments: readonly Leaf[];
}

function sameTokens(tree: RootNode, edit: TextEdited, { tokens, hidden }: LexerResult): SameTokens | undefined {
  const leaves: Leaf[] = [];
  const comments: Leaf[] = [];
  collectLeaves(tree, leaves, comments);
  const same = commonEnds(leaves, tokens, edit);
  const prefixEnd = leaves[same.first - 1]?.end ?? 0;
  const suffixStart = same.last > 0 ? (leaves[leaves.length - same.last] as Leaf).offset : Number.POSITIVE_INFINITY;
  // Comments are no tokens of the parser. They must be the same outside of what is parsed anew.
  const before = (offset: number): boolean => offset < prefixEnd;
  const after = (offset: number): boolean => offset >= suffixStart;
  const { first, last } = commonEnds(comments, hidden, edit);
  const outside =
    comments.every(({ offset }, i) => !before(offset) || i < first) &&
    comments.every(({ offset }, i) => !after(offset) || i >= comments.length - last) &&
    hidden.every(({ startOffset }, i) => !before(startOffset) || i < first) &&
    hidden.every(({ startOffset }, i) => !after(startOffset - edit.growth) || i >= hidden.length - last);
  return outside
    ? { leaves, ...same, prefixEnd, suffixStart, lastComments: comments.slice(comments.length - last) }
    : undefined;
}

function collectLeaves(node: Composite, leaves: Leaf[], comments: Leaf[]): void {
  // Places may move: ranges are worked out again when they are asked for.
  node._rangeCache = undefined;
  for (const child of node.content) {
    if (!isLeaf(child)) {
      collectLeaves(child, leaves, comments);
    } else if (child.hidden) {
      comments.push(child);
    } else {
      leaves.push(child);
    }
  }
}

/** How many leaves from the start, and how many from the end, are the same tokens of the new text. */
function commonEnds(
  leaves: readonly Leaf[],
  tokens: readonly IToken[],
  { from, to, growth }: TextEdited,
): { first: number; last: number } {
  const most = Math.min(leaves.length, tokens.length);
  const isSame = (leaf: Leaf, token: IToken, by: number): boolean =>
    leaf.tokenType === token.tokenType &&
    leaf.offset + by === token.startOffset &&
    leaf.end + by === token.startOffset + token.image.length;
  let first = 0;
  while (first < most) {
    const leaf = leaves[first] as Leaf;
    if (leaf.end > from || !isSame(leaf, tokens[first] as IToken, 0)) {
      break;
    }
    first++;
  }
  let last = 0;
  while (last < most - first) {
    const leaf = leaves[leaves.length - 1 - last] as Leaf;
    if (leaf.offset < to || !isSame(leaf, tokens[tokens.length - 1 - last] as IToken, growth)) {
      break;
    }
    last++;
  }
  return { first, last };
}

/** Where in the tree the edit is: statements of one block, and what of them is parsed anew. */
interface Place {
  readonly owner: Document | Block;
  /** The statements from `start` to before `end` are replaced. */
  readonly start: number;
  readonly end: number;
  /** Their neighbours, which are parsed too and stay. */
  readonly left: Entry | undefined;
  readonly right: Entry | undefined;
  /** The tokens of the new text that are parsed. */
  readonly tokens: readonly IToken[];
}

function findPlace(root: Document, same: SameTokens, tokens: readonly IToken[]): Place | undefined {
  const { prefixEnd, suffixStart, leaves } = same;
  let owner: Document | Block = root;
  for (;;) {
    const entries: readonly Entry[] = owner.entries;
    const start = countUntil(entries, (entry) => endOf(entry) <= prefixEnd);
    const end = countUntil(entries, (entry) => startOf(entry) < suffixStart);
    const only = end - start === 1 ? innerBlock(entries[start], same) : undefined;
    if (only) {
      owner = only;
      continue;
    }
    const [left, right] = [entries[start - 1], entries[end]];
    // Before the first statement of a document stands its first line, whose title may be what was typed.
    if (!left && isDocument(owner)) {
      return undefined;
    }
    // First lines and stray braces stand among the statements of a document.
    const [low, high] = [left ? endOf(left) : 0, right ? startOf(right) : Number.POSITIVE_INFINITY];
    const isBetween = (node: AstNode): boolean => startOf(node) >= low && startOf(node) < high;
    if (isDocument(owner) && (owner.headers.some(isBetween) || owner.strays.some(isBetween))) {
      return undefined;
    }
    const from = left ? startOf(left) : openOf(owner as Block);
    const to = right ? endOf(right) : isDocument(owner) ? Number.POSITIVE_INFINITY : closeOf(owner);
    const firstToken = left ? indexAt(leaves, from) : indexAt(leaves, from) + 1;
    const lastLeaf = to === Number.POSITIVE_INFINITY ? leaves.length : indexAt(leaves, to);
    const range = tokens.slice(firstToken, lastLeaf + tokens.length - leaves.length);
    return isBalanced(range) ? { owner, start, end, left, right, tokens: range } : undefined;
  }
}

/** The block of a statement, where the edit lies between its braces. */
function innerBlock(entry: Entry | undefined, { prefixEnd, suffixStart }: SameTokens): Block | undefined {
  const block = (entry as { block?: Block } | undefined)?.block;
  return block?.close !== undefined && openOf(block) < prefixEnd && closeOf(block) >= suffixStart ? block : undefined;
}

const startOf = (node: AstNode): number => node.$cstNode?.offset ?? 0;
const endOf = (node: AstNode): number => node.$cstNode?.end ?? 0;
const openOf = (block: Block): number => startOf(block);
const closeOf = (block: Block): number => endOf(block) - 1;

/** How many at the start of a list fulfil a condition that holds for none after them. */
function countUntil<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let [first, end] = [0, list.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (holds(list[middle] as T)) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  return first;
}

/** The index of the first leaf that starts at an offset or after it. */
const indexAt = (leaves: readonly Leaf[], offset: number): number => countUntil(leaves, (leaf) => leaf.offset < offset);

function isBalanced(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const { tokenType } of tokens) {
    if (tokenType.name === '{') {
      depth++;
    } else if (tokenType.name === '}') {
      depth--;
    }
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0;
}

interface NewText {
  readonly text: string;
  readonly lexed: LexerResult;
  readonly edit: TextEdited;
  readonly same: SameTokens;
}

function replace(
  root: Document,
  tree: RootNode,
  place: Place,
  { text, lexed, edit, same }: NewText,
  parseTokens: ParseTokens,
): ParseResult<Document> | undefined {
  const { owner, start, end, left, right } = place;
  const tokens = [...place.tokens];
  const ownerNode = owner.$cstNode as Composite;
  const [from, to] = [left ? startOf(left) : openOf(owner as Block), right ? endOf(right) : ownEnd(owner)];
  const hidden = lexed.hidden.filter(
    ({ startOffset }) => startOffset >= from && startOffset < (to === undefined ? text.length : to + edit.growth),
  );
  const parsed = parseTokens(text, { ...lexed, tokens, hidden });
  const piece = parsed.value as Document;
  const isStatements = piece.headers.length === 0 && piece.strays.length === 0 && parsed.parserErrors.length === 0;
  const leftAgain = left && piece.entries[0];
  const rightAgain = right && piece.entries.at(-1);
  const isUnchanged =
    (!left || isSamePlace(left, leftAgain, 0)) &&
    (!right || (isSamePlace(right, rightAgain, edit.growth) && (!left || piece.entries.length > 1)));
  if (!isStatements || !isUnchanged) {
    return undefined;
  }
  const added = piece.entries.slice(left ? 1 : 0, right ? -1 : undefined);
  // From here on the tree of before changes.
  const pieceNode = piece.$cstNode as Composite;
  const content = between(pieceNode, childOf(pieceNode, leftAgain), childOf(pieceNode, rightAgain), false);
  const old = between(ownerNode, childOf(ownerNode, left), childOf(ownerNode, right), !isDocument(owner));
  const children = pieceNode.content.slice(content.start, content.end);
  const { grammarSource } = childOf(ownerNode, left ?? right) ?? {};
  for (const child of children) {
    (child as { container?: CompositeCstNode }).container = ownerNode;
    if (!isLeaf(child) && grammarSource) {
      (child as { grammarSource?: unknown }).grammarSource = grammarSource;
    }
  }
  for (const gone of ownerNode.content.splice(old.start, old.end - old.start, ...children)) {
    (gone as { container: CompositeCstNode | undefined }).container = undefined;
  }
  moveTo(same.leaves.slice(same.leaves.length - same.last), lexed.tokens);
  moveTo(same.lastComments, lexed.hidden);
  tree._text = text;

  owner.entries = [...owner.entries.slice(0, start), ...added, ...owner.entries.slice(end)];
  const next = { ...root } as Document;
  for (const property of ['headers', 'entries', 'strays'] as const) {
    for (const child of next[property]) {
      (child as { $container: Document }).$container = next;
    }
  }
  const holder = owner === root ? next : owner;
  holder.entries.forEach((entry, index) => {
    const linked = entry as { $container: AstNode; $containerProperty?: string; $containerIndex?: number };
    linked.$container = holder;
    linked.$containerProperty = 'entries';
    linked.$containerIndex = index;
  });
  tree.astNode = next;
  return { value: next, lexerErrors: lexed.errors, lexerReport: lexed.report as never, parserErrors: [] };
}

/** Where the statements of a block end: before its closing brace. */
const ownEnd = (owner: Document | Block): number | undefined => (isDocument(owner) ? undefined : closeOf(owner));

function isSamePlace(before: Entry, after: Entry | undefined, by: number): boolean {
  return (
    after !== undefined &&
    before.$type === after.$type &&
    startOf(before) + by === startOf(after) &&
    endOf(before) + by === endOf(after)
  );
}

/** The child of a node of the tree that holds a statement. */
function childOf(node: Composite, entry: AstNode | undefined): Leaf | Composite | undefined {
  let child: CstNode | undefined = entry?.$cstNode;
  while (child && child.container !== node) {
    child = child.container;
  }
  return child as Leaf | Composite | undefined;
}

/** The children of a node between two of them; where there are none, those between its braces or all. */
function between(
  node: Composite,
  left: Leaf | Composite | undefined,
  right: Leaf | Composite | undefined,
  inBraces: boolean,
): { start: number; end: number } {
  const { content } = node;
  return {
    start: left ? content.indexOf(left) + 1 : inBraces ? 1 : 0,
    end: right ? content.lastIndexOf(right) : content.length - (inBraces ? 1 : 0),
  };
}

/** Gives leaves at the end of a text the places of its last tokens. */
function moveTo(leaves: readonly Leaf[], tokens: readonly IToken[]): void {
  const before = tokens.length - leaves.length;
  leaves.forEach((leaf, i) => {
    const { startOffset, startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 } = tokens[before + i] as IToken;
    leaf._offset = startOffset;
    leaf._startLine = startLine - 1;
    leaf._startColumn = startColumn - 1;
    leaf._endLine = endLine - 1;
    leaf._endColumn = endColumn;
  });
}
