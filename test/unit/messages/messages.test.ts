import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');

/** A message as it stands in the sources; what it is filled with is "…" here. */
interface Found {
  readonly place: string;
  readonly vi: string;
  readonly en: string;
}

/** The text of a string or template; undefined for other expressions, which are made elsewhere. */
function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) {
    return node.text;
  }
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  }
  if (ts.isConditionalExpression(node)) {
    const [yes, no] = [textOf(node.whenTrue), textOf(node.whenFalse)];
    return yes === undefined || no === undefined ? undefined : `${yes}\n${no}`;
  }
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken
    ? [textOf(node.left) ?? '…', textOf(node.right) ?? '…'].join('')
    : undefined;
}

/** All objects with a text for each language, and all that have one for one language only. */
function messagesOf(file: string): { messages: Found[]; halves: string[] } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const messages: Found[] = [];
  const halves: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const property = (name: string) =>
        node.properties.find((candidate) => candidate.name !== undefined && candidate.name.getText() === name);
      const [vi, en] = [property('vi'), property('en')];
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const place = `${relative(root, file)}:${line + 1}`;
      if ((vi === undefined) !== (en === undefined)) {
        halves.push(place);
      } else if (vi && en && ts.isPropertyAssignment(vi) && ts.isPropertyAssignment(en)) {
        const texts = [textOf(vi.initializer), textOf(en.initializer)] as const;
        if (texts[0] !== undefined && texts[1] !== undefined) {
          messages.push({ place, vi: texts[0], en: texts[1] });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { messages, halves };
}

const files = globSync('{language,documents,server,cli,client}/**/*.ts', { cwd: root })
  .filter((file) => !file.includes('generated'))
  .map((file) => join(root, file));
const found = files.map(messagesOf);
const messages = found.flatMap((each) => each.messages);

/** Names, and words of the language itself, are the same in both languages. */
const names =
  /^(theo cấp, theo năm, theo nguồn, …|PDF|DOCX|ODT|XLSX|HTML|Markdown|JSON|SARIF|Kế Hoạch|Kế hoạch|Đ|VND|%)?$/u;

/** A message without what it quotes or is filled with, and without what it gives as an example, after a colon. */
const ownWords = (text: string): string => text.replace(/: .*|“[^”]*”|`[^`]*`|"[^"]*"|'[^']*'|\([^)]*\)|…/gu, ' ');
const vietnameseLetters = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;
const englishWords = /\b(the|is|are|was|were|not|this|that|with|from|which|should|must|cannot|document|file)\b/iu;

describe('messages to the user', () => {
  it('are found in the sources', () => {
    assert.ok(messages.length > 300, `${messages.length} messages`);
  });

  it('have a text in both languages', () => {
    assert.deepEqual(
      found.flatMap(({ halves }) => halves),
      [],
    );
  });

  const bad = (isBad: (message: Found) => boolean) =>
    messages.filter(isBad).map(({ place, vi, en }) => `${place}: ${vi} | ${en}`);

  it('are empty in no language alone', () => {
    assert.deepEqual(
      bad(({ vi, en }) => (vi.trim() === '') !== (en.trim() === '')),
      [],
    );
  });

  it('are not the same in both languages', () => {
    const letters = /\p{L}{2}/u;
    assert.deepEqual(
      bad(({ vi, en }) => vi === en && letters.test(ownWords(vi)) && !names.test(vi)),
      [],
    );
  });

  it('say in Vietnamese no English sentence', () => {
    assert.deepEqual(
      bad(({ vi }) => englishWords.test(ownWords(vi))),
      [],
    );
  });

  it('say in English no Vietnamese sentence', () => {
    // Words of the trade may stand in it; of a sentence in Vietnamese most words have marks.
    const isVietnamese = (text: string): boolean => {
      const words = ownWords(text).match(/\p{L}+/gu) ?? [];
      const marked = words.filter((word) => vietnameseLetters.test(word)).length;
      return marked >= 3 && marked > words.length / 2;
    };
    assert.deepEqual(
      bad(({ en }) => !names.test(en) && isVietnamese(en)),
      [],
    );
  });

  it('are written in composed letters', () => {
    assert.deepEqual(
      bad(({ vi, en }) => vi !== vi.normalize('NFC') || en !== en.normalize('NFC')),
      [],
    );
  });
});
