// Packs the extension for the Marketplace, Open VSX and "Install from VSIX".
//
//   npm run package            builds and packs into out/kehoach.vsix
import { join } from 'node:path';
import { out, program, root, runNode } from './project.ts';

/** The packed extension. */
export const vsix = join(out, 'kehoach.vsix');

/**
 * Packs what stands in dist/ (see build.ts) with the files that .vscodeignore lets through.
 * @throws Error where the packer refuses; it has printed why
 */
export function packExtension(): string {
  const code = runNode(program('@vscode/vsce/vsce'), [
    'package',
    ...['--out', vsix],
    // All that the extension needs is in its bundles.
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
  ]);
  if (code !== 0) {
    throw new Error(`the extension could not be packed (vsce ended with ${code})`);
  }
  return vsix;
}

if (import.meta.main) {
  process.exitCode = runNode(join(root, 'scripts', 'build.ts'), []);
  if (process.exitCode === 0) {
    console.log(packExtension());
  }
}
