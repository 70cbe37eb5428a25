/** The servers that are compared, bundled or installed. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { dist, out, program, root, runNode } from '../scripts/project.ts';
import type { ServerProgram } from './lsp-client.ts';

/** Where benchmarks keep what they make. */
export const benchOut = join(out, 'bench');

export const nullServer: ServerProgram = {
  name: 'null',
  script: join(benchOut, 'null-server.cjs'),
  languageId: 'kehoach',
  extension: 'kehoach',
  settings: {},
};

export const ourServer: ServerProgram = {
  name: 'kehoach',
  script: join(dist, 'kehoach-lsp.mjs'),
  languageId: 'kehoach',
  extension: 'kehoach',
  settings: {},
};

export const yamlServer: ServerProgram = {
  name: 'yaml',
  script: program('yaml-language-server/bin/yaml-language-server'),
  languageId: 'yaml',
  extension: 'yaml',
  // Nothing of it may depend on the network.
  settings: { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false }, schemas: {} } },
};

/**
 * Bundles the servers that are the project's own.
 * @throws Error where that fails; what is wrong has been printed
 */
export async function buildServers(): Promise<void> {
  if (runNode(join(root, 'scripts', 'build.ts'), []) !== 0) {
    throw new Error('The server could not be built.');
  }
  await build({
    entryPoints: [join(root, 'bench', 'null-server', 'main.ts')],
    outfile: nullServer.script,
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}
