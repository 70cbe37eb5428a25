import { FootnoteReferenceRun, Paragraph } from 'docx';
import type { NoteInline } from '../model/document-model.ts';
import { inlineRuns, plainRun } from './inline-runs.ts';
import { Links } from './links.ts';
import type { RenderContext } from './render-context.ts';
import { STYLE } from './styles.ts';

/** Word keeps the footnotes of a file in a part of its own, where links have ids of their own. */
export class Notes {
  readonly links = new Links();
  private readonly byNumber = new Map<number, Paragraph[]>();

  /** The raised number in the text; Word counts by itself and shows the same number. */
  reference(note: NoteInline, context: RenderContext): FootnoteReferenceRun {
    const children = inlineRuns(note.content, { ...context, links: this.links });
    // The raised number that the library puts before the first words is followed by a blank.
    this.byNumber.set(note.number, [new Paragraph({ style: STYLE.note, children: [plainRun(' '), ...children] })]);
    return new FootnoteReferenceRun(note.number);
  }

  /** What the library asks for: the paragraphs of each footnote by its number. */
  footnotes(): Record<string, { children: Paragraph[] }> {
    return Object.fromEntries([...this.byNumber].map(([number, children]) => [number, { children }]));
  }
}
