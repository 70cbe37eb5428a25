import type { Entry } from '../../grammar/generated/ast.ts';
import type { Message } from '../../text/message.ts';
import type { Fill } from './fill.ts';

/** A whole statement to fill in. */
export interface Template {
  /** What is typed to find it: the keyword first. */
  readonly name: string;
  /** The statement that it writes, which says where it may stand; `TextBlock` for a block of prose of the head. */
  readonly type: Entry['$type'];
  readonly about: Message;
  readonly body: (fill: Fill) => string;
}

const template = (type: Template['type'], name: string, vi: string, en: string, body: Template['body']): Template => ({
  type,
  name,
  about: { vi, en },
  body,
});

/** Statements to fill in. What is typed over is an example that reads well. */
export const templates: readonly Template[] = [
  template(
    'Unit',
    'đơn vị',
    'Một cơ quan, đơn vị',
    'A body or unit',
    (f) => `đơn vị ${f.words('TenDonVi')} "${f.words('Phòng Văn hóa - Xã hội')}" { thuộc: ${f.name('Unit', 'UBND')} }`,
  ),
  template(
    'Unit',
    'đơn vị chung',
    'Nhiều đơn vị gọi chung',
    'A set of units',
    (f) =>
      `đơn vị ${f.words('CacXa')} "${f.words('UBND các xã, phường')}" { cấp: ${f.choice('xã', 'tỉnh')}; loại: chung }`,
  ),
  template(
    'Citation',
    'viện dẫn',
    'Văn bản có số, ký hiệu',
    'A cited document with its number',
    (f) =>
      `viện dẫn ${f.words('TenVanBan')} ${f.choice('nghị quyết', 'quyết định', 'kế hoạch', 'chỉ thị', 'nghị định', 'thông tư', 'công văn')} "${f.words('05-NQ/TU')}" {
  ngày: ${f.words('22/10/2021')}
  cơ quan: "${f.words('Ban Chấp hành Đảng bộ tỉnh')}"
  về: "${f.words('trích yếu của văn bản')}"
}`,
  ),
  template(
    'Citation',
    'viện dẫn luật',
    'Luật, văn bản gọi bằng tên',
    'A law, cited by its name',
    (f) => `viện dẫn ${f.words('LuatDauTuCong')} luật { tên: "${f.words('Luật Đầu tư công')}" }`,
  ),
  template(
    'Abbreviation',
    'viết tắt',
    'Một chữ viết tắt',
    'An abbreviation',
    (f) => `viết tắt ${f.words('TTHC')} "${f.words('thủ tục hành chính')}"`,
  ),
  template(
    'Group',
    'nhóm',
    'Một nhóm có giá trị riêng',
    'A group with values of its own',
    (f) => `nhóm ${f.words('VungI')} "${f.words('Vùng I')}"`,
  ),
  template(
    'Target',
    'chỉ tiêu',
    'Chỉ tiêu có một mốc',
    'A target with one milestone',
    (f) =>
      `chỉ tiêu ${f.words('TenChiTieu')} "${f.words('Tên chỉ tiêu')}" {
  ${f.year()}: ${f.words('từ 80% trở lên')}
  chủ trì: ${f.name('Unit', 'UBND')}
}`,
  ),
  template(
    'Target',
    'chỉ tiêu theo cấp',
    'Chỉ tiêu riêng cho từng cấp, nhiều mốc',
    'A target by level and milestone',
    (f) =>
      `chỉ tiêu ${f.words('TenChiTieu')} "${f.words('Tên chỉ tiêu')}" {
  ${f.year()}: { cấp tỉnh: ${f.words('90%')}; cấp xã: ${f.words('60%')} }
  ${f.year('last')}: { cấp tỉnh: ${f.words('100%')}; cấp xã: ${f.words('70%')} }
  chủ trì: ${f.name('Unit', 'UBND')}
}`,
  ),
  template(
    'Target',
    'chỉ tiêu theo văn bản cấp trên',
    'Chỉ tiêu thực hiện chỉ tiêu cấp trên',
    'A target that carries out a parent’s',
    (f) =>
      `chỉ tiêu ${f.words('TenChiTieu')} "${f.words('Tên chỉ tiêu')}" {
  theo: ${f.words('VanBanCapTren')}.${f.words('TenChiTieu')}
  ${f.year()}: ${f.words('80%')}
}`,
  ),
  template(
    'Task',
    'nhiệm vụ',
    'Nhiệm vụ có chủ trì, hạn, sản phẩm',
    'A task with lead, deadline and product',
    (f) =>
      `nhiệm vụ ${f.words('TenNhiemVu')} "${f.words('Nội dung nhiệm vụ')}" {
  chủ trì: ${f.name('Unit', 'UBND')}
  hạn: ${f.words(`31/12/${f.plainYear('last')}`)}
  sản phẩm: "${f.words('Báo cáo')}"
}`,
  ),
  template(
    'Budget',
    'kinh phí',
    'Kinh phí với các khoản chi',
    'A budget with its items',
    (f) =>
      `kinh phí ${f.words('KinhPhi')} "${f.words('Kinh phí thực hiện Kế hoạch')}": ${f.words('820 triệu đồng')} {
  khoản chi ${f.words('HaTang')} "${f.words('Hạ tầng kỹ thuật')}": ${f.words('500 triệu đồng')}
  khoản chi ${f.words('DaoTao')} "${f.words('Đào tạo, tập huấn')}": ${f.words('320 triệu đồng')}
}`,
  ),
  template(
    'CostItem',
    'khoản chi',
    'Một khoản chi',
    'An item of a budget',
    (f) => `khoản chi ${f.words('TenKhoan')} "${f.words('Tên khoản chi')}": ${f.words('100 triệu đồng')}`,
  ),
  template(
    'Breakdown',
    'theo năm',
    'Chia theo năm',
    'Broken down by year',
    (f) => `theo năm { ${f.year()}: ${f.words('500 triệu đồng')}; ${f.year('last')}: ${f.words('500 triệu đồng')} }`,
  ),
  template(
    'Breakdown',
    'theo cấp',
    'Chia theo cấp ngân sách',
    'Broken down by level',
    (f) => `theo cấp { cấp tỉnh: ${f.words('500 triệu đồng')}; cấp xã: ${f.words('320 triệu đồng')} }`,
  ),
  template(
    'Breakdown',
    'theo nguồn',
    'Chia theo nguồn',
    'Broken down by source',
    (f) =>
      `theo nguồn { "${f.words('Ngân sách tỉnh')}": ${f.words('500 triệu đồng')}; "${f.words('Nguồn xã hội hóa')}": ${f.words('100 triệu đồng')} }`,
  ),
  template(
    'Section',
    'phần',
    'Một phần; số tự đánh',
    'A part; its number comes by itself',
    (f) => `phần "${f.words('TÊN PHẦN')}" {\n  ${f.end()}\n}`,
  ),
  template(
    'Section',
    'mục',
    'Một mục; số tự đánh',
    'A heading; its number comes by itself',
    (f) => `mục "${f.words('Tên mục')}" {\n  ${f.end()}\n}`,
  ),
  template(
    'Section',
    'mục đến năm',
    'Mục mà các ô bên trong lấy năm của nó',
    'A heading that gives its year to the slots inside',
    (f) => `mục "${f.words(`Mục tiêu đến năm ${f.plainYear('last')}`)}" đến năm ${f.year('last')} {\n  - ${f.end()}\n}`,
  ),
  template(
    'Section',
    'mục liền',
    'Mục in liền với đoạn đầu',
    'A run-in heading',
    (f) => `mục "${f.words('Tên mục:')}" liền {\n  > ${f.end()}\n}`,
  ),
  template(
    'Section',
    'điều',
    'Điều của nghị quyết, quyết định',
    'An article',
    (f) => `điều "${f.words('Tên điều')}" {\n  > ${f.end()}\n}`,
  ),
  template(
    'Assignment',
    'giao',
    'Việc giao cho một đơn vị',
    'What a unit is ordered to do',
    (f) => `giao ${f.name('Unit', 'UBND')} {\n  - ${f.end()}\n}`,
  ),
  template(
    'Assignment',
    'giao phối hợp',
    'Việc của đơn vị chủ trì và phối hợp',
    'What units do together',
    (f) =>
      `giao ${f.name('Unit', 'UBND')}, phối hợp ${f.name('Unit', 'CacXa')} "${f.words('Chủ trì, phối hợp với các đơn vị liên quan:')}" {\n  + ${f.end()}\n}`,
  ),
  template(
    'Assignment',
    'đề nghị',
    'Việc đề nghị cơ quan ngoài quyền giao',
    'What a body is asked for',
    (f) => `đề nghị ${f.name('Unit', 'ToaAn')} {\n  - ${f.end()}\n}`,
  ),
  template(
    'Bases',
    'căn cứ',
    'Các căn cứ ban hành',
    'The legal bases',
    (f) => `căn cứ {\n  - {${f.name('Citation', 'NghiQuyet')} đầy đủ};\n}`,
  ),
  template(
    'TextBlock',
    'kính gửi',
    'Nơi nhận trực tiếp của tờ trình, báo cáo',
    'Addressees',
    (f) => `kính gửi {\n  - ${f.words('Hội đồng nhân dân tỉnh')};\n}`,
  ),
  template(
    'Recipients',
    'nơi nhận',
    'Nơi nhận và dòng lưu',
    'The recipients',
    (f) =>
      `nơi nhận {\n  - ${f.words(f.hasAddressee() ? 'Như trên' : 'Các cơ quan, đơn vị liên quan')};\n  lưu: "${f.words('VT')}"\n}`,
  ),
  template(
    'Signature',
    'ký',
    'Chữ ký thay mặt tập thể',
    'Signed for a collective',
    (f) =>
      `ký { thay mặt: "${f.words('ỦY BAN NHÂN DÂN')}"; chức vụ: "${f.words('CHỦ TỊCH')}"; họ tên: "${f.words('Nguyễn Văn An')}" }`,
  ),
  template(
    'Signature',
    'ký thay',
    'Cấp phó ký thay cấp trưởng',
    'Signed by a deputy',
    (f) =>
      `ký { thay mặt: "${f.words('ỦY BAN NHÂN DÂN')}"; ký thay: "${f.words('CHỦ TỊCH')}"; chức vụ: "${f.words('PHÓ CHỦ TỊCH')}"; họ tên: "${f.words('Nguyễn Văn An')}" }`,
  ),
  template(
    'Appendix',
    'phụ lục',
    'Phụ lục trang ngang có bảng chỉ tiêu',
    'An appendix with a table of targets',
    (f) =>
      `phụ lục ${f.words('DanhMuc')} "${f.words('DANH MỤC CHỈ TIÊU')}" ngang {
  bảng chỉ tiêu { cột: chỉ tiêu, chủ trì, phối hợp, ghi chú }
}`,
  ),
  template(
    'Table',
    'bảng chỉ tiêu',
    'Bảng lập từ các chỉ tiêu',
    'A table of the targets',
    (f) =>
      `bảng chỉ tiêu {\n  cột: chỉ tiêu, chủ trì, phối hợp\n  năm: ${f.words([...new Set([f.plainYear(), f.plainYear('last')])].join(', '))}\n}`,
  ),
  template(
    'Table',
    'bảng nhiệm vụ',
    'Bảng lập từ các nhiệm vụ',
    'A table of the tasks',
    () => 'bảng nhiệm vụ { cột: nhiệm vụ, chủ trì, phối hợp, hạn, sản phẩm }',
  ),
  template(
    'Table',
    'bảng kinh phí',
    'Bảng lập từ một kinh phí',
    'A table of a budget',
    (f) => `bảng kinh phí ${f.name('Budget', 'KinhPhi')}`,
  ),
  template(
    'Table',
    'bảng',
    'Bảng tự do; < nhập với ô bên trái, ^ với ô bên trên',
    'A free table',
    (f) =>
      `bảng "${f.words('Tên bảng')}" {
  | TT | ${f.words('Nội dung')} | ${f.words('Kinh phí')} |
  |---:|---|---:|
  | 1 | ${f.words('Đường truyền mạng')} | ${f.words('75.940.000 đồng')} |
}`,
  ),
];

/** Statements of which a document has one. */
export const onceInDocument: ReadonlySet<Entry['$type']> = new Set<Entry['$type']>(['Recipients']);
