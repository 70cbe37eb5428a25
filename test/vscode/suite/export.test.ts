import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import * as vscode from 'vscode';
import type { ExportOptions } from '../../../client/export/export-document.ts';
import type { FolderOutcome } from '../../../client/export/export-folder.ts';
import type { ExportResult } from '../../../server/protocol/export.ts';
import { open, replace, workspaceFile } from './workbench.ts';

function exportTo(source: vscode.Uri, options: ExportOptions): Thenable<ExportResult> {
  return vscode.commands.executeCommand('kehoach.export', source, options);
}

/** The text of a DOCX file's body, without its mark-up. */
async function printedText(file: vscode.Uri): Promise<string> {
  const parts = unzipSync(await vscode.workspace.fs.readFile(file));
  for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']) {
    assert.ok(parts[name], `the package has no ${name}`);
  }
  return strFromU8(parts['word/document.xml'] as Uint8Array)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '');
}

async function remove(file: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
}

describe('the command that exports a document', () => {
  const target = workspaceFile('xuat.docx');

  afterEach(() => remove(target));

  it('writes the whole plan of Đức Thọ', async () => {
    // Left in place: the launcher has it judged by the Open XML SDK, which the extension host cannot load.
    const kept = workspaceFile('ke-hoach.docx');
    const document = await open('duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach');
    const result = await exportTo(document.uri, { target: kept });
    assert.deepEqual(result, { file: kept.toString() });
    const text = await printedText(kept);
    for (const words of [
      'ỦY BAN NHÂN DÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
      '1.545.000.000',
      'Nơi nhận',
    ]) {
      assert.ok(text.includes(words), `not printed: ${words}`);
    }
  });

  it('writes the same file as the command line', async () => {
    const document = await open('duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach');
    await exportTo(document.uri, { target });
    const [here, there] = await Promise.all(
      [target, workspaceFile('tu-dong-lenh.docx')].map((file) => vscode.workspace.fs.readFile(file)),
    );
    assert.ok(here && there && here.length > 10_000);
    const same = here.length === there.length && here.every((byte, i) => byte === there[i]);
    assert.ok(same, `${here.length} bytes here, ${there.length} from the command line`);
  });

  it('writes what stands in the editor, saved or not', async () => {
    const document = await open('thu/huyen-thu.kehoach');
    await replace(document, 'Tổ chức tập huấn kỹ năng số', 'Tổ chức tập huấn kỹ năng số cho cấp xã');
    await exportTo(document.uri, { target });
    assert.match(await printedText(target), /Tổ chức tập huấn kỹ năng số cho cấp xã/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('replaces its own export, but no other file unless that is wanted', async () => {
    const document = await open('thu/huyen-thu.kehoach');
    await exportTo(document.uri, { target });
    assert.deepEqual(await exportTo(document.uri, { target }), { file: target.toString() });

    const letter = 'a letter that someone wrote by hand';
    await vscode.workspace.fs.writeFile(target, strToU8(letter));
    const result = await exportTo(document.uri, { target });
    assert.equal('refused' in result && result.refused, 'exists');
    assert.equal(strFromU8(await vscode.workspace.fs.readFile(target)), letter);

    await exportTo(document.uri, { target, overwrite: true });
    assert.match(await printedText(target), /huyện Thử/);
  });

  it('says so where a place does not take a file', async () => {
    const document = await open('thu/huyen-thu.kehoach');
    const nowhere = workspaceFile('thu/huyen-thu.kehoach/xuat.docx');
    const result = await exportTo(document.uri, { target: nowhere });
    assert.equal('refused' in result && result.refused, 'not writable');
    assert.ok('message' in result && result.message.length > 0);
  });

  for (const [format, words] of [
    ['html', '<!doctype html>'],
    ['md', 'KẾ HOẠCH'],
    ['json', '"mark"'],
    ['xlsx', 'PK'],
  ] as const) {
    it(`writes ${format}, by the name of the file`, async () => {
      const document = await open('thu/huyen-thu.kehoach');
      const file = workspaceFile(`thu/xuat.${format}`);
      try {
        assert.deepEqual(await exportTo(document.uri, { target: file }), { file: file.toString() });
        assert.ok(strFromU8(await vscode.workspace.fs.readFile(file)).includes(words));
      } finally {
        await remove(file);
      }
    });
  }
});

describe('the command that exports a folder', () => {
  it('writes each document beside its source, and leaves the files of others alone', async () => {
    const letter = workspaceFile('thu/huyen-thu.docx');
    await vscode.workspace.fs.writeFile(letter, strToU8('a letter'));
    const outcome = await vscode.commands.executeCommand<FolderOutcome>('kehoach.exportFolder', workspaceFile('thu'), {
      format: 'docx',
    });
    try {
      const names = outcome.written.map(({ path }) => path.split('/').pop());
      assert.ok(names.length > 0 && !names.includes('huyen-thu.docx'), names.join());
      assert.deepEqual(
        outcome.refused.map(({ refused, source }) => [refused, source.path.split('/').pop()]),
        [['exists', 'huyen-thu.kehoach']],
      );
      assert.equal(strFromU8(await vscode.workspace.fs.readFile(letter)), 'a letter');
    } finally {
      for (const file of [letter, ...outcome.written]) {
        await remove(file);
      }
    }
  });
});
