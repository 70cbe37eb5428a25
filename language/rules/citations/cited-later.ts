import { type CalendarDate, formatDate, readDate } from '../../model/calendar.ts';
import { documentKind } from '../../model/document-kinds.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { citationOf } from '../../plan/citations.ts';
import { isInside, type Place, rangesOf } from '../../plan/places.ts';
import { citationsOf, fieldIn, fieldText, type Plan } from '../../plan/plan.ts';
import { writtenValue } from '../../plan/targets.ts';
import type { Finding, Rule } from '../rule.ts';
import { citedIn } from './cited-in.ts';
import { mentionPlace, mentionsIn } from './mentions.ts';

/** A document can only cite what exists, and a number of a year belongs to that year. */
export const citedLater: Rule = {
  code: 'KH504',
  name: 'cited-later',
  severity: 'error',
  title: { vi: 'Ngày của văn bản viện dẫn không thể có', en: 'Impossible date of a cited document' },
  description: {
    vi: 'Văn bản được viện dẫn phải ban hành trước hoặc cùng ngày với văn bản này; năm trong số, ký hiệu (`30/2020/NĐ-CP`) phải là năm ban hành.',
    en: 'A cited document is not later than this one; the year in its number (`30/2020/NĐ-CP`) is the year of its date.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Sau ngày của văn bản này', en: 'Later than this document' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 30/12/2022\nviện dẫn QD quyết định "24/QĐ-TTg" { ngày: 06/01/2023; cơ quan: "Thủ tướng Chính phủ" }\n> {QD}.\n',
      },
      {
        title: {
          vi: 'Ngày ký còn để trống nhưng đã khác tháng; ngày chỉ ghi trong câu',
          en: 'A blank day, yet another month; a date in a sentence only',
        },
        text: 'kế hoạch A "Kế hoạch"\nngày: …/12/2022\nviện dẫn QD quyết định "24/QĐ-TTg" { cơ quan: "Thủ tướng Chính phủ" }\n> Theo {QD: Quyết định số 24/QĐ-TTg ngày 06/01/2023 của Thủ tướng Chính phủ}.\n',
      },
      {
        title: { vi: 'Khác năm trong số', en: 'Another year than its number' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn ND nghị định "30/2020/NĐ-CP" { ngày: 05/3/2021; cơ quan: "Chính phủ" }\n> {ND}.\n',
      },
      {
        title: { vi: 'Khác năm trong số, câu gõ tay', en: 'Another year, in a sentence that is typed out' },
        text: 'kế hoạch A "Kế hoạch"\n> Căn cứ Nghị định số 160/2018/NĐ-CP ngày 29/11/2019 của Chính phủ.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Trước, hoặc chưa biết ngày', en: 'Earlier, or a blank' },
        text: 'kế hoạch A "Kế hoạch"\nngày: …/12/2022\nviện dẫn ND nghị định "30/2020/NĐ-CP" { ngày: 05/3/2020; cơ quan: "Chính phủ" }\nviện dẫn QD quyết định "1751/QĐ-UBND" { ngày: 04/12/2022 }\n> {ND}, {QD}.\n',
      },
      {
        title: { vi: 'Dự thảo kèm theo tờ trình', en: 'The draft behind a submission' },
        text: 'tờ trình A "Tờ trình"\nngày: 14/7/2025\n> Kèm theo {phụ lục DT}.\nphụ lục DT "DỰ THẢO NGHỊ QUYẾT" {\n  > Xét Báo cáo thẩm tra số 600/BC-KTNS ngày 18 tháng 7 năm 2025 của Ban Kinh tế - Ngân sách.\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    const own = fieldText(plan.head.get('ngày'));
    const ownDate = own === undefined ? undefined : readDate(own).date;
    for (const node of citationsOf(plan)) {
      const { date, symbol } = citationOf(node);
      const field = fieldIn(node, 'ngày');
      if (!date || !field) {
        continue;
      }
      if (differsFromNumber(date, symbol)) {
        report(anotherYear(writtenValue(field).place, date, symbol));
      } else if (ownDate && isLater(date, ownDate)) {
        report(later(writtenValue(field).place, date));
      }
    }
    for (const mention of mentionsIn(plan)) {
      const { date, symbol } = mention.cited.citation;
      if (date && differsFromNumber(date, symbol)) {
        report(anotherYear(mentionPlace(mention, 'date'), date, symbol));
      }
    }
    if (ownDate) {
      checkWords(plan, ownDate, report);
    }
  },
};

const yearOf = (symbol: string | undefined): number | undefined =>
  symbol === undefined ? undefined : readSymbol(symbol).symbol?.year;

/** "30/2020/NĐ-CP" of a day in 2021: a number begins anew each year, and holds that year. */
function differsFromNumber({ year }: CalendarDate, symbol: string | undefined): boolean {
  const inNumber = yearOf(symbol);
  return inNumber !== undefined && year !== undefined && year !== inNumber;
}

function anotherYear(place: Place, { year }: CalendarDate, symbol: string | undefined): Finding {
  return {
    place,
    message: {
      vi: `Năm ban hành ${year} khác năm trong số, ký hiệu (${yearOf(symbol)}).`,
      en: `The year of the date, ${year}, differs from that of the number (${yearOf(symbol)}).`,
    },
  };
}

/** Dates that only the words of a slot give, or a sentence that is typed out. */
function checkWords(plan: Plan, ownDate: CalendarDate, report: (finding: Finding) => void): void {
  for (const { subject, words, wordsPlace } of plan.slotUses) {
    if (subject?.$type !== 'Citation' || words === undefined || !wordsPlace || citationOf(subject).date) {
      continue;
    }
    const read = citedIn(words, citationOf(subject));
    const date = read?.citation.date;
    if (read?.date && date && isLater(date, ownDate)) {
      report(later({ offset: wordsPlace.offset + read.date.start, end: wordsPlace.offset + read.date.end }, date));
    }
  }
  // The draft behind a submission speaks from the day on which it will be passed.
  const drafts =
    documentKind(plan.header?.kind ?? '')?.name === 'tờ trình' ? rangesOf(plan.byType.get('Appendix') ?? []) : [];
  for (const mention of mentionsIn(plan)) {
    const { date, symbol } = mention.cited.citation;
    const isLate = date && !differsFromNumber(date, symbol) && isLater(date, ownDate);
    if (isLate && !isInside(drafts, mention.offset)) {
      report(later(mentionPlace(mention, 'date'), date));
    }
  }
}

function later(place: Place, date: CalendarDate): Finding {
  return {
    place,
    message: {
      vi: `Văn bản viện dẫn có ngày ${formatDate(date)}, sau ngày của văn bản này.`,
      en: `The cited document is dated ${formatDate(date)}, later than this document.`,
    },
  };
}

/** Is the first date certainly later? A blank ("…/12/2022") leaves its part open. */
function isLater(date: CalendarDate, than: CalendarDate): boolean {
  for (const part of ['year', 'month', 'day'] as const) {
    const [a, b] = [date[part], than[part]];
    if (a === undefined || b === undefined || a < b) {
      return false;
    }
    if (a > b) {
      return true;
    }
  }
  return false;
}
