/** What stands in each picture of the README and the walkthroughs when it is taken. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { type Workbench, webview } from './vscode/workbench.ts';

/** Brings the workbench to where a picture is taken; `take` takes one on the way, with a word added to its name. */
export type Scene = (workbench: Workbench, folder: string, take: (word: string) => Promise<void>) => Promise<void>;

const district = 'duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach';
/** A plan with a parent whose targets it carries out. */
const province = 'ha-tinh/ke-hoach-chuyen-doi-so-2021-2025.kehoach';
const template = 'ke-hoach-chuyen-doi-so-2026.kehoach';

export const scenes: Readonly<Record<string, Scene>> = {
  /** A plan with its findings. */
  async editor({ page, openFile, goToLine, runCommand }, folder) {
    await openFile(basename(district));
    await runCommand('Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
    await goToLine(lineOf(folder, district, 'VanBanGuiTinh kết quả 2022: đạt'));
    await page.locator('.monaco-editor').locator('.squiggly-error, .squiggly-warning').first().waitFor();
  },

  /** The plan beside its pages, with what a finding says. */
  async preview({ page, openFile, goToLine, runCommand }, folder) {
    await openFile(basename(district));
    await runCommand('View: Toggle Primary Side Bar Visibility');
    await runCommand('Kế hoạch: Xem trước');
    await webview(page).locator('.sheet').first().waitFor();
    await goToLine(lineOf(folder, district, 'VanBanGuiTinh kết quả 2022: đạt'));
    await page.waitForTimeout(4_000); // the pages and the editor come to stand in step
    await webview(page).locator('.finding-error').first().hover();
  },

  /** The first page of the template. */
  async template({ page, openFile, runCommand }) {
    await openFile(template);
    await runCommand('View: Toggle Primary Side Bar Visibility');
    await runCommand('Kế hoạch: Xem trước');
    await webview(page).locator('.sheet').first().waitFor();
  },

  /** The targets of a plan beside its parent's. */
  async dashboard({ page, openFile, runCommand }) {
    await openFile(basename(province));
    await runCommand('View: Toggle Primary Side Bar Visibility');
    await runCommand('Kế hoạch: Bảng chỉ tiêu, kinh phí');
    await webview(page).locator('.card canvas').first().waitFor();
    await runCommand('View: Toggle Maximize Editor Group');
  },

  /** The budget of a plan. */
  async budget({ page, openFile, runCommand }) {
    await openFile(basename(district));
    await runCommand('View: Toggle Primary Side Bar Visibility');
    await runCommand('Kế hoạch: Bảng chỉ tiêu, kinh phí');
    await webview(page).locator('.chart.parts').first().scrollIntoViewIfNeeded();
    await runCommand('View: Toggle Maximize Editor Group');
  },

  /** The formats of an export. */
  async export({ page, openFile, runCommand }) {
    await openFile(template);
    await runCommand('Kế hoạch: Xuất văn bản');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Văn bản Word (DOCX)' }).waitFor();
  },

  /** The plans of the workspace: targets beside the parent's, tasks by unit, the budget. */
  async explorer({ page, openFile }) {
    await openFile(basename(district));
    await page.locator('.activitybar .action-label[aria-label^="Kế hoạch"]').click();
    const row = (level: number, text: string | RegExp) =>
      page.locator(`.pane-body .monaco-list-row[aria-level="${level}"]`, { hasText: text }).first();
    const open = (level: number, text: string | RegExp) => row(level, text).locator('.monaco-tl-twistie').click();
    await wider(page.locator('.monaco-sash.vertical:not(.disabled)').first(), 260);
    await open(1, 'Chuyển đổi số quốc gia');
    await open(2, 'tỉnh Hà Tĩnh');
    await open(3, 'huyện Đức Thọ');
    for (const part of ['Kinh phí', 'Nhiệm vụ']) {
      await open(4, part);
    }
    await open(3, 'Chỉ tiêu');
    await open(4, /^năm 2025$/);
  },

  /** The questions of a new document, one after the other. */
  async wizard({ page, openFile, runCommand }, _folder, take) {
    await openFile(basename(district));
    await page.locator('#status\\.editor\\.mode', { hasText: 'Kế hoạch' }).waitFor();
    await page.waitForTimeout(2_000);
    await runCommand('Kế hoạch: Soạn văn bản mới');
    const box = page.locator('.quick-input-widget');
    const at = async (word: string, answer?: string) => {
      await box.locator('.quick-input-title', { hasText: 'Soạn văn bản mới' }).waitFor();
      await page.waitForTimeout(400);
      await take(word);
      if (answer !== undefined) {
        await page.keyboard.press('Control+A');
        await page.keyboard.type(answer);
      }
      await page.keyboard.press('Enter');
      await page.waitForTimeout(400);
    };
    await at('1-kind');
    await at('2-title', 'Chuyển đổi số xã Đồng Xuân năm 2026');
    await at('3-layout');
    await at('4-level');
    await at('5-issuer', 'Ủy ban nhân dân xã Đồng Xuân');
    await at('6-place', 'Đồng Xuân');
    await at('7-period', '2026');
    await page.keyboard.press('ArrowDown');
    await at('8-parent');
    await at('9-targets');
    await page.locator('.editor-instance .view-line', { hasText: 'Đồng Xuân' }).first().waitFor();
    await page.waitForTimeout(2_000);
  },

  /** The steps from an empty file to a document for signature. */
  async walkthrough({ page, runCommand }, _folder, take) {
    await runCommand('Welcome: Open Walkthrough...');
    await page.keyboard.type('Soạn');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Soạn kế hoạch' }).first().waitFor();
    await page.keyboard.press('Enter');
    const steps = page.locator('.getting-started-step');
    await steps.first().waitFor();
    for (let i = 0; i < (await steps.count()); i++) {
      await steps.nth(i).locator('.step-title').click();
      await page.waitForTimeout(1_000);
      await take(`${i + 1}`);
    }
  },
};

/** The scenes whose pictures the READMEs show. */
export const published: readonly string[] = ['editor', 'preview', 'dashboard', 'explorer'];

/** The number of the first line that holds a text. */
function lineOf(folder: string, file: string, text: string): number {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

/** Drags the right edge of the side bar. */
async function wider(sash: Locator, by: number): Promise<void> {
  const box = await sash.boundingBox();
  if (box) {
    const page = sash.page();
    await page.mouse.move(box.x + box.width / 2, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + by, box.y + 300, { steps: 5 });
    await page.mouse.up();
  }
}
