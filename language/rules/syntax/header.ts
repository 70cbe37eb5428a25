import type { Citation } from '../../grammar/generated/ast.ts';
import { placeOf } from '../../plan/places.ts';
import { statementsOf } from '../../plan/plan.ts';
import { canonicalPhrase } from '../../syntax/phrases.ts';
import { citationKindWords, documentKindWords } from '../../syntax/vocabulary.ts';
import { SimilarWords, WordIndex } from '../names/similar.ts';
import type { CheckedDocument, Finding, Rule } from '../rule.ts';
import { replaceWith } from './fixes.ts';
import { meantPieces } from './junk-meaning.ts';

const kindIndex = new WordIndex(citationKindWords);

/** One file is one document: it starts with its kind, its name and its title. */
export const header: Rule = {
  code: 'KH014',
  name: 'document-header',
  severity: 'error',
  title: { vi: 'Dòng đầu văn bản', en: 'The first line of a document' },
  description: {
    vi: `Mỗi tệp là một văn bản, có đúng một dòng đầu: loại văn bản, tên gọi, trích yếu, ví dụ \`kế hoạch DucTho2023 "Chuyển đổi số huyện Đức Thọ năm 2023"\`. Loại: ${documentKindWords.join(', ')}. Văn bản viện dẫn còn có thể là luật, nghị định, thông tư, …`,
    en: `A file is one document with one first line: kind, name, title, such as \`kế hoạch DucTho2023 "Chuyển đổi số huyện Đức Thọ năm 2023"\`. Kinds: ${documentKindWords.join(', ')}. Cited documents may also be luật, nghị định, thông tư, …`,
  },
  examples: {
    bad: [
      { title: { vi: 'Tệp trống', en: 'An empty file' }, text: '' },
      {
        title: { vi: 'Không có dòng đầu', en: 'No first line' },
        text: 'cấp: huyện\nphần "MỤC TIÊU" { }\n',
      },
      {
        title: { vi: 'Loại văn bản không có', en: 'An unknown kind' },
        text: 'thông cáo A "Kết quả chuyển đổi số"\ncấp: huyện\n',
      },
      {
        title: { vi: 'Loại viện dẫn viết sai', en: 'A misspelt kind of a citation' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn NQ05 nghị quyêt "05-NQ/TU"\n',
      },
      {
        title: { vi: 'Hai dòng đầu', en: 'Two first lines' },
        text: 'kế hoạch A "Kế hoạch"\ncấp: huyện\nkế hoạch B "Kế hoạch khác"\n',
      },
    ],
    good: [
      {
        title: { vi: 'Một dòng đầu, sau chú thích', en: 'One first line, after a comment' },
        text: '// Bản dự thảo\nkế hoạch A "Kế hoạch"\ncấp: huyện\nviện dẫn NQ05 nghị quyết "05-NQ/TU"\n',
      },
    ],
  },
  check(checked, report) {
    const { plan } = checked;
    if (plan.header === undefined) {
      const finding = missingHeader(checked);
      if (finding) {
        report(finding);
      }
    }
    const [first, ...others] = plan.root.headers;
    for (const other of others) {
      report({
        place: placeOf(other),
        message: {
          vi: 'Một tệp chỉ là một văn bản: đã có dòng đầu ở trên. Văn bản khác để ở tệp khác.',
          en: 'One file is one document, and this one has its first line above. Another document goes to another file.',
        },
        ...(first
          ? {
              related: [
                {
                  place: placeOf(first),
                  message: { vi: 'Dòng đầu của văn bản', en: 'The first line of the document' },
                },
              ],
            }
          : {}),
      });
    }
    const kinds = new SimilarWords(kindIndex);
    for (const citation of statementsOf<Citation>(plan, 'Citation')) {
      if (citation.kind === undefined && citation.otherKind.length > 0) {
        report(unknownKind(checked, citation, kinds));
      }
    }
  },
};

function missingHeader({ plan, text }: CheckedDocument): Finding | undefined {
  const [first] = meantPieces(plan);
  const form = 'kế hoạch DucTho2023 "Chuyển đổi số huyện Đức Thọ năm 2023"';
  if (first?.meaning.is === 'kind of document') {
    const { place, kind } = first.meaning;
    const words = text.slice(place.offset, place.end);
    return kind
      ? {
          place,
          message: {
            vi: `Không có loại văn bản “${words}”. Có phải “${kind}”?`,
            en: `There is no kind of document “${words}”. Did you mean “${kind}”?`,
          },
          fixes: [replaceWith(place, kind)],
        }
      : {
          place,
          message: {
            vi: `Không có loại văn bản “${words}”. Các loại: ${documentKindWords.join(', ')}.`,
            en: `There is no kind of document “${words}”. Kinds: ${documentKindWords.join(', ')}.`,
          },
        };
  }
  const start = text.search(/\S/u);
  if (start < 0) {
    return {
      place: { offset: 0, end: 0 },
      message: {
        vi: `Tệp chưa có nội dung. Dòng đầu ghi loại văn bản, tên gọi và trích yếu: ${form}.`,
        en: `The file is empty. The first line gives kind, name and title: ${form}.`,
      },
    };
  }
  const lineEnd = text.slice(start, start + 200).search(/[\r\n]/u);
  return {
    place: { offset: start, end: start + (lineEnd < 0 ? Math.min(200, text.length - start) : lineEnd) },
    message: {
      vi: `Thiếu dòng đầu: loại văn bản, tên gọi và trích yếu, ví dụ ${form}.`,
      en: `The first line is missing: kind, name and title, such as ${form}.`,
    },
  };
}

function unknownKind({ text }: CheckedDocument, citation: Citation, kinds: SimilarWords): Finding {
  const first = placeOf(citation, 'otherKind', 0);
  const last = placeOf(citation, 'otherKind', citation.otherKind.length - 1);
  const place = { offset: first.offset, end: last.end };
  const words = canonicalPhrase(text.slice(place.offset, place.end));
  const meant = kinds.find(words)?.word;
  return {
    place,
    message: meant
      ? {
          vi: `Không có loại văn bản “${words}”. Có phải “${meant}”?`,
          en: `There is no kind of document “${words}”. Did you mean “${meant}”?`,
        }
      : {
          vi: `Không có loại văn bản “${words}”. Các loại có thể viện dẫn: ${citationKindWords.join(', ')}.`,
          en: `There is no kind of document “${words}”. Kinds that can be cited: ${citationKindWords.join(', ')}.`,
        },
    ...(meant ? { fixes: [replaceWith(place, meant)] } : {}),
  };
}
