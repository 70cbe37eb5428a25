import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { differencesOf, examplesWithOriginals } from './compare.ts';

type Known = Record<string, { original: string; export: string; reason: string }[]>;

const known = JSON.parse(readFileSync(join(import.meta.dirname, 'differences.json'), 'utf8')) as Known;

describe('exported examples against their originals', () => {
  for (const example of examplesWithOriginals()) {
    it(`${example}: every word of the original, but for the differences that have a reason`, async () => {
      const expected = (known[example] ?? []).map(({ original, export: exported }) => ({ original, export: exported }));
      assert.deepEqual(await differencesOf(example), expected);
    });
  }
});
