import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Dashboard } from '../../../client/dashboard/dashboard.ts';
import { readFromPage } from '../../../client/dashboard/page-messages.ts';
import { pictureName } from '../../../client/dashboard/save-picture.ts';
import { activeExtension, open, replace, waitFor } from './workbench.ts';

describe('the dashboard', () => {
  let document: vscode.TextDocument;
  let dashboard: Dashboard;

  before(async () => {
    await activeExtension();
    document = await open('duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach');
    const opened = await vscode.commands.executeCommand<Dashboard | undefined>('kehoach.dashboard', document.uri);
    assert.ok(opened, 'the command opened no dashboard');
    dashboard = opened;
    await waitFor('the charts', () => dashboard.shown);
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows the targets and the budget of the plan of Đức Thọ', () => {
    assert.match(dashboard.data?.title ?? '', /Đức Thọ năm 2023/);
    const { cards = 0, charts = 0 } = dashboard.shown ?? {};
    assert.ok(cards >= 30, `${cards} cards`);
    assert.ok(charts >= 20, `${charts} charts`);
    const budget = dashboard.data?.budgets.find(({ title }) => title.includes('2023'));
    assert.equal(budget?.total.text, '1.545.000.000 đồng');
  });

  it('is opened once for each document', async () => {
    assert.equal(await vscode.commands.executeCommand('kehoach.dashboard', document.uri), dashboard);
  });

  it('shows what is typed', async () => {
    await replace(document, 'Máy tính được kết nối internet', 'Máy tính có mạng');
    await waitFor('the new title', () => dashboard.data?.targets.some(({ title }) => title === 'Máy tính có mạng'));
    await replace(document, 'Máy tính có mạng', 'Máy tính được kết nối internet');
  });

  it('leads to the source', async () => {
    await waitFor('the old title', () =>
      dashboard.data?.targets.some(({ title }) => title === 'Máy tính được kết nối internet'),
    );
    const target = dashboard.data?.targets.find(({ title }) => title === 'Máy tính được kết nối internet');
    dashboard.receive({ type: 'open', source: target?.source });
    await waitFor('the place', () => {
      const { document: active, selection } = vscode.window.activeTextEditor ?? {};
      return active === document && document.getText(selection).includes('Máy tính được kết nối internet');
    });
  });

  it('takes no message that its page cannot send', () => {
    assert.equal(readFromPage({ type: 'open', source: -1 }), undefined);
    assert.equal(readFromPage({ type: 'open', source: 'x' }), undefined);
    assert.equal(readFromPage({ type: 'picture', title: 'x', png: 'A'.repeat(9_000_000) }), undefined);
    assert.equal(readFromPage({ type: 'run', command: 'workbench.action.quit' }), undefined);
    assert.equal(readFromPage(undefined), undefined);
  });

  it('names pictures as every system allows', () => {
    assert.equal(pictureName('Hồ sơ: 80% / “xã” <1>?'), 'Hồ sơ 80% “xã” 1.png');
    assert.equal(pictureName('../..\\x'), '.. .. x.png');
    assert.equal(pictureName('  '), 'bieu-do.png');
  });
});
