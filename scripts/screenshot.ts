// Takes the pictures of the README, or some of them in another theme: the packed extension in the real workbench, with an
// example open.
//
//   npm run screenshot                                    all, into docs/images/
//   npm run screenshot -- preview --theme dark            one, in a theme (light, dark, contrast …, all), into out/pictures/
//   npm run screenshot -- all --theme all                 every scene in every theme, to be looked at
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { packExtension } from './package.ts';
import { out, root, runNode } from './project.ts';
import { published, scenes } from './screenshot-scenes.ts';
import { launchBrowser } from './vscode/browser.ts';
import { startServer, type VsCodeServer } from './vscode/server.ts';
import { openWorkbench } from './vscode/workbench.ts';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
  'own-light': 'Kế hoạch sáng',
  'own-dark': 'Kế hoạch tối',
  'own-contrast': 'Kế hoạch tương phản cao',
  'own-contrast-light': 'Kế hoạch tương phản cao, nền sáng',
} as const;
type Theme = keyof typeof themes;

/**
 * Takes the pictures of one scene.
 * @param picture the file of a picture, with the word that the scene gives it or without one
 */
async function take(
  browser: Browser,
  url: string,
  folder: string,
  scene: string,
  picture: (word?: string) => string,
): Promise<void> {
  // More pixels than points, so that letters with two marks stay legible.
  const context = await browser.newContext({ viewport: { width: 1360, height: 800 }, deviceScaleFactor: 1.5 });
  try {
    const page = await context.newPage();
    const shoot = async (word?: string) => {
      await page.screenshot({ path: picture(word) });
      console.log(picture(word));
    };
    await scenes[scene]?.(await openWorkbench(page, url), folder, shoot);
    await page.waitForTimeout(1_500); // hovers, hints and the cursor settle
    await shoot();
  } catch (error) {
    console.error(`✗ ${scene}: ${(error as Error).message}`);
    await context.pages()[0]?.screenshot({ path: join(out, 'pictures', `failed-${scene}.png`) });
    process.exitCode = 1;
  } finally {
    await context.close();
  }
}

const { values, positionals } = parseArgs({
  options: { theme: { type: 'string', default: 'light' }, language: { type: 'string', default: 'vi' } },
  allowPositionals: true,
});
const { theme, language } = values;
const wantedThemes = (theme === 'all' ? Object.keys(themes) : [theme]) as Theme[];
const wanted = positionals.length === 0 ? published : positionals.includes('all') ? Object.keys(scenes) : positionals;
const isKnown =
  wantedThemes.every((name) => Object.hasOwn(themes, name)) && wanted.every((name) => Object.hasOwn(scenes, name));
if (!isKnown) {
  console.error(`Pictures: ${Object.keys(scenes).join(', ')}; themes: ${Object.keys(themes).join(', ')}; or all`);
  process.exit(2);
}
if (runNode(join(root, 'scripts', 'build.ts'), []) !== 0) {
  process.exit(1);
}

// The picture shows a folder of this name, and whatever happens in the editor leaves the examples alone.
const home = mkdtempSync(join(tmpdir(), 'kehoach-picture-'));

async function takeAll(server: VsCodeServer, browser: Browser): Promise<void> {
  for (const name of wantedThemes) {
    for (const scene of wanted) {
      // A folder of its own: VS Code opens again what was open in a folder.
      const folder = join(mkdtempSync(join(home, 'scene-')), 'examples');
      cpSync(join(root, 'examples'), folder, { recursive: true });
      mkdirSync(join(folder, '.vscode'));
      const settings = { 'workbench.colorTheme': themes[name], 'files.exclude': { '.vscode': true } };
      writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
      const isPublished = name === 'light' && language === 'vi' && published.includes(scene);
      const place = isPublished ? join(root, 'docs', 'images') : join(out, 'pictures');
      mkdirSync(place, { recursive: true });
      const suffix = isPublished ? '' : `-${name}-${language}`;
      await take(browser, server.folderUrl(folder), folder, scene, (word) =>
        join(word === undefined ? place : join(out, 'pictures'), `${scene}${word ? `-${word}` : ''}${suffix}.png`),
      );
    }
  }
}

mkdirSync(join(out, 'pictures'), { recursive: true });
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
    'workbench.layoutControl.enabled': false,
  },
});
const browser = await launchBrowser();
try {
  await takeAll(server, browser);
} finally {
  await browser.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
