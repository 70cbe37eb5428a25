import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word file with one of its parts changed, to break it on purpose. */
export function withPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`the change to ${part} found nothing to change`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

/** The XML of a part. */
export function partOf(bytes: Uint8Array, part: string): string {
  const found = unzipSync(bytes)[part];
  if (found === undefined) throw new Error(`no part ${part}`);
  return strFromU8(found);
}

/** A Word file with nothing but this body. */
export function bareDocx(body: string): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) });
}
