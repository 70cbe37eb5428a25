import { AstUtils, type LangiumDocument } from 'langium';
import type { LangiumServices, RenameProvider } from 'langium/lsp';
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { Named } from '../grammar/generated/ast.ts';
import type { KehoachSharedServices } from '../module.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { namesOf } from '../references/scope.ts';
import { rangeOf } from '../rules/ranges.ts';
import { isReservedWord } from '../syntax/reserved-words.ts';
import { canonicalName } from '../syntax/value-converter.ts';
import type { Message } from '../text/message.ts';
import { nameAt, occurrencesOf } from './name-at.ts';

/**
 * Renames a statement everywhere: at its declaration, in fields, in the slots of prose, and in other documents, where
 * the qualifier before the dot stays.
 *
 * LSP 3.17: `textDocument/rename`, `textDocument/prepareRename`.
 */
export class KehoachRenameProvider implements RenameProvider {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range | undefined {
    const found = nameAt(document, document.textDocument.offsetAt(position), this.services);
    return found?.subject && rangeOf(document, found.place);
  }

  rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit | undefined {
    const subject = nameAt(document, document.textDocument.offsetAt(position), this.services)?.subject;
    if (!subject) {
      return undefined;
    }
    const name = newName.trim();
    const problem = this.problemWith(name, subject);
    if (problem) {
      const { messageLanguage } = this.services.shared as KehoachSharedServices;
      throw new ResponseError(LSPErrorCodes.RequestFailed, problem[messageLanguage()]);
    }
    const changes: Record<string, TextEdit[]> = {};
    for (const { document: holder, place } of occurrencesOf(subject, this.services)) {
      const uri = holder.uri.toString();
      changes[uri] ??= [];
      changes[uri].push({ range: rangeOf(holder, place), newText: name });
    }
    return { changes };
  }

  /** Why a statement cannot have this name. */
  private problemWith(name: string, subject: Named): Message | undefined {
    if (!/^\p{L}[\p{L}\p{M}\p{N}_]*$/u.test(name)) {
      return {
        vi: `“${name}” không thể là tên: tên bắt đầu bằng chữ cái, chỉ gồm chữ cái, chữ số và dấu gạch dưới, viết liền.`,
        en: `“${name}” cannot be a name: names start with a letter and hold letters, digits and underscores only.`,
      };
    }
    const key = canonicalName(name);
    if (key === subject.name) {
      return undefined;
    }
    if (isReservedWord(key)) {
      return {
        vi: `“${name}” là từ khóa, không thể làm tên.`,
        en: `“${name}” is a keyword and cannot be a name.`,
      };
    }
    const index = this.services.shared.workspace.IndexManager as PlanIndex;
    const own = namesOf(AstUtils.getDocument(subject))?.byName.has(key);
    if (own || (subject.$type === 'Header' && index.urisNamed(key).length > 0)) {
      return {
        vi: own ? `Tên “${name}” đã có trong văn bản này.` : `Đã có văn bản tên “${name}”.`,
        en: own ? `The name “${name}” is taken in this document.` : `There is a document called “${name}”.`,
      };
    }
    return undefined;
  }
}
