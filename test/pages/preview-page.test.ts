import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { PageFinding } from '../../client/preview/page-messages.ts';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import { previewPages } from '../../server/preview/preview-pages.ts';
import type { PreviewPages } from '../../server/protocol/preview.ts';
import { openText } from '../unit/exports/documents.ts';
import { openPreviewPage, type PreviewPage } from './preview-page.ts';

const lines = Array.from({ length: 120 }, (_, i) => `  - Việc thứ ${i + 1} của huyện: triển khai đồng bộ, đúng hạn.`);
const source = `kế hoạch Thu "Chuyển đổi số"
thể thức: hành chính
cơ quan ban hành: UBND
đơn vị UBND "Ủy ban nhân dân huyện Thử"
chỉ tiêu HoSo "Hồ sơ" { 2025: 90% }
phần "MỤC TIÊU" {
  - Tỷ lệ hồ sơ đạt {HoSo 2025} trong năm.
  - Cán bộ cán bộ được tập huấn, cán bộ được cấp chữ ký.
}
phần "NHIỆM VỤ" {
${lines.join('\n')}
}
`;

async function pagesOf(text: string): Promise<PreviewPages> {
  const { document, index } = await openText(text);
  return previewPages(document, index);
}

/** A finding at the n-th place where words stand in the source. */
function finding(words: string, nth = 0, severity: PageFinding['severity'] = 'error'): PageFinding {
  let start = -1;
  for (let i = 0; i <= nth; i++) {
    start = source.indexOf(words, start + 1);
  }
  assert.ok(start >= 0, words);
  const before = source.slice(source.lastIndexOf('\n', start) + 1, start);
  return { start, end: start + words.length, severity, message: `Sai: ${words}`, code: 'KH000', text: words, before };
}

describe('the page of the preview', function () {
  this.timeout(60_000);
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await openPreviewPage(browser);
    await preview.show(await pagesOf(source));
  });
  afterEach(() => preview.page.close());

  const marked = () => preview.page.locator('.finding').allInnerTexts();

  it('marks the words of a finding where they are printed', async () => {
    await preview.send({ type: 'findings', findings: [finding('triển khai', 3), finding('HoSo 2025')] });
    await preview.page.locator('.finding').nth(1).waitFor();
    // What a slot prints is not what is written in it.
    assert.deepEqual(await marked(), ['90%', 'triển khai']);
    const around = await preview.page.locator('.finding').nth(1).locator('xpath=..').textContent();
    assert.match(around ?? '', /Việc thứ 4 /);
  });

  it('marks those that are meant of words that stand there twice', async () => {
    await preview.send({ type: 'findings', findings: [finding('cán bộ', 1, 'warning')] });
    const mark = preview.page.locator('mark.finding-warning');
    await mark.waitFor();
    const before = await mark.evaluate((element) => element.previousSibling?.textContent);
    assert.match(before ?? '', /được tập huấn, $/);
  });

  it('leaves the text as it was when findings go', async () => {
    const text = await preview.page.locator('#desk').textContent();
    await preview.send({ type: 'findings', findings: [finding('triển khai'), finding('HoSo 2025')] });
    await preview.page.locator('.finding').nth(1).waitFor();
    await preview.send({ type: 'findings', findings: [] });
    await preview.page.locator('.finding').first().waitFor({ state: 'detached' });
    assert.equal(await preview.page.locator('#desk').textContent(), text);
    assert.equal(await preview.page.locator('mark').count(), 0);
  });

  it('says what a finding is, and a click leads to it', async () => {
    const found = finding('triển khai');
    await preview.send({ type: 'findings', findings: [found] });
    const mark = preview.page.locator('.finding');
    await mark.hover();
    assert.equal(await preview.page.locator('#tip').textContent(), `${found.message} ${found.code}`);
    assert.equal(await mark.getAttribute('aria-description'), found.message);
    const opened = preview.next('open');
    await mark.click();
    assert.deepEqual(await opened, { type: 'open', offset: found.start, end: found.end });
  });

  it('goes from finding to finding by key, and Enter opens it', async () => {
    const found = [finding('Tỷ lệ'), finding('triển khai', 100)];
    await preview.send({ type: 'findings', findings: found });
    await preview.page.locator('.finding').first().waitFor();
    await preview.page.getByRole('button', { name: 'Phát hiện sau' }).waitFor();
    await preview.page.locator('.sheet').first().focus();
    await preview.page.keyboard.press('n');
    await preview.page.keyboard.press('n');
    assert.equal(await preview.page.locator('#findings').textContent(), '2/2');
    const opened = preview.next('open');
    await preview.page.keyboard.press('Enter');
    assert.equal((await opened).offset, found[1]?.start);
  });

  it('leads from a part of the page to its source', async () => {
    const opened = preview.next('open');
    await preview.page.getByText('Việc thứ 2 của huyện').click();
    assert.equal((await opened).offset, source.indexOf('- Việc thứ 2 '));
  });

  it('zooms by the wheel with Ctrl, by buttons and keys, and tells it', async () => {
    const level = preview.page.locator('#level');
    const zoom = preview.next('zoom');
    await preview.page.mouse.move(400, 400);
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -120);
    await preview.page.keyboard.up('Control');
    assert.ok(Number((await zoom).zoom) > 0.9);
    await level.click();
    assert.equal(await level.textContent(), '100%');
    await preview.page.locator('#larger').click();
    assert.equal(await level.textContent(), '110%');
    await preview.page.locator('.sheet').first().focus();
    await preview.page.keyboard.press('-');
    assert.equal(await level.textContent(), '100%');
    await preview.page.keyboard.press('0');
    assert.equal(await preview.page.locator('#fit').getAttribute('aria-pressed'), 'true');
    assert.deepEqual(preview.told.at(-1), { type: 'zoom', zoom: 'fit' });
  });

  it('begins in the size that was chosen last', async () => {
    const other = await openPreviewPage(browser, { zoom: 0.5 });
    await other.show(await pagesOf(source));
    assert.equal(await other.page.locator('#level').textContent(), '50%');
    await other.page.close();
  });

  it('keeps what is looked at in its place when text grows above it', async () => {
    const block = preview.page.getByText('Việc thứ 90 của huyện');
    await block.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const before = await block.boundingBox();
    const longer = lines[9]?.replace('đúng hạn', `đúng hạn${', có báo cáo'.repeat(60)}`) ?? '';
    await preview.show(await pagesOf(source.replace(lines[9] ?? '', longer)));
    const after = await block.boundingBox();
    assert.ok(Math.abs((after?.y ?? 0) - (before?.y ?? 0)) < 200, `moved from ${before?.y} to ${after?.y}`);
  });

  it('can be used with a keyboard and a screen reader', async () => {
    const sheets = preview.page.getByRole('region');
    const count = await sheets.count();
    assert.ok(count > 2);
    assert.equal(await sheets.nth(1).getAttribute('aria-label'), `Trang 2/${count}`);
    assert.equal(await sheets.nth(1).getAttribute('tabindex'), '0');
    for (const button of await preview.page.getByRole('button').all()) {
      assert.ok((await button.getAttribute('aria-label')) || (await button.textContent())?.trim());
    }
    assert.ok((await preview.page.getByRole('heading', { name: 'NHIỆM VỤ' }).count()) > 0);
  });
});
