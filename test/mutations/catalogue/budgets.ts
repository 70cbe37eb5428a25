import { field, type Kind, removing, replacing } from '../kinds.ts';
import type { Line } from '../plan-text.ts';

const amount = /\d{1,3}(?:\.\d{3})+(?= đồng)/u;
const inBudget = ({ text, blocks }: Line): boolean =>
  /^\s*(?:kinh phí|khoản chi) \p{Lu}/u.test(text) || blocks.at(-1) === 'theo nguồn';
const ofTask = field(/kinh phí/u, /^nhiệm vụ /u);
const words = field(/bằng chữ/u);

/** An amount that is a little more, a tenth, ten times as much, or has two figures in the wrong order. */
const others = (found: string): readonly string[] => {
  const value = Number(found.replaceAll('.', ''));
  const shown = (next: number): string => String(next).replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return [shown(value + 1_000_000), shown(value - 5_000_000), shown(value * 10), shown(value / 10), shown(value + 100)];
};

export const budgetKinds: readonly Kind[] = [
  { name: 'kinh phí: số tiền tổng, khoản chi, nguồn', changes: replacing(inBudget, amount, others) },
  { name: 'kinh phí: số tiền của nhiệm vụ', changes: replacing(ofTask, amount, others) },
  {
    name: 'kinh phí: đơn vị tiền',
    changes: replacing(
      (line) => inBudget(line) || ofTask(line),
      /(?<=\d )đồng/u,
      () => ['triệu đồng', 'nghìn đồng', 'tỷ đồng'],
    ),
  },
  {
    name: 'kinh phí: dấu ngăn nhóm',
    changes: replacing(
      (line) => inBudget(line) || ofTask(line),
      amount,
      (found) => [found.replace('.', ''), found.replace(/\.(?=\d{3}$)/u, ','), found.slice(0, -1)],
    ),
  },
  {
    name: 'kinh phí: chữ của số tiền',
    changes: replacing(words, /Sáu|trăm|năm|mươi|triệu/u, (found) => {
      const other: Readonly<Record<string, readonly string[]>> = {
        Sáu: ['Bảy', 'Năm', 'Sau'],
        trăm: ['nghìn', 'mươi', 'trâm'],
        năm: ['sáu', 'một'],
        mươi: ['mười', 'trăm', 'nghìn'],
        triệu: ['nghìn', 'tỷ', 'triệ'],
      };
      return other[found] ?? [];
    }),
  },
  {
    name: 'kinh phí: “năm” thành “lăm”',
    open: 'Chữ số đọc sai lệ (“lăm mươi”) vẫn được hiểu là số ấy.',
    changes: replacing(words, /năm/u, () => ['lăm']),
  },
  {
    name: 'kinh phí: mất số tiền bằng chữ',
    harmless: 'Không bắt buộc khai báo; câu văn in chữ do máy viết ra.',
    changes: removing(words),
  },
  {
    name: 'kinh phí: mất một khoản, một nguồn',
    changes: removing((line) => inBudget(line) && !/\{$/u.test(line.text)),
  },
  {
    name: 'kinh phí: nhiệm vụ tính vào khoản khác',
    changes: replacing(field(/khoản/u, /^nhiệm vụ /u), /(?<=khoản: )\p{L}+/u, (found) =>
      ['DaoTao', 'HaTangSo', 'ChinhQuyen', 'KinhTeXaHoiSo'].filter((other) => other !== found),
    ),
  },
  {
    name: 'kinh phí: tên nguồn, tên khoản',
    harmless: 'Tên gọi là lời của người soạn, chỉ có ở đây.',
    changes: replacing(inBudget, /(?<=")[^"]+(?=")/u, (found) => [`${found} khác`]),
  },
];
