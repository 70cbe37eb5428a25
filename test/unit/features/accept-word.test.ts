import assert from 'node:assert/strict';
import { URI } from 'langium';
import { describe, it } from 'mocha';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig } from '../../../language/config/config-provider.ts';
import { createKehoachServices } from '../../../language/module.ts';
import { MemoryFiles } from '../references/memory-files.ts';

const body = '- Thiết bị đi động; ứng dụng CNTT; ủy Ban nhân dân {KhongCo}.\n';

/** What the actions that accept words make of a configuration. */
async function accepted(config: string | undefined): Promise<string[]> {
  const texts: Record<string, string> = { '/a/a.kehoach': `kế hoạch A "Kế hoạch"\n${body}` };
  if (config !== undefined) {
    texts['/a/kehoach.config.json'] = config;
  }
  const { shared, kehoach } = createKehoachServices({ fileSystemProvider: () => new MemoryFiles(texts) });
  shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
  await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: 'file:///a', name: 'a' }]);
  const document = shared.workspace.LangiumDocuments.getDocument(URI.parse('file:///a/a.kehoach'));
  assert.ok(document);
  const actions = (await kehoach.lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: { uri: document.uri.toString() },
    range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } },
    context: { diagnostics: [] },
  })) as CodeAction[];
  return actions.flatMap(({ title, edit }) => {
    const [uri, edits = []] = Object.entries(edit?.changes ?? {})[0] ?? ['', []];
    return title.startsWith('Chấp nhận')
      ? [TextDocument.applyEdits(TextDocument.create(uri, 'json', 0, config ?? ''), edits)]
      : [];
  });
}

describe('Accepting a word', () => {
  it('adds it to the list that it belongs to, and leaves the rest of the file as it is', async () => {
    const config = '// Của xã\n{\n  "accept": {\n    "abbreviations": ["TTHC"] // đã thống nhất\n  }\n}\n';
    const after = await accepted(config);
    const lists = after.map((text) => readConfig(text).config.accept);
    assert.deepEqual(lists, [
      { words: ['đi động'], names: [], abbreviations: ['TTHC'] },
      { words: [], names: [], abbreviations: ['TTHC', 'CNTT'] },
      { words: [], names: ['ủy Ban nhân dân'], abbreviations: ['TTHC'] },
    ]);
    for (const text of after) {
      assert.match(text, /^\/\/ Của xã\n[\s\S]*\/\/ đã thống nhất/);
    }
  });

  it('is not offered without a configuration, nor where that cannot be read', async () => {
    assert.deepEqual(await accepted(undefined), []);
    assert.deepEqual(await accepted('{ "accept": 5 '), []);
    assert.equal((await accepted('{}')).length, 3);
  });
});
