import assert from 'node:assert/strict';
import { printedLines } from '../../../documents/layout/printed-lines.ts';
import { asParagraph, escapeMarkdown, inlinesMarkdown } from '../../../documents/markdown/markdown-text.ts';
import { renderMarkdown } from '../../../documents/markdown/render-markdown.ts';
import { tableMarkdown } from '../../../documents/markdown/table.ts';
import type { Inline, TableBlock } from '../../../documents/model/document-model.ts';
import { number, row, text } from '../documents/model-builders.ts';
import { openExamples, wordsOf } from './documents.ts';

/** The words alone: without marks of Markdown, escapes and what stands between cells. */
function plain(markdown: string): string {
  return wordsOf(
    markdown
      .replace(/<!--.*?-->/g, '')
      .replace(/^\|(?: :?-+:? \|)+$/gm, '')
      .replace(/^#+ |^ *[-+] |^---$/gm, '')
      .replace(/(?<!\\)\|/g, ' ')
      .replaceAll('<br>', ' ')
      .replace(/\\\n/g, '\n')
      .replace(/(?<!\\)\*+/g, '')
      .replace(/\\(?=[^\w\s])/g, ''),
  );
}

describe('Markdown export', () => {
  it('has all that the document prints, line by line', async () => {
    for (const { name, model, profile } of await openExamples()) {
      const shown = plain(renderMarkdown(model, profile));
      for (const line of printedLines(model, profile)) {
        // Blanks to be filled in are dots here, and rules are not drawn.
        const words = wordsOf(line.replace(/^[-+] /, '').replaceAll('*', ''));
        if (/ {3}/.test(line) || /^[-*]*$/.test(words)) continue;
        assert.ok(shown.includes(words), `${name}: ${line}`);
      }
    }
  });

  const escapes: readonly (readonly [written: string, markdown: string])[] = [
    ['2 * 3 = 6', '2 \\* 3 = 6'],
    ['ten_tep_1 và _nghiêng_', 'ten_tep_1 và \\_nghiêng\\_'],
    ['[1](x) <b> &amp; a & b < c', '\\[1](x) \\<b> \\&amp; a & b < c'],
    ['C:\\thu | muc `x` ~~y~~', 'C:\\\\thu \\| muc \\`x\\` \\~~y\\~~'],
  ];
  for (const [written, markdown] of escapes) {
    it(`shows as typed: ${written}`, () => assert.equal(escapeMarkdown(written), markdown));
  }

  const starts: readonly (readonly [written: string, markdown: string])[] = [
    ['1. Kinh phí', '1\\. Kinh phí'],
    ['1.1. Kinh phí', '1.1. Kinh phí'],
    ['2) Khoản', '2\\) Khoản'],
    ['a) Điểm', 'a) Điểm'],
    ['# không phải đề mục', '\\# không phải đề mục'],
    ['- không phải mục', '\\- không phải mục'],
    ['> không trích', '\\> không trích'],
    ['100%', '100%'],
  ];
  for (const [written, markdown] of starts) {
    it(`a paragraph stays one: ${written}`, () => assert.equal(asParagraph(written), markdown));
  }

  it('emphasis stands at words, and inside a word in another form', () => {
    const runs: Inline[] = [
      { type: 'text', text: 'đạt' },
      { type: 'text', text: ' trên 80% ', bold: true },
      { type: 'text', text: 'xã' },
    ];
    assert.equal(inlinesMarkdown(runs, ' '), 'đạt **trên 80%** xã');
    const joined: Inline[] = [
      { type: 'text', text: 'đạt' },
      { type: 'text', text: '(80%)', italic: true },
      { type: 'text', text: 'xã' },
    ];
    assert.equal(inlinesMarkdown(joined, ' '), 'đạt<i>(80%)</i>xã');
  });

  it('a table has one heading row; merged cells stand in their first square', () => {
    const table: TableBlock = {
      type: 'table',
      label: number('01', '', 'Biểu '),
      title: text('Chỉ tiêu'),
      columns: [{}, { align: 'center' }, { align: 'right' }],
      rows: [
        row('header', { content: [text('Nội dung')], rowSpan: 2 }, { content: [text('Năm')], colSpan: 2 }),
        row('header', '2025', '2030'),
        row('group', { content: [text('A | B')], colSpan: 3 }),
        row('body', 'Hồ sơ', { content: [text('80%'), text('cấp xã')] }, ''),
      ],
    };
    assert.equal(
      tableMarkdown(table),
      [
        '**Biểu 01**',
        '',
        '**Chỉ tiêu**',
        '',
        '| Nội dung | Năm – 2025 | Năm – 2030 |',
        '| --- | :---: | ---: |',
        '| **A \\| B** |  |  |',
        '| Hồ sơ | 80%<br>cấp xã |  |',
      ].join('\n'),
    );
  });
});
