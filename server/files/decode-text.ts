const utf8 = new TextDecoder('utf-8');

/**
 * The text of a file's bytes: UTF-8, or UTF-16 where a byte order mark says so. Bytes that are neither become U+FFFD,
 * which a rule reports at its place; nothing is thrown. The mark itself is no part of the text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  return utf8.decode(bytes);
}
