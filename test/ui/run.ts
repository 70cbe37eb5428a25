// Drives the workbench of a real VS Code as a drafter does, with the packed extension installed: what ships is whole,
// and what the suite inside the extension host cannot see (colours, squiggles, dialogs) is there.
//
//   node test/ui/run.ts
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { packExtension } from '../../scripts/package.ts';
import { out } from '../../scripts/project.ts';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import { startServer } from '../../scripts/vscode/server.ts';
import { openWorkbench } from '../../scripts/vscode/workbench.ts';
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
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
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

  await page.screenshot({ path: join(pictures, 'end.png') });
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
