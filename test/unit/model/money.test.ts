import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import {
  formatMoney,
  formatMoneyNumber,
  MONEY_UNITS,
  type Money,
  moneyUnitOf,
  readMoney,
  shareOfTotal,
  sumMoney,
} from '../../../language/model/money.ts';

function money(text: string, unit?: string): Money {
  const { amount, problems } = readMoney(text, unit === undefined ? undefined : moneyUnitOf(unit));
  assert.deepEqual(problems, [], text);
  assert.ok(amount?.kind === 'money', text);
  return amount;
}

const AMOUNTS: [text: string, dong: string, unit?: string][] = [
  ['1.545.000.000đ', '1545000000'],
  ['565.300.000 đ', '565300000'],
  ['1.545.000.000 đồng', '1545000000'],
  ['500 triệu đồng', '500000000'],
  ['Năm: 0 đồng'.slice(5), '0'],
  ['1,2 tỷ đồng', '1200000000'],
  ['1,2 tỉ đồng', '1200000000'],
  ['643.780 triệu đồng', '643780000000'],
  ['30 nghìn đồng', '30000'],
  ['30 ngàn đồng', '30000'],
  ['2 nghìn tỷ đồng', '2000000000000'],
  ['100.000 VNĐ', '100000'],
  ['643.780', '643780000000', 'triệu đồng'],
  ['500 nghìn đồng', '500000', 'triệu đồng'],
];

describe('readMoney', () => {
  for (const [text, dong, unit] of AMOUNTS) it(text, () => assert.equal(money(text, unit).dong.toFixed(), dong));

  it('reads “không tính riêng”', () => {
    assert.deepEqual(readMoney(' Không tính  riêng').amount, { kind: 'not separate' });
  });

  const PROBLEMS: [marked: string, code: string, fix?: string][] = [
    ['«500 triệu»', 'missing-unit', '500 triệu đồng'],
    ['«500»', 'missing-unit'],
    ['6,1 «tỷ USD»', 'not-money'],
    ['80«%»', 'not-money'],
    ['5 «triệu đồng/ha»', 'not-money'],
    ['«khoảng» 500 triệu đồng', 'inexact-money'],
    ['«1.5» tỷ đồng', 'english-decimal', '1,5'],
    ['«1,545,000» đồng', 'english-grouping', '1.545.000'],
    ['500 triệu đồng «cho đào tạo»', 'trailing'],
    ['«nhiều»', 'no-value'],
    ['«giảm 30%»', 'not-money'],
  ];
  for (const [marked, code, fix] of PROBLEMS) {
    it(`${marked}: ${code}`, () => {
      const text = marked.replace(/[«»]/gu, '');
      const { problems } = readMoney(text);
      const place = [marked.indexOf('«'), marked.indexOf('»') - 1];
      assert.deepEqual(
        problems.map((problem) => [problem.code, problem.start, problem.end]),
        [[code, ...place]],
      );
      assert.equal(problems[0]?.fix?.newText, fix);
    });
  }
});

describe('money', () => {
  it('sums exactly', () => {
    // The budget of Đức Thọ 2023.
    const parts = ['500.000.000đ', '320.000.000đ', '200.000.000đ', '427.000.000đ', '50.000.000đ', '48.000.000đ'];
    assert.equal(formatMoney(sumMoney(parts.map((part) => money(part)))), '1.545.000.000 đồng');
    assert.equal(sumMoney(['0,1 đồng', '0,2 đồng'].map((part) => money(part))).dong.toFixed(), '0.3');
    assert.equal(sumMoney([]).dong.toFixed(), '0');
  });

  it('writes in any unit', () => {
    const amount = money('1.545.000.000 đồng');
    const written = MONEY_UNITS.map((unit) => formatMoney(amount, unit));
    assert.deepEqual(written, [
      '1.545.000.000 đồng',
      '1.545.000 nghìn đồng',
      '1.545 triệu đồng',
      '1,545 tỷ đồng',
      '0,001545 nghìn tỷ đồng',
    ]);
    assert.equal(formatMoneyNumber(amount, moneyUnitOf('triệu đồng')), '1.545');
  });

  it('knows units under their spellings', () => {
    assert.equal(moneyUnitOf('Triệu  đồng')?.name, 'triệu đồng');
    assert.equal(moneyUnitOf('tỉ đồng')?.name, 'tỷ đồng');
    assert.equal(moneyUnitOf('ha'), undefined);
    assert.equal(moneyUnitOf('nghìn USD'), undefined);
  });

  it('computes shares of a total', () => {
    assert.equal(shareOfTotal(money('1 triệu đồng'), money('3 triệu đồng'), 2)?.toFixed(2), '33.33');
    assert.equal(shareOfTotal(money('1 triệu đồng'), money('0 đồng'), 2), undefined);
  });

  it('reads what it writes, in every unit', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n), fc.constantFrom(...MONEY_UNITS), (dong, unit) => {
        const amount: Money = { dong: new Big(dong.toString()), unit };
        assert.ok(money(formatMoney(amount)).dong.eq(amount.dong));
      }),
    );
  });
});
