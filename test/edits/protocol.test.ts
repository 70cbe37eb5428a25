/**
 * The real server over its protocol, as editors use it: bursts of keys without waiting, questions and their cancellation
 * in between, documents that are closed and opened, files and configurations that change on the disk. What is shown in
 * the end is what a new server shows.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, type Diagnostic, FileChangeType } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, type Workspace, workspace } from '../protocol/client.ts';
import { changeOf, type Edit, edits } from './edits.ts';
import { excerpts, familyCount } from './excerpts.ts';
import type { Texts } from './workspace.ts';

/** Another seed finds other uses: `KEHOACH_SEED=7 npm test -- edits`. */
const seed = Number(process.env.KEHOACH_SEED ?? 2026);

const bursts = 2;
const actionsPerBurst = 40;

/** Findings that differ for longer (ms) will not come any more. */
const patience = 30_000;

const configName = 'kehoach.config.json';
const configurations = [
  '{}',
  '{ "rules": { "KH101": "off" } }',
  '{ "rules": { "KH401": "info", "KH201": "warning" } }',
  '{ no JSON',
];

/** What an editor does between edits. */
type Event =
  | { readonly do: 'ask' | 'ask and cancel'; readonly in: string; readonly method: string; readonly at: number }
  | { readonly do: 'close' | 'open' | 'save' | 'delete file'; readonly in: string }
  | { readonly do: 'configure'; readonly text: string }
  | { readonly do: 'pause' };

type Action = Edit | Event;

function actions(names: readonly string[]): fc.Arbitrary<Action> {
  const inAny = { in: fc.constantFrom(...names) };
  const asked = {
    ...inAny,
    method: fc.constantFrom('hover', 'completion', 'documentSymbol', 'semanticTokens/full', 'codeLens', 'inlayHint'),
    at: fc.nat(1_000_000),
  };
  return fc.oneof(
    { weight: 12, arbitrary: edits(names) as fc.Arbitrary<Action> },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constantFrom('ask' as const, 'ask and cancel' as const), ...asked }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('close' as const, 'open' as const, 'save' as const, 'delete file' as const),
        ...inAny,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('configure' as const), text: fc.constantFrom(...configurations) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('pause' as const) }) },
  );
}

/** An editor on a folder: what it holds open, and what lies on the disk. */
class Editor {
  private readonly client: Client;
  private readonly files: Workspace;
  private readonly names: readonly string[];
  private readonly pasted: string;
  private readonly open = new Map<string, TextDocument>();
  private readonly onDisk: Map<string, string>;
  private readonly before = new Map<string, string[]>();
  private pending: Promise<unknown>[] = [];

  private constructor(client: Client, files: Workspace, texts: Texts) {
    this.client = client;
    this.files = files;
    this.names = Object.keys(texts);
    this.pasted = Object.values(texts).join('\n');
    this.onDisk = new Map(Object.entries(texts));
  }

  /** An editor in which all documents are open. */
  static async start(files: Workspace, texts: Texts): Promise<Editor> {
    const editor = new Editor(await Client.start({ folders: [files.folder] }), files, texts);
    for (const name of editor.names) {
      await editor.do({ do: 'open', in: name });
    }
    return editor;
  }

  async stop(): Promise<void> {
    await Promise.all(this.pending);
    assert.equal(await this.client.stop(), 0);
  }

  async do(action: Action): Promise<void> {
    switch (action.do) {
      case 'ask':
      case 'ask and cancel':
        return this.ask(action.in, action.method, action.at, action.do === 'ask and cancel');
      case 'open':
        return this.openDocument(action.in);
      case 'close':
        return this.closeDocument(action.in);
      case 'save':
        return this.writeFile(action.in, this.open.get(action.in)?.getText() ?? this.onDisk.get(action.in) ?? '');
      case 'delete file':
        return this.deleteFile(action.in);
      case 'configure':
        return this.writeFile(configName, action.text);
      case 'pause':
        await this.client.connection.sendRequest('workspace/symbol', { query: 'x' });
        return;
      default:
        return this.edit(action);
    }
  }

  /** An edit in the editor; of a closed file, by another program. */
  private async edit(edit: Edit): Promise<void> {
    const open = this.open.get(edit.in);
    const text = open?.getText() ?? this.onDisk.get(edit.in);
    if (text === undefined) {
      return;
    }
    const earlier = this.before.get(edit.in) ?? [];
    this.before.set(edit.in, earlier);
    const undone = edit.do === 'undo' ? earlier.pop() : undefined;
    const change =
      edit.do !== 'undo'
        ? changeOf(edit, text, this.pasted)
        : undone === undefined
          ? undefined
          : { from: 0, to: text.length, text: undone };
    if (!change) {
      return;
    }
    if (edit.do !== 'undo') {
      earlier.push(text);
    }
    if (!open) {
      return this.writeFile(edit.in, text.slice(0, change.from) + change.text + text.slice(change.to));
    }
    const range = { start: open.positionAt(change.from), end: open.positionAt(change.to) };
    const contentChanges = [{ range, text: change.text }];
    const version = open.version + 1;
    TextDocument.update(open, contentChanges, version);
    await this.client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: open.uri, version },
      contentChanges,
    });
  }

  private async ask(name: string, method: string, at: number, cancels: boolean): Promise<void> {
    const open = this.open.get(name);
    if (!open) {
      return;
    }
    const position = open.positionAt(Math.floor((at / 1_000_000) * open.getText().length));
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: open.uri }, position, range: { start: position, end: position } };
    // Cancelled, or asked of a text that has changed: an error is an answer.
    this.pending.push(
      this.client.connection.sendRequest(`textDocument/${method}`, params, source.token).catch(() => undefined),
    );
    if (cancels) {
      source.cancel();
    }
  }

  private async openDocument(name: string): Promise<void> {
    if (!this.open.has(name)) {
      const document = TextDocument.create(this.files.uri(name), 'kehoach', 1, this.onDisk.get(name) ?? '');
      this.open.set(name, document);
      await show(this.client, document);
    }
  }

  private async closeDocument(name: string): Promise<void> {
    const document = this.open.get(name);
    if (document) {
      this.open.delete(name);
      await this.client.close(document.uri);
    }
  }

  private async writeFile(name: string, text: string): Promise<void> {
    const type = this.onDisk.has(name) ? FileChangeType.Changed : FileChangeType.Created;
    this.onDisk.set(name, text);
    await this.files.write(name, text);
    await this.client.filesChanged([this.files.uri(name), type]);
  }

  private async deleteFile(name: string): Promise<void> {
    if (this.onDisk.delete(name)) {
      await this.files.delete(name);
      await this.client.filesChanged([this.files.uri(name), FileChangeType.Deleted]);
    }
  }

  /** Waits until this editor shows what one that starts now would. */
  async settle(): Promise<void> {
    const documents = [...this.open.values()];
    const fresh = await Client.start({ folders: [this.files.folder] });
    for (const document of documents) {
      await show(fresh, document);
    }
    const uris = [...this.names, configName].map((name) => this.files.uri(name));
    const findings = (client: Client): Record<string, readonly Diagnostic[]> =>
      Object.fromEntries(uris.map((uri) => [uri, client.latestOf(uri)]));
    const [expected, shown] = [await answers(fresh, documents), await answers(this.client, documents)];
    assert.deepEqual(shown, expected);
    const deadline = Date.now() + patience;
    const differ = (): boolean => JSON.stringify(findings(this.client)) !== JSON.stringify(findings(fresh));
    while (differ() && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.deepEqual(findings(this.client), findings(fresh));
    assert.equal(await fresh.stop(), 0);
  }
}

async function show(client: Client, document: TextDocument): Promise<void> {
  const { uri, languageId, version } = document;
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId, version, text: document.getText() },
  });
}

/** Outlines, colours and what stands above the lines; once these are answered, all that was changed has been read. */
function answers(client: Client, documents: readonly TextDocument[]): Promise<unknown[]> {
  return Promise.all(
    documents.flatMap(({ uri }) =>
      ['documentSymbol', 'semanticTokens/full', 'codeLens', 'foldingRange'].map(async (method) => {
        const answer = await client.connection.sendRequest<{ data?: unknown } | null>(`textDocument/${method}`, {
          textDocument: { uri },
        });
        return answer?.data ?? answer;
      }),
    ),
  );
}

describe('after any use over the protocol, what is shown is what a new server shows', function () {
  this.timeout(600_000);

  for (let family = 0; family < familyCount; family++) {
    it(`${Object.keys(excerpts(family, seed))[0]} and its parents (seed ${seed})`, async () => {
      const texts = Object.fromEntries(
        Object.entries(excerpts(family, seed)).map(([name, text]) => [`${name}.kehoach`, text]),
      );
      const files = await workspace({ ...texts, [configName]: '{}' });
      const editor = await Editor.start(files, texts);
      const list = fc.sample(actions(Object.keys(texts)), {
        seed: seed + family,
        numRuns: bursts * actionsPerBurst,
      });
      for (const [i, action] of list.entries()) {
        await editor.do(action);
        if ((i + 1) % actionsPerBurst === 0) {
          await editor.settle();
        }
      }
      await editor.stop();
      files.remove();
    });
  }
});
