import {
  type AstNode,
  AstUtils,
  DefaultLangiumDocumentFactory,
  type ParseResult,
  type ParserOptions,
  type URI,
} from 'langium';
import type { KehoachLexingReport } from './lexing-report.ts';
import { canonicalPhrase } from './phrases.ts';

/** Texts longer than this (UTF-16 units) are not read: no plan is as long, and the editor must stay alive. */
export const maxDocumentLength = 8_000_000;

/** Why a text was not read at all. */
export type UnreadableReason = 'too long' | 'binary';

/** Why this text cannot be a document, or undefined. A NUL never stands in a text that a drafter wrote. */
export function unreadableReason(text: string): UnreadableReason | undefined {
  if (text.length > maxDocumentLength) {
    return 'too long';
  }
  return text.includes('\0') ? 'binary' : undefined;
}

/** What the factory tells about a finished parse. */
export interface ParseListener {
  parsed(root: AstNode): void;
}

/** Parses documents; what is too long or no text at all is an empty document with a finding. */
export class KehoachDocumentFactory extends DefaultLangiumDocumentFactory {
  protected override parse<T extends AstNode>(uri: URI, text: string, options?: ParserOptions): ParseResult<T> {
    const result = finish(super.parse<T>(uri, readable(text), options));
    const { Linker } = this.serviceRegistry.getServices(uri).references;
    (Linker as unknown as Partial<ParseListener>).parsed?.(result.value);
    return result;
  }

  protected override async parseAsync<T extends AstNode>(uri: URI, text: string): Promise<ParseResult<T>> {
    // Synchronous on purpose: a parse is short, and nothing may come between it and the list of its references.
    return this.parse<T>(uri, text);
  }
}

function readable(text: string): string {
  return unreadableReason(text) ? '' : text;
}

/** The AST holds keywords as they are typed; where that differs from the grammar's form, brings them into that form. */
function finish<T extends AstNode>(result: ParseResult<T>): ParseResult<T> {
  if ((result.lexerReport as KehoachLexingReport | undefined)?.irregularKeywords) {
    for (const node of AstUtils.streamAst(result.value)) {
      const words = node as { level?: unknown; kind?: unknown; axis?: unknown };
      for (const property of ['level', 'kind', 'axis'] as const) {
        const value = words[property];
        if (typeof value === 'string') {
          words[property] = canonicalPhrase(value);
        }
      }
    }
  }
  return result;
}
