import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type CalendarDate,
  compareDates,
  dateKey,
  daysOfMonth,
  firstDay,
  formatDate,
  lastDay,
  readDate,
} from '../../../language/model/calendar.ts';
import { readDeadline } from '../../../language/model/deadline.ts';
import { comparePeriods, readSpan, readTimeKey, type TimeKey, within } from '../../../language/model/period.ts';
import type { ReadProblem } from '../../../language/model/problem.ts';

/** Problems as "code: place". */
function shown(problems: readonly ReadProblem[], text: string): string[] {
  return problems.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
}

/** Text, canonical key, Decree 30 form, problems. */
const DATES: [text: string, key: string | undefined, written: string | undefined, problems?: string[]][] = [
  ['22/10/2021', '2021-10-22', '22/10/2021'],
  ['15/6/ 2021', '2021-06-15', '15/6/2021'],
  ['03/6/2020', '2020-06-03', '03/6/2020'],
  ['3/06/2020', '2020-06-03', '03/6/2020'],
  ['1/2/2022', '2022-02-01', '01/02/2022'],
  ['ngày 31 tháng 12 năm 2021', '2021-12-31', '31/12/2021'],
  ['Ngày 31 tháng 12 năm 2021'.normalize('NFD'), '2021-12-31', '31/12/2021'],
  ['10/2021', '2021-10', '10/2021'],
  ['tháng 10/2021', '2021-10', '10/2021'],
  ['tháng 6 năm 2023', '2023-06', '6/2023'],
  ['quý II/2027', '2027-Q2', 'quý II/2027'],
  ['quý 2 năm 2027', '2027-Q2', 'quý II/2027'],
  ['2023', '2023', '2023'],
  ['năm 2023', '2023', '2023'],
  ['…/…/2022', '2022-…-…', '…/…/2022'],
  ['…/12/2022', '2022-12-…', '…/12/2022'],
  ['.../12/2022', '2022-12-…', '…/12/2022'],
  ['29/02/2024', '2024-02-29', '29/02/2024'],
  ['31/02/2022', '2022-02-31', '31/02/2022', ['bad-day: 31']],
  ['29/02/2023', '2023-02-29', '29/02/2023', ['bad-day: 29']],
  ['31/4/2022', '2022-04-31', '31/4/2022', ['bad-day: 31']],
  ['1/13/2022', '2022-13-01', '01/13/2022', ['bad-month: 13']],
  ['12/10/21', '21-10-12', '12/10/21', ['bad-year: 21']],
  ['12/10/2921', '2921-10-12', '12/10/2921', ['bad-year: 2921']],
  ['22.10.2021', undefined, undefined, ['no-date: 22.10.2021']],
  ['hôm nay', undefined, undefined, ['no-date: hôm nay']],
  ['15/6/2021 (chiều)', '2021-06-15', '15/6/2021', ['trailing: (chiều)']],
  ['', undefined, undefined, ['no-date: ']],
];

describe('readDate', () => {
  for (const [text, key, written, problems = []] of DATES) {
    it(JSON.stringify(text), () => {
      const read = readDate(text);
      assert.deepEqual(shown(read.problems, text), problems);
      assert.equal(read.date && dateKey(read.date), key);
      assert.equal(read.date && formatDate(read.date), written);
    });
  }

  it('offers strokes for dots', () => assert.equal(readDate('22.10.2021').problems[0]?.fix?.newText, '22/10/2021'));

  it('writes a date in words', () => {
    assert.equal(formatDate({ precision: 'day', year: 2020, month: 6, day: 3 }, 'words'), 'ngày 03 tháng 6 năm 2020');
    assert.equal(
      formatDate({ precision: 'day', year: 2022, month: 2, blank: true }, 'words'),
      'ngày … tháng 02 năm 2022',
    );
  });

  const day = fc
    .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([year, month, wanted]): CalendarDate => {
      return { precision: 'day', year, month, day: Math.min(wanted, daysOfMonth(year, month)) };
    });

  it('reads what formatDate writes', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('numbers' as const, 'words' as const), (date, style) => {
        assert.deepEqual(readDate(formatDate(date, style)), { date, problems: [] });
      }),
    );
  });

  it('orders dates by their last day', () => {
    const compare = (a: string, b: string) => {
      const [x, y] = [readDate(a).date, readDate(b).date];
      return x && y && compareDates(x, y);
    };
    assert.equal(compare('31/12/2025', '2025'), 0);
    assert.equal(compare('quý II/2025', '6/2025'), 0);
    assert.equal(compare('30/6/2025', 'quý III/2025'), -1);
    assert.equal(compare('2026', '31/12/2025'), 1);
    assert.equal(compare('…/12/2025', '2025'), undefined);
    assert.equal(firstDay({ precision: 'quarter', year: 2027, quarter: 2 }), 20270401);
    assert.equal(lastDay({ precision: 'month', year: 2024, month: 2 }), 20240229);
  });
});

const TIMES: [text: string, expected: string, problems?: string[]][] = [
  ['2025', 'milestone 2025'],
  ['năm 2025', 'milestone 2025'],
  ['đến năm 2025', 'milestone 2025'],
  ['đến hết 2025', 'milestone 2025'],
  ['đến hết năm 2025', 'milestone 2025'],
  ['Đến  2025', 'milestone 2025'],
  ['cuối năm 2023', 'milestone 2023'],
  ['tháng 6/2023', 'milestone 2023-06'],
  ['quý II/2027', 'milestone 2027-Q2'],
  ['31/12/2025', 'milestone 2025-12-31'],
  ['giai đoạn 2008-2010', 'period 2008..2010'],
  ['giai đoạn 2021 – 2025', 'period 2021..2025'],
  ['2021-2025', 'period 2021..2025'],
  ['không thời hạn', 'open open'],
  ['hằng năm', 'yearly yearly'],
  ['hàng năm', 'yearly yearly'],
  ['hiện trạng 2020', 'baseline baseline 2020'],
  ['hiện trạng năm 2020', 'baseline baseline 2020'],
  ['hiện trạng', 'baseline baseline'],
  ['kết quả 2022', 'result result 2022'],
  ['mốc quý II/2027', 'step step 2027-Q2'],
  ['mốc 6/2027', 'step step 2027-06'],
  ['đến hết 2025'.normalize('NFD'), 'milestone 2025'],
  ['giai đoạn 2025-2021', 'period 2025..2021', ['span-order: 2025-2021']],
  ['2025 cấp xã', 'milestone 2025', ['trailing: cấp xã']],
  ['mai sau', '-', ['no-time: mai sau']],
];

describe('readTimeKey', () => {
  for (const [text, expected, problems = []] of TIMES) {
    it(text, () => {
      const { time, problems: found } = readTimeKey(text);
      assert.equal(time ? `${time.kind} ${time.key}` : '-', expected);
      assert.deepEqual(shown(found, text), problems);
    });
  }

  it('orders times of one kind', () => {
    const time = (text: string) => readTimeKey(text).time as TimeKey;
    const compare = (a: string, b: string) => comparePeriods(time(a), time(b));
    assert.equal(compare('2025', '2030'), -1);
    assert.equal(compare('đến hết 2025', '2025'), 0);
    assert.equal(compare('2025', 'quý II/2025'), 1);
    assert.equal(compare('giai đoạn 2016-2020', 'giai đoạn 2021-2025'), -1);
    assert.equal(compare('giai đoạn 2016-2022', 'giai đoạn 2021-2025'), undefined);
    assert.equal(compare('2025', 'hiện trạng 2020'), undefined);
    assert.equal(compare('không thời hạn', 'không thời hạn'), 0);
    assert.equal(compare('2025', 'hằng năm'), undefined);
  });
});

const SPANS: [text: string, expected: string, problems?: string[]][] = [
  ['01/2023 - 12/2023', '2023-01 2023-12'],
  ['2021-2025', '2021 2025'],
  ['2023', '2023 2023'],
  ['cả năm 2023', '2023 2023'],
  ['giai đoạn 2021-2025', '2021 2025'],
  ['từ tháng 1 đến tháng 6/2023', '2023-01 2023-06'],
  ['01 - 12/2023', '2023-01 2023-12'],
  ['quý I - quý IV/2023', '2023-Q1 2023-Q4'],
  ['15/3/2023 – 30/6/2023', '2023-03-15 2023-06-30'],
  ['từ 2021 đến hết 2025', '2021 2025'],
  ['12/2023 - 01/2023', '2023-12 2023-01', ['span-order: 12/2023 - 01/2023']],
  ['2023,2024', '-', ['no-time: 2023,2024']],
  ['2021-2025, tầm nhìn 2030', '2021 2025', ['trailing: , tầm nhìn 2030']],
];

describe('readSpan', () => {
  for (const [text, expected, problems = []] of SPANS) {
    it(text, () => {
      const { span, problems: found } = readSpan(text);
      assert.equal(span ? `${dateKey(span.from)} ${dateKey(span.to)}` : '-', expected);
      assert.deepEqual(shown(found, text), problems);
    });
  }

  it('says whether one lies within another', () => {
    const inside = (a: string, b: string) => {
      const [x, y] = [readSpan(a).span, readSpan(b).span];
      return x && y && within(x, y);
    };
    assert.equal(inside('01/2023 - 12/2023', '2021-2025'), true);
    assert.equal(inside('12/2023 - 01/2026', '2021-2025'), false);
  });
});

const DEADLINES: [text: string, key: string, problems?: string[]][] = [
  ['trước 15/12 hằng năm', 'recurring before …-12-15 every year'],
  ['trước ngày 15/12 hàng năm', 'recurring before …-12-15 every year'],
  ['hằng năm trước ngày 15/12', 'recurring before …-12-15 every year'],
  ['trước ngày 18 hằng tháng', 'recurring before …-…-18 every month'],
  ['hằng quý đến 2030', 'recurring every quarter until 2030'],
  ['hằng năm, từ 2022 đến 2025', 'recurring 2022.. every year until 2025'],
  ['định kỳ 6 tháng', 'recurring every half year'],
  ['hằng năm', 'recurring every year'],
  ['định kỳ hằng năm hoặc đột xuất', 'recurring every year'],
  ['trước tháng 6/2023', 'once before 2023-06'],
  ['trước tháng 6 năm 2023', 'once before 2023-06'],
  ['đến hết 2025', 'once 2025'],
  ['trong năm 2025', 'once 2025'],
  ['31/12/2022', 'once 2022-12-31'],
  ['trước ngày 31 tháng 12 năm 2022', 'once before 2022-12-31'],
  ['chậm nhất ngày 30/6/2023', 'once 2023-06-30'],
  ['quý II/2027', 'once 2027-Q2'],
  ['giai đoạn 2021-2025', 'once 2021.. 2025'],
  ['…/12/2022', 'once 2022-12-…'],
  ['thường xuyên', 'continuous'],
  ['thường xuyên đến 2025', 'continuous until 2025'],
  ['khi có yêu cầu', 'on demand'],
  ['trước 15/12', 'once before …-12-15', ['no-year: 15/12']],
  ['trước 31/02/2023', 'once before 2023-02-31', ['bad-day: 31']],
  ['31/12/2022 nhé', 'once 2022-12-31', ['trailing: nhé']],
  ['sớm', '-', ['no-deadline: sớm']],
  ['', '-', ['no-deadline: ']],
];

describe('readDeadline', () => {
  for (const [text, key, problems = []] of DEADLINES) {
    it(JSON.stringify(text), () => {
      const { deadline, problems: found } = readDeadline(text);
      assert.equal(deadline?.key ?? '-', key);
      assert.deepEqual(shown(found, text), problems);
    });
  }
});
