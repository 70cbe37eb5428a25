import { maxDocumentLength, unreadableReason } from '../../syntax/document-factory.ts';
import type { Message } from '../../text/message.ts';
import type { Rule } from '../rule.ts';

const messages: Readonly<Record<'too long' | 'binary', Message>> = {
  'too long': {
    vi: `Tệp quá lớn (hơn ${maxDocumentLength / 1_000_000} triệu ký tự) nên không đọc. Một tệp là một văn bản; tách phụ lục, dữ liệu ra tệp khác.`,
    en: `The file is too large (more than ${maxDocumentLength / 1_000_000} million characters) and is not read. One file is one document; move appendices and data elsewhere.`,
  },
  binary: {
    vi: 'Tệp không phải là văn bản thuần (có ký tự NUL): có thể là tệp Word, hoặc lưu ở bảng mã UTF-16. Lưu lại dưới dạng văn bản thuần, bảng mã UTF-8.',
    en: 'The file is no plain text (it holds NUL characters): perhaps a Word file, or saved as UTF-16. Save it as plain text in UTF-8.',
  },
};

/** A file that is not read at all has this one finding of form. */
export const unreadable: Rule = {
  code: 'KH001',
  name: 'unreadable-file',
  severity: 'error',
  title: { vi: 'Tệp không đọc được', en: 'A file that cannot be read' },
  description: {
    vi: 'Tệp `.kehoach` là văn bản thuần, bảng mã UTF-8. Tệp nhị phân (Word, PDF) hoặc quá lớn thì không đọc; các kiểm tra khác không chạy trên tệp đó.',
    en: 'A `.kehoach` file is plain text in UTF-8. A binary file (Word, PDF) or one that is too large is not read, and nothing else is checked in it.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Tệp nhị phân', en: 'A binary file' },
        text: 'PK\u0003\u0004\u0000\u0000word/document.xml',
      },
    ],
    good: [{ title: { vi: 'Văn bản thuần', en: 'Plain text' }, text: 'kế hoạch A "Kế hoạch"\n' }],
  },
  check({ text }, report) {
    const reason = unreadableReason(text);
    if (reason) {
      report({ place: { offset: 0, end: Math.min(1, text.length) }, message: messages[reason] });
    }
  },
};
