import { type CalendarDate, dateKey, formatDate } from '../../model/calendar.ts';
import { type Citation, sameIssuer } from '../../model/citation.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { citationOf } from '../../plan/citations.ts';
import type { Place } from '../../plan/places.ts';
import { citationsOf, fieldIn } from '../../plan/plan.ts';
import { writtenValue } from '../../plan/targets.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { citedIn } from './cited-in.ts';
import { dateAs } from './date-words.ts';
import { mentionsIn } from './mentions.ts';

/** Sentences that date one document differently, where they do not quote a `viện dẫn` with its date. */
export const twoDates: Rule = {
  code: 'KH505',
  name: 'two-dates',
  severity: 'error',
  title: { vi: 'Hai câu ghi hai ngày của một văn bản', en: 'Two sentences, two dates of one document' },
  description: {
    vi: 'Mọi chỗ nhắc tới một văn bản phải ghi cùng một ngày, kể cả câu không dùng ô `{…}`. Số của địa phương đánh lại mỗi năm, nên khác năm thì là văn bản khác. Nên khai báo `viện dẫn` có `ngày:` và dùng ô.',
    en: 'All that mention a document give it one date, also sentences without a slot. Local numbers restart each year, so another year is another document. Better declare a `viện dẫn` with `ngày:` and quote it in a slot.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.6b',
    en: 'Decree 30/2020/NĐ-CP, annex I, point II.6b',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hai ngày của một quyết định', en: 'Two dates of one decision' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD739 quyết định "739/QĐ-UBND" { cơ quan: "UBND tỉnh Hà Tĩnh" }\n- Theo {QD739: Quyết định số 739/QĐ-UBND ngày 23/3/2017 của UBND tỉnh}.\n- Công khai theo {QD739: Quyết định số 739/QĐ-UBND ngày 22/3/2017}.\n',
      },
      {
        title: { vi: 'Câu gõ tay khác khai báo', en: 'A sentence that is typed out, and the declaration' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD749 quyết định "749/QĐ-TTg" { ngày: 03/6/2020; cơ quan: "Thủ tướng Chính phủ" }\n- Thực hiện Quyết định số 749/QĐ-TTg ngày 30/6/2020 của Thủ tướng Chính phủ; {QD749}.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khác năm, khác cơ quan', en: 'Another year, another body' },
        text: 'kế hoạch A "Kế hoạch"\n- Quyết định số 739/QĐ-UBND ngày 22/3/2017 của UBND tỉnh Hà Tĩnh; Quyết định số 739/QĐ-UBND ngày 15/4/2022 của UBND tỉnh Hà Tĩnh; Quyết định số 739/QĐ-UBND ngày 01/6/2017 của UBND huyện Đức Thọ.\n',
      },
      {
        title: { vi: 'Cùng ngày, hoặc không ghi ngày', en: 'One date, or none' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD739 quyết định "739/QĐ-UBND" { cơ quan: "UBND tỉnh Hà Tĩnh" }\n- Theo {QD739: Quyết định số 739/QĐ-UBND ngày 22/3/2017 của UBND tỉnh}.\n- Theo {QD739: Quyết định 739/QĐ-UBND}, {QD739: Quyết định số 739/QĐ-UBND ngày 22 tháng 3 năm 2017}.\n',
      },
    ],
  },
  check({ plan, text }, report) {
    const documents = new DatedDocuments();
    for (const node of citationsOf(plan)) {
      const citation = citationOf(node);
      const field = fieldIn(node, 'ngày');
      if (citation.date && field) {
        documents.add({ citation, date: citation.date, place: writtenValue(field).place });
      }
    }
    const inSlots = plan.slotUses.flatMap(({ subject, words, wordsPlace }): Dated[] => {
      // Where the declaration gives a date, the words are compared with it (KH501).
      if (subject?.$type !== 'Citation' || words === undefined || !wordsPlace || citationOf(subject).date) {
        return [];
      }
      const declared = citationOf(subject);
      const read = citedIn(words, declared);
      const date = read?.citation.date;
      const { offset } = wordsPlace;
      return read?.date && date
        ? [{ name: subject.name, citation: { ...read.citation, ...declared }, date, place: placeAt(offset, read.date) }]
        : [];
    });
    const inText = mentionsIn(plan).flatMap(({ cited, offset }): Dated[] => {
      const { date } = cited.citation;
      return date && cited.date ? [{ citation: cited.citation, date, place: placeAt(offset, cited.date) }] : [];
    });
    for (const dated of [...inSlots, ...inText].sort((a, b) => a.place.offset - b.place.offset)) {
      const first = dated.date.blank ? undefined : documents.find(dated);
      if (!first) {
        documents.add(dated);
      } else if (dateKey(first.date) !== dateKey(dated.date)) {
        report(finding(dated, first, text));
      }
    }
  },
};

const placeAt = (offset: number, { start, end }: { start: number; end: number }): Place => ({
  offset: offset + start,
  end: offset + end,
});

/** A document with a date, and where the date stands. */
interface Dated {
  /** The `viện dẫn` that a slot quotes: it is one document in whatever year. */
  readonly name?: string;
  readonly citation: Citation;
  readonly date: CalendarDate;
  readonly place: Place;
}

/** More documents of one number and year than this are not told apart. */
const mostAlike = 8;

/** Documents by number and year: local numbers restart each year, so another year is another document. */
class DatedDocuments {
  private readonly byNumber = new Map<string, Dated[]>();
  private readonly byName = new Map<string, Dated>();

  add(dated: Dated): void {
    if (dated.name !== undefined && !dated.date.blank) {
      this.byName.set(dated.name, dated);
    }
    const key = keyOf(dated);
    if (key !== undefined && !dated.date.blank) {
      const same = this.byNumber.get(key);
      if (same) {
        same.push(dated);
      } else {
        this.byNumber.set(key, [dated]);
      }
    }
  }

  /** The same document as it was dated before; of several with its number the one with its very date. */
  find(dated: Dated): Dated | undefined {
    const quoted = dated.name === undefined ? undefined : this.byName.get(dated.name);
    if (quoted) {
      return quoted;
    }
    const key = keyOf(dated);
    const alike = (key === undefined ? [] : (this.byNumber.get(key) ?? []))
      .slice(0, mostAlike)
      .filter(({ citation }) => issuersAgree(citation, dated.citation) !== false);
    return alike.find(({ date }) => dateKey(date) === dateKey(dated.date)) ?? alike[0];
  }
}

function keyOf({ citation, date }: Dated): string | undefined {
  const symbol = citation.symbol === undefined ? undefined : readSymbol(citation.symbol).symbol;
  return symbol && symbol.form !== 'number' && symbol.number !== undefined && date.year !== undefined
    ? `${symbol.key} ${date.year}`
    : undefined;
}

/** Are the issuers the same, different, or (undefined) not both given? */
function issuersAgree(a: Citation, b: Citation): boolean | undefined {
  return a.issuer === undefined || b.issuer === undefined ? undefined : sameIssuer(a.issuer, b.issuer);
}

/** Bodies of which there are many with the same symbol: their numbers say less. */
const local = /(?:UBND|HĐND|HU|ĐU|VPUBND|VP)$/u;

function finding(dated: Dated, first: Dated, text: string): Finding {
  const sure =
    dated.name !== undefined ||
    issuersAgree(dated.citation, first.citation) === true ||
    !local.test(symbolIssuer(dated.citation));
  return {
    place: dated.place,
    ...(sure ? {} : { severity: 'warning' as const }),
    message: {
      vi: `Văn bản ${dated.citation.symbol} ghi ngày ${formatDate(dated.date)} ở đây, nhưng chỗ khác ghi ngày ${formatDate(first.date)}. Một trong hai ngày sai: đối chiếu với văn bản gốc.`,
      en: `${dated.citation.symbol} is dated ${formatDate(dated.date)} here and ${formatDate(first.date)} elsewhere. One of the two is wrong: look at the original.`,
    },
    related: [{ place: first.place, message: { vi: formatDate(first.date), en: formatDate(first.date) } }],
    fixes: [offer(dated.place, dateAs(text.slice(dated.place.offset, dated.place.end), first.date))],
  };
}

const symbolIssuer = ({ symbol }: Citation): string =>
  (symbol === undefined ? undefined : readSymbol(symbol).symbol?.issuer) ?? '';
