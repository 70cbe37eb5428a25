/** The notices of the packages inside the bundles: their licences ask that their text goes along. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from './project.ts';

/** Licences whose packages may ship inside an MIT-licensed bundle. */
const permitted = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0']);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The folders of the packages that bundles took something from. */
function packageFolders(metafiles: readonly Metafile[]): string[] {
  const files = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([file]) => file),
    ),
  );
  const folders = files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** Whether a licence expression (SPDX) offers a permitted licence: one of several, or all that it joins. */
function isPermitted(license: string): boolean {
  const alternatives = license.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((alternative) => alternative.split(' AND ').every((name) => permitted.has(name)));
}

/**
 * @returns the notices of all packages in the bundles
 * @throws Error where a package's licence does not permit it to ship here
 */
export function thirdPartyNotices(metafiles: readonly Metafile[]): string {
  return packageFolders(metafiles)
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
      const { name, version, license = 'unknown' } = manifest;
      if (!isPermitted(license)) {
        throw new Error(`${name} ${version} may not ship: its licence is ${license}`);
      }
      const [text] = globSync('{LICEN[CS]E,License,license}*', { cwd: join(root, folder) });
      const body = text ? readFileSync(join(root, folder, text), 'utf8').trim() : `Licence: ${license}`;
      return `${name} ${version} (${license})\n\n${body}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
