import { field, type Kind, removing, replacing } from '../kinds.ts';
import type { Line } from '../plan-text.ts';

const task = /^nhiệm vụ /u;
const due = field(/hạn/u, task);
const day = /\d{1,2}\/\d{1,2}\/20\d\d/u;

/** The units that support the target or task that a line gives the lead of: they stand on the next line. */
const supporters = ({ next }: Line): readonly string[] => /phối hợp: (.+)/u.exec(next)?.[1]?.split(', ') ?? [];

export const taskKinds: readonly Kind[] = [
  { name: 'nhiệm vụ: hạn ngoài giai đoạn', changes: replacing(due, /20\d\d/u, () => ['2025', '2062', '2036']) },
  {
    name: 'nhiệm vụ: hạn sau năm kế hoạch, trước tầm nhìn',
    harmless: 'Kế hoạch có tầm nhìn đến năm 2030; việc kéo sang năm sau vẫn hợp.',
    changes: replacing(
      (line) => due(line) && !line.blocks.at(-1)?.includes('Bình dân học vụ'),
      /20\d\d/u,
      () => ['2027'],
    ),
  },
  {
    name: 'nhiệm vụ: ngày không có trong lịch',
    changes: replacing(due, day, (found) => [
      found.replace(/^\d+/u, '32'),
      found.replace(/\/\d+\//u, '/13/'),
      '31/9/2026',
      '30/02/2026',
    ]),
  },
  {
    name: 'nhiệm vụ: hạn trước ngày ban hành',
    changes: replacing(due, day, () => ['10/01/2026', '05/01/2026']),
  },
  {
    name: 'nhiệm vụ: hạn khác, vẫn trong năm',
    harmless: 'Hạn chỉ gõ một lần; câu văn nhắc hạn lấy từ đó.',
    changes: replacing(
      (line) => due(line) && !line.blocks.at(-1)?.includes('Bình dân học vụ'),
      day,
      () => ['15/5/2026', '15/11/2026'],
    ),
  },
  {
    name: 'nhiệm vụ: hạn lệch với thời gian thực hiện, mốc',
    changes: replacing(
      (line) => due(line) && line.blocks.at(-1)?.includes('Bình dân học vụ') === true,
      day,
      () => ['28/02/2026', '30/4/2026', '31/12/2026', '30/9/2026'],
    ),
  },
  {
    name: 'nhiệm vụ: mốc sau hạn hoặc ngoài giai đoạn',
    changes: replacing(
      ({ text }) => /^\s*mốc /u.test(text),
      /quý II\/2026/u,
      () => ['quý II/2027', 'quý I/2027', 'quý V/2026', 'quý II/2025'],
    ),
  },
  {
    name: 'nhiệm vụ: thời gian ngược hoặc ngoài giai đoạn',
    changes: replacing(field(/thời gian/u, task), /3\/2026 - 11\/2026/u, () => [
      '11/2026 - 3/2026',
      '3/2026 - 11/2027',
      '13/2026 - 11/2026',
    ]),
  },
  { name: 'nhiệm vụ: mất chủ trì', changes: removing(field(/chủ trì/u, task)) },
  {
    name: 'nhiệm vụ: mất hạn',
    changes: removing((line) => due(line) && !line.blocks.at(-1)?.includes('Bình dân học vụ')),
  },
  { name: 'nhiệm vụ: mất sản phẩm', changes: removing(field(/sản phẩm/u, task)) },
  { name: 'nhiệm vụ: mất kinh phí', changes: removing(field(/kinh phí/u, task)) },
  { name: 'nhiệm vụ: mất khoản chi', changes: removing(field(/khoản/u, task)) },
  {
    name: 'nhiệm vụ: mất phục vụ, chỉ tiêu không còn nhiệm vụ nào',
    changes: removing((line) => field(/phục vụ/u, task)(line) && !/KyNangSo|HoSoTrucTuyen|HoSoMang/u.test(line.text)),
  },
  {
    name: 'nhiệm vụ: mất phục vụ, chỉ tiêu còn nhiệm vụ khác',
    harmless: 'Không bắt buộc ghi nhiệm vụ phục vụ chỉ tiêu nào; chỉ tiêu ấy còn nhiệm vụ khác.',
    changes: removing(
      (line) =>
        field(/phục vụ/u, task)(line) && /phục vụ: (?:HoSoTrucTuyen, KyNangSo|KyNangSo|HoSoMang)$/u.test(line.text),
    ),
  },
  {
    name: 'nhiệm vụ: cơ quan chủ trì đồng thời phối hợp',
    changes: replacing(field(/chủ trì/u), /(?<=chủ trì: )\p{L}+/u, (_, line) => supporters(line).slice(0, 1)),
  },
  {
    name: 'nhiệm vụ, chỉ tiêu: một cơ quan phối hợp ghi hai lần',
    changes: replacing(field(/phối hợp/u), /(?<=phối hợp: ).+/u, (found) => [`${found}, ${found.split(', ')[0]}`]),
  },
  {
    name: 'nhiệm vụ, chỉ tiêu: giao cho cơ quan ngoài thẩm quyền',
    changes: replacing(field(/chủ trì/u), /(?<=chủ trì: )\p{L}+/u, () => ['SKHCN', 'UBNDTinh', 'MatTran']),
  },
  {
    name: 'nhiệm vụ, chỉ tiêu: giao cho cơ quan khác của xã',
    harmless: 'Ai chủ trì là việc người soạn quyết định; hai cơ quan đều thuộc xã và đều có trong nơi nhận.',
    changes: replacing(field(/chủ trì/u), /(?<=chủ trì: )\p{L}+/u, (found, line) =>
      ['PKT', 'CongAn'].filter((other) => other !== found && !supporters(line).includes(other)),
    ),
  },
  {
    name: 'nhiệm vụ: số trong sản phẩm',
    harmless: 'Sản phẩm là lời của người soạn, không chỗ nào nói lại số ấy.',
    changes: replacing(field(/sản phẩm/u, task), /\d+(?! sản phẩm)/u, (found) => [
      String(Number(found) + 1).padStart(found.length, '0'),
    ]),
  },
];
