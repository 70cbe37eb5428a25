import { type AstNode, GrammarUtils } from 'langium';
import type { Document, Entry, Header, Junk, Str } from '../../grammar/generated/ast.ts';
import { isJunk } from '../../grammar/generated/ast.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { isBlank, isLineBreak } from '../../syntax/characters.ts';
import { countBefore } from './brace-facts.ts';

/** A run of words on one line that is no statement, or does not belong to the one before it. */
export interface JunkPiece {
  readonly place: Place;
  readonly text: string;
  /** The statement on the same line that it follows; undefined where it starts an entry itself. */
  readonly after: Entry | Header | undefined;
  /** Is it the first thing on its line? */
  readonly startsLine: boolean;
  /** Does a block follow it? */
  readonly hasBlock: boolean;
  readonly strings: readonly Str[];
  /** The statement whose block holds it. */
  readonly holder: AstNode;
}

const piecesOf = new WeakMap<Document, readonly JunkPiece[]>();

/** All pieces of a document that cannot be understood, in the order of the text. */
export function junkPieces(plan: Plan): readonly JunkPiece[] {
  let pieces = piecesOf.get(plan.root);
  if (!pieces) {
    const headers = [...plan.root.headers];
    pieces = plan.entries.flatMap(({ entry, holder }) => (isJunk(entry) ? split(entry, holder, headers) : []));
    piecesOf.set(plan.root, pieces);
  }
  return pieces;
}

/** The pieces that follow each statement on its line. */
export function junkAfter(plan: Plan): ReadonlyMap<AstNode, JunkPiece> {
  const after = new Map<AstNode, JunkPiece>();
  for (const piece of junkPieces(plan)) {
    if (piece.after) {
      after.set(piece.after, piece);
    }
  }
  return after;
}

function split(junk: Junk, holder: AstNode, headers: readonly Header[]): JunkPiece[] {
  const cst = junk.$cstNode;
  if (!cst) {
    return [];
  }
  if (junk.words.length === 0 && junk.strings.length === 0) {
    // Of braces in braces the outer ones are said.
    if (isJunk(holder) && holder.words.length === 0) {
      return [];
    }
    const place = { offset: cst.offset, end: cst.offset + 1 };
    return [{ place, text: '', after: undefined, startsLine: true, hasBlock: true, strings: [], holder }];
  }
  const text = cst.root.fullText;
  const parts: { place: Place; string?: Str }[] = [
    ...GrammarUtils.findNodesForProperty(cst, 'words').map(({ offset, end }) => ({ place: { offset, end } })),
    ...junk.strings.map((string) => ({ place: placeOf(string), string })),
  ].sort((a, b) => a.place.offset - b.place.offset);
  const lines: { offset: number; end: number; strings: Str[] }[] = [];
  for (const { place, string } of parts) {
    let line = lines.at(-1);
    if (!line || parted(text, line.end, place.offset)) {
      line = { ...place, strings: [] };
      lines.push(line);
    }
    line.end = place.end;
    if (string) {
      line.strings.push(string);
    }
  }
  return lines.map(({ offset, end, strings }, i) => {
    const before = signBefore(text, offset);
    const startsLine = before === undefined;
    const startsEntry = startsLine || before === ';' || before === '{' || before === '}';
    return {
      place: { offset, end },
      text: text.slice(offset, end),
      after: startsEntry ? undefined : statementBefore(junk, offset, headers),
      startsLine,
      hasBlock: i === lines.length - 1 && junk.block !== undefined,
      strings,
      holder,
    };
  });
}

/** Do two parts stand on different lines, or are they parted by a semicolon? */
function parted(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isLineBreak(text.charCodeAt(i)) || text[i] === ';') {
      return true;
    }
  }
  return false;
}

/** The last character before `offset` on its line that is no blank. */
function signBefore(text: string, offset: number): string | undefined {
  let i = offset - 1;
  while (i >= 0 && isBlank(text.charCodeAt(i))) {
    i--;
  }
  return i < 0 || isLineBreak(text.charCodeAt(i)) ? undefined : text[i];
}

function statementBefore(junk: Junk, offset: number, headers: readonly Header[]): Entry | Header | undefined {
  const siblings = (junk.$container as { entries?: Entry[] }).entries ?? [];
  const entry = siblings[(junk.$containerIndex ?? 0) - 1];
  const header = headers[countBefore(headers, offset) - 1];
  if (!entry || (header?.$cstNode?.offset ?? -1) > (entry.$cstNode?.offset ?? 0)) {
    return header;
  }
  return entry;
}
