import assert from 'node:assert/strict';
import { printedLines } from '../../../documents/layout/printed-lines.ts';
import { layoutOf } from '../../../documents/layout/profiles.ts';
import { builtDocument } from './built-document.ts';

/** All lines that a document prints. */
async function linesOf(text: string): Promise<string[]> {
  const document = await builtDocument(text);
  return printedLines(document, layoutOf(document));
}

const PROGRAMME = `
chương trình hành động CamXuyen "thực hiện Nghị quyết số 05-NQ/TU về chuyển đổi số"

thể thức: đảng
cơ quan chủ quản: "Đảng bộ tỉnh Hà Tĩnh"
cơ quan ban hành: HuyenUy
số: "5-CTr/HU"
nơi ban hành: "Cẩm Xuyên"
ngày: 08/02/2022

đơn vị HuyenUy "Huyện ủy Cẩm Xuyên"
viện dẫn NQ05 nghị quyết "05-NQ/TU" {
  ngày: 22/10/2021
  cơ quan: "Ban Chấp hành Đảng bộ tỉnh"
}

căn cứ {
  - {NQ05};
  > Xét đề nghị của Văn phòng Huyện ủy,
}

> Ban Thường vụ Huyện ủy xây dựng Chương trình hành động.

nơi nhận {
  - Ban Thường vụ Tỉnh ủy (để báo cáo),
  lưu: "Văn phòng Huyện ủy"
}

ký { thay mặt: "BAN THƯỜNG VỤ"; chức vụ: "PHÓ BÍ THƯ" }
`;

describe('a Party document', () => {
  it('prints its header, bases, recipients and signature in the Party form', async () => {
    assert.deepEqual(await linesOf(PROGRAMME), [
      'ĐẢNG BỘ TỈNH HÀ TĨNH',
      'HUYỆN ỦY CẨM XUYÊN',
      '*',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 05-CTr/HU',
      'Cẩm Xuyên, ngày 08 tháng 02 năm 2022',
      'CHƯƠNG TRÌNH HÀNH ĐỘNG',
      'thực hiện Nghị quyết số 05-NQ/TU về chuyển đổi số',
      '-----',
      '- Căn cứ Nghị quyết số 05-NQ/TU, ngày 22/10/2021 của Ban Chấp hành Đảng bộ tỉnh;',
      '- Xét đề nghị của Văn phòng Huyện ủy,',
      'Ban Thường vụ Huyện ủy xây dựng Chương trình hành động.',
      'Nơi nhận:',
      '- Ban Thường vụ Tỉnh ủy (để báo cáo),',
      '- Lưu Văn phòng Huyện ủy.',
      'T/M BAN THƯỜNG VỤ',
      'PHÓ BÍ THƯ',
    ]);
  });

  it('names its number in the line of an appendix', async () => {
    const document = await builtDocument(`${PROGRAMME}\nphụ lục "CHỈ TIÊU" {\n  > Nội dung\n}\n`);
    const [appendix] = document.appendices;
    assert.deepEqual(appendix?.annexedTo, [
      {
        type: 'text',
        text: '(Kèm theo Chương trình hành động số 05-CTr/HU, ngày 08/02/2022 của Huyện ủy Cẩm Xuyên)',
      },
    ]);
  });

  const numbers: readonly [string, string][] = [
    ['số: "05-CTr/HU"', 'Số 05-CTr/HU'],
    ['số: "…-CTr/HU"', 'Số       -CTr/HU'],
    ['số: "      -CTr/HU"', 'Số       -CTr/HU'],
    ['số: "12-NQ/TU-ĐK"', 'Số 12-NQ/TU-ĐK'],
    ['', 'Số       -CTr/HU'],
  ];
  for (const [field, line] of numbers) {
    it(`prints ${field === '' ? 'a blank number of its own' : field} as "${line}"`, async () => {
      const lines = await linesOf(PROGRAMME.replace('số: "5-CTr/HU"', field));
      assert.equal(
        lines.find((each) => each.startsWith('Số')),
        line,
      );
    });
  }

  it('has the form of its date; a draft that of the first year of its period, else the newest', async () => {
    const formOf = async (date: string) => {
      const document = await builtDocument(PROGRAMME.replace('ngày: 08/02/2022', date));
      return [document.date, /\d+-HD/.exec(layoutOf(document).description)?.[0]];
    };
    assert.deepEqual(await formOf('ngày: 08/02/2022'), [{ year: 2022, month: 2, day: 8 }, '36-HD']);
    assert.deepEqual(await formOf('ngày: 27/5/2026'), [{ year: 2026, month: 5, day: 27 }, '05-HD']);
    assert.deepEqual(await formOf('ngày: …/…/2022'), [{ year: 2022 }, '36-HD']);
    assert.deepEqual(await formOf('giai đoạn: 2021-2025'), [{ year: 2021 }, '36-HD']);
    assert.deepEqual(await formOf('giai đoạn: 2026-2030'), [{ year: 2026 }, '05-HD']);
    assert.deepEqual(await formOf(''), [undefined, '05-HD']);
  });

  it('submits with "Kính gửi" before 2026 and "Kính trình" since', async () => {
    const addressed = async (kind: string, year: number) =>
      (
        await linesOf(
          `${kind} A "về việc ban hành"\nthể thức: đảng\nngày: 01/6/${year}\nkính gửi: "Thường trực Tỉnh ủy."\n> Nội dung.\n`,
        )
      ).find((line) => line.startsWith('Kính'));
    assert.equal(await addressed('tờ trình', 2022), 'Kính gửi: Thường trực Tỉnh ủy.');
    assert.equal(await addressed('tờ trình', 2026), 'Kính trình: Thường trực Tỉnh ủy.');
    assert.equal(await addressed('báo cáo', 2026), 'Kính gửi: Thường trực Tỉnh ủy.');
  });
});

describe('a state document', () => {
  const plan = (head: string) => `kế hoạch A "chuyển đổi số"\n${head}\n> Nội dung kế hoạch này.\n`;

  const numbers: readonly [string, string][] = [
    ['số: "05/KH-UBND"', 'Số: 05/KH-UBND'],
    ['số: "…/KH-UBND"', 'Số:       /KH-UBND'],
    ['số: "66.25/2026/NQ-CP"', 'Số: 66.25/2026/NQ-CP'],
    ['số: "105a/KH-UBND"', 'Số: 105a/KH-UBND'],
    ['số: "KH-UBND"', 'Số:       /KH-UBND'],
    ['cơ quan ban hành: "Ủy ban nhân dân xã Cẩm Bình"', 'Số:       /KH-UBND'],
  ];
  for (const [field, line] of numbers) {
    it(`prints ${field} as "${line}"`, async () => {
      const lines = await linesOf(plan(field));
      assert.equal(
        lines.find((each) => each.startsWith('Số')),
        line,
      );
    });
  }

  it('ends with the mark that its drafter asks for', async () => {
    assert.ok((await linesOf(plan('kết thúc: "./."'))).includes('Nội dung kế hoạch này./.'));
    assert.ok((await linesOf(plan(''))).includes('Nội dung kế hoạch này.'));
  });

  it('annexed to a decision has the date of that decision', async () => {
    const { date } = await builtDocument(
      plan('kèm theo: QD1\ngiai đoạn: 2026-2030\nviện dẫn QD1 quyết định "1264/QĐ-UBND" { ngày: 28/4/2022 }'),
    );
    assert.deepEqual(date, { year: 2022, month: 4, day: 28 });
  });
});
