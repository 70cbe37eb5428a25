import assert from 'node:assert/strict';
import { splitWebAddresses } from '../../../documents/model/web-addresses.ts';

/** Text as plans have it, and the addresses that it leads to. */
const TEXTS: readonly [string, string[]][] = [
  ['Cổng thông tin điện tử của huyện (www.ductho.hatinh.gov.vn) và', ['http://www.ductho.hatinh.gov.vn']],
  ['trực tuyến như https://onetouch.mic.gov.vn/', ['https://onetouch.mic.gov.vn/']],
  ['Cổng dữ liệu quốc gia (data.gov.vn).', ['http://data.gov.vn']],
  [
    'tại http://a.vn:8080/x?y=1&z=%20#m; và dichvucong.gov.vn/b.',
    ['http://a.vn:8080/x?y=1&z=%20#m', 'http://dichvucong.gov.vn/b'],
  ],
  ['gửi về a@b.gov.vn hoặc a.b@c.vn', []],
  ['1.045.000.000đ, mục 2.1. và 66.25/2026/NQ-CP', []],
  ['tệp.vn, data.gov.vnn, data.govvn', []],
  ['hỏng: https://a.vn/100%, https://localhost', []],
  ['một hai', []],
  ['', []],
];

describe('web addresses in prose', () => {
  for (const [text, addresses] of TEXTS) {
    it(`${addresses.length} in “${text}”`, () => {
      const pieces = splitWebAddresses(text);
      assert.deepEqual(
        pieces.flatMap(({ address }) => address ?? []),
        addresses,
      );
      assert.equal(pieces.map((piece) => piece.text).join(''), text);
    });
  }

  it('are found in time that grows with the text only', () => {
    for (const piece of ['a.', 'https://a.', 'www.', 'a-', 'http://', 'a.vn/...', 'a.vn/%']) {
      const text = piece.repeat(100_000);
      assert.equal(
        splitWebAddresses(text)
          .map((part) => part.text)
          .join(''),
        text,
      );
    }
  });
});
