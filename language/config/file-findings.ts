import type { Rule } from '../rules/rule.ts';

/** What can be wrong with a file as a whole, before any rule can look at its text. It cannot be configured. */
export type FileFinding = Pick<Rule, 'code' | 'name' | 'severity' | 'title' | 'description'>;

/** A file that the system does not let us read. */
export const unreadableFile: FileFinding = {
  code: 'KH990',
  name: 'unreadable-file',
  severity: 'error',
  title: { vi: 'Không đọc được tệp', en: 'A file that cannot be read' },
  description: {
    vi: 'Tệp hoặc thư mục không mở được (quyền truy cập, lỗi đĩa) hoặc quá lớn. Những tệp khác vẫn được kiểm tra.',
    en: 'The file or folder cannot be opened (rights, a failing disk) or is too large. All other files are checked.',
  },
};

/** Something in a `kehoach.config.json` that cannot be used. */
export const invalidConfig: FileFinding = {
  code: 'KH991',
  name: 'invalid-config',
  severity: 'error',
  title: { vi: 'Tệp cấu hình không hợp lệ', en: 'An invalid configuration' },
  description: {
    vi: 'Tệp kehoach.config.json sai cú pháp, có mục không hợp lệ, hoặc chỉ đến thư mục không có. Mục ấy bị bỏ qua, phần còn lại vẫn có hiệu lực.',
    en: 'A kehoach.config.json that is not valid JSON, has an invalid entry, or names a folder that is not there. That entry is ignored; the rest holds.',
  },
};

/** Words of a Word file that are not those that were exported. */
export const wordChange: FileFinding = {
  code: 'KH992',
  name: 'changed-in-word',
  severity: 'info',
  title: { vi: 'Đã sửa trong Word', en: 'Changed in Word' },
  description: {
    vi: 'Đoạn văn của tệp Word khác với bản đã xuất từ nguồn .kehoach mà tệp mang theo. kehoach review và kehoach import cho biết đoạn nào.',
    en: 'A paragraph of the Word file is not what was exported from the .kehoach source that the file carries. kehoach review and kehoach import tell which.',
  },
};

/** Typed numbers of a Word file that do not follow each other. */
export const numberGap: FileFinding = {
  code: 'KH993',
  name: 'number-gap',
  severity: 'warning',
  title: { vi: 'Số thứ tự không liên tục', en: 'Numbers that do not follow each other' },
  description: {
    vi: 'Đề mục, khoản hoặc điểm của tệp Word được đánh số nhảy cóc hoặc trùng. Trong văn bản .kehoach số được tính, nên không có lỗi này.',
    en: 'Sections, clauses or points of the Word file skip or repeat a number. In a .kehoach document numbers are computed, so that this cannot be.',
  },
};

/** Pages of a Word file that are not as its kind of document asks. */
export const pageLayout: FileFinding = {
  code: 'KH994',
  name: 'page-layout',
  severity: 'info',
  title: { vi: 'Trình bày trang chưa đúng thể thức', en: 'Pages that are not as prescribed' },
  description: {
    vi: 'Khổ giấy, lề, hướng giấy, số trang, phông chữ hoặc hàng tiêu đề bảng của tệp Word khác quy định (Nghị định 30/2020/NĐ-CP, phụ lục I; văn bản Đảng: Hướng dẫn 36-HD/VPTW, 05-HD/VPTW). Văn bản .kehoach xuất ra đã đúng sẵn.',
    en: 'Paper, margins, orientation, page numbers, font or heading rows of tables of the Word file are not as prescribed (Decree 30/2020, annex I; Party documents: Guides 36 and 05 of the Central Office). Exports of .kehoach documents are.',
  },
};

/** What can be wrong with a file that is given to `kehoach check`; it is told whatever rules are chosen. */
export const alwaysTold: readonly FileFinding[] = [unreadableFile, invalidConfig];

/** All of them, for `kehoach rules` and `kehoach explain`. */
export const fileFindings: readonly FileFinding[] = [...alwaysTold, wordChange, numberGap, pageLayout];
