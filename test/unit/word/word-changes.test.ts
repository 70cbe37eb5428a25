import assert from 'node:assert/strict';
import type { CarriedLine } from '../../../documents/docx/read-source.ts';
import { type CarriedBack, carryBack } from '../../../documents/word/carry-back.ts';
import { type WordLine, wordChanges } from '../../../documents/word/word-changes.ts';

const carried = (...texts: string[]): CarriedLine[] => texts.map((text, i) => ({ text, bookmark: `KH_${i}` }));
const word = (...texts: string[]): WordLine[] => texts.map((text) => ({ text, bookmarks: [] }));
const told = (before: CarriedLine[], after: WordLine[]) =>
  wordChanges(before, after).map((change) => [
    change.kind,
    change.kind === 'added' ? '' : change.before.text,
    change.kind === 'changed' || change.kind === 'added' ? change.after : '',
    change.line,
  ]);

const long = 'Phòng Văn hóa - Xã hội chủ trì, theo dõi việc thực hiện';

describe('what was changed in Word', () => {
  it('is nothing where all lines are the same', () => {
    assert.deepEqual(told(carried('a', 'b'), word('a', 'b')), []);
  });

  it('is told as changed, added, taken out and moved lines', () => {
    assert.deepEqual(told(carried('một hai ba', 'bốn'), word('một hai năm', 'bốn')), [
      ['changed', 'một hai ba', 'một hai năm', 0],
    ]);
    assert.deepEqual(told(carried('a', 'b'), word('a', 'mới', 'b')), [['added', '', 'mới', 1]]);
    assert.deepEqual(told(carried('a', 'cũ', 'b'), word('a', 'b')), [['removed', 'cũ', '', 1]]);
    assert.deepEqual(told(carried(long, 'a', 'b', 'c'), word('a', 'b', 'c', long)), [['moved', long, '', 3]]);
  });

  it('knows a rewritten line by its bookmark', () => {
    const after = [
      { text: 'x y z bốn', bookmarks: [] },
      { text: 'một p q r', bookmarks: ['KH_0'] },
    ];
    assert.deepEqual(told(carried('một hai ba bốn', 'cuối'), [...after, ...word('cuối')]), [
      ['added', '', 'x y z bốn', 0],
      ['changed', 'một hai ba bốn', 'một p q r', 1],
    ]);
  });

  it('takes a paragraph that was written anew for a new one', () => {
    assert.deepEqual(
      told(carried('một hai ba'), [{ text: 'khác hẳn', bookmarks: ['KH_0'] }]).map(([kind]) => kind),
      ['added', 'removed'],
    );
  });
});

/** A language of prose lines: `{so}` prints "80%", a line that begins with "#" prints with its number. */
const print = async (text: string): Promise<CarriedLine[]> => {
  let number = 0;
  return text
    .split('\n')
    .filter((line) => /^\s*[->#] /.test(line))
    .map((line) => line.trim().replace('{so}', '80%').replaceAll('{{', '{').replaceAll('}}', '}'))
    .map((line) => ({ text: line.startsWith('#') ? `${++number}. ${line.slice(2)}` : line.replace(/^> /, '') }));
};

async function back(source: string, ...after: string[]): Promise<CarriedBack> {
  const printed = await print(source);
  let at = 0;
  const places = source.split('\n').flatMap((line) => {
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    const place = { start: at + indent, end: at + line.length };
    at += line.length + 1;
    return /^\s*[->#] /.test(line) ? [place] : [];
  });
  const lines = printed.map((line, i) => ({ ...line, bookmark: `KH_${i}` }));
  const statements = places.map((place, i) => ({ bookmark: `KH_${i}`, id: String(i), place }));
  return carryBack(source, { lines, statements }, wordChanges(lines, word(...after)), word(...after), print);
}

describe('what goes back into the source', () => {
  const source = 'mục "A" {\n  - Đạt {so} số xã trong huyện.\n  - Tổ chức {so} lớp tập huấn.\n}\n';

  it('are the drafter’s own words, also between slots', async () => {
    const { text, left } = await back(source, '- Đạt 80% tổng số xã trong huyện.', '- Mở 80% lớp tập huấn.');
    assert.equal(text, 'mục "A" {\n  - Đạt {so} tổng số xã trong huyện.\n  - Mở {so} lớp tập huấn.\n}\n');
    assert.deepEqual(left, []);
  });

  it('is never what a slot printed', async () => {
    const { text, left } = await back(source, '- Đạt 85% số xã trong huyện.', '- Tổ chức 80% lớp tập huấn.');
    assert.equal(text, source);
    assert.equal(left.length, 1);
  });

  it('are new paragraphs, with their braces doubled, and those taken out', async () => {
    const { text } = await back(source, '- Đạt 80% số xã trong huyện.', 'Thêm {một} đoạn.');
    assert.equal(text, 'mục "A" {\n  - Đạt {so} số xã trong huyện.\n  > Thêm {{một}} đoạn.\n}\n');
  });

  it('is a moved paragraph with its slots', async () => {
    const long = `- Đạt {so} ${long80}\n`;
    const { text } = await back(`${long}- b\n- c\n- d\n`, '- b', '- c', '- d', `- Đạt 80% ${long80}`);
    assert.equal(text, `- b\n- c\n- d\n${long}`);
  });

  it('leaves out an edit that prints something else, and keeps the others', async () => {
    // A new numbered paragraph in Word carries its number as text; the source would number it again.
    const { text, left } = await back('# một hai\n# ba bốn\n', '1. một hai hai', '3. ba bốn');
    assert.equal(text, '# một hai hai\n# ba bốn\n');
    assert.deepEqual(
      left.map(({ kind }) => kind),
      ['changed'],
    );
  });

  it('is nothing where nothing can be told', async () => {
    const { text, taken } = await carryBack(
      '- a\n',
      { lines: [], statements: [] },
      wordChanges([], word('x')),
      word('x'),
      print,
    );
    assert.equal(text, '- a\n');
    assert.deepEqual(taken, []);
  });
});

const long80 = 'số xã trong huyện có tổ công nghệ số cộng đồng hoạt động thường xuyên';
