// Drives the workbench of a real VS Code as a drafter does, with the packed extension installed: what ships is whole,
// and what the suite inside the extension host cannot see (colours, squiggles, dialogs) is there.
//
//   node test/ui/run.ts
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page, Request } from 'playwright-core';
import { packExtension } from '../../scripts/package.ts';
import { out } from '../../scripts/project.ts';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import { startServer } from '../../scripts/vscode/server.ts';
import { openWorkbench, webview } from '../../scripts/vscode/workbench.ts';
import { copyWorkspace } from '../vscode/prepare.ts';

const plan = 'ke-hoach-chuyen-doi-so-2023';
const pictures = join(out, 'ui');
mkdirSync(pictures, { recursive: true });

const folder = copyWorkspace();
const server = await startServer({
  build: 'newest',
  log: join(out, 'logs', 'ui.server.log'),
  vsix: [packExtension()],
});
const browser = await launchBrowser();
/** Where the page and its frames asked for something that reached the network, or tried to. */
const asked = new Set<string>();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const recordOrigin = (request: Request): void => {
  const { protocol, origin } = new URL(request.url());
  if (/^(http|ws)s?:$/.test(protocol)) {
    asked.add(origin);
  }
};
page.context().on('requestfinished', async (request) => {
  // VS Code's service worker answers for files that webviews show, under an address that is no machine's.
  const response = await request.response().catch(() => null);
  if (!response?.fromServiceWorker()) {
    recordOrigin(request);
  }
});
page.context().on('requestfailed', (request) => {
  if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
    recordOrigin(request);
  }
});
let passed = 0;
let failed = 0;

/** One thing that a drafter does or sees. The next steps build on it, so a failure ends the run. */
async function step(name: string, action: () => Promise<void>): Promise<void> {
  if (failed > 0) {
    return;
  }
  try {
    await action();
    passed++;
    console.log(`✓ ${name}`);
  } catch (error) {
    failed++;
    const picture = join(pictures, 'failed.png');
    await page.screenshot({ path: picture });
    console.log(`✗ ${name} (picture: ${picture})\n${(error as Error).stack}`);
  }
}

/** The colours of the words in sight in the editor, with their contrast to its background (WCAG 2.2). */
async function coloursOf(of: Page): Promise<{ readonly text: string; readonly contrast: number }[]> {
  const words = await of.locator('.editor-instance .view-line span[class*="mtk"]').evaluateAll((spans) =>
    spans
      // Brackets have colours of VS Code's own.
      .filter((span) => /[\p{L}\p{N}]/u.test(span.textContent ?? '') && !span.className.includes('bracket'))
      .map((span) => ({ text: span.textContent ?? '', colour: getComputedStyle(span).color })),
  );
  const background = await of
    .locator('.editor-instance .monaco-editor-background')
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  return words.map(({ text, colour }) => ({ text, contrast: contrastOf(colour, background) }));
}

/** @param colour "rgb(1, 2, 3)", as browsers compute it */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
}

try {
  const workbench = await openWorkbench(page, server.folderUrl(folder));
  const { runCommand, openFile } = workbench;
  const problems = page.locator('.markers-panel .monaco-list-row');

  await step('a plan opens as a document of the language', async () => {
    await openFile(`${plan}.kehoach`);
    await page.locator('#status\\.editor\\.mode', { hasText: 'Kế hoạch' }).waitFor();
  });

  await step('keyword, name and title have colours of their own', async () => {
    const firstLine = workbench.line('kế hoạch DucTho2023');
    const colour = (text: string) =>
      firstLine
        .locator('span span', { hasText: text })
        .first()
        .evaluate((span) => getComputedStyle(span).color);
    const colours = [await colour('kế'), await colour('DucTho2023'), await colour('Chuyển')];
    assert.equal(new Set(colours).size, 3, colours.join(', '));
  });

  await step('errors are underlined where they stand', async () => {
    const lines = readFileSync(join(folder, 'duc-tho', `${plan}.kehoach`), 'utf8').split('\n');
    await workbench.goToLine(lines.findIndex((line) => line.includes('trên 100%')) + 1);
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  });

  await step('the Problems view lists them', async () => {
    await runCommand('Problems: Focus on Problems View');
    await problems.filter({ hasText: '“23/3/2017” và “22/3/2017”' }).first().waitFor();
  });

  await step('the command of the palette asks for the format and exports beside the plan', async () => {
    await workbench.line('trên 100%').click();
    await runCommand('Kế hoạch: Xuất văn bản');
    const formats = page.locator('.quick-input-widget .monaco-list-row');
    await formats
      .filter({ hasText: 'Văn bản Word (DOCX)' })
      .filter({ hasText: `duc-tho/${plan}.docx` })
      .waitFor();
    await page.screenshot({ path: join(pictures, 'export.png') });
    await page.keyboard.press('Enter');
    await page.locator('.notification-toast', { hasText: 'Đã xuất' }).waitFor();
    const file = join(folder, 'duc-tho', `${plan}.docx`);
    assert.ok(existsSync(file));
    assert.ok(unzipSync(readFileSync(file))['word/document.xml']);
  });

  await step('of 300 keystrokes none is lost, and findings and pages are those of the text', async () => {
    const path = join(folder, 'duc-tho', `${plan}.kehoach`);
    const before = readFileSync(path, 'utf8').split('\n');
    const after = before.findIndex((line) => line.includes('VanBanGuiTinh kết quả 2022: đạt'));
    const typed =
      'Tỷ lệ hồ sơ công việc được xử lý trên môi trường mạng của các phòng, ban, ngành cấp huyện đạt ' +
      '{VanBanGuiTinh kết quả 2022: đạt trên 100%}; các xã, thị trấn thường xuyên rà soát, cập nhật kết quả vào hệ ' +
      'thống thông tin báo cáo của tỉnh, bảo đảm đúng, đủ, sạch, sống và thống nhất với số liệu đã công bố, đồng thời ' +
      'chịu trách nhiệm.';
    assert.ok(typed.length >= 300);
    await runCommand('Kế hoạch: Xem trước');
    await webview(page).locator('.sheet').nth(10).waitFor();
    await workbench.goToLine(after + 1, 10_000);
    await page.keyboard.press('Enter'); // the next line continues the list
    await page.keyboard.type(typed, { delay: 15 });
    await webview(page).getByText('đồng thời chịu trách nhiệm.').waitFor({ timeout: 120_000 });
    await page.keyboard.press('Control+S');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });

    const place = `[Ln ${after + 2}, Col`;
    await problems.filter({ hasText: 'Tỷ lệ không thể trên 100%' }).filter({ hasText: place }).waitFor();
    const indent = /^\s*/.exec(before[after] ?? '')?.[0];
    const expected = [...before.slice(0, after + 1), `${indent}+ ${typed}`, ...before.slice(after + 1)];
    assert.deepEqual(readFileSync(path, 'utf8').split('\n'), expected);

    // Some words stay in the making for a moment.
    await page.waitForTimeout(1_000);
    const shown = await webview(page).locator('#desk').textContent();
    const marks = await webview(page).locator('.finding').allTextContents();
    await page.locator('.tab', { hasText: 'Xem trước' }).click({ button: 'middle' });
    await runCommand('Kế hoạch: Xem trước');
    await webview(page).locator('.sheet').nth(10).waitFor();
    await webview(page).locator('.finding').first().waitFor();
    assert.equal(await webview(page).locator('#desk').textContent(), shown);
    assert.deepEqual(await webview(page).locator('.finding').allTextContents(), marks);
  });

  await step('a click on a mark of a page selects what the finding is about', async () => {
    await webview(page).locator('.finding').first().click();
    await page.locator('#status\\.editor\\.selection', { hasText: 'selected' }).waitFor();
  });

  await step('in English, commands and messages are English', async () => {
    writeFileSync(join(folder, '.vscode', 'settings.json'), '{ "kehoach.language": "en" }\n');
    await problems.filter({ hasText: 'A share cannot' }).first().waitFor();
    await runCommand('Export Document');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Word document (DOCX)' }).waitFor();
    await page.keyboard.press('Escape');
  });

  for (const [theme, look] of [
    ['Default Light Modern', 'vs'],
    ['Default Dark Modern', 'vs-dark'],
    ['Default High Contrast', 'hc-black'],
    ['Default High Contrast Light', 'hc-light'],
    ['Kế hoạch sáng', 'vs'],
    ['Kế hoạch tối', 'vs-dark'],
    ['Kế hoạch tương phản cao', 'hc-black'],
    ['Kế hoạch tương phản cao, nền sáng', 'hc-light'],
  ] as const) {
    await step(`every word can be read in ${theme}`, async () => {
      const settings = { 'kehoach.language': 'vi', 'workbench.colorTheme': theme };
      writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
      await page.locator(`.monaco-editor.${look}`).first().waitFor();
      for (const line of [1, 40, 252, 364, 500]) {
        await workbench.goToLine(line);
        await page.waitForTimeout(300);
        const pale = (await coloursOf(page)).filter(({ contrast }) => contrast < 4.5);
        assert.deepEqual(pale, [], `near line ${line}`);
      }
    });
  }

  await step('what is typed and not saved outlives another folder', async () => {
    await openFile('ke-hoach-chuyen-doi-so-2026.kehoach');
    await workbench.goToLine(1);
    await page.keyboard.type('// chưa lưu ');
    await page.locator('.tab.active.dirty').waitFor();
    await page.waitForTimeout(3_000); // VS Code keeps copies of what is not saved, after a second

    await openWorkbench(page, server.folderUrl(join(folder, 'ha-tinh')));
    await openFile('ke-hoach-chuyen-doi-so-2021-2025.kehoach');
    await page.locator('#status\\.editor\\.mode', { hasText: 'Kế hoạch' }).waitFor();
    await openWorkbench(page, server.folderUrl(folder));
    await page.locator('.tab.dirty', { hasText: 'ke-hoach-chuyen-doi-so-2026.kehoach' }).click();
    await workbench.line('// chưa lưu').waitFor();
    await runCommand('Problems: Focus on Problems View');
    await problems.first().waitFor();
  });

  await step('no other machine was asked', async () => {
    assert.deepEqual([...asked], [server.origin]);
  });

  await page.screenshot({ path: join(pictures, 'end.png') });
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
