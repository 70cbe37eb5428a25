import { isProse, type Kind, replacing } from '../kinds.ts';
import type { Line } from '../plan-text.ts';

/** Prose of the body; the words of slots, which other kinds change, are left out by the patterns. */
const body = (line: Line): boolean => isProse(line) && !line.text.includes('viện dẫn');
const section = ({ text }: Line): boolean => /^\s*(?:phần|mục) /u.test(text);
const inGoal = (line: Line): boolean => body(line) && line.blocks.some((block) => block.includes('MỤC TIÊU'));

export const proseKinds: readonly Kind[] = [
  {
    name: 'câu văn: số nói lại của chỉ tiêu',
    changes: replacing(body, /(?<=\{HaiLong: Từ )\d+/u, (found) => [
      String(Number(found) + 1),
      String(Number(found) - 1),
      `${found}0`,
      found.split('').reverse().join(''),
    ]),
  },
  {
    name: 'câu văn: từ so sánh nói lại của chỉ tiêu',
    changes: replacing(body, /(?<=\{HaiLong: )Từ(?= \d)/u, () => ['Trên', 'Dưới', 'Không quá']),
  },
  {
    name: 'câu văn: “khoảng” thay cho “từ … trở lên”',
    open: '“Khoảng” được coi là không trái với số đã khai báo.',
    changes: replacing(body, /(?<=\{HaiLong: )Từ(?= \d)/u, () => ['Khoảng']),
  },
  {
    name: 'câu văn: ô lấy chỉ tiêu khác',
    changes: replacing(
      inGoal,
      /(?<=\{)(?:HoSoTrucTuyen|SoHoaHoSo|ThanhToanTrucTuyen|HoSoMang|AnToanThongTin|CanBoKyNang|SanPhamOCOP|InternetThon|DinhDanh|KyNangSo|SoSucKhoe)(?=\})/u,
      (found) => ['SoSucKhoe', 'SanPhamOCOP', 'AnToanThongTin'].filter((other) => other !== found),
    ),
  },
  {
    name: 'câu văn: số tiền gõ tay thay cho ô, bên cạnh ô bằng chữ',
    changes: replacing(body, /\{KP2026\}/u, () => ['605.000.000 đồng', '560 triệu đồng', '6,5 tỷ đồng']),
  },
  {
    name: 'câu văn: số gõ tay thay cho ô của chỉ tiêu',
    open: 'Chỉ báo khi câu có đúng lời của tên chỉ tiêu và năm.',
    changes: replacing(
      inGoal,
      /\{(?:HoSoTrucTuyen|SoHoaHoSo|ThanhToanTrucTuyen|HoSoMang|KyNangSo|SoSucKhoe)\}/u,
      () => ['35%', '44%'],
    ),
  },
  {
    name: 'câu văn: năm của mục',
    changes: replacing(section, /(?<=năm )20\d\d(?= \{)/u, () => ['2027', '2035', '2024']),
  },
  {
    name: 'câu văn: năm trong tên mục khác năm của mục',
    changes: replacing(
      (line) => section(line) && / năm 20\d\d \{$/u.test(line.text),
      /(?<=năm )20\d\d(?=")/u,
      (found) => [String(Number(found) - 1), String(Number(found) + 1)],
    ),
  },
  {
    name: 'câu văn: hạn báo cáo ngoài giai đoạn',
    changes: replacing(body, /(?<=trước ngày 15\/12\/)2026/u, () => ['2025', '2062', '2028']),
  },
  {
    name: 'câu văn: ngày không có trong lịch',
    changes: replacing(body, /15\/12\/2026/u, () => ['35/12/2026', '15/13/2026', '31/11/2026']),
  },
  {
    name: 'câu văn: hạn báo cáo khác, vẫn hợp',
    harmless: 'Hạn báo cáo chỉ nói một lần và nằm trong giai đoạn.',
    changes: replacing(body, /15\/12\/2026|(?<=trước ngày )20(?= của tháng)/u, (found) =>
      found === '20' ? ['25', '10'] : ['20/12/2026', '05/12/2026'],
    ),
  },
  {
    name: 'câu văn: chữ tắt sai',
    changes: replacing(body, /(?<=\{(?:UBND|TTHC|HĐND|OCOP|UBNDXa|UBNDTinh) )tắt/u, () => ['tăt', 'tắc', 'viết']),
  },
  {
    name: 'câu văn: ô mất ngoặc',
    changes: replacing(body, /[{}]/u, () => ['']),
  },
  {
    name: 'câu văn: lặp từ',
    changes: replacing(body, /(?<= )(?:các|và|của|cho|được|trên|tại|với|theo|từ)(?= \p{Ll})/u, (found) => [
      `${found} ${found}`,
    ]),
  },
  {
    name: 'câu văn: dấu cách trước dấu câu, hai dấu cách',
    changes: replacing(body, /(?<=\p{Ll})(?:[;,] | (?=\p{Ll}))(?![^{]*\})/u, (found) =>
      found === ' ' ? ['  '] : [` ${found}`],
    ),
  },
  {
    name: 'câu văn: tên cơ quan viết hoa sai',
    changes: replacing(body, /Ủy ban nhân dân|Hội đồng nhân dân/u, (found) => [
      found.toLowerCase(),
      found.replace('nhân dân', 'Nhân dân'),
    ]),
  },
  {
    name: 'câu văn: mất dấu chấm cuối',
    open: 'Chỉ báo khi các mục bên cạnh đều có dấu cuối.',
    changes: replacing(
      (line) => body(line) && !line.text.includes('./.'),
      /[.;]$/u,
      () => [''],
    ),
  },
  {
    name: 'câu văn: mất dấu hết văn bản',
    harmless: 'Máy tự in “./.” ở cuối.',
    changes: replacing(body, /\.\/\.$/u, () => ['.', '']),
  },
  {
    name: 'câu văn: một chữ mất dấu thanh',
    open: 'Chữ mất dấu vẫn là một âm tiết đúng; chỉ cụm từ cho biết là sai.',
    changes: replacing(body, /(?<= )\p{Ll}*[ắằấầốồộớờợếềệứừựóòọáàạíìịúùụ]\p{Ll}*(?= \p{Ll})/u, (found) => [
      found
        .normalize('NFD')
        .replace(/[\u0300\u0301\u0323]/gu, '')
        .normalize('NFC'),
    ]),
  },
  {
    name: 'câu văn: một chữ có âm tiết không có trong tiếng Việt',
    changes: replacing(body, /(?<= )(?:trên|chính|người|trực|hoạt|nghiệp|chuyển|thông|quyền)(?= \p{Ll})/u, (found) =>
      [
        `${found.slice(0, -1)}${found.at(-1)}${found.at(-1)}`,
        found.replace(/^(\p{L})/u, '$1$1'),
        found.replace('h', 'hh').replace(/^tr(?!h)/u, 'rt'),
      ].filter((after) => after !== found),
    ),
  },
];
