import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { exportDocx } from '../../documents/export.ts';
import { estimatePages } from '../../documents/layout/estimate-pages.ts';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import { previewPages } from '../../server/preview/preview-pages.ts';
import { convert, hasProgram } from '../unit/documents/office.ts';
import { openExamples } from '../unit/exports/documents.ts';
import { openPreviewPage } from './preview-page.ts';

const run = promisify(execFile);

/** How often each word stands on a page: programs read tables and what stands side by side in other orders. */
function wordsOf(page: string): Map<string, number> {
  const words = page.normalize('NFC').split(/\s+/u).filter(Boolean);
  return new Map([...new Set(words)].map((word) => [word, words.filter((other) => other === word).length]));
}

/** The share of the words of one page that stand on the other too. */
function sameShare(page: string, other: string): number {
  const [words, others] = [wordsOf(page), wordsOf(other)];
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  const both = [...words].map(([word, count]) => Math.min(count, others.get(word) ?? 0));
  return sum(both) / Math.max(sum(words.values()), sum(others.values()), 1);
}

/**
 * The pages of the preview beside those that an office suite makes of the exported Word file. Runs where LibreOffice and
 * the PDF tools are installed; elsewhere it is reported as skipped.
 */
describe('pages of the preview', function () {
  this.timeout(240_000);
  let browser: Browser;
  let folder = '';

  before(async function () {
    if (!(await hasProgram('soffice', '--version')) || !(await hasProgram('pdftotext', '-v'))) this.skip();
    folder = await mkdtemp(join(tmpdir(), 'kehoach-pages-'));
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    if (folder !== '') await rm(folder, { recursive: true });
  });

  it('hold what those of the exported Word file hold', async () => {
    for (const { name, document, index, plan, model, profile } of await openExamples()) {
      if (!plan.header || name.startsWith('thu-vien')) continue;
      const preview = await openPreviewPage(browser);
      await preview.show(await previewPages(document, index));
      const shown = await preview.page.locator('.sheet').allInnerTexts();
      await preview.page.close();
      const file = join(folder, `${name.replace('/', '-')}.docx`);
      await writeFile(file, await exportDocx(document, index, { carrySource: false }));
      const { stdout } = await run('pdftotext', ['-layout', await convert(file, 'pdf', folder), '-']);
      const printed = stdout.split('\f').slice(0, -1);

      assert.ok(Math.abs(shown.length - printed.length) <= 1, `${name}: ${shown.length} for ${printed.length} pages`);
      const estimated = estimatePages(model, profile);
      assert.ok(
        Math.abs(estimated - printed.length) <= 1,
        `${name}: ${estimated} estimated for ${printed.length} pages`,
      );
      const shares = shown.map((text, i) => sameShare(text, printed[i] ?? ''));
      const mean = shares.reduce((total, share) => total + share, 0) / shares.length;
      assert.ok(mean > 0.9, `${name}: of the words of a page only ${Math.round(100 * mean)} % are on the same page`);
    }
  });
});
