import { dayWords, formatDate } from '../../model/calendar.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { message } from '../../model/problem.ts';
import type { Place } from '../../plan/places.ts';
import { offer } from '../offers.ts';
import type { Fix, Rule } from '../rule.ts';
import { citedPlaces } from './cited-places.ts';
import { dayNumber, hasTitle, knownDocument } from './known-documents.ts';

/** What is said of a document that everybody cites, against what it says of itself. */
export const knownDocumentRule: Rule = {
  code: 'KH508',
  name: 'known-document',
  severity: 'warning',
  title: { vi: 'Viện dẫn khác văn bản gốc đã biết', en: 'A citation that differs from the known original' },
  description: {
    vi: 'Ngày, trích yếu của một số văn bản trung ương thường gặp (749/QĐ-TTg, 942/QĐ-TTg, 52-NQ/TW, 57-NQ/TW, 30/2020/NĐ-CP…) được đối chiếu với văn bản gốc. Trích yếu ngắn hơn, mở đầu giống thì được xem là viết gọn.',
    en: 'The date and title of some documents of the centre that plans cite again and again are compared with the originals. A shorter title that begins alike counts as shortened.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Sai ngày', en: 'A wrong date' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD quyết định "749/QĐ-TTg" { ngày: 06/3/2020; cơ quan: "Thủ tướng Chính phủ" }\n> Thực hiện {QD}.\n',
      },
      {
        title: { vi: 'Trích yếu thiếu chữ', en: 'Words missing in the title' },
        text: 'kế hoạch A "Kế hoạch"\n> Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng năm 2030.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cùng số, khác năm: văn bản khác', en: 'The number of another year: another document' },
        text: 'kế hoạch A "Kế hoạch"\n> Thực hiện Quyết định số 749/QĐ-TTg ngày 12/7/2023 của Thủ tướng Chính phủ về việc giao biên chế.\n',
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
        continue;
      }
      const said = dayNumber(own);
      // Cited by its name: a law of the same year has that name.
      const shown = citation.symbol === undefined ? `${known.name} (số ${known.symbol})` : known.symbol;
      // A year that differs from the one in the number is reported by another rule (KH504).
      const inNumber = readSymbol(known.symbol).symbol?.year;
      const otherYear = inNumber !== undefined && own?.year !== inNumber;
      if (date && own && said !== undefined && known.date !== undefined && said !== known.date && !otherYear) {
        report({
          place: date,
          ...(known.seen === undefined || citation.symbol === undefined ? { severity: 'info' as const } : {}),
          message: message(
            `Ở đây ghi ngày ${formatDate(own)}; ${shown} ban hành ngày ${dayWords(known.date)}.`,
            `The date here is ${formatDate(own)}; ${shown} is dated ${dayWords(known.date)}.`,
          ),
          fixes: dayOffered(document.text, date, known.date),
        });
      }
      if (title && citation.title !== undefined && known.title !== undefined && !hasTitle(citation.title, known)) {
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
