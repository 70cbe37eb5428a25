import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import { amountInWords, readAmountInWords } from '../../../language/text/amount-in-words.ts';

const WRITTEN: [amount: string, words: string][] = [
  ['0', 'Không đồng'],
  ['5', 'Năm đồng'],
  ['15', 'Mười lăm đồng'],
  ['344', 'Ba trăm bốn mươi tư đồng'],
  ['1000', 'Một nghìn đồng'],
  ['1005', 'Một nghìn không trăm linh năm đồng'],
  ['105000000', 'Một trăm linh năm triệu đồng'],
  ['21000021', 'Hai mươi mốt triệu không trăm hai mươi mốt đồng'],
  ['1545000000', 'Một tỷ năm trăm bốn mươi lăm triệu đồng'],
  ['565300000', 'Năm trăm sáu mươi lăm triệu ba trăm nghìn đồng'],
  ['2000000000000', 'Hai nghìn tỷ đồng'],
  ['643780000000', 'Sáu trăm bốn mươi ba tỷ bảy trăm tám mươi triệu đồng'],
];

describe('amountInWords', () => {
  for (const [amount, words] of WRITTEN)
    it(`${amount}: ${words}`, () => assert.equal(amountInWords(new Big(amount)), words));
});

/** Words, amount, spoken forms as "found→formal". */
const SPOKEN: [words: string, amount: string, spoken: string[]][] = [
  ['Một tỷ năm trăm bốn lăm triệu đồng', '1545000000', ['lăm→mươi lăm']],
  ['một tỉ năm trăm bốn mươi lăm triệu đồng chẵn./.', '1545000000', []],
  ['(Năm trăm ngàn đồng)', '500000', ['ngàn→nghìn']],
  ['hai chục triệu đồng', '20000000', ['chục→mươi']],
  ['một trăm lẻ năm nghìn', '105000', []],
  ['hai mươi bốn đồng', '24', []],
  ['hai mươi mốt đồng', '21', []],
  ['hai mươi một đồng', '21', []],
  ['ba nghìn hai trăm tỷ năm triệu đồng', '3200005000000', []],
  ['một nghìn tỷ đồng', '1000000000000', []],
  ['Ba mươi nhăm nghìn bẩy trăm đồng', '35700', ['nhăm→lăm', 'bẩy→bảy']],
  ['hai ba triệu đồng', '23000000', ['ba→mươi ba']],
];

describe('readAmountInWords', () => {
  for (const [words, amount, spoken] of SPOKEN) {
    it(words, () => {
      const read = readAmountInWords(words);
      assert.equal(read.amount?.toFixed(), amount);
      assert.deepEqual(
        read.spoken.map(({ found, formal }) => `${found}→${formal}`),
        spoken,
      );
      for (const { found, start, end } of read.spoken) assert.equal(words.slice(start, end), found);
    });
  }

  for (const [marked, note] of [
    ['«abc»', 'no number'],
    ['một «trăn» triệu', 'a misspelt word'],
    ['một nghìn hai «triệu»', 'out of order'],
    ['năm triệu «và» lẻ', 'words after the amount'],
  ] as const) {
    it(`finds the place in “${marked}” (${note})`, () => {
      const words = marked.replace(/[«»]/gu, '');
      const { amount, problem } = readAmountInWords(words);
      assert.equal(amount, undefined);
      assert.equal(words.slice(problem?.start, problem?.end), /«(.*)»/u.exec(marked)?.[1]);
    });
  }

  it('reads what amountInWords writes', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 17n), (amount) => {
        const read = readAmountInWords(amountInWords(new Big(amount.toString())));
        assert.equal(read.amount?.toFixed(), amount.toString());
        assert.deepEqual(read.spoken, []);
      }),
      { numRuns: 500 },
    );
  });

  it('reads NFD', () => {
    const words = 'Một tỷ năm trăm bốn mươi lăm triệu đồng'.normalize('NFD');
    assert.equal(readAmountInWords(words).amount?.toFixed(), '1545000000');
  });
});
