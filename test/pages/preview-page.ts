/** The page of the preview as VS Code shows it, in a browser without VS Code. */
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { previewHtml } from '../../client/preview/page-html.ts';
import type { FromPage, PageFinding, PageState, ToPage } from '../../client/preview/page-messages.ts';
import { root } from '../../scripts/project.ts';
import type { PreviewPages } from '../../server/protocol/preview.ts';

const origin = 'http://preview.test';

export interface PreviewPage {
  readonly page: Page;
  /** What the page has told so far. */
  readonly told: FromPage[];
  send(message: ToPage): Promise<void>;
  /** Waits for the next message of a kind. */
  next<T extends FromPage['type']>(type: T): Promise<Extract<FromPage, { type: T }>>;
  /** Shows pages and waits until they are there. */
  show(pages: PreviewPages, findings?: readonly PageFinding[]): Promise<{ readonly pages: number }>;
}

let script: Promise<string> | undefined;

/** The page's own script, bundled as it ships. */
function bundled(): Promise<string> {
  script ??= build({
    entryPoints: ['client/preview/page/main.ts'],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return script;
}

/** Opens an empty preview. What the page logs as an error, a blocked resource for example, fails the test. */
export async function openPreviewPage(
  browser: Browser,
  state: Partial<PageState> = {},
  viewport = { width: 900, height: 900 },
): Promise<PreviewPage> {
  const page = await browser.newPage({ viewport });
  const told: FromPage[] = [];
  const waiting: { type: string; done: (message: FromPage) => void }[] = [];
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.type() === 'error') {
      throw new Error(message.text());
    }
  });
  await page.exposeFunction('tell', (message: FromPage) => {
    told.push(message);
    const index = waiting.findIndex(({ type }) => type === message.type);
    if (index >= 0) {
      waiting.splice(index, 1)[0]?.done(message);
    }
  });
  await page.addInitScript(() => {
    const host = globalThis as unknown as { tell(message: unknown): void; acquireVsCodeApi: unknown };
    host.acquireVsCodeApi = () => ({ postMessage: (message: unknown) => host.tell(message), setState() {} });
  });
  const words = { page: 'Trang', pages: 'trang' };
  const html = previewHtml({ uri: 'file:///a.kehoach', zoom: 'fit', words, ...state }, `${origin}/page.js`, 'vi');
  await page.route(`${origin}/`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  const js = await bundled();
  await page.route(`${origin}/page.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: js }));
  const preview: PreviewPage = {
    page,
    told,
    send: (message) => page.evaluate((data) => window.postMessage(data, '*'), message),
    next: (type) => new Promise((done) => waiting.push({ type, done: done as (message: FromPage) => void })),
    async show(pages, findings = []) {
      const shown = preview.next('shown');
      await preview.send({ type: 'pages', pages, findings });
      return shown;
    },
  };
  const ready = preview.next('ready');
  await page.goto(`${origin}/`);
  await ready;
  return preview;
}
