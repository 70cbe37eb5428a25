import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../../../language/rules/registry.ts';
import { findingsIn } from './documents.ts';

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
const meaning = rules.filter(({ code }) => /^KH[2-5]/.test(code));

/** A line `//~ error KH202 “70%”` in a fixture says what the rules of meaning find in the next line that is none. */
const expectation = /^\s*\/\/~ (?<finding>.+)$/;

/** What is expected, by the number of the line in the text without expectations. */
function readFixture(path: string): { text: string; expected: string[] } {
  const lines: string[] = [];
  const expected: string[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const finding = expectation.exec(line)?.groups?.finding;
    if (finding === undefined) {
      lines.push(line);
    } else {
      expected.push(`${lines.length + 1}: ${finding}`);
    }
  }
  return { text: lines.join('\n'), expected };
}

async function findingLines(text: string, others: readonly string[]): Promise<string[]> {
  const findings = await findingsIn(meaning, text, ...others);
  return findings.map(({ place, severity, rule }) => {
    const line = text.slice(0, place.offset).split('\n').length;
    return `${line}: ${severity} ${rule.code} “${text.slice(place.offset, place.end)}”`;
  });
}

/** The documents of one workspace: a folder, or a file alone. */
const workspaces = readdirSync(fixtures).map((name) => {
  const path = `${fixtures}${name}`;
  const files = statSync(path).isDirectory() ? readdirSync(path).map((file) => `${path}/${file}`) : [path];
  return { name, files };
});

describe('The rules of meaning', () => {
  for (const { name, files } of workspaces) {
    const documents = files.map((file) => ({ file, ...readFixture(file) }));
    for (const { file, text, expected } of documents) {
      const title = file.slice(fixtures.length);
      it(`find in ${title} what it says`, async () => {
        const others = documents.filter((other) => other.file !== file).map((other) => other.text);
        assert.deepEqual((await findingLines(text, others)).sort(), expected.sort());
      });
    }
    it(`find the same in ${name} in decomposed Unicode`, async () => {
      for (const { file, text, expected } of documents) {
        const others = documents.filter((other) => other.file !== file).map((other) => other.text.normalize('NFD'));
        const found = await findingLines(text.normalize('NFD'), others);
        assert.deepEqual(found.map((line) => line.normalize('NFC')).sort(), expected.sort(), file);
      }
    });
  }
});
