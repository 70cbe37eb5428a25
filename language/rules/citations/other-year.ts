import { formatDate } from '../../model/calendar.ts';
import { compareCitations, sameIssuer } from '../../model/citation.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { message } from '../../model/problem.ts';
import type { Place } from '../../plan/places.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { type CitedPlace, citedPlaces } from './cited-places.ts';
import { dateAs } from './date-words.ts';
import { knownDocument } from './known-documents.ts';

/** Numbers below this are given at the same time of each year. */
const lowNumber = 10;

/** The same number with the same day and month of two years. */
export const otherYear: Rule = {
  code: 'KH514',
  name: 'other-year',
  severity: 'warning',
  title: { vi: 'Một văn bản ghi hai năm', en: 'One document, two years' },
  description: {
    vi: 'Hai chỗ ghi cùng số, ký hiệu, cùng ngày tháng mà khác năm: thường là gõ nhầm năm (cùng ngày trong năm thì xem KH505). Cùng trích yếu là cảnh báo; có chỗ không ghi trích yếu thì là thông tin. Số nhỏ hơn 10 năm nào cũng có vào đầu năm nên không bị xét.',
    en: 'Two places with one number, one day and month but two years: mostly a slip (for two days of a year see KH505). With one title it is a warning; where a title is missing, information. Numbers below 10 come every January and are not looked at.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Câu mở đầu khác căn cứ', en: 'The opening sentence and the basis' },
        text: 'kế hoạch A "Kế hoạch"\ncăn cứ {\n  - Căn cứ Kế hoạch số 369/KH-UBND ngày 05/10/2021 của UBND tỉnh về chuyển đổi số;\n}\n> Thực hiện Kế hoạch số 369/KH-UBND ngày 05/10/2022 của UBND tỉnh về chuyển đổi số, UBND huyện ban hành kế hoạch.\n',
      },
      {
        title: { vi: 'Tên văn bản khác viện dẫn', en: 'The title and the citation' },
        text: 'kế hoạch A "Thực hiện Nghị quyết số 15-NQ/TU ngày 22/10/2022 của Tỉnh ủy"\nviện dẫn NQ nghị quyết "15-NQ/TU" { ngày: 22/10/2021; cơ quan: "Tỉnh ủy"; về: "chuyển đổi số" }\n> Thực hiện {NQ}.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Hai văn bản thật', en: 'Two documents indeed' },
        text: 'kế hoạch A "Kế hoạch"\n> Nghị quyết số 01/NQ-CP ngày 08/01/2022 của Chính phủ; Nghị quyết số 01/NQ-CP ngày 08/01/2025 của Chính phủ; Kế hoạch số 369/KH-UBND ngày 05/10/2021 của UBND tỉnh về chuyển đổi số; Kế hoạch số 369/KH-UBND ngày 05/10/2022 của UBND tỉnh về cải cách hành chính.\n',
      },
    ],
  },
  check(document, report) {
    const first = new Map<string, CitedPlace[]>();
    const places = citedPlaces(document)
      .filter(({ date, citation }) => date !== undefined && citation.date?.precision === 'day')
      .sort((a, b) => a.number.offset - b.number.offset);
    for (const place of places) {
      const key = keyOf(place);
      // What is known of the original tells which year is right (KH508).
      if (key === undefined || !place.date || knownDocument(place.citation)) {
        continue;
      }
      const earlier = first.get(key) ?? [];
      first.set(key, [...earlier, place].slice(0, 8));
      const same = earlier.some((one) => one.citation.date?.year === place.citation.date?.year);
      const other = same
        ? undefined
        : earlier.find(
            (one) =>
              // Two slots of one `viện dẫn` are one document for sure (KH505).
              (place.quotes === undefined || one.quotes !== place.quotes) &&
              titlesAgree(one, place) !== false &&
              issuersAgree(one, place),
          );
      const [a, b] = [place.citation.date, other?.citation.date];
      if (!other || !a || !b) {
        continue;
      }
      const at: Place = place.date;
      report({
        place: at,
        ...(titlesAgree(other, place) ? {} : { severity: 'info' as const }),
        message: message(
          `Văn bản ${place.citation.symbol} ghi ngày ${formatDate(a)} ở đây, nhưng chỗ khác ghi ngày ${formatDate(b)}: nhầm năm?`,
          `${place.citation.symbol} is dated ${formatDate(a)} here and ${formatDate(b)} elsewhere: the wrong year?`,
        ),
        related: [{ place: other.date ?? other.number, message: message(formatDate(b), formatDate(b)) }],
        fixes: [offer(at, dateAs(document.text.slice(at.offset, at.end), b))],
      });
    }
  },
};

/** Number, issuer in the symbol, day and month; years in a number are told apart by KH504. */
function keyOf({ citation: { symbol: written, date } }: CitedPlace): string | undefined {
  const symbol = written === undefined ? undefined : readSymbol(written).symbol;
  return symbol?.issuer !== undefined &&
    symbol.year === undefined &&
    Number.parseInt(symbol.number ?? '', 10) >= lowNumber
    ? `${symbol.key} ${date?.day}/${date?.month}`
    : undefined;
}

/** Undefined where one of them has no title. */
function titlesAgree(a: CitedPlace, b: CitedPlace): boolean | undefined {
  const [x, y] = [a.citation.title, b.citation.title];
  return x === undefined || y === undefined ? undefined : compareCitations({ title: x }, { title: y }).length === 0;
}

function issuersAgree(a: CitedPlace, b: CitedPlace): boolean {
  const [x, y] = [a.citation.issuer, b.citation.issuer];
  return x === undefined || y === undefined || sameIssuer(x, y);
}
