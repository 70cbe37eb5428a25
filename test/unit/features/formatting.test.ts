import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { EmptyFileSystem, type LexerResult, URI } from 'langium';
import type { Document } from '../../../language/grammar/generated/ast.ts';
import { createKehoachServices } from '../../../language/module.ts';
import { applied, formatChanges } from '../../../language/syntax/formatter.ts';
import { exampleTexts, root } from './services.ts';

const { kehoach, shared } = createKehoachServices(EmptyFileSystem);
const tokenize = (text: string): LexerResult => kehoach.parser.Lexer.tokenize(text);

function parse(text: string): Document {
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///a.kehoach'));
  return document.parseResult.value as Document;
}

/** The tidied text; the text itself where the formatter leaves it alone. */
function format(text: string): string {
  const changes = formatChanges(text, parse(text), tokenize);
  return changes ? applied(text, changes) : text;
}

/** The AST as plain data, without its links to the text. */
function meaning(text: string): unknown {
  return JSON.parse(
    JSON.stringify(parse(text), (key, value) => {
      const isReference = typeof value === 'object' && value !== null && '$refText' in value;
      return isReference ? value.$refText : key.startsWith('$') && key !== '$type' ? undefined : value;
    }),
  );
}

/** Blanks where a drafter may leave any: at the start of lines, around marks and keywords, at the end of lines. */
function messUp(text: string, random: () => number): string {
  const { tokens } = tokenize(text);
  let result = '';
  let position = 0;
  let ownWords = -1;
  let quoted = false;
  (tokens as { startOffset: number; endOffset: number; startLine: number; tokenType: { name: string } }[]).forEach(
    (token, i, all) => {
      const { name } = token.tokenType;
      const gap = text.slice(position, token.startOffset);
      const verbatim = quoted || ownWords === token.startLine;
      quoted = name === 'STRING_OPEN' || (quoted && name !== 'STRING_CLOSE');
      if (name === 'MARK' || name === 'ROW_START') {
        ownWords = token.startLine;
      }
      const hasComment = gap.trim() !== '';
      const glued = ['.', ',', ';', ':'].includes(name) || all[i - 1]?.tokenType.name === '.';
      if (verbatim || hasComment || i === 0) {
        result += gap;
      } else if (gap.includes('\n')) {
        result += `${' '.repeat(random() * 3)}${gap.replace(/[ \t]+$/, '')}${random() < 0.2 ? '\t' : ' '.repeat(random() * 6)}`;
      } else if (name === '.' || all[i - 1]?.tokenType.name === '.') {
        result += gap;
      } else {
        result += glued ? ' '.repeat(random() * 2) : ' '.repeat(random() * 4) || gap;
      }
      result += text.slice(token.startOffset, token.endOffset + 1);
      position = token.endOffset + 1;
    },
  );
  return result + text.slice(position);
}

/** Pseudo-random numbers that a failed test can repeat. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('formatting', () => {
  const fixtures = join(root, 'test/fixtures/features/formatting');
  for (const name of readdirSync(fixtures).filter((file) => file.endsWith('.before.kehoach'))) {
    it(name.replace('.before.kehoach', '').replaceAll('-', ' '), () => {
      const before = readFileSync(join(fixtures, name), 'utf8');
      const after = readFileSync(join(fixtures, name.replace('.before.', '.after.')), 'utf8');
      assert.equal(format(before), after);
      assert.equal(format(after), after);
    });
  }

  it('leaves the examples as they are', () => {
    for (const { name, text } of exampleTexts()) {
      assert.equal(format(text), text, name);
    }
  });

  it('brings the examples back from any blanks', () => {
    const examples = exampleTexts();
    fc.assert(
      fc.property(fc.nat(examples.length - 1), fc.nat(), (which, seed) => {
        const { text } = examples[which] as { text: string };
        const messy = messUp(text, randomFrom(seed));
        assert.notEqual(messy, text);
        assert.equal(format(messy), text);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps the meaning of broken documents, and changes nothing the second time', () => {
    const examples = exampleTexts();
    const insertions = ['{}', '"', ';', ':', '- ', '//', '/*', '|', '\n', '  ', 'phần ', '…', '\t', '\\', ',', '.'];
    fc.assert(
      fc.property(
        fc.nat(examples.length - 1),
        fc.nat(20_000),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), fc.constantFrom(...insertions)), {
          minLength: 1,
          maxLength: 4,
        }),
        (which, start, edits) => {
          let { text } = examples[which] as { text: string };
          // Whole blocks: where the braces do not match, nothing would be formatted at all.
          text = text.slice(0, text.lastIndexOf('\n}\n', start + 8_000) + 3);
          text = text.slice(text.indexOf('\n}\n', start) + 3);
          for (const [where, deleted, inserted] of edits) {
            const at = Math.floor(where * text.length);
            text = text.slice(0, at) + inserted + text.slice(at + deleted);
          }
          const once = format(text);
          assert.equal(once.replace(/[\s\uFEFF\u200B]/gu, ''), text.replace(/[\s\uFEFF\u200B]/gu, ''));
          assert.deepEqual(meaning(once), meaning(text));
          assert.equal(format(once), once);
        },
      ),
      { numRuns: 150 },
    );
  });
});
