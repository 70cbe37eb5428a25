import assert from 'node:assert/strict';
import { LEADS, TAILS } from '../../language/model/value-words.ts';
import { scan } from '../../language/text/scan.ts';
import * as words from '../../syntaxes/source/words.ts';

describe('words of values in the highlighting', () => {
  for (const word of [...words.operatorWords, ...words.commitmentWords]) {
    it(`${word} is read by the language`, () => {
      const tokens = scan(word);
      const read = LEADS.match(tokens, 0) ?? TAILS.match(tokens, 0);
      assert.equal(read?.next, tokens.length);
    });
  }
});
