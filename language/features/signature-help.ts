import type { LangiumDocument } from 'langium';
import type { LangiumServices, SignatureHelpProvider } from 'langium/lsp';
import type {
  SignatureHelp,
  SignatureHelpOptions,
  SignatureHelpParams,
  SignatureInformation,
} from 'vscode-languageserver-protocol';
import type { KehoachSharedServices } from '../module.ts';
import { fieldOf } from '../syntax/fields.ts';
import type { KehoachLexingReport } from '../syntax/lexing-report.ts';
import type { Message, MessageLanguage } from '../text/message.ts';
import { formsOfKeys, targetForms, type ValueForm } from './value-forms.ts';

/** The parts of a citation's head, in their order. */
const citationParts: readonly { readonly label: string; readonly about: Message }[] = [
  { label: 'Tên', about: { vi: 'Tên để gọi trong văn bản này: NQ05', en: 'The name to call it by: NQ05' } },
  { label: 'loại', about: { vi: 'Loại văn bản: nghị quyết, luật…', en: 'Its kind: nghị quyết, luật…' } },
  {
    label: '"số/ký hiệu"',
    about: {
      vi: 'Số và ký hiệu: "05-NQ/TU"; văn bản không số thì bỏ',
      en: 'Number and symbol; left out where there is none',
    },
  },
  {
    label: '{ ngày: …; cơ quan: …; về: "…" }',
    about: { vi: 'Ngày ban hành, nơi ban hành, trích yếu', en: 'Date, issuer and title' },
  },
];

/** Types of tokens behind which a value of a target stands. */
const valueKeys: ReadonlySet<string> = new Set(['TIME_KEY', 'SCOPE_KEY', 'GROUP_KEY']);

/**
 * How a value is written, while it is being typed: the forms of a target's value, of a deadline, a date, an amount; and
 * the parts of a citation.
 *
 * LSP 3.17: `textDocument/signatureHelp`.
 */
export class KehoachSignatureHelpProvider implements SignatureHelpProvider {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  get signatureHelpOptions(): SignatureHelpOptions {
    return { triggerCharacters: [':', '"'], retriggerCharacters: [' '] };
  }

  provideSignatureHelp(document: LangiumDocument, { position }: SignatureHelpParams): SignatureHelp | undefined {
    const language = (this.services.shared as KehoachSharedServices).messageLanguage();
    const { line, character } = position;
    const { textDocument } = document;
    const before = textDocument.getText({ start: { line, character: 0 }, end: { line, character } });
    const offset = textDocument.offsetAt(position);
    if (isInComment(document, offset)) {
      return undefined;
    }
    const tokens = this.services.parser.Lexer.tokenize(before).tokens.map((token) => ({
      type: token.tokenType.name,
      text: token.image,
    }));
    if (tokens.some(({ type }) => type === 'MARK' || type === 'ROW_START')) {
      return undefined;
    }
    const entry = tokens.slice(tokens.findLastIndex(({ type }) => type === '{' || type === '}' || type === ';') + 1);
    const [head] = entry;
    if (head?.type === 'viện dẫn') {
      return citationHelp(entry.slice(1), /\s$/u.test(before), language);
    }
    const group = entry[1]?.type === ':' ? head : undefined;
    const forms =
      head && (valueKeys.has(head.type) || group?.type === 'GROUP_KEY')
        ? targetForms
        : formsOfKeys[(head?.type === 'KEY' && fieldOf(head.text.replace(/\s*:$/u, ''))?.value) || 'words'];
    return forms && { signatures: forms.map((one) => signature(one, language)), activeSignature: 0 };
  }
}

function citationHelp(
  typed: readonly { readonly type: string }[],
  isBehindBlank: boolean,
  language: MessageLanguage,
): SignatureHelp {
  const done = isBehindBlank ? typed.length : typed.length - 1;
  return {
    signatures: [
      {
        label: `viện dẫn ${citationParts.map(({ label }) => label).join(' ')}`,
        parameters: citationParts.map(({ label, about }) => ({ label, documentation: about[language] })),
      },
    ],
    activeSignature: 0,
    activeParameter: Math.min(Math.max(done, 0), citationParts.length - 1),
  };
}

function signature({ example, about }: ValueForm, language: MessageLanguage): SignatureInformation {
  return { label: example, documentation: about[language], parameters: [] };
}

function isInComment(document: LangiumDocument, offset: number): boolean {
  const { comments = [] } = (document.parseResult.lexerReport as KehoachLexingReport | undefined) ?? {};
  return comments.some(({ startOffset, endOffset = 0 }) => startOffset < offset && offset <= endOffset + 1);
}
