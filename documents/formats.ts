/** The formats that a document can be exported in: names only, without what writes them. */
import type { Message } from '../language/text/message.ts';

/** A format that a document can be exported in. */
export interface ExportFormatInfo {
  /** For users. */
  readonly name: Message;
  /** Made out of the Word file by an office suite: only where one is installed. */
  readonly byOffice?: true;
}

/** Every format, by the extension of its files. */
export const exportFormats = {
  docx: { name: { vi: 'Văn bản Word (DOCX)', en: 'Word document (DOCX)' } },
  pdf: { name: { vi: 'PDF', en: 'PDF' }, byOffice: true },
  odt: { name: { vi: 'Văn bản OpenDocument (ODT)', en: 'OpenDocument text (ODT)' }, byOffice: true },
  xlsx: { name: { vi: 'Bảng tính Excel (XLSX)', en: 'Excel workbook (XLSX)' } },
  html: { name: { vi: 'Trang HTML', en: 'HTML page' } },
  md: { name: { vi: 'Markdown', en: 'Markdown' } },
  json: { name: { vi: 'Kế hoạch có kiểu (JSON)', en: 'Typed plan (JSON)' } },
} as const satisfies Readonly<Record<string, ExportFormatInfo>>;

export type ExportFormat = keyof typeof exportFormats;

/** Formats that need nothing but this program. */
export type OwnFormat = Exclude<ExportFormat, 'pdf' | 'odt'>;

export const exportFormatNames = Object.keys(exportFormats) as ExportFormat[];

/** Does this format need an office suite? */
export function isByOffice(format: ExportFormat): format is 'pdf' | 'odt' {
  return 'byOffice' in exportFormats[format];
}

/** The format that the extension of a file's name stands for. */
export function formatOfName(name: string): ExportFormat | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return exportFormatNames.find((format) => format === extension);
}
