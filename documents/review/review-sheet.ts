import Big from 'big.js';
import type { MessageLanguage } from '../../language/text/message.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { layoutProfile } from '../layout/profiles.ts';
import type { Inline, NumberedDocument, TableRow as PrintedRow } from '../model/document-model.ts';
import { tableSheet } from '../xlsx/table-sheet.ts';
import { writeWorkbook } from '../xlsx/write-workbook.ts';

/** One finding, as a reviewer sends it back to the drafter. */
export interface ReviewItem {
  /** The document that it is in. */
  readonly document: string;
  /** The section as it prints, and the line of the source. */
  readonly place: string;
  /** The words that it is about. */
  readonly quote: string;
  readonly finding: string;
  /** What the rule is for, and its legal basis. */
  readonly reason: string;
  readonly severity: string;
}

/** What a review sheet holds. */
export interface ReviewSheet {
  /** What was reviewed, and what was found: one line. */
  readonly summary: string;
  readonly items: readonly ReviewItem[];
  readonly language: MessageLanguage;
}

/** A column: its heading, its width in characters, and what stands in it. The last one is for the drafter. */
interface Column {
  readonly heading: { readonly vi: string; readonly en: string };
  readonly width: number;
  readonly align?: 'center';
  readonly text: (item: ReviewItem, number: number) => string;
}

const columns: readonly Column[] = [
  { heading: { vi: 'TT', en: 'No.' }, width: 6, align: 'center', text: (_, number) => String(number) },
  { heading: { vi: 'Văn bản', en: 'Document' }, width: 22, text: ({ document }) => document },
  { heading: { vi: 'Vị trí', en: 'Place' }, width: 16, text: ({ place }) => place },
  { heading: { vi: 'Nguyên văn', en: 'Words' }, width: 34, text: ({ quote }) => quote },
  { heading: { vi: 'Phát hiện', en: 'Finding' }, width: 40, text: ({ finding }) => finding },
  { heading: { vi: 'Vì sao, căn cứ', en: 'Why, basis' }, width: 40, text: ({ reason }) => reason },
  { heading: { vi: 'Mức độ', en: 'Severity' }, width: 11, align: 'center', text: ({ severity }) => severity },
  { heading: { vi: 'Ý kiến người soạn', en: 'The drafter’s answer' }, width: 28, text: () => '' },
];

const title = { vi: 'BIÊN BẢN RÀ SOÁT', en: 'REVIEW SHEET' };
const none = { vi: 'Không có phát hiện nào.', en: 'Nothing was found.' };
const sheetName = { vi: 'Phát hiện', en: 'Findings' };
/** The language of the sheet's own words decides nothing about the layout: documents are Vietnamese. */
const profileName = 'hành chính';

/** The review as a workbook: one row for each finding, with filters. The same review gives the same bytes. */
export function reviewXlsx({ summary, items, language }: ReviewSheet): Promise<Uint8Array> {
  return writeWorkbook({
    title: title[language],
    creator: 'kehoach',
    font: { name: 'Times New Roman', size: 12 },
    sheets: [
      tableSheet({
        name: sheetName[language],
        document: title[language],
        caption: summary,
        columns: columns.map(({ heading, width, align }) => ({
          heading: heading[language],
          width,
          ...(align === undefined ? {} : { align }),
        })),
        rows: items.map((item, i) => ({
          cells: columns.map(({ text }, at) => ({ value: at === 0 ? new Big(i + 1) : text(item, i + 1) })),
        })),
        empty: none[language],
      }),
    ],
  });
}

/** The review as a Word file: a table on landscape pages. The same review gives the same bytes. */
export function reviewDocx(review: ReviewSheet): Promise<Uint8Array> {
  const profile = layoutProfile(profileName);
  if (profile === undefined) {
    throw new Error(`The layout profile “${profileName}” is missing.`);
  }
  return renderDocx(documentOf(review), profile);
}

const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }]);

function documentOf({ summary, items, language }: ReviewSheet): NumberedDocument {
  const row = (role: PrintedRow['role'], texts: readonly string[]): PrintedRow => ({
    role,
    cells: texts.map((text) => ({ content: text === '' ? [] : [words(text)] })),
  });
  return {
    profile: profileName,
    properties: { title: title[language], creator: 'kehoach' },
    title: { kind: title[language], subject: words(summary) },
    landscape: true,
    body:
      items.length === 0
        ? [{ type: 'paragraph', content: words(none[language]) }]
        : [
            {
              type: 'table',
              columns: columns.map(({ width, align }) => ({ width, ...(align === undefined ? {} : { align }) })),
              rows: [
                row(
                  'header',
                  columns.map(({ heading }) => heading[language]),
                ),
                ...items.map((item, i) =>
                  row(
                    'body',
                    columns.map(({ text }) => text(item, i + 1)),
                  ),
                ),
              ],
            },
          ],
    signatures: [],
    appendices: [],
  };
}
