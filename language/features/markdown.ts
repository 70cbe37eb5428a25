/** Characters that Markdown would take for its own. */
const special = /[\\`*_[\]<>|~#]/g;

/** Words of a document as they are, in Markdown: nothing in them is markup, and nothing breaks a line. */
export function plain(words: string): string {
  return words.replace(/\s+/gu, ' ').trim().replace(special, '\\$&');
}

/** A name or a piece of the language. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', 'ˋ')}\``;
}

/** A table; every row has as many cells as the header. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Paragraphs, empty ones left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Items of a list, empty ones left out. */
export function list(...items: readonly (string | undefined)[]): string {
  return items
    .filter((item) => item !== undefined && item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}
