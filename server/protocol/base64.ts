/** So many bytes are turned into characters at once: the arguments of a call are limited. */
const chunk = 0x8000;

/** Bytes as Base64, in every host (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  }
  return btoa(binary);
}

/**
 * The bytes that a Base64 text stands for.
 *
 * @throws where it is none
 */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
