// Takes the pictures of the README, or one of them in another theme: the packed extension in the real workbench, with an
// example open.
//
//   npm run screenshot                                    all, into docs/images/
//   npm run screenshot -- preview --theme dark            one, in a theme (light, dark, contrast), into out/pictures/
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { packExtension } from './package.ts';
import { out, root, runNode } from './project.ts';
import { launchBrowser } from './vscode/browser.ts';
import { startServer } from './vscode/server.ts';
import { openWorkbench, type Workbench, webview } from './vscode/workbench.ts';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
} as const;

/** A plan with a parent whose targets it carries out. */
const provincePlan = 'ha-tinh/ke-hoach-chuyen-doi-so-2021-2025.kehoach';
const plan = 'duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach';

/** What stands in each picture when it is taken. */
const scenes: Readonly<Record<string, (workbench: Workbench, folder: string) => Promise<void>>> = {
  /** A plan with its findings. */
  async editor({ page, openFile, goToLine, runCommand }, folder) {
    await openFile(basename(plan));
    await runCommand('Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
    await goToLine(lineOf(folder, plan, 'VanBanGuiTinh kết quả 2022: đạt'));
    await page.locator('.monaco-editor').locator('.squiggly-error, .squiggly-warning').first().waitFor();
  },

  /** The plan beside its pages, with what a finding says. */
  async preview({ page, openFile, goToLine, runCommand }, folder) {
    await openFile(basename(plan));
    await runCommand('View: Toggle Primary Side Bar Visibility');
    await runCommand('Kế hoạch: Xem trước');
    await webview(page).locator('.sheet').first().waitFor();
    await goToLine(lineOf(folder, plan, 'VanBanGuiTinh kết quả 2022: đạt'));
    await page.waitForTimeout(4_000); // the pages and the editor come to stand in step
    await webview(page).locator('.finding-error').first().hover();
  },

  /** The first page of the template. */
  async template({ page, openFile, runCommand }) {
    await openFile('ke-hoach-chuyen-doi-so-2026.kehoach');
    await runCommand('View: Toggle Primary Side Bar Visibility');
    await runCommand('Kế hoạch: Xem trước');
    await webview(page).locator('.sheet').first().waitFor();
  },

  /** The targets of the plan beside the province's. */
  async dashboard({ page, openFile, runCommand }) {
    await openFile(basename(provincePlan));
    await runCommand('View: Toggle Primary Side Bar Visibility');
    await runCommand('Kế hoạch: Bảng chỉ tiêu, kinh phí');
    await webview(page).locator('.card canvas').first().waitFor();
    await runCommand('View: Toggle Maximize Editor Group');
  },

  /** Its budget. */
  async budget({ page, openFile, runCommand }) {
    await openFile(basename(plan));
    await runCommand('View: Toggle Primary Side Bar Visibility');
    await runCommand('Kế hoạch: Bảng chỉ tiêu, kinh phí');
    await webview(page).locator('.chart.parts').first().scrollIntoViewIfNeeded();
    await runCommand('View: Toggle Maximize Editor Group');
  },

  /** The tree of plans, opened down to targets. */
  async plans({ page, openFile, runCommand }) {
    await openFile(basename(provincePlan));
    await runCommand('View: Show Kế hoạch');
    const row = (label: string) => page.locator('.pane-body .monaco-list-row').filter({ hasText: label }).first();
    for (const label of ['Chương trình Chuyển đổi số quốc gia', 'tỉnh Hà Tĩnh', 'Chỉ tiêu', 'năm 2025']) {
      await row(label).click();
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(600);
    }
  },

  /** The formats of an export. */
  async export({ page, openFile, runCommand }) {
    await openFile('ke-hoach-chuyen-doi-so-2026.kehoach');
    await runCommand('Kế hoạch: Xuất văn bản');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  },
};

/** The scenes of the README. */
const published = ['editor', 'preview', 'dashboard'];

/** The number of the first line that holds a text. */
function lineOf(folder: string, file: string, text: string): number {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

async function take(browser: Browser, url: string, folder: string, scene: string, picture: string): Promise<void> {
  // More pixels than points, so that letters with two marks stay legible.
  const context = await browser.newContext({ viewport: { width: 1360, height: 800 }, deviceScaleFactor: 1.5 });
  try {
    const page = await context.newPage();
    await scenes[scene]?.(await openWorkbench(page, url), folder);
    await page.waitForTimeout(1_500); // hovers, hints and the cursor settle
    await page.screenshot({ path: picture });
    console.log(picture);
  } finally {
    await context.close();
  }
}

const { values, positionals } = parseArgs({
  options: { theme: { type: 'string', default: 'light' }, language: { type: 'string', default: 'vi' } },
  allowPositionals: true,
});
const { theme, language } = values;
const wanted = positionals.length > 0 ? positionals : published;
const isKnown = Object.hasOwn(themes, theme) && wanted.every((name) => Object.hasOwn(scenes, name));
if (!isKnown) {
  console.error(`Pictures: ${Object.keys(scenes).join(', ')}; themes: ${Object.keys(themes).join(', ')}`);
  process.exit(2);
}
if (runNode(join(root, 'scripts', 'build.ts'), []) !== 0) {
  process.exit(1);
}

// The picture shows a folder of this name, and whatever happens in the editor leaves the examples alone.
const home = mkdtempSync(join(tmpdir(), 'kehoach-picture-'));
const folder = join(home, 'examples');
cpSync(join(root, 'examples'), folder, { recursive: true });

const server = await startServer({
  build: 'newest',
  log: join(out, 'logs', 'screenshot.server.log'),
  vsix: [packExtension()],
  settings: {
    'editor.fontFamily': "Cousine, 'Liberation Mono', monospace",
    'editor.fontSize': 13,
    'editor.minimap.enabled': false,
    'explorer.compactFolders': false,
    'kehoach.language': language,
    'window.commandCenter': false,
    'workbench.colorTheme': themes[theme as keyof typeof themes],
    'workbench.layoutControl.enabled': false,
  },
});
const browser = await launchBrowser();
try {
  for (const scene of wanted) {
    const isPublished = theme === 'light' && language === 'vi' && published.includes(scene);
    const place = isPublished ? join(root, 'docs', 'images') : join(out, 'pictures');
    mkdirSync(place, { recursive: true });
    const name = isPublished ? scene : `${scene}-${theme}-${language}`;
    await take(browser, server.folderUrl(folder), folder, scene, join(place, `${name}.png`));
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
