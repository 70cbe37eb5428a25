import type { Citation } from '../../grammar/generated/ast.ts';
import type { Citation as CitedDocument } from '../../model/citation.ts';
import { documentKind } from '../../model/document-kinds.ts';
import { readSymbol, symbolFitsKind } from '../../model/document-symbol.ts';
import { message } from '../../model/problem.ts';
import { citationOf } from '../../plan/citations.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { citationsOf, fieldText } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { wordsKey } from '../../text/normalise.ts';
import { offer } from '../offers.ts';
import type { CheckedDocument, Finding, Rule } from '../rule.ts';
import { citedIn } from './cited-in.ts';
import { mentionPlace, mentionsIn } from './mentions.ts';
import { quotedDocuments } from './quoted.ts';

/** Form of number-symbols: Decree 30, article 15 and annex III; Party documents by HD 36-HD/VPTW. */
export const symbolForm: Rule = {
  code: 'KH503',
  name: 'symbol-form',
  severity: 'warning',
  title: { vi: 'Số, ký hiệu sai dạng', en: 'Form of a number-symbol' },
  description: {
    vi: 'Văn bản hành chính: `749/QĐ-TTg`, `1264/QĐ-UBND`; văn bản quy phạm: `30/2020/NĐ-CP`; công văn: `4205/UBND-NC`; văn bản của Đảng: `05-NQ/TU`. Chỉ công văn mới có tên viết tắt đơn vị soạn thảo ở cuối; ký hiệu không có dấu cách.',
    en: 'State: `749/QĐ-TTg`; legal texts: `30/2020/NĐ-CP`; letters: `4205/UBND-NC`; Party: `05-NQ/TU`. Only a letter names its drafting unit at the end; a symbol has no blanks.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.3 và phụ lục III',
    en: 'Decree 30/2020/NĐ-CP, annex I, point II.3, and annex III',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Tên đơn vị soạn thảo trong kế hoạch', en: 'A drafting unit in the number of a plan' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn KH kế hoạch "3494/KH-UBND-VH" { ngày: 16/11/2021 }\n> Thực hiện {KH}.\n',
      },
      {
        title: { vi: 'Quyết định mang số của công văn', en: 'A decision numbered like a letter' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD quyết định "2323/BTTTT-THH" { ngày: 31/12/2019 }\n> Thực hiện {QD}.\n',
      },
      {
        title: { vi: 'Tên ở chỗ của số', en: 'A name in the place of the number' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn LuatGDDT luật "Giao dịch điện tử" { ngày: 22/6/2023 }\n> Thực hiện {LuatGDDT}.\n',
      },
      {
        title: { vi: 'Gạch chéo và gạch nối đổi chỗ', en: 'Slash and hyphen in each other’s place' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn NQ nghị quyết "57/NQ-TW" { ngày: 22/12/2024 }\n> Thực hiện {NQ}.\n',
      },
      {
        title: { vi: 'Thiếu gạch chéo', en: 'A missing slash' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn NQ nghị quyết "04-NQTU" { ngày: 31/12/2021 }\n> Thực hiện {NQ}.\n',
      },
      {
        title: { vi: 'Thông tư thiếu năm; “TTG”', en: 'A circular without its year; “TTG”' },
        text: 'kế hoạch A "Kế hoạch"\n- Thông tư số 26/TT-BTC ngày 10/5/2019 của Bộ Tài chính; Quyết định số 749/QĐ-TTG ngày 03/6/2020 của Thủ tướng Chính phủ.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Các dạng đúng', en: 'Right forms' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD quyết định "749/QĐ-TTg"\nviện dẫn ND nghị định "30/2020/NĐ-CP"\nviện dẫn CV công văn "4205/UBND-NC"\nviện dẫn NQ nghị quyết "05-NQ/TU"\nviện dẫn L luật "64/2025/QH15"\n> Thực hiện {QD}, {ND}, {CV}, {NQ}, {L}.\n',
      },
    ],
  },
  check(document, report) {
    const { plan } = document;
    for (const node of citationsOf(plan)) {
      if (node.symbol) {
        const place = placeOf(node.symbol);
        const words = stringText(node.symbol).trim();
        // Laws are mostly cited by their names; with no digit in it this is no number.
        if (/\p{L} \p{L}/u.test(words) && !/[0-9…]/u.test(words)) {
          report(nameForNumber(node, words));
          continue;
        }
        const inner = { offset: place.offset + 1, end: place.end - 1 };
        checkSymbol(stringText(node.symbol), node.kind, inner, report);
        checkYear(stringText(node.symbol), citationOf(node), inner, report);
      }
    }
    for (const { declared, words, place } of quotedDocuments(document)) {
      const read = citedIn(words, declared);
      // Words that repeat what is declared are not reported again.
      if (read?.number && declared.symbol !== read.number.text) {
        const { start, end, text } = read.number;
        checkSymbol(text, read.citation.kind, { offset: place.offset + start, end: place.offset + end }, report);
      }
    }
    for (const mention of mentionsIn(plan)) {
      const { number, citation } = mention.cited;
      if (number) {
        checkSymbol(number.text, citation.kind, mentionPlace(mention, 'number'), report);
        checkYear(number.text, citation, mentionPlace(mention, 'number'), report);
      }
    }
    checkOwnNumber(plan, report);
  },
};

/** A name in the place of the number prints as none. */
function nameForNumber(node: Citation, words: string): Finding {
  const place = placeOf(node.symbol ?? node);
  const kind = node.kind ?? '';
  const name = wordsKey(words).startsWith(wordsKey(kind)) ? words : `${capitalised(kind)} ${words}`;
  const { block } = node;
  const text = node.$cstNode?.root.fullText ?? '';
  const start = text.slice(0, place.offset).trimEnd().length;
  const removal = { place: { offset: start, end: place.end }, newText: block ? '' : ` { tên: "${name}" }` };
  const open = block && placeOf(block).offset + 1;
  return {
    place,
    severity: 'error',
    message: message(
      `“${words}” là tên, không phải số, ký hiệu. Văn bản không ghi số thì khai báo “tên: "${name}"” trong khối { }.`,
      `“${words}” is a name, no number-symbol. A document without a number has “tên: "${name}"” in its block { }.`,
    ),
    fixes: [
      {
        title: message(`Chuyển thành “tên: "${name}"”`, `Make it “tên: "${name}"”`),
        changes:
          open === undefined
            ? [removal]
            : [removal, { place: { offset: open, end: open }, newText: ` tên: "${name}";` }],
      },
    ],
  };
}

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** The document's own number: a blank is legal in a draft. */
function checkOwnNumber(plan: CheckedDocument['plan'], report: (finding: Finding) => void): void {
  const field = plan.head.get('số');
  const text = fieldText(field);
  if (field?.$type === 'Field' && text !== undefined) {
    const value = field.text === undefined && field.strings[0] ? placeOf(field.strings[0]) : placeOf(field, 'text');
    const inner = field.text === undefined ? { offset: value.offset + 1, end: value.end - 1 } : value;
    checkSymbol(text, plan.header?.kind, inner, report);
  }
}

function checkSymbol(
  text: string,
  kindName: string | undefined,
  place: Place,
  report: (finding: Finding) => void,
): void {
  const { symbol, problems } = readSymbol(text);
  for (const problem of problems) {
    const at = { offset: place.offset + problem.start, end: place.offset + problem.end };
    report({
      place: at,
      message: problem.message,
      ...(problem.code === 'pad-number' || problem.code === 'hyphen' ? { severity: 'hint' as const } : {}),
      ...(problem.fix
        ? { fixes: [{ title: problem.fix.title, changes: [{ place: at, newText: problem.fix.newText }] }] }
        : {}),
    });
  }
  const kind = kindName === undefined ? undefined : documentKind(kindName);
  if (symbol && kind && problems.length === 0 && !symbolFitsKind(symbol, kind)) {
    report({
      place,
      message: {
        vi: `Số, ký hiệu “${text.trim()}” không phải của ${kind.name}${kind.symbols[0] ? ` (ký hiệu của ${kind.name} có “${kind.symbols[0]}”)` : ''}. Kiểm tra loại văn bản và số.`,
        en: `The symbol “${text.trim()}” is not that of this kind of document${kind.symbols[0] ? ` (expected “${kind.symbols[0]}”)` : ''}. Check kind and number.`,
      },
    });
  }
}

/** Kinds that are always legal texts: since the law of 1996 their numbers hold the year. */
const alwaysLegal: ReadonlySet<string | undefined> = new Set(['nghị định', 'thông tư']);

/** "Thông tư số 26/TT-BTC", "Quyết định số 749/QĐ-TTG": what only these two forms lack. */
function checkYear(text: string, cited: CitedDocument, place: Place, report: (finding: Finding) => void): void {
  const { symbol, problems } = readSymbol(text);
  if (!symbol || problems.length > 0) {
    return;
  }
  if (symbol.issuer === 'TTG') {
    report({
      place,
      message: message('Ký hiệu của Thủ tướng Chính phủ là “TTg”.', 'The symbol of the Prime Minister is “TTg”.'),
      fixes: [offer(place, text.replace(/TTG(?!\p{L})/u, 'TTg'))],
    });
  }
  const year = cited.date?.year;
  if (alwaysLegal.has(cited.kind) && symbol.form === 'state' && symbol.number && symbol.kind && (year ?? 2000) > 1997) {
    const whole = year === undefined ? undefined : text.replace('/', `/${year}/`);
    report({
      place,
      ...(year === undefined ? { severity: 'info' as const } : {}),
      message: message(
        `Số của ${cited.kind} có năm ban hành: “${whole ?? text.replace('/', '/…/')}”.`,
        `The number of a legal text holds its year: “${whole ?? text.replace('/', '/…/')}”.`,
      ),
      fixes: whole === undefined ? [] : [offer(place, whole)],
    });
  }
}
