import { offer } from '../offers.ts';
import type { Fix, Rule } from '../rule.ts';
import { isClosedComment } from './braces.ts';

/** A block comment without its end hides the rest of the document. */
export const unclosedComment: Rule = {
  code: 'KH008',
  name: 'unclosed-comment',
  severity: 'error',
  title: { vi: 'Chú thích /* chưa đóng', en: 'A comment that is not closed' },
  description: {
    vi: 'Chú thích mở bằng `/*` phải đóng bằng `*/`; nếu không, toàn bộ phần còn lại của văn bản bị coi là chú thích. Chú thích một dòng thì dùng `//`.',
    en: 'A comment that `/*` opens ends with `*/`; without it the rest of the document is a comment. For one line use `//`.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Chú thích chưa đóng', en: 'Not closed' },
        text: 'kế hoạch A "Kế hoạch"\n/* ghi chú cho người soạn\nphần "MỤC TIÊU" { }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Chú thích đã đóng', en: 'Closed' },
        text: 'kế hoạch A "Kế hoạch"\n/* ghi chú\n   cho người soạn */\nphần "MỤC TIÊU" { }\n',
      },
    ],
  },
  check({ lexing }, report) {
    for (const { image, startOffset, tokenType } of lexing?.comments ?? []) {
      if (tokenType.name === 'BLOCK_COMMENT' && !isClosedComment(image)) {
        report({
          place: { offset: startOffset, end: startOffset + 2 },
          message: {
            vi: 'Chú thích mở ở đây chưa đóng bằng “*/”: mọi dòng phía sau đều bị bỏ qua.',
            en: 'The comment that starts here is not closed with “*/”: everything after it is ignored.',
          },
          fixes: [closedAtLineEnd(startOffset, image)],
        });
      }
    }
  },
};

function closedAtLineEnd(offset: number, image: string): Fix {
  const line = /^[^\r\n]*/u.exec(image)?.[0].trimEnd().length ?? 0;
  const end = offset + line;
  return offer({ offset: end, end }, ' */', { vi: 'Đóng chú thích ở cuối dòng', en: 'Close the comment on this line' });
}
