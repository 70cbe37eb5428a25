import assert from 'node:assert/strict';
import { fields } from '../../language/syntax/fields.ts';
import { documentKindWords, scopeWords, statementKeywords } from '../../language/syntax/vocabulary.ts';
import { scopesOf } from './tokenizer.ts';

/** The other ways in which the same words may be typed or pasted. */
const spellings: readonly (readonly [name: string, spell: (text: string) => string])[] = [
  ['decomposed (NFD)', (text) => text.normalize('NFD')],
  ['with the tone as a mark of its own, as Word for Windows may write', separateTones],
  ['with several blanks, a tab and a no-break space between words', (text) => text.replaceAll(' ', '  \t\u00a0')],
  ['decomposed and indented', (text) => `\u00a0 ${text.normalize('NFD')}`],
];

/** Takes the five tone marks off their letters, and leaves the marks that shape a letter (ê, ơ, ă, …) on. */
function separateTones(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const [base = '', ...marks] = [...letter.normalize('NFD')];
      const tones = marks.filter((mark) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark));
      const shapes = marks.filter((mark) => !tones.includes(mark));
      return (base + shapes.join('')).normalize('NFC') + tones.join('');
    })
    .join('');
}

/** A line of each keyword and key, with what is expected of its first word. */
const lines: readonly (readonly [line: string, keyword: string, scope: RegExp])[] = [
  ...statementKeywords.map(
    (word) => [statement(word), word, /^(keyword\.control|storage\.type|support\.type)/] as const,
  ),
  ...fields.map(({ key }) => [`${key}: "A"`, key, /^support\.type\.property-name$/] as const),
  ...documentKindWords.map((word) => [`${word} Ten "Tên"`, word, /^storage\.type\.document$/] as const),
  ...scopeWords.map((word) => [`${word}: 80%`, word, /^constant\.language\.scope$/] as const),
  ['đến hết 2022: 80%', 'đến hết', /^keyword\.other\.time$/],
  ['giai đoạn 2021-2025: 80%', 'giai đoạn', /^keyword\.other\.time$/],
];

function statement(keyword: string): string {
  if (keyword === 'in') return 'in ChiTieu';
  return keyword === 'cột' ? 'cột "Tên": chủ trì' : `${keyword} {`;
}

/** Scopes of the words of a line, blanks left out. */
function wordScopes(line: string): string[] {
  const scopes = scopesOf(line);
  return [...line.matchAll(/[^\s\p{M}]\p{M}*/gu)].map((match) => scopes[match.index]?.join(' ') ?? '');
}

describe('highlighting of keywords', () => {
  for (const [line, keyword, scope] of lines) {
    it(`knows ${keyword}`, () => {
      for (let unit = 0; unit < keyword.length; unit++) {
        if (keyword[unit] === ' ') continue;
        assert.match(scopesOf(line)[unit]?.at(-1) ?? '', scope, `${line} at ${unit}`);
      }
    });
  }

  for (const [name, spell] of spellings) {
    it(`is the same ${name}`, () => {
      for (const [line] of lines) {
        const spelt = spell(line);
        assert.deepEqual(wordScopes(spelt), wordScopes(line), JSON.stringify(spelt));
      }
    });
  }

  it('does not take a keyword for the beginning of a longer word', () => {
    for (const word of statementKeywords) {
      for (const end of ['x', '_', '2', '\u0301']) {
        const line = `${word}${end} {`;
        assert.ok(!/^(keyword\.control|storage)/.test(scopesOf(line)[0]?.at(-1) ?? ''), line);
      }
    }
  });
});
