import type { LangiumDocument } from 'langium';
import type { HouseLayouts } from '../../language/config/layout-config.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { CarriedLine } from '../docx/read-source.ts';
import { linesOf } from '../docx/read-text.ts';
import { xmlText } from '../docx/word-text.ts';
import { tracedLines } from '../layout/printed-lines.ts';
import { layoutOf } from '../layout/profiles.ts';
import { buildDocumentModel } from '../plan/build-document-model.ts';

/** A line that a document prints, and the place of the statement in its source that prints it. */
export interface SourceLine extends CarriedLine {
  readonly place?: { readonly start: number; readonly end: number };
}

/** The lines that a linked document prints, as they are read in its Word file. */
export function sourceLines(document: LangiumDocument, index: PlanIndex, layout?: HouseLayouts): SourceLine[] {
  const model = buildDocumentModel(document, index);
  return tracedLines(model, layoutOf(model, layout)).flatMap(({ text, part }) =>
    linesOf({ text: xmlText(text) }).map((line) => ({ text: line, ...(part?.source ? { place: part.source } : {}) })),
  );
}
