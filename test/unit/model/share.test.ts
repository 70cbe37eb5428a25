import assert from 'node:assert/strict';
import { COUNTINGS, countingOf } from '../../../language/model/counting.ts';
import type { Quantity } from '../../../language/model/quantity.ts';
import { readQuantity } from '../../../language/model/read-quantity.ts';
import { impossibleShare } from '../../../language/model/share.ts';

const SHARES: [text: string, code: string | undefined, counting?: string][] = [
  ['80%', undefined],
  ['100%', undefined],
  ['0%', undefined],
  ['trên 99%', undefined],
  ['dưới 100%', undefined],
  ['tối đa 100%', undefined],
  ['110%', 'above-100'],
  ['100,01%', 'above-100'],
  ['90-110%', 'above-100'],
  ['đạt trên 100%', 'impossible-bound'],
  ['> 100%', 'impossible-bound'],
  ['từ 100% trở lên', 'impossible-bound'],
  ['tối thiểu 100%', 'impossible-bound'],
  ['-5%', 'below-0'],
  ['dưới 0%', 'below-0'],
  ['1.001‰', 'above-100'],
  ['999‰', undefined],
  ['17/16 xã', 'above-100'],
  ['16/16 xã', undefined],
  ['tăng 140%', undefined],
  ['tăng 120%/năm', undefined],
  ['giảm 130%', 'above-100'],
  ['giảm 30%', undefined],
  ['150 lớp', undefined],
  ['500 triệu đồng', undefined],
  ['phổ cập', undefined],
  ['112%', undefined, 'chỉ số'],
  ['trên 100%', undefined, 'chỉ số'],
  ['120%', undefined, 'tốc độ tăng'],
  ['120%', 'above-100', 'tỷ lệ'],
  ['120%', 'above-100', 'lũy kế'],
  ['120%', 'above-100', 'cơ cấu'],
  ['-2%', undefined, 'tốc độ tăng'],
];

describe('impossibleShare', () => {
  for (const [text, code, counting] of SHARES) {
    it(`${text}${counting ? ` (${counting})` : ''}: ${code ?? 'possible'}`, () => {
      const found = impossibleShare(readQuantity(text).quantity as Quantity, counting);
      assert.equal(found?.code, code);
      if (found) assert.equal(text.slice(found.place.start, found.place.end), text);
    });
  }
});

describe('counting', () => {
  it('finds a kind under every spelling', () => {
    assert.equal(countingOf('Tỉ lệ')?.name, 'tỷ lệ');
    assert.equal(countingOf('hàng  năm')?.name, 'hằng năm');
    assert.equal(countingOf('luỹ kế'.normalize('NFD'))?.name, 'lũy kế');
    assert.equal(countingOf('tổng'), undefined);
  });

  it('asks later milestones of shares and stocks only', () => {
    const names = COUNTINGS.filter((counting) => counting.laterAtLeastAsStrict).map(({ name }) => name);
    assert.deepEqual(names, ['tỷ lệ', 'lũy kế']);
  });
});
