import { isTextPart, type Part } from '../../grammar/generated/ast.ts';
import { type CitationInWords, readCitations } from '../../model/read-citation.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { appendicesOf, type Plan, sectionsOf } from '../../plan/plan.ts';
import { rememberByText } from '../../text/remember.ts';
import { piecesOf } from '../text/texts.ts';

/** A citation in the running text of a document, outside its slots, with the place of the text that was read. */
export interface Mention {
  readonly cited: CitationInWords;
  /** Where the text begins; the places of `cited` count from there. */
  readonly offset: number;
}

/** Text without this holds no number-symbol and no law with its date: it need not be read. */
const cites = /[0-9…][0-9./]*[-/]\p{Lu}|(?:Luật|Bộ luật|Pháp lệnh) \p{Lu}[^;.:\n]{3,150} ngày [0-9]/u;

/** Before the name of a law: the date that follows is of the law that changes it. */
const changing = /(?:sửa đổi|bổ sung|một số điều)[^;.:]{0,80}$/iu;

/** The citations that a text types out with their numbers, laws also with their names, in reading order. */
export const citationsIn = rememberByText((text): readonly CitationInWords[] =>
  cites.test(text)
    ? readCitations(text).filter(
        ({ number, start }) => number || !changing.test(text.slice(Math.max(0, start - 120), start)),
      )
    : [],
);

const remembered = new WeakMap<Plan, readonly Mention[]>();

/** The citations that a document types out in its prose, tables and headings instead of quoting a `viện dẫn`. */
export function mentionsIn(plan: Plan): readonly Mention[] {
  let mentions = remembered.get(plan);
  if (!mentions) {
    const titles = [plan.header, ...sectionsOf(plan), ...appendicesOf(plan)].flatMap((node) => piecesOf(node?.title));
    const inTitles = titles.flatMap(({ text, offset }) => citationsIn(text).map((cited) => ({ cited, offset })));
    const inProse = plan.proses.flatMap(({ prose }) => {
      const parts: readonly Part[] =
        prose.$type === 'TableRow' ? prose.cells.flatMap((cell) => cell.parts) : prose.parts;
      return parts.flatMap((part) => {
        const found = isTextPart(part) ? citationsIn(part.text) : [];
        if (found.length === 0) {
          return [];
        }
        const { offset } = placeOf(part);
        return found.map((cited) => ({ cited, offset }));
      });
    });
    mentions = [...inTitles, ...inProse].sort((a, b) => a.offset - b.offset || a.cited.start - b.cited.start);
    remembered.set(plan, mentions);
  }
  return mentions;
}

/** The place of a part of a mention; of the whole where it has no such part. */
export function mentionPlace({ cited, offset }: Mention, part: 'number' | 'date'): Place {
  const { start, end } = cited[part] ?? cited;
  return { offset: offset + start, end: offset + end };
}
