import type { z } from 'zod';
import type { Message } from '../../language/text/message.ts';

type Issue = z.core.$ZodIssue;

/** Where a value does not follow the schema, and what is wrong with it, in the user's words. */
export function issueMessage(issue: Issue): { readonly path: PropertyKey[]; readonly message: Message } {
  const inner = issue.code === 'invalid_union' ? deepest(issue) : undefined;
  if (inner) {
    const { path, message } = issueMessage(inner);
    return { path: [...issue.path, ...path], message };
  }
  return { path: [...issue.path], message: messageOf(issue) };
}

/** Of the ways in which a value could have been right, the one that it comes closest to. */
function deepest(issue: Extract<Issue, { code: 'invalid_union' }>): Issue | undefined {
  const candidates = issue.errors.flatMap((issues) => issues[0] ?? []);
  let best: Issue | undefined;
  for (const candidate of candidates) {
    if (candidate.path.length > (best?.path.length ?? 0)) {
      best = candidate;
    }
  }
  return best ?? candidates.find(({ code }) => code !== 'invalid_type');
}

const types: Readonly<Record<string, Message>> = {
  string: { vi: 'chuỗi', en: 'a string' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'mảng', en: 'a list' },
  object: { vi: 'đối tượng', en: 'an object' },
};

function messageOf(issue: Issue): Message {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = types[issue.expected] ?? { vi: issue.expected, en: issue.expected };
      return {
        vi: `Cần ${wanted.vi} ở đây (hoặc đang thiếu).`,
        en: `This must be ${wanted.en}, and must not be missing.`,
      };
    }
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ');
      return { vi: `Không có thuộc tính: ${keys}.`, en: `There is no such property: ${keys}.` };
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { vi: `Chỉ nhận: ${values}.`, en: `This must be: ${values}.` };
    }
    case 'invalid_union':
      return issue.path.at(-1) === 'type'
        ? { vi: 'Không có loại mục ghi này.', en: 'There is no such type of statement.' }
        : { vi: 'Giá trị không đúng kiểu.', en: 'This value has the wrong type.' };
    case 'too_big':
      return {
        vi: `Quá dài hoặc quá nhiều (tối đa ${issue.maximum}).`,
        en: `Too long or too many (${issue.maximum} at most).`,
      };
    case 'too_small':
      return {
        vi: `Quá ngắn hoặc quá ít (ít nhất ${issue.minimum}).`,
        en: `Too short or too few (${issue.minimum} at least).`,
      };
    case 'invalid_format':
      return {
        vi: 'Có ký tự không được phép (xuống dòng, ký tự điều khiển), hoặc không phải tên hay từ khóa.',
        en: 'A character that may not stand here (a line break, a control), or no name or keyword.',
      };
    default:
      return { vi: 'Giá trị không hợp lệ.', en: 'This value is not valid.' };
  }
}
