import { isUntouchedExport as isUntouchedDocx } from './docx/export-mark.ts';
import { isUntouchedPdf } from './pdf-mark.ts';
import { isUntouchedText } from './text-mark.ts';
import { isUntouchedZip } from './zip-mark.ts';

/**
 * Did an export write this file, in whatever format, and has nobody changed it since? Only such a file may be replaced
 * unasked: one that was edited, signed or commented on is its user's.
 */
export async function isUntouchedExport(bytes: Uint8Array): Promise<boolean> {
  if (startsWith(bytes, 'PK')) {
    return (await isUntouchedDocx(bytes)) || isUntouchedZip(bytes);
  }
  return startsWith(bytes, '%PDF') ? isUntouchedPdf(bytes) : isUntouchedText(new TextDecoder().decode(bytes));
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((char, i) => bytes[i] === char.charCodeAt(0));
}
