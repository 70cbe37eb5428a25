import { strToU8, type Zippable, zipSync } from 'fflate';
import { fillZipMark, zipMarkBlank, zipMarkName } from '../zip-mark.ts';
import { sheetPart, TextTable } from './sheet-part.ts';
import { StyleTable } from './style-table.ts';
import { columnName, type Sheet, type Workbook } from './workbook.ts';
import { escapeXml, RELATIONSHIPS, SPREADSHEET, XML_HEAD } from './xml.ts';

/** A date made of local fields gives the same bytes in every time zone: zip files hold local time. */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes a workbook as an XLSX file (ECMA-376). The same workbook gives the same bytes.
 *
 * The parts are written here and not by a library: of those that are kept up, none writes all that a plan needs
 * (titles that repeat in print on a sheet with a blank in its name, results beside formulas) as Excel wants it.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const styles = new StyleTable(workbook.font);
  const texts = new TextTable();
  const sheets = workbook.sheets.map((sheet) => sheetPart(sheet, workbook, styles, texts));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([
      [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
      [`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
    ]),
    'xl/workbook.xml': workbookPart(workbook.sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i): [string, string] => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${i + 1}.xml`]),
      [`${OFFICE}/relationships/styles`, 'styles.xml'],
      [`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'],
    ]),
    ...Object.fromEntries(sheets.map((part, i) => [`xl/worksheets/sheet${i + 1}.xml`, part])),
    'xl/styles.xml': styles.part(),
    'xl/sharedStrings.xml': texts.part(),
    'docProps/core.xml': coreProperties(workbook),
    'docProps/app.xml': `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>kehoach</Application></Properties>`,
    'docProps/custom.xml': customProperties(),
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  await fillZipMark(bytes);
  const files: Zippable = {};
  for (const [name, content] of Object.entries(bytes)) {
    files[name] = [content, { mtime: ZIP_TIME, level: 6 }];
  }
  return zipSync(files);
}

function contentTypes(sheets: number): string {
  const overrides = [
    ['xl/workbook.xml', `${MEDIA}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, i) => [`xl/worksheets/sheet${i + 1}.xml`, `${MEDIA}.worksheet+xml`]),
    ['xl/styles.xml', `${MEDIA}.styles+xml`],
    ['xl/sharedStrings.xml', `${MEDIA}.sharedStrings+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return [
    XML_HEAD,
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ].join('');
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookPart(sheets: readonly Sheet[]): string {
  const items = sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const names = sheets.flatMap((sheet, i) => definedNames(sheet, i)).sort((a, b) => (a.order < b.order ? -1 : 1));
  return [
    XML_HEAD,
    `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>',
    `<sheets>${items.join('')}</sheets>`,
    `<definedNames>${names.map(({ xml }) => xml).join('')}</definedNames>`,
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    '</workbook>',
  ].join('');
}

/** The rows that repeat in print and the range that filters apply to; Excel keeps both as names. */
function definedNames({ name, header, filterEnd, rows }: Sheet, index: number): { order: string; xml: string }[] {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const define = (key: string, more: string, range: string): { order: string; xml: string } => ({
    order: `${key} ${String(index).padStart(4, '0')}`,
    xml: `<definedName name="_xlnm.${key}" localSheetId="${index}"${more}>${escapeXml(quoted + range)}</definedName>`,
  });
  return [
    define('Print_Titles', '', `!$${header.start + 1}:$${header.end}`),
    ...(filterEnd === undefined
      ? []
      : [define('_FilterDatabase', ' hidden="1"', `!$A$${header.end}:$${columnName(width - 1)}$${filterEnd}`)]),
  ];
}

function coreProperties({ title, creator }: Workbook): string {
  return [
    XML_HEAD,
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>`,
    '<dc:language>vi-VN</dc:language></cp:coreProperties>',
  ].join('');
}

/** The format of a property that a user may add, as every program writes it. */
const PROPERTY_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

function customProperties(): string {
  return [
    XML_HEAD,
    `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">`,
    `<property fmtid="${PROPERTY_FORMAT}" pid="2" name="${zipMarkName}">`,
    `<vt:lpwstr>${zipMarkBlank}</vt:lpwstr></property></Properties>`,
  ].join('');
}
