import assert from 'node:assert/strict';
import { columnWidths } from '../../../documents/layout/column-widths.ts';
import { textWidth, wrapText } from '../../../documents/layout/measure-text.ts';
import type { TableBlock } from '../../../documents/model/document-model.ts';
import { row } from './model-builders.ts';
import { targetTable } from './sample-documents.ts';

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('column widths', () => {
  it('fill the table exactly', () => {
    assert.ok(Math.abs(sum(columnWidths(targetTable(5), 700, 13, 8)) - 700) < 0.001);
  });

  it('leave room for the longest word of every column', () => {
    const widths = columnWidths(targetTable(12), 700, 13, 8);
    assert.ok((widths[0] ?? 0) > textWidth('1.12', 13, false) + 8);
    assert.ok((widths[2] ?? 0) > textWidth('2025', 13, true) + 8);
  });

  it('give more to columns with more text', () => {
    const widths = columnWidths(targetTable(5), 700, 13, 8);
    assert.ok((widths[1] ?? 0) > (widths[4] ?? 0));
    assert.ok((widths[4] ?? 0) > (widths[0] ?? 0));
  });

  it('keep an amount and its unit on one line', () => {
    const words = 'Hỗ trợ xây dựng kho dữ liệu kết quả giải quyết thủ tục hành chính còn hiệu lực của cơ quan nhà nước';
    const table: TableBlock = {
      type: 'table',
      columns: [{}, {}, {}],
      rows: [row('header', 'Nội dung', 'Sản phẩm', 'Kinh phí'), row('body', words, words, '40.000.000 đồng')],
    };
    const widths = columnWidths(table, 300, 13, 8);
    assert.ok((widths[2] ?? 0) > textWidth('40.000.000 đồng', 13, false) + 8);
  });

  it('make the table short: what is long beside what is short gets the room', () => {
    const long =
      'Có 90% người dân, doanh nghiệp trở lên hài lòng với giải quyết thủ tục hành chính của cơ quan nhà nước';
    const table: TableBlock = {
      type: 'table',
      columns: [{}, {}, {}],
      rows: [
        row('header', 'Nội dung', 'Chủ trì', 'Phối hợp'),
        ...Array.from({ length: 6 }, () => row('body', long, 'Văn phòng HĐND và UBND huyện', 'Phòng Tài chính')),
      ],
    };
    const widths = columnWidths(table, 440, 13, 8);
    const lines = (text: string, column: number) => wrapText(text, 13, false, (widths[column] ?? 0) - 11).length;
    assert.ok(lines(long, 0) <= 3, `${lines(long, 0)} lines`);
    assert.ok(Math.abs(sum(widths) - 440) < 0.001);
  });

  it('fill a table of a thousand rows, too', () => {
    const widths = columnWidths(targetTable(1000), 700, 13, 8);
    assert.ok(Math.abs(sum(widths) - 700) < 0.001);
  });

  it('keep the proportions that the drafter gave', () => {
    const table: TableBlock = {
      type: 'table',
      columns: [{ width: 1 }, { width: 3 }],
      rows: [row('header', 'TT', 'Nội dung')],
    };
    assert.deepEqual(columnWidths(table, 400, 13, 8), [100, 300]);
  });

  it('stay usable when even the longest words do not fit', () => {
    const table: TableBlock = {
      type: 'table',
      columns: Array.from({ length: 30 }, () => ({})),
      rows: [row('header', ...Array.from({ length: 30 }, () => 'Nghiêng'))],
    };
    const widths = columnWidths(table, 300, 13, 8);
    assert.ok(widths.every((width) => width > 0));
    assert.ok(Math.abs(sum(widths) - 300) < 0.001);
  });
});
