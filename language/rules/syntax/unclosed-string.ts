import { type Place, placeOf } from '../../plan/places.ts';
import type { Finding, Rule } from '../rule.ts';
import { insertAt } from './fixes.ts';
import { writtenStrings } from './strings.ts';

/** Language reference, section 2: a quoted text is closed on its line. */
export const unclosedString: Rule = {
  code: 'KH007',
  name: 'unclosed-string',
  severity: 'error',
  title: { vi: 'Thiếu dấu ngoặc kép đóng', en: 'A closing quote is missing' },
  description: {
    vi: 'Lời trong ngoặc kép phải đóng ngay trên dòng đó. Trong lời có ngoặc kép thì dùng “ ” hoặc gõ `\\"`.',
    en: 'A quoted text is closed on its own line. For quotes inside it use “ ” or type `\\"`.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Thiếu ở cuối dòng', en: 'At the end of the line' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế\nđơn vị STC "Sở Tài chính"\n',
      },
      {
        title: { vi: 'Thiếu trước dấu {', en: 'Before the brace' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU {\n  - Một.\n}\n',
      },
      {
        title: { vi: 'Thiếu sau “định tính”', en: 'After “định tính”' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Doanh nghiệp số" {\n  2025: định tính "từng bước hình thành\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đóng đủ, có ngoặc bên trong', en: 'Closed, with quotes inside' },
        text: 'kế hoạch A "Kế hoạch “Xã số” và \\"xã thông minh\\""\n',
      },
    ],
  },
  check({ plan, text }, report) {
    for (const { offset, end, closed } of writtenStrings(plan)) {
      if (!closed) {
        report(finding({ offset, end: trimmedEnd(text, end) }, text[offset] === '“' ? '”' : '"'));
      }
    }
    for (const { entry } of plan.entries) {
      const raw = 'text' in entry && typeof entry.text === 'string' ? entry.text : '';
      const open = raw.includes('"') ? openQuoteIn(raw) : -1;
      if (open >= 0) {
        const place = placeOf(entry, 'text');
        report(finding({ offset: place.offset + open, end: place.end }, '"'));
      }
    }
  },
};

function finding(place: Place, quote: string): Finding {
  return {
    place,
    message: { vi: 'Thiếu dấu ngoặc kép đóng trên dòng này.', en: 'The closing quote is missing on this line.' },
    fixes: [insertAt(place.end, quote, 'Thêm dấu ngoặc kép đóng', 'Add the closing quote')],
  };
}

function trimmedEnd(text: string, end: number): number {
  let trimmed = end;
  while (/\s/u.test(text[trimmed - 1] ?? '')) {
    trimmed--;
  }
  return trimmed;
}

/** The place of a quote in a raw value that no other one closes; -1 where all are closed. */
function openQuoteIn(raw: string): number {
  let open = -1;
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === '\\') {
      i++;
    } else if (raw[i] === '"') {
      open = open < 0 ? i : -1;
    }
  }
  return open;
}
