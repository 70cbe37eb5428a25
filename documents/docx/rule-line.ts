import { BorderStyle, Paragraph } from 'docx';
import type { Rule } from '../layout/layout-profile.ts';
import { textWidth } from '../layout/measure-text.ts';
import { plainRun } from './inline-runs.ts';
import { STYLE } from './styles.ts';
import { twips } from './units.ts';

/** Air between text and rule, in points: less touches the marks below letters (ạ, ộ). */
const AIR = 2;
/** Eighths of a point. */
const LINE_THICKNESS = 6;

/**
 * The rule under a name or title: an empty paragraph with a top border, indented on both sides so that the border is
 * as long as wanted. (Text underline would cut marks below letters, underscores would be text.)
 *
 * @param above the line of text that the rule belongs to.
 * @param room width of the column in points.
 * @param markStyle style of characters that stand for a rule.
 * @param after points below the rule.
 */
export function ruleParagraph(
  rule: Rule,
  above: { text: string; size: number; bold: boolean },
  room: number,
  markStyle: string,
  after = 0,
): Paragraph {
  if (rule.kind === 'characters') {
    return new Paragraph({
      style: markStyle,
      children: [plainRun(rule.text)],
      ...(after === 0 ? {} : { spacing: { after: twips(after) } }),
    });
  }
  const length = Math.min(textWidth(above.text, above.size, above.bold) * rule.share, room);
  const indent = twips((room - length) / 2);
  return new Paragraph({
    style: STYLE.rule,
    border: { top: { style: BorderStyle.SINGLE, size: LINE_THICKNESS, space: 0, color: 'auto' } },
    indent: { left: indent, right: indent, firstLine: 0 },
    spacing: { before: twips(AIR), after: twips(after) },
  });
}
