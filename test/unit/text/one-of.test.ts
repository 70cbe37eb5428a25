import assert from 'node:assert/strict';
import { oneOf } from '../../../language/text/one-of.ts';

const found = (phrases: readonly string[], text: string): string[] =>
  [...text.matchAll(new RegExp(oneOf(phrases.map((phrase) => [...phrase])), 'gu'))].map(([match]) => match);

describe('A pattern of many phrases', () => {
  it('finds each of them, the longest that fits', () => {
    const phrases = ['Sở Y tế', 'Sở Y tế Hà Tĩnh', 'Sở Tài chính', 'Phòng'];
    assert.deepEqual(found(phrases, 'Sở Y tế Hà Nội, Sở Y tế Hà Tĩnh, Sở Tài chính, Phòng Y tế, Sở Y'), [
      'Sở Y tế',
      'Sở Y tế Hà Tĩnh',
      'Sở Tài chính',
      'Phòng',
    ]);
  });

  it('takes one phrase, and one that is very long', () => {
    assert.deepEqual(found(['a'], 'aba'), ['a', 'a']);
    const long = 'x'.repeat(20_000);
    assert.deepEqual(found([long, `${long}y`], `${long}y ${long}`), [`${long}y`, long]);
  });

  it('takes pieces that are patterns', () => {
    const pattern = new RegExp(
      oneOf([
        ['a', '\\s*-\\s*', 'b'],
        ['a', 'c'],
      ]),
      'gu',
    );
    assert.deepEqual('a - b a-b ac a'.match(pattern), ['a - b', 'a-b', 'ac']);
  });
});
