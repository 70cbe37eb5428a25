import { strFromU8, strToU8 } from 'fflate';
import { fingerprint } from '../fingerprint.ts';
import { openPackage } from './open-package.ts';

/** The custom property in which an export says that it wrote the file. */
export const exportMarkName = 'kehoach.export';

/** What stands in the property until the text of the document is final; as long as the fingerprint. */
export const exportMarkBlank = '0'.repeat(64);

const customPart = 'docProps/custom.xml';
const textPart = 'word/document.xml';

/** Puts the fingerprint of the document's text into the property. */
export async function markExport(parts: Record<string, Uint8Array>): Promise<void> {
  const [custom, text] = [parts[customPart], parts[textPart]];
  if (custom && text) {
    parts[customPart] = strToU8(strFromU8(custom).replace(exportMarkBlank, await fingerprint(text)));
  }
}

/**
 * Did an export write this file, and has nobody changed its text since? Only such a file may be overwritten unasked:
 * one that was edited in a word processor is its user's.
 *
 * @param bytes any file; what is no Word file was not written by an export
 */
export async function isUntouchedExport(bytes: Uint8Array): Promise<boolean> {
  try {
    const parts = openPackage(bytes);
    const [custom, text] = [parts.get(customPart), parts.get(textPart)];
    if (!custom || !text) {
      return false;
    }
    const xml = strFromU8(custom);
    return xml.includes(`name="${exportMarkName}"`) && xml.includes(await fingerprint(text));
  } catch {
    return false;
  }
}
