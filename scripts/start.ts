// Shows the project at work on its examples: checks them, exports them as DOCX and opens them in VS Code.
//
//   npm start                  an installed VS Code opens, or else one is served for the browser
//   npm start -- --no-open     checks and exports only
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { dist, out, root, runNode, say } from './project.ts';

const examples = join(root, 'examples');
const exports = join(out, 'examples');

/** Builds the bundles; the build prints what it cannot do. */
function build(): void {
  if (runNode(join(root, 'scripts', 'build.ts'), []) !== 0) {
    say('✗ Không dựng được chương trình (xem trên).', 'The build failed (see above).');
    process.exit(1);
  }
}

/** Prints the findings. Documents with errors, which two of the examples are, are no failure of this script. */
function check(): void {
  say('\n▸ Kiểm tra các văn bản mẫu', 'Checking the examples\n');
  const code = runNode(join(dist, 'kehoach.mjs'), ['check', 'examples']);
  if (code > 1) {
    say('✗ Không kiểm tra được (xem trên).', 'The check could not be done (see above).');
    process.exit(1);
  }
}

/** @returns the DOCX files that were written */
function exportAll(): string[] {
  say('\n▸ Xuất DOCX theo thể thức', 'Exporting DOCX');
  return globSync('**/*.kehoach', { cwd: examples })
    .sort()
    .map((name) => {
      const target = join(exports, name.replace(/\.kehoach$/, '.docx'));
      mkdirSync(dirname(target), { recursive: true });
      const source = relative(root, join(examples, name));
      // What it finds in the document was printed by the check.
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(dist, 'kehoach.mjs'), 'export', source, '-o', target],
        {
          cwd: root,
          encoding: 'utf8',
        },
      );
      if (status !== 0) {
        console.error(stderr);
        say(`✗ Không xuất được ${source} (xem trên).`, `${source} could not be exported (see above).`);
        process.exit(1);
      }
      return target;
    });
}

/** Opens the examples in an installed VS Code with this extension, in a window of its own; nothing is installed. */
function openInstalled(): boolean {
  const { status } = spawnSync('code', ['--extensionDevelopmentPath', root, examples], {
    stdio: 'ignore',
    // On Windows `code` is a .cmd file, which only a shell runs.
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Serves VS Code to the browser on this machine until the user interrupts it. */
async function serve(): Promise<void> {
  say(
    '\n▸ Máy này chưa có VS Code: đang chuẩn bị VS Code trong trình duyệt (lần đầu tải khoảng 100 MB)…',
    'No VS Code on this machine: preparing one for the browser (about 100 MB to download the first time)…',
  );
  const { packExtension } = await import('./package.ts');
  const { startServer } = await import('./vscode/server.ts');
  const server = await startServer({
    build: 'newest',
    log: join(out, 'logs', 'start.server.log'),
    vsix: [packExtension()],
    settings: { 'workbench.startupEditor': 'readme' },
  });
  say(
    `\n✓ Mở địa chỉ này trong trình duyệt (Ctrl+C để dừng): ${server.folderUrl(examples)}`,
    'Open this address in a browser (Ctrl+C to stop).',
  );
  // The server runs in a process of its own; this one stays to end it.
  await new Promise(() => setInterval(() => {}, 1 << 30));
}

const { values } = parseArgs({ options: { open: { type: 'boolean', default: true } }, allowNegative: true });
build();
check();
const files = exportAll();
say('\n✓ Các văn bản DOCX:', 'The DOCX files:');
for (const file of files) {
  console.log(`  ${file}`);
}
if (values.open && !openInstalled()) {
  await serve().catch((error: Error) => {
    say(
      `✗ Chưa mở được VS Code: ${error.message}`,
      'Install VS Code (https://code.visualstudio.com), then run npm start.',
    );
    process.exitCode = 1;
  });
}
