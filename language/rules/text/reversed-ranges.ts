import { firstDay, readDate } from '../../model/calendar.ts';
import { readNumber } from '../../model/number.ts';
import { message } from '../../model/problem.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { type DraftText, inEachText } from './texts.ts';

const figures = '[0-9]+(?:[.,][0-9]+)*';
const unit = String.raw`%|‰|(?:nghìn |triệu |tỷ )?đồng|\p{L}+`;

/** "từ 5% xuống 7%", "tối thiểu 90% đến 80%". */
const values = new RegExp(
  String.raw`(?<!\p{L})(?:từ|tối thiểu|ít nhất) (?<low>${figures})(?: ?(?<lowUnit>${unit}))?(?: \(?(?:vào )?năm [0-9]{4}\)?)? (?<way>lên|xuống|còn|đến|tới)(?: còn| mức| dưới| trên| khoảng| tối thiểu| ít nhất| đạt){0,2} (?<high>${figures}) ?(?<highUnit>${unit})`,
  'giu',
);

/** "từ năm 2026 đến năm 2025", "giai đoạn 2030-2026". */
const years =
  /(?<!\p{L})(?:từ(?: năm)?|giai đoạn) (?<from>(?:19|20)[0-9]{2})(?: ?[-–] ?| (?:đến|tới)(?: hết)?(?: năm)? )(?<to>(?:19|20)[0-9]{2})(?![0-9/]|[.,][0-9])/giu;

const date = String.raw`(?:[0-9]{1,2}\/)?[0-9]{1,2}\/[0-9]{4}`;
/** "từ ngày 20/6/2026 đến ngày 15/6/2026", "từ tháng 6/2026 đến tháng 3/2026". */
const dates = new RegExp(
  String.raw`(?<!\p{L})từ (?:ngày |tháng )?(?<from>${date})(?: ?[-–] ?| (?:đến|tới)(?: hết)?(?: ngày| tháng)? )(?<to>${date})(?![0-9/])`,
  'giu',
);

/** Ranges and changes whose ends stand the wrong way round. */
export const reversedRanges: Rule = {
  code: 'KH872',
  name: 'reversed-ranges',
  severity: 'warning',
  title: { vi: 'Khoảng ghi ngược', en: 'A range the wrong way round' },
  description: {
    vi: 'Trong câu: “từ năm 2026 đến năm 2025”, “từ ngày 20/6/2026 đến ngày 15/6/2026”, “từ 5% xuống 7%”, “từ 90% lên 80%”. Khoảng “từ 90% đến 80%” không có chữ giảm chỉ là thông tin. Thứ hạng không xét.',
    en: 'In sentences: years and days that run backwards, “xuống” to a greater number, “lên” to a smaller one. A range “từ 90% đến 80%” without a word of reduction is information. Ranks are not looked at.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Năm, ngày đi lùi', en: 'Years and days that run backwards' },
        text: 'kế hoạch A "Kế hoạch"\n- Thực hiện từ năm 2026 đến năm 2025.\n- Lấy ý kiến từ ngày 20/6/2026 đến hết ngày 15/6/2026.\n- Triển khai từ tháng 6/2026 đến tháng 3/2026.\n',
      },
      {
        title: { vi: 'Xuống mà cao hơn, lên mà thấp hơn', en: 'Down to more, up to less' },
        text: 'kế hoạch A "Kế hoạch"\n- Giảm tỷ lệ hộ nghèo từ 5,2% xuống còn 7%.\n- Nâng tỷ lệ hồ sơ trực tuyến từ 90% lên 80%.\n',
      },
      {
        title: { vi: 'Khoảng ghi ngược', en: 'A range' },
        text: 'kế hoạch A "Kế hoạch"\n- Có tối thiểu 90% đến 80% hồ sơ trực tuyến.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng chiều; thứ hạng; đơn vị khác nhau', en: 'The right way; ranks; other units' },
        text: 'kế hoạch A "Kế hoạch"\n- Thực hiện từ năm 2025 đến năm 2026; từ ngày 20/12/2025 đến ngày 15/01/2026; giai đoạn 2026-2030.\n- Giảm tỷ lệ hộ nghèo từ 1% đến 1,5%/năm, giảm từ 7% xuống 5%; giảm dần từ 90% đến 80%.\n- Nâng hạng từ 15 lên 10; doanh thu từ 950 triệu đồng lên 1,2 tỷ đồng; nâng từ 3 sao lên 4 sao.\n',
      },
    ],
  },
  check: inEachText(
    (text, report) => {
      checkValues(text, report);
      for (const match of [...text.text.matchAll(years), ...text.text.matchAll(dates)]) {
        const { from = '', to = '' } = match.groups ?? {};
        const [first, last] = [dayOf(from), dayOf(to)];
        if (first !== undefined && last !== undefined && first > last) {
          report(reversed(text, match, from, to, 'warning'));
        }
      }
    },
    ({ quoted }) => !quoted,
  ),
};

/** As yyyymmdd; nothing where the calendar has no such day. */
function dayOf(written: string): number | undefined {
  const { date: read, problems } = readDate(written);
  return read && problems.length === 0 ? firstDay(read) : undefined;
}

function checkValues(text: DraftText, report: (finding: Finding) => void): void {
  for (const match of text.text.matchAll(values)) {
    const { low = '', high = '', way = '', lowUnit, highUnit = '' } = match.groups ?? {};
    const [from, to] = [readNumber(low), readNumber(high)];
    // "từ 950 lên 1,2 tỷ": the first is in millions, which nobody says.
    const isOneUnit = lowUnit === undefined ? highUnit === '%' : lowUnit.toLowerCase() === highUnit.toLowerCase();
    const before = (/[^.;]*$/u.exec(text.text.slice(Math.max(0, match.index - 80), match.index)) ?? [''])[0];
    // From 22 giờ to 5 giờ is a night.
    if (
      from.problem ||
      to.problem ||
      !isOneUnit ||
      /^(?:giờ|phút|độ)$/iu.test(highUnit) ||
      /hạng|thứ|vị trí|xếp|bậc/iu.test(before)
    ) {
      continue;
    }
    const direction = way.toLowerCase();
    const isRange = direction === 'đến' || direction === 'tới';
    const isFall = direction === 'xuống' || direction === 'còn';
    if (isFall ? from.value.lt(to.value) : from.value.gt(to.value)) {
      if (!isRange || !/giảm|hạ|rút|thấp|còn|lùi/iu.test(before)) {
        report(reversed(text, match, low, high, isRange ? 'info' : 'warning', way));
      }
    }
  }
}

function reversed(
  { offset }: DraftText,
  match: RegExpMatchArray,
  from: string,
  to: string,
  severity: 'warning' | 'info',
  way = 'đến',
): Finding {
  const start = offset + (match.index ?? 0);
  const words = match[0].trimEnd();
  const place = { offset: start, end: start + words.length };
  const [first, last] = [words.indexOf(from), words.lastIndexOf(to)];
  const swapped = `${words.slice(0, first)}${to}${words.slice(first + from.length, last)}${from}${words.slice(last + to.length)}`;
  return {
    place,
    severity,
    message: message(
      `Khoảng ghi ngược: từ ${from} ${way} ${to}.`,
      `The wrong way round: from ${from} (“${way}”) ${to}.`,
    ),
    fixes: [offer(place, swapped)],
  };
}
