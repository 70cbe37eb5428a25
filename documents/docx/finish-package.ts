import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { markExport } from './export-mark.ts';
import { STYLE } from './styles.ts';

/** Word's parts come first in this order, then the others by name, whatever order the library wrote them in. */
const FIRST_PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/**
 * The zip format counts from 1980 in local time without a zone; a date made of local fields gives the same bytes in
 * every time zone.
 */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);

/**
 * Makes what the library wrote reproducible and complete: no dates of the export, fixed times and order in the zip,
 * the document's language in its settings, section breaks that take no room, and the mark of an export.
 */
export async function finishPackage(bytes: Uint8Array, language: string): Promise<Uint8Array> {
  const parts = unzipSync(bytes);
  edit(parts, 'docProps/core.xml', withoutDates);
  edit(parts, 'word/settings.xml', (xml) => withLanguage(xml, language));
  edit(parts, 'word/document.xml', withFlatSectionBreaks);
  await markExport(parts);
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const zippable: Zippable = {};
  for (const name of names) zippable[name] = [parts[name] as Uint8Array, { mtime: ZIP_TIME, level: 6 }];
  return zipSync(zippable);
}

function rank(name: string): number {
  const index = FIRST_PARTS.indexOf(name);
  return index === -1 ? FIRST_PARTS.length : index;
}

function edit(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part !== undefined) parts[name] = strToU8(change(strFromU8(part)));
}

/** When a file was exported is not a property of the document. */
function withoutDates(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
}

function withLanguage(xml: string, language: string): string {
  return xml.replace('</w:compat>', `</w:compat><w:themeFontLang w:val="${language}"/>`);
}

/** The library gives the paragraph of a section break no style, so it would be as tall as a line of text. */
function withFlatSectionBreaks(xml: string): string {
  return xml.replaceAll('<w:p><w:pPr><w:sectPr>', `<w:p><w:pPr><w:pStyle w:val="${STYLE.sectionEnd}"/><w:sectPr>`);
}
