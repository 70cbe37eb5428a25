import assert from 'node:assert/strict';
import { readQuantity } from '../../../language/model/read-quantity.ts';
import { quantityOfWords, readWords } from '../../../language/model/read-words.ts';
import { show } from './show.ts';

/** Words with «» around what belongs to each value, and the values. The sentences are from real documents. */
const WORDS: [marked: string, expected: string[]][] = [
  ['«Có 90% người dân, doanh nghiệp trở lên»', ['level ge 90 percent']],
  ['«Có 100% các xã, thị trấn trở lên»', ['level ge 100 percent']],
  ['«Bảo đảm 100%»', ['level eq 100 percent']],
  ['«đạt trên 30%»', ['level gt 30 percent']],
  ['«tăng từ 5-10%»', ['increase 5..10 percent']],
  ['Góp phần nâng năng suất lao động «hàng năm tăng từ 5-10%»;', ['growth 5..10 percent yearly']],
  ['Năng suất lao động «hàng năm tăng tối thiểu 8%».', ['growth ge 8 percent yearly']],
  ['«tăng trưởng bình quân hàng năm 10% trở lên».', ['growth ge 10 percent yearly']],
  ['«Phổ cập»', ['all phổ cập']],
  ['«Phổ cập» dịch vụ mạng di động 4G/5G và điện thoại di động thông minh', ['all phổ cập']],
  ['«nhóm 15 tỉnh», thành phố đứng đầu', ['rank 15']],
  ['Phấn đấu đưa Hà Tĩnh «nằm trong nhóm 10 tỉnh», thành phố đứng đầu của cả nước', ['soft rank 10']],
  ['«là 1 trong 15 tỉnh dẫn đầu»', ['rank 15']],
  ['«giảm 30%» thủ tục hành chính', ['reduction eq 30 percent']],
  ['«đạt từ 90% trở lên» (đối với cấp xã «đạt từ 80% trở lên»)', ['level ge 90 percent', 'level ge 80 percent']],
  [
    '«Trên  90%» hồ sơ công việc tại cấp huyện và «trên 70%» hồ sơ công việc tại cấp xã',
    ['level gt 90 percent', 'level gt 70 percent'],
  ],
  ['«100%» văn bản, hồ sơ công việc từ cấp xã trở lên được trao đổi', ['level eq 100 percent']],
  ['«80%» dịch vụ công trực tuyến mức độ 3 và 4 năm 2025', ['level eq 80 percent']],
  ['phấn đấu triển khai mạng di động 5G «đạt tối thiểu 50%» địa bàn dân cư', ['soft level ge 50 percent']],
  ['phấn đấu nhiều; «80%» hộ', ['level eq 80 percent']],
  ['đến năm 2025 «có 80%» cơ sở dữ liệu', ['level eq 80 percent']],
  ['đến 2025 «có 80%» cơ sở dữ liệu', ['level eq 80 percent']],
  ['giai đoạn 2021-2025 «tăng tối thiểu 8%»', ['increase ge 8 percent']],
  ['theo Quyết định số 749/QĐ-TTg ngày 03/6/2020, «đạt 3-5 doanh nghiệp chủ lực»', ['level 3..5 doanh nghiệp chủ lực']],
  ['đồng bộ «03 cấp» từ huyện đến xã', ['level eq 3 cấp']],
  ['«16/16 cán bộ chuyên trách» được tập huấn', ['fraction eq 16 of 16 cán bộ chuyên trách']],
  ['trước ngày 15/12 hằng năm', []],
  ['tại mục 5.2 Phần II', []],
  ['thuộc nhóm tỉnh khá trong cả nước', []],
  ['tổ chức «16 lớp tập huấn» với kinh phí «48 triệu đồng»', ['level eq 16 lớp tập huấn', 'level eq 48 money×1000000']],
  ['tỷ lệ đô thị hóa «đạt khoảng 45,5%», tăng trưởng GRDP', ['level about 45.5 percent']],
  ['nâng «từ 70% lên 80%»', ['level eq 80 percent']],
];

describe('readWords', () => {
  for (const [marked, expected] of WORDS) {
    it(marked, () => {
      const words = marked.replace(/[«»]/gu, '');
      const found = readWords(words);
      const places = [...marked.matchAll(/«([^»]*)»/gu)].map((match) => match[1]);
      assert.deepEqual(
        found.map(({ span }) => words.slice(span.start, span.end)),
        places,
      );
      assert.deepEqual(found.map(show), expected);
      for (const { text, span } of found) assert.equal(words.slice(span.start, span.end), text);
    });
  }

  it('reads NFD words as NFC', () => {
    for (const [marked, expected] of WORDS) {
      const words = marked.replace(/[«»]/gu, '').normalize('NFD');
      assert.deepEqual(
        readWords(words).map((quantity) => show(quantity).normalize('NFC')),
        expected,
        marked,
      );
    }
  });

  it('takes the words themselves for a value without number', () => {
    assert.equal(show(quantityOfWords('Từng bước hình thành')), 'qualitative Từng bước hình thành');
    assert.equal(show(quantityOfWords('Có 90% người dân trở lên')), 'level ge 90 percent');
  });

  it('reads text made to be slow or deep', () => {
    const hostile = ['tăng ', '1-', '1/', '80% a ', 'từ ', 'nhóm ', '1 545 ', '……', '%', 'phấn đấu ', 'triệu '];
    for (const piece of hostile) {
      assert.ok(Array.isArray(readWords(piece.repeat(20_000))), piece);
      assert.ok(Array.isArray(readQuantity(piece.repeat(20_000)).problems), piece);
    }
  });
});
