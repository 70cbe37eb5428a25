import type { AstNode, LangiumDocument } from 'langium';
import type { Block, Document, Entry } from '../../grammar/generated/ast.ts';
import type { Plan } from '../../plan/plan.ts';
import { isBlank } from '../../syntax/characters.ts';
import type { CheckedDocument } from '../rule.ts';
import { holderOf, mayStand } from './allowed.ts';
import { lineStartOf } from './fixes.ts';

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
  /** Closing braces at the end of prose lines that are one too many. */
  readonly surplusInProse: ReadonlySet<number>;
  /** Entries that stand where they stand only because of a missing brace: nothing is said about their place. */
  readonly displaced: ReadonlySet<AstNode>;
}

interface BlockFacts {
  readonly owner: Entry;
  readonly block: Block;
  readonly open: number;
  readonly end: number;
  readonly openIndent: number;
  /** Column of the closing brace where it starts its line. */
  readonly closeIndent: number | undefined;
  readonly closed: boolean;
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
  const strays = plan.root.strays.map((stray) => stray.$cstNode?.offset ?? 0);
  const blocks: BlockFacts[] = [];
  let unclosedCount = 0;
  for (const { entry } of plan.entries) {
    const { block } = entry as { block?: Block };
    if (block?.$cstNode) {
      blocks.push(factsOf(document, entry, block));
      unclosedCount += block.close === undefined ? 1 : 0;
    }
  }
  const unopened = findUnopened(document, plan);
  const displaced = new Set<AstNode>();
  const certain = unopened.filter(({ certain: isCertain }) => isCertain);
  const result = {
    strays: [] as { offset: number; noticedAt: number }[],
    unclosed: [] as UnclosedBlock[],
    unopened: [] as UnopenedBlock[],
    surplusInProse: new Set<number>(),
    displaced,
  };
  if (strays.length > 0) {
    blameStrays(checked, strays, blocks, unopened, result);
  }
  const blamed = new Set(result.unopened.map(({ statement }) => statement));
  for (const { statement, inside } of certain) {
    if (!blamed.has(statement)) {
      result.unopened.push({ statement, closeAt: inside.at(-1)?.$cstNode?.end });
      for (const entry of inside) {
        displaced.add(entry);
      }
    }
  }
  if (unclosedCount > 0 && !hasOpenComment(checked)) {
    blameUnclosed(document, blocks, result);
  }
  return result;
}

function factsOf(document: LangiumDocument, owner: Entry, block: Block): BlockFacts {
  const { offset = 0, end = 0 } = block.$cstNode ?? {};
  const closed = block.close !== undefined;
  return {
    owner,
    block,
    open: offset,
    end,
    openIndent: indentAt(document, offset),
    closeIndent: closed && startsLine(document, end - 1) ? indentAt(document, end - 1) : undefined,
    closed,
  };
}

/** The column of the first character of the line that holds an offset. */
function indentAt(document: LangiumDocument, offset: number): number {
  const text = document.textDocument.getText();
  const start = lineStartOf(document, offset);
  let end = start;
  while (end < offset && isBlank(text.charCodeAt(end))) {
    end++;
  }
  return end - start;
}

/** Is there nothing but blanks before this place on its line? */
function startsLine(document: LangiumDocument, offset: number): boolean {
  return lineStartOf(document, offset) + indentAt(document, offset) === offset;
}

interface Unopened {
  readonly statement: Entry;
  readonly offset: number;
  /** The entries that stand deeper below it, as if in its block. */
  readonly inside: readonly Entry[];
  /** Does what follows belong into the block, and not where it stands? */
  readonly certain: boolean;
}

/** Statements that head a block: what stands deeper below them without a brace was meant to be in it. */
const headsBlock: ReadonlySet<string> = new Set([
  'Section',
  'Task',
  'Assignment',
  'Bases',
  'Recipients',
  'Signature',
  'Appendix',
  'Table',
  'Unit',
  'Citation',
  'Target',
  'Budget',
  'CostItem',
  'Parts',
  'Breakdown',
  'TimeEntry',
]);

function findUnopened(document: LangiumDocument, plan: Plan): Unopened[] {
  const found: Unopened[] = [];
  for (const { entry, holder } of plan.entries) {
    if (!headsBlock.has(entry.$type) || (entry as { block?: Block }).block) {
      continue;
    }
    const siblings = (entry.$container as { entries?: Entry[] }).entries ?? [];
    const index = entry.$containerIndex ?? 0;
    const next = siblings[index + 1];
    const offset = entry.$cstNode?.offset ?? 0;
    if (!next?.$cstNode || !isDeeper(document, next, offset)) {
      continue;
    }
    const inside: Entry[] = [];
    for (let i = index + 1; i < siblings.length; i++) {
      const sibling = siblings[i] as Entry;
      if (!isDeeper(document, sibling, offset)) {
        break;
      }
      inside.push(sibling);
    }
    const own = holderOf(entry);
    const outer = holderOf(holder);
    const certain =
      own !== undefined &&
      outer !== undefined &&
      next.$type !== 'Junk' &&
      !mayStand(next, outer) &&
      mayStand(next, own);
    found.push({ statement: entry, offset, inside, certain });
  }
  return found;
}

function isDeeper(document: LangiumDocument, entry: Entry, than: number): boolean {
  const offset = entry.$cstNode?.offset ?? 0;
  return startsLine(document, offset) && indentAt(document, offset) > indentAt(document, than);
}

type Result = {
  strays: { offset: number; noticedAt: number }[];
  unclosed: UnclosedBlock[];
  unopened: UnopenedBlock[];
  surplusInProse: Set<number>;
  displaced: Set<AstNode>;
};

/** For each brace that closes nothing, the place before it where the count most likely went wrong. */
function blameStrays(
  { lexing }: CheckedDocument,
  strays: readonly number[],
  blocks: readonly BlockFacts[],
  unopened: readonly Unopened[],
  result: Result,
): void {
  type Cause = { offset: number; blame: (stray: number) => void };
  const causes: Cause[] = [
    ...(lexing?.closedInProse ?? []).map((offset) => ({
      offset,
      blame: () => void result.surplusInProse.add(offset),
    })),
    ...unopened.map(({ offset, statement, inside }) => ({
      offset,
      blame: () => {
        result.unopened.push({ statement, closeAt: undefined });
        for (const entry of inside) {
          result.displaced.add(entry);
        }
      },
    })),
    ...blocks
      .filter(({ closeIndent, openIndent }) => closeIndent !== undefined && closeIndent > openIndent)
      .map(({ end }) => ({
        offset: end - 1,
        blame: (stray: number) => void result.strays.push({ offset: end - 1, noticedAt: stray }),
      })),
  ].sort((a, b) => a.offset - b.offset);
  let used = 0;
  for (const stray of strays) {
    const cause = causes[used];
    if (cause && cause.offset < stray) {
      used++;
      cause.blame(stray);
    } else {
      result.strays.push({ offset: stray, noticedAt: stray });
    }
  }
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
    result.unclosed.push(unclosedBlock(document, blamed, result));
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
  result: Result,
) {
  // What stands no deeper than the statement itself was meant to follow it.
  const escaped = block.entries.findIndex((entry) => {
    const offset = entry.$cstNode?.offset ?? 0;
    return startsLine(document, offset) && indentAt(document, offset) <= openIndent;
  });
  const outside = escaped < 0 ? [] : block.entries.slice(escaped);
  for (const entry of outside) {
    result.displaced.add(entry);
  }
  const first = outside[0]?.$cstNode;
  if (first) {
    return { owner, block, closeAt: lineStartOf(document, first.offset), closeStartsLine: true };
  }
  return closed
    ? { owner, block, closeAt: lineStartOf(document, end - 1), closeStartsLine: true }
    : { owner, block, closeAt: end, closeStartsLine: false };
}

/** A comment that is not closed hides the braces behind it. */
function hasOpenComment({ lexing }: CheckedDocument): boolean {
  return (lexing?.comments ?? []).some(
    ({ image, tokenType }) => tokenType.name === 'BLOCK_COMMENT' && !isClosedComment(image),
  );
}

/** Does a block comment end with its closing sign? */
export const isClosedComment = (image: string): boolean => image.length >= 4 && image.endsWith('*/');
