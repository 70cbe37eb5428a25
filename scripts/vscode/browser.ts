/** The browser that shows VS Code's workbench to tests: an installed Chromium or Chrome, or one from npm. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';
import { cache } from './builds.ts';
import { type NpmPackage, unpackNpmPackage } from './npm-package.ts';

/** A headless Chromium for Linux on x64, packed for servers that have next to no libraries. */
const packed: NpmPackage = {
  spec: '@sparticuz/chromium@153.0.0',
  integrity: 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
};

const installedBrowsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

interface Executable {
  readonly path: string;
  /** A folder with the libraries that it brings along. */
  readonly libraries?: string;
}

async function inflate(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

/** Unpacks the Chromium of the npm package, unless that was done before. */
async function ensurePackedBrowser(): Promise<Executable> {
  const home = join(cache, 'chromium');
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const aside = mkdtempSync(join(cache, 'chromium-'));
    try {
      const pack = join(aside, 'pack');
      unpackNpmPackage(packed, pack);
      await inflate(join(pack, 'bin', 'chromium.br'), join(aside, 'chromium'));
      chmodSync(join(aside, 'chromium'), 0o755);
      for (const name of ['al2023', 'swiftshader']) {
        const archive = join(aside, `${name}.tar`);
        await inflate(join(pack, 'bin', `${name}.tar.br`), archive);
        spawnSync('tar', ['-xf', archive, '-C', aside]);
        rmSync(archive);
      }
      rmSync(pack, { recursive: true });
      renameSync(aside, home);
    } catch (error) {
      rmSync(aside, { recursive: true, force: true });
      throw error;
    }
  }
  return { path: join(home, 'chromium'), libraries: join(home, 'lib') };
}

async function findBrowser(): Promise<Executable> {
  const installed = installedBrowsers.find((path) => path && existsSync(path));
  if (installed) {
    return { path: installed };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return ensurePackedBrowser();
  }
  throw new Error('no Chromium was found: install one, or name it in the variable CHROMIUM_PATH');
}

async function launchOptions(): Promise<LaunchOptions> {
  const { path, libraries } = await findBrowser();
  return {
    executablePath: path,
    headless: true,
    ...(libraries ? { env: { ...process.env, LD_LIBRARY_PATH: libraries } } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // The workbench must get by without the internet.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
    ],
  };
}

/** Starts the browser without a window. It reaches this machine only. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/**
 * The same in a fresh profile that takes cookies of all pages. VS Code without a server shows webviews by a service
 * worker of another origin, which Chromium, as playwright starts it, lets nobody have otherwise.
 */
export async function launchBrowserForWebviews(): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'kehoach-browser-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
  const context = await chromium.launchPersistentContext(profile, await launchOptions());
  context.once('close', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return context;
}
