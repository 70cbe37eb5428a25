import Big from 'big.js';
import { formatMoney, MONEY_UNITS } from '../../model/money.ts';
import { message } from '../../model/problem.ts';
import { amountInWords, readAmountInWords } from '../../text/amount-in-words.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { type Line, linesBelow, linesOf } from './lines.ts';

/** "… đồng (bằng chữ: Một tỷ đồng)", "… đồng (Một tỷ đồng)", "Bằng chữ: Một tỷ đồng./." */
const spelled =
  /(?:\((?<label>(?:(?:viết |ghi )?bằng chữ|số tiền bằng chữ)(?: là)? ?:? ?)?|(?<!\p{L})(?:(?:viết |ghi )?bằng chữ|số tiền bằng chữ)(?: là)? ?: ?)(?<words>[\p{L} ,]{3,160})/giu;

/** "05 (năm) xã", "12 (mười hai) máy tính". */
const counted = /(?<![0-9.,/]|\p{L})(?<number>[0-9]{1,3}) ?\((?<words>\p{L}+(?: \p{L}+){0,4})\)/gu;

/** Numbers in words that stand beside the figures in a sentence. */
export const typedAmountInWords: Rule = {
  code: 'KH311',
  name: 'typed-amount-in-words',
  severity: 'warning',
  title: { vi: 'Số bằng chữ trong câu khác con số', en: 'Words beside a number that say another one' },
  description: {
    vi: 'Trong câu: “1.500.000.000 đồng (Một tỷ năm trăm triệu đồng)”, “… bằng chữ: …”, “05 (năm) xã” phải cùng một số. Ô `{KP bằng chữ}` tự viết đúng.',
    en: 'In sentences: an amount and its words in brackets or behind “bằng chữ”, a count and its words, are the same number. `{KP bằng chữ}` writes it by itself.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Trong ngoặc, khác một hàng', en: 'In brackets' },
        text: 'kế hoạch A "Kế hoạch"\n> Tổng kinh phí là 1.545.000.000 đồng (Một tỷ năm trăm năm mươi bốn triệu đồng).\n',
      },
      {
        title: { vi: 'Sau “bằng chữ”, ở dòng dưới', en: 'Behind “bằng chữ”, in the line below' },
        text: 'kế hoạch A "Kế hoạch"\n> Kinh phí: 48 triệu đồng, bằng chữ: Tám mươi bốn triệu đồng.\n> Hỗ trợ 20.000.000 đồng.\n> Bằng chữ: Hai triệu đồng chẵn./.\n',
      },
      {
        title: { vi: 'Số gõ tay bên cạnh ô bằng chữ', en: 'Typed figures beside a slot with the words' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 500 triệu đồng\n> Kinh phí là 550.000.000 đồng (bằng chữ: {KP bằng chữ}).\n',
      },
      {
        title: { vi: 'Số tiền của ô; số đếm', en: 'The amount of a slot; a count' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 500 triệu đồng\n> Kinh phí {KP} (bằng chữ: Năm trăm nghìn đồng), cho 05 (sáu) xã.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cùng một số, kể cả cách nói thường', en: 'The same number, also as it is spoken' },
        text: 'kế hoạch A "Kế hoạch"\n> Kinh phí 1.500.000.000 đồng (Một tỷ rưỡi đồng), cho 05 (năm) xã, 12 (mười hai) lớp.\n> Hỗ trợ 1.545.000.000 đồng (bằng chữ: Một tỷ, năm trăm bốn lăm triệu đồng chẵn); 20 triệu đồng (ngân sách xã); Mẫu số 01 (hai bản); (bằng chữ: ……).\n',
      },
    ],
  },
  check({ plan }, report) {
    const lines = linesOf(plan);
    for (const [i, line] of lines.entries()) {
      if (!line.some(mayBeSpelled)) {
        continue;
      }
      for (const { words, start, end, before, isLabelled } of spelledIn(line.text)) {
        // "Bằng chữ: …" at the start of a line speaks of the line above.
        const amount =
          before ??
          (isLabelled && line.text.trimStart().search(/bằng chữ|số tiền bằng chữ/iu) === 0
            ? above(lines, i)
            : undefined);
        if (amount) {
          compareMoney(line, amount, words, start, end, report);
        }
      }
      for (const { words, start, end, number } of countsIn(line.text)) {
        const place = line.place(start, end);
        report({
          place,
          message: message(
            `Số ${number}, trong ngoặc ghi “${words}”.`,
            `The number is ${number}, the brackets say “${words}”.`,
          ),
          fixes: [offer(place, amountInWords(new Big(number), '').toLocaleLowerCase('vi'))],
        });
      }
    }
  },
};

const mayBeSpelled = rememberByText((words) => /\(|bằng chữ/iu.test(words));

interface Spelled {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly isLabelled: boolean;
  /** The amount of the sentence that the words are of. */
  readonly before: Amount | undefined;
}

const spelledIn = rememberByText((text): readonly Spelled[] =>
  !mayBeSpelled(text)
    ? []
    : [...text.matchAll(spelled)].flatMap((match) => {
        const { words: raw = '', label } = match.groups ?? {};
        const words = raw.trimEnd();
        const isLabelled = label !== undefined || !match[0].startsWith('(');
        const start = match.index + match[0].length - raw.length;
        const before = amountsIn(text).filter(({ end, unit }) => unit === 'money' && end <= match.index);
        const last = before.at(-1);
        // Without “bằng chữ” the brackets stand right behind the amount.
        const isNear =
          last && (isLabelled ? match.index - last.end < 60 : /^\s*$/u.test(text.slice(last.end, match.index)));
        return isNear || isLabelled
          ? [{ words, start, end: start + words.length, isLabelled, before: isNear ? last : undefined }]
          : [];
      }),
);

const countsIn = rememberByText((text) =>
  !text.includes('(')
    ? []
    : [...text.matchAll(counted)].flatMap(({ index, groups, 0: all }) => {
        const { number = '', words = '' } = groups ?? {};
        const { amount } = readAmountInWords(words);
        const start = index + all.length - words.length - 1;
        return amount && !amount.eq(Number(number)) ? [{ number, words, start, end: start + words.length }] : [];
      }),
);

/** The only amount of the paragraph above. */
function above(lines: readonly Line[], index: number): Amount | undefined {
  const line = lines[index - 1];
  const amounts = line && linesBelow(lines, index - 1)[0] === lines[index] ? amountsIn(line.text) : [];
  const money = amounts.filter(({ unit }) => unit === 'money');
  return money.length === 1 ? money[0] : undefined;
}

/** "một tỷ rưỡi" is one and a half. */
const halves: readonly (readonly [RegExp, string])[] = [
  [/tỷ rưỡi/iu, 'tỷ năm trăm triệu'],
  [/triệu rưỡi/iu, 'triệu năm trăm nghìn'],
  [/(?:nghìn|ngàn) rưỡi/iu, 'nghìn năm trăm'],
  [/trăm rưỡi/iu, 'trăm năm mươi'],
];

function compareMoney(
  line: Line,
  amount: Amount,
  words: string,
  start: number,
  end: number,
  report: (finding: Finding) => void,
): void {
  const place = line.place(start, end);
  const figures = line.place(amount.start, amount.end);
  const isTyped = place.end - place.offset === end - start;
  const isFigureTyped = figures.end - figures.offset === amount.end - amount.start;
  // Two slots are compared with what they declare; an amount of the line above has another place.
  if ((!isTyped && (!isFigureTyped || amount.end > start)) || !amount.isExact) {
    return;
  }
  const plain = halves.reduce((text, [half, full]) => text.replace(half, full), words);
  const { amount: said } = readAmountInWords(plain);
  if (said && !said.eq(amount.value)) {
    const unit = MONEY_UNITS.find(({ scale }) => scale.eq(amount.scale)) ?? {
      name: amount.unitText,
      scale: amount.scale,
    };
    const [shown, whole] = [formatMoney({ dong: said, unit }), formatMoney({ dong: amount.value, unit })];
    report({
      place: isTyped ? place : figures,
      message: message(
        `Số tiền bằng chữ là ${shown}, khác số tiền ${whole}.`,
        `The amount in words is ${shown}, the amount ${whole}.`,
      ),
      fixes: [isTyped ? offer(place, amountInWords(amount.value)) : offer(figures, shown)],
    });
  }
}
