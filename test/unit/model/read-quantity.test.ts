import assert from 'node:assert/strict';
import { numberText, type Quantity } from '../../../language/model/quantity.ts';
import { readQuantity } from '../../../language/model/read-quantity.ts';
import { show } from './show.ts';

const VALUES: [text: string, expected: string][] = [
  ['80%', 'level eq 80 percent'],
  ['80 %', 'level eq 80 percent'],
  ['đạt 80%', 'level eq 80 percent'],
  ['bằng 80%', 'level eq 80 percent'],
  ['12,5%', 'level eq 12.5 percent'],
  ['80 phần trăm', 'level eq 80 percent'],
  ['5‰', 'level eq 5 percent×0.1'],
  ['2 điểm phần trăm', 'level eq 2 point'],
  ['tối thiểu 80%', 'level ge 80 percent'],
  ['Tối thiểu 70%', 'level ge 70 percent'],
  ['đạt tối thiểu 50%', 'level ge 50 percent'],
  ['ít nhất 80%', 'level ge 80 percent'],
  ['không dưới 80%', 'level ge 80 percent'],
  ['từ 80%', 'level ge 80 percent'],
  ['từ 80% trở lên', 'level ge 80 percent'],
  ['đạt từ 90% trở lên', 'level ge 90 percent'],
  ['80% trở lên', 'level ge 80 percent'],
  ['≥ 80%', 'level ge 80 percent'],
  ['>= 80%', 'level ge 80 percent'],
  ['trên 80%', 'level gt 80 percent'],
  ['hơn 80%', 'level gt 80 percent'],
  ['vượt 80%', 'level gt 80 percent'],
  ['> 80%', 'level gt 80 percent'],
  ['tối đa 3%', 'level le 3 percent'],
  ['không quá 3%', 'level le 3 percent'],
  ['không vượt quá 3%', 'level le 3 percent'],
  ['≤3%', 'level le 3 percent'],
  ['3% trở xuống', 'level le 3 percent'],
  ['dưới 3%', 'level lt 3 percent'],
  ['< 3%', 'level lt 3 percent'],
  ['khoảng 2.989,5 MW', 'level about 2989.5 mw'],
  ['5-10%', 'level 5..10 percent'],
  ['5 – 10 %', 'level 5..10 percent'],
  ['5% - 10%', 'level 5..10 percent'],
  ['từ 5% đến 10%', 'level 5..10 percent'],
  ['từ 5 đến 10 lớp', 'level 5..10 lớp'],
  ['3-5 doanh nghiệp', 'level 3..5 doanh nghiệp'],
  ['500 triệu đến 1,2 tỷ đồng', 'level 500000000..1200000000 money'],
  ['tăng từ 5-10%', 'increase 5..10 percent'],
  ['tăng 8%/năm', 'growth eq 8 percent yearly'],
  ['tăng tối thiểu 8%/năm', 'growth ge 8 percent yearly'],
  ['bình quân 12%/năm', 'growth eq 12 percent yearly'],
  ['tăng bình quân trên 12% mỗi năm', 'growth gt 12 percent yearly'],
  ['bình quân hàng năm 10% trở lên', 'growth ge 10 percent yearly'],
  ['tăng 40%', 'increase eq 40 percent'],
  ['tăng thêm 5 xã', 'increase eq 5 xã'],
  ['tăng lên 80%', 'level eq 80 percent'],
  ['tăng từ 70% lên 80%', 'level eq 80 percent'],
  ['giảm xuống dưới 3%', 'level lt 3 percent'],
  ['giảm 30%', 'reduction eq 30 percent'],
  ['giảm tối thiểu 30%', 'reduction ge 30 percent'],
  ['giảm 1,5%/năm', 'reduction eq 1.5 percent yearly'],
  ['nhóm 15', 'rank 15'],
  ['nhóm 15/63', 'rank 15 of 63'],
  ['nằm trong nhóm 15 tỉnh, thành phố đứng đầu', 'rank 15'],
  ['thuộc nhóm 10', 'rank 10'],
  ['top 15', 'rank 15'],
  ['1 trong 15 tỉnh', 'rank 15'],
  ['xếp thứ 15/63', 'rank 15 of 63'],
  ['3 lớp', 'level eq 3 lớp'],
  ['03 cấp', 'level eq 3 cấp'],
  ['3', 'level eq 3 none'],
  ['16 lớp tập huấn', 'level eq 16 lớp tập huấn'],
  ['20 tỉnh, thành phố', 'level eq 20 tỉnh, thành phố'],
  ['03 đồng chí', 'level eq 3 đồng chí'],
  ['20.000 ha', 'level eq 20000 ha'],
  ['trên 12.000 ha', 'level gt 12000 ha'],
  ['1,2 triệu lượt khách', 'level eq 1.2 lượt khách×1000000'],
  ['6,1 tỷ USD', 'level eq 6.1 usd×1000000000'],
  ['16/16 xã', 'fraction eq 16 of 16 xã'],
  ['500 triệu đồng', 'level eq 500 money×1000000'],
  ['1.545.000.000đ', 'level eq 1545000000 money'],
  ['5 triệu đồng/ha', 'level eq 5 money×1000000/ha'],
  ['50 triệu đồng/người/năm', 'level eq 50 money×1000000/người yearly'],
  ['phổ cập', 'all phổ cập'],
  ['Phổ cập dịch vụ mạng di động 5G', 'all phổ cập'],
  ['hoàn thành', 'all hoàn thành'],
  ['hoàn thành 100%', 'level eq 100 percent'],
  ['định tính "từng bước hình thành"', 'qualitative từng bước hình thành'],
  ['nhóm tỉnh khá', 'qualitative nhóm tỉnh khá'],
  ['phấn đấu trên 50%', 'soft level gt 50 percent'],
  ['phấn đấu đạt tối thiểu 50%', 'soft level ge 50 percent'],
  ['phấn đấu nhóm 15', 'soft rank 15'],
  ['90% người dân, doanh nghiệp trở lên', 'level ge 90 percent'],
  ['100% các xã, thị trấn (trừ xã đảo)', 'level eq 100 percent'],
  ['-5%', 'level eq -5 percent'],
  ['  80%  ', 'level eq 80 percent'],
  ['trên\u00a080\u00a0%', 'level gt 80 percent'],
];

describe('readQuantity', () => {
  for (const [text, expected] of VALUES) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const { quantity, problems } = readQuantity(text);
      assert.equal(show(quantity), expected);
      assert.deepEqual(
        problems.map((problem) => problem.code),
        [],
      );
    });
  }

  it('reads every value the same in NFD', () => {
    for (const [text, expected] of VALUES) {
      const { quantity, problems } = readQuantity(text.normalize('NFD'));
      assert.equal(show(quantity).normalize('NFC'), expected, text);
      assert.equal(problems.length, 0, text);
    }
  });

  it('keeps the written number', () => {
    const written = (text: string) => numberText(readQuantity(text).quantity as Quantity);
    assert.equal(written('  03 cấp'), '03');
    assert.equal(written('từ 5% đến 10%'), '5% đến 10');
    assert.equal(written('16/16 xã'), '16/16');
    assert.equal(written('khoảng 2.989,5 MW'), '2.989,5');
    assert.equal(written('phổ cập'), '');
  });

  it('says where operator, number, unit and suffix stand', () => {
    const text = ' đạt từ 80% trở lên';
    const parts = (readQuantity(text).quantity as Quantity).parts;
    const at = (part: keyof typeof parts) => text.slice(parts[part]?.start, parts[part]?.end);
    assert.deepEqual([at('operator'), at('number'), at('unit'), at('suffix')], ['đạt từ', '80', '%', 'trở lên']);
  });
});

/** Text with the place of the problem in «», the code, the text after the fix (if there is one) and what is read. */
const PROBLEMS: [marked: string, code: string, fixed: string | undefined, expected: string][] = [
  ['«»', 'no-value', undefined, '-'],
  ['«chưa xác định»', 'no-value', 'định tính "chưa xác định"', '-'],
  ['«"từng bước"»', 'no-value', 'định tính "từng bước"', '-'],
  ['100% «(trừ văn bản mật)»', 'trailing', undefined, 'level eq 100 percent'],
  ['«…»', 'no-value', undefined, '-'],
  ['«trên»', 'no-number', undefined, '-'],
  ['«đạt tối thiểu»', 'no-number', undefined, '-'],
  ['«12.5»%', 'english-decimal', '12,5%', 'level eq 12.5 percent'],
  ['«0.125»%', 'english-decimal', '0,125%', 'level eq 0.125 percent'],
  ['«1,545,000» đồng', 'english-grouping', '1.545.000 đồng', 'level eq 1545000 money'],
  ['«1,234.5» ha', 'english-grouping', '1.234,5 ha', 'level eq 1234.5 ha'],
  ['«1.54.000» hộ', 'bad-grouping', undefined, 'level eq 154000 hộ'],
  ['«1 545 000» đồng', 'blank-grouping', '1.545.000 đồng', 'level eq 1545000 money'],
  ['«10-5»%', 'range-order', '5-10%', 'level 5..10 percent'],
  ['từ «10% đến 5»%', 'range-order', 'từ 5% đến 10%', 'level 5..10 percent'],
  ['trên 80% «trở lên»', 'mixed-operators', undefined, 'level gt 80 percent'],
  ['tối đa «trên» 80%', 'mixed-operators', undefined, 'level le 80 percent'],
  ['80% «90%»', 'trailing', undefined, 'level eq 80 percent'],
  ['90% cấp huyện và «70% cấp xã»', 'trailing', undefined, 'level eq 90 percent'],
  ['80%«%»', 'trailing', undefined, 'level eq 80 percent'],
  ['5/«0» xã', 'zero-total', undefined, 'fraction eq 5 of 0 xã'],
  ['định tính «từng bước»', 'unquoted', 'định tính "từng bước"', 'qualitative từng bước'],
];

describe('readQuantity, problems', () => {
  for (const [marked, code, fixed, expected] of PROBLEMS) {
    it(`${marked}: ${code}`, () => {
      const start = marked.indexOf('«');
      const end = marked.indexOf('»') - 1;
      const text = marked.replace(/[«»]/gu, '');
      const { quantity, problems } = readQuantity(text);
      assert.deepEqual(
        problems.map((problem) => [problem.code, problem.start, problem.end]),
        [[code, start, end]],
      );
      const fix = problems[0]?.fix;
      assert.equal(fix && text.slice(0, start) + fix.newText + text.slice(end), fixed);
      assert.equal(show(quantity), expected);
    });
  }

  it('asks for the % of a bare number only when the target is a share', () => {
    assert.deepEqual(readQuantity('80').problems, []);
    const [problem] = readQuantity('trên 80', { expectShare: true }).problems;
    assert.equal(problem?.code, 'missing-percent');
    assert.equal(problem?.fix?.newText, '80%');
    assert.deepEqual(readQuantity('80%', { expectShare: true }).problems, []);
  });

  it('says every problem in both languages', () => {
    for (const [marked] of PROBLEMS) {
      for (const problem of readQuantity(marked.replace(/[«»]/gu, '')).problems) {
        assert.ok(problem.message.vi.length > 5 && problem.message.en.length > 5);
      }
    }
  });
});
