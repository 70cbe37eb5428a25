import { allowedMargins } from './house-layout.ts';
import type { LayoutProfileData } from './layout-profile.ts';

/**
 * Documents of the Party, in two dated forms:
 * - Hướng dẫn 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng (with Quy định 66-QĐ/TW);
 * - Hướng dẫn 05-HD/VPTW ngày 27/5/2026, which replaces it (with Quy định 399-QĐ/TW).
 *
 * The table of annex 3 of HD 36 was read in two copies. HD 05 was seen in summaries only, never in the original: what
 * they do not mention is taken over from HD 36. "Chưa thống nhất" marks a value on which the sources differ, and says
 * how.
 */

const HD36 = 'HD 36-HD/VPTW (2018)';
const HD05 = 'HD 05-HD/VPTW (2026)';

/** Of the table of sizes in annex 3, which HD 05 keeps as far as its summaries tell. */
const table = (words: string): string => `${HD36}, phụ lục 3 (${words}); ${HD05} giữ nguyên`;

const upright = { bold: false, italic: false } as const;
const bold = { bold: true, italic: false } as const;
const italic = { bold: false, italic: true } as const;

/** Like the headings of the text: all of one size, upright, bold. */
const boldText = { size: 14, ...bold, align: 'justify', before: 0, after: 6 } as const;

const HD36_LAYOUT: LayoutProfileData = {
  name: 'đảng',
  description: 'Văn bản của Đảng theo Hướng dẫn 36-HD/VPTW (03/4/2018)',
  language: 'vi-VN',
  font: {
    name: 'Times New Roman',
    source: `${HD36}, mục phông chữ (bộ mã tiếng Việt TCVN 6909:2001); ${HD05} giữ nguyên`,
  },
  page: {
    width: 210,
    height: 297,
    margin: { top: 20, bottom: 20, left: 30, right: 15 },
    sides: 1,
    allowedMargin: allowedMargins('đảng'),
    source: `${HD36}, mục khổ giấy, định lề (A4; trên, dưới 20 mm; trái 30 mm; phải 15 mm; mặt sau khi in hai mặt đổi trái, phải); ${HD05} giữ nguyên`,
  },
  pageNumber: {
    size: 14,
    align: 'center',
    edge: 10,
    onFirstPage: false,
    source: table('số trang cỡ 14, chữ số Ả Rập, giữa, cách mép trên 10 mm, không ghi ở trang 1'),
  },
  body: {
    size: 14,
    firstLineIndent: 10,
    lineSpacing: { rule: 'atLeast', points: 18 },
    after: 6,
    source: `${HD36} (cỡ 14-15; lùi đầu dòng khoảng 10 mm; cách đoạn tối thiểu 6 pt; giãn dòng tối thiểu 18 pt). Chưa thống nhất: một bản chép ghi cả "tối thiểu" và "Exactly" cho giãn dòng`,
  },
  header: {
    rightShare: 0.52,
    national: [
      {
        text: 'ĐẢNG CỘNG SẢN VIỆT NAM',
        size: 15,
        ...bold,
        align: 'center',
        source: table('in hoa, cỡ 15, đứng, đậm, góc phải trang đầu'),
        rule: { kind: 'line', share: 1, source: `${HD36}, mục II.1.1.2 (đường kẻ liền, dài bằng tiêu đề)` },
      },
    ],
    parentIssuer: { size: 14, ...upright, align: 'center', source: table('cơ quan cấp trên: in hoa, cỡ 14, đứng') },
    issuer: {
      size: 14,
      ...bold,
      align: 'center',
      source: table('cơ quan ban hành: in hoa, cỡ 14, đứng, đậm'),
      rule: {
        kind: 'characters',
        text: '*',
        source: `${HD36}, mục II.1, tên cơ quan ban hành (dấu sao ở giữa, dưới tên cơ quan ban hành)`,
      },
    },
    number: {
      label: 'Số ',
      separator: '-',
      blankWidth: 6,
      size: 14,
      ...upright,
      align: 'center',
      source: table('in thường, cỡ 14, đứng; sau "Số" không có dấu hai chấm; số nhỏ hơn 10 thêm số 0 phía trước'),
    },
    placeDate: {
      size: 14,
      ...italic,
      align: 'center',
      source: table('in thường, cỡ 14, nghiêng; ngày nhỏ hơn 10, tháng nhỏ hơn 3 thêm số 0'),
    },
    letterSubject: {
      size: 12,
      ...italic,
      align: 'center',
      before: 2,
      source: table('trích yếu công văn: in thường, cỡ 12, nghiêng, dưới số và ký hiệu'),
    },
    stamp: { size: 14, ...bold, align: 'center', before: 6, source: table('mức độ khẩn: in hoa, cỡ 14, đứng, đậm') },
    circulation: {
      size: 12,
      ...bold,
      align: 'center',
      before: 6,
      source: table('phạm vi lưu hành: in hoa, cỡ 12, đứng, đậm'),
    },
    source: 'Thông lệ: bảng hai cột không viền',
  },
  title: {
    kind: { size: 16, ...bold, align: 'center', before: 18, source: table('tên loại: in hoa, cỡ 15-16, đứng, đậm') },
    subject: {
      size: 15,
      ...bold,
      align: 'center',
      source: table('trích yếu: in thường, cỡ 14-15, đứng, đậm'),
      rule: {
        kind: 'characters',
        text: '-----',
        source: `${HD36}, mục II.1, tên loại và trích yếu (năm dấu gạch nối dưới trích yếu, ngăn cách với nội dung)`,
      },
    },
    annexedTo: { size: 14, ...italic, align: 'center', source: 'Thông lệ: như phụ lục kèm theo' },
  },
  addressees: {
    one: { size: 14, ...upright, align: 'center', after: 6, source: table('nơi được gửi: in thường, cỡ 14, đứng') },
    list: { size: 14, ...upright, align: 'left', after: 0, source: table('nơi được gửi: in thường, cỡ 14, đứng') },
    label: {
      text: 'Kính gửi:',
      submission: 'Kính gửi:',
      italic: true,
      source: `${HD36}, phụ lục 3 ("Kính gửi" của công văn, tờ trình: in thường, cỡ 14, nghiêng)`,
    },
  },
  basis: {
    mark: '-',
    size: 14,
    ...upright,
    align: 'justify',
    after: 6,
    source: `${HD36} (in thường, cỡ 14-15, đứng; mỗi căn cứ một dòng, bắt đầu bằng "- "). Chưa thống nhất: căn cứ cuối kết thúc bằng dấu phẩy hay dấu chấm (do người soạn gõ); một bản mẫu in nghiêng`,
  },
  proclamation: {
    size: 14,
    ...bold,
    align: 'center',
    before: 6,
    after: 6,
    source: 'Thông lệ: "QUYẾT ĐỊNH", "QUYẾT NGHỊ" in hoa, đậm, giữa; hướng dẫn không quy định',
  },
  headings: {
    part: {
      ...boldText,
      align: 'center',
      before: 12,
      indented: false,
      numberOnOwnLine: true,
      source: table('"Phần", "Chương" và số: cỡ 14-15, đứng, đậm; tên ở dòng dưới, in hoa, đậm, giữa'),
    },
    chapter: {
      ...boldText,
      align: 'center',
      before: 12,
      indented: false,
      numberOnOwnLine: true,
      source: table('"Phần", "Chương" và số: cỡ 14-15, đứng, đậm; tên ở dòng dưới, in hoa, đậm, giữa'),
    },
    article: {
      ...boldText,
      before: 6,
      indented: true,
      numberOnOwnLine: false,
      source: table('"Điều", số và tên điều: in thường, cỡ 14-15, đứng, đậm'),
    },
    roman: {
      ...boldText,
      before: 6,
      indented: true,
      numberOnOwnLine: false,
      source:
        'Thông lệ: "I-" hoặc "I." in hoa, đậm. Chưa thống nhất: bảng mẫu chữ chỉ nêu "Mục" có số Ả Rập, giữa dòng',
    },
    arabic: {
      ...boldText,
      indented: true,
      numberOnOwnLine: false,
      source: 'Thông lệ: khoản có tiêu đề in đậm; bảng mẫu chữ chỉ nêu khoản in thường, cỡ 14-15, đứng',
    },
    decimal: {
      ...boldText,
      indented: true,
      numberOnOwnLine: false,
      source: 'Thông lệ: khoản nhiều cấp (1.1.) trình bày như khoản có tiêu đề',
    },
    letter: {
      ...boldText,
      ...upright,
      indented: true,
      numberOnOwnLine: false,
      source: table('điểm: chữ cái tiếng Việt và dấu đóng ngoặc đơn, in thường, cỡ 14-15, đứng'),
    },
    plain: {
      ...boldText,
      indented: true,
      numberOnOwnLine: false,
      source: 'Thông lệ: tiêu đề không đánh số trình bày như khoản có tiêu đề',
    },
  },
  table: {
    text: { size: 13, ...upright, align: 'left', before: 2, after: 2, source: 'Thông lệ: chữ trong bảng cỡ 12-13' },
    header: { size: 13, ...bold, align: 'center', before: 2, after: 2, source: 'Thông lệ: hàng tiêu đề đậm, giữa' },
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
    share: 0.5,
    filing: ' ',
    heading: {
      size: 14,
      ...upright,
      underline: true,
      align: 'left',
      source: table('"Nơi nhận": in thường, cỡ 14, đứng, gạch chân'),
    },
    item: {
      size: 12,
      ...upright,
      align: 'left',
      source: `${table('danh sách nơi nhận: in thường, cỡ 12, đứng')}; dấu phẩy sau mỗi nơi nhận (HD 36), dấu chấm phẩy (HD 05): do người soạn gõ`,
    },
  },
  signature: {
    room: 84,
    authority: {
      size: 14,
      ...bold,
      align: 'center',
      source: table('quyền hạn (T/M, K/T, T/L): in hoa, cỡ 14, đứng, đậm'),
    },
    position: {
      size: 14,
      ...upright,
      align: 'center',
      source: `${table('chức vụ: in hoa, cỡ 14, đứng, không đậm')}. Chưa thống nhất: một bản tóm tắt ghi đậm`,
    },
    name: { size: 14, ...bold, align: 'center', source: table('họ tên: in thường, cỡ 14, đứng, đậm') },
  },
  appendix: {
    label: { size: 14, ...bold, align: 'center', source: 'Thông lệ: "Phụ lục" đậm, giữa, dòng riêng' },
    title: { size: 14, ...bold, align: 'center', source: 'Thông lệ: tên phụ lục in hoa, đậm, giữa' },
    annexedTo: { size: 14, ...italic, align: 'center', after: 10, source: 'Thông lệ: nghiêng, giữa, dưới tên phụ lục' },
  },
  closingMark: '.',
};

/** The form of 2018. */
export const DANG_2018: LayoutProfileData = HD36_LAYOUT;

/** The form of 2026: what differs from that of 2018. */
export const DANG_2026: LayoutProfileData = {
  ...HD36_LAYOUT,
  description: 'Văn bản của Đảng theo Hướng dẫn 05-HD/VPTW (27/5/2026)',
  since: '2026-05-27',
  body: {
    ...HD36_LAYOUT.body,
    lineSpacing: { rule: 'exactly', points: 19 },
    source: `${HD05} (cỡ 14-15; lùi đầu dòng khoảng 10 mm; cách đoạn tối thiểu 6 pt; giãn dòng chính xác 18-22 pt). Chưa thống nhất: các nguồn ghi 18-22 pt, 18 pt, 19 pt, 20 pt`,
  },
  addressees: {
    ...HD36_LAYOUT.addressees,
    label: {
      text: 'Kính gửi:',
      submission: 'Kính trình:',
      italic: true,
      source: `${HD05} (tờ trình ghi "Kính trình", công văn ghi "Kính gửi"; in thường, cỡ 14, nghiêng)`,
    },
  },
};
