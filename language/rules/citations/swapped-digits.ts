import { type CalendarDate, dateKey } from '../../model/calendar.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { message } from '../../model/problem.ts';
import { citationOf } from '../../plan/citations.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { citationsOf } from '../../plan/plan.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { mentionPlace, mentionsIn } from './mentions.ts';

/** A document as it is numbered in one place. */
interface Numbered {
  readonly number: string;
  readonly symbol: string;
  readonly place: Place;
}

/** Two numbers of the same day and the same issuer that differ by two digits in each other’s place. */
export const swappedDigits: Rule = {
  code: 'KH519',
  name: 'swapped-digits',
  severity: 'info',
  title: { vi: 'Hai chữ số trong số văn bản đổi chỗ', en: 'Two digits of a number in each other’s place' },
  description: {
    vi: 'Hai chỗ viện dẫn văn bản cùng ký hiệu, cùng ngày, số chỉ khác nhau ở hai chữ số đứng cạnh nhau đổi chỗ (“749/QĐ-TTg” và “794/QĐ-TTg”): một trong hai thường là gõ nhầm.',
    en: 'Two citations of one symbol and one day whose numbers differ by two digits in each other’s place: one of them is mostly a slip.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Câu gõ tay và khai báo', en: 'A sentence that is typed out, and the declaration' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD749 quyết định "749/QĐ-TTg" { ngày: 03/6/2020; cơ quan: "Thủ tướng Chính phủ" }\n> Căn cứ {QD749};\n- Thực hiện Quyết định số 794/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khác ngày, khác hẳn số', en: 'Another day, another number' },
        text: 'kế hoạch A "Kế hoạch"\n- Quyết định số 749/QĐ-TTg ngày 03/6/2020; Quyết định số 794/QĐ-TTg ngày 08/6/2020; Quyết định số 750/QĐ-TTg ngày 03/6/2020.\n',
      },
    ],
  },
  check({ plan }, report) {
    const seen = new Map<string, Numbered[]>();
    const add = (symbol: string, date: CalendarDate, place: Place, isLooked: boolean): void => {
      const read = readSymbol(symbol).symbol;
      if (!read?.number || date.precision !== 'day' || date.blank) {
        return;
      }
      const key = `${read.key.replace(/^[0-9]+/u, '')} ${dateKey(date)}`;
      const alike = seen.get(key) ?? [];
      seen.set(key, alike);
      const other = isLooked ? alike.find(({ number }) => isSwapped(number, read.number ?? '')) : undefined;
      if (other) {
        report({
          place,
          message: message(
            `“${symbol}” có phải “${other.symbol}” nêu ở chỗ khác, cùng ngày?`,
            `“${symbol}”: is “${other.symbol}” meant, of the same day, as elsewhere?`,
          ),
          related: [{ place: other.place, message: message(other.symbol, other.symbol) }],
          fixes: [offer(place, other.symbol)],
        });
      } else {
        alike.push({ number: read.number, symbol, place });
      }
    };
    for (const node of citationsOf(plan)) {
      const { symbol, date } = citationOf(node);
      if (symbol !== undefined && date && node.symbol) {
        add(symbol, date, placeOf(node.symbol), false);
      }
    }
    for (const mention of mentionsIn(plan)) {
      const { citation, number } = mention.cited;
      if (number && citation.date) {
        add(number.text, citation.date, mentionPlace(mention, 'number'), true);
      }
    }
  },
};

/** "749" and "794". */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) {
    return false;
  }
  const first = [...a].findIndex((digit, i) => digit !== b[i]);
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}
