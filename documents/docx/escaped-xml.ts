/** XML 1.0 allows no other control characters; a lone half of a surrogate pair is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/**
 * Text as it stands in an XML element, or without line breaks in an attribute. Carriage returns are escaped, since a
 * reader would drop them. What XML cannot hold becomes U+FFFD.
 */
export function escapedXml(text: string): string {
  return text
    .replace(NOT_XML, '\ufffd')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}
