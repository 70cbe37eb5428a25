// Takes the picture of the README: an example in the editor, with its findings.
//
//   npm run screenshot [-- FILE [LINE-TEXT [PICTURE]]]
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { packExtension } from './package.ts';
import { out, root, runNode } from './project.ts';
import { launchBrowser } from './vscode/browser.ts';
import { startServer } from './vscode/server.ts';
import { openWorkbench } from './vscode/workbench.ts';

const [
  name = 'ke-hoach-chuyen-doi-so-2023.kehoach',
  text = 'VanBanGuiTinh kết quả 2022: đạt',
  picture = join(root, 'docs', 'images', 'editor.png'),
] = process.argv.slice(2);

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
    'window.commandCenter': false,
    'workbench.colorTheme': 'Default Light Modern',
    'workbench.layoutControl.enabled': false,
  },
});
const browser = await launchBrowser();
try {
  // More pixels than points, so that letters with two marks stay legible.
  const page = await browser.newPage({ viewport: { width: 1360, height: 800 }, deviceScaleFactor: 1.5 });
  const { openFile, goToLine, runCommand } = await openWorkbench(page, server.folderUrl(folder));
  const [file] = globSync(`**/${name}`, { cwd: folder });
  const lines = readFileSync(join(folder, file ?? name), 'utf8').split('\n');
  await openFile(basename(name));
  await runCommand('Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  await goToLine(lines.findIndex((candidate) => candidate.includes(text)) + 1);
  await page.locator('.monaco-editor').locator('.squiggly-error, .squiggly-warning').first().waitFor();
  await page.waitForTimeout(1_500); // hovers, hints and the cursor settle
  mkdirSync(dirname(picture), { recursive: true });
  await page.screenshot({ path: resolve(picture) });
  console.log(resolve(picture));
} finally {
  await browser.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
