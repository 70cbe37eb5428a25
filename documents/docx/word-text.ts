import { keptTogether } from '../layout/kept-together.ts';

/**
 * Text as it goes into a Word file: without the characters that XML cannot hold, and with the few blanks fixed that
 * must not be broken. A non-breaking blank does not stretch in a justified line, so it is used for nothing else.
 */

/** XML 1.0 allows no other control characters; a lone half of a surrogate pair is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const BLANK_CONTROLS = /[\t\n\r]/g;

/** Removes what XML cannot hold; tabs and line ends become blanks. */
export function xmlText(text: string): string {
  return text.replace(BLANK_CONTROLS, ' ').replace(NOT_XML, '').replace(LONE_SURROGATE, '\ufffd');
}

/** Printable text with non-breaking blanks between a number and its unit and in "Điều 5". */
export function wordText(text: string): string {
  return keptTogether(xmlText(text));
}
