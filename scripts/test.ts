// Runs all tests, or those that are named.
//
//   npm test                      everything
//   npm test -- unit types        these parts, and those that they build on
//   npm test -- --list            the names of the parts
//
// Each folder of test/ that holds *.test.ts files is a part that mocha runs. The last line adds up all parts:
// 'N passed, N failed'; a check that is no suite (the compiler, say) counts as one test.
import { globSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { out, program, root } from './project.ts';
import { type Part, predecessors, runParts } from './test-runner.ts';
import { canRunBuilds } from './vscode/builds.ts';

/** Folders of test/ with a runner of their own. */
const notMocha = new Set(['vscode', 'ui']);

/** The layers whose imports are checked, and all that stands beside them. */
const sources = ['language', 'documents', 'server', 'cli', 'client', 'syntaxes', 'scripts', 'test', 'bench'];

function mochaParts(): Part[] {
  return readdirSync(join(root, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notMocha.has(entry.name))
    .filter((entry) => globSync(`test/${entry.name}/**/*.test.ts`, { cwd: root }).length > 0)
    .map(({ name }) => ({
      name,
      command: [
        program('mocha/bin/mocha.js'),
        '--reporter',
        join(root, 'scripts', 'mocha-reporter.cjs'),
        `test/${name}/**/*.test.ts`,
      ],
      after: ['generated', 'build'],
      isSuite: true,
    }));
}

/** The extension in real VS Codes, which come as npm packages. */
const vscodeParts: readonly Part[] = [
  { name: 'vscode-builds', command: [join(root, 'scripts', 'vscode', 'builds.ts'), 'oldest', 'newest', 'web'] },
  ...['oldest', 'newest', 'web'].map((build) => ({
    name: `vscode-${build}`,
    command: [join(root, 'test', 'vscode', 'run.ts'), build],
    needs: ['build', 'vscode-builds'],
    isSuite: true,
  })),
  { name: 'ui', command: [join(root, 'test', 'ui', 'run.ts')], needs: ['build', 'vscode-builds'], isSuite: true },
];

/** The same suite in desktop VS Code, where there are no such packages. */
const desktopPart: Part = {
  name: 'vscode-desktop',
  command: [join(root, 'test', 'vscode', 'run-electron.ts')],
  needs: ['build'],
  isSuite: true,
};

const parts: readonly Part[] = [
  { name: 'generated', command: [join(root, 'scripts', 'generate.ts'), '--check'] },
  { name: 'build', command: [join(root, 'scripts', 'build.ts')], after: ['generated'] },
  // From here on, what takes longest comes first, so that the lanes end together.
  ...mochaParts(),
  ...(canRunBuilds ? vscodeParts : [desktopPart]),
  { name: 'types', command: [program('typescript/bin/tsc'), '--build'], after: ['generated'] },
  {
    name: 'imports',
    command: [
      program('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      ...sources,
    ],
    after: ['generated'],
  },
  { name: 'highlighting', command: [join(root, 'scripts', 'test-highlighting.ts')], isSuite: true },
  {
    name: 'format',
    command: [program('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'],
    after: ['generated'],
  },
];

/** The parts that are asked for, with those that they need first. */
function select(names: readonly string[]): readonly Part[] {
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown) {
    console.error(`No part is called ${unknown}. There are: ${parts.map((part) => part.name).join(', ')}`);
    process.exit(2);
  }
  const wanted = new Set(names);
  for (const part of [...parts].reverse()) {
    if (wanted.has(part.name)) {
      for (const name of predecessors(part)) {
        wanted.add(name);
      }
    }
  }
  return names.length === 0 ? parts : parts.filter((part) => wanted.has(part.name));
}

const args = process.argv.slice(2);
if (args.includes('--list')) {
  console.log(parts.map((part) => part.name).join('\n'));
} else {
  const { passed, failed } = await runParts(select(args), {
    lanes: Math.min(2, availableParallelism()),
    logs: join(out, 'test'),
  });
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
