// Bundles what ships into dist/.
//
//   npm run build            minified, as it ships; prints the sizes
//   npm run build -- --dev   readable, for debugging
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { dist, root } from './project.ts';
import { thirdPartyNotices } from './third-party.ts';

interface Bundle {
  readonly entry: string;
  readonly file: string;
  readonly options: BuildOptions;
}

const node: BuildOptions = {
  platform: 'node',
  // The oldest Node that runs a bundle: that of the extension host in VS Code 1.100, and `engines.node`.
  target: 'node20',
  // Some packages' CommonJS files find their own parts in ways that a bundler cannot follow; their modules do not.
  mainFields: ['module', 'main'],
};

/** VS Code loads an extension's entry and its server as CommonJS. */
const commonJs: BuildOptions = { ...node, format: 'cjs' };

/** A script of a page of the extension's: VS Code shows it in a Chromium of its own, or in the user's browser. */
const page: BuildOptions = { platform: 'browser', target: 'es2022', format: 'iife' };

/** The server where there is no Node: a worker of the browser. */
const worker: BuildOptions = { ...page, mainFields: ['browser', 'module', 'main'] };

/** The extension there: one CommonJS file, whose host knows how to `require` 'vscode' alone. */
const webExtension: BuildOptions = { ...worker, format: 'cjs', external: ['vscode'] };

/** A program to be started from a shell; CommonJS packages inside it call `require` for Node's own modules. */
const shellProgram: BuildOptions = {
  ...node,
  format: 'esm',
  banner: {
    js: "#!/usr/bin/env node\nimport{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
};

const bundles: readonly Bundle[] = [
  { entry: 'client/extension-node.ts', file: 'extension.cjs', options: { ...commonJs, external: ['vscode'] } },
  {
    entry: 'client/extension-web.ts',
    file: 'extension-web.cjs',
    options: webExtension,
  },
  { entry: 'client/preview/page/main.ts', file: 'preview-page.js', options: page },
  { entry: 'client/dashboard/page/main.ts', file: 'dashboard-page.js', options: page },
  { entry: 'server/main-node.ts', file: 'server.cjs', options: commonJs },
  { entry: 'server/main-worker.ts', file: 'server-worker.js', options: worker },
  { entry: 'server/main-stdio.ts', file: 'kehoach-lsp.mjs', options: shellProgram },
  { entry: 'cli/main.ts', file: 'kehoach.mjs', options: shellProgram },
].filter(({ entry }) => existsSync(join(root, entry)));

const dev = process.argv.includes('--dev');
const results = await Promise.all(
  bundles.map(({ entry, file, options }) =>
    build({
      ...options,
      entryPoints: [join(root, entry)],
      outfile: join(dist, file),
      absWorkingDir: root,
      bundle: true,
      minify: !dev,
      sourcemap: 'external',
      legalComments: 'none', // all of them are in the notices
      metafile: true,
      logLevel: 'warning',
    }),
  ),
).catch(() => process.exit(1)); // esbuild has printed why

const notices = 'THIRD-PARTY.txt';
writeFileSync(join(dist, notices), thirdPartyNotices(results.map(({ metafile }) => metafile)));

// What an earlier build left must not ship.
for (const name of existsSync(dist) ? readdirSync(dist) : []) {
  if (name !== notices && !bundles.some(({ file }) => name === file || name === `${file}.map`)) {
    rmSync(join(dist, name), { recursive: true });
  }
}
for (const { file } of bundles) {
  const content = readFileSync(join(dist, file));
  const kib = (bytes: number) => `${Math.ceil(bytes / 1024)} KiB`;
  console.log(`dist/${file}  ${kib(content.length)}, ${kib(gzipSync(content).length)} gzipped`);
}
