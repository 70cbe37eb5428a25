import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IToken } from 'chevrotain';
import { EmptyFileSystem } from 'langium';
import { createKehoachServices } from '../../language/module.ts';
import { fieldOf } from '../../language/syntax/fields.ts';
import { scopesOf } from './tokenizer.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lexer = createKehoachServices(EmptyFileSystem).kehoach.parser.Lexer;

const time = /^(keyword\.other\.time|constant\.numeric\.|keyword\.operator\.range|punctuation\.separator\.key-value)/;
const name = /^(entity\.name\.|variable\.other\.)/;
const string = /\bstring\.quoted\./;
const own = /^(meta\.prose|string\.quoted\.)/;
const codeInWords = /(^| )(keyword\.(control|other)|storage\.|support\.|entity\.name\.(type|function)|variable\.)/;

/** What the innermost scope of a token's characters must be; tokens that are not named here are not compared. */
const innermost: Readonly<Record<string, RegExp>> = {
  KIND: /^storage\.type\.document$/,
  KEY: /^(support\.type\.property-name|punctuation\.separator\.key-value)$/,
  REFERENCE_KEY: /^(support\.type\.property-name|punctuation\.separator\.key-value)$/,
  BLOCK_KEY: /^support\.type\.property-name$/,
  TIME_KEY: time,
  TIME: time,
  SLOT_TIME: time,
  SCOPE_KEY: /^(constant\.language\.scope|punctuation\.separator\.key-value)$/,
  GROUP_KEY: /^variable\.other\.constant\.group$/,
  QUALIFIER: /^variable\.other\.object\.document$/,
  ID: name,
  ROLE: /^(string\.unquoted\.role|punctuation\.section\.role)/,
  MARK: /^punctuation\.definition\.(list|paragraph)\.begin$/,
  PROSE_NAME: /^entity\.name\.section\.paragraph$/,
  ROW_START: /^punctuation\.(separator\.cell|definition\.table)/,
  BAR: /^punctuation\.(separator\.cell|definition\.table)/,
  SLOT_OPEN: /^punctuation\.definition\.template-expression\.begin$/,
  SLOT_CLOSE: /^punctuation\.definition\.template-expression\.end$/,
  SLOT_SPECIAL: /^variable\.language\.slot$/,
  SLOT_KIND: /^keyword\.other\.reference-kind$/,
  SLOT_SCOPE: /^constant\.language\.scope$/,
  SLOT_WORDS: /^(string\.unquoted\.words|punctuation\.separator\.words|constant\.character\.escape)$/,
  SELECTOR: /^keyword\.other\.selector$/,
  LINE_COMMENT:
    /^(comment\.|punctuation\.definition\.comment|keyword\.other\.directive|constant\.other\.rule-code|punctuation\.separator\.reason)/,
  BLOCK_COMMENT: /^(comment\.block|punctuation\.definition\.comment)/,
  '{': /^punctuation\.section\.block\.begin$/,
  '}': /^punctuation\.section\.block\.end$/,
  ';': /^punctuation\.terminator\.statement$/,
};

/** What is wrong with the scopes of a token, if anything is. */
function fault(token: IToken, scopes: readonly (readonly string[])[]): string | undefined {
  const type = token.tokenType.name;
  const keyword = /^\p{Ll}/u.test(type);
  if (type === 'KEY' && !fieldOf(token.image.slice(0, -1))) return undefined;
  for (let unit = 0; unit < token.image.length; unit++) {
    if (/\s/u.test(token.image[unit] ?? '')) continue;
    const stack = scopes[token.startOffset + unit] ?? [];
    const all = stack.join(' ');
    const inner = stack.at(-1) ?? '';
    const isRight =
      type === 'TEXT'
        ? own.test(all) && !codeInWords.test(all)
        : type.startsWith('STRING') || type === 'LABEL'
          ? string.test(all) || (type === 'LABEL' && inner === 'punctuation.separator.key-value')
          : keyword
            ? /^(keyword\.|storage\.|support\.type)/.test(inner)
            : (innermost[type]?.test(inner) ?? true);
    if (!isRight) return `line ${token.startLine}: ${type} ${JSON.stringify(token.image)} is coloured as '${all}'`;
  }
  return undefined;
}

/** Where the highlighting sees a text otherwise than the language does. */
function disagreements(text: string, scopes = scopesOf(text)): string[] {
  const { tokens, hidden } = lexer.tokenize(text);
  return [...tokens, ...hidden].map((token) => fault(token, scopes)).filter((found) => found !== undefined);
}

describe('highlighting and the language', () => {
  it('can disagree', () => {
    const prose = scopesOf('- tỷ lệ');
    assert.deepEqual(disagreements('hạn: 15', prose), [
      `line 1: KEY "hạn:" is coloured as 'meta.prose markup.other.bullet keyword.control.mark punctuation.definition.list.begin'`,
    ]);
  });

  const files = globSync(['examples/**/*.kehoach', 'test/grammar/snapshots/*.kehoach'], { cwd: root }).sort();
  it('have texts to compare', () => assert.ok(files.length >= 4, files.join(', ')));
  for (const file of files) {
    it(`agree on ${file}`, () => {
      assert.deepEqual(disagreements(readFileSync(`${root}${file}`, 'utf8')), []);
    });
  }
});
