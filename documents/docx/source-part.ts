import type { PrintedLine } from '../layout/printed-lines.ts';
import type { NumberedDocument } from '../model/document-model.ts';
import { documentParts } from '../model/document-parts.ts';
import type { Bookmarks } from './bookmarks.ts';
import { escapedXml } from './escaped-xml.ts';
import { xmlText } from './word-text.ts';

/** The text of a source file that a Word file carries. */
export interface SourceText {
  /** Name of the file, without folders. */
  name: string;
  text: string;
}

/** The namespace by which the part is found: office programs rename it when they save the file again. */
export const sourceNamespace = 'urn:kehoach:source:1';

/**
 * The custom XML part with the source of a document, and which bookmark stands for which of its statements. It is not
 * shown anywhere, and survives when the file is edited and saved in Word or LibreOffice.
 *
 * Places are offsets in UTF-16 code units. Characters that XML cannot hold become U+FFFD, so that places still hold.
 *
 * @param lines that the document prints; they are carried too, so that what was changed in Word can be told without the
 * other documents that this one quotes.
 */
export function sourcePart(
  sources: readonly SourceText[],
  document: NumberedDocument,
  { parts }: Bookmarks,
  lines: readonly PrintedLine[],
): string {
  const texts = sources.map(({ name, text }) => `<text name="${escapedXml(name)}">${escapedXml(text)}</text>`);
  const statements = documentParts(document).flatMap((part) => {
    const bookmark = parts.get(part);
    if (bookmark === undefined || part.sourceId === undefined) return [];
    const place = part.source === undefined ? '' : ` start="${part.source.start}" end="${part.source.end}"`;
    return [`<statement bookmark="${bookmark.name}" id="${escapedXml(part.sourceId)}"${place}/>`];
  });
  const printed = lines.map(({ text, part }) => {
    const bookmark = part === undefined ? undefined : parts.get(part);
    return `<line${bookmark === undefined ? '' : ` of="${bookmark.name}"`}>${escapedXml(xmlText(text))}</line>`;
  });
  const content = [...texts, ...statements, ...printed].join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<source xmlns="${sourceNamespace}">${content}</source>`;
}
