import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { annotate } from './fixture.ts';

const folder = new URL('../../fixtures/check/', import.meta.url);

/** `KEHOACH_UPDATE=1` writes what is found into the fixtures: look at the difference before committing it. */
const update = process.env.KEHOACH_UPDATE !== undefined;

describe('Fixtures of checks', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.kehoach'))) {
    it(file, async () => {
      const url = new URL(file, folder);
      const fixture = readFileSync(url, 'utf8');
      const actual = await annotate(fixture);
      if (update && actual !== fixture) {
        writeFileSync(url, actual);
      }
      assert.equal(actual, update ? actual : fixture);
    });
  }
});
