import { CodeActionKind } from 'vscode-languageserver-protocol';

/** All certain repairs of a document at once; editors can do it when a document is saved. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.kehoach`;

/** The citations in their order; editors do it with "organise imports", which is what citations are. */
export const organiseKind = `${CodeActionKind.SourceOrganizeImports}.kehoach`;

/** The kinds of code actions that there are, for the server to declare. */
export const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
  fixAllKind,
  organiseKind,
];

/**
 * Does a client want actions of this kind? Kinds form a hierarchy: who asks for `source` wants `source.fixAll` too.
 * Actions on the whole source are given only to who asks for them.
 */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (only === undefined) {
    return !kind.startsWith(CodeActionKind.Source);
  }
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
