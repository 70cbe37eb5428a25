import { field, inside, type Kind, removing, replacing } from '../kinds.ts';
import type { Change, Line } from '../plan-text.ts';

const bases = inside(/^căn cứ$/u);
const recipients = inside(/^nơi nhận$/u);
const isPlainBase = ({ blocks }: Line): boolean => /viện dẫn (?:NQ57|ND118) /u.test(blocks.at(-1) ?? '');

/** A table that is typed behind the table of the budget. */
function* insertedTable(lines: readonly Line[], rows: readonly string[]): Iterable<Change> {
  const line = lines.find(({ text }) => /^\s*bảng kinh phí /u.test(text));
  if (line) {
    const table = ['  bảng "Kinh phí theo nguồn" {', ...rows.map((row) => `    ${row}`), '  }', ''].join('\n');
    yield { offset: line.offset, before: '', after: table };
  }
}

const headRows = ['| TT | Nguồn | Kinh phí (triệu đồng) |', '|---|---|---:|'];

/** Dated facts: what was replaced, merged or ended, and how legal bases are given. */
export const factKinds: readonly Kind[] = [
  {
    name: 'căn cứ: luật đặt xuống cuối',
    *changes(lines) {
      const block = lines.filter(bases).filter(({ text }) => text.trim().startsWith('>'));
      const [first, ...rest] = block.map(({ text }) => `${text}\n`);
      if (first !== undefined) {
        yield { offset: block[0]?.offset ?? 0, before: [first, ...rest].join(''), after: [...rest, first].join('') };
      }
    },
  },
  {
    name: 'căn cứ: khai báo mất ngày hoặc cơ quan ban hành',
    changes: removing((line) => field(/ngày|cơ quan/u, /^viện dẫn /u)(line) && isPlainBase(line)),
  },
  {
    name: 'nơi nhận: cơ quan đã sáp nhập, cấp huyện, tỉnh cũ',
    changes: replacing(recipients, /\{(?:SKHCN|UBNDTinh tắt)\}/u, () => [
      'Sở Thông tin và Truyền thông',
      'Bộ KH&ĐT',
      'UBND huyện Gia Viễn',
      'UBND tỉnh Nam Định',
      'Tỉnh ủy Hà Nam',
    ]),
  },
  {
    name: 'đơn vị: tên cơ quan đã sáp nhập, tỉnh cũ',
    changes: replacing(
      ({ text }) => /^đơn vị (?:SKHCN|UBNDTinh) /u.test(text),
      /Sở Khoa học và Công nghệ|tỉnh Ninh Bình/u,
      (found) => (found.startsWith('Sở') ? ['Sở Thông tin và Truyền thông', 'Sở Kế hoạch và Đầu tư'] : ['tỉnh Hà Nam']),
    ),
  },
  {
    name: 'người ký: trưởng phòng ký thay mặt Ủy ban nhân dân',
    changes: replacing(
      ({ text, blocks }) => /^\s*(?:ký \{.*)?chức vụ: /u.test(text) || /^ký/u.test(blocks.at(-1) ?? ''),
      /(?<=chức vụ: ")[^"]+/u,
      () => ['TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI', 'CHÁNH VĂN PHÒNG'],
    ),
  },
  {
    name: 'bảng tự viết: dòng tổng không đúng',
    changes: (lines) =>
      insertedTable(lines, [
        ...headRows,
        '| 1 | Ngân sách xã | 450 |',
        '| 2 | Ngân sách tỉnh hỗ trợ | 200 |',
        '| | Tổng cộng | 660 |',
      ]),
  },
  {
    name: 'bảng tự viết: dòng thiếu ô',
    changes: (lines) =>
      insertedTable(lines, [...headRows, '| 1 | Ngân sách xã |', '| 2 | Ngân sách tỉnh hỗ trợ | 200 |']),
  },
];
