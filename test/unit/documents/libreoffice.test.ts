import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { renderDocx } from '../../../documents/docx/render-docx.ts';
import { layoutProfile } from '../../../documents/layout/profiles.ts';
import { convert, hasProgram } from './office.ts';
import { provincePlan } from './sample-documents.ts';

const run = promisify(execFile);

/**
 * What an office suite makes of an exported file. Runs where LibreOffice and the PDF tools are installed; elsewhere it
 * is reported as skipped.
 */
describe('exported DOCX in LibreOffice', function () {
  this.timeout(120_000);
  let folder = '';
  let pages: string[] = [];
  let fonts = '';

  before(async function () {
    const profile = layoutProfile('hành chính');
    assert.ok(profile);
    if (!(await hasProgram('soffice', '--version')) || !(await hasProgram('pdftotext', '-v'))) this.skip();
    folder = await mkdtemp(join(tmpdir(), 'kehoach-office-'));
    const path = join(folder, 'plan.docx');
    await writeFile(path, await renderDocx(provincePlan(), profile));
    const pdf = await convert(path, 'pdf', folder);
    const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
    pages = stdout.split('\f').slice(0, -1);
    fonts = (await run('pdffonts', [pdf])).stdout;
  });

  after(async () => {
    if (folder !== '') await rm(folder, { recursive: true });
  });

  it('shows no field codes and no errors', () => {
    assert.doesNotMatch(pages.join('\n'), /REF KH_|Error!|MERGEFORMAT/);
  });

  it('numbers pages from the second, and each appendix on its own', () => {
    const numbers = pages.map((page) => /^\s*(\d+)\s*\n/.exec(page)?.[1]);
    const firsts = pages.flatMap((page, index) => (/CỘNG HÒA XÃ HỘI|^\s*Phụ lục I+\s*$/m.test(page) ? [index] : []));
    assert.equal(firsts.length, 3);
    let expected = 0;
    numbers.forEach((number, index) => {
      expected = firsts.includes(index) ? 1 : expected + 1;
      assert.equal(number, expected === 1 ? undefined : String(expected), `page ${index + 1}`);
    });
  });

  it('keeps recipients and signature on one page, with text above them', () => {
    const signed = pages.filter((page) => page.includes('Nơi nhận:'));
    assert.equal(signed.length, 1);
    assert.match(signed[0] ?? '', /này\.\/\.[\s\S]*Nơi nhận:\s+TM\. ỦY BAN NHÂN DÂN[\s\S]*Trần Tiến Hưng/);
  });

  it('repeats the heading rows of a table on its every page', () => {
    const tablePages = pages.filter((page) => page.includes('Có 90% người dân'));
    assert.ok(tablePages.length > 2);
    for (const page of tablePages) assert.match(page, /Nội dung chỉ tiêu/);
  });

  it('uses one family of fonts for all of it', () => {
    const families = fonts
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
      .map((line) => line.replace(/^[A-Z]+\+/, '').split(/[-\s]/)[0]);
    assert.equal(new Set(families).size, 1, fonts);
  });
});
