/** The folder in which the pages of the rules lie, as an address that ends with `/`; each client says where it has them. */
let folder: string | undefined;

/** Tells where the pages of the rules are: what a client sent, or undefined where it has none. */
export function setRulePages(address: unknown): void {
  const isAddress = typeof address === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(address);
  folder = isAddress ? address.replace(/\/?$/, '/') : undefined;
}

/**
 * The page of a rule, which editors open from its code; undefined where the client has no pages.
 *
 * LSP 3.17: `CodeDescription`.
 */
export function rulePage(code: string): string | undefined {
  return folder === undefined ? undefined : `${folder}${code}.md`;
}
