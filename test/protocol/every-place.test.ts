/**
 * Every capability at places all over the five real documents: no request fails, and where a drafter expects an answer
 * there is one: at names, keys, keywords, line starts and slots.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmptyFileSystem } from 'langium';
import type { CompletionList, Hover, Location, Range, SignatureHelp } from 'vscode-languageserver';
import { createKehoachServices } from '../../language/module.ts';
import { Client, positionIn, root, uriOf } from './client.ts';

const documents = ['ha-tinh', 'duc-tho', 'cam-xuyen', 'tan-hong', 'yen-dinh'].map((folder) => {
  const path = join(root, 'examples', folder);
  const file = readdirSync(path).find((name) => name.endsWith('.kehoach')) as string;
  return { name: folder, uri: uriOf(join(path, file)), text: readFileSync(join(path, file), 'utf8') };
});

/** Every so many tokens are asked about; another document starts with another one. */
const step = 9;

const names: ReadonlySet<string> = new Set(['ID', 'QUALIFIER']);
const keys: ReadonlySet<string> = new Set(['KEY', 'REFERENCE_KEY', 'TIME_KEY', 'SCOPE_KEY']);
/** Nothing is known of what can be written there: the drafter's own words. */
const ownWords =
  /^(?:số|nơi ban hành|trích yếu|kính gửi|kỳ họp|viết tắt|tên khác|cơ quan|về|tên|điều kiện|gồm|trừ|ghi chú|sản phẩm|phương pháp|nguồn lực|lãnh đạo|họ tên|tỷ lệ|trên tổng|nhãn|bằng chữ):$/u;

describe('every place of the five documents', function () {
  // Processes start slowly on a busy machine.
  this.timeout(300_000);
  const { kehoach } = createKehoachServices(EmptyFileSystem);
  let client: Client;
  const ask = <T = unknown>(method: string, params: object): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, params);

  before(async () => {
    client = await Client.start({ folders: [join(root, 'examples')] });
    for (const { uri, text } of documents) {
      await client.open(uri, text);
    }
  });
  after(async () => {
    await client.stop();
  });

  documents.forEach(({ name, uri, text }, start) => {
    it(name, async () => {
      const textDocument = { uri };
      const tokens = kehoach.parser.Lexer.tokenize(text).tokens;
      const empty: string[] = [];
      for (let i = start; i < tokens.length; i += step) {
        const token = tokens[i] as (typeof tokens)[number];
        const type = token.tokenType.name;
        const inside = {
          textDocument,
          position: positionIn(text, token.startOffset + (token.image.length > 1 ? 1 : 0)),
        };
        const behind = { textDocument, position: positionIn(text, token.startOffset + token.image.length) };
        const range: Range = { start: inside.position, end: behind.position };
        const [hover, definition, references, highlights, renamed, completion, signature] = await Promise.all([
          ask<Hover | null>('hover', inside),
          ask<Location[] | null>('definition', inside),
          ask<Location[] | null>('references', { ...inside, context: { includeDeclaration: true } }),
          ask<unknown[] | null>('documentHighlight', inside),
          ask<Range | null>('prepareRename', inside),
          ask<CompletionList | null>('completion', behind),
          ask<SignatureHelp | null>('signatureHelp', behind),
          ask('linkedEditingRange', inside),
          ask('selectionRange', { textDocument, positions: [inside.position] }),
          ask('codeAction', { textDocument, range, context: { diagnostics: [] } }),
          ask('prepareTypeHierarchy', inside),
          ask('prepareCallHierarchy', inside),
          ask('onTypeFormatting', { ...behind, ch: '\n', options: { tabSize: 2, insertSpaces: true } }),
          ask('rangeFormatting', { textDocument, range, options: { tabSize: 2, insertSpaces: true } }),
          ask('inlayHint', { textDocument, range }),
          ask('semanticTokens/range', { textDocument, range }),
        ]);
        const expect = (what: string, answer: unknown): void => {
          const isEmpty = !answer || (Array.isArray(answer) && answer.length === 0);
          if (isEmpty) {
            empty.push(`${inside.position.line + 1}: ${what} at ${type} “${token.image}”`);
          }
        };
        if (names.has(type)) {
          expect('hover', hover);
          expect('definition', definition);
          expect('references', references);
          expect('highlights', highlights);
          expect('rename', renamed);
        }
        if (keys.has(type) || /^\p{Ll}/u.test(type)) {
          expect('hover', hover);
        }
        if (keys.has(type) && !ownWords.test(token.image)) {
          expect('completion', completion?.items);
        }
        if (type === 'TIME_KEY' || type === 'SCOPE_KEY') {
          expect('signature help', signature?.signatures);
        }
        if (type === 'SLOT_OPEN') {
          expect('completion', completion?.items);
        }
      }
      assert.deepEqual(empty, []);
    });

    it(`${name}: at the start of lines`, async () => {
      const lines = text.split('\n');
      for (let line = start; line < lines.length; line += step) {
        const words = lines[line] as string;
        const character = words.length - words.trimStart().length;
        // In a comment nothing is offered.
        if (/^\s*(?:\/\/|$)/u.test(words)) {
          continue;
        }
        const list = await ask<CompletionList | null>('completion', {
          textDocument: { uri },
          position: { line, character },
        });
        assert.ok((list?.items.length ?? 0) > 0, `${line + 1}: ${words}`);
      }
    });
  });
});
