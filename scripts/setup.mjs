// Makes a fresh clone ready, then runs one of the project's scripts in the project's own Node.
//
//   node scripts/setup.mjs [SCRIPT [ARGUMENT...]]
//
// This is the only script that must run in whatever Node (20 or newer) the machine has, so it is plain
// JavaScript and imports nothing but Node's own modules. All others are TypeScript, run by Node 24.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const projectNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const oldestNode = 20;

/**
 * Prints why the set-up cannot go on and what to do about it, in Vietnamese and English, and ends.
 * @param {string} vi
 * @param {string} en
 * @returns {never}
 */
function fail(vi, en) {
  console.error(`\n✗ ${vi}\n  ${en}`);
  process.exit(1);
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm leaves its own list of what it installed;
 * a package missing there is fine only where the lock file calls it optional (one for another platform).
 */
function dependenciesAreInstalled() {
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list)) {
    return false;
  }
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const installed = readJson(list).packages;
  return Object.entries(wanted).every(([path, /** @type {{ version: string, optional?: boolean }} */ entry]) => {
    const found = installed[path];
    return path === '' || (found ? found.version === entry.version : entry.optional === true);
  });
}

/**
 * Runs npm; where that fails, says so in both languages and ends.
 * @param {string[]} args
 * @param {string} vi
 * @param {string} en
 */
function npm(args, vi, en) {
  // On Windows npm is a .cmd file, which only a shell runs.
  const { status, error } = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    fail(
      `${vi} (npm ${args.join(' ')}). Hãy kiểm tra kết nối tới kho gói npm rồi chạy lại.`,
      `${en}${error ? `: ${error.message}` : ''}. Check the connection to the npm registry, then run this again.`,
    );
  }
}

/** The version of the project's own Node, or undefined while it cannot be run. */
function projectNodeVersion() {
  const { stdout, status } = spawnSync(projectNode, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().slice(1) : undefined;
}

function setUp() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    fail(
      `Cần Node.js ${oldestNode} trở lên; máy này có ${process.versions.node}. Tải tại https://nodejs.org.`,
      `Node.js ${oldestNode} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org.`,
    );
  }
  if (!dependenciesAreInstalled()) {
    console.error('Đang cài các gói phụ thuộc (một lần)… / Installing the dependencies (once)…');
    // Not `npm ci`: it refuses a lock file that lacks an optional package of another platform, and a registry that
    // mirrors only a part of npm's leads to such a file. Versions are those of the lock file all the same.
    npm(
      ['install', '--no-save', '--no-progress', '--loglevel=error'],
      'Không cài được các gói phụ thuộc',
      'The dependencies could not be installed',
    );
  }
  // The package `node` brings its binary by an install script, and those are off (see .npmrc) but for this one.
  const wanted = readJson(join(root, 'package.json')).devDependencies.node;
  if (projectNodeVersion() !== wanted) {
    npm(
      ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'],
      `Không cài được Node.js ${wanted} của dự án`,
      `The project's own Node.js ${wanted} could not be installed`,
    );
    if (projectNodeVersion() !== wanted) {
      fail(
        `Node.js ${wanted} của dự án không chạy được trên máy này (${process.platform} ${process.arch}).`,
        `The project's own Node.js ${wanted} does not run on this machine (${process.platform} ${process.arch}).`,
      );
    }
  }
}

setUp();
const [script, ...args] = process.argv.slice(2);
if (script) {
  const { status, signal } = spawnSync(projectNode, [join(root, script), ...args], { stdio: 'inherit' });
  process.exit(status ?? (signal === 'SIGINT' ? 130 : 1));
}
