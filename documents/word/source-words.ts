/** Printed words as they are written in a `.kehoach` text. */

/** In prose: braces are doubled. */
export const literal = (words: string): string => words.replace(/[{}]/g, (brace) => brace + brace);

/** Between quotes. */
export const quoted = (words: string): string => literal(words).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
