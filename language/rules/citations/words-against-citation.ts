import { AstUtils } from 'langium';
import type { Citation as CitationNode, Header } from '../../grammar/generated/ast.ts';
import { type Citation, type CitationDifference, compareCitations } from '../../model/citation.ts';
import { headPlace, type Place, placeOf } from '../../plan/places.ts';
import { fieldIn } from '../../plan/plan.ts';
import { wordsKey } from '../../text/normalise.ts';
import { offer } from '../offers.ts';
import type { RelatedPlace, Rule, Severity } from '../rule.ts';
import { citedIn } from './cited-in.ts';
import { dateAs } from './date-words.ts';
import { quotedDocuments } from './quoted.ts';

/** How certain a difference is: a number or date is wrong in one of the two places; names of bodies and titles vary. */
const severities: Record<CitationDifference['part'], Severity> = {
  number: 'error',
  date: 'error',
  kind: 'warning',
  issuer: 'warning',
  title: 'info',
};

const declared =
  'viện dẫn QD739 quyết định "739/QĐ-UBND" {\n  ngày: 22/3/2017\n  cơ quan: "Ủy ban nhân dân tỉnh Hà Tĩnh"\n  về: "ban hành danh mục thông tin công khai"\n}\n';

/** One document cited in two ways: Decree 30, annex I, mục II.6b. */
export const wordsAgainstCitation: Rule = {
  code: 'KH501',
  name: 'words-against-citation',
  severity: 'error',
  title: { vi: 'Câu văn viện dẫn khác khai báo', en: 'Words cite a document differently from its declaration' },
  description: {
    vi: 'Lời trong ô nhắc tới một văn bản phải cùng số, ký hiệu, ngày, cơ quan và trích yếu với `viện dẫn` của nó. Lời ngắn hơn, tên cơ quan viết tắt thì không sao. Khi hai chỗ ghi hai ngày khác nhau, một chỗ sai: đối chiếu với văn bản gốc.',
    en: 'The words of a slot that mentions a document must agree with its `viện dẫn` in number, date, issuer and title. Shorter words and abbreviated bodies are fine. Where two dates stand for one document, one is wrong: look at the original.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.6b',
    en: 'Decree 30/2020/NĐ-CP, annex I, point II.6b',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hai ngày của một quyết định', en: 'Two dates of one decision' },
        text: `kế hoạch A "Kế hoạch"\n${declared}> Công khai thông tin theo {QD739: Quyết định số 739/QĐ-UBND ngày 23/3/2017 của UBND tỉnh}.\n`,
      },
      {
        title: { vi: 'Văn bản trong thư viện', en: 'A document of the workspace' },
        text: 'kế hoạch A "Kế hoạch"\n> Theo {NQ12: Nghị quyết số 12-NQ/TU ngày 25/8/2025 của Tỉnh ủy}.\n',
        others: ['nghị quyết NQ12 "Phát triển kinh tế số"\nsố: "12-NQ/TU"\nngày: 15/8/2025\n'],
      },
      {
        title: { vi: 'Chỉ có số, ký hiệu', en: 'Only the number' },
        text: `kế hoạch A "Kế hoạch"\n${declared}> Theo {QD739: 739/QĐ-UBND ngày 22/3/2018 về ban hành danh mục}.\n`,
      },
      {
        title: { vi: 'Khác số', en: 'Another number' },
        text: `kế hoạch A "Kế hoạch"\n${declared}> Theo {QD739: Quyết định số 793/QĐ-UBND ngày 22/3/2017}.\n`,
      },
    ],
    good: [
      {
        title: {
          vi: 'Không nhắc tên tỉnh; khoảng trắng quanh dấu gạch',
          en: 'Without the province; blanks around a hyphen',
        },
        text: `kế hoạch A "Kế hoạch"\nviện dẫn NQ04 nghị quyết "04-NQ/TU" { ngày: 31/12/2021; cơ quan: "Ban Chấp hành Đảng bộ tỉnh Đồng Tháp khóa XI"; về: "chuyển đổi số tỉnh Đồng Tháp giai đoạn 2021 - 2025" }\n> {NQ04: Nghị quyết số 04-NQ/TU ngày 31/12/2021 của Ban Chấp hành Đảng bộ Tỉnh Khóa XI về chuyển đổi số tỉnh Đồng Tháp giai đoạn 2021-2025}.\n`,
      },
      {
        title: { vi: 'Trích yếu nhắc tới văn bản khác', en: 'A title that names another document' },
        text: `kế hoạch A "Kế hoạch"\nviện dẫn NQ50 nghị quyết "50/NQ-CP" { ngày: 17/4/2020; cơ quan: "Chính phủ"; về: "ban hành Chương trình hành động thực hiện Nghị quyết số 52-NQ/TW" }\n> {NQ50: Nghị quyết số 50/NQ-CP ngày 17/4/2020 của Chính phủ ban hành Chương trình hành động thực hiện Nghị quyết số 52-NQ/TW ngày 27/9/2019 của Bộ Chính trị}; {NQ50: Chương trình hành động thực hiện Nghị quyết số 52-NQ/TW}.\n`,
      },
      {
        title: { vi: 'Ngắn hơn, tên cơ quan viết tắt', en: 'Shorter, with an abbreviated body' },
        text: `kế hoạch A "Kế hoạch"\n${declared}> Theo {QD739: Quyết định số 739/QĐ-UBND ngày 22/3/2017 của UBND tỉnh} và {QD739: Quyết định 739}.\n`,
      },
    ],
  },
  check(document, report) {
    for (const { node, declared, words, place } of quotedDocuments(document)) {
      const read = citedIn(words, declared);
      for (const difference of read ? compareCitations(read.citation, declared) : []) {
        if (read && isShorterForm(difference.part, read.citation, declared)) {
          continue;
        }
        const part = read?.[difference.part] ?? read;
        const right = part && 'text' in part ? rightWords(difference.part, part, declared) : undefined;
        report({
          ...(right === undefined || !part
            ? {}
            : { fixes: [offer({ offset: place.offset + part.start, end: place.offset + part.end }, right)] }),
          place: { offset: place.offset + (part?.start ?? 0), end: place.offset + (part?.end ?? words.length) },
          severity: severities[difference.part],
          message: difference.message,
          related: [
            {
              ...declaredAt(node, difference.part),
              message: {
                vi: `Khai báo của ${node.name ?? 'văn bản'}`,
                en: `Declaration of ${node.name ?? 'the document'}`,
              },
            },
          ],
        });
      }
    }
  },
};

/**
 * Do the words only say less ("Ban Chấp hành Đảng bộ tỉnh khóa XI" without the name of the province), or the same with
 * other blanks ("2021 -2025")?
 */
function isShorterForm(part: CitationDifference['part'], words: Citation, declared: Citation): boolean {
  if (part === 'issuer') {
    const [said, full] = [words.issuer, declared.issuer].map((issuer) => wordsKey(issuer ?? '').split(' '));
    let at = 0;
    for (const word of full ?? []) {
      at += word === said?.[at] ? 1 : 0;
    }
    return said !== undefined && at === said.length;
  }
  if (part === 'title') {
    const [said, full] = [words.title, declared.title].map((title) => (title ?? '').replace(/\s*[-–]\s*/gu, '-'));
    const others = compareCitations({ title: said ?? '' }, { title: full ?? '' });
    return words.title !== undefined && declared.title !== undefined && others.length === 0;
  }
  return false;
}

/** Where the declaration says what a part is: in this document, or in the head of the other one. */
function declaredAt(
  node: CitationNode | Header,
  part: CitationDifference['part'],
): Pick<RelatedPlace, 'uri' | 'place'> {
  if (node.$type === 'Citation') {
    return { place: declaredPlace(node, part) };
  }
  const keys: Partial<Record<CitationDifference['part'], string>> = { number: 'số', date: 'ngày', title: 'trích yếu' };
  const field = keys[part] === undefined ? undefined : fieldIn(node.$container, keys[part]);
  return {
    uri: AstUtils.getDocument(node).uri.toString(),
    place: field ? placeOf(field) : headPlace(node),
  };
}

/** Where the declaration says what a part is. */
function declaredPlace(node: CitationNode, part: CitationDifference['part']): Place {
  const keys: Partial<Record<CitationDifference['part'], string>> = { date: 'ngày', issuer: 'cơ quan', title: 'về' };
  const field = keys[part] === undefined ? undefined : fieldIn(node, keys[part]);
  if (field) {
    return placeOf(field);
  }
  return part === 'kind' ? placeOf(node, 'kind') : placeOf(node, 'symbol');
}

/** A part as the declaration has it, in the form of the words that stand there. */
function rightWords(
  part: CitationDifference['part'],
  { text }: { text: string },
  declared: Citation,
): string | undefined {
  switch (part) {
    case 'number':
      return declared.symbol;
    case 'date':
      return declared.date && dateAs(text, declared.date);
    case 'issuer':
      return declared.issuer;
    case 'title':
      return declared.title;
    default:
      return undefined;
  }
}
