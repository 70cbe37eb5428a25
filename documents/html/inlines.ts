import type { Inline, NoteInline, NumberLabel, ReferenceInline, TextInline } from '../model/document-model.ts';
import { numberText } from '../model/inline-text.ts';
import { type LinkedText, splitWebAddresses } from '../model/web-addresses.ts';
import { anchorId, escapeHtml, printedHtml, sourceAttribute } from './html-text.ts';

/** The ids that references may lead to. */
export type Anchors = ReadonlySet<string>;

/** Inline content as HTML; a reference to a part of this document becomes a link. */
export function inlinesHtml(content: readonly Inline[], anchors: Anchors): string {
  return content
    .map((inline) =>
      inline.type === 'break' ? '<br>' : inline.type === 'note' ? noteMark(inline) : runHtml(inline, anchors),
    )
    .join('');
}

/** The raised number of a footnote, which leads to its words. */
function noteMark(note: NoteInline): string {
  const { number } = note;
  return `<sup id="${noteAnchor(number, 'mark')}"${sourceAttribute(note)}><a href="#${noteAnchor(number, 'words')}" role="doc-noteref">${number}</a></sup>`;
}

/** The footnotes in the text of a sheet, to stand below it; '' where there are none. */
export function notesHtml(text: readonly Inline[], anchors: Anchors): string {
  const notes = text.filter((inline) => inline.type === 'note');
  const note = ({ number, content }: NoteInline): string =>
    `<p class="note" id="${noteAnchor(number, 'words')}"><sup><a href="#${noteAnchor(number, 'mark')}" role="doc-backlink">${number}</a></sup> ${inlinesHtml(content, anchors)}</p>`;
  return notes.length === 0
    ? ''
    : `<section class="notes" role="doc-endnotes" aria-label="Chú thích">\n${notes.map(note).join('\n')}\n</section>`;
}

/** Names of parts begin with "kh-", so that these are free. */
const noteAnchor = (number: number, end: 'mark' | 'words'): string => `note-${end}-${number}`;

function runHtml(inline: TextInline | ReferenceInline, anchors: Anchors): string {
  const plain = splitWebAddresses(inline.text).map(pieceHtml).join('');
  const linked =
    inline.type === 'reference' && anchors.has(inline.target)
      ? `<a href="#${anchorId(inline.target)}"${sourceAttribute(inline)}>${printedHtml(inline.text)}</a>`
      : inline.source === undefined
        ? plain
        : `<span${sourceAttribute(inline)}>${plain}</span>`;
  const slanted = inline.italic ? `<em>${linked}</em>` : linked;
  return inline.bold ? `<strong>${slanted}</strong>` : slanted;
}

function pieceHtml({ text, address }: LinkedText): string {
  const shown = printedHtml(text);
  return address === undefined ? shown : `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${shown}</a>`;
}

/** A printed number and what parts it from the text after it. */
export function numberHtml(number: NumberLabel | undefined, gap: string): string {
  return number === undefined ? '' : `<span class="number">${escapeHtml(numberText(number))}</span>${gap}`;
}
