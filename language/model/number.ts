import Big from 'big.js';
import { message, type ReadProblem, replaceFix } from './problem.ts';

/** Longest number that is read; amounts of the whole state budget have 19 digits in đồng. */
const LONGEST = 60;

/**
 * Reads a written Vietnamese number: "." parts thousands, "," parts decimals (Luật Kế toán 2015, article 10).
 * A number in the English way or with wrong groups is still read where its value is plain, with a problem.
 *
 * @param written digits with inner dots and commas, no blanks
 * @param offset added to the problem's place
 */
export function readNumber(written: string, offset = 0): { value: Big; problem?: ReadProblem } {
  const place = { start: offset, end: offset + written.length };
  if (written.length > LONGEST) {
    return {
      value: new Big(0),
      problem: { code: 'number-too-long', ...place, message: message('Số quá dài.', 'The number is too long.') },
    };
  }
  if (/^[0-9]+(?:,[0-9]+)?$/u.test(written) || /^[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?$/u.test(written)) {
    return { value: new Big(written.replaceAll('.', '').replace(',', '.')) };
  }
  if (/^[0-9]+\.[0-9]+$/u.test(written)) {
    const newText = written.replace('.', ',');
    return {
      value: new Big(written),
      problem: {
        code: 'english-decimal',
        ...place,
        message: message(
          `Số thập phân viết bằng dấu phẩy: “${newText}”; dấu chấm chỉ phân cách hàng nghìn.`,
          `Decimals take a comma: “${newText}”; a dot only parts thousands.`,
        ),
        fix: replaceFix(newText),
      },
    };
  }
  if (/^[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$/u.test(written)) {
    const newText = written.replaceAll(',', ' ').replace('.', ',').replaceAll(' ', '.');
    return {
      value: new Big(written.replaceAll(',', '')),
      problem: {
        code: 'english-grouping',
        ...place,
        message: message(
          `Hàng nghìn phân cách bằng dấu chấm, thập phân bằng dấu phẩy: “${newText}”.`,
          `Thousands are parted by dots, decimals by a comma: “${newText}”.`,
        ),
        fix: replaceFix(newText),
      },
    };
  }
  // The groups are wrong, so which digits are missing is not known: no fix, the value is only a guess.
  const [whole = '0', decimals] = written.split(',');
  return {
    value: new Big(whole.replaceAll('.', '') + (decimals ? `.${decimals.replaceAll('.', '')}` : '')),
    problem: {
      code: 'bad-grouping',
      ...place,
      message: message(
        `Nhóm chữ số của “${written}” không đúng: sau mỗi dấu chấm phải có đúng ba chữ số, và chỉ có một dấu phẩy thập phân.`,
        `The groups of “${written}” are wrong: three digits after each dot, and one decimal comma at most.`,
      ),
    },
  };
}

/** Writes a number the Vietnamese way: 1545000.5 → "1.545.000,5". */
export function formatNumber(value: Big): string {
  const [whole = '0', decimals] = value.abs().toFixed().split('.');
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/gu, '.');
  return `${value.lt(0) ? '-' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}
