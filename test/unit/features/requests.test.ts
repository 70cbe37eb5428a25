import assert from 'node:assert/strict';
import {
  CompletionTriggerKind,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentHighlightKind,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  ResponseError,
  SymbolKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainClient } from '../../../language/features/client-abilities.ts';
import { at, cases, contains, fileOf, shown } from './cases.ts';
import { memoryWorkspace } from './services.ts';

cases('definition', async (testCase, workspace, document) => {
  const links = await workspace.kehoach.lsp.DefinitionProvider?.getDefinition(document, at(testCase, document));
  return ((links as LocationLink[] | undefined) ?? [])
    .map(
      ({ targetUri, targetRange, targetSelectionRange, originSelectionRange }) =>
        `${document.textDocument.getText(originSelectionRange)} → ${shown(workspace, targetUri, targetRange)} [${workspace.document(fileOf(targetUri)).textDocument.getText(targetSelectionRange)}]`,
    )
    .join('\n');
});

cases('references', async (testCase, workspace, document) => {
  const includeDeclaration = testCase.argument('with declaration') === 'yes';
  const locations = await workspace.kehoach.lsp.ReferencesProvider?.findReferences(document, {
    ...at(testCase, document),
    context: { includeDeclaration },
  });
  return (locations as Location[])
    .map(({ uri, range }) => {
      const line = workspace.document(fileOf(uri)).textDocument.getText().split('\n')[range.start.line];
      return `${fileOf(uri)}:${range.start.line + 1}:${range.start.character + 1}: ${line?.trim()}`;
    })
    .join('\n');
});

cases('highlight', async (testCase, workspace, document) => {
  const highlights = await workspace.kehoach.lsp.DocumentHighlightProvider?.getDocumentHighlight(
    document,
    at(testCase, document),
  );
  return (highlights ?? [])
    .map(({ range, kind }) => {
      const use = kind === DocumentHighlightKind.Write ? 'declared' : 'used';
      return `${range.start.line + 1}:${range.start.character + 1} ${use} ${document.textDocument.getText(range)}`;
    })
    .join('\n');
});

cases('rename', async (testCase, workspace, document) => {
  const provider = workspace.kehoach.lsp.RenameProvider;
  const range = await provider?.prepareRename(document, at(testCase, document));
  const newName = testCase.argument('new name');
  if (!range) {
    return 'nothing to rename';
  }
  try {
    const edit = await provider?.rename(document, { ...at(testCase, document), newName });
    return Object.entries(edit?.changes ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([uri, edits]) => {
        const { textDocument } = workspace.document(fileOf(uri));
        return `${fileOf(uri)}\n${TextDocument.applyEdits(textDocument, edits)}`;
      })
      .join('\n');
  } catch (error) {
    assert.ok(error instanceof ResponseError);
    return error.message;
  }
});

cases('hover', async (testCase, workspace, document) => {
  workspace.shared.setMessageLanguage(testCase.argument('language') === 'en' ? 'en' : 'vi');
  const hover = await workspace.kehoach.lsp.HoverProvider?.getHoverContent(document, at(testCase, document));
  if (!hover) {
    return 'nothing';
  }
  const { contents, range } = hover;
  assert.ok(range && typeof contents === 'object' && 'kind' in contents && contents.kind === 'markdown');
  return `[${document.textDocument.getText(range)}]\n${contents.value}`;
});

/** What an editor would show of the items: those whose filter text holds what is typed. */
cases('completion', async (testCase, workspace, document) => {
  const { textDocument } = document;
  const trigger = testCase.argument('typed blank') === 'yes';
  workspace.shared.setClientAbilities({ ...plainClient, snippets: testCase.argument('snippets') === 'yes' });
  const list = await workspace.kehoach.lsp.CompletionProvider?.getCompletion(document, {
    ...at(testCase, document),
    context: trigger
      ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' }
      : { triggerKind: CompletionTriggerKind.Invoked },
  });
  const items = (list?.items ?? []).map((item) => {
    const edit = item.textEdit;
    assert.ok(edit && 'range' in edit);
    const position = textDocument.positionAt(testCase.start);
    assert.equal(edit.range.start.line, position.line);
    assert.ok(contains(edit.range, { start: position, end: position }), `${item.label} is written elsewhere`);
    return { ...item, edit, typed: textDocument.getText({ start: edit.range.start, end: position }) };
  });
  const shown = items
    .filter(({ filterText = '', typed }) =>
      filterText.split('|').some((form) => form.toLowerCase().includes(typed.toLowerCase())),
    )
    .sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  const lines = shown.map(({ label, detail, typed }) => `[${typed}] ${label}${detail ? ` | ${detail}` : ''}`);
  const chosen = shown.find(({ label }) => label === testCase.argument('choose'));
  if (chosen) {
    const text = TextDocument.applyEdits(textDocument, [chosen.edit]);
    const written = text.split('\n').slice(chosen.edit.range.start.line);
    const count = chosen.edit.newText.split('\n').length;
    lines.push(`→ ${written.slice(0, count).join('\n')}`);
  }
  return lines.length === 0 ? 'nothing' : lines.join('\n');
});

cases('symbols', async (_testCase, workspace, document) => {
  const symbols = await workspace.kehoach.lsp.DocumentSymbolProvider?.getSymbols(document, {
    textDocument: { uri: document.uri.toString() },
  });
  const names = new Map(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));
  const print = (list: readonly DocumentSymbol[], indent: string): string[] =>
    list.flatMap(({ name, detail, kind, range, selectionRange, children }) => {
      assert.ok(contains(range, selectionRange), name);
      for (const child of children ?? []) {
        assert.ok(contains(range, child.range), child.name);
      }
      return [
        `${indent}${name}${detail ? ` | ${detail}` : ''} (${names.get(kind)})`,
        ...print(children ?? [], `${indent}  `),
      ];
    });
  return print(symbols ?? [], '').join('\n');
});

cases('folding', async (_testCase, workspace, document) => {
  const ranges = await workspace.kehoach.lsp.FoldingRangeProvider?.getFoldingRanges(document, {
    textDocument: { uri: document.uri.toString() },
  });
  const lines = document.textDocument.getText().split('\n');
  return (ranges ?? [])
    .map(
      ({ startLine, endLine, kind }) =>
        `${startLine + 1}-${endLine + 1} ${kind ?? 'block'}: ${lines[startLine]?.trim()}`,
    )
    .join('\n');
});

cases('code-actions', async (testCase, workspace, document) => {
  const snippetEdits = testCase.argument('snippet edits') === 'yes';
  workspace.shared.setClientAbilities({ ...plainClient, snippetEdits });
  const actions = await workspace.kehoach.lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: { uri: document.uri.toString() },
    range: {
      start: document.textDocument.positionAt(testCase.start),
      end: document.textDocument.positionAt(testCase.end),
    },
    context: { diagnostics: [], ...(testCase.argument('only') ? { only: testCase.argument('only').split(' ') } : {}) },
  });
  const errors = (diagnostics: readonly Diagnostic[] = []): unknown[] =>
    diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error).map(({ code }) => code);
  const shownActions: string[] = [];
  for (const action of (actions ?? []).filter(({ title }) => title.includes(testCase.argument('action')))) {
    assert.ok('edit' in action);
    if (snippetEdits && action.edit?.documentChanges) {
      const changes = action.edit.documentChanges.flatMap((change) => ('edits' in change ? change.edits : []));
      const written = changes.map((edit) => ('snippet' in edit ? edit.snippet.value : edit.newText));
      shownActions.push(`${action.title}\n${written.join('\n')}`);
      continue;
    }
    assert.ok(action.edit?.changes);
    const edits = action.edit.changes[document.uri.toString()] ?? [];
    const text = TextDocument.applyEdits(document.textDocument, edits);
    shownActions.push(`${action.title}\n${text}`);
    // Whatever is chosen, nothing is broken by it.
    const after = await memoryWorkspace({ ...testCase.texts, [testCase.document]: text });
    const before = errors(document.diagnostics);
    assert.ok(
      errors(after.document(testCase.document).diagnostics).every((code) => before.includes(code)),
      text,
    );
  }
  return shownActions.join('\n');
});
