import { readDate } from '../../model/calendar.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import { nfc } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { dayNumber } from '../citations/known-documents.ts';
import type { Finding, Rule } from '../rule.ts';
import { isInCitedTitle } from '../text/quoted-title.ts';
import { textsOf } from '../text/texts.ts';

/** Years of the National Assembly by its number (quochoi.vn); councils are elected with it (2021, 15/3/2026). */
const assemblies: Readonly<Record<string, string>> = { XIV: '2016-2021', XV: '2021-2026', XVI: '2026-2031' };
const terms: ReadonlySet<string> = new Set(['2004-2011', '2011-2016', ...Object.values(assemblies)]);

/** A council or the National Assembly with its number and years. */
const termed =
  /(?<!\p{L})(?<body>Quốc hội|HĐND|Hội đồng nhân dân)(?<place>(?: (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|các cấp))?(?: \p{Lu}[\p{L}]*){0,4})[ ,(]*(?:khóa|khoá) (?<number>[IVXL]+)(?!\p{L})(?:[ ,(]*(?:nhiệm kỳ) (?<from>\d{4}) ?[-–] ?(?<to>\d{4}))?/giu;

/** How a resolution tells when it was passed. */
const passed = /(?:được|đã) [^.;]{0,80}?thông qua|(?:khóa|khoá) [IVXL]+[^.;]{0,60}kỳ họp[^.;]{0,60}thông qua/iu;

const session =
  /kỳ họp (?<special>chuyên đề |bất thường |thường lệ )?(?:lần )?(?:thứ )?(?<number>\d{1,2}|[\p{L}]+(?: mươi| mười)?(?: [\p{L}]+)?)/iu;

const words =
  'nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai|mười ba|mười bốn|mười lăm|mười sáu|mười bảy|mười tám|mười chín|hai mươi'.split(
    '|',
  );

/** Number of the session, number and years of the term: the same in the head, in the closing sentence and elsewhere. */
export const sessionsAndTerms: Rule = {
  code: 'KH717',
  name: 'sessions-and-terms',
  severity: 'warning',
  title: { vi: 'Khóa, kỳ họp, nhiệm kỳ mâu thuẫn', en: 'Sessions and terms that contradict each other' },
  description: {
    vi: 'Khóa, kỳ họp ở đầu nghị quyết phải giống câu “Nghị quyết này đã được Hội đồng nhân dân … khóa …, kỳ họp thứ … thông qua ngày …”; ngày thông qua không sau ngày của văn bản (chủ tịch thường ký chứng thực mấy ngày sau), không trước mấy tháng. Một khóa của một hội đồng chỉ có một nhiệm kỳ và ngược lại; Quốc hội khóa XV là nhiệm kỳ 2021-2026, hội đồng nhân dân cũng bầu theo các năm ấy.',
    en: 'The session in the head of a resolution is that of the closing sentence, and the day on which it was passed is not later than its date (it is often signed days after) and not months earlier. A council has one term of years for each number; the 15th National Assembly is 2021-2026, and councils are elected with it.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Kỳ họp, ngày thông qua', en: 'The session, the day' },
        text: 'nghị quyết A "Nghị quyết"\ncơ quan ban hành: "Hội đồng nhân dân tỉnh Hà Tĩnh"\nkỳ họp: "Khóa XVIII, kỳ họp thứ 30"\nngày: 10/7/2025\n> Nghị quyết này đã được Hội đồng nhân dân tỉnh Hà Tĩnh khóa XVIII, kỳ họp thứ 29 thông qua ngày 11/7/2025.\n',
      },
      {
        title: { vi: 'Nhiệm kỳ không có, hai nhiệm kỳ của một khóa', en: 'A term that is none, two terms' },
        text: 'kế hoạch A "Kế hoạch"\n- Phục vụ bầu cử đại biểu Quốc hội khóa XVI, nhiệm kỳ 2021-2026.\n- Hội đồng nhân dân tỉnh khóa XVIII, nhiệm kỳ 2021-2026 giám sát; HĐND tỉnh khóa XVII, nhiệm kỳ 2021-2026 đã ban hành nghị quyết.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khớp', en: 'They agree' },
        text: 'nghị quyết A "Nghị quyết"\ncơ quan ban hành: "Hội đồng nhân dân tỉnh Hà Tĩnh"\nkỳ họp: "Khóa XVIII, kỳ họp thứ 30"\nngày: 10/7/2025\n- Phục vụ bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031; Quốc hội khóa XV (nhiệm kỳ 2021-2026).\n- Kết luận của Quốc hội khóa XV tại Kỳ họp thứ 9.\n> Nghị quyết này đã được Hội đồng nhân dân tỉnh Hà Tĩnh Khóa XVIII, Kỳ họp thứ ba mươi thông qua ngày 09 tháng 7 năm 2025 và có hiệu lực từ ngày 20 tháng 7 năm 2025.\n',
      },
    ],
  },
  check({ plan }, report) {
    checkClosing(plan, report);
    const seen = new Map<string, { value: string; place: Finding['place'] }>();
    for (const { text, offset, quoted } of textsOf(plan)) {
      for (const one of quoted ? [] : termsIn(text)) {
        if (isInCitedTitle(text, one.index)) {
          continue;
        }
        const place = { offset: offset + one.index, end: offset + one.index + one.words.length };
        const { number, years, body } = one;
        if (years === undefined) {
          continue;
        }
        const expected = body === 'quốc hội' ? assemblies[number] : undefined;
        if (expected !== undefined && years !== expected) {
          report({
            place,
            message: message(
              `Quốc hội khóa ${number} là nhiệm kỳ ${expected}, không phải ${years}.`,
              `The National Assembly ${number} is that of ${expected}, not of ${years}.`,
            ),
          });
        } else if (!terms.has(years) && isShort(years)) {
          report({
            place,
            severity: 'info',
            message: message(
              `Nhiệm kỳ ${years} không phải nhiệm kỳ của Quốc hội, hội đồng nhân dân (2016-2021, 2021-2026, 2026-2031).`,
              `${years} is no term of the National Assembly or of councils (2016-2021, 2021-2026, 2026-2031).`,
            ),
          });
        }
        for (const [key, value, vi, en] of [
          [
            `${body} ${years}`,
            number,
            `Nhiệm kỳ ${years} ở đây là khóa ${number}, ở chỗ khác là khóa`,
            'This term has another number elsewhere:',
          ],
          [
            `${body} khóa ${number}`,
            years,
            `Khóa ${number} ở đây là nhiệm kỳ ${years}, ở chỗ khác là`,
            'This number has another term elsewhere:',
          ],
        ] as const) {
          const earlier = seen.get(key);
          if (earlier && earlier.value !== value) {
            report({
              place,
              message: message(`${vi} ${earlier.value}.`, `${en} ${earlier.value}.`),
              related: [{ place: earlier.place, message: message(earlier.value, earlier.value) }],
            });
          }
          seen.set(key, earlier ?? { value, place });
        }
      }
    }
  },
};

/** Longer terms than five years are reported by KH716. */
const isShort = (years: string): boolean => {
  const [from = 0, to = 0] = years.split('-').map(Number);
  return to - from <= 5;
};

interface Termed {
  readonly index: number;
  readonly words: string;
  readonly body: string;
  readonly number: string;
  readonly years: string | undefined;
}

const termsIn = rememberByText((text): readonly Termed[] =>
  /kh[óo][aá]/iu.test(text) && nfc(text) === text
    ? [...text.matchAll(termed)].map((match) => {
        const { body = '', place = '', number = '', from, to } = match.groups ?? {};
        const name = `${body.toLowerCase().replace('hđnd', 'hội đồng nhân dân')}${place.toLowerCase()}`.trim();
        return {
          index: match.index,
          words: match[0],
          body: name,
          number: number.toUpperCase(),
          years: from === undefined ? undefined : `${from}-${to}`,
        };
      })
    : [],
);

/** In yyyymmdd: between two days of one or two months, and at the turn of the year. */
const longest = 9000;

/** “Nghị quyết này đã được … thông qua ngày …” against the head. */
function checkClosing(plan: Plan, report: (finding: Finding) => void): void {
  const field = plan.head.get('kỳ họp');
  const head = fieldText(field);
  if (!field || head === undefined) {
    return;
  }
  const own = sessionOf(head);
  const issued = dayNumber(readDate(fieldText(plan.head.get('ngày')) ?? '').date);
  for (const { text, offset, quoted } of textsOf(plan)) {
    if (quoted || !/^\s*Nghị quyết này/u.test(text) || !passed.test(text)) {
      continue;
    }
    const related = [{ place: placeOf(field), message: message(head, head) }];
    const said = sessionOf(text);
    if (
      own.number !== undefined &&
      said.number !== undefined &&
      own.special === said.special &&
      own.number !== said.number
    ) {
      report({
        place: { offset: offset + said.start, end: offset + said.end },
        message: message(
          `Kỳ họp ở đây là thứ ${said.number}, ở đầu văn bản là thứ ${own.number}.`,
          `The session is number ${said.number} here and ${own.number} in the head.`,
        ),
        related,
      });
    }
    const [a, b] = [text, head].map((one) => /(?:khóa|khoá) ([IVXL]+)(?!\p{L})/iu.exec(one));
    if (a?.[1] && b?.[1] && a[1] !== b[1]) {
      report({
        place: { offset: offset + a.index, end: offset + a.index + a[0].length },
        message: message(`Ở đầu văn bản là khóa ${b[1]}.`, `The head says the council ${b[1]}.`),
        related,
      });
    }
    const day = /thông qua (?:vào )?(?<date>ngày \d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4})/iu.exec(text);
    const written = day?.groups?.date ?? '';
    const adopted = dayNumber(readDate(written.replace(/^ngày /iu, '').replace(/ (?:tháng|năm) /giu, '/')).date);
    if (day && adopted !== undefined && issued !== undefined && (adopted > issued || issued - adopted > longest)) {
      const start = offset + day.index + day[0].length - written.length;
      report({
        place: { offset: start, end: start + written.length },
        message: message(
          adopted > issued
            ? 'Ngày thông qua sau ngày của nghị quyết.'
            : 'Ngày thông qua trước ngày của nghị quyết mấy tháng.',
          adopted > issued
            ? 'It was passed after the date of the resolution.'
            : 'It was passed months before the date of the resolution.',
        ),
        related: [{ place: placeOf(plan.head.get('ngày') ?? field), message: message('Ngày', 'Date') }],
      });
    }
  }
}

interface Session {
  readonly number: number | undefined;
  readonly special: string;
  readonly start: number;
  readonly end: number;
}

function sessionOf(text: string): Session {
  const match = session.exec(text);
  const written = match?.groups?.number?.toLowerCase() ?? '';
  const special = match?.groups?.special?.toLowerCase().trim() ?? '';
  const spelt = [...words].reverse().find((word) => written === word || written.startsWith(`${word} `));
  const number = /^\d/u.test(written) ? Number(written) : spelt === undefined ? undefined : words.indexOf(spelt) + 1;
  // "Ba mươi", "hai mươi mốt": more than the table has; rather nothing.
  const tens = /mươi/u.test(written) && written !== 'hai mươi';
  const start = match?.index ?? 0;
  return { number: tens ? undefined : number, special, start, end: start + (match?.[0].length ?? 0) };
}
