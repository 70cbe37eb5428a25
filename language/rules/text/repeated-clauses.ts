import { isSlot, isTextPart, type Part, type Prose, type TableRow } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Rule } from '../rule.ts';

/** So many syllables at the beginning of two clauses are not alike by chance. */
const beginning = 14;

/** Two clauses that begin with the same words: mostly one was copied from the other. */
export const repeatedClauses: Rule = {
  code: 'KH866',
  name: 'repeated-clauses',
  severity: 'hint',
  title: { vi: 'Hai câu mở đầu giống nhau', en: 'Two clauses that begin alike' },
  description: {
    vi: 'Hai câu (hoặc vế câu) trong hai đoạn khác nhau có ít nhất 14 tiếng đầu giống hệt: có thể gộp lại, hoặc là chép mà chưa sửa. Đoạn giống hệt toàn bộ là phát hiện khác (KH857).',
    en: 'Two clauses of different paragraphs share their first 14 syllables: they may be one, or one was copied. Paragraphs that are alike to the word are another finding (KH857).',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Chép câu mở đầu', en: 'A copied beginning' },
        text: 'kế hoạch A "Kế hoạch"\n- Rà soát, đề xuất sửa đổi, bổ sung hệ thống văn bản quy phạm pháp luật, các cơ chế, chính sách để đáp ứng yêu cầu mới.\n- Rà soát, đề xuất sửa đổi, bổ sung hệ thống văn bản quy phạm pháp luật, các cơ chế, chính sách về doanh nghiệp.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Chỉ giống vài chữ; giống hệt cả đoạn', en: 'A few words; whole paragraphs' },
        text: 'kế hoạch A "Kế hoạch"\n- Phối hợp với các cơ quan, đơn vị liên quan tổ chức tập huấn kỹ năng số.\n- Phối hợp với các cơ quan, đơn vị liên quan kiểm tra việc thực hiện.\n- Chi từ nguồn vốn ngân sách trung ương hỗ trợ có mục tiêu vốn trong nước theo tiến độ: 383.750 triệu đồng.\n- Chi từ nguồn vốn ngân sách trung ương hỗ trợ có mục tiêu vốn trong nước theo kế hoạch: 96.855 triệu đồng.\n',
      },
    ],
  },
  check({ plan }, report) {
    const seen = new Map<string, { readonly place: Place; readonly text: string }>();
    // Sentences on one target are alike for each of its years, and rightly so.
    const isOfTarget = (part: Part): boolean => isSlot(part) && plan.targetByName.has(part.subject?.$refText ?? '');
    for (const { part, text } of plan.proses.flatMap(({ prose }) => textsIn(prose, isOfTarget))) {
      const beginnings = beginningsIn(text);
      const offset = beginnings.length === 0 ? 0 : placeOf(part).offset;
      for (const { key, index, length } of beginnings) {
        const place = { offset: offset + index, end: offset + index + length };
        const earlier = seen.get(key);
        if (!earlier) {
          seen.set(key, { place, text });
        } else if (wordsKey(earlier.text) !== wordsKey(text)) {
          report({
            place,
            message: message(
              'Câu này mở đầu giống hệt một câu ở đoạn khác.',
              'This clause begins like one of another paragraph.',
            ),
            related: [{ place: earlier.place, message: message('Câu kia', 'The other one') }],
          });
        }
      }
    }
  },
};

/** The texts of a line, unless it speaks of a target. */
function textsIn(
  line: Prose | TableRow,
  isOfTarget: (part: Part) => boolean,
): readonly { readonly part: Part; readonly text: string }[] {
  return line.$type === 'Prose' && !line.parts.some(isOfTarget)
    ? line.parts.flatMap((part) => (isTextPart(part) ? [{ part, text: part.text }] : []))
    : [];
}

interface Beginning {
  readonly key: string;
  readonly index: number;
  readonly length: number;
}

/** The first syllables of each clause of a text that has so many. */
const beginningsIn = rememberByText((text): readonly Beginning[] => {
  const found: Beginning[] = [];
  // The items of a budget are alike but for what they pay for.
  if (/\d (?:nghìn|triệu|tỷ|tỉ) đồng/u.test(text)) {
    return found;
  }
  for (const clause of text.matchAll(/[^.;:]+/gu)) {
    const words = [...clause[0].matchAll(/[\p{L}\p{M}\p{N}]+/gu)].slice(0, beginning);
    const [first, last] = [words[0], words.at(-1)];
    if (words.length === beginning && first && last) {
      found.push({
        key: wordsKey(words.map(([word]) => word).join(' ')),
        index: clause.index + first.index,
        length: last.index + last[0].length - first.index,
      });
    }
  }
  return found;
});
