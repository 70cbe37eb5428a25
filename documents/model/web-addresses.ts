/** A stretch of text; `address` is where it leads when it is a web address. */
export interface LinkedText {
  text: string;
  address?: string;
}

const HOST = '[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)+';
const REST = "(?::\\d{1,5})?(?:[/?#][A-Za-z0-9\\-._~:/?#@!$&'*+,;=%]*)?";

/**
 * Web addresses as plans write them: with a protocol, with "www.", or a bare Vietnamese host ("data.gov.vn"). An
 * address ends at a character that none can hold, so at a blank, a bracket or a letter with marks.
 */
const ADDRESS = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}@._/-])(?:https?://)?${HOST}${REST}`, 'giu');

/** Marks that end the sentence rather than the address. */
const SENTENCE_END = ".,;:!?'*";

/**
 * Splits text at its web addresses. The pieces joined give the text again.
 *
 * Linear in the length of the text.
 */
export function splitWebAddresses(text: string): LinkedText[] {
  if (!text.includes('.')) return [{ text }];
  const pieces: LinkedText[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const found = withoutSentenceEnd(match[0]);
    const address = addressOf(found);
    if (address === undefined) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: found, address });
    end = match.index + found.length;
  }
  if (end < text.length || pieces.length === 0) pieces.push({ text: text.slice(end) });
  return pieces;
}

function withoutSentenceEnd(text: string): string {
  let end = text.length;
  while (end > 0 && SENTENCE_END.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

function addressOf(found: string): string | undefined {
  if (/%(?![0-9a-f]{2})/i.test(found)) return undefined;
  if (/^https?:\/\//i.test(found)) return found;
  return /^www\./i.test(found) || /^[a-z0-9.-]+\.vn(?![a-z0-9-])/i.test(found) ? `http://${found}` : undefined;
}
