// Packs the extension for the Marketplace, Open VSX and "Install from VSIX".
//
//   npm run package                          builds and packs into out/kehoach.vsix; prints its size and its files
//   npm run package -- --base-url=https://…  to publish: the links and pictures of the README lead to that address
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { out, program, root, runNode } from './project.ts';

/** The packed extension. */
export const vsix = join(out, 'kehoach.vsix');

/** The extension's own README, for those who use it; the project's is for those who build it. */
const readme = 'client/README.md';

/** A picture on a line of its own. */
const picture = /^!\[[^\]]*\]\([^)]*\)\n+/gm;

/** What of the manifest is for those who build the extension. */
const development = ['type', 'bin', 'scripts', 'dependencies', 'devDependencies'];

export interface PackOptions {
  /** The address (https) under which the project's files can be seen; without one the README has no pictures. */
  readonly baseUrl?: string | undefined;
}

/** The files that .vscodeignore lets through: its lines that begin with “!”. */
function allowedFiles(): string[] {
  const patterns = readFileSync(join(root, '.vscodeignore'), 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('!') ? [line.slice(1).trim()] : []));
  return patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
}

/**
 * Lays out in an empty folder what is packed: nothing else can come in, and the packer need not look through the
 * project's downloads.
 */
export function layOutExtension(folder: string, { baseUrl }: PackOptions = {}): void {
  for (const file of allowedFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const shipped = Object.entries(manifest).filter(([key]) => !development.includes(key));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(Object.fromEntries(shipped), null, 2)}\n`);
  // VS Code shows no picture of a README that it would have to find in the extension's own folder.
  const text = readFileSync(join(root, readme), 'utf8');
  writeFileSync(
    join(folder, 'README.md'),
    baseUrl ? text.replaceAll('](../', `](${baseUrl.replace(/\/$/, '')}/`) : text.replace(picture, ''),
  );
}

/**
 * Packs what stands in dist/ (see build.ts) with the files that .vscodeignore lets through.
 * @throws Error where the packer refuses; it has printed why
 */
export function packExtension(options: PackOptions = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-extension-'));
  try {
    layOutExtension(folder, options);
    writeFileSync(join(folder, '.vscodeignore'), '# All that lies here is packed.\n');
    mkdirSync(out, { recursive: true });
    const args = [
      'package',
      ...['--out', vsix],
      // All that the extension needs is in its bundles.
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
    ];
    const code = runNode(program('@vscode/vsce/vsce'), args, folder);
    if (code !== 0) {
      throw new Error(`the extension could not be packed (vsce ended with ${code})`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return vsix;
}

/** A file in the packed extension, with its own size and that in the package, in bytes. */
export interface PackedFile {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
}

/** The files of the packed extension, in the order of their names. */
export function packedFiles(file = vsix): PackedFile[] {
  const files: PackedFile[] = [];
  unzipSync(readFileSync(file), {
    filter: ({ name, originalSize, size }) => {
      files.push({ name, size: originalSize, packed: size });
      return false; // Their content is of no interest here.
    },
  });
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function printContents(): void {
  const kib = (bytes: number): string => `${Math.ceil(bytes / 1024)} KiB`.padStart(10);
  for (const { name, size, packed } of packedFiles()) {
    console.log(`${kib(size)}${kib(packed)}  ${name}`);
  }
  console.log(`\n${relative(root, vsix)}: ${kib(statSync(vsix).size).trim()}, ${packedFiles().length} files`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { 'base-url': { type: 'string' } } });
  process.exitCode = runNode(join(root, 'scripts', 'build.ts'), []);
  if (process.exitCode === 0) {
    packExtension({ baseUrl: values['base-url'] });
    printContents();
  }
}
