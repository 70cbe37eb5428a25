import assert from 'node:assert/strict';
import { collectBookmarks } from '../../../documents/docx/bookmarks.ts';
import { wordText, xmlText } from '../../../documents/docx/word-text.ts';
import { numberLine, placeDateLine } from '../../../documents/layout/header-text.ts';
import { layoutProfile } from '../../../documents/layout/profiles.ts';
import { signatureRows } from '../../../documents/layout/signature-rows.ts';
import { withClosingMark } from '../../../documents/model/closing-mark.ts';
import type { Block } from '../../../documents/model/document-model.ts';
import { inlineText, numberText } from '../../../documents/model/inline-text.ts';
import { TableGridError, tableGrid } from '../../../documents/model/table-grid.ts';
import { heading, number, paragraph, row, text } from './model-builders.ts';
import { districtPlan, submission } from './sample-documents.ts';

const profile = layoutProfile('hành chính');
assert.ok(profile);

describe('the closing mark', () => {
  const closed = (words: string): string => {
    const last = withClosingMark([paragraph(words)], './.').at(-1);
    assert.ok(last?.type === 'paragraph');
    return inlineText(last.content);
  };

  it('shares the full stop of the last sentence', () => {
    assert.equal(closed('triển khai Kế hoạch này.'), 'triển khai Kế hoạch này./.');
    assert.equal(closed('triển khai Kế hoạch này'), 'triển khai Kế hoạch này./.');
    assert.equal(closed('triển khai Kế hoạch này. '), 'triển khai Kế hoạch này./.');
  });

  it('is not added twice', () => {
    assert.equal(closed('triển khai Kế hoạch này./.'), 'triển khai Kế hoạch này./.');
  });

  it('gets a paragraph of its own after a table', () => {
    const table: Block = { type: 'table', columns: [{}], rows: [row('header', 'TT')] };
    assert.deepEqual(withClosingMark([table], './.').at(-1), { type: 'paragraph', content: text('./.') });
  });

  it('leaves the blocks given as they are', () => {
    const blocks = [paragraph('Hết.')];
    withClosingMark(blocks, './.');
    assert.deepEqual(blocks, [paragraph('Hết.')]);
  });
});

describe('number, place and date', () => {
  it('pads the number, the day and the first two months with a zero, and nothing else', () => {
    assert.equal(numberLine({ value: '5', symbol: 'KH-UBND' }, profile), 'Số: 05/KH-UBND');
    assert.equal(numberLine({ value: '12', symbol: 'KH-UBND' }, profile), 'Số: 12/KH-UBND');
    assert.equal(
      placeDateLine({ place: 'Hà Tĩnh', day: 3, month: 2, year: 2026 }),
      'Hà Tĩnh, ngày 03 tháng 02 năm 2026',
    );
    assert.equal(
      placeDateLine({ place: 'Hà Tĩnh', day: 13, month: 9, year: 2026 }),
      'Hà Tĩnh, ngày 13 tháng 9 năm 2026',
    );
  });

  it('prints a Party number without a colon and with a hyphen', () => {
    const party = layoutProfile('đảng');
    assert.ok(party);
    assert.equal(numberLine({ value: '5', separator: '-', symbol: 'CTr/HU' }, party), 'Số 05-CTr/HU');
    assert.match(numberLine({ value: null, separator: '-', symbol: 'CTr/HU' }, party), /^Số {2,}-CTr\/HU$/);
  });

  it('leaves room where a draft has a blank', () => {
    assert.match(numberLine({ value: null, symbol: 'KH-UBND' }, profile), /^Số: {2,}\/KH-UBND$/);
    assert.match(
      placeDateLine({ place: 'Hà Tĩnh', day: null, month: 12, year: 2022 }),
      /^Hà Tĩnh, ngày {3,}tháng 12 năm 2022$/,
    );
  });

  it('prints the three pieces of a number', () => {
    assert.equal(numberText({ prefix: 'Phần ', value: 'II', suffix: '' }), 'Phần II');
    assert.equal(numberText({ prefix: 'Phụ lục ', value: '', suffix: '' }), 'Phụ lục');
    assert.equal(numberText(number('a', ')')), 'a)');
  });
});

describe('text for Word', () => {
  it('keeps a number with its unit and "Điều" with its number, and nothing else', () => {
    assert.equal(wordText('500 triệu đồng cho 3 xã'), '500\u00a0triệu đồng cho 3 xã');
    assert.equal(wordText('tại Điều 5 Luật này'), 'tại Điều\u00a05 Luật này');
    assert.equal(wordText('điều 5 người, 20 haiku'), 'điều 5 người, 20 haiku');
    assert.equal(wordText('năm 2025 đạt 80 %'), 'năm 2025 đạt 80\u00a0%');
  });

  it('drops what XML cannot hold', () => {
    assert.equal(xmlText('a\u0000b\u000bc\ufffe'), 'abc');
    assert.equal(xmlText('một\thai\nba'), 'một hai ba');
    assert.equal(xmlText('x\ud800y'), 'x\ufffdy');
    assert.equal(xmlText('😀'), '😀');
  });
});

describe('tables', () => {
  it('places cells around merged ones', () => {
    const grid = tableGrid({
      type: 'table',
      columns: [{}, {}, {}],
      rows: [
        row('header', { content: [text('TT')], rowSpan: 2 }, { content: [text('Giá trị')], colSpan: 2 }),
        row('header', '2025', '2030'),
        row('body', '1'),
      ],
    });
    const places = grid.map((cells) => cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan]));
    assert.deepEqual(places, [
      [
        [0, 1, 2],
        [1, 2, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
    ]);
  });

  it('refuses cells that leave the table or overlap', () => {
    const table = (colSpan: number, rowSpan: number) => () =>
      tableGrid({
        type: 'table',
        columns: [{}, {}],
        rows: [row('header', { content: [], colSpan, rowSpan }), row('body', '1', '2')],
      });
    assert.throws(table(3, 1), TableGridError);
    assert.throws(table(1, 3), TableGridError);
    assert.throws(table(2, 2), TableGridError);
    assert.doesNotThrow(table(2, 1));
  });
});

describe('bookmarks', () => {
  const section = (value: string, id?: string) => heading(1, 'roman', number(value), 'MỤC', id);
  const referring = (target: string): Block => ({
    type: 'paragraph',
    content: [{ type: 'reference', target, text: 'I' }],
  });

  it('are named in ASCII after the part, once each', () => {
    const body = [
      section('I', 'nhiệmVụĐầu'),
      section('II', 'nhiemVuDau'),
      section('III', 'x'.repeat(60)),
      section('IV', `${'x'.repeat(60)}y`),
      section('V'),
    ];
    const names = [...collectBookmarks({ ...submission(), body }).parts.values()];
    assert.deepEqual(names, [
      { name: 'KH_nhiemVuDau', id: 1 },
      { name: 'KH_nhiemVuDau_2', id: 2 },
      { name: `KH_${'x'.repeat(37)}`, id: 3 },
      { name: `KH_${'x'.repeat(35)}_2`, id: 4 },
    ]);
  });

  it('mark the number of a part as well where the text refers to it', () => {
    const [first, second] = [section('I', 'dau'), section('II', 'sau')];
    const { numbers, targets } = collectBookmarks({ ...submission(), body: [first, second, referring('sau')] });
    assert.deepEqual([...numbers], [[second, { name: 'KHN_sau', id: 3 }]]);
    assert.deepEqual([...targets], [['sau', { name: 'KHN_sau', id: 3 }]]);
  });

  it('mark the first of two parts of one id as the target', () => {
    const [first, again] = [section('I', 'mot'), section('I', 'mot')];
    const { parts, numbers } = collectBookmarks({ ...submission(), body: [referring('mot'), first, again] });
    assert.deepEqual(
      [...parts.values()].map(({ name }) => name),
      ['KH_mot', 'KH_mot_2'],
    );
    assert.deepEqual([...numbers.keys()], [first]);
  });

  it('do not mark a number that is not there', () => {
    const { appendices, body } = { ...districtPlan(), body: [referring('phuLuc')] };
    const [appendix] = appendices;
    assert.ok(appendix);
    const { targets } = collectBookmarks({
      ...districtPlan(),
      body,
      appendices: [{ ...appendix, sourceId: 'phuLuc' }],
    });
    assert.equal(targets.size, 0, 'a single appendix has no number');
  });
});

describe('signatures', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ authority: [], name: String(index) }));
  const sizes = (count: number) => signatureRows(named(count)).map((cells) => cells.length);

  it('stand side by side, up to three in a row', () => {
    assert.deepEqual(sizes(1), [1]);
    assert.deepEqual(sizes(3), [3]);
    assert.deepEqual(sizes(4), [2, 2]);
    assert.deepEqual(sizes(5), [2, 2, 1]);
  });
});
