import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { URI } from 'langium';
import { isUntouchedExport } from '../../../documents/untouched-export.ts';
import { exportDocument } from '../../../server/export/export-document.ts';
import { OfficeProblem } from '../../../server/export/office-converter.ts';
import { findOffice } from '../../../server/node/find-office.ts';
import { convertWithOffice } from '../../../server/node/office.ts';
import { nodeOutputFiles } from '../../../server/node/output-files.ts';
import { openSmallPlan } from './documents.ts';

const docx = new Uint8Array([1, 2, 3]);

describe('conversion with LibreOffice', function () {
  this.timeout(120_000);
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** A program in the place of LibreOffice. */
  async function program(...lines: string[]): Promise<string> {
    const path = join(folder, 'soffice');
    await writeFile(path, ['#!/bin/sh', ...lines].join('\n'));
    await chmod(path, 0o755);
    return path;
  }

  /** The folders of conversions that are there now; other tests may have theirs. */
  const workFolders = async (): Promise<string[]> =>
    (await readdir(tmpdir())).filter((name) => name.startsWith('kehoach-convert-'));

  const problem = async (conversion: Promise<unknown>): Promise<string> => {
    const error = await conversion.then(
      () => assert.fail('nothing was thrown'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof OfficeProblem, String(error));
    return error.reason.vi;
  };

  describe('with a program in its place', () => {
    before(function () {
      if (process.platform === 'win32') {
        this.skip();
      }
    });

    it('works in a folder and a profile of its own, and leaves nothing behind', async () => {
      const before = await workFolders();
      const log = join(folder, 'log');
      const path = await program(`pwd > "${log}"`, `echo "$@" >> "${log}"`, 'echo made > document.pdf');
      const made = await convertWithOffice(docx, 'pdf', { program: path });
      assert.equal(strFromU8(made), 'made\n');
      const [place = '', args = ''] = (await readFile(log, 'utf8')).split('\n');
      assert.match(place, /kehoach-convert-/);
      assert.ok(
        args.includes(`-env:UserInstallation=file://`) && args.includes(`${place.split('/').at(-1)}/profile`),
        args,
      );
      assert.match(args, /--headless .*--convert-to pdf --outdir \S+ \S+document\.docx$/);
      assert.ok(!existsSync(place));
      assert.deepEqual(await workFolders(), before);
    });

    it('ends a program that hangs, with what it has started', async () => {
      const before = await workFolders();
      const pids = join(folder, 'pids');
      const path = await program('sleep 600 &', `echo $! $$ > "${pids}"`, 'wait');
      assert.match(await problem(convertWithOffice(docx, 'pdf', { program: path, timeout: 500 })), /không xong sau/);
      await areGone(pids);
      assert.deepEqual(await workFolders(), before);
    });

    it('ends it when the export is stopped', async () => {
      const before = await workFolders();
      const pids = join(folder, 'pids');
      const path = await program('sleep 600 &', `echo $! $$ > "${pids}"`, 'wait');
      const controller = new AbortController();
      const conversion = convertWithOffice(docx, 'odt', { program: path, signal: controller.signal });
      while (!existsSync(pids)) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      controller.abort(new Error('stopped'));
      await assert.rejects(conversion, /stopped/);
      await areGone(pids);
      assert.deepEqual(await workFolders(), before);
    });

    it('starts nothing where it was stopped before', async () => {
      const path = await program(`touch "${join(folder, 'ran')}"`);
      const conversion = convertWithOffice(docx, 'pdf', {
        program: path,
        signal: AbortSignal.abort(new Error('stopped')),
      });
      await assert.rejects(conversion, /stopped/);
      assert.ok(!existsSync(join(folder, 'ran')));
    });

    it('says what failed: the last line, not the warnings before it', async () => {
      const path = await program(
        'echo "Warning: failed to launch javaldx" >&2',
        'echo "Error: source file" >&2',
        'exit 1',
      );
      assert.match(
        await problem(convertWithOffice(docx, 'pdf', { program: path })),
        /\(Error: source file\).*xuất DOCX/,
      );
    });

    it('a program that writes nothing has failed, whatever it says', async () => {
      assert.match(
        await problem(convertWithOffice(docx, 'pdf', { program: await program('exit 0') })),
        /không chuyển đổi được/,
      );
    });

    it('is found on the search path and by its variable, and not in the current folder', async () => {
      const path = await program('exit 0');
      assert.equal(await findOffice({ PATH: ['/nowhere', folder].join(delimiter) }), path);
      assert.equal(await findOffice({ PATH: '', KEHOACH_SOFFICE: path }), path);
      assert.equal(await findOffice({ PATH: folder, KEHOACH_SOFFICE: '/nowhere/soffice' }), undefined);
      const here = process.cwd();
      process.chdir(folder);
      try {
        assert.notEqual(await findOffice({ PATH: '.' }), path);
        assert.notEqual(await findOffice({ PATH: '.' }), join('.', 'soffice'));
      } finally {
        process.chdir(here);
      }
    });
  });

  it('tells the way out where it is missing', async () => {
    const named = process.env.KEHOACH_SOFFICE;
    process.env.KEHOACH_SOFFICE = join(folder, 'none');
    try {
      assert.match(
        await problem(convertWithOffice(docx, 'pdf')),
        /Cần LibreOffice .*libreoffice\.org.*KEHOACH_SOFFICE.*DOCX/,
      );
    } finally {
      if (named === undefined) {
        delete process.env.KEHOACH_SOFFICE;
      } else {
        process.env.KEHOACH_SOFFICE = named;
      }
    }
  });

  describe('in the real LibreOffice', () => {
    before(async function () {
      if (!(await findOffice())) {
        this.skip();
      }
    });

    async function exportTo(name: string): Promise<Uint8Array> {
      const { document, index } = await openSmallPlan();
      const target = URI.file(join(folder, name));
      const format = name.endsWith('.odt') ? 'odt' : 'pdf';
      const host = { files: nodeOutputFiles, office: convertWithOffice };
      for (let i = 0; i < 2; i++) {
        // The second export may replace the first one.
        assert.equal(await exportDocument({ document, index, format, target, overwrite: false }, host), undefined);
      }
      const bytes = await readFile(target.fsPath);
      assert.ok(await isUntouchedExport(bytes));
      return bytes;
    }

    it('PDF: the words, tagged for screen readers', async function () {
      const bytes = await exportTo('ra.pdf');
      assert.equal(strFromU8(bytes.subarray(0, 5)), '%PDF-');
      const tools = await promisify(execFile)('pdfinfo', ['-v']).then(
        () => true,
        () => false,
      );
      if (!tools) {
        this.skip();
      }
      const path = join(folder, 'ra.pdf');
      const { stdout: info } = await promisify(execFile)('pdfinfo', [path]);
      assert.match(info, /Title: +KẾ HOẠCH Chuyển đổi số huyện Đức Thọ năm 2023/);
      assert.match(info, /Tagged: +yes/);
      const { stdout: text } = await promisify(execFile)('pdftotext', ['-layout', path, '-']);
      assert.match(text, /1\.545\.000\.000 đồng/);
    });

    it('ODT: the words, and nothing of the source', async () => {
      const parts = unzipSync(await exportTo('ra.odt'));
      assert.match(strFromU8(parts['content.xml'] as Uint8Array), /DANH MỤC CHỈ TIÊU/);
      for (const [name, part] of Object.entries(parts)) {
        assert.ok(!strFromU8(part).includes('chỉ tiêu HoSoMang'), name);
      }
    });
  });
});

/** Waits until processes have ended; a process that has ended but was not asked for may linger as a name. */
async function areGone(file: string): Promise<void> {
  const pids = (await readFile(file, 'utf8')).trim().split(/\s+/).map(Number);
  assert.equal(pids.length, 2);
  for (const pid of pids) {
    for (let left = 500; await isRunning(pid); left--) {
      assert.ok(left > 0, `process ${pid} still runs`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/^\d+ \(.*\) [ZX] /.test(status);
}
