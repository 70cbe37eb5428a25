import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type ExplorerResult, explorerRequest } from '../../../server/protocol/explorer.ts';
import { activeExtension, findingAt, findings, open, replace, waitFor, workspaceFile } from './workbench.ts';

const { Error: error } = vscode.DiagnosticSeverity;
const { fs } = vscode.workspace;

const parentText = 'kế hoạch TinhDoi "Kế hoạch tỉnh"\nchỉ tiêu Mang "Hộ có Internet" { 2025: 90% }\n';
const childText = (name: string) =>
  `kế hoạch ${name} "Kế hoạch xã"\nthực hiện: TinhDoi\nchỉ tiêu Mang "Hộ có Internet" { theo: TinhDoi.Mang; 2025: 80% }\n`;

const write = (path: string, text: string) => fs.writeFile(workspaceFile(path), new TextEncoder().encode(text));

async function rename(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(workspaceFile(from), workspaceFile(to));
  assert.ok(await vscode.workspace.applyEdit(edit), `${from} could not be renamed`);
}

describe('files that come, go and change their names', () => {
  let child: vscode.TextDocument;

  before(async () => {
    await activeExtension();
    await write('doi/tinh.kehoach', parentText);
    await write('doi/xa.kehoach', childText('XaDoi'));
    child = await open('doi/xa.kehoach');
    await waitFor('the finding', () => findingAt(child, '80%'));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await fs.delete(workspaceFile('doi'), { recursive: true });
  });

  it('a parent with another name is still the parent', async () => {
    await rename('doi/tinh.kehoach', 'doi/tinh-moi.kehoach');
    await waitFor('the finding that leads to the new file', () =>
      findingAt(child, '80%')?.relatedInformation?.some(({ location }) =>
        location.uri.path.endsWith('tinh-moi.kehoach'),
      ),
    );
    assert.equal(findings(child.uri, error).length, 1);
  });

  it('an unsaved document keeps its text and its findings under another name', async () => {
    await replace(child, '2025: 80%', '2025: 70%');
    const old = child.uri;
    await rename('doi/xa.kehoach', 'doi/phuong.kehoach');
    child = await waitFor('the renamed document', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('doi/phuong.kehoach')),
    );
    assert.ok(child.getText().includes('2025: 70%'));
    await waitFor('its finding', () => findingAt(child, '70%'));
    await waitFor('no finding under the old name', () => vscode.languages.getDiagnostics(old).length === 0);
    await child.save();
  });

  it('a parent that is deleted is missed, and found again when it is back', async () => {
    await fs.delete(workspaceFile('doi/tinh-moi.kehoach'));
    await waitFor('the missing name', () => !findingAt(child, '70%') && findingAt(child, 'TinhDoi'));
    await write('doi/tinh-moi.kehoach', parentText);
    await waitFor('the finding', () => findingAt(child, '70%') && findings(child.uri, error).length === 1);
  });

  it('a folder with 500 documents is checked, follows its parent, and is forgotten when it goes', async function () {
    this.timeout(240_000);
    const { client } = await activeExtension();
    const names = Array.from({ length: 500 }, (_, i) => `doi/nam-tram/xa-${i + 1}.kehoach`);
    await Promise.all(names.map((name, i) => write(name, childText(`Xa${i + 1}`))));
    const weaker = () =>
      vscode.languages
        .getDiagnostics()
        .filter(([uri, found]) => uri.path.includes('/nam-tram/') && found.some(({ severity }) => severity === error));
    await waitFor('a finding in each', () => weaker().length === names.length, 120_000);

    const root = await client.sendRequest<ExplorerResult>(explorerRequest, {});
    const parent = root.find(({ source }) => source?.uri.endsWith('tinh-moi.kehoach'));
    const below = await client.sendRequest<ExplorerResult>(explorerRequest, { node: parent?.id });
    assert.equal(below.filter(({ kind }) => kind === 'document').length, names.length + 1);

    // What is typed in one of them is checked while the others are there.
    const one = await open(names[250] as string);
    await replace(one, '2025: 80%', '2025: 130%');
    await waitFor('the finding of what is typed', () => findingAt(one, '130%'));
    await vscode.commands.executeCommand('workbench.action.files.revert');

    const province = await open('doi/tinh-moi.kehoach');
    await replace(province, '2025: 90%', '2025: 60%');
    await waitFor('no finding in any', () => weaker().length === 0, 60_000);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitFor('the findings again', () => weaker().length === names.length, 60_000);

    await fs.delete(workspaceFile('doi/nam-tram'), { recursive: true });
    await waitFor('no finding of what is gone', () => weaker().length === 0, 60_000);
  });
});
