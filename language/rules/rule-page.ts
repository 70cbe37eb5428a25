/** Where the pages of the rules are published; they are written from the rules themselves into `docs/rules`. */
const pages = 'https://github.com/kehoach/kehoach/blob/main/docs/rules/';

/**
 * The page of a rule, which editors open from its code. They take only whole addresses, not paths.
 *
 * LSP 3.17: `CodeDescription`.
 */
export function rulePage(code: string): string {
  return `${pages}${code}.md`;
}
