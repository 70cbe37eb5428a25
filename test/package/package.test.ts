import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOutExtension } from '../../scripts/package.ts';
import { root } from '../../scripts/project.ts';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: Readonly<Record<string, unknown>>;
}

/** All that looks like a path of the extension's own (`./…`) in a part of the manifest. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return value.startsWith('./') ? [value.slice(2)] : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

describe('the packed extension', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-package-'));
  let files: string[];
  let manifest: Manifest;

  before(() => {
    layOutExtension(folder);
    files = globSync('**', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
    manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the files that test/package/files.txt names, and no other', () => {
    // There is a page for each rule.
    const named = files.map((file) => file.replace(/^docs\/rules\/.*\.md$/, 'docs/rules/*.md'));
    const golden = readFileSync(join(root, 'test', 'package', 'files.txt'), 'utf8');
    assert.equal(`${[...new Set(named)].sort().join('\n')}\n`, golden);
  });

  it('has every file that its manifest names', () => {
    const { main, browser, icon, contributes } = manifest;
    const missing = [...pathsIn([main, browser, contributes]), icon].filter((path) => !files.includes(path));
    assert.deepEqual(missing, []);
  });

  it('has a README whose pictures and links lead somewhere', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    assert.deepEqual(readme.match(/\]\((?!https:)[^)]*\)/g) ?? [], []);
    layOutExtension(folder, { baseUrl: 'https://example.org/kehoach/' });
    const [address] = /https:[^)]*\.png/.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? [];
    assert.equal(address, 'https://example.org/kehoach/docs/images/editor.png');
  });

  it('has nothing in it that talks to other machines', () => {
    // `net`, which the library of the protocol brings, connects an editor to the server on this machine.
    const means =
      /\brequire\("(?:node:)?(?:http|https|http2|tls|dgram|dns)"\)|\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/g;
    for (const file of files.filter((name) => /^dist\/.*\.c?js$/.test(name))) {
      assert.deepEqual(readFileSync(join(folder, file), 'utf8').match(means) ?? [], [], file);
    }
  });

  it('starts when it is needed, and not with VS Code', () => {
    const early = manifest.activationEvents.filter((event) => event === '*' || event === 'onStartupFinished');
    assert.deepEqual(early, []);
  });
});
