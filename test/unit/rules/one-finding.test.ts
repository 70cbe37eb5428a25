import assert from 'node:assert/strict';
import { checkTexts } from './helpers.ts';

/** One mistake of a drafter, and the only rule of weight that speaks of it. */
const mistakes: readonly {
  readonly mistake: string;
  readonly texts: readonly string[];
  readonly codes: readonly string[];
}[] = [
  {
    mistake: 'an item that neither its tasks nor the total fit',
    texts: [
      'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 100 triệu đồng {\n  khoản chi DaoTao "Đào tạo": 60 triệu đồng\n  khoản chi HaTang "Hạ tầng": 50 triệu đồng\n  theo nhiệm vụ\n}\nnhiệm vụ "Tập huấn" { kinh phí: 50 triệu đồng; khoản: DaoTao }\nnhiệm vụ "Mua sắm" { kinh phí: 50 triệu đồng; khoản: HaTang }\n',
    ],
    codes: ['KH306'],
  },
  {
    mistake: 'an item that is wrong, and sources that are wrong too',
    texts: [
      'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 100 triệu đồng {\n  khoản chi DaoTao "Đào tạo": 60 triệu đồng\n  khoản chi HaTang "Hạ tầng": 50 triệu đồng\n  theo nhiệm vụ\n  theo nguồn { "Tỉnh": 40 triệu đồng; "Xã": 70 triệu đồng }\n}\nnhiệm vụ "Tập huấn" { kinh phí: 50 triệu đồng; khoản: DaoTao }\nnhiệm vụ "Mua sắm" { kinh phí: 50 triệu đồng; khoản: HaTang }\n',
    ],
    codes: ['KH301', 'KH306'],
  },
  {
    mistake: 'a share that cannot be, before a right milestone',
    texts: ['kế hoạch A "Kế hoạch"\nchỉ tiêu A1 "Hồ sơ trực tuyến" { 2026: 800%; 2030: 100% }\n'],
    codes: ['KH201'],
  },
  {
    mistake: 'more done than there are, by a wrong number of all',
    texts: ['kế hoạch A "Kế hoạch"\nchỉ tiêu A1 "Xã có điểm" { 2026: 10/2 xã; 2028: 11/12 xã; 2030: 12/12 xã }\n'],
    codes: ['KH201'],
  },
  {
    mistake: 'a share that cannot be, beside the parent',
    texts: [
      'kế hoạch Xa "Kế hoạch"\nthực hiện: Tinh\nchỉ tiêu A1 "Hồ sơ" { theo: Tinh.A1; 2026: -80% }\n',
      'nghị quyết Tinh "Nghị quyết"\nchỉ tiêu A1 "Hồ sơ" { 2026: 80% }\n',
    ],
    codes: ['KH201'],
  },
  {
    mistake: 'the period of last year under a new title',
    texts: [
      'kế hoạch A "Chuyển đổi số năm 2026"\ngiai đoạn: 2025\nđơn vị VHXH "Phòng Văn hóa - Xã hội"\nnhiệm vụ "Tập huấn" { chủ trì: VHXH; hạn: trước 15/12/2026; sản phẩm: 3 lớp }\n- Hoàn thành trước ngày 20/11/2026.\n',
    ],
    codes: ['KH711'],
  },
];

describe('One mistake is one finding', () => {
  for (const { mistake, texts, codes } of mistakes) {
    it(mistake, async () => {
      const [checked] = await checkTexts(texts);
      const found = (checked?.findings ?? [])
        .filter(({ severity, rule }) => severity === 'error' || severity === 'warning' || rule.code === 'KH871')
        .map(({ rule }) => rule.code)
        .filter((code) => code !== 'KH601');
      assert.deepEqual(found.sort(), codes);
    });
  }
});
