import type { LangiumDocument } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  Range,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { type Document, isDocument } from '../grammar/generated/ast.ts';
import { rangeOf } from '../rules/ranges.ts';
import { formatChanges } from '../syntax/formatter.ts';
import { withoutEmptyBullet } from './empty-bullet.ts';

/**
 * Tidies indentation and blanks. How wide an indentation is belongs to the language, not to the editor's settings.
 *
 * LSP 3.17: `textDocument/formatting`, `textDocument/rangeFormatting`, `textDocument/onTypeFormatting`.
 */
export class KehoachFormatter implements Formatter {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  formatDocument(document: LangiumDocument, _params?: DocumentFormattingParams): TextEdit[] {
    const root = document.parseResult.value;
    const { Lexer } = this.services.parser;
    const changes = isDocument(root)
      ? formatChanges(document.textDocument.getText(), root as Document, (text) => Lexer.tokenize(text))
      : undefined;
    return (changes ?? []).map((change) => ({ range: rangeOf(document, change), newText: change.newText }));
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    return this.formatDocument(document).filter((edit) => isInside(edit.range, range));
  }

  /** The line that is being typed is seldom what it will be, and stays; a bullet that was left empty goes. */
  formatDocumentOnType(document: LangiumDocument, { ch, position }: DocumentOnTypeFormattingParams): TextEdit[] {
    return ch === '\n' ? withoutEmptyBullet(document, position) : [];
  }

  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
    return { firstTriggerCharacter: '\n' };
  }
}

/** Do all lines that an edit touches lie in the range? */
function isInside(edit: Range, range: Range): boolean {
  return edit.end.line >= range.start.line && edit.end.line <= range.end.line;
}
