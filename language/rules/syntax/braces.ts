import type { AstNode, LangiumDocument } from 'langium';
import type { Block, Document, Entry } from '../../grammar/generated/ast.ts';
import { placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { PhraseTable } from '../../syntax/phrases.ts';
import { scopeWords } from '../../syntax/vocabulary.ts';
import type { CheckedDocument } from '../rule.ts';
import {
  type BlockFacts,
  blockFacts,
  findUnopened,
  indentAt,
  orphansBefore,
  startsLine,
  type Unopened,
} from './brace-facts.ts';
import { lineStartOf } from './fixes.ts';
import { meantPieces } from './junk-meaning.ts';

/** A block without closing brace. */
export interface UnclosedBlock {
  readonly owner: AstNode;
  readonly block: Block;
  /** Where the closing brace belongs: the start of a line, or the end of the block's last line. */
  readonly closeAt: number;
  readonly closeStartsLine: boolean;
}

/** A statement whose block lacks its opening brace. */
export interface UnopenedBlock {
  readonly statement: AstNode;
  /** The end of what would be the block, where its closing brace is missing too. */
  readonly closeAt: number | undefined;
}

/** What is wrong with the braces of a document; indentation tells which of them most likely is. */
export interface Braces {
  /** Closing braces that close nothing, or close another block than their indentation says. */
  readonly strays: readonly { readonly offset: number; readonly noticedAt: number }[];
  readonly unclosed: readonly UnclosedBlock[];
  /** Statements whose block lacks its opening brace, or both: then `closeAt` is where the block would end. */
  readonly unopened: readonly UnopenedBlock[];
  /** Places inside a line where an opening brace is missing, for the line closes more than it opens. */
  readonly missingOpens: ReadonlySet<number>;
  /** Closing braces at the end of prose lines that are one too many. */
  readonly surplusInProse: ReadonlySet<number>;
  /** Entries that stand where they stand only because of a missing brace: nothing is said about their place. */
  readonly displaced: ReadonlySet<AstNode>;
}

interface Result extends Braces {
  readonly strays: { offset: number; noticedAt: number }[];
  readonly unclosed: UnclosedBlock[];
  readonly unopened: UnopenedBlock[];
  readonly missingOpens: Set<number>;
  readonly surplusInProse: Set<number>;
  readonly displaced: Set<AstNode>;
}

const remembered = new WeakMap<Document, Braces>();

/** Finds the braces that are missing or too many; read once, then remembered. */
export function bracesOf(checked: CheckedDocument): Braces {
  const { root } = checked.plan;
  let braces = remembered.get(root);
  if (!braces) {
    braces = analyse(checked);
    remembered.set(root, braces);
  }
  return braces;
}

function analyse(checked: CheckedDocument): Braces {
  const { plan, document } = checked;
  const result: Result = {
    strays: [],
    unclosed: [],
    unopened: [],
    missingOpens: new Set(),
    surplusInProse: new Set(),
    displaced: new Set(),
  };
  const unopened = findUnopened(document, plan);
  const isUnclosed = plan.entries.some(({ entry }) => isOpen((entry as { block?: Block }).block));
  const strays = plan.root.strays.map((stray) => stray.$cstNode?.offset ?? 0);
  const blocks = strays.length > 0 || isUnclosed ? blockFacts(plan, document) : [];
  if (strays.length > 0) {
    blameStrays(checked, strays, blocks, unopened, result);
  }
  const blamed = new Set(result.unopened.map(({ statement }) => statement));
  for (const { statement, inside, certain } of unopened) {
    if (certain && !blamed.has(statement)) {
      result.unopened.push({ statement, closeAt: inside.at(-1)?.$cstNode?.end });
      displace(inside, result);
    }
  }
  if (isUnclosed && !hasOpenComment(checked)) {
    blameUnclosed(document, blocks, result);
  }
  return result;
}

const isOpen = (block: Block | undefined): boolean => block !== undefined && block.close === undefined;

function displace(entries: readonly Entry[], { displaced }: Result): void {
  for (const entry of entries) {
    displaced.add(entry);
  }
}

interface Cause {
  readonly offset: number;
  blame(stray: number): void;
}

/** For each brace that closes nothing, the place before it where the count most likely went wrong. */
function blameStrays(
  checked: CheckedDocument,
  strays: readonly number[],
  blocks: readonly BlockFacts[],
  unopened: readonly Unopened[],
  result: Result,
): void {
  const { document, plan, lexing } = checked;
  const tooMany = (offset: number) => (stray: number) => void result.strays.push({ offset, noticedAt: stray });
  const missingOpens = missingOpenPlaces(checked);
  const linesWithMissingOpen = new Set([...missingOpens].map((offset) => lineStartOf(document, offset)));
  const causes: Cause[] = [
    ...(lexing?.closedInProse ?? []).map((offset) => ({
      offset,
      blame: () => void result.surplusInProse.add(offset),
    })),
    ...[...missingOpens].map((offset) => ({ offset, blame: () => void result.missingOpens.add(offset) })),
    ...unopened.map(({ offset, statement, inside }) => ({
      offset,
      blame: () => {
        result.unopened.push({ statement, closeAt: undefined });
        displace(inside, result);
      },
    })),
    ...blocks.flatMap(({ block, end, openIndent, closeIndent, closesInsideLine }): Cause[] => {
      const offset = end - 1;
      if (closeIndent !== undefined && closeIndent > openIndent) {
        const blame = (stray: number): void => {
          displace(orphansBefore(document, block.entries, offset, closeIndent, result.displaced), result);
          tooMany(offset)(stray);
        };
        return [{ offset, blame }];
      }
      const isNew = closesInsideLine && !linesWithMissingOpen.has(lineStartOf(document, offset));
      return isNew ? [{ offset, blame: tooMany(offset) }] : [];
    }),
  ].sort((a, b) => a.offset - b.offset);
  let used = 0;
  for (const stray of strays) {
    const indent = indentAt(document, stray);
    displace(orphansBefore(document, plan.root.entries, stray, indent, result.displaced), result);
    const cause = causes[used];
    if (cause && cause.offset < stray) {
      used++;
      cause.blame(stray);
    } else {
      tooMany(stray)(stray);
    }
  }
}

const scopes = PhraseTable.of(scopeWords);

/** Does a raw value start with a scope and its colon? */
export function startsWithScope(text: string): boolean {
  const scope = scopes.match(text, 0);
  return scope !== undefined && /^\s*:/u.test(text.slice(scope.end, scope.end + 20));
}

/** Where a line that closes more than it opens goes on with a key after a statement: `đơn vị A "B" cấp: xã }`. */
function missingOpenPlaces({ plan, document }: CheckedDocument): Set<number> {
  const places = new Set<number>();
  for (const { meaning } of meantPieces(plan)) {
    if (meaning.is === 'key after a statement') {
      places.add(meaning.offset);
    }
  }
  for (const offset of scopesWithoutBlock(plan)) {
    places.add(offset);
  }
  return new Set([...places].filter((offset) => closesMore(document, offset)));
}

/** `2025: cấp huyện: 95%; cấp xã: 80% }`. */
function scopesWithoutBlock(plan: Plan): number[] {
  return plan.entries.flatMap(({ entry }) =>
    entry.$type === 'TimeEntry' && entry.text !== undefined && startsWithScope(entry.text)
      ? [placeOf(entry, 'text').offset]
      : [],
  );
}

/** Lines longer than this are not looked at: nobody writes them by hand. */
const longestLine = 5_000;

/** Has the line of a place more closing braces than opening ones? */
export function closesMore(document: LangiumDocument, offset: number): boolean {
  const text = document.textDocument.getText();
  let balance = 0;
  for (let i = lineStartOf(document, offset), end = i + longestLine; i < end && i < text.length; i++) {
    if (text[i] === '{') {
      balance++;
    } else if (text[i] === '}') {
      balance--;
    } else if (text[i] === '\n' || text[i] === '\r') {
      break;
    }
  }
  return balance < 0;
}

/** For each block that is not closed, the one inside it (or itself) that was closed by another block's brace. */
function blameUnclosed(document: LangiumDocument, blocks: readonly BlockFacts[], result: Result): void {
  const mismatched = blocks
    .filter(({ closeIndent, openIndent }) => closeIndent !== undefined && closeIndent < openIndent)
    .sort((a, b) => a.end - b.end);
  const used = new Set<BlockFacts>();
  // The innermost first: each takes the first mismatch inside itself.
  const unclosed = blocks.filter(({ closed }) => !closed).sort((a, b) => b.open - a.open);
  for (const outer of unclosed) {
    let blamed = outer;
    for (let i = firstEndingAfter(mismatched, outer.open); i < mismatched.length; i++) {
      const candidate = mismatched[i] as BlockFacts;
      if (candidate.end > outer.end) {
        break;
      }
      if (!used.has(candidate) && candidate.open > outer.open) {
        blamed = candidate;
        used.add(candidate);
        break;
      }
    }
    result.unclosed.push(unclosedBlock(document, blamed, outer, result));
  }
  result.unclosed.sort((a, b) => (a.block.$cstNode?.offset ?? 0) - (b.block.$cstNode?.offset ?? 0));
}

/** The first of the blocks, which are in the order of their ends, that ends after `offset`. */
function firstEndingAfter(blocks: readonly BlockFacts[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function unclosedBlock(
  document: LangiumDocument,
  { owner, block, openIndent, end, closed }: BlockFacts,
  outer: BlockFacts,
  result: Result,
): UnclosedBlock {
  const [first] = escaped(document, block, openIndent, result);
  // What was taken into the blocks around it, up to the one that the count left open, belongs outside of these too.
  for (let above: AstNode | undefined = owner; above && above !== outer.owner; above = above.$container?.$container) {
    const around = above.$container as Block | undefined;
    const statement = around?.$container;
    if (around?.$type === 'Block' && statement) {
      escaped(document, around, indentAt(document, around.$cstNode?.offset ?? 0), result);
    }
  }
  if (first?.$cstNode) {
    return { owner, block, closeAt: lineStartOf(document, first.$cstNode.offset), closeStartsLine: true };
  }
  return closed
    ? { owner, block, closeAt: lineStartOf(document, end - 1), closeStartsLine: true }
    : { owner, block, closeAt: end, closeStartsLine: false };
}

/** The entries of a block from the first on that stands no deeper than the statement itself: they were meant to follow it. */
function escaped(document: LangiumDocument, block: Block, openIndent: number, result: Result): readonly Entry[] {
  const start = block.entries.findIndex((entry) => {
    const offset = entry.$cstNode?.offset ?? 0;
    return startsLine(document, offset) && indentAt(document, offset) <= openIndent;
  });
  const outside = start < 0 ? [] : block.entries.slice(start);
  displace(outside, result);
  return outside;
}

/** A comment that is not closed hides the braces behind it. */
function hasOpenComment({ lexing }: CheckedDocument): boolean {
  return (lexing?.comments ?? []).some(
    ({ image, tokenType }) => tokenType.name === 'BLOCK_COMMENT' && !isClosedComment(image),
  );
}

/** Does a block comment end with its closing sign? */
export const isClosedComment = (image: string): boolean => image.length >= 4 && image.endsWith('*/');
