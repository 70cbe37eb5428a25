import type { AstNode, LangiumDocument } from 'langium';
import type { Block, Entry } from '../../grammar/generated/ast.ts';
import type { Plan } from '../../plan/plan.ts';
import { isBlank } from '../../syntax/characters.ts';
import { holderOf, mayStand } from './allowed.ts';
import { lineStartOf } from './fixes.ts';

/** A block and how its braces are indented. */
export interface BlockFacts {
  readonly owner: Entry;
  readonly block: Block;
  readonly open: number;
  readonly end: number;
  readonly openIndent: number;
  /** Column of the closing brace where it starts its line. */
  readonly closeIndent: number | undefined;
  readonly closed: boolean;
  /** Does it close inside a line that is not the one that opened it? */
  readonly closesInsideLine: boolean;
}

/** All blocks of a document, in the order of the text. */
export function blockFacts(plan: Plan, document: LangiumDocument): BlockFacts[] {
  return plan.entries.flatMap(({ entry }) => {
    const { block } = entry as { block?: Block };
    return block?.$cstNode ? [factsOf(document, entry, block)] : [];
  });
}

function factsOf(document: LangiumDocument, owner: Entry, block: Block): BlockFacts {
  const { offset = 0, end = 0 } = block.$cstNode ?? {};
  const closed = block.close !== undefined;
  const closesLine = closed && startsLine(document, end - 1);
  const { textDocument } = document;
  return {
    owner,
    block,
    open: offset,
    end,
    openIndent: indentAt(document, offset),
    closeIndent: closesLine ? indentAt(document, end - 1) : undefined,
    closed,
    closesInsideLine:
      closed && !closesLine && textDocument.positionAt(offset).line !== textDocument.positionAt(end - 1).line,
  };
}

/** The column of the first character of the line that holds an offset. */
export function indentAt(document: LangiumDocument, offset: number): number {
  const text = document.textDocument.getText();
  const start = lineStartOf(document, offset);
  let end = start;
  while (end < offset && isBlank(text.charCodeAt(end))) {
    end++;
  }
  return end - start;
}

/** Is there nothing but blanks before this place on its line? */
export function startsLine(document: LangiumDocument, offset: number): boolean {
  return lineStartOf(document, offset) + indentAt(document, offset) === offset;
}

/**
 * Entries directly before a place that are indented deeper than it: they lost the statement that headed them.
 *
 * @param known those that were found before: the walk ends there
 */
export function orphansBefore(
  document: LangiumDocument,
  entries: readonly Entry[],
  offset: number,
  indent: number,
  known: ReadonlySet<AstNode>,
): Entry[] {
  const orphans: Entry[] = [];
  for (let i = countBefore(entries, offset) - 1; i >= 0; i--) {
    const entry = entries[i] as Entry;
    const start = entry.$cstNode?.offset ?? 0;
    if (known.has(entry) || (startsLine(document, start) && indentAt(document, start) <= indent)) {
      break;
    }
    orphans.push(entry);
  }
  return orphans;
}

/** How many of the nodes, which are in the order of the text, end at `offset` or before. */
export function countBefore(nodes: readonly AstNode[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.$cstNode?.end ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** A statement without a block, and what stands deeper below it. */
export interface Unopened {
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
  'Group',
  'Parts',
  'Breakdown',
  'TimeEntry',
]);

/** Statements whose block lacks its brace, by indentation. */
export function findUnopened(document: LangiumDocument, plan: Plan): Unopened[] {
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
    if (fits(next, entry)) {
      found.push({ statement: entry, offset, inside, certain: belongsInside(next, entry, holder) });
    }
  }
  return found;
}

/** Can the entry stand in the statement above it? */
function fits(entry: Entry, statement: Entry): boolean {
  const own = holderOf(statement);
  return own === undefined || mayStand(entry, own);
}

/** Has the entry no place where it stands, but one in the statement above it? */
function belongsInside(entry: Entry, statement: Entry, holder: AstNode): boolean {
  const own = holderOf(statement);
  const outer = holderOf(holder);
  return (
    own !== undefined &&
    outer !== undefined &&
    entry.$type !== 'Junk' &&
    !mayStand(entry, outer) &&
    mayStand(entry, own)
  );
}

function isDeeper(document: LangiumDocument, entry: Entry, than: number): boolean {
  const offset = entry.$cstNode?.offset ?? 0;
  return startsLine(document, offset) && indentAt(document, offset) > indentAt(document, than);
}
