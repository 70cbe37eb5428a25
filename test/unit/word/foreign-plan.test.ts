import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreignPlan } from '../../../documents/word/foreign-plan.ts';
import { readForeignLines } from '../../../documents/word/read-foreign.ts';
import { numberGaps } from '../../../documents/word/typed-numbers.ts';
import { root } from '../cli/program.ts';
import { foreignPlanFile, paragraphXml, wordFile } from './word-file.ts';

const linesOf = (...texts: string[]) =>
  readForeignLines(wordFile(texts.map((text) => paragraphXml({ text })).join('')));

describe('a Word file that no export wrote', () => {
  it('becomes a document with its head, sections, tables and end, and every word as it stands', () => {
    const expected = readFileSync(join(root, 'test/fixtures/word/xa-an-dung.kehoach'), 'utf8');
    assert.equal(foreignPlan(readForeignLines(foreignPlanFile())).text, expected);
  });

  it('tells of each word where in the file it stands', () => {
    const lines = readForeignLines(foreignPlanFile());
    const { text, pieces } = foreignPlan(lines);
    for (const { start, end, line, from } of pieces) {
      const written = text.slice(start, end);
      const words = lines[line]?.text.slice(from) ?? '';
      // A date is written anew, a blank number is one sign, and what must be is escaped.
      if (!/\d\/\d|…|[{|]/u.test(written)) {
        assert.ok(words.startsWith(written), `${written} ≠ ${words}`);
      }
    }
    assert.ok(pieces.length > 20);
  });

  it('has the date of the decision that it is annexed to, and the years that its title names', () => {
    const centred = (...texts: string[]) =>
      readForeignLines(wordFile(texts.map((text) => paragraphXml({ text, bold: true, centred: true })).join('')));
    const { text } = foreignPlan(
      centred(
        'KẾ HOẠCH',
        'Chuyển đổi số giai đoạn 2021-2025, định hướng đến năm 2030',
        '(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 28 tháng 4 năm 2022 của UBND huyện)',
      ),
    );
    assert.match(text, /\nngày: 28\/4\/2022\ngiai đoạn: 2021-2025\ntầm nhìn: 2030\n/);
    assert.doesNotMatch(foreignPlan(centred('KẾ HOẠCH', 'Chuyển đổi số đến năm 2025')).text, /giai đoạn/);
  });

  it('is prose where nothing is recognised', () => {
    assert.match(foreignPlan(linesOf('Xin chào', '5 lớp', '- một')).text, /\n> Xin chào\n> 5 lớp\n- một\n$/);
    assert.match(foreignPlan([]).text, /^kế hoạch VanBanWord ""/);
  });
});

describe('typed numbers', () => {
  const gaps = (...texts: string[]) => numberGaps(linesOf(...texts)).map(({ typed, expected }) => [typed, expected]);

  it('are right where they go on, begin anew or change their form', () => {
    assert.deepEqual(
      gaps(
        'I. A',
        '1. B',
        'a) C',
        'b) D',
        'c) E',
        'd) F',
        'đ) G',
        'e) H',
        '2. I',
        '2.1. K',
        '2.2. L',
        'II. M',
        '1. N',
        '5 lớp',
        '2. O',
      ),
      [],
    );
  });

  it('are told where they skip or repeat one', () => {
    assert.deepEqual(gaps('I. A', 'III. B'), [['III.', 'II.']]);
    assert.deepEqual(gaps('a) A', 'b) B', 'b) C'), [['b)', 'c)']]);
    assert.deepEqual(gaps('1.1. A', '1.2. B', '2.2. C'), [['2.2.', '2.1.']]);
    assert.deepEqual(gaps('Phần II. A', 'Phần IV. B'), [['Phần IV.', 'Phần III.']]);
  });
});
