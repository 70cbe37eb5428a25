// Writes the files that are made from others, which are committed all the same so that the source reads and
// runs without a build:
//   language/grammar/generated/   the AST's types and the parser's tables, from *.langium
//   syntaxes/*.tmLanguage.json    the highlighting, from syntaxes/source/
//   syntaxes/themes/              the colour themes, from the same
//   schemas/                      the JSON Schemas of kehoach.config.json and of the typed plan, from their zod schemas
//   docs/rules.md, docs/rules/     the pages of the rules, from the rules themselves
//   package.json                   in it, the English twins of the commands
//
//   npm run generate               writes them
//   npm run generate -- --check    fails where what is committed differs from what would be written
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { program, root } from './project.ts';

interface Generator {
  readonly script: string;
  readonly args: readonly string[];
  /** The files that it writes, and it alone (a pattern). */
  readonly writes: string;
}

const generators: readonly Generator[] = [
  { script: program('langium-cli/bin/langium.js'), args: ['generate'], writes: 'language/grammar/generated/**' },
  {
    script: join(root, 'syntaxes', 'source', 'generate.ts'),
    args: [],
    writes: 'syntaxes/{*.tmLanguage,themes/*}.json',
  },
  { script: join(root, 'scripts', 'generate-schemas.ts'), args: [], writes: 'schemas/**' },
  { script: join(root, 'scripts', 'generate-rule-docs.ts'), args: [], writes: 'docs/{rules.md,rules/*.md}' },
  { script: join(root, 'scripts', 'generate-manifest.ts'), args: [], writes: 'package.json' },
];

/** The texts of all generated files, by path. */
function readGenerated(): Map<string, string> {
  const files = globSync(
    generators.map(({ writes }) => writes),
    { cwd: root },
  ).filter((file) => statSync(join(root, file)).isFile());
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

const before = readGenerated();
for (const { script, args } of generators) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    console.error(stdout + stderr);
    process.exit(1);
  }
}
const after = readGenerated();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
for (const file of changed) {
  console.log(`${after.has(file) ? 'written' : 'gone'}: ${file}`);
}
if (process.argv.includes('--check') && changed.length > 0) {
  console.error('Generated files were out of date (they are written anew now: commit them).');
  process.exit(1);
}
console.log(`${after.size} generated files, ${changed.length} changed`);
