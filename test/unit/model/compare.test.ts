import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CompareOptions, compareQuantities, sameValue, valueDifference } from '../../../language/model/compare.ts';
import type { Quantity } from '../../../language/model/quantity.ts';
import { readQuantity } from '../../../language/model/read-quantity.ts';
import { quantityOfWords } from '../../../language/model/read-words.ts';

function value(text: string): Quantity {
  const { quantity, problems } = readQuantity(text);
  assert.deepEqual(problems, [], text);
  assert.ok(quantity, text);
  return quantity;
}

type Sign = '=' | '>' | '<' | '?';
const SIGNS = { equal: '=', stricter: '>', weaker: '<', 'not comparable': '?' } as const;
const OPPOSITE: Record<Sign, Sign> = { '=': '=', '>': '<', '<': '>', '?': '?' };

/** ">": the first is the stricter commitment; "?": not comparable. */
const PAIRS: [a: string, sign: Sign, b: string, options?: CompareOptions][] = [
  ['80%', '=', '80%'],
  ['80%', '=', 'tối thiểu 80%'],
  ['từ 80% trở lên', '=', 'tối thiểu 80%'],
  ['đạt 80%', '=', '≥ 80%'],
  ['trên 80%', '>', 'từ 80% trở lên'],
  ['trên 80%', '>', '80%'],
  ['trên 80%', '<', '81%'],
  ['90%', '>', '80%'],
  ['70%', '<', 'tối thiểu 80%'],
  ['phấn đấu 80%', '=', '80%'],
  ['phấn đấu 90%', '>', '80%'],
  ['9%', '<', '10%'],
  ['0,3%', '>', '0,2999999999999999999999%'],
  ['5‰', '=', '0,5%'],
  // Ceilings: less is stricter.
  ['tối đa 3%', '>', 'tối đa 5%'],
  ['dưới 3%', '>', 'tối đa 3%'],
  ['không quá 3%', '=', '3% trở xuống'],
  ['2%', '>', 'tối đa 3%'],
  ['2%', '>', '3%', { direction: 'lower' }],
  ['dưới 3%', '>', '3%', { direction: 'lower' }],
  ['dưới 3%', '?', 'trên 2%'],
  ['tối đa 5%', '?', '3%', { direction: 'higher' }],
  // Ranges, by both ends.
  ['5-10%', '=', 'từ 5% đến 10%'],
  ['6-10%', '>', '5-10%'],
  ['5-10%', '<', '6-11%'],
  ['6-8%', '?', '5-10%'],
  ['5-10%', '=', 'tối thiểu 5%'],
  ['5-10%', '<', 'trên 5%'],
  ['5-10%', '>', '4%'],
  ['5-10%', '?', '7%'],
  ['5-10%', '<', '10%'],
  ['5-10%', '<', '12%'],
  ['5-10%', '>', '10-15%', { direction: 'lower' }],
  ['5-10%', '=', 'tối đa 10%', { direction: 'lower' }],
  // Growth, increase, reduction.
  ['tăng 8%/năm', '>', 'tăng 7%/năm'],
  ['bình quân 12%/năm', '=', 'tăng 12%/năm'],
  ['tăng 8%/năm', '?', 'tăng 8%'],
  ['tăng 8%', '?', '8%'],
  ['giảm 30%', '>', 'giảm 20%'],
  ['giảm tối thiểu 30%', '=', 'giảm 30%'],
  ['giảm 30%', '>', 'giảm 20%', { direction: 'lower' }],
  ['giảm 1%/năm', '?', 'giảm 5%'],
  ['giảm 30%', '?', 'tăng 30%'],
  // Ranks: a smaller group is stricter.
  ['nhóm 10', '>', 'nhóm 15'],
  ['nhóm 15', '=', 'nằm trong nhóm 15 tỉnh, thành phố đứng đầu'],
  ['nhóm 10 tỉnh', '?', 'nhóm 10 huyện'],
  ['nhóm 15/63', '?', 'nhóm 15/34'],
  ['nhóm 10/63', '>', 'nhóm 15'],
  ['nhóm 15', '?', '15%'],
  // Counts, fractions, money.
  ['05 lớp', '>', '3 lớp'],
  ['3 lớp tập huấn', '=', '03 lớp'],
  ['3', '<', '5 lớp'],
  ['3 lớp', '>', '5 lớp', { direction: 'lower' }],
  ['3 lớp', '?', '3 xã'],
  ['3 lớp', '?', '3%'],
  ['80', '?', '80%'],
  ['14/16 xã', '<', '16/16 xã'],
  ['14/16 xã', '?', '14/20 xã'],
  ['16/16 xã', '=', '100%'],
  ['12/16 xã', '<', '80%'],
  ['1,2 tỷ đồng', '=', '1.200 triệu đồng'],
  ['500 triệu đồng', '<', '1 tỷ đồng'],
  ['5 triệu đồng/ha', '?', '5 triệu đồng'],
  ['5 triệu đồng/ha', '>', '4.900.000 đồng/ha'],
  ['6,1 tỷ USD', '>', '900 triệu USD'],
  ['6,1 tỷ USD', '?', '6,1 tỷ đồng'],
  ['1,2 triệu lượt khách', '>', '900.000 lượt khách'],
  // Without a number.
  ['phổ cập', '=', 'phổ cập'],
  ['phổ cập', '?', '100%'],
  ['phổ cập', '?', 'hoàn thành'],
  ['định tính "khá"', '?', '80%'],
  ['định tính "khá"', '?', 'định tính "khá"'],
  // Ways of counting.
  ['112%', '=', 'tăng 12%', { counting: 'chỉ số' }],
  ['112%', '>', 'tăng 10%/năm', { counting: 'chỉ số' }],
  ['tăng 12%', '=', '12%', { counting: 'tốc độ tăng' }],
  ['tăng 5 xã', '=', '5 xã', { counting: 'tăng thêm' }],
  ['2 điểm phần trăm', '=', '2%', { counting: 'điểm phần trăm' }],
  ['2 điểm phần trăm', '?', '2%'],
  ['40%', '?', '30%', { counting: 'cơ cấu' }],
  ['80%', '<', '90%', { counting: 'tỉ lệ' }],
];

describe('compareQuantities', () => {
  for (const [a, sign, b, options] of PAIRS) {
    it(`${a} ${sign} ${b}${options ? ` (${Object.values(options).join(', ')})` : ''}`, () => {
      const forth = compareQuantities(value(a), value(b), options);
      assert.equal(SIGNS[forth.result], sign);
      assert.equal(SIGNS[compareQuantities(value(b), value(a), options).result], OPPOSITE[sign], 'the other way round');
      if (forth.result === 'not comparable') assert.ok(forth.reason.vi && forth.reason.en);
    });
  }

  it('compares “khoảng” with 5 % of tolerance and says so', () => {
    const compare = (a: string, b: string) => compareQuantities(value(a), value(b));
    assert.deepEqual(compare('khoảng 100 MW', '104 MW'), { result: 'equal', approximate: true });
    assert.deepEqual(compare('khoảng 100 MW', '110 MW'), { result: 'weaker', approximate: true });
    assert.deepEqual(compare('120 MW', 'khoảng 100 MW'), { result: 'stricter', approximate: true });
    assert.deepEqual(compare('100 MW', '104 MW'), { result: 'weaker' });
  });

  const operators = ['', 'trên ', 'tối thiểu ', 'tối đa ', 'dưới ', 'khoảng '];
  const measure = fc
    .tuple(
      fc.constantFrom('', 'tăng ', 'giảm '),
      fc.constantFrom(...operators),
      fc.integer({ min: 0, max: 30 }),
      fc.option(fc.integer({ min: 0, max: 20 })),
      fc.constantFrom('%', ' lớp', ' triệu đồng', ' tỷ đồng'),
    )
    .map(([change, operator, low, more, unit]) =>
      more === null ? `${change}${operator}${low}${unit}` : `${change}${low}-${low + more}${unit}`,
    );
  const rank = fc.integer({ min: 1, max: 63 }).map((size) => `nhóm ${size}`);
  const anyValue = fc.oneof(
    measure,
    rank,
    fc.constant('phổ cập'),
    fc.integer({ min: 0, max: 16 }).map((n) => `${n}/16 xã`),
  );
  const anyOptions = fc.constantFrom<CompareOptions>(
    {},
    { direction: 'higher' },
    { direction: 'lower' },
    { counting: 'chỉ số' },
  );

  it('is antisymmetric', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyOptions, (a, b, options) => {
        const forth = SIGNS[compareQuantities(value(a), value(b), options).result];
        const back = SIGNS[compareQuantities(value(b), value(a), options).result];
        assert.equal(back, OPPOSITE[forth], `${a} against ${b}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds every value equal to itself', () => {
    fc.assert(
      fc.property(anyValue, anyOptions, (a, options) => {
        assert.equal(compareQuantities(value(a), value(a), options).result, 'equal', a);
      }),
    );
  });
});

/** Words of a slot, the declared value, and in what they differ. */
const WORDS: [words: string, declared: string, differs: string | undefined][] = [
  ['Có 90% người dân, doanh nghiệp trở lên', 'từ 90% trở lên', undefined],
  ['Có 90% người dân, doanh nghiệp trở lên', 'tối thiểu 90%', undefined],
  ['Có 90% người dân, doanh nghiệp trở lên', '90%', 'operator'],
  ['98% người dân', '90%', 'number'],
  ['Trên  90%', 'trên 90%', undefined],
  ['phấn đấu đạt 80%', '80%', undefined],
  ['Bảo đảm 100%', '100%', undefined],
  ['nhóm 15 tỉnh, thành phố đứng đầu', 'nhóm 15', undefined],
  ['nhóm 10 tỉnh, thành phố đứng đầu', 'nhóm 15', 'number'],
  ['15', 'nhóm 15', undefined],
  ['3 cấp', '03 cấp', undefined],
  ['3 lớp tập huấn', '3 lớp', undefined],
  ['3 hội nghị', '3 lớp', 'unit'],
  ['80 hộ', '80%', 'unit'],
  ['80', '80%', undefined],
  ['tăng từ 5-10%', 'tăng 5-10%/năm', undefined],
  ['trên 12%', 'tăng trên 12%', undefined],
  ['giảm 30%', 'tăng 30%', 'kind'],
  ['1.200 triệu đồng', '1,2 tỷ đồng', undefined],
  ['500 triệu đồng', '1,2 tỷ đồng', 'number'],
  ['5-10%', '5%', 'number'],
  ['Phổ cập', 'phổ cập', undefined],
  ['100%', 'phổ cập', 'kind'],
  ['16/16 cán bộ', '16/16', undefined],
  ['15/16 cán bộ', '16/16', 'number'],
  ['Từng bước hình thành', 'định tính "từng bước"', undefined],
  ['Từng bước hình thành', '80%', 'kind'],
];

describe('valueDifference', () => {
  for (const [words, declared, differs] of WORDS) {
    it(`“${words}” for ${declared}: ${differs ?? 'agrees'}`, () => {
      const difference = valueDifference(quantityOfWords(words), value(declared));
      assert.equal(difference?.part, differs);
      assert.equal(sameValue(quantityOfWords(words), value(declared)), differs === undefined);
      if (difference) assert.ok(difference.message.vi.includes(declared), difference.message.vi);
    });
  }
});
