import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  type ParagraphChild,
  StringContainer,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { Inline, NumberLabel, ReferenceInline } from '../model/document-model.ts';
import type { Part } from '../model/document-parts.ts';
import { splitWebAddresses } from '../model/web-addresses.ts';
import type { BookmarkEntry } from './bookmarks.ts';
import type { RenderContext } from './render-context.ts';
import { wordText, xmlText } from './word-text.ts';

/** Emphasis that a paragraph adds to all of its text. */
export interface Emphasis {
  bold?: boolean;
  italic?: boolean;
}

/** Runs for inline content. References to parts of this document become fields that Word can follow and refresh. */
export function inlineRuns(
  content: readonly Inline[],
  context: RenderContext,
  emphasis: Emphasis = {},
): ParagraphChild[] {
  return content.flatMap((inline) => {
    if (inline.type === 'break') return [new TextRun({ break: 1 })];
    if (inline.type === 'note') return [context.notes.reference(inline, context)];
    const look = runLook(inline, emphasis);
    if (inline.type === 'text') return inline.text === '' ? [] : textRuns(inline.text, context, look);
    return referenceRuns(inline, context, look);
  });
}

/** Web addresses become links that look like the text around them. */
function textRuns(words: string, { links }: RenderContext, look: RunLook): ParagraphChild[] {
  return splitWebAddresses(words).map(({ text, address }) => {
    const run = new TextRun({ text: wordText(text), ...look });
    if (address === undefined) return run;
    const id = { key: 'r:id', value: links.idOf(address) };
    const history = { key: 'w:history', value: '1' };
    return paragraphChild(new BuilderElement({ name: 'w:hyperlink', attributes: { id, history }, children: [run] }));
  });
}

/** Runs for words that the renderer itself adds, such as a number's suffix. */
export function plainRun(text: string, emphasis: Emphasis = {}): TextRun {
  return new TextRun({ text: xmlText(text), ...runLook({}, emphasis) });
}

interface RunLook {
  bold?: boolean;
  italics?: boolean;
}

function runLook(inline: Emphasis, emphasis: Emphasis): RunLook {
  return {
    ...(inline.bold || emphasis.bold ? { bold: true } : {}),
    ...(inline.italic || emphasis.italic ? { italics: true } : {}),
  };
}

/**
 * A REF field in its complex form, whose cached result is the number: simple fields lose their text in some readers.
 */
function referenceRuns(reference: ReferenceInline, { bookmarks }: RenderContext, look: RunLook): ParagraphChild[] {
  const result = new TextRun({ text: xmlText(reference.text), ...look });
  const bookmark = bookmarks.targets.get(reference.target);
  if (bookmark === undefined) return [result];
  return [
    fieldRun('begin', look),
    new TextRun({ children: [new StringContainer('w:instrText', `REF ${bookmark.name} \\h`)], ...look }),
    fieldRun('separate', look),
    result,
    fieldRun('end', look),
  ];
}

function fieldRun(type: 'begin' | 'separate' | 'end', look: RunLook): TextRun {
  const mark = new BuilderElement<{ type: string }>({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
  return new TextRun({ children: [mark], ...look });
}

/**
 * Runs for a printed number. Only its value is bookmarked, so that a refreshed reference shows "5.2" and not "5.2.".
 *
 * @param part that has the number.
 */
export function numberRuns(
  number: NumberLabel,
  part: Part,
  context: RenderContext,
  emphasis: Emphasis = {},
): ParagraphChild[] {
  const marked = inBookmark(context.bookmarks.numbers.get(part), [plainRun(number.value, emphasis)]);
  const prefix = number.value === '' && number.suffix === '' ? number.prefix.trimEnd() : number.prefix;
  return [
    ...(prefix === '' ? [] : [plainRun(prefix, emphasis)]),
    ...(number.value === '' ? [] : marked),
    ...(number.suffix === '' ? [] : [plainRun(number.suffix, emphasis)]),
  ];
}

/** The runs of a part of the document, in the bookmark that leads back to its source. */
export function partRuns(
  part: Part,
  children: readonly ParagraphChild[],
  { bookmarks }: RenderContext,
): ParagraphChild[] {
  return inBookmark(bookmarks.parts.get(part), children);
}

function inBookmark(bookmark: BookmarkEntry | undefined, children: readonly ParagraphChild[]): ParagraphChild[] {
  if (bookmark === undefined) return [...children];
  const { name, id } = bookmark;
  return [paragraphChild(new BookmarkStart(name, id)), ...children, paragraphChild(new BookmarkEnd(id))];
}

/** The library writes any element in a paragraph but types only some; bookmarks with ids of their own are not among them. */
function paragraphChild(element: XmlComponent): ParagraphChild {
  return element as ParagraphChild;
}
