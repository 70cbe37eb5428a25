import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readFromPage } from '../../../client/preview/page-messages.ts';
import type { Preview } from '../../../client/preview/preview.ts';
import { activeExtension, open, replace, waitFor } from './workbench.ts';

async function openPreview(uri: vscode.Uri): Promise<Preview> {
  const preview = await vscode.commands.executeCommand<Preview | undefined>('kehoach.preview', uri);
  assert.ok(preview, 'the command opened no preview');
  return preview;
}

/** Offset in the source of the block of the page that holds the text. */
function sourceOf(preview: Preview, text: string): number {
  const html = preview.pages?.html ?? '';
  const at = html.indexOf(text);
  assert.ok(at >= 0, `not on the page: ${text}`);
  return Number(/data-source="(\d+)-\d+"[^"]*$/.exec(html.slice(0, at))?.[1]);
}

function editorOf(document: vscode.TextDocument): vscode.TextEditor {
  const editor = vscode.window.visibleTextEditors.find((candidate) => candidate.document === document);
  assert.ok(editor, 'no editor shows the document');
  return editor;
}

describe('the preview', () => {
  let document: vscode.TextDocument;
  let preview: Preview;

  before(async () => {
    await activeExtension();
    document = await open('duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach');
    preview = await openPreview(document.uri);
    await waitFor('the pages', () => preview.shown);
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('stands beside the editor and shows the plan of Đức Thọ in pages, findings or not', () => {
    assert.equal(preview.panel.viewColumn, vscode.ViewColumn.Two);
    assert.ok(editorOf(document).viewColumn === vscode.ViewColumn.One);
    assert.match(preview.pages?.html ?? '', /<h1[^>]*><span class="kind">KẾ HOẠCH<\/span>/);
    assert.match(preview.pages?.html ?? '', /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    assert.equal(preview.pages?.version, document.version);
    // The exported DOCX has 18 pages in LibreOffice; lines break a little differently with other fonts.
    const { pages = 0, blocks = 0 } = preview.shown ?? {};
    assert.ok(pages >= 15 && pages <= 21, `${pages} pages`);
    assert.ok(blocks > 100, `${blocks} blocks`);
  });

  it('is opened once for each document', async () => {
    assert.equal(await openPreview(document.uri), preview);
  });

  it('shows what is typed, saved or not', async () => {
    const phrase = 'Chuyển đổi số huyện Đức Thọ năm 2023';
    await replace(document, phrase, `${phrase} (dự thảo)`);
    await waitFor('the new title', () => preview.pages?.html.includes('2023 (dự thảo)'));
    await waitFor('the page itself', () => preview.shown?.version === document.version);
    await replace(document, `${phrase} (dự thảo)`, phrase);
    await waitFor('the old title', () => !preview.pages?.html.includes('2023 (dự thảo)'));
  });

  it('brings the editor to the line that the page was scrolled to', async () => {
    const offset = sourceOf(preview, 'Nơi nhận');
    preview.receive({ type: 'scrolled', offset });
    const { line } = document.positionAt(offset);
    await waitFor('the line in sight', () =>
      editorOf(document).visibleRanges.some((range) => range.start.line <= line && line <= range.end.line),
    );
  });

  it('puts the cursor where a clicked part comes from', async () => {
    const offset = document.getText().indexOf('chỉ tiêu ');
    preview.receive({ type: 'open', offset });
    await waitFor('the cursor', () => {
      const { document: active, selection } = vscode.window.activeTextEditor ?? {};
      return active === document && document.offsetAt(selection?.active ?? new vscode.Position(0, 0)) === offset;
    });
  });

  it('takes no message that its page cannot send', () => {
    assert.equal(readFromPage({ type: 'open', offset: 'x' }), undefined);
    assert.equal(readFromPage({ type: 'open', offset: -1 }), undefined);
    assert.equal(readFromPage({ type: 'run', command: 'workbench.action.quit' }), undefined);
    assert.equal(readFromPage(null), undefined);
    assert.equal(readFromPage({ type: 'zoom', zoom: 1000 }), undefined);
    assert.deepEqual(readFromPage({ type: 'print', more: 1 }), { type: 'print' });
  });

  it('goes on after the server was started again', async () => {
    await vscode.commands.executeCommand('kehoach.restartServer');
    await replace(document, 'Đức Thọ năm 2023"', 'Đức Thọ năm 2023 (lần hai)"');
    await waitFor('the new text', () => preview.pages?.html.includes('(lần hai)'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('closes with its document', async () => {
    const other = await open('thu/huyen-thu.kehoach');
    const its = await openPreview(other.uri);
    await waitFor('its pages', () => its.shown);
    let closed = false;
    its.panel.onDidDispose(() => {
      closed = true;
    });
    await vscode.window.showTextDocument(other, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await waitFor('the panel to close', () => closed);
  });
});
