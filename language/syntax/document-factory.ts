import {
  type AstNode,
  AstUtils,
  type Cancellation,
  DefaultLangiumDocumentFactory,
  type LangiumDocument,
  type ParseResult,
  type ParserOptions,
  type URI,
} from 'langium';
import type { KehoachLexingReport } from './lexing-report.ts';
import type { KehoachParser } from './parser.ts';
import { canonicalPhrase } from './phrases.ts';
import { reparse } from './reparse.ts';

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
  /** @param before the root of the document as it was, where its unchanged statements are those of the new one */
  parsed(root: AstNode, before?: AstNode): void;
}

/**
 * Parses documents; what is too long or no text at all is an empty document with a finding. Of a document that is edited
 * only the statements that the edit touched are parsed again.
 */
export class KehoachDocumentFactory extends DefaultLangiumDocumentFactory {
  /** What documents were that are being updated, by their addresses. */
  private readonly updated = new Map<string, ParseResult>();

  override async update<T extends AstNode>(
    document: LangiumDocument<T>,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<LangiumDocument<T>> {
    const uri = document.uri.toString();
    this.updated.set(uri, document.parseResult);
    try {
      return await super.update(document, cancelToken);
    } finally {
      this.updated.delete(uri);
    }
  }

  protected override parse<T extends AstNode>(uri: URI, text: string, options?: ParserOptions): ParseResult<T> {
    const { parser, references } = this.serviceRegistry.getServices(uri);
    const listener = references.Linker as unknown as Partial<ParseListener>;
    const langiumParser = parser.LangiumParser as KehoachParser;
    const content = readable(text);
    const lexed = langiumParser.tokenize(content);
    const previous = this.updated.get(uri.toString());
    const again = previous && reparse(previous, content, lexed, (...known) => langiumParser.parseTokens(...known));
    if (again) {
      listener.parsed?.(again.value, previous.value);
      return finish(again as ParseResult<AstNode> as ParseResult<T>);
    }
    const result = finish(langiumParser.parseTokens<T>(content, lexed, options));
    listener.parsed?.(result.value);
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
