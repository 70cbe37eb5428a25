import { strFromU8, strToU8, unzipSync } from 'fflate';
import { exportMarkBlank, exportMarkName } from './docx/export-mark.ts';
import { fingerprint } from './fingerprint.ts';

/** The property in which a spreadsheet or an ODT text says that an export wrote it, and what stands in it before. */
export const zipMarkName = exportMarkName;
export const zipMarkBlank = exportMarkBlank;

/** The part that holds the property, by format. */
const propertyParts = ['docProps/custom.xml', 'meta.xml'];

/** The parts that hold what a user sees: the sheets and texts of a workbook, the content of an ODT text. */
const contentPart = /^(?:xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml|content\.xml|styles\.xml)$/;

/** More than any export; a file that unpacks to more was not written by one. */
const largestContent = 256 * 1024 * 1024;

type Parts = Record<string, Uint8Array>;

/** Puts the fingerprint of the content into the property, which holds `zipMarkBlank`. */
export async function fillZipMark(parts: Parts): Promise<void> {
  const name = propertyParts.find((part) => parts[part] !== undefined);
  const property = name === undefined ? undefined : parts[name];
  if (name !== undefined && property) {
    parts[name] = strToU8(strFromU8(property).replace(zipMarkBlank, await contentFingerprint(parts)));
  }
}

/** Did an export write this XLSX or ODT file, and has nobody changed what it shows since? */
export async function isUntouchedZip(bytes: Uint8Array): Promise<boolean> {
  try {
    const parts = relevantParts(bytes);
    const property = propertyParts.map((part) => parts[part]).find((part) => part !== undefined);
    const xml = property === undefined ? '' : strFromU8(property);
    return xml.includes(`"${zipMarkName}"`) && xml.includes(await contentFingerprint(parts));
  } catch {
    return false;
  }
}

function relevantParts(bytes: Uint8Array): Parts {
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const relevant = propertyParts.includes(name) || contentPart.test(name);
      total += relevant ? originalSize : 0;
      if (total > largestContent) {
        throw new Error('The file is too large.');
      }
      return relevant;
    },
  });
}

async function contentFingerprint(parts: Parts): Promise<string> {
  const names = Object.keys(parts)
    .filter((name) => contentPart.test(name))
    .sort();
  const prints = await Promise.all(names.map((name) => fingerprint(parts[name] as Uint8Array)));
  return fingerprint(strToU8(prints.join('\n')));
}
