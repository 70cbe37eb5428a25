import * as vscode from 'vscode';
import { activeExtension, findingAt, open, waitFor } from './workbench.ts';

const plan = `kế hoạch Thu "Chuyển đổi số xã Thử năm 2026"

chỉ tiêu HoSo "Hồ sơ xử lý trên môi trường mạng" {
  2026: trên 100%
}
`;

/** A folder that lies on no disk, as one that GitHub Repositories opens: it holds one plan. */
class VirtualFolder implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  watch = () => new vscode.Disposable(() => {});
  stat = (uri: vscode.Uri) => ({
    type: uri.path.endsWith('.kehoach') ? vscode.FileType.File : vscode.FileType.Directory,
    ctime: 0,
    mtime: 0,
    size: new TextEncoder().encode(plan).length,
  });
  readDirectory = (): [string, vscode.FileType][] => [['xa-thu.kehoach', vscode.FileType.File]];
  readFile = () => new TextEncoder().encode(plan);
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}

describe('documents that lie in no folder of this machine', () => {
  before(() => activeExtension());

  after(async () => {
    await open('thu/huyen-thu.kehoach');
  });

  it('one that was never saved is checked', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'kehoach', content: plan });
    await vscode.window.showTextDocument(document);
    await waitFor('the finding', () => findingAt(document, 'trên 100%'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('one of a virtual folder is checked', async () => {
    const registration = vscode.workspace.registerFileSystemProvider('vscode-vfs', new VirtualFolder(), {
      isReadonly: true,
    });
    const uri = vscode.Uri.parse('vscode-vfs://github/thu/xa-thu.kehoach');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await waitFor('the finding', () => findingAt(document, 'trên 100%'));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    registration.dispose();
  });
});
