import { foldBlanks } from '../text/normalise.ts';
import { scan, type Token } from '../text/scan.ts';
import { message, type ReadProblem, replaceFix } from './problem.ts';
import { isMeasure, type Qualitative, type Quantity } from './quantity.ts';
import { readQuantityAt } from './quantity-reader.ts';
import { readWhole } from './read-words.ts';

/** Forms of a value, for messages. */
const FORMS =
  '80%, trên 80%, từ 80% trở lên, 5-10%, tăng 8%/năm, giảm 30%, nhóm 15, 3 lớp, 16/16 xã, 500 triệu đồng, phổ cập, định tính "…"';

export interface ReadQuantityOptions {
  /** The target's numbers are shares, so that a bare number lacks its `%` (problem `missing-percent`). */
  readonly expectShare?: boolean;
}

/**
 * Reads a declared value: the raw text after `2025:`. A value with a problem is still returned where its meaning is
 * plain, so that later checks can go on.
 *
 * Problem codes: `no-value`, `no-number`, `number-too-long`, `english-decimal`, `english-grouping`, `bad-grouping`,
 * `blank-grouping`, `range-order`, `mixed-operators`, `zero-total`, `missing-percent`, `trailing`, `unquoted`.
 */
export function readQuantity(
  text: string,
  options: ReadQuantityOptions = {},
): { quantity?: Quantity; problems: ReadProblem[] } {
  const tokens = scan(text);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) {
    return { problems: [{ code: 'no-value', start: 0, end: text.length, message: noValue() }] };
  }
  const whole = { start: first.start, end: last.end };
  const afterSoft = first.key === 'phấn' && tokens[1]?.key === 'đấu' ? (tokens[2]?.key === 'đạt' ? 3 : 2) : 0;

  const described = readQualitative(text, tokens, afterSoft);
  if (described) return described;

  const reading = readQuantityAt(text, tokens, 0, 'declared');
  const problems = reading.problems;
  const { quantity, next } = reading;
  if (!quantity) {
    const all = readWhole(text, tokens, afterSoft, afterSoft > 0);
    if (all) {
      // Words after "phổ cập" say what ("phổ cập dịch vụ Internet"); they are the drafter's.
      return { quantity: { ...all.quantity, text: text.slice(whole.start, whole.end), span: whole }, problems };
    }
    const band = readBand(text, tokens, afterSoft);
    if (band) return { quantity: band, problems };
    problems.push(reading.lead && reading.next >= tokens.length ? noNumber(reading.lead) : noValueHere(text, whole));
    return { problems };
  }

  const after = tokens[next];
  const grouped = after && blankGrouping(text, tokens, quantity, next);
  if (grouped?.fix) {
    const joined = readQuantity(text.slice(0, grouped.start) + grouped.fix.newText + text.slice(grouped.end), options);
    if (!joined.quantity) return joined;
    const { span } = joined.quantity;
    return {
      quantity: { ...joined.quantity, text: text.slice(span.start, span.end) },
      problems: [grouped, ...joined.problems],
    };
  }
  if (after) problems.push(trailing(text, after.start, last.end));
  if (options.expectShare && isMeasure(quantity) && quantity.unit.kind === 'none' && quantity.parts.number) {
    const { start, end } = quantity.parts.number;
    problems.push({
      code: 'missing-percent',
      start,
      end,
      message: message(
        `Chỉ tiêu là tỷ lệ nhưng số “${text.slice(start, end)}” không có dấu %.`,
        `The target is a share, but “${text.slice(start, end)}” has no %.`,
      ),
      fix: replaceFix(`${text.slice(start, end)}%`),
    });
  }
  return { quantity, problems };
}

function trailing(text: string, start: number, end: number): ReadProblem {
  const rest = text.slice(start, end);
  const [vi, en] = rest.startsWith('(')
    ? [
        'điều kiện, ngoại lệ ghi ở “điều kiện: …”, “trừ: …”.',
        'conditions and exceptions go to “điều kiện: …”, “trừ: …”.',
      ]
    : [
        'mỗi dòng chỉ có một giá trị; giá trị khác theo cấp thì tách thành “cấp xã: …”.',
        'one value to an entry; values by scope go to “cấp xã: …”.',
      ];
  return {
    code: 'trailing',
    start,
    end,
    message: message(`Không hiểu phần “${rest}”: ${vi}`, `“${rest}” is not understood: ${en}`),
  };
}

/** `định tính "…"`. */
function readQualitative(
  text: string,
  tokens: readonly Token[],
  index: number,
): { quantity: Qualitative; problems: ReadProblem[] } | undefined {
  if (tokens[index]?.key !== 'định' || tokens[index + 1]?.key !== 'tính') return undefined;
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  const open = tokens[index + 2];
  const problems: ReadProblem[] = [];
  let words = open ? text.slice(open.start, last.end) : '';
  if (!open) {
    problems.push(noNumber({ start: first.start, end: last.end }, true));
  } else if (/^["“]/u.test(words)) {
    words = words.replace(/^["“]/u, '').replace(/["”]$/u, '');
  } else {
    const newText = `"${words}"`;
    problems.push({
      code: 'unquoted',
      start: open.start,
      end: last.end,
      message: message(
        'Phần mô tả định tính đặt trong ngoặc kép.',
        'The words of a qualitative value stand in quotes.',
      ),
      fix: replaceFix(newText),
    });
  }
  const span = { start: first.start, end: last.end };
  return {
    quantity: {
      kind: 'qualitative',
      words: foldBlanks(words.replaceAll('\\"', '"')),
      text: text.slice(span.start, span.end),
      span,
      soft: index > 0,
      parts: {},
    },
    problems,
  };
}

/** `nhóm tỉnh khá`: a named band, no number. */
function readBand(text: string, tokens: readonly Token[], index: number): Qualitative | undefined {
  let at = index;
  while (/^(?:nằm|trong|thuộc|vào|đạt)$/u.test(tokens[at]?.key ?? '')) at++;
  if (tokens[at]?.key !== 'nhóm' || tokens[at + 1]?.kind !== 'word') return undefined;
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  const span = { start: first.start, end: last.end };
  return {
    kind: 'qualitative',
    words: foldBlanks(text.slice((tokens[at] as Token).start, last.end)),
    text: text.slice(span.start, span.end),
    span,
    soft: index > 0,
    parts: {},
  };
}

/** "1 545 000": thousands parted by single blanks (so that the repaired text keeps its length). */
function blankGrouping(
  text: string,
  tokens: readonly Token[],
  quantity: Quantity,
  next: number,
): ReadProblem | undefined {
  const number = quantity.parts.number;
  if (!number || tokens[next - 1]?.end !== number.end) return undefined;
  let at = next;
  for (let token = tokens[at]; token; token = tokens[at]) {
    if (!/^[0-9]{3}$/u.test(token.text) || token.start !== (tokens[at - 1] as Token).end + 1) break;
    at++;
  }
  if (at === next || tokens[at]?.kind === 'number') return undefined;
  const end = (tokens[at - 1] as Token).end;
  const newText = text.slice(number.start, end).replace(/\s/gu, '.');
  return {
    code: 'blank-grouping',
    start: number.start,
    end,
    message: message(
      `Hàng nghìn phân cách bằng dấu chấm: “${newText}”.`,
      `Thousands are parted by dots: “${newText}”.`,
    ),
    fix: replaceFix(newText),
  };
}

function noValue() {
  return message(`Thiếu giá trị. Các dạng có thể viết: ${FORMS}.`, `The value is missing. Possible forms: ${FORMS}.`);
}

function noValueHere(text: string, place: { start: number; end: number }): ReadProblem {
  const words = text.slice(place.start, place.end);
  return {
    code: 'no-value',
    ...place,
    message: message(
      `“${words}” không phải là giá trị. Các dạng có thể viết: ${FORMS}.`,
      `“${words}” is not a value. Possible forms: ${FORMS}.`,
    ),
    ...(/\p{L}/u.test(words) && {
      fix: {
        newText: `định tính "${words.replace(/^["“]|["”]$/gu, '').replaceAll('"', '\\"')}"`,
        title: message('Ghi là mục tiêu định tính', 'Write it as a qualitative value'),
      },
    }),
  };
}

function noNumber(place: { start: number; end: number }, qualitative = false): ReadProblem {
  return {
    code: 'no-number',
    ...place,
    message: qualitative
      ? message('Sau “định tính” cần phần mô tả trong ngoặc kép.', '“định tính” needs words in quotes after it.')
      : message(
          'Thiếu số sau từ so sánh, ví dụ “trên 80%”.',
          'A number is missing after the comparison, such as “trên 80%”.',
        ),
  };
}
