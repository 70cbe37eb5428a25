import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CallHierarchyItem,
  CodeAction,
  CodeLens,
  DocumentLink,
  InlayHint,
  Position,
  SemanticTokens,
  SemanticTokensDelta,
  TypeHierarchyItem,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { Client, positionIn, root, uriOf } from './client.ts';

/** The five documents that were typed from real ones, the parent among them first. */
const documents = ['ha-tinh', 'duc-tho', 'cam-xuyen', 'tan-hong', 'yen-dinh'].map((folder) => {
  const path = join(root, 'examples', folder);
  const file = readdirSync(path).find((name) => name.endsWith('.kehoach')) as string;
  return { name: folder, uri: uriOf(join(path, file)), text: readFileSync(join(path, file), 'utf8') };
});

/** Requests that ask about a place. */
const atPlace = [
  'completion',
  'hover',
  'definition',
  'documentHighlight',
  'prepareRename',
  'linkedEditingRange',
  'signatureHelp',
  'prepareTypeHierarchy',
  'prepareCallHierarchy',
];
/** Requests that ask about a whole document. */
const ofDocument = [
  'documentSymbol',
  'foldingRange',
  'codeLens',
  'documentLink',
  'semanticTokens/full',
  'formatting',
] as const;

describe('every capability answers in the five documents', function () {
  // Processes start slowly on a busy machine.
  this.timeout(120_000);
  let client: Client;
  const ask = <T = unknown>(method: string, params: object): Promise<T> =>
    client.connection.sendRequest(method, params);

  before(async () => {
    client = await Client.start({ folders: [join(root, 'examples')] });
    for (const { uri, text } of documents) {
      await client.open(uri, text);
    }
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('says that it can do all that is asked here', () => {
    const { capabilities = {} } = client.initializeResult ?? {};
    const named = Object.entries(capabilities).flatMap(([name, value]) => (value ? [name] : []));
    for (const name of [
      'callHierarchyProvider',
      'codeActionProvider',
      'codeLensProvider',
      'completionProvider',
      'definitionProvider',
      'documentFormattingProvider',
      'documentHighlightProvider',
      'documentLinkProvider',
      'documentOnTypeFormattingProvider',
      'documentRangeFormattingProvider',
      'documentSymbolProvider',
      'foldingRangeProvider',
      'hoverProvider',
      'inlayHintProvider',
      'linkedEditingRangeProvider',
      'referencesProvider',
      'renameProvider',
      'selectionRangeProvider',
      'semanticTokensProvider',
      'signatureHelpProvider',
      'typeHierarchyProvider',
      'workspaceSymbolProvider',
    ]) {
      assert.ok(named.includes(name), name);
    }
  });

  for (const { name, uri, text } of documents) {
    const textDocument = { uri };

    it(`${name}: at many places`, async () => {
      for (const position of placesIn(text)) {
        const range = { start: position, end: position };
        await Promise.all([
          ...atPlace.map((method) => ask(`textDocument/${method}`, { textDocument, position })),
          ask('textDocument/references', { textDocument, position, context: { includeDeclaration: true } }),
          ask('textDocument/selectionRange', { textDocument, positions: [position] }),
          ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
          ask('textDocument/onTypeFormatting', {
            textDocument,
            position,
            ch: '\n',
            options: { tabSize: 2, insertSpaces: true },
          }),
        ]);
      }
    });

    it(`${name}: as a whole`, async () => {
      const end = positionIn(text, text.length);
      const range = { start: { line: 0, character: 0 }, end };
      const options = { tabSize: 2, insertSpaces: true };
      for (const method of ofDocument) {
        const answer = await ask<unknown[] | SemanticTokens>(`textDocument/${method}`, { textDocument, options });
        // Each example is formatted already, and only those with a parent in the workspace have links.
        if (method !== 'formatting' && method !== 'documentLink') {
          assert.ok((Array.isArray(answer) ? answer : answer.data).length > 0, method);
        }
      }
      await ask('textDocument/rangeFormatting', { textDocument, range, options });
      await ask('textDocument/inlayHint', { textDocument, range });
      const all = await ask<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
      assert.deepEqual((await ask<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range })).data, [
        ...all.data,
      ]);
      const delta = await ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
        textDocument,
        previousResultId: all.resultId,
      });
      assert.deepEqual(delta.edits, []);
      const only = ['source.fixAll.kehoach'];
      const actions = await ask<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics: [], only },
      });
      assert.ok(actions.every(({ kind }) => kind === only[0]));
    });
  }

  it('the district plan is seen beside its parent', async () => {
    const { uri, text } = documents.find((document) => document.name === 'duc-tho') ?? assert.fail();
    const textDocument = { uri };
    const range = { start: { line: 0, character: 0 }, end: positionIn(text, text.length) };
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    assert.ok(hints.some(({ label }) => Array.isArray(label) && label.some(({ location }) => location)));
    const links = await ask<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.ok(links.some(({ target }) => target !== uri));
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.ok(lenses.some(({ command }) => command?.command === 'kehoach.export'));
    const shown = lenses.flatMap(({ command }) => (command?.command === 'kehoach.showPlaces' ? [command] : []));
    assert.ok(shown.some(({ arguments: [, , places] = [] }) => places[0].uri !== uri));
    const child = text.search(/chỉ tiêu \p{L}+ "[^"]*" \{\s+theo: /u) + 'chỉ tiêu '.length;
    const [item] = await ask<TypeHierarchyItem[]>('textDocument/prepareTypeHierarchy', {
      textDocument,
      position: positionIn(text, child),
    });
    const [above] = await ask<TypeHierarchyItem[]>('typeHierarchy/supertypes', { item });
    assert.ok(above && above.uri !== uri);
    const below = await ask<TypeHierarchyItem[]>('typeHierarchy/subtypes', { item: above });
    assert.ok(below.some((target) => target.uri === uri && target.name === item?.name));
  });

  it('a unit and its work', async () => {
    const { uri, text } = documents.find((document) => document.name === 'yen-dinh') ?? assert.fail();
    const lead = text.search(/chủ trì: /u) + 'chủ trì: '.length;
    const [item] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
      textDocument: { uri },
      position: positionIn(text, lead),
    });
    const calls = await ask<{ from: CallHierarchyItem }[]>('callHierarchy/incomingCalls', { item });
    assert.ok(calls.length > 0);
    await ask('callHierarchy/outgoingCalls', { item: calls[0]?.from });
  });

  it('symbols of the workspace, without diacritics', async () => {
    const symbols = await ask<WorkspaceSymbol[]>('workspace/symbol', { query: 'chuyen doi so' });
    assert.ok(symbols.some(({ name }) => /chuyển đổi số/i.test(name)));
  });
});

/** Places spread over a text, at the starts, in the middle and at the ends of words, and beyond the end of lines. */
function placesIn(text: string): Position[] {
  const step = Math.ceil(text.length / 60);
  const places = Array.from({ length: 60 }, (_, i) => positionIn(text, Math.min(i * step, text.length)));
  return [...places, { line: 3, character: 10_000 }, positionIn(text, text.length)];
}
