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

/** All of them, for `kehoach rules` and `kehoach explain`. */
export const fileFindings: readonly FileFinding[] = [unreadableFile, invalidConfig];
