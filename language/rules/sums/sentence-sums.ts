import Big from 'big.js';
import { optionsOf } from '../../config/rule-settings.ts';
import { message } from '../../model/problem.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { toleranceOptions } from '../tolerance.ts';
import { type Amount, amountsIn, sameThing, writtenLike } from './amounts.ts';
import { type Line, linesBelow, linesOf } from './lines.ts';

/** Words that open the parts of an amount. Behind “trong đó” there may be only some of them. */
const opening =
  /(?<!\p{L})(?:(?<word>trong đó|bao gồm|gồm có|gồm)(?: có| là)?|(?:cụ thể|chia ra|phân bổ)(?= ?:| như sau))(?: như sau)?(?!\p{L})(?<colon> ?:)?/giu;

const options = toleranceOptions(
  'Sai số cho phép ngoài sai số làm tròn, phần trăm của tổng. / Per cent of the total by which the parts may be off, beyond their rounding.',
);

/** Amounts of a sentence, or of the list below it, that are said to be the parts of another. */
export const sentenceSums: Rule = {
  code: 'KH309',
  name: 'sentence-sums',
  severity: 'warning',
  title: { vi: 'Các số trong câu không cộng bằng tổng', en: 'Amounts of a sentence that do not make their total' },
  description: {
    vi: 'Câu “kinh phí 100 triệu đồng, gồm: ngân sách tỉnh 60 triệu đồng; ngân sách xã 30 triệu đồng” (cũng với “bao gồm”, “cụ thể”, hoặc gạch đầu dòng bên dưới): các phần cộng lại phải bằng tổng. Sau “trong đó” có thể chỉ nêu một phần: chỉ báo khi các phần vượt tổng. Số đếm (người, hồ sơ) không cộng đủ chỉ là thông tin. Khai báo bằng `kinh phí` thì máy tự cộng.',
    en: 'Parts behind “gồm”, “bao gồm”, “cụ thể”, in the sentence or in the list below it, make the total. Behind “trong đó” there may be only some: a finding only where they are more than it. Counts of people or files that do not add up are information.',
  },
  options,
  examples: {
    bad: [
      {
        title: { vi: 'Gồm hai nguồn mà thiếu 10 triệu đồng', en: 'Two sources, ten millions short' },
        text: 'kế hoạch A "Kế hoạch"\n> Kinh phí thực hiện năm 2026 là 100 triệu đồng, gồm: ngân sách tỉnh 60 triệu đồng; ngân sách xã 30 triệu đồng.\n',
      },
      {
        title: { vi: '“Trong đó” mà vượt tổng', en: 'Some parts are more than the total' },
        text: 'kế hoạch A "Kế hoạch"\n> Tổng kinh phí 1,5 tỷ đồng, trong đó ngân sách tỉnh 900 triệu đồng, ngân sách xã 700 triệu đồng.\n',
      },
      {
        title: { vi: 'Gạch đầu dòng bên dưới', en: 'The list below' },
        text: 'kế hoạch A "Kế hoạch"\n> Tổng kinh phí thực hiện: 1.545.000.000 đồng, bao gồm:\n- Hạ tầng kỹ thuật: 820 triệu đồng;\n- Ứng dụng CNTT: 627 triệu đồng;\n- Đào tạo: 89 triệu đồng.\n',
      },
      {
        title: { vi: 'Tổng là ô, các phần gõ tay', en: 'The total is a slot' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 500 triệu đồng\n> Kinh phí {KP} (bằng chữ: {KP bằng chữ}), gồm chi đầu tư 300 triệu đồng và chi thường xuyên 250 triệu đồng.\n',
      },
      {
        title: { vi: 'Một phần nhiều hơn tất cả', en: 'A part above the whole' },
        text: 'kế hoạch A "Kế hoạch"\n> Có 18 người chuyên trách (trong đó 20 người cấp xã).\n',
      },
    ],
    good: [
      {
        title: {
          vi: 'Cộng đủ; chỉ nêu một phần; còn khoản chưa có số',
          en: 'It adds up; some parts only; a part without amount',
        },
        text: 'kế hoạch A "Kế hoạch"\n> Kinh phí 100 triệu đồng, gồm: ngân sách tỉnh 60 triệu đồng (đầu tư 40 triệu đồng, thường xuyên 20 triệu đồng); ngân sách xã 40.000.000 đồng.\n> Tổng số 244,8 tỷ đồng, trong đó vốn ngân sách nhà nước 126,5 tỷ đồng (tương ứng 25,3 tỷ đồng/năm).\n> Kinh phí 100 triệu đồng, gồm: mua máy tính 70 triệu đồng; chi khác.\n',
      },
      {
        title: { vi: 'Hai cách chia; số đếm trùng nhau', en: 'Two views; counts that overlap' },
        text: 'kế hoạch A "Kế hoạch"\n> Kinh phí 100 triệu đồng, trong đó: năm 2026: 50 triệu đồng; năm 2027: 50 triệu đồng; ngân sách tỉnh: 80 triệu đồng.\n> Tiếp nhận 120 hồ sơ, trong đó 100 hồ sơ trực tuyến, 110 hồ sơ giải quyết đúng hạn.\n',
      },
    ],
  },
  check({ plan, config }, report) {
    const { tolerance } = optionsOf(sentenceSums, options, config);
    const isWrong = ({ sum }: Problem, { value }: Amount): boolean =>
      sum.minus(value).abs().times(100).gt(value.times(tolerance));
    const lines = linesOf(plan);
    for (const [i, line] of lines.entries()) {
      if (!line.some(mayOpen)) {
        continue;
      }
      for (const { statement, inSentence } of statementsIn(line.text)) {
        const { whole, at } = statement;
        if (inSentence && isWrong(inSentence.problem, whole)) {
          report(
            finding(
              line,
              whole,
              inSentence.problem,
              inSentence.found.map((part) => ({ line, part: moved(part, at) })),
            ),
          );
        } else if (statement.tail.trim() === '') {
          const parts = partsOfList(line, linesBelow(lines, i), whole);
          const problem = parts && judge(statement, { ...parts, found: parts.found.map(({ part }) => part) });
          if (problem && isWrong(problem, whole)) {
            report(finding(line, whole, problem, parts.found));
          }
        }
      }
    }
  },
};

const mayOpen = rememberByText((words) => /trong đó|gồm|cụ thể|chia ra|phân bổ/iu.test(words));

interface Statement {
  readonly whole: Amount;
  /** Is it said that the parts are all of it? */
  readonly isAll: boolean;
  /** Does the opening stand right behind the amount, or behind a comma? Else it may be of something else. */
  readonly isClear: boolean;
  /** The words behind the opening, to the end of the sentence, and where they start. */
  readonly tail: string;
  readonly at: number;
}

interface ReadStatement {
  readonly statement: Statement;
  /** What is wrong with the parts in the sentence itself. */
  readonly inSentence: { readonly problem: Problem; readonly found: readonly Amount[] } | undefined;
}

interface Parts<T> {
  readonly found: readonly T[];
  /** Has every part its amount? */
  readonly complete: boolean;
}

/** The amounts of a text that have parts behind them. */
const statementsIn = rememberByText((text: string): readonly ReadStatement[] => {
  const statements: ReadStatement[] = [];
  const all = /[0-9]/u.test(text) ? [...text.matchAll(opening)] : [];
  for (const match of all) {
    const clause = Math.max(text.lastIndexOf('. ', match.index), text.lastIndexOf('; ', match.index - 3));
    const before = amountsIn(text).filter(
      ({ start, end, perYear }) => start >= clause && end <= match.index && !perYear,
    );
    const at = match.index + match[0].length;
    const tail = text.slice(at, endOfTail(text, match.index, at));
    const [next] = amountsIn(withoutBrackets(tail));
    const candidates = next ? before.filter((amount) => sameThing(amount, next)) : before;
    const [whole] = candidates;
    // Of two amounts before it nobody can tell which has the parts.
    if (whole && candidates.length === 1 && whole.isExact && (tail.trim() !== '' || isLead(match, text, at))) {
      const isAll = !/^trong đó$/iu.test(match.groups?.word ?? '');
      const isClear = /^\s*$|[,;:(]\s*$/u.test(text.slice(whole.end, match.index));
      const statement = { whole, isAll, isClear, tail, at };
      const parts = tail.trim() === '' ? undefined : partsOfSentence(statement);
      const problem = parts && judge(statement, parts);
      statements.push({ statement, inSentence: problem && { problem, found: parts.found } });
    }
  }
  return statements;
});

/** Nothing behind the opening but a colon: the parts stand in the list below. */
const isLead = (match: RegExpMatchArray, text: string, at: number): boolean =>
  /^\s*:?\s*$/u.test(text.slice(at)) && (match.groups?.colon !== undefined || text.slice(at).includes(':'));

/** Where the sentence ends, or the bracket in which the opening stands. */
function endOfTail(text: string, opened: number, at: number): number {
  let depth = 0;
  const inside = text.lastIndexOf('(', opened) > text.lastIndexOf(')', opened);
  for (let i = at; i < text.length; i++) {
    const letter = text[i];
    if (letter === '(') {
      depth++;
    } else if (letter === ')') {
      if (depth === 0 && inside) {
        return i;
      }
      depth = Math.max(0, depth - 1);
    } else if (letter === '.' && depth === 0 && /^\.(?:\s|\/|$)/u.test(text.slice(i, i + 2))) {
      return i;
    }
  }
  return text.length;
}

/** The text with what stands in brackets blanked out, so that places hold. */
const withoutBrackets = rememberByText((text: string): string => {
  let depth = 0;
  return [...Array(text.length).keys()]
    .map((i) => {
      const letter = text[i] as string;
      depth += letter === '(' ? 1 : 0;
      const shown = depth > 0 ? ' ' : letter;
      depth -= letter === ')' && depth > 0 ? 1 : 0;
      return shown;
    })
    .join('');
});

/** The parts in the rest of a sentence; undefined where it cannot be told what is a part. */
function partsOfSentence({ tail, whole }: Statement): Parts<Amount> | undefined {
  const plain = withoutBrackets(tail);
  if (/tổng cộng|còn lại|…|v\.v/iu.test(plain)) {
    return undefined;
  }
  const separator = plain.includes(';') ? ';' : /,(?![0-9])| và /u;
  const found: Amount[] = [];
  let complete = true;
  let at = 0;
  let open = '';
  for (const segment of plain.split(separator)) {
    const start = plain.indexOf(segment, at);
    at = start + segment.length;
    const amounts = ownAmounts(segment, whole);
    if (amounts.length > 1) {
      return undefined;
    }
    const [amount] = amounts;
    if (amount) {
      found.push(moved(amount, start));
    }
    // "mua sắm, sửa chữa 50 triệu đồng": a comma inside a name.
    open = amount ? '' : segment;
    complete &&= separator !== ';' || amount !== undefined || segment.trim() === '';
  }
  return { found, complete: complete && open.trim() === '' };
}

/** The amounts of a part that count what the whole counts, without the parts of the part. */
function ownAmounts(text: string, whole: Amount): readonly Amount[] {
  const plain = withoutBrackets(text);
  const nested = plain.search(opening);
  return amountsIn(nested < 0 ? plain : plain.slice(0, nested)).filter((amount) => sameThing(amount, whole));
}

/** The parts in the items of the list below a line; undefined where it cannot be told what is a part. */
function partsOfList(
  line: Line,
  below: readonly Line[],
  whole: Amount,
): Parts<{ readonly line: Line; readonly part: Amount }> | undefined {
  const mark = below[0]?.prose.mark;
  if (mark === undefined || !isDeeper(mark, line.prose.mark)) {
    return undefined;
  }
  const found: { line: Line; part: Amount }[] = [];
  let complete = true;
  for (const item of below) {
    if (item.prose.mark !== mark) {
      if (isDeeper(item.prose.mark, mark)) {
        continue;
      }
      break;
    }
    const amounts = ownAmounts(item.text, whole);
    if (amounts.length > 1) {
      return undefined;
    }
    const [part] = amounts;
    complete &&= part !== undefined;
    if (part) {
      found.push({ line: item, part });
    }
  }
  return { found, complete };
}

const depths = ['#', '>', '-', '+'];
const isDeeper = (mark: string, than: string): boolean => depths.indexOf(mark) > depths.indexOf(than);

interface Problem {
  readonly sum: Big;
  readonly exceeds: boolean;
  readonly severity: Finding['severity'] & string;
}

/** What is wrong with the sum of some parts; nothing where they may be what the sentence says. */
function judge({ whole, isAll, isClear }: Statement, { found, complete }: Parts<Amount>): Problem | undefined {
  const [first] = found;
  if (!first || found.some(({ isExact, perYear }) => !isExact || perYear)) {
    return undefined;
  }
  const sum = found.reduce((made, { value }) => made.plus(value), new Big(0));
  const largest = found.reduce((most, { value }) => (value.gt(most) ? value : most), new Big(0));
  const isMoney = whole.unit === 'money';
  if (sum.minus(whole.value).abs().lte(roomOf(whole, found)) || hasRunOf(whole, found)) {
    return undefined;
  }
  const exceeds = sum.gt(whole.value);
  const isMeasured = /^(?:ha|km|km2|m2|m3|tấn)(?: |$)/u.test(whole.key);
  if (exceeds && (isMoney || isMeasured || largest.gt(whole.value))) {
    // One number in the last digit may be how the parts were rounded; rice fields are a part of the fields before them.
    const isSure = isClear && !isSlight(sum, whole, found) && (isMoney || largest.gt(whole.value));
    return { sum, exceeds, severity: isSure ? 'warning' : 'info' };
  }
  if (!isAll || !complete || found.length < 2) {
    return undefined;
  }
  return { sum, exceeds, severity: isMoney && isClear && !isSlight(sum, whole, found) ? 'warning' : 'info' };
}

/** By how much the sum may differ because of rounding: parts with decimals, or finer than the whole. */
function roomOf(whole: Amount, parts: readonly Amount[]): Big {
  const finer = parts.some(({ rounding }) => rounding.lt(whole.rounding));
  const own = parts.reduce((room, { hasDecimals, rounding }) => (hasDecimals ? room.plus(rounding) : room), new Big(0));
  return (finer || whole.hasDecimals ? whole.rounding : new Big(0)).plus(own);
}

const isSlight = (sum: Big, whole: Amount, parts: readonly Amount[]): boolean =>
  whole.unit === 'money' &&
  whole.scale.gt(1) &&
  parts.length > 1 &&
  sum.minus(whole.value).abs().lte(whole.rounding.times(2));

/** Do the first parts, or the last, make the whole already? Then the others are another view of it, or parts of parts. */
function hasRunOf(whole: Amount, parts: readonly Amount[]): boolean {
  for (const run of [parts, [...parts].reverse()]) {
    let sum = new Big(0);
    for (const [i, { value }] of run.entries()) {
      sum = sum.plus(value);
      if (
        i > 0 &&
        sum
          .minus(whole.value)
          .abs()
          .lte(roomOf(whole, run.slice(0, i + 1)))
      ) {
        return true;
      }
    }
  }
  return false;
}

const moved = (amount: Amount, by: number): Amount => ({
  ...amount,
  from: amount.from + by,
  start: amount.start + by,
  end: amount.end + by,
});

function finding(
  line: Line,
  whole: Amount,
  { sum, exceeds, severity }: Problem,
  parts: readonly { readonly line: Line; readonly part: Amount }[],
): Finding {
  const place = line.place(whole.start, whole.end);
  const [made, stated] = [writtenLike(sum, whole), writtenLike(whole.value, whole)];
  const isTyped = place.end - place.offset === whole.end - whole.start;
  return {
    place,
    severity,
    message: exceeds
      ? message(
          `Các phần nêu ở sau cộng lại được ${made}, vượt ${stated}.`,
          `The parts behind it make ${made}, more than ${stated}.`,
        )
      : message(
          `Các phần nêu ở sau cộng lại được ${made}, khác ${stated}.`,
          `The parts behind it make ${made}, not ${stated}.`,
        ),
    related: parts.slice(0, 12).map(({ line: where, part }) => {
      const words = where.text.slice(part.start, part.end);
      return { place: where.place(part.start, part.end), message: message(words, words) };
    }),
    ...(isTyped && whole.unit === 'money' ? { fixes: [offer(place, made)] } : {}),
  };
}
