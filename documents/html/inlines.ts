import type { Inline, NumberLabel, ReferenceInline, TextInline } from '../model/document-model.ts';
import { numberText } from '../model/inline-text.ts';
import { type LinkedText, splitWebAddresses } from '../model/web-addresses.ts';
import { anchorId, escapeHtml, printedHtml, sourceAttribute } from './html-text.ts';

/** The ids that references may lead to. */
export type Anchors = ReadonlySet<string>;

/** Inline content as HTML; a reference to a part of this document becomes a link. */
export function inlinesHtml(content: readonly Inline[], anchors: Anchors): string {
  return content.map((inline) => (inline.type === 'break' ? '<br>' : runHtml(inline, anchors))).join('');
}

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
