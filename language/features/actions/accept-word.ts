import { applyEdits, type Edit, modify } from 'jsonc-parser';
import type { LangiumDocument } from 'langium';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-protocol';
import type { LoadedConfig } from '../../config/config-provider.ts';
import { readConfig } from '../../config/config-provider.ts';
import { ruleOf } from '../../rules/registry.ts';
import type { Message } from '../../text/message.ts';

/** Longer words are no word and no name. */
const longest = 80;

/** In which list of `accept` the words of a finding belong, by the beginning of the rule's code; else words. */
const lists: readonly (readonly [codes: RegExp, list: 'names' | 'abbreviations'])[] = [
  [/^KH80/, 'abbreviations'],
  [/^KH(?:858|859|612)$/, 'names'],
];

/**
 * Takes the words of a finding into `accept` of the configuration that holds for the document. Where there is none,
 * nothing is offered: which folder one should hold for is for the user to say (`kehoach init`).
 */
export function acceptWord(
  document: LangiumDocument,
  diagnostic: Diagnostic,
  loaded: LoadedConfig | undefined,
  say: (message: Message) => string,
): CodeAction[] {
  const rule = typeof diagnostic.code === 'string' ? ruleOf(diagnostic.code) : undefined;
  const words = document.textDocument.getText(diagnostic.range).trim();
  if (!rule?.acceptsWords || !loaded || words === '' || words.length > longest || /[\n{}]/.test(words)) {
    return [];
  }
  const list = lists.find(([codes]) => codes.test(rule.code))?.[1] ?? 'words';
  const edits = editsOf(loaded, list, words);
  const { textDocument } = loaded;
  return edits.length === 0
    ? []
    : [
        {
          title: say({
            vi: `Chấp nhận “${words}” trong kehoach.config.json`,
            en: `Accept “${words}” in kehoach.config.json`,
          }),
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          edit: {
            changes: {
              [loaded.uri.toString()]: edits.map(({ offset, length, content }) => ({
                range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) },
                newText: content,
              })),
            },
          },
        },
      ];
}

/** The edits that add the words; none where the file is broken so that they would not be read. */
function editsOf({ text }: LoadedConfig, list: 'words' | 'names' | 'abbreviations', words: string): Edit[] {
  const { accept } = readConfig(text).config;
  const isFirst = accept[list].length === 0;
  const path = isFirst ? ['accept', list] : ['accept', list, -1];
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  try {
    const edits = modify(text, path, isFirst ? [words] : words, { formattingOptions, isArrayInsertion: !isFirst });
    const after = readConfig(applyEdits(text, edits)).config.accept[list];
    return after.includes(words) && !accept[list].includes(words) ? edits : [];
  } catch {
    return [];
  }
}
