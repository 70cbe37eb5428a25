import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type ExplorerResult, explorerRequest } from '../../../server/protocol/explorer.ts';
import { activeExtension, workspaceFile } from './workbench.ts';

describe('the tree of plans', () => {
  it('shows the plan of the district below that of the province, and its targets beside the parent’s', async () => {
    await vscode.commands.executeCommand('kehoach.explorer.focus');
    const { client } = await activeExtension();
    const below = (node?: string) =>
      client.sendRequest<ExplorerResult>(explorerRequest, node === undefined ? {} : { node });
    const find = (nodes: ExplorerResult, label: RegExp) => {
      const found = nodes.find((node) => label.test(node.label));
      assert.ok(found, `${label} in ${JSON.stringify(nodes.map((node) => node.label))}`);
      return found;
    };
    const province = (await below()).find(({ source }) => source?.uri.endsWith('thu/tinh-thu.kehoach'));
    const district = find(await below(province?.id), /huyện Thử/);
    assert.equal(vscode.Uri.parse(district.source?.uri ?? '').path, workspaceFile('thu/huyen-thu.kehoach').path);
    const targets = find(await below(district.id), /^(Chỉ tiêu|Targets)$/);
    const [milestone] = await below(targets.id);
    const [target] = await below(milestone?.id);
    assert.equal(target?.state, 'met', JSON.stringify(target));
  });
});
