import type { LangiumDocument, MaybePromise, URI } from 'langium';
import type { HouseLayouts } from '../../language/config/layout-config.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { unreadableReason } from '../../language/syntax/document-factory.ts';
import type { Message } from '../../language/text/message.ts';
import type { ExportFormat, ExportRefusal } from '../protocol/export.ts';
import { type OfficeConverter, OfficeProblem } from './office-converter.ts';
import { NotWritable, type OutputFiles } from './output-files.ts';

/** Why nothing was written; whatever stood at the place is untouched. */
export interface Refusal {
  readonly refused: ExportRefusal['refused'] | 'cancelled';
  readonly message: Message;
  /** What failed, where it was the tool itself. */
  readonly cause?: unknown;
}

export interface ExportOrder {
  readonly document: LangiumDocument;
  readonly index: PlanIndex;
  readonly format: ExportFormat;
  /** What the house sets of the layout. */
  readonly layout?: HouseLayouts | undefined;
  readonly target: URI;
  /** May a file that no export has made be replaced? */
  readonly overwrite: boolean;
  /** Ends the export; nothing is written then. */
  readonly signal?: AbortSignal | undefined;
  /** Runs what reads the document while nobody changes it; what takes long goes on outside. */
  readonly reading?: <T>(read: () => MaybePromise<T>) => Promise<T>;
}

/** What exports need of the machine. */
export interface ExportHost {
  readonly files: OutputFiles;
  /** Left out where no program can be started. */
  readonly office?: OfficeConverter;
}

/** A refusal on its way up. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message.en);
    this.refusal = refusal;
  }
}

/**
 * Prints a linked document to a file. A file that somebody else made, or has edited since it was exported, is replaced
 * only where the user wants that; the document's own source never is.
 *
 * @returns undefined when the file was written
 */
export async function exportDocument(order: ExportOrder, { files, office }: ExportHost): Promise<Refusal | undefined> {
  const { target, signal } = order;
  try {
    const refusal = await refusalAt(order, files);
    if (refusal) {
      return refusal;
    }
    const bytes = await contentOf(order, office);
    signal?.throwIfAborted();
    await files.write(target, bytes);
    return undefined;
  } catch (error) {
    if (signal?.aborted) {
      const message = { vi: 'Đã dừng xuất; chưa ghi gì.', en: 'The export was stopped; nothing was written.' };
      return { refused: 'cancelled', message };
    }
    if (error instanceof Refused) {
      return error.refusal;
    }
    if (error instanceof NotWritable) {
      return { refused: 'not writable', message: error.reason };
    }
    if (error instanceof OfficeProblem) {
      return { refused: 'no office', message: error.reason, cause: error.cause };
    }
    throw error;
  }
}

/** The content of the file, with its mark. */
async function contentOf(order: ExportOrder, office: OfficeConverter | undefined): Promise<Uint8Array> {
  const { format, signal, reading = async (read) => read() } = order;
  if (format !== 'pdf' && format !== 'odt') {
    return reading(() => printed(order, format));
  }
  if (!office) {
    throw new OfficeProblem({
      vi: `Ở đây không chạy được LibreOffice nên không xuất được ${format.toUpperCase()}. Xuất DOCX, rồi chuyển đổi trên máy có Word hoặc LibreOffice.`,
      en: `LibreOffice cannot be run here, so there is no export to ${format.toUpperCase()}. Export DOCX, and convert it on a machine with Word or LibreOffice.`,
    });
  }
  // The source that a Word file carries for a later import is of no use in these.
  const docx = await reading(() => printed(order, 'docx', { carrySource: false }));
  const converted = await office(docx, format, { signal });
  return format === 'pdf'
    ? (await import('../../documents/pdf-mark.ts')).markPdf(converted)
    : (await import('../../documents/odt-mark.ts')).markOdt(converted);
}

/** @throws Refused where the document cannot be printed */
async function printed(
  { document, index, layout }: ExportOrder,
  format: Exclude<ExportFormat, 'pdf' | 'odt'>,
  options: { readonly carrySource?: boolean } = {},
): Promise<Uint8Array> {
  if (unreadableReason(document.textDocument.getText())) {
    throw new Refused({
      refused: 'errors',
      message: {
        vi: 'Tệp này không phải văn bản đọc được, nên không xuất được. Xem lỗi trong tệp.',
        en: 'This file is no text that can be read, so it cannot be exported. See its findings.',
      },
    });
  }
  // What writes files is large, and most sessions never export: it is loaded when it is asked for.
  const { exportAs, NotExportable } = await import('../../documents/export-formats.ts');
  try {
    return await exportAs(format, document, index, { layout, ...options });
  } catch (cause) {
    const { vi, en } =
      cause instanceof NotExportable
        ? cause.reason
        : bothLanguages(cause instanceof Error ? cause.message : String(cause));
    const message = {
      vi: `Chưa xuất được văn bản này (${vi}). Sửa các lỗi rồi xuất lại.`,
      en: `This document could not be exported (${en}). Mend its errors, then export again.`,
    };
    throw new Refused({ refused: 'errors', message, cause });
  }
}

const bothLanguages = (text: string): Message => ({ vi: text, en: text });

async function refusalAt(
  { document, target, overwrite }: ExportOrder,
  files: OutputFiles,
): Promise<Refusal | undefined> {
  const standing = await files.standing(target);
  const path = target.scheme === 'file' ? target.fsPath : target.toString(true);
  if (standing === 'nothing') {
    return undefined;
  }
  if (standing === 'folder') {
    return {
      refused: 'not writable',
      message: {
        vi: `“${path}” là thư mục. Ghi thêm tên tệp, hoặc chọn nơi khác.`,
        en: `“${path}” is a folder. Add the name of a file, or choose another place.`,
      },
    };
  }
  if (await files.isSame(document.uri, target)) {
    return {
      refused: 'not writable',
      message: {
        vi: `“${path}” là chính văn bản nguồn. Chọn tên khác.`,
        en: `“${path}” is the source document itself. Choose another name.`,
      },
    };
  }
  const { isUntouchedExport } = await import('../../documents/untouched-export.ts');
  if (overwrite || (await isUntouchedExport(standing))) {
    return undefined;
  }
  return {
    refused: 'exists',
    message: {
      vi: `“${path}” đã có, và không phải bản do Kế Hoạch xuất còn nguyên vẹn (có thể đã được sửa sau khi xuất). Chưa ghi gì.`,
      en: `“${path}” exists and is no untouched export of Kế Hoạch (it may have been edited since). Nothing was written.`,
    },
  };
}
