import { type CalendarDate, dayWords, formatDate } from '../../model/calendar.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { message } from '../../model/problem.ts';
import type { Place } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { abbreviationsOf } from '../abbreviations/declared.ts';
import { introductionsIn } from '../abbreviations/introduced.ts';
import { offer } from '../offers.ts';
import type { CheckedDocument, Finding, Fix, Rule } from '../rule.ts';
import { type CitedPlace, citedPlaces } from './cited-places.ts';
import { type IssueDate, issueDate } from './dates-of-documents.ts';
import { dayNumber, hasTitle, type KnownDocument, knownDocument } from './known-documents.ts';

/** What is said of a document that everybody cites, against what it says of itself. */
export const knownDocumentRule: Rule = {
  code: 'KH508',
  name: 'known-document',
  severity: 'warning',
  title: { vi: 'Viện dẫn khác văn bản gốc đã biết', en: 'A citation that differs from the known original' },
  description: {
    vi: 'Ngày, trích yếu của một số văn bản trung ương thường gặp (749/QĐ-TTg, 942/QĐ-TTg, 52-NQ/TW, 57-NQ/TW, 30/2020/NĐ-CP…) được đối chiếu với văn bản gốc. Trích yếu ngắn hơn, mở đầu giống thì được xem là viết gọn. Ngày của gần bốn nghìn luật, nghị định, quyết định của Thủ tướng Chính phủ, thông tư từ năm 2008 cũng được đối chiếu.',
    en: 'The date and title of some documents of the centre that plans cite again and again are compared with the originals. A shorter title that begins alike counts as shortened. So are the dates of nearly four thousand laws, decrees, decisions and circulars since 2008.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Sai ngày', en: 'A wrong date' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD quyết định "749/QĐ-TTg" { ngày: 06/3/2020; cơ quan: "Thủ tướng Chính phủ" }\n> Thực hiện {QD}.\n',
      },
      {
        title: { vi: 'Sai ngày của một nghị định', en: 'The wrong day of a decree' },
        text: 'kế hoạch A "Kế hoạch"\n> Căn cứ Nghị định số 123/2020/NĐ-CP ngày 10/9/2020 của Chính phủ quy định về hóa đơn, chứng từ.\n',
      },
      {
        title: { vi: 'Sai năm', en: 'A wrong year' },
        text: 'kế hoạch A "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2025 của Bộ Chính trị"\n',
      },
      {
        title: { vi: 'Trích yếu thiếu chữ', en: 'Words missing in the title' },
        text: 'kế hoạch A "Kế hoạch"\n> Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng năm 2030.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng ngày của nghị định', en: 'The day of a decree' },
        text: 'kế hoạch A "Kế hoạch"\n> Căn cứ Nghị định số 123/2020/NĐ-CP ngày 19/10/2020 của Chính phủ quy định về hóa đơn, chứng từ; Nghị định số 73/2019/NĐ-CP ngày 05 tháng 9 năm 2019 của Chính phủ.\n',
      },
      {
        title: { vi: 'Cùng số, khác năm: văn bản khác', en: 'The number of another year: another document' },
        text: 'kế hoạch A "Kế hoạch"\n> Thực hiện Quyết định số 749/QĐ-TTg ngày 12/7/2023 của Thủ tướng Chính phủ về việc giao biên chế.\n',
      },
      {
        title: {
          vi: 'Trích yếu có chữ tắt mà văn bản đã giải thích',
          en: 'An abbreviation that the document introduces',
        },
        text: 'kế hoạch A "Kế hoạch"\n> Đẩy mạnh cải cách hành chính (CCHC).\n> Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể CCHC nhà nước giai đoạn 2021 - 2030.\n',
      },
      {
        title: { vi: 'Đúng, hoặc viết gọn', en: 'Right, or shortened' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD quyết định "749/QĐ-TTg" { ngày: 03/6/2020; cơ quan: "Thủ tướng Chính phủ"; về: "phê duyệt Chương trình Chuyển đổi số quốc gia" }\n> Thực hiện {QD}.\n',
      },
    ],
  },
  check(document, report) {
    for (const { citation, declared, date, title } of citedPlaces(document)) {
      const known = knownDocument(citation);
      const own = citation.date;
      if (!known) {
        checkDay(document, { citation, date }, report);
        continue;
      }
      const said = dayNumber(own);
      // Cited by its name: a law of the same year has that name.
      const shown = citation.symbol === undefined ? `${known.name} (số ${known.symbol})` : known.symbol;
      // A year that differs from the one in the number is reported by another rule (KH504).
      const inNumber = readSymbol(known.symbol).symbol?.year;
      const otherYear = inNumber !== undefined && own?.year !== inNumber;
      if (date && own && said !== undefined && known.date !== undefined && said !== known.date && !otherYear) {
        const isCertain = isSeen(known) && citation.symbol !== undefined;
        report(otherDay(document.text, date, own, { shown, day: known.date, isCertain }));
      }
      if (
        title &&
        citation.title !== undefined &&
        known.title !== undefined &&
        !hasTitle(citation.title, known) &&
        !hasTitle(spelledOut(citation.title, document.plan), known)
      ) {
        report({
          place: title,
          severity: 'info',
          message: message(
            `Trích yếu của ${known.symbol} là “${known.title}”.${declared ? '' : ' Viện dẫn nên giữ đúng.'}`,
            `The title of ${known.symbol} is “${known.title}”.`,
          ),
        });
      }
    }
  },
};

/** Was its day looked up, or is it the same in the list of days? */
const isSeen = ({ seen, symbol, date }: KnownDocument): boolean =>
  seen !== undefined || issueDate(symbol)?.day === date;

/** The words with the abbreviations in full that the document declares or introduces: "CCHC" in a title is the drafter's own. */
function spelledOut(words: string, plan: Plan): string {
  const meanings = new Map<string, string>();
  for (const { short, meaning } of introductionsIn(plan)) {
    meanings.set(short, meaning ?? short);
  }
  for (const { forms, meaning } of abbreviationsOf(plan)) {
    for (const form of forms) {
      meanings.set(form, meaning);
    }
  }
  return words.replace(/[A-ZĐ]{2,8}(?!\p{L})/gu, (short) => meanings.get(short) ?? short);
}

/** Of a law, decree or circular that plans cite less often only its day is known. */
function checkDay(
  document: CheckedDocument,
  { citation, date }: Pick<CitedPlace, 'citation' | 'date'>,
  report: (finding: Finding) => void,
): void {
  const { symbol, date: own } = citation;
  const issued = symbol === undefined ? undefined : issueDate(symbol);
  const said = dayNumber(own);
  // A year that differs from the one in the number is reported by another rule (KH504).
  if (!date || !own || !issued || said === undefined || said === issued.day || !isSameYear(said, issued.day)) {
    return;
  }
  report(otherDay(document.text, date, own, { shown: symbol ?? '', ...issued }));
}

/** The day that is written is not that of the document. */
function otherDay(
  text: string,
  place: Place,
  own: CalendarDate,
  { shown, day, isCertain }: IssueDate & { readonly shown: string },
): Finding {
  return {
    place,
    ...(isCertain ? {} : { severity: 'info' as const }),
    message: message(
      `Ở đây ghi ngày ${formatDate(own)}; ${shown} ban hành ngày ${dayWords(day)}.`,
      `The date here is ${formatDate(own)}; ${shown} is dated ${dayWords(day)}.`,
    ),
    fixes: dayOffered(text, place, day),
  };
}

const isSameYear = (a: number, b: number): boolean => Math.floor(a / 10_000) === Math.floor(b / 10_000);

/** The day of the original, in the form of the day that stands there. */
function dayOffered(text: string, { offset, end }: Place, day: number): Fix[] {
  const written = /\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}/u.exec(text.slice(offset, end));
  if (!written) {
    return [];
  }
  const [words] = written;
  const [date = '', month = '', year = ''] = dayWords(day).split('/');
  const start = offset + written.index;
  return [
    offer(
      { offset: start, end: start + words.length },
      words.includes('/') ? dayWords(day) : `${date} tháng ${month} năm ${year}`,
    ),
  ];
}
