/** What changes whole documents, on the real ones: renaming, and repairing everything that has a certain repair. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, TextDocumentEdit, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Named } from '../../../language/grammar/generated/ast.ts';
import { exampleTexts, type MemoryWorkspace, memoryWorkspace, root } from './services.ts';

const texts = Object.fromEntries(exampleTexts().map(({ name, text }) => [name, text]));
const five = ['ha-tinh', 'duc-tho', 'cam-xuyen', 'tan-hong', 'yen-dinh'].map(
  (folder) => Object.keys(texts).find((name) => name.startsWith(`examples/${folder}/`)) ?? assert.fail(folder),
);

const apply = (text: string, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create('file:///a', 'kehoach', 0, text), [...edits]);

/** All findings of a workspace, with the old names in their messages. */
function findings(workspace: MemoryWorkspace, names: ReadonlyMap<string, string>): string[] {
  const old = (message: string): string =>
    [...names].reduce((words, [before, after]) => words.replaceAll(after, before), message);
  return Object.keys(texts).flatMap((name) =>
    (workspace.document(name).diagnostics ?? []).map(
      ({ range, code, severity, message }: Diagnostic) =>
        `${name}:${range.start.line + 1} ${code} ${severity} ${old(String(message))}`,
    ),
  );
}

describe('the real documents', function () {
  this.timeout(120_000);
  let workspace: MemoryWorkspace;
  before(async () => {
    workspace = await memoryWorkspace(texts);
  });

  for (const file of five) {
    it(`${file}: a unit, a target, a citation and the document itself under other names have the same findings`, async () => {
      const document = workspace.document(file);
      const changes = new Map<string, TextEdit[]>();
      const names = new Map<string, string>();
      for (const type of ['Header', 'Unit', 'Target', 'Citation'] as const) {
        const node = firstNamed(document.parseResult.value, type);
        const place = workspace.kehoach.references.NameProvider.getNameNode(node);
        assert.ok(place && node.name);
        const edit = await workspace.kehoach.lsp.RenameProvider?.rename(document, {
          textDocument: { uri: document.uri.toString() },
          position: document.textDocument.positionAt(place.offset),
          newName: `Moi${node.name}`,
        });
        names.set(node.name, `Moi${node.name}`);
        for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
          changes.set(uri, [...(changes.get(uri) ?? []), ...edits]);
        }
      }
      assert.ok(changes.size > 0);
      const renamed = Object.fromEntries(
        Object.entries(texts).map(([name, text]) => {
          const uri = workspace.document(name).uri.toString();
          return [name, apply(text, changes.get(uri) ?? [])];
        }),
      );
      assert.notEqual(renamed[file], texts[file]);
      assert.deepEqual(findings(await memoryWorkspace(renamed), names), findings(workspace, new Map()));
    });
  }

  /** Slips that a drafter makes, each with what stands there otherwise. */
  const slips: readonly (readonly [right: RegExp, wrong: string])[] = [
    [/^chỉ tiêu /gmu, 'chi tieu '],
    [/^phần "/gmu, 'phan "'],
    [/^( +)nhiệm vụ /gmu, '$1nhiem vu '],
    [/^( +)chủ trì: /gmu, '$1chu tri: '],
    [/^đơn vị /gmu, 'don vi '],
  ];

  for (const file of five) {
    it(`${file}: every slip is repaired, and nothing else is changed`, async () => {
      const text = texts[file] as string;
      const slipped = slips.reduce((so, [right, wrong]) => so.replace(right, wrong), text);
      assert.notEqual(slipped, text);
      // What the document itself has to repair is repaired in both.
      assert.equal(await repaired({ ...texts, [file]: slipped }, file), await repaired(texts, file));
    });
  }

  it('a text full of errors', async () => {
    const [before, after] = ['before', 'after'].map((which) =>
      readFileSync(join(root, `test/fixtures/features/fix-all/full-of-errors.${which}.kehoach`), 'utf8'),
    );
    const once = await repaired({ [five[0] as string]: before as string }, five[0] as string);
    assert.equal(once, after);
  });

  /** The text after all certain repairs, of which none is left then. */
  async function repaired(all: Readonly<Record<string, string>>, file: string): Promise<string> {
    let text = all[file] as string;
    for (const _ of ['repairs', 'finds nothing more']) {
      const now = await memoryWorkspace({ ...all, [file]: text });
      const document = now.document(file);
      const actions = await now.kehoach.lsp.CodeActionProvider?.getCodeActions(document, {
        textDocument: { uri: document.uri.toString() },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [], only: ['source.fixAll.kehoach'] },
      });
      const [action] = actions ?? [];
      if (!action || !('edit' in action)) {
        return text;
      }
      assert.ok(!action.edit?.documentChanges?.some(TextDocumentEdit.is));
      text = apply(text, Object.values(action.edit?.changes ?? {}).flat());
    }
    return assert.fail('the repairs do not end');
  }
});

function firstNamed(node: object, type: Named['$type']): Named & { name: string } {
  const { headers, entries } = node as { headers: Named[]; entries: Named[] };
  const found = (type === 'Header' ? headers : entries).find((one) => one.$type === type && one.name !== undefined);
  return (found as (Named & { name: string }) | undefined) ?? assert.fail(`no ${type}`);
}
