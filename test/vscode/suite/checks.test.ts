import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingAt, findings, open, replace, waitFor, workspaceFile } from './workbench.ts';

const { Error: error } = vscode.DiagnosticSeverity;

describe('live checks', () => {
  describe('of Đức Thọ’s plan for 2023', () => {
    let document: vscode.TextDocument;

    before(async () => {
      document = await open('duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach');
      await waitFor('the first findings', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    });

    it('the share above 100 % is underlined', async () => {
      const finding = await waitFor('the finding', () => findingAt(document, 'trên 100%'));
      assert.equal(finding.severity, error);
      assert.equal(finding.source, 'kehoach');
    });

    it('the two dates of Quyết định 739/QĐ-UBND are reported', async () => {
      await waitFor('the finding', () =>
        vscode.languages
          .getDiagnostics(document.uri)
          .find(({ message }) => message.includes('23/3/2017') && message.includes('22/3/2017')),
      );
    });

    it('the budget that adds up is not', () => {
      assert.equal(findingAt(document, '1.545.000.000'), undefined);
    });

    it('the province’s plan is found in its own folder', () => {
      const unresolved = findings(document.uri, error).find((finding) =>
        document.getText(finding.range).startsWith('HaTinh2025'),
      );
      assert.equal(unresolved?.message, undefined);
    });
  });

  describe('while a drafter types', () => {
    let document: vscode.TextDocument;

    before(async () => {
      document = await open('thu/huyen-thu.kehoach');
    });

    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('a share above 100 % is underlined, and no longer when it is put right', async () => {
      await replace(document, '2023: 90%', '2023: 130%');
      await waitFor('the finding', () => findingAt(document, '130%'));
      await replace(document, '2023: 130%', '2023: 90%');
      await waitFor('no finding', () => findings(document.uri, error).length === 0);
    });

    it('a budget that no longer adds up is reported', async () => {
      await replace(document, '300 triệu đồng', '350 triệu đồng');
      await waitFor('the finding', () => findings(document.uri, error).length > 0);
      await replace(document, '350 triệu đồng', '300 triệu đồng');
      await waitFor('no finding', () => findings(document.uri, error).length === 0);
    });

    it('a target below the parent’s is reported', async () => {
      await replace(document, '2023: 90%', '2023: 70%');
      await waitFor('the finding', () => findingAt(document, '70%'));
    });

    it('a change of the parent on disk reaches the child', async () => {
      const parent = workspaceFile('thu/tinh-thu.kehoach');
      const before = await vscode.workspace.fs.readFile(parent);
      const stricter = new TextDecoder().decode(before).replace('2023: 80%', '2023: 95%');
      await vscode.workspace.fs.writeFile(parent, new TextEncoder().encode(stricter));
      try {
        await waitFor('the finding', () => findingAt(document, '90%'));
      } finally {
        await vscode.workspace.fs.writeFile(parent, before);
      }
      await waitFor('no finding', () => findings(document.uri, error).length === 0);
    });
  });
});
