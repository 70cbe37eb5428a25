import type { AstNode } from 'langium';
import { message } from '../../model/problem.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Fix, Rule } from '../rule.ts';

/** A bracket or quotation mark without its partner. */
interface Lone {
  readonly sign: string;
  readonly index: number;
  readonly opens: boolean;
}

const partners: Readonly<Record<string, string>> = { ')': '(', '”': '“', ']': '[' };

/** "a)", "1)", "iv)", "a.1)", "d3)", "cc)": the sign of a list, which opens nothing. */
const listSign = /(?<![\p{L}\p{M}\p{N}(.])(?:\p{L}(?:\.?[0-9]{1,2})?|(\p{L})\1|[0-9]{1,2}|[ivx]{1,4})\)/giu;

/** A bracket may stay open over so many lines: "(gồm:" and a list. */
const longestList = 20;

/** Brackets and quotation marks that open and never close, or close what never opened. */
export const openBrackets: Rule = {
  code: 'KH875',
  name: 'open-brackets',
  severity: 'info',
  title: { vi: 'Dấu ngoặc thiếu một nửa', en: 'A bracket or quotation mark without its partner' },
  description: {
    vi: 'Trong một dòng, dấu “(”, “[”, “ mở ra mà không đóng, hoặc đóng mà không mở. Dấu mở ở một dòng và đóng ở dòng dưới của cùng một mục, thứ tự liệt kê “a)”, “1)” không tính. Ô của bảng không bị xét.',
    en: 'In a line a bracket or quotation mark opens and does not close, or closes and was not opened. One that closes in a later line of the section, and the signs of lists (“a)”, “1)”), do not count. Cells are not looked at.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Chưa đóng ngoặc', en: 'An open bracket' },
        text: 'kế hoạch A "Kế hoạch"\n- Hỗ trợ hộ nghèo (giảm 0,19% so với năm 2025.\n- Kiểm tra định kỳ.\n',
      },
      {
        title: { vi: 'Chưa đóng ngoặc kép', en: 'An open quotation mark' },
        text: 'kế hoạch A "Kế hoạch"\n- Đẩy mạnh phong trào “Bình dân học vụ số.\n',
      },
      {
        title: { vi: 'Đóng mà không mở', en: 'Closed and not opened' },
        text: 'kế hoạch A "Kế hoạch"\n- Báo cáo UBND tỉnh qua Sở Nội vụ) trước ngày 15/12.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đủ đôi; thứ tự liệt kê; đóng ở dòng dưới', en: 'In pairs; signs of lists; closed further down' },
        text: 'kế hoạch A "Kế hoạch"\n> a) Rà soát (lần 1); 2) công bố theo điểm b) khoản 1; (3) báo cáo “kết quả (năm 2025)”.\n- Các chỉ số (gồm:\n+ Chỉ số cải cách hành chính;\n+ Chỉ số hài lòng).\n',
      },
    ],
  },
  check({ plan, text }, report) {
    const open: { readonly sign: string; readonly place: Place; readonly holder: AstNode; readonly line: number }[] =
      [];
    const alone: { readonly sign: string; readonly place: Place }[] = [];
    for (const [line, { prose, holder }] of plan.proses.entries()) {
      if (prose.$type !== 'Prose') {
        continue;
      }
      const { offset, end } = placeOf(prose);
      for (const { sign, index, opens } of loneIn(text.slice(offset, end))) {
        const place = { offset: offset + index, end: offset + index + 1 };
        if (opens) {
          open.push({ sign, place, holder, line });
          continue;
        }
        const before = open.findLastIndex(
          (one) => one.sign === partners[sign] && one.holder === holder && line - one.line <= longestList,
        );
        if (before < 0) {
          alone.push({ sign, place });
        } else {
          open.splice(before, 1);
        }
      }
    }
    for (const { sign, place } of alone) {
      report({
        place,
        message:
          sign === '”'
            ? message('Dấu ngoặc kép đóng mà chưa mở.', 'The quotation mark closes what never opened.')
            : message(`Dấu “${sign}” đóng mà chưa mở.`, `The “${sign}” closes what never opened.`),
        fixes: [removal(place)],
      });
    }
    for (const { sign, place } of open) {
      report({
        place,
        message:
          sign === '“'
            ? message('Dấu ngoặc kép mở mà chưa đóng.', 'The quotation mark is never closed.')
            : message(`Dấu “${sign}” mở mà chưa đóng.`, `The “${sign}” is never closed.`),
        fixes: [removal(place)],
      });
    }
  },
};

const removal = (place: Place): Fix => offer(place, '', message('Bỏ dấu này', 'Remove it'));

/** What has no partner in a line, in reading order. */
const loneIn = rememberByText((line): readonly Lone[] => {
  if (!/[()[\]“”]/u.test(line)) {
    return [];
  }
  const signs = new Set([...line.matchAll(listSign)].map(({ 0: sign, index }) => index + sign.length - 1));
  const open: Lone[] = [];
  const lone: Lone[] = [];
  for (const { 0: sign, index } of line.matchAll(/[()[\]“”]/gu)) {
    const partner = partners[sign];
    if (partner === undefined) {
      open.push({ sign, index, opens: true });
      continue;
    }
    const before = open.findLastIndex((one) => one.sign === partner);
    if (before >= 0) {
      open.splice(before, 1);
    } else if (!signs.has(index)) {
      lone.push({ sign, index, opens: false });
    }
  }
  return [...lone, ...open].sort((a, b) => a.index - b.index);
});
