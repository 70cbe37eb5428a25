import type { LangiumDocument, URI } from 'langium';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { unreadableReason } from '../../language/syntax/document-factory.ts';
import type { Message } from '../../language/text/message.ts';
import type { ExportRefusal } from '../protocol/export.ts';
import { NotWritable, type OutputFiles } from './output-files.ts';

/** Why nothing was written; whatever stood at the place is untouched. */
export interface Refusal {
  readonly refused: ExportRefusal['refused'];
  readonly message: Message;
  /** What failed, where it was the tool itself. */
  readonly cause?: unknown;
}

export interface ExportOrder {
  readonly document: LangiumDocument;
  readonly index: PlanIndex;
  readonly target: URI;
  /** May a file that no export has made be replaced? */
  readonly overwrite: boolean;
}

/**
 * Prints a linked document to a DOCX file. A file that somebody else made, or has edited since it was exported, is
 * replaced only where the user wants that; the document's own source never is.
 *
 * @returns undefined when the file was written
 */
export async function exportDocument(order: ExportOrder, files: OutputFiles): Promise<Refusal | undefined> {
  const { document, index, target } = order;
  if (unreadableReason(document.textDocument.getText())) {
    return {
      refused: 'errors',
      message: {
        vi: 'Tệp này không phải văn bản đọc được, nên không xuất được. Xem lỗi trong tệp.',
        en: 'This file is no text that can be read, so it cannot be exported. See its findings.',
      },
    };
  }
  try {
    return (await refusalAt(order, files)) ?? (await print());
  } catch (error) {
    if (error instanceof NotWritable) {
      return { refused: 'not writable', message: error.reason };
    }
    throw error;
  }

  async function print(): Promise<Refusal | undefined> {
    let bytes: Uint8Array;
    try {
      // What writes DOCX is large, and most sessions never export: it is loaded when it is asked for.
      const { exportDocx } = await import('../../documents/export.ts');
      bytes = await exportDocx(document, index);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const message = {
        vi: `Chưa dàn trang được văn bản này (${reason}). Sửa các lỗi rồi xuất lại.`,
        en: `This document could not be laid out (${reason}). Mend its errors, then export again.`,
      };
      return { refused: 'errors', message, cause };
    }
    await files.write(target, bytes);
    return undefined;
  }
}

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
  const { isUntouchedExport } = await import('../../documents/docx/export-mark.ts');
  if (overwrite || (await isUntouchedExport(standing))) {
    return undefined;
  }
  return {
    refused: 'exists',
    message: {
      vi: `“${path}” đã có, và không phải bản do Kế Hoạch xuất còn nguyên vẹn (có thể đã được sửa trong Word). Chưa ghi gì.`,
      en: `“${path}” exists and is no untouched export of Kế Hoạch (it may have been edited in Word). Nothing was written.`,
    },
  };
}
