import type { LangiumDocument } from 'langium';
import { type Citation as CitationNode, isCitation, isProse, isSlot, type Prose } from '../../grammar/generated/ast.ts';
import { compareDates } from '../../model/calendar.ts';
import type { Citation } from '../../model/citation.ts';
import { legalRank } from '../../model/legal-rank.ts';
import { readCitations } from '../../model/read-citation.ts';
import { citationOf } from '../../plan/citations.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { basesOf, entriesOf, type Plan } from '../../plan/plan.ts';
import type { Fix, TextChange } from '../../rules/rule.ts';
import { type Swappable, swapped } from './swap-lines.ts';

const title = {
  vi: 'Xếp văn bản viện dẫn theo hiệu lực pháp lý và ngày ban hành',
  en: 'Sort citations by legal force and date',
};

interface Piece extends Swappable {
  readonly citation: Citation;
}

/**
 * Sorts the declared citations and the lines of the legal bases: by legal force, highest first, then by date, oldest
 * first. Only neighbours change places: a blank line, a comment or a line that cites nothing parts one run from the
 * next, and a run with a document whose force is not known stays as it is.
 */
export function organiseCitations(document: LangiumDocument, _selection: Place, plan: Plan): Fix | undefined {
  const text = document.textDocument.getText();
  const declared = runs(
    entriesOf(plan.root).map((entry) => (isCitation(entry) ? declaration(entry, text) : undefined)),
    (a, b) => /^[ \t]*\r?\n[ \t]*$/.test(text.slice(a.place.end, b.place.offset)),
  );
  const bases = basesOf(plan).flatMap((node) =>
    runs(
      entriesOf(node).map((entry) => (isProse(entry) ? base(entry, text, plan) : undefined)),
      (a, b) => /^[ \t]*[;,.]?[ \t]*\r?\n[ \t]*[->+#][ \t]*$/.test(text.slice(a.place.end, b.place.offset)),
    ),
  );
  const changes: TextChange[] = [...declared, ...bases].flatMap((run) => swapped(run, inOrder(run)));
  return changes.length > 0 ? { title, changes } : undefined;
}

function declaration(node: CitationNode, text: string): Piece {
  const place = placeOf(node);
  return { place, text: text.slice(place.offset, place.end), citation: citationOf(node) };
}

/** A line of the legal bases behind its mark, without the sign that ends it. */
function base(prose: Prose, text: string, plan: Plan): Piece | undefined {
  const { offset, end } = placeOf(prose);
  const [mark = ''] = /^[->+#]\s*/u.exec(text.slice(offset, end)) ?? [];
  const words = text.slice(offset + mark.length, end).replace(/\s*[;,.]?\s*$/u, '');
  const slot = prose.parts.find(isSlot);
  const named = slot && !slot.document ? plan.byName.get(slot.subject?.$refText ?? '') : undefined;
  const citation = named && isCitation(named) ? citationOf(named) : readCitations(words)[0]?.citation;
  const place = { offset: offset + mark.length, end: offset + mark.length + words.length };
  return citation ? { place, text: words, citation } : undefined;
}

/** Neighbours that belong together. */
function runs(pieces: readonly (Piece | undefined)[], areNeighbours: (a: Piece, b: Piece) => boolean): Piece[][] {
  const found: Piece[][] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (piece && last && areNeighbours(last, piece)) {
      found.at(-1)?.push(piece);
    } else if (piece) {
      found.push([piece]);
    }
    last = piece;
  }
  return found;
}

function inOrder(run: readonly Piece[]): readonly Piece[] {
  const ranked = run.map((piece) => ({ piece, rank: legalRank(piece.citation.kind, piece.citation.symbol) }));
  if (ranked.some(({ rank }) => rank === undefined)) {
    return run;
  }
  return ranked
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || byDate(a.piece.citation, b.piece.citation))
    .map(({ piece }) => piece);
}

function byDate(a: Citation, b: Citation): number {
  return a.date && b.date ? (compareDates(a.date, b.date) ?? 0) : 0;
}
