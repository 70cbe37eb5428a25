/** What editors lay over or beside the text: hints, lenses, symbols of the workspace. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { cases, fileOf } from './cases.ts';

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

cases('code-lens', async (_testCase, workspace, document) => {
  const lenses = await workspace.kehoach.lsp.CodeLensProvider?.provideCodeLens(document, {
    textDocument: { uri: document.uri.toString() },
  });
  return (lenses ?? [])
    .map(({ range, command }) => {
      const run = command?.command ? ` → ${command.command}` : '';
      return `${document.textDocument.getText(range)}\n  ${command?.title}${run}`;
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
