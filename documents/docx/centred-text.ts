import { Paragraph } from 'docx';
import type { TextStyle } from '../layout/layout-profile.ts';
import { balancedWidth, textWidth, wrapText } from '../layout/measure-text.ts';
import type { Inline } from '../model/document-model.ts';
import type { Part } from '../model/document-parts.ts';
import { inlineText } from '../model/inline-text.ts';
import { inlineRuns, partRuns } from './inline-runs.ts';
import type { RenderContext } from './render-context.ts';
import { twips } from './units.ts';

/**
 * A centred paragraph whose lines, when it needs several, are of like length.
 *
 * @param part of the document that the paragraph stands for.
 */
export function centredParagraph(
  style: string,
  content: readonly Inline[],
  look: TextStyle,
  room: number,
  context: RenderContext,
  part?: Part,
): Paragraph {
  const runs = inlineRuns(content, context);
  return new Paragraph({
    style,
    children: part === undefined ? runs : partRuns(part, runs, context),
    ...sideIndent(inlineText(content), look, room),
  });
}

/**
 * The indent on both sides that makes the lines of centred text of like length.
 *
 * @param room width of the column in points.
 */
export function sideIndent(text: string, look: TextStyle, room: number): { indent?: { left: number; right: number } } {
  const width = balancedWidth(text, look.size, look.bold, room);
  // A little more room than measured: another font's letters are a hair wider.
  const indent = twips(Math.max(0, (room - width * 1.02 - 4) / 2));
  return indent === 0 || width === room ? {} : { indent: { left: indent, right: indent } };
}

/** The longest line that centred text takes, on which the length of the rule under it depends. */
export function longestCentredLine(texts: readonly string[], look: TextStyle, room: number): string {
  const width = (line: string): number => textWidth(line, look.size, look.bold);
  return texts
    .flatMap((text) => wrapText(text, look.size, look.bold, balancedWidth(text, look.size, look.bold, room)))
    .reduce((longest, line) => (width(line) > width(longest) ? line : longest), '');
}
