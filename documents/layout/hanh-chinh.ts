import { allowedMargins } from './house-layout.ts';
import type { LayoutProfileData } from './layout-profile.ts';

/**
 * Administrative documents: Nghị định 30/2020/NĐ-CP, phụ lục I ("Thể thức, kỹ thuật trình bày văn bản hành chính").
 *
 * Sizes are those of the sample column in the layout table of that annex, which lies inside the range that each
 * article allows. "Thông lệ" marks what the annex leaves open and offices do alike.
 */

const ANNEX = 'NĐ 30/2020/NĐ-CP, phụ lục I';

const upright = { bold: false, italic: false } as const;
const bold = { bold: true, italic: false } as const;
const italic = { bold: false, italic: true } as const;

export const HANH_CHINH: LayoutProfileData = {
  name: 'hành chính',
  description: 'Văn bản hành chính theo Nghị định 30/2020/NĐ-CP',
  language: 'vi-VN',
  font: {
    name: 'Times New Roman',
    source: `${ANNEX}, mục I.4 (Times New Roman, bộ mã Unicode TCVN 6909:2001, màu đen)`,
  },
  page: {
    width: 210,
    height: 297,
    margin: { top: 20, bottom: 20, left: 30, right: 20 },
    allowedMargin: allowedMargins('hành chính'),
    source: `${ANNEX}, mục I.1-3 (A4; trên, dưới 20-25 mm; trái 30-35 mm; phải 15-20 mm)`,
  },
  pageNumber: {
    size: 14,
    align: 'center',
    edge: 10,
    onFirstPage: false,
    source: `${ANNEX}, mục I.7 (chữ số Ả Rập, cỡ 13-14, đứng, canh giữa trong lề trên, không hiển thị trang thứ nhất)`,
  },
  body: {
    size: 14,
    firstLineIndent: 12.7,
    lineSpacing: { rule: 'multiple', value: 1.15 },
    after: 6,
    source: `${ANNEX}, mục II.6e (cỡ 13-14; lùi đầu dòng 1 cm hoặc 1,27 cm; cách đoạn tối thiểu 6 pt; dòng đơn đến 1,5 lines)`,
  },
  header: {
    rightShare: 0.58,
    national: [
      {
        text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        size: 12,
        ...bold,
        align: 'center',
        source: `${ANNEX}, mục II.1a (in hoa, cỡ 12-13, đứng, đậm)`,
      },
      {
        text: 'Độc lập - Tự do - Hạnh phúc',
        size: 13,
        ...bold,
        align: 'center',
        source: `${ANNEX}, mục II.1b (in thường, cỡ 13-14, đứng, đậm, cách dòng đơn)`,
        rule: { kind: 'line', share: 1, source: `${ANNEX}, mục II.1b (đường kẻ liền, dài bằng dòng chữ)` },
      },
    ],
    parentIssuer: { size: 12, ...upright, align: 'center', source: `${ANNEX}, mục II.2 (in hoa, cỡ 12-13, đứng)` },
    issuer: {
      size: 12,
      ...bold,
      align: 'center',
      source: `${ANNEX}, mục II.2 (in hoa, cỡ 12-13, đứng, đậm)`,
      rule: {
        kind: 'line',
        share: 0.42,
        source: `${ANNEX}, mục II.2 (đường kẻ liền, dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối)`,
      },
    },
    number: {
      label: 'Số: ',
      separator: '/',
      blankWidth: 6,
      size: 13,
      ...upright,
      align: 'center',
      before: 5,
      source: `${ANNEX}, mục II.3 (in thường, cỡ 13, đứng; ký hiệu in hoa; sau "Số" có dấu hai chấm)`,
    },
    placeDate: {
      size: 13,
      ...italic,
      align: 'center',
      before: 5,
      source: `${ANNEX}, mục II.4 (in thường, cỡ 13-14, nghiêng, cùng dòng với số, ký hiệu, dưới Quốc hiệu)`,
    },
    letterSubject: {
      size: 12,
      ...upright,
      align: 'center',
      before: 6,
      source: `${ANNEX}, mục II.5 (cỡ 12-13, đứng, canh giữa dưới số, ký hiệu, cách dòng 6 pt)`,
    },
    stamp: {
      size: 13,
      ...bold,
      align: 'center',
      before: 6,
      source: `${ANNEX}, mục III.2 (in hoa, cỡ 13-14, đứng, đậm, trong khung hình chữ nhật viền đơn)`,
    },
    circulation: {
      size: 13,
      ...bold,
      align: 'center',
      before: 6,
      source: `${ANNEX}, mục III.2 (in hoa, cỡ 13-14, đứng, đậm, trong khung hình chữ nhật viền đơn)`,
    },
    source: 'Thông lệ: bảng hai cột không viền, phải rộng hơn trái',
  },
  title: {
    kind: {
      size: 14,
      ...bold,
      align: 'center',
      before: 16,
      source: `${ANNEX}, mục II.5 (in hoa, cỡ 13-14, đứng, đậm)`,
    },
    subject: {
      size: 14,
      ...bold,
      align: 'center',
      source: `${ANNEX}, mục II.5 (in thường, cỡ 13-14, đứng, đậm, ngay dưới tên loại)`,
      rule: {
        kind: 'line',
        share: 0.4,
        source: `${ANNEX}, mục II.5 (đường kẻ liền, dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối)`,
      },
    },
    annexedTo: { size: 14, ...italic, align: 'center', source: `${ANNEX}, mục III.1c (in thường, cỡ 13-14, nghiêng)` },
  },
  addressees: {
    one: { size: 14, ...upright, align: 'center', after: 6, source: `${ANNEX}, mục II.9 (in thường, cỡ 13-14, đứng)` },
    list: { size: 14, ...upright, align: 'left', after: 0, source: `${ANNEX}, mục II.9 (gạch đầu dòng, thẳng hàng)` },
    label: { text: 'Kính gửi:', submission: 'Kính gửi:', italic: false, source: `${ANNEX}, mục II.9` },
  },
  basis: {
    mark: '',
    size: 14,
    ...italic,
    align: 'justify',
    after: 6,
    source: `${ANNEX}, mục II.6a (in thường, cỡ 13-14, nghiêng, mỗi căn cứ một dòng)`,
  },
  proclamation: {
    size: 14,
    ...bold,
    align: 'center',
    before: 6,
    after: 6,
    source: `${ANNEX}, mục V và mẫu 1.1-1.2 phụ lục III (in hoa, đứng, đậm, canh giữa)`,
  },
  headings: {
    part: {
      size: 14,
      ...bold,
      align: 'center',
      before: 12,
      after: 6,
      indented: false,
      numberOnOwnLine: true,
      source: `${ANNEX}, mục II.6đ (dòng riêng, số La Mã; tiêu đề in hoa ở dòng dưới; cỡ 13-14, đứng, đậm, canh giữa)`,
    },
    chapter: {
      size: 14,
      ...bold,
      align: 'center',
      before: 12,
      after: 6,
      indented: false,
      numberOnOwnLine: true,
      source: `${ANNEX}, mục II.6đ (như phần)`,
    },
    article: {
      size: 14,
      ...bold,
      align: 'justify',
      before: 6,
      after: 6,
      indented: true,
      numberOnOwnLine: false,
      source: `${ANNEX}, mục II.6đ (lùi 1 hoặc 1,27 cm; số Ả Rập có dấu chấm; cỡ 13-14, đứng, đậm)`,
    },
    roman: {
      size: 14,
      ...bold,
      align: 'justify',
      before: 6,
      after: 6,
      indented: true,
      numberOnOwnLine: false,
      source: `${ANNEX}, mục V.6b (mục: số La Mã, in hoa, cỡ 13-14, đứng, đậm)`,
    },
    arabic: {
      size: 14,
      ...bold,
      align: 'justify',
      before: 0,
      after: 6,
      indented: true,
      numberOnOwnLine: false,
      source: `${ANNEX}, mục V.6b (khoản có tiêu đề: số Ả Rập, cỡ 13-14, đứng, đậm, dòng riêng)`,
    },
    decimal: {
      size: 14,
      ...bold,
      align: 'justify',
      before: 0,
      after: 6,
      indented: true,
      numberOnOwnLine: false,
      source: 'Thông lệ: khoản nhiều cấp (1.1.) trình bày như khoản có tiêu đề',
    },
    letter: {
      size: 14,
      ...upright,
      align: 'justify',
      before: 0,
      after: 6,
      indented: true,
      numberOnOwnLine: false,
      source: `${ANNEX}, mục V.6b (điểm: chữ cái tiếng Việt và dấu đóng ngoặc đơn, cỡ 13-14, đứng)`,
    },
    plain: {
      size: 14,
      ...bold,
      align: 'justify',
      before: 0,
      after: 6,
      indented: true,
      numberOnOwnLine: false,
      source: 'Thông lệ: tiêu đề không đánh số trình bày như khoản có tiêu đề',
    },
  },
  table: {
    text: { size: 13, ...upright, align: 'left', before: 2, after: 2, source: 'Thông lệ: chữ trong bảng cỡ 12-13' },
    header: {
      size: 13,
      ...bold,
      align: 'center',
      before: 2,
      after: 2,
      source: 'Thông lệ: hàng tiêu đề đậm, canh giữa',
    },
    title: { size: 14, ...bold, align: 'center', before: 6, after: 4, source: 'Thông lệ: tên bảng đậm, trên bảng' },
    note: { size: 13, ...italic, align: 'right', before: 0, after: 3, source: 'Thông lệ: đơn vị tính nghiêng, phải' },
  },
  footnote: {
    size: 11,
    ...upright,
    align: 'justify',
    source: 'Thông lệ: chú thích cuối trang cỡ 10-11, đứng; quy định không nêu',
  },
  recipients: {
    share: 0.47,
    filing: ': ',
    heading: { size: 12, bold: true, italic: true, align: 'left', source: `${ANNEX}, mục II.9 (cỡ 12, nghiêng, đậm)` },
    item: {
      size: 11,
      ...upright,
      align: 'left',
      source: `${ANNEX}, mục II.9 (cỡ 11, đứng; gạch đầu dòng, dấu chấm phẩy)`,
    },
  },
  signature: {
    room: 84,
    authority: { size: 14, ...bold, align: 'center', source: `${ANNEX}, mục II.7 (in hoa, cỡ 13-14, đứng, đậm)` },
    position: { size: 14, ...bold, align: 'center', source: `${ANNEX}, mục II.7 (in hoa, cỡ 13-14, đứng, đậm)` },
    name: { size: 14, ...bold, align: 'center', source: `${ANNEX}, mục II.7 (in thường, cỡ 13-14, đứng, đậm)` },
  },
  appendix: {
    label: {
      size: 14,
      ...bold,
      align: 'center',
      source: `${ANNEX}, mục III.1 (dòng riêng, in thường, cỡ 14, đứng, đậm)`,
    },
    title: { size: 14, ...bold, align: 'center', source: `${ANNEX}, mục III.1 (in hoa, cỡ 13-14, đứng, đậm)` },
    annexedTo: {
      size: 14,
      ...italic,
      align: 'center',
      after: 10,
      source: `${ANNEX}, mục III.1c (in thường, cỡ 13-14, nghiêng, canh giữa dưới tên phụ lục)`,
    },
  },
  closingMark: './.',
};
