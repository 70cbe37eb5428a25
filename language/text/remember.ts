/**
 * A copy of a piece of a longer text that does not keep the longer one alive. JavaScript engines make pieces as views
 * of the whole: what is kept for long, by its words, would keep a whole document for each.
 */
export function detached(text: string): string {
  // Putting a character before it makes a new text; the piece is then a view of that.
  return ` ${text}`.slice(1);
}

/**
 * Remembers what was read from a text by its words: at a key nearly all texts of a document are those of the key
 * before. What is read must depend on nothing but the words, and must never be changed by who gets it.
 *
 * @param most texts that are remembered at least; at most twice as many
 */
export function rememberByText<T>(read: (text: string) => T, most = 10_000): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) {
      return known;
    }
    const own = interned(text);
    const found = older.get(own) ?? read(own);
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(own, found);
    return found;
  };
}

/** Texts that are kept in the table of `interned` at least; at most twice as many. */
const mostInterned = 50_000;
let recentTexts = new Map<string, string>();
let olderTexts = new Map<string, string>();

/**
 * The one copy of a text that all equal texts share, while it is in use. Tables that remember by words find the same
 * copy without comparing letters, and it keeps no document alive.
 */
export function interned(text: string): string {
  const known = recentTexts.get(text);
  if (known !== undefined) {
    return known;
  }
  const own = olderTexts.get(text) ?? detached(text);
  if (recentTexts.size >= mostInterned) {
    olderTexts = recentTexts;
    recentTexts = new Map();
  }
  recentTexts.set(own, own);
  return own;
}
