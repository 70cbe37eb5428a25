// Measures how fast the language server answers, beside a server that does nothing and one for YAML.
//
//   npm run bench                    the whole run: some minutes
//   npm run bench -- --quick         fewer keys, and no workspace of 1,000 documents
//   npm run bench -- --phases        only what each phase costs in one process, up to 50,000 lines
//   npm run bench -- --shapes        only how checking grows on documents of unusual shapes
//
// What is measured, and how to read it: bench/README.md. Linux only: CPU time and memory come from /proc.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { judge, type Measured } from './goals.ts';
import { type KeystrokeResult, measureKeystrokes } from './keystrokes.ts';
import { measurePhases } from './phases.ts';
import { buildServers, nullServer, ourServer, yamlServer } from './servers.ts';
import { measureShapes } from './shapes.ts';
import { figure, growth, median, table } from './statistics.ts';
import { measureWorkspace, type WorkspaceResult } from './workspace.ts';

const options = new Set(process.argv.slice(2));
const quick = options.has('--quick');

function keystrokeTable(results: readonly KeystrokeResult[]): string {
  return table(
    [
      'server, lines',
      'start',
      'open',
      'key p50',
      'p95',
      '× null',
      'in prose',
      'value',
      'name',
      'new line',
      'CPU/key',
      'completion',
      'burst',
      'silence',
      'MB',
    ],
    results.map((result) => {
      const floor = results.find(({ server, lines }) => server === 'null' && lines === result.lines)?.key ?? Number.NaN;
      const { prose, value, name, line } = result.keyBySite;
      return [
        `${result.server}, ${result.lines}`,
        ...[result.start, result.open, result.key, result.keyP95, result.key / floor, prose, value, name, line].map(
          figure,
        ),
        ...[result.cpuPerKey, result.completion, result.burst, result.burstSilence, result.memory].map(figure),
      ];
    }),
  );
}

function workspaceTable(results: readonly WorkspaceResult[]): string {
  const rows = results.map((result) => [
    String(result.children),
    ...[result.read, result.first, result.build, result.memory, result.highestMemory].map(figure),
    ...[result.key, result.keyP95, result.keyAlone].map(figure),
    String(result.needless),
    ...[result.valueKey, result.valueLast].map(figure),
    figure(((result.valueLast - result.valueKey) / result.children) * 1000),
  ]);
  return table(
    [
      'children',
      'read',
      'first',
      'all',
      'MB',
      'most MB',
      'key p50',
      'p95',
      'alone',
      'needless',
      'used: parent',
      'last child',
      'µs a child',
    ],
    rows,
  );
}

function bareNode(): number {
  return median(
    Array.from({ length: quick ? 5 : 15 }, () => {
      const start = performance.now();
      spawnSync(process.execPath, ['-e', '0']);
      return performance.now() - start;
    }),
  );
}

async function measureAll(): Promise<Measured> {
  await buildServers();
  const keystrokes: KeystrokeResult[] = [];
  for (const lines of [300, 1_000, 5_000]) {
    console.error(`… ${lines} lines`);
    const repeats = quick ? { starts: 2, rounds: 1, bursts: 2 } : { starts: 7, rounds: 3, bursts: 5 };
    keystrokes.push(...(await measureKeystrokes([nullServer, ourServer, yamlServer], { lines, ...repeats })));
  }
  const workspaces: WorkspaceResult[] = [];
  for (const children of quick ? [10, 100] : [10, 100, 1_000]) {
    console.error(`… ${children} documents`);
    workspaces.push(await measureWorkspace(ourServer, children, quick ? 30 : 100));
  }
  return { keystrokes, workspaces, bareNode: bareNode() };
}

async function report(): Promise<void> {
  const measured = await measureAll();
  const { keystrokes, workspaces } = measured;
  const keys = keystrokes[0]?.keys ?? 0;
  console.log(`One document: milliseconds, medians of ${keys} keys (MB for memory)\n`);
  console.log(keystrokeTable(keystrokes));
  console.log('\nA workspace of plans of 400 lines that refer to one parent: milliseconds, MB\n');
  console.log(workspaceTable(workspaces));
  if (workspaces.length > 1) {
    const exponent = growth(
      workspaces.slice(-2).map(({ children }) => children),
      workspaces.slice(-2).map(({ build }) => build),
    );
    console.log(`\nThe time to check all grows with exponent ${exponent.toFixed(2)} between the last two.`);
  }
  console.log('\nGoals (numbers as in the design):\n');
  for (const { number, goal, measured: found, reached } of judge(measured)) {
    console.log(`${reached ? '✓ reached    ' : '✗ not reached'}  ${number}. ${goal}: ${found}`);
  }
  console.log(`\nNode ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} processors`);
}

if (options.has('--phases')) {
  console.log(await measurePhases([1_000, 5_000, 20_000, 50_000], 30));
} else if (options.has('--shapes')) {
  console.log(await measureShapes(quick ? 100_000 : 400_000));
} else {
  await report();
}
