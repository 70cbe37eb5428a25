import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { escapedXml } from './escaped-xml.ts';
import { markExport } from './export-mark.ts';
import { sourceNamespace } from './source-part.ts';
import { STYLE } from './styles.ts';

/** Word's parts come first in this order, then the others by name, whatever order the library wrote them in. */
const FIRST_PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/**
 * The zip format counts from 1980 in local time without a zone; a date made of local fields gives the same bytes in
 * every time zone.
 */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);

/** What the library does not write. */
export interface Finish {
  /** "vi-VN". */
  language: string;
  /** Even pages swap their left and right margins: the document is printed on both sides of the paper. */
  mirrored: boolean;
  /** The kind of document, for its properties; may be empty. */
  category: string;
  /** Web addresses by the id of their relationship. */
  links: readonly (readonly [id: string, address: string])[];
  /** The same for links in footnotes. */
  noteLinks: readonly (readonly [id: string, address: string])[];
  /** The custom XML part with the source. */
  source?: string;
}

/**
 * Makes what the library wrote reproducible and complete: no dates of the export, fixed times and order in the zip,
 * language and category in its properties, section breaks that take no room, links, the source, and the mark of an
 * export.
 */
export async function finishPackage(bytes: Uint8Array, finish: Finish): Promise<Uint8Array> {
  const parts = unzipSync(bytes);
  edit(parts, 'docProps/core.xml', (xml) => withProperties(withoutDates(xml), finish));
  edit(parts, 'word/settings.xml', (xml) => withMirroredMargins(withLanguage(xml, finish.language), finish.mirrored));
  edit(parts, 'word/document.xml', withFlatSectionBreaks);
  edit(parts, 'word/footnotes.xml', withPlainSeparators);
  edit(parts, RELATIONS, (xml) => withRelations(xml, finish.links.map(linkRelation)));
  edit(parts, NOTE_RELATIONS, (xml) => withRelations(xml, finish.noteLinks.map(linkRelation)));
  if (finish.source !== undefined) addSource(parts, finish.source);
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

function withProperties(xml: string, { language, category }: Finish): string {
  const added = `<dc:language>${language}</dc:language>${category === '' ? '' : `<cp:category>${escapedXml(category)}</cp:category>`}`;
  return xml.replace('</cp:coreProperties>', `${added}</cp:coreProperties>`);
}

const RELATIONS = 'word/_rels/document.xml.rels';
const NOTE_RELATIONS = 'word/_rels/footnotes.xml.rels';
const RELATION_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function linkRelation([id, address]: readonly [id: string, address: string]): string {
  return `<Relationship Id="${id}" Type="${RELATION_TYPES}/hyperlink" Target="${escapedXml(address)}" TargetMode="External"/>`;
}

function withRelations(xml: string, relations: readonly string[]): string {
  // The library writes an element without content where it has none itself.
  const open = xml.replace(/<Relationships ([^>]*)\/>/, '<Relationships $1></Relationships>');
  return open.replace('</Relationships>', `${relations.join('')}</Relationships>`);
}

/** The same in every file: it names the part, not the document. */
const SOURCE_ID = '{6B1E0C52-7C0F-4E0B-9D57-2E7A6C3A1F10}';

/** Adds the custom XML part with the source, which Word asks to have a part with its properties. */
function addSource(parts: Record<string, Uint8Array>, source: string): void {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const properties = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  parts['customXml/item1.xml'] = strToU8(source);
  parts['customXml/itemProps1.xml'] = strToU8(
    `${head}<ds:datastoreItem xmlns:ds="${properties}" ds:itemID="${SOURCE_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${sourceNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts['customXml/_rels/item1.xml.rels'] = strToU8(
    `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${RELATION_TYPES}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  const relation = `<Relationship Id="rIdSource" Type="${RELATION_TYPES}/customXml" Target="../customXml/item1.xml"/>`;
  edit(parts, RELATIONS, (xml) => withRelations(xml, [relation]));
  const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `<Override PartName="/customXml/itemProps1.xml" ContentType="${type}"/></Types>`),
  );
}

function withLanguage(xml: string, language: string): string {
  return xml.replace('</w:compat>', `</w:compat><w:themeFontLang w:val="${language}"/>`);
}

/** The order of settings is fixed: this one comes after the first that the library writes. */
function withMirroredMargins(xml: string, mirrored: boolean): string {
  const before = '<w:displayBackgroundShape/>';
  return mirrored ? xml.replace(before, `${before}<w:mirrorMargins/>`) : xml;
}

/** The library gives the paragraph of a section break no style, so it would be as tall as a line of text. */
function withFlatSectionBreaks(xml: string): string {
  return xml.replaceAll('<w:p><w:pPr><w:sectPr>', `<w:p><w:pPr><w:pStyle w:val="${STYLE.sectionEnd}"/><w:sectPr>`);
}

/** The line above footnotes has no number; the library gives it one. */
function withPlainSeparators(xml: string): string {
  return xml.replace(
    /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>(?=<w:r><w:(?:separator|continuationSeparator)\/>)/g,
    '',
  );
}
