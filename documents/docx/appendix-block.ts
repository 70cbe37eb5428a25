import { Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Appendix } from '../model/document-model.ts';
import { inlineText } from '../model/inline-text.ts';
import { centredParagraph, sideIndent } from './centred-text.ts';
import { inlineRuns, numberRuns, partRuns } from './inline-runs.ts';
import type { RenderContext } from './render-context.ts';
import { STYLE } from './styles.ts';
import { halfPoints } from './units.ts';

/**
 * The head of an appendix: label, title on the next line, and what it is annexed to (Nghị định 30/2020, phụ lục I,
 * mục III.1). Label and title are one paragraph, so that the navigation pane shows both.
 */
export function appendixTitle(appendix: Appendix, context: RenderContext): Paragraph[] {
  const { label, title, annexedTo } = context.profile.appendix;
  const room = context.textWidth;
  const labelRuns: ParagraphChild[] = numberRuns(appendix.label, appendix, context, label);
  const gap = new TextRun({ break: 1, size: halfPoints(title.size) });
  return [
    new Paragraph({
      style: STYLE.appendixTitle,
      children: partRuns(appendix, [...labelRuns, gap, ...inlineRuns(appendix.title, context)], context),
      ...sideIndent(inlineText(appendix.title), title, room),
      ...(appendix.annexedTo === undefined ? { spacing: { after: 200 } } : {}),
    }),
    ...(appendix.annexedTo === undefined
      ? []
      : [centredParagraph(STYLE.appendixAnnexedTo, appendix.annexedTo, annexedTo, room, context)]),
  ];
}
