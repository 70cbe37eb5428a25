import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { fillZipMark, zipMarkBlank, zipMarkName } from './zip-mark.ts';

const property = `<meta:user-defined meta:name="${zipMarkName}">${zipMarkBlank}</meta:user-defined>`;

/** The type of the file comes first in an ODT file and is not packed (OpenDocument 1.3, part 2, 3.3). */
const typePart = 'mimetype';

/** Puts the mark of an export into an ODT file that LibreOffice has made of an exported Word file. */
export async function markOdt(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = unzipSync(bytes);
  const meta = parts['meta.xml'];
  if (!meta) {
    return bytes;
  }
  // The mark of the Word file comes along; it speaks of another file.
  const others = strFromU8(meta).replace(
    new RegExp(`<meta:user-defined meta:name="${zipMarkName.replace('.', '\\.')}"[^>]*>[^<]*</meta:user-defined>`),
    '',
  );
  parts['meta.xml'] = strToU8(others.replace('</office:meta>', `${property}</office:meta>`));
  await fillZipMark(parts);
  const names = Object.keys(parts).sort((a, b) => Number(b === typePart) - Number(a === typePart));
  const files: Zippable = {};
  for (const name of names) {
    files[name] = [parts[name] as Uint8Array, { level: name === typePart ? 0 : 6 }];
  }
  return zipSync(files);
}
