import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import { isProse, isTableRow, isTextPart, type TextPart } from '../../grammar/generated/ast.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';

/** A piece of the drafter's own words in a prose line, and where a statement before that line would go. */
export interface ProsePiece {
  readonly text: string;
  readonly place: Place;
  /** The start of the line. */
  readonly lineStart: number;
  readonly indentation: string;
  readonly prose: AstNode;
}

/** The piece of a prose line, between its slots, that holds the selection; undefined elsewhere, and where it has escapes. */
export function proseAt(document: LangiumDocument, selection: Place, plan: Plan): ProsePiece | undefined {
  for (const { prose } of plan.proses) {
    if (!isProse(prose) || isTableRow(prose)) {
      continue;
    }
    const part = prose.parts.find((one): one is TextPart => isTextPart(one) && holds(placeOf(one), selection));
    const place = part && placeOf(part);
    const text = document.textDocument.getText();
    if (place) {
      const piece = text.slice(place.offset, place.end);
      const lineStart = text.lastIndexOf('\n', place.offset - 1) + 1;
      const indentation = /^[ \t]*/.exec(text.slice(lineStart, place.offset))?.[0] ?? '';
      return /[{}\\*_]/u.test(piece) ? undefined : { text: piece, place, lineStart, indentation, prose };
    }
  }
  return undefined;
}

/** The time that the nearest section around a node gives. */
export function sectionTime(node: AstNode): string | undefined {
  const section = AstUtils.getContainerOfType(
    node,
    (above): above is AstNode & { time: string } =>
      above.$type === 'Section' && (above as { time?: string }).time !== undefined,
  );
  return section?.time;
}

/** A name that nothing in the document has, nor is in the set: `HoSo`, `HoSo2`, … */
export function freeName(wanted: string, plan: Plan, taken: ReadonlySet<string> = new Set()): string {
  let name = wanted;
  for (let i = 2; plan.byName.has(name) || taken.has(name); i++) {
    name = `${wanted}${i}`;
  }
  return name;
}

/** The end of the head: of its last field, or of the header. */
export function headEnd(plan: Plan): number {
  const ends = [...plan.head.values(), ...(plan.header ? [plan.header] : [])].map((node) => placeOf(node).end);
  return Math.max(0, ...ends);
}

function holds(outer: Place, inner: Place): boolean {
  return outer.offset <= inner.offset && inner.end <= outer.end;
}
