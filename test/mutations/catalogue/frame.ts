import { field, headField, inside, type Kind, removing, replacing } from '../kinds.ts';
import type { Line } from '../plan-text.ts';

const recipients = inside(/^nơi nhận$/u);
const sign = ({ text }: Line): boolean => text.startsWith('ký {');
const unit = ({ text }: Line): boolean => text.startsWith('đơn vị ');

export const frameKinds: readonly Kind[] = [
  {
    name: 'khung: mất một trường',
    changes: removing(
      ({ text, blocks }) => blocks.length === 0 && /^(?:cơ quan ban hành|số|nơi ban hành|ngày):/u.test(text),
    ),
  },
  {
    name: 'khung: mất “thực hiện”',
    harmless: 'Văn bản viện dẫn không có chỉ tiêu để so, nên không bắt buộc.',
    changes: removing(({ text, blocks }) => blocks.length === 0 && text.startsWith('thực hiện:')),
  },
  {
    name: 'khung: cấp khác',
    changes: replacing(headField('cấp'), /xã/u, () => ['tỉnh', 'huyện', 'xóm', 'trung ương']),
  },
  {
    name: 'khung: ký hiệu khác loại văn bản, cơ quan',
    changes: replacing(headField('số'), /KH-UBND/u, () => [
      'QĐ-UBND',
      'KH-HĐND',
      'KH/UBND',
      'KHUBND',
      'TTr-UBND',
      'KH-UNBD',
    ]),
  },
  {
    name: 'khung: ngày ban hành trước văn bản viện dẫn',
    changes: replacing(headField('ngày'), /\d+\/\d+\/\d+/u, () => ['12/01/2025', '30/11/2025', '31/5/2025']),
  },
  {
    name: 'khung: ngày không có trong lịch',
    changes: replacing(headField('ngày'), /\d+\/\d+\/\d+/u, () => [
      '31/02/2026',
      '12/21/2026',
      '12/012026',
      '12/01/26',
    ]),
  },
  {
    name: 'khung: ngày ban hành sau thời hạn của nhiệm vụ',
    changes: replacing(headField('ngày'), /\d+\/\d+\/\d+/u, () => ['12/10/2026', '12/01/2027', '12/01/2062']),
  },
  {
    name: 'khung: ngày ban hành khác, vẫn hợp',
    harmless: 'Ngày ban hành chỉ gõ một lần, sau mọi văn bản viện dẫn và trước mọi thời hạn.',
    changes: replacing(headField('ngày'), /\d+\/\d+\/\d+/u, () => ['13/01/2026', '22/01/2026', '02/02/2026']),
  },
  {
    name: 'khung: giai đoạn khác năm trong tên',
    changes: replacing(headField('giai đoạn'), /2026/u, () => ['2025', '2027']),
  },
  {
    name: 'khung: tầm nhìn khác năm trong tên',
    changes: replacing(headField('tầm nhìn'), /2030/u, () => ['2035', '2025', '2045']),
  },
  {
    name: 'khung: năm trong tên văn bản',
    changes: replacing(
      ({ text }) => text.startsWith('kế hoạch DongXuan'),
      /(?<=năm )20\d\d/u,
      (found) => [String(Number(found) - 1), String(Number(found) + 1), '2062'],
    ),
  },
  {
    name: 'khung: thể thức khác cơ quan',
    changes: replacing(headField('thể thức'), /hành chính/u, () => ['đảng', 'hành chánh']),
  },
  {
    name: 'khung: địa danh khác tên cơ quan',
    changes: replacing(headField('nơi ban hành'), /(?<=")[^"]+(?=")/u, () => ['Đồng Xuấn', 'Ninh Bình', 'Đông Xuân']),
  },
  {
    name: 'chữ ký: thẩm quyền',
    changes: replacing(sign, /ỦY BAN NHÂN DÂN|CHỦ TỊCH/u, (found) =>
      found === 'CHỦ TỊCH' ? ['PHÓ CHỦ TỊCH', 'Chủ tịch'] : ['SỞ NỘI VỤ', 'Ủy ban nhân dân'],
    ),
  },
  {
    name: 'chữ ký: thẩm quyền của cơ quan khác',
    changes: replacing(sign, /ỦY BAN NHÂN DÂN|CHỦ TỊCH/u, (found) =>
      found === 'CHỦ TỊCH' ? ['BÍ THƯ', 'GIÁM ĐỐC'] : ['HỘI ĐỒNG NHÂN DÂN', 'BAN THƯỜNG VỤ'],
    ),
  },
  {
    name: 'chữ ký: mất chức vụ, họ tên',
    open: 'Bản dự thảo có thể chưa biết ai ký.',
    changes: replacing(sign, /(?:chức vụ|họ tên): "[^"]+"/u, () => ['']),
  },
  {
    name: 'chữ ký: họ tên khác',
    harmless: 'Tên người ký chỉ có một chỗ.',
    changes: replacing(sign, /Nguyễn Văn An/u, () => ['Nguyễn Văn Ân', 'Nguyễn Vân An']),
  },
  {
    name: 'nơi nhận: mất cơ quan được giao việc',
    changes: removing(
      (line) => recipients(line) && /\{(?:MatTran|VanPhong|PKT|TTPVHCC|CongAn|TruongHoc|Thon)\}/u.test(line.text),
    ),
  },
  {
    name: 'nơi nhận: mất cơ quan không được giao việc',
    harmless: 'Gửi thêm cho ai là việc của cơ quan ban hành.',
    changes: removing((line) => recipients(line) && /^\s*- (?:Thường trực|Chủ tịch)/u.test(line.text)),
  },
  {
    name: 'nơi nhận: mất nơi báo cáo',
    open: 'Câu “báo cáo …” chưa được đối chiếu với nơi nhận.',
    changes: removing((line) => recipients(line) && /để báo cáo/u.test(line.text)),
  },
  { name: 'nơi nhận: mất lưu', changes: removing((line) => recipients(line) && line.text.trim().startsWith('lưu')) },
  { name: 'nơi nhận: dấu câu cuối dòng', changes: replacing(recipients, /;$/u, () => ['', ',', '.']) },
  {
    name: 'đơn vị: trùng tên cơ quan khác',
    changes: replacing(unit, /(?<=")[^"]+(?=" \{)/u, () => ['Phòng Kinh tế', 'Công an xã']),
  },
  {
    name: 'đơn vị: cấp khác',
    changes: replacing(
      (line) => unit(line) && line.text.includes('thuộc'),
      /(?<=cấp: )xã/u,
      () => ['tỉnh', 'huyện', 'bộ'],
    ),
  },
  {
    name: 'đơn vị: thuộc cơ quan không có',
    changes: replacing(unit, /(?<=thuộc: )\p{L}+/u, () => ['UBNDHuyen', 'UBNDXaX']),
  },
  { name: 'đơn vị: loại gõ sai', changes: replacing(unit, /(?<=loại: )\p{L}+/u, (found) => [`${found}g`, 'khác']) },
  {
    name: 'đơn vị: tên khác một chữ',
    harmless: 'Tên đơn vị chỉ gõ ở khai báo; bài lấy từ đó.',
    changes: replacing(
      (line) => unit(line) && /Thon|ToCongNghe|TruongHoc|TramYTe/u.test(line.text),
      /(?<=")[^"]+(?=" \{)/u,
      (found) => [`${found} xã`, found.replace('Các ', '')],
    ),
  },
  {
    name: 'phụ lục: năm trong bảng chỉ tiêu',
    open: 'Cột năm không có chỉ tiêu nào có số in ra trống; chưa có quy tắc báo.',
    changes: replacing(field(/năm/u, /^bảng chỉ tiêu$/u), /20\d\d/u, () => ['2024', '2028', '2062']),
  },
  {
    name: 'phụ lục: cột gõ sai',
    changes: replacing(field(/cột/u), /\p{L}+(?: \p{L}+)?(?=,|$)/u, (found) => [`${found}x`]),
  },
  {
    name: 'phụ lục: năm trong tên',
    changes: replacing(
      ({ text }) => text.startsWith('phụ lục PL'),
      /(?<=NĂM )20\d\d/u,
      (found) => [found === '2030' ? '2031' : '2025', '2062'],
    ),
  },
];
