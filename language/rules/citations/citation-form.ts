import { formatDate } from '../../model/calendar.ts';
import { documentKind } from '../../model/document-kinds.ts';
import { message } from '../../model/problem.ts';
import { fieldText } from '../../plan/plan.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Finding, Rule } from '../rule.ts';
import { citedIn } from './cited-in.ts';
import { mentionsIn } from './mentions.ts';
import { type Quoted, quotedDocuments } from './quoted.ts';

/** How a document is cited: kind, "số", number, date, issuer, title, the first time in full. */
export const citationForm: Rule = {
  code: 'KH506',
  name: 'citation-form',
  severity: 'hint',
  title: { vi: 'Cách ghi viện dẫn', en: 'Form of a citation' },
  description: {
    vi: 'Viện dẫn ghi “Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về …”: có tên loại, chữ “số” không có dấu hai chấm, không có dấu phẩy trước “ngày” (văn bản của Đảng thì có); lần đầu ghi đủ cả ngày; có tên loại thì không gọi chung là “Văn bản”.',
    en: '“Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về …”: the kind, “số” without a colon, no comma before “ngày” (Party documents have one), the first time with its date; “Văn bản” names no kind.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.6b',
    en: 'Decree 30/2020/NĐ-CP, annex I, point II.6b',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Dấu hai chấm, dấu phẩy', en: 'A colon, a comma' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD quyết định "1264/QĐ-UBND" { ngày: 28/4/2022 }\n> (Kèm theo {QD: Quyết định số: 1264/QĐ-UBND, ngày 28/4/2022 của UBND huyện}).\n',
      },
      {
        title: { vi: 'Thiếu tên loại, thiếu chữ “số”, thiếu ngày', en: 'No kind, no “số”, no date' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn CV công văn "3219/UBND-VH" { ngày: 17/8/2022 }\nviện dẫn ND nghị định "61/2018/NĐ-CP" { ngày: 23/4/2018 }\n> Theo {CV: 3219/UBND-VH ngày 17/8/2022} và {ND: Nghị định 61/2018/NĐ-CP}.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đủ ở lần đầu, ngắn ở lần sau', en: 'In full first, short later' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn ND nghị định "61/2018/NĐ-CP" { ngày: 23/4/2018 }\n> Theo {ND: Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ}; {ND: Nghị định số 61/2018/NĐ-CP}; {ND: Nghị định 61}.\n',
      },
      {
        title: { vi: 'Văn bản của Đảng', en: 'A Party document' },
        text: 'kế hoạch A "Kế hoạch"\nthể thức: đảng\nviện dẫn NQ nghị quyết "05-NQ/TU" { ngày: 22/10/2021 }\n> Thực hiện {NQ: Nghị quyết số 05-NQ/TU, ngày 22/10/2021}.\n',
      },
    ],
  },
  check(document, report) {
    const party = wordsKey(fieldText(document.plan.head.get('thể thức')) ?? '') === 'đảng';
    const dated = new Set(
      document.plan.slotUses
        .filter(({ words, subject }) => words === undefined && subject?.$type === 'Citation')
        .map(({ subject }) => subject as Quoted['node']),
    );
    const quoted = [...quotedDocuments(document)].sort((a, b) => a.place.offset - b.place.offset);
    for (const one of quoted) {
      // A heading names the document in short; its date stands in the first sentence.
      if (one.place.offset >= (document.plan.header?.$cstNode?.end ?? 0)) {
        checkQuoted(one, party, dated, document.text, report);
      }
    }
    for (const { cited, offset } of mentionsIn(document.plan)) {
      checkMarks(document.text.slice(offset + cited.start, offset + cited.end), offset + cited.start, party, report);
    }
  },
};

function checkQuoted(
  { node, declared, words, place }: Quoted,
  party: boolean,
  dated: Set<Quoted['node']>,
  text: string,
  report: (finding: Finding) => void,
): void {
  const read = citedIn(words, declared);
  if (!read?.number) {
    return;
  }
  const { citation, number, kind, date } = read;
  const numberPlace = { offset: place.offset + number.start, end: place.offset + number.end };
  checkMarks(words.slice(read.start, read.end), place.offset + read.start, party, report);
  const full = /^[0-9]+[^0-9]/u.test(number.text);
  if (full && !kind && bare.test(words.slice(0, number.start))) {
    report({
      place: numberPlace,
      severity: 'info',
      message: message(
        'Thiếu tên loại văn bản trước số, ký hiệu.',
        'The kind of document is missing before its number.',
      ),
    });
  } else if (full && citation.kind === 'văn bản' && declared.kind !== undefined && isNamedKind(declared.kind)) {
    report({
      place: numberPlace,
      severity: 'info',
      message: message(
        `Văn bản này là ${declared.kind}: ghi tên loại thay cho “Văn bản”.`,
        `This is a ${documentKind(declared.kind)?.english}: name its kind instead of “Văn bản”.`,
      ),
    });
  } else if (full && kind && !endsWithSo.test(words.slice(0, number.start))) {
    report({
      place: numberPlace,
      message: message('Thiếu chữ “số” trước số, ký hiệu.', '“số” is missing before the number.'),
      fixes: [
        {
          title: message('Thêm “số”', 'Add “số”'),
          changes: [{ place: { offset: numberPlace.offset, end: numberPlace.offset }, newText: 'số ' }],
        },
      ],
    });
  }
  if (!date && full && !dated.has(node) && !isDatedBefore(text.slice(0, place.offset), declared)) {
    report({
      place: numberPlace,
      message: message(
        'Lần đầu viện dẫn cần ghi cả ngày ban hành.',
        'The first time a document is cited it is given its date.',
      ),
    });
  }
  dated.add(node);
}

/** "ngày 16/11/2021 UBND huyện đã ban hành Kế hoạch số …": the sentence begins with the date. */
function isDatedBefore(text: string, { date }: Quoted['declared']): boolean {
  const sentence = /[^.;\n]*$/u.exec(text.slice(-160))?.[0] ?? '';
  return date !== undefined && sentence.includes(formatDate(date));
}

/** Kinds that a citation names; a letter is a "văn bản" to many. */
const isNamedKind = (kind: string): boolean => documentKind(kind)?.numbering === 'kind';

/** In any normal form: the places of what is found must hold. */
const either = (word: string): string => `(?:${word}|${word.normalize('NFD')})`;
const so = either('số');
const bare = new RegExp(`^\\s*(?:${so}\\s*)?$`, 'iu');
const endsWithSo = new RegExp(`${so}\\s*:?\\s*$`, 'iu');
const colon = new RegExp(`(?<=(?<!\\p{L})${so})\\s*:`, 'iu');
const comma = new RegExp(`(?<=\\/\\p{L}[\\p{L}\\p{M}\\p{N}-]*)\\s*,(?=\\s*${either('ngày')} [0-9])`, 'iu');

/** "số: 12", "số 12, ngày". */
function checkMarks(words: string, offset: number, party: boolean, report: (finding: Finding) => void): void {
  for (const { sign, index, length, alsoParty } of marksIn(words)) {
    if (alsoParty || !party) {
      const place = { offset: offset + index, end: offset + index + length };
      report({
        place,
        message: message(`Trong viện dẫn không có dấu “${sign}” ở đây.`, `There is no “${sign}” here in a citation.`),
        fixes: [{ title: message('Bỏ dấu', 'Remove it'), changes: [{ place, newText: '' }] }],
      });
    }
  }
}

const marksIn = rememberByText((words) =>
  [colon.exec(words), comma.exec(words)].flatMap((match, i) =>
    match ? [{ sign: match[0].trim(), index: match.index, length: match[0].length, alsoParty: i === 0 }] : [],
  ),
);
