import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension, open, waitFor } from './workbench.ts';

describe('what stands above the lines', () => {
  it('goes to what it speaks of', async () => {
    await activeExtension();
    const { uri } = await open('thu/huyen-thu.kehoach');
    const lensWith = async (words: string): Promise<vscode.Command> => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
      return (
        lenses.map(({ command }) => command).find((command) => command?.title.includes(words)) ?? assert.fail(words)
      );
    };
    const shownText = (): string => {
      const { document, selection } = vscode.window.activeTextEditor ?? assert.fail();
      return document.lineAt(selection.active).text;
    };
    const run = ({ command, arguments: values = [] }: vscode.Command) =>
      vscode.commands.executeCommand(command, ...values);

    await run(await lensWith('1 nhiệm vụ'));
    await waitFor('the task', () => shownText().includes('nhiệm vụ TapHuan'));
    await run(await lensWith('TinhThu: '));
    // The file comes first, the place in it a moment later.
    await waitFor("the parent's target", () => {
      const isOpen = vscode.window.activeTextEditor?.document.uri.path.includes('tinh-thu');
      return isOpen && shownText().includes('chỉ tiêu HoSoMang');
    });
    assert.equal((await lensWith('Xuất')).command, 'kehoach.export');
    await open('thu/huyen-thu.kehoach');
  });
});
