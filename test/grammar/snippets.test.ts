import assert from 'node:assert/strict';
import { AstUtils, EmptyFileSystem, URI } from 'langium';
import { isField, isJunk } from '../../language/grammar/generated/ast.ts';
import { createKehoachServices } from '../../language/module.ts';
import { fieldOf } from '../../language/syntax/fields.ts';
import { fold } from '../../language/text/normalise.ts';
import { readJson } from './tokenizer.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const snippets = Object.entries(readJson<Record<string, Snippet>>('syntaxes/kehoach.code-snippets'));
const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } =
  createKehoachServices(EmptyFileSystem).shared.workspace;
const parse = (text: string) => LangiumDocumentFactory.fromString(text, URI.parse('file:///snippet.kehoach'));

/** The text that a snippet leaves when the drafter changes nothing. */
function expanded({ body }: Snippet): string {
  const defaults = new Map<string, string>();
  const text = body
    .join('\n')
    .replace(/\$CURRENT_YEAR|\$\{CURRENT_YEAR\}/g, '2026')
    .replace(/\$CURRENT_MONTH|\$\{CURRENT_MONTH\}/g, '11')
    .replace(/\$\{(\d+)(?::([^}]*)|\|([^,|]*)[^}]*)\}/g, (_, stop: string, words?: string, choice?: string) => {
      defaults.set(stop, words ?? choice ?? '');
      return defaults.get(stop) ?? '';
    });
  return text.replace(
    /\$(\d+)|\$\{(\d+)\}/g,
    (_, bare?: string, braced?: string) => defaults.get(bare ?? braced ?? '') ?? '',
  );
}

describe('snippets', () => {
  for (const [name, snippet] of snippets) {
    it(`${name} is understood`, () => {
      const text = expanded(snippet);
      assert.doesNotMatch(text, /\$/);
      const { value, lexerErrors, parserErrors } = parse(text).parseResult;
      assert.deepEqual([...lexerErrors, ...parserErrors], []);
      for (const node of AstUtils.streamAst(value)) {
        assert.ok(!isJunk(node), `not understood: ${node.$cstNode?.text}\n${text}`);
        if (isField(node)) assert.ok(fieldOf(node.key.replace(/\s*:$/u, '')), `unknown key ${node.key}`);
      }
    });

    it(`${name} is found with diacritics and without`, () => {
      const [written = '', plain] = snippet.prefix;
      assert.equal(plain ?? fold(written), fold(written));
      assert.equal(written, written.normalize('NFC'));
      assert.match(snippet.description, /\p{L}/u);
    });
  }

  it('a new plan has nothing to find fault with', async () => {
    const plan = snippets.find(([name]) => name === 'Kế hoạch mới')?.[1];
    assert.ok(plan);
    const document = parse(expanded(plan));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    assert.deepEqual(
      document.diagnostics?.map(({ range, message }) => `line ${range.start.line + 1}: ${message}`),
      [],
    );
  });

  it('have prefixes of their own', () => {
    const prefixes = snippets.flatMap(([, { prefix }]) => [...prefix]);
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
  });
});
