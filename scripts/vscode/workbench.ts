/** What a user does in VS Code's workbench, for scripts that drive it in a browser. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

export interface Workbench {
  readonly page: Page;
  /** Opens a file of the folder by its name. */
  openFile(name: string): Promise<void>;
  /** Runs a command by the name that the palette shows. */
  runCommand(label: string): Promise<void>;
  /** A line of the editor that holds the text; only lines in sight are there. */
  line(text: string): Locator;
  /**
   * Scrolls to a line of the active editor and puts the cursor there; both numbers are counted from 1.
   * @param column its start when left out; its end where the line is shorter
   */
  goToLine(line: number, column?: number): Promise<void>;
}

const quickInput = '.quick-input-widget .quick-input-filter input';

/** Opens a folder's workbench in a page and waits until it can be used. */
export async function openWorkbench(page: Page, url: string): Promise<Workbench> {
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();

  const input = page.locator(quickInput);

  /** Types into the quick input that a key opens, and takes the row with the label. */
  async function pick(key: string, text: string, label: string): Promise<void> {
    await page.keyboard.press(key);
    await input.waitFor({ state: 'visible' });
    await page.keyboard.type(text);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().waitFor();
    await page.keyboard.press('Enter');
  }

  /** The same with a file: of two with like names the other one may be in focus for a moment, so the row is clicked. */
  async function pickFile(name: string): Promise<void> {
    await page.keyboard.press('Control+P');
    await input.waitFor({ state: 'visible' });
    await page.keyboard.type(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  }

  return {
    page,
    async openFile(name) {
      await pickFile(name);
      await page.locator('.tab.active', { hasText: name }).waitFor();
    },
    runCommand: (label) => pick('F1', label, label),
    line: (text) => page.locator('.editor-instance .view-line', { hasText: text }).first(),
    async goToLine(line, column = 1) {
      await pick('Control+G', column === 1 ? String(line) : `${line}:${column}`, String(line));
      await input.waitFor({ state: 'hidden' });
    },
  };
}

/** What a page of the extension's shows, inside the frames of VS Code's webviews. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe');
}
