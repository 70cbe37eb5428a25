/** What an edit did to a text: the old one's piece between two offsets has been replaced. */
export interface TextEdited {
  readonly from: number;
  readonly to: number;
  /** How much longer the text is now. */
  readonly growth: number;
}

/** The one edit that makes the new text of the old one: from the first difference to the last. Undefined where none. */
export function editBetween(before: string, after: string): TextEdited | undefined {
  if (before === after) {
    return undefined;
  }
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) {
    from++;
  }
  const growth = after.length - before.length;
  let to = before.length;
  while (to > from && to + growth > from && before.charCodeAt(to - 1) === after.charCodeAt(to + growth - 1)) {
    to--;
  }
  return { from, to, growth };
}
