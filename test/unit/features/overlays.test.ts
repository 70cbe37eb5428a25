/** What editors lay over or beside the text: hints, lenses, colours, links; hierarchies and symbols of the workspace. */
import assert from 'node:assert/strict';
import {
  type DocumentSymbol,
  type Location,
  type SelectionRange,
  type SemanticTokensDelta,
  SymbolKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { exportCommand, plainClient, showPlacesCommand } from '../../../language/features/client-abilities.ts';
import { linkedEditing } from '../../../language/features/linked-editing.ts';
import { selectionRanges } from '../../../language/features/selection-ranges.ts';
import { formsOfKeys, targetForms } from '../../../language/features/value-forms.ts';
import { readDate } from '../../../language/model/calendar.ts';
import { readDeadline } from '../../../language/model/deadline.ts';
import { readMoney } from '../../../language/model/money.ts';
import { readSpan } from '../../../language/model/period.ts';
import { readQuantity } from '../../../language/model/read-quantity.ts';
import { at, cases, contains, fileOf, shown } from './cases.ts';

const names = new Map<number, string>(Object.entries(SymbolKind).map(([name, kind]) => [kind as number, name]));
const kindName = (kind: DocumentSymbol['kind']): string => names.get(kind) ?? '';

/** Each line that has hints, with them in it. */
cases('inlay-hints', async (_testCase, workspace, document) => {
  const { textDocument } = document;
  const text = textDocument.getText();
  const hints = await workspace.kehoach.lsp.InlayHintProvider?.getInlayHints(document, {
    textDocument: { uri: document.uri.toString() },
    range: { start: { line: 0, character: 0 }, end: textDocument.positionAt(text.length) },
  });
  const lines = text.split('\n');
  for (const { position, label } of [...(hints ?? [])].reverse()) {
    const line = lines[position.line] as string;
    const words = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    lines[position.line] = `${line.slice(0, position.character)} «${words}»${line.slice(position.character)}`;
  }
  return lines.filter((line) => line.includes('«')).join('\n');
});

/** Each lens with the command that it runs and the places that this shows; of a plain client without `commands`. */
cases('code-lens', async (testCase, workspace, document) => {
  const commands = testCase.argument('commands') === 'none' ? [] : [exportCommand, showPlacesCommand];
  workspace.shared.setClientAbilities({ ...plainClient, commands: new Set(commands) });
  const lenses = await workspace.kehoach.lsp.CodeLensProvider?.provideCodeLens(document, {
    textDocument: { uri: document.uri.toString() },
  });
  return (lenses ?? [])
    .map(({ range, command }) => {
      const run = command?.command ? ` → ${command.command}` : '';
      const places = ((command?.arguments?.[2] ?? []) as Location[]).map(
        (place) => `\n    ${shown(workspace, place.uri, place.range)}`,
      );
      return `${document.textDocument.getText(range)}\n  ${command?.title}${run}${places.join('')}`;
    })
    .join('\n');
});

cases('workspace-symbols', async (testCase, workspace) => {
  const symbols = await workspace.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: testCase.argument('query') });
  return (symbols ?? [])
    .map(({ name, kind, containerName, location }) => {
      const line = 'range' in location ? location.range.start.line + 1 : 0;
      return `${fileOf(location.uri)}:${line} ${name} (${kindName(kind)} in ${containerName})`;
    })
    .join('\n');
});

cases('semantic-tokens', async (_testCase, workspace, document) => {
  const provider = workspace.kehoach.lsp.SemanticTokenProvider;
  const textDocument = { uri: document.uri.toString() };
  const tokens = await provider?.semanticHighlight(document, { textDocument });
  assert.ok(provider && tokens);
  const { legend } = provider.semanticTokensOptions;
  const lines: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < tokens.data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = tokens.data.slice(i, i + 5);
    [line, character] = down === 0 ? [line, character + right] : [line + down, right];
    const start = { line, character };
    const text = document.textDocument.getText({ start, end: { line, character: character + length } });
    lines.push(`${line + 1}: ${text} | ${legend.tokenTypes[type]}${modifiers ? ' declaration' : ''}`);
  }
  const { resultId: previousResultId = '' } = tokens;
  const delta = await provider.semanticHighlightDelta(document, { textDocument, previousResultId });
  assert.deepEqual((delta as SemanticTokensDelta).edits, []);
  return lines.join('\n');
});

cases('type-hierarchy', async (testCase, workspace, document) => {
  const provider = workspace.kehoach.lsp.TypeHierarchyProvider;
  const [item] = (await provider?.prepareTypeHierarchy(document, at(testCase, document))) ?? [];
  if (!provider || !item) {
    return 'nothing';
  }
  const lines = [`${item.name} | ${item.detail}`];
  for (const above of (await provider.supertypes({ item })) ?? []) {
    lines.push(`  above: ${fileOf(above.uri)}:${above.range.start.line + 1} ${above.name} | ${above.detail}`);
  }
  for (const below of (await provider.subtypes({ item })) ?? []) {
    lines.push(`  below: ${fileOf(below.uri)}:${below.range.start.line + 1} ${below.name} | ${below.detail}`);
  }
  return lines.join('\n');
});

cases('call-hierarchy', async (testCase, workspace, document) => {
  const provider = workspace.kehoach.lsp.CallHierarchyProvider;
  const [item] = (await provider?.prepareCallHierarchy(document, at(testCase, document))) ?? [];
  if (!provider || !item) {
    return 'nothing';
  }
  const textOf = (ranges: readonly SelectionRange['range'][]): string =>
    ranges.map((range) => `${range.start.line + 1} ${document.textDocument.getText(range)}`).join(', ');
  const lines = [item.name];
  for (const { from, fromRanges } of (await provider.incomingCalls({ item })) ?? []) {
    lines.push(`  from ${from.name} (${from.detail}) at ${textOf(fromRanges)}`);
  }
  for (const { to, fromRanges } of (await provider.outgoingCalls({ item })) ?? []) {
    lines.push(`  to ${to.name} (${to.detail}) at ${textOf(fromRanges)}`);
  }
  return lines.join('\n');
});

cases('document-links', async (_testCase, workspace, document) => {
  const links = await workspace.kehoach.lsp.DocumentLinkProvider?.getDocumentLinks(document, {
    textDocument: { uri: document.uri.toString() },
  });
  return (links ?? [])
    .map(({ range, target = '', tooltip }) => {
      const place = `${range.start.line + 1} ${document.textDocument.getText(range)}`;
      return `${place} → ${fileOf(target)} (${tooltip})`;
    })
    .join('\n');
});

cases('selection-ranges', (testCase, _workspace, document) => {
  const [innermost] = selectionRanges(document, [at(testCase, document).position]);
  const lines: string[] = [];
  for (let range = innermost; range; range = range.parent) {
    assert.ok(!range.parent || contains(range.parent.range, range.range));
    lines.push(`[${document.textDocument.getText(range.range).replaceAll('\n', '⏎')}]`);
  }
  return lines.join('\n');
});

cases('linked-editing', (testCase, workspace, document) => {
  const { ranges } = linkedEditing(document, at(testCase, document).position, workspace.kehoach) ?? { ranges: [] };
  return ranges.length === 0
    ? 'nothing'
    : ranges.map(({ start }) => `${start.line + 1}:${start.character + 1}`).join('\n');
});

cases('on-type', async (testCase, workspace, document) => {
  const edits = await workspace.kehoach.lsp.Formatter?.formatDocumentOnType(document, {
    ...at(testCase, document),
    ch: '\n',
    options: { tabSize: 2, insertSpaces: true },
  });
  return TextDocument.applyEdits(document.textDocument, edits ?? []);
});

cases('signature-help', async (testCase, workspace, document) => {
  const help = await workspace.kehoach.lsp.SignatureHelp?.provideSignatureHelp(document, at(testCase, document));
  return (help?.signatures ?? [])
    .map(({ label, documentation, parameters = [] }) => {
      const active = parameters[help?.activeParameter ?? 0];
      return active ? `${label}\n  [${active.label}] ${active.documentation}` : `${label} | ${documentation}`;
    })
    .join('\n');
});

describe('forms of values', () => {
  it('can all be read without a problem', () => {
    for (const { example } of targetForms) {
      assert.deepEqual(readQuantity(example).problems, [], example);
    }
    const readers = { deadline: readDeadline, date: readDate, span: readSpan, money: readMoney };
    for (const [value, read] of Object.entries(readers)) {
      for (const { example } of formsOfKeys[value as keyof typeof readers] ?? assert.fail(value)) {
        assert.deepEqual(read(example).problems, [], example);
      }
    }
  });
});
