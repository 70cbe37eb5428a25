import { Paragraph } from 'docx';
import { textWidth } from '../layout/measure-text.ts';
import type { Addressees, TitleBlock } from '../model/document-model.ts';
import { inlineText } from '../model/inline-text.ts';
import { centredParagraph, longestCentredLine } from './centred-text.ts';
import { inlineRuns, partRuns, plainRun } from './inline-runs.ts';
import type { RenderContext } from './render-context.ts';
import { ruleParagraph } from './rule-line.ts';
import { STYLE } from './styles.ts';
import { pointsOf, twips } from './units.ts';

/** Points between the rule under the title and the text. */
const AFTER_TITLE = 14;
/** Where the list of addressees begins, in millimetres from the left margin. */
const ADDRESSEE_INDENT = 30;

/**
 * Kind, subject ("trích yếu") and "kèm theo" line with the rule under them (Nghị định 30/2020, phụ lục I, mục II.5).
 * The subject of a công văn stands in the header block instead, unless the document has none.
 */
export function titleBlock(title: TitleBlock, hasHeader: boolean, context: RenderContext): Paragraph[] {
  const { profile } = context;
  if (title.kind === undefined && hasHeader) return [];
  const { subject } = profile.title;
  const room = context.textWidth;
  const longest = longestCentredLine([inlineText(title.subject)], subject, room);
  return [
    ...(title.kind === undefined ? [] : [new Paragraph({ style: STYLE.kind, children: [plainRun(title.kind)] })]),
    centredParagraph(STYLE.subject, title.subject, subject, room, context, title),
    ...(title.annexedTo === undefined
      ? []
      : [centredParagraph(STYLE.annexedTo, title.annexedTo, profile.title.annexedTo, room, context)]),
    ruleParagraph(
      subject.rule,
      { text: longest, size: subject.size, bold: subject.bold },
      room,
      STYLE.subjectMark,
      AFTER_TITLE,
    ),
  ];
}

/**
 * "Kính gửi:" with one addressee on the same line, or several in a list under it (phụ lục I, mục II.9).
 *
 * @param afterHeader no title stands between the header and the addressees.
 */
export function addresseeBlock(addressees: Addressees, afterHeader: boolean, context: RenderContext): Paragraph[] {
  const { profile } = context;
  const { label, items } = addressees;
  const labelLook = { italic: profile.addressees.label.italic };
  const above = afterHeader ? { spacing: { before: twips(AFTER_TITLE) } } : {};
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) {
    return [
      new Paragraph({
        style: STYLE.addressee,
        children: partRuns(
          addressees,
          [plainRun(`${label} `, labelLook), ...partRuns(only, inlineRuns(only.content, context), context)],
          context,
        ),
        ...above,
      }),
    ];
  }
  const look = profile.addressees.list;
  const left = pointsOf(ADDRESSEE_INDENT);
  const listLeft = left + textWidth(`${label} `, look.size, look.bold);
  const hanging = textWidth('- ', look.size, look.bold);
  const list = items.map(
    (item, index) =>
      new Paragraph({
        style: STYLE.addresseeItem,
        children: partRuns(
          item,
          [plainRun(item.mark === '' ? '' : `${item.mark} `), ...inlineRuns(item.content, context)],
          context,
        ),
        indent: { left: twips(listLeft + hanging), hanging: twips(hanging) },
        ...(index === items.length - 1 ? { spacing: { after: twips(profile.addressees.one.after) } } : {}),
      }),
  );
  return [
    new Paragraph({
      style: STYLE.addresseeItem,
      children: partRuns(addressees, [plainRun(label, labelLook)], context),
      indent: { left: twips(left) },
      keepNext: true,
      ...above,
    }),
    ...list,
  ];
}
