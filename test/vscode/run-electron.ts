// Runs the same suite in desktop VS Code: an installed one, or one that is downloaded from Microsoft.
// On Linux without a display: xvfb-run -a node test/vscode/run-electron.ts
//
//   node test/vscode/run-electron.ts [VERSION]
//   VSCODE_EXECUTABLE=/usr/share/code/code node test/vscode/run-electron.ts
import { rmSync } from 'node:fs';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/project.ts';
import { bundleSuite, copyWorkspace } from './prepare.ts';

const installed = process.env.VSCODE_EXECUTABLE;
const folder = copyWorkspace();
try {
  process.exitCode = await runTests({
    ...(installed ? { vscodeExecutablePath: installed } : { version: process.argv[2] ?? 'stable' }),
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleSuite(),
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
