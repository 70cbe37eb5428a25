import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NewPlanParams } from '../../../server/protocol/new-plan.ts';
import { activeExtension, open, waitFor } from './workbench.ts';

describe('the command that starts a document', () => {
  it('opens an unsaved one without errors, with the targets of its parent', async () => {
    await open('thu/huyen-thu.kehoach');
    const { client } = await activeExtension();
    await waitFor('the server', () => client.isRunning());
    const answers: NewPlanParams = {
      kind: 'kế hoạch',
      title: 'Thử soạn văn bản mới',
      layout: 'hành chính',
      level: 'huyện',
      issuer: 'Ủy ban nhân dân huyện Thử',
      place: 'Thử',
      month: 11,
      year: 2023,
      from: 2023,
      to: 2025,
      parent: 'TinhThu',
    };
    const document = await vscode.commands.executeCommand<vscode.TextDocument>('kehoach.newPlan', answers);
    assert.equal(document.languageId, 'kehoach');
    assert.ok(document.isUntitled);
    assert.match(document.getText(), /theo: TinhThu\./);
    await waitFor('findings', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    const errors = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(
      errors.map(({ message }) => message),
      [],
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
