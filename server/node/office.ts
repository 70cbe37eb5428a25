import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConversionOptions, OfficeFormat } from '../export/office-converter.ts';
import { OfficeProblem } from '../export/office-converter.ts';
import { findOffice, officeVariable } from './find-office.ts';

/** Longer than any plan takes (milliseconds): a conversion that is not done by then hangs. */
const longestConversion = 180_000;

/** What the program said is for the log, and no more of it than this (bytes). */
const longestOutput = 20_000;

/**
 * PDF files have tags, so that screen readers find headings and tables, and bookmarks. The profile says so, since not
 * every version takes it on the command line.
 */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export"><prop oor:name="UseTaggedPDF" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export"><prop oor:name="ExportBookmarks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
`;

interface OfficeOptions extends ConversionOptions {
  /** The program; looked for when left out. */
  readonly program?: string;
  /** In milliseconds. */
  readonly timeout?: number;
}

/**
 * Converts a Word file with LibreOffice. Each conversion has a folder of its own, with a profile of its own: the one of
 * the user is locked while they work with it. The folder is removed whatever happens, and so are the processes.
 *
 * @throws OfficeProblem where LibreOffice is missing, fails or hangs; the signal's reason where it was ended
 */
export async function convertWithOffice(
  docx: Uint8Array,
  format: OfficeFormat,
  { signal, program, timeout = longestConversion }: OfficeOptions = {},
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const path = program ?? (await findOffice());
  if (path === undefined) {
    throw noOffice(format);
  }
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-convert-'));
  try {
    const source = join(folder, 'document.docx');
    const profile = join(folder, 'profile');
    await writeFile(source, docx);
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    const output = await run(
      path,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        format,
        '--outdir',
        folder,
        source,
      ],
      { signal, timeout, folder },
    );
    return await readFile(join(folder, `document.${format}`)).catch((cause: unknown) => {
      throw failed(output, cause);
    });
  } finally {
    // A process that was ended may still hold a file for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
  }
}

/** Runs a program to its end, or ends it with all that it has started. Answers what it said. */
function run(
  program: string,
  args: readonly string[],
  { signal, timeout, folder }: { signal: AbortSignal | undefined; timeout: number; folder: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      // A group of its own: LibreOffice starts others, which would stay behind.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const listen = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-longestOutput);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);

    let reason: unknown;
    const end = (why: unknown): void => {
      reason ??= why;
      endWithChildren(child);
      // One that got away must not keep the export waiting for what it says.
      child.stdout.destroy();
      child.stderr.destroy();
    };
    const timer = setTimeout(() => end(tooLong(timeout)), timeout);
    const onAbort = (): void => end(signal?.reason);
    const onExit = (): void => endWithChildren(child);
    signal?.addEventListener('abort', onAbort, { once: true });
    process.once('exit', onExit);
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      process.removeListener('exit', onExit);
      done();
    };
    child.once('error', (cause) => settle(() => reject(reason ?? failed(output, cause))));
    child.once('close', (code) =>
      settle(() => {
        if (reason !== undefined) {
          reject(reason);
        } else if (code === 0) {
          resolve(output);
        } else {
          reject(failed(output, new Error(`exit code ${code}`)));
        }
      }),
    );
  });
}

function endWithChildren(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) {
    return;
  }
  try {
    if (process.platform === 'win32') {
      spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true, stdio: 'ignore' }).unref();
    } else {
      process.kill(-pid, 'SIGKILL');
    }
  } catch {
    // It is gone already.
  }
}

function noOffice(format: OfficeFormat): OfficeProblem {
  const name = format.toUpperCase();
  return new OfficeProblem({
    vi: `Cần LibreOffice để xuất ${name}, nhưng không tìm thấy. Cài LibreOffice (miễn phí, libreoffice.org), hoặc đặt biến môi trường ${officeVariable} là đường dẫn tới soffice; hoặc xuất DOCX rồi lưu thành ${name} trong Word.`,
    en: `LibreOffice is needed to export ${name}, and was not found. Install it (free, libreoffice.org), or set the environment variable ${officeVariable} to the path of soffice; or export DOCX and save it as ${name} in Word.`,
  });
}

function tooLong(timeout: number): OfficeProblem {
  const seconds = Math.round(timeout / 1000);
  return new OfficeProblem({
    vi: `LibreOffice không xong sau ${seconds} giây nên đã dừng. Thử lại, hoặc xuất DOCX rồi chuyển đổi trong Word.`,
    en: `LibreOffice was not done after ${seconds} seconds and was stopped. Try again, or export DOCX and convert it in Word.`,
  });
}

/** The program says on its last line what failed; the first ones are warnings that it always gives. */
function failed(output: string, cause: unknown): OfficeProblem {
  const said = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .at(-1);
  const detail = said ?? (cause instanceof Error ? cause.message : String(cause));
  return new OfficeProblem(
    {
      vi: `LibreOffice không chuyển đổi được (${detail}). Kiểm tra bản cài có LibreOffice Writer, hoặc xuất DOCX rồi chuyển đổi trong Word.`,
      en: `LibreOffice could not convert the file (${detail}). Check that LibreOffice Writer is installed, or export DOCX and convert it in Word.`,
    },
    { cause },
  );
}
