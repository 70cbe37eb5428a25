/** Words as a string of the language, on one line. */
export function quoted(words: string): string {
  const escaped = words
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('{', '{{')
    .replaceAll('}', '}}');
  return `"${escaped}"`;
}
