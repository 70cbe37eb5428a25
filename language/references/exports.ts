import type { AstNodeDescription, LangiumDocument } from 'langium';
import type { Document } from '../grammar/generated/ast.ts';

export interface DocumentExports {
  readonly uri: string;
  readonly name: string | undefined;
  readonly header: AstNodeDescription | undefined;
}

export function exportsOf(root: Document, document: LangiumDocument): DocumentExports {
  return { uri: document.uri.toString(), name: root.headers[0]?.name, header: undefined };
}
export function changedExports(_a: DocumentExports | undefined, _b: DocumentExports | undefined): Iterable<string> {
  return [];
}
export function usesOf(_root: Document): ReadonlySet<string> {
  return new Set();
}
