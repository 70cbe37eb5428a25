import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A package of the npm registry, pinned to its content. */
export interface NpmPackage {
  readonly spec: string;
  readonly integrity: string;
}

/**
 * Unpacks a package, without its dependencies and source maps, into a folder.
 * @throws Error where it cannot be fetched or is not the content that is pinned
 */
export function unpackNpmPackage({ spec, integrity }: NpmPackage, target: string): void {
  const parts = mkdtempSync(join(tmpdir(), 'kehoach-pack-'));
  try {
    const answer = execFileSync('npm', ['pack', spec, '--json', '--loglevel=error'], {
      cwd: parts,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 28, // it lists every file of the package
    });
    const [packed] = JSON.parse(answer) as { filename: string; integrity: string }[];
    if (packed?.integrity !== integrity) {
      throw new Error(`${spec}: expected ${integrity}, got ${packed?.integrity}`);
    }
    mkdirSync(target, { recursive: true });
    const archive = join(parts, packed.filename);
    execFileSync('tar', ['-xzf', archive, '-C', target, '--strip-components=1', '--exclude=*.map']);
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
}
