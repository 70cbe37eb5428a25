import { strFromU8, strToU8 } from 'fflate';
import { fingerprint } from './fingerprint.ts';

/** How far before its end a PDF file says where its table of objects is (ISO 32000-1, 7.5.5; programs look that far). */
const longestTrailer = 2048;

const name = '% kehoach.export ';
const markLength = name.length + 64 + 1;

/**
 * Puts the mark of an export into a PDF file: a comment before `startxref`, where it moves nothing that the file refers
 * to by its place. Whoever signs or annotates the file appends to it, and so leaves the mark behind.
 */
export async function markPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const at = trailerAt(bytes);
  if (at === undefined) {
    return bytes;
  }
  const mark = strToU8(`${name}${await fingerprint(bytes)}\n`);
  return joined(bytes.subarray(0, at), mark, bytes.subarray(at));
}

/** Did an export write this PDF file, and has nobody changed it since? */
export async function isUntouchedPdf(bytes: Uint8Array): Promise<boolean> {
  const at = trailerAt(bytes);
  if (at === undefined || at < markLength) {
    return false;
  }
  const mark = strFromU8(bytes.subarray(at - markLength, at), true);
  const before = joined(bytes.subarray(0, at - markLength), bytes.subarray(at));
  return mark === `${name}${await fingerprint(before)}\n`;
}

/** The place of the last `startxref`. */
function trailerAt(bytes: Uint8Array): number | undefined {
  const start = Math.max(0, bytes.length - longestTrailer);
  const at = strFromU8(bytes.subarray(start), true).lastIndexOf('startxref');
  return at < 0 ? undefined : start + at;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
