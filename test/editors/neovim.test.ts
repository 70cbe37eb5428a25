import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, type Workspace, workspace } from '../protocol/client.ts';

const parent = `kế hoạch Tinh "Kế hoạch của tỉnh"
giai đoạn: 2025
chỉ tiêu HoSo "Hồ sơ" { 2025: 90% }
`;
const child = `kế hoạch Con "Kế hoạch"
giai đoạn: 2025
thực hiện: Tinh
chỉ tiêu HoSo "Hồ sơ công việc xử lý trên mạng" {
      theo: Tinh.HoSo
  2025: 80%
}
phần "MỤC TIÊU" {
- Đạt {HoSo 2025} hồ sơ.
}
`;

interface Results {
  readonly problem?: string;
  readonly filetype: string;
  readonly findings: readonly { code: string; line: number; message: string }[];
  readonly hover: string;
  readonly completion: readonly string[];
  readonly renamed: string;
  readonly formatted: string;
  readonly typed: readonly { code: string; message: string }[];
}

const isInstalled = spawnSync('nvim', ['--version']).status === 0;

/** The configuration that users are told to write, for the Neovim versions that most systems have. */
function documentedConfiguration(): string {
  const found = /```lua\n([\s\S]*?)```/u.exec(readFileSync(join(root, 'docs', 'editors.md'), 'utf8'))?.[1];
  assert.ok(found !== undefined);
  assert.match(found, /vim\.lsp\.start\(/);
  return found;
}

describe(`In Neovim${isInstalled ? '' : ' (not tested: nvim is not installed)'}`, function () {
  this.timeout(180_000);
  let files: Workspace;
  let results: Results;

  before(async function () {
    if (!isInstalled) {
      this.skip();
    }
    files = await workspace({
      'con.kehoach': child,
      'tinh.kehoach': parent,
      'kehoach.config.json': '{}',
      'init.lua': documentedConfiguration(),
      'bin/kehoach-lsp': `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'server', 'main-stdio.ts')}" "$@"\n`,
    });
    chmodSync(join(files.folder, 'bin', 'kehoach-lsp'), 0o755);
    const script = join(files.folder, 'run.lua');
    writeFileSync(script, readFileSync(join(root, 'test', 'editors', 'neovim.lua')));
    const file = join(files.folder, 'results.json');
    // Neovim before 0.8 knows filetypes given in Lua only when it is told to.
    const args = ['--headless', '-i', 'NONE', '-n', '--cmd', 'let g:do_filetype_lua = 1', '-u', 'init.lua'];
    const editor = spawn('nvim', [...args, '-c', 'luafile run.lua'], {
      cwd: files.folder,
      stdio: 'ignore',
      env: {
        ...process.env,
        PATH: `${join(files.folder, 'bin')}${delimiter}${process.env.PATH}`,
        XDG_STATE_HOME: join(files.folder, 'state'),
        XDG_CACHE_HOME: join(files.folder, 'cache'),
        KEHOACH_RESULTS: file,
      },
    });
    await new Promise((resolve) => editor.once('exit', resolve));
    results = JSON.parse(readFileSync(file, 'utf8'));
    assert.equal(results.problem, undefined);
  });
  after(() => files?.remove());

  it('a document has findings, those against its parent in another file too', () => {
    assert.equal(results.filetype, 'kehoach');
    assert.ok(
      results.findings.some(({ code, line }) => code === 'KH401' && line === 6),
      JSON.stringify(results),
    );
  });

  it('hover and completion answer', () => {
    assert.match(results.hover, /Hồ sơ công việc xử lý trên mạng/);
    assert.ok(results.completion.includes('HoSo'), String(results.completion));
  });

  it('rename and format change the text', () => {
    assert.equal(results.renamed, child.replace('tiêu HoSo', 'tiêu HoSoMang').replace('{HoSo', '{HoSoMang'));
    assert.equal(results.formatted, results.renamed.replace('      theo:', '  theo:').replace('\n- Đạt', '\n  - Đạt'));
  });

  it('what is typed is checked', () => {
    assert.ok(results.typed.some(({ message }) => message.includes('KhongCo')));
  });
});
