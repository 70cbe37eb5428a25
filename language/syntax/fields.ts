import type { Message } from '../text/message.ts';
import { canonicalPhrase } from './phrases.ts';

/** Where a field may stand: the AST type of the statement whose block it is in, or `Document` for the head. */
export type FieldPlace =
  | 'Document'
  | 'Unit'
  | 'Citation'
  | 'Abbreviation'
  | 'Group'
  | 'Target'
  | 'Value'
  | 'Task'
  | 'Assignment'
  | 'Section'
  | 'Budget'
  | 'CostItem'
  | 'Table'
  | 'Appendix'
  | 'Recipients'
  | 'Signature';

/** How the value of a field is written and read. */
export type FieldValue =
  | 'words' // free words, with or without quotes
  | 'strings' // one or more quoted strings
  | 'names' // references to declared names
  | 'date'
  | 'span'
  | 'deadline'
  | 'money'
  | 'quantity'
  | 'years'
  | 'columns'
  | 'choice';

/** One key of the language: what it is called, where it stands, what its value is. */
export interface FieldDefinition {
  readonly key: string;
  readonly places: readonly FieldPlace[];
  readonly value: FieldValue;
  readonly choices?: readonly string[];
  /** May the field take a block of prose instead of a value? */
  readonly block?: boolean;
  readonly description: Message;
}

const field = (
  key: string,
  places: readonly FieldPlace[],
  value: FieldValue,
  vi: string,
  en: string,
  more: Partial<Pick<FieldDefinition, 'choices' | 'block'>> = {},
): FieldDefinition => ({ key, places, value, description: { vi, en }, ...more });

const levels = ['trung ương', 'tỉnh', 'huyện', 'xã', 'thôn'];

/** Every key of the language. Completion, hover, checks and the language reference all read this table. */
export const fields: readonly FieldDefinition[] = [
  // Head of the document
  field(
    'thể thức',
    ['Document'],
    'choice',
    'Thể thức trình bày: hành chính (Nghị định 30) hoặc đảng',
    'Layout: state (Decree 30) or Party',
    { choices: ['hành chính', 'đảng'] },
  ),
  field('cấp', ['Document', 'Unit'], 'choice', 'Cấp của cơ quan', 'Level of the body', { choices: levels }),
  field(
    'cơ quan chủ quản',
    ['Document'],
    'names',
    'Cơ quan chủ quản trực tiếp, in trên tên cơ quan ban hành',
    'Superior body, printed above the issuer',
  ),
  field('cơ quan ban hành', ['Document'], 'names', 'Cơ quan ban hành văn bản', 'Issuing body'),
  field('số', ['Document'], 'words', 'Số, ký hiệu; … là chỗ để trống', 'Number and symbol; … is a blank'),
  field('nơi ban hành', ['Document'], 'words', 'Địa danh ghi trên văn bản', 'Place of issue'),
  field('ngày', ['Document', 'Citation'], 'date', 'Ngày ban hành', 'Date of issue'),
  field('giai đoạn', ['Document'], 'span', 'Năm hoặc giai đoạn của kế hoạch', 'Year or period of the plan'),
  field('tầm nhìn', ['Document'], 'span', 'Năm định hướng, tầm nhìn', 'Vision year'),
  field(
    'thực hiện',
    ['Document'],
    'names',
    'Văn bản cấp trên mà văn bản này thực hiện',
    'Parents that this document carries out',
  ),
  field(
    'đối chiếu',
    ['Document'],
    'names',
    'Kế hoạch để đối chiếu (chỉ cho thông tin)',
    'Reference plans (findings are information)',
  ),
  field(
    'đánh số',
    ['Document', 'Section', 'Appendix', 'Table'],
    'strings',
    'Mẫu đánh số các cấp đề mục: "I.", "1.", "a)"',
    'Numbering scheme by sample',
  ),
  field(
    'trích yếu',
    ['Document'],
    'words',
    'Trích yếu in dưới tên loại, nếu khác tên ở dòng đầu',
    'Summary printed under the kind',
  ),
  field('kính gửi', ['Document'], 'words', 'Nơi nhận trực tiếp của tờ trình, báo cáo, công văn', 'Addressees', {
    block: true,
  }),
  field('kèm theo', ['Document'], 'names', 'Quyết định ban hành văn bản này', 'The decision that this is annexed to'),
  field('kỳ họp', ['Document'], 'words', 'Khóa, kỳ họp của Hội đồng nhân dân', 'Session of the council'),
  field('câu ban hành', ['Document'], 'words', 'Câu ban hành, ví dụ "QUYẾT NGHỊ:"', 'Enacting words'),
  field('độ khẩn', ['Document'], 'choice', 'Mức độ khẩn', 'Urgency', { choices: ['khẩn', 'thượng khẩn', 'hỏa tốc'] }),
  field('độ mật', ['Document'], 'choice', 'Mức độ mật', 'Secrecy', { choices: ['mật', 'tối mật', 'tuyệt mật'] }),
  field(
    'phạm vi lưu hành',
    ['Document'],
    'words',
    'Phạm vi lưu hành: "lưu hành nội bộ", "xem xong trả lại"',
    'Who may see the document',
  ),
  field('kết thúc', ['Document', 'Appendix'], 'words', 'Dấu kết thúc văn bản: "./."', 'Closing mark'),
  field(
    'đơn vị tính',
    ['Document', 'Target', 'Budget', 'CostItem', 'Table'],
    'words',
    'Đơn vị tính cho các giá trị không ghi đơn vị',
    'Unit of values that give none',
  ),
  // Units, citations, abbreviations
  field('thuộc', ['Unit'], 'names', 'Cơ quan cấp trên của đơn vị', 'Body that the unit belongs to'),
  field('viết tắt', ['Unit', 'Citation', 'Abbreviation'], 'words', 'Tên ngắn dùng trong văn bản', 'Short name'),
  field(
    'tên khác',
    ['Unit', 'Citation', 'Abbreviation'],
    'strings',
    'Những cách gọi khác được chấp nhận',
    'Other accepted names',
  ),
  field(
    'loại',
    ['Unit'],
    'choice',
    'chung: tập hợp nhiều đơn vị; ngoài: không thuộc quyền của cơ quan ban hành',
    'chung: a set of units; ngoài: outside the authority of the issuer',
    { choices: ['chung', 'ngoài'] },
  ),
  field('cơ quan', ['Citation'], 'words', 'Cơ quan ban hành văn bản được viện dẫn', 'Issuer of the cited document'),
  field('về', ['Citation'], 'words', 'Trích yếu của văn bản được viện dẫn', 'Title of the cited document'),
  field(
    'tên',
    ['Citation'],
    'words',
    'Tên văn bản không có số (luật, nghị quyết đại hội)',
    'Name of a document without number',
  ),
  // Targets and their values
  field(
    'theo',
    ['Target', 'Value'],
    'names',
    'Chỉ tiêu của văn bản cấp trên mà chỉ tiêu này thực hiện',
    'Target of the parent that this carries out',
  ),
  field('cách tính', ['Target', 'Value'], 'choice', 'Con số là gì: tỷ lệ, lũy kế, hằng năm, …', 'What the number is', {
    choices: ['tỷ lệ', 'lũy kế', 'hằng năm', 'tăng thêm', 'chỉ số', 'tốc độ tăng', 'cơ cấu', 'điểm phần trăm'],
  }),
  field(
    'hướng',
    ['Target'],
    'choice',
    'cao: càng cao càng tốt; thấp: càng thấp càng tốt',
    'Which direction is better',
    { choices: ['cao', 'thấp'] },
  ),
  field('trên tổng', ['Target', 'Value'], 'words', 'Mẫu số của tỷ lệ', 'Denominator of the share'),
  field(
    'điều kiện',
    ['Target', 'Value'],
    'words',
    'Điều kiện áp dụng của giá trị',
    'Condition under which the value holds',
  ),
  field('gồm', ['Target', 'Value'], 'words', 'Những gì được tính gồm cả', 'What is included'),
  field('trừ', ['Target', 'Value'], 'words', 'Những gì không tính', 'What is excluded'),
  field('chủ trì', ['Target', 'Value', 'Task', 'CostItem', 'Section'], 'names', 'Đơn vị chủ trì', 'Lead unit'),
  field('phối hợp', ['Target', 'Value', 'Task', 'CostItem', 'Section'], 'names', 'Đơn vị phối hợp', 'Supporting units'),
  field('theo dõi', ['Target', 'Task'], 'names', 'Đơn vị theo dõi', 'Monitoring unit'),
  field(
    'ghi chú',
    ['Target', 'Value', 'Task', 'Budget', 'CostItem'],
    'words',
    'Ghi chú in trong bảng',
    'Note printed in tables',
    { block: true },
  ),
  // Tasks
  field('hạn', ['Task', 'Assignment', 'Section'], 'deadline', 'Hạn hoàn thành', 'Deadline'),
  field('thời gian', ['Task', 'Assignment'], 'span', 'Thời gian thực hiện', 'Schedule'),
  field('sản phẩm', ['Task', 'Assignment'], 'words', 'Sản phẩm, kết quả', 'Product', { block: true }),
  field('kinh phí', ['Task', 'Assignment'], 'money', 'Kinh phí của nhiệm vụ', 'Money for the task'),
  field('nguồn', ['Task', 'Budget', 'CostItem'], 'words', 'Nguồn kinh phí', 'Source of the money'),
  field(
    'phục vụ',
    ['Task', 'Assignment', 'CostItem'],
    'names',
    'Chỉ tiêu mà nhiệm vụ phục vụ',
    'Targets that the task serves',
  ),
  field('phương pháp', ['Task'], 'words', 'Phương pháp thực hiện', 'Method', { block: true }),
  field('nguồn lực', ['Task'], 'words', 'Nguồn lực thực hiện', 'Resources', { block: true }),
  field('lãnh đạo', ['Task', 'Assignment'], 'words', 'Lãnh đạo phụ trách', 'Leader in charge', { block: true }),
  field('gửi', ['Task', 'Assignment'], 'names', 'Nơi nhận báo cáo', 'Who gets the report'),
  field('qua', ['Task', 'Assignment'], 'names', 'Đơn vị nhận và tổng hợp báo cáo', 'Unit that the report goes through'),
  // Budgets
  field('bằng chữ', ['Budget', 'CostItem'], 'words', 'Số tiền viết bằng chữ', 'Amount in words'),
  field(
    'tỷ lệ',
    ['Budget', 'CostItem', 'Value'],
    'quantity',
    'Phần trăm so với khoản trên',
    'Percentage of the item above',
  ),
  field(
    'bằng',
    ['Budget', 'CostItem'],
    'names',
    'Khoản hoặc kinh phí khác phải bằng khoản này',
    'Another view that must agree',
  ),
  field('khoản', ['Task'], 'names', 'Khoản chi trả cho nhiệm vụ', 'Cost item that pays for the task'),
  // Tables and appendices
  field('cột', ['Table'], 'columns', 'Các cột của bảng', 'Columns of the table'),
  field('năm', ['Table'], 'years', 'Các năm in trong bảng', 'Years printed in the table'),
  field(
    'nhãn',
    ['Table', 'Appendix'],
    'words',
    'Nhãn in trên bảng hoặc phụ lục: "Biểu 01"',
    'Label of a table or appendix',
  ),
  // Recipients and signature
  field('lưu', ['Recipients'], 'words', 'Dòng lưu: "VT, VHTT"', 'Filing line'),
  field(
    'người soạn',
    ['Recipients'],
    'words',
    'Ký hiệu người soạn thảo và số lượng bản phát hành: "PL.(300)"',
    'Sign of the drafter and number of copies',
  ),
  field('thay mặt', ['Signature'], 'words', 'TM. (T/M): ký thay mặt tập thể', 'On behalf of a collective'),
  field('ký thay', ['Signature'], 'words', 'KT. (K/T): cấp phó ký thay cấp trưởng', 'Deputy for the head'),
  field('thừa lệnh', ['Signature'], 'words', 'TL. (T/L): ký thừa lệnh', 'By order'),
  field('thừa ủy quyền', ['Signature'], 'words', 'TUQ.: ký thừa ủy quyền', 'By delegation'),
  field('quyền', ['Signature'], 'words', 'Q.: quyền cấp trưởng', 'Acting head'),
  field('chức vụ', ['Signature'], 'words', 'Chức vụ người ký', 'Position of the signer'),
  field('họ tên', ['Signature'], 'words', 'Họ và tên người ký', 'Name of the signer'),
];

const byKey = new Map(fields.map((definition) => [definition.key.normalize('NFC'), definition]));

/** The definition of a key, written in NFC or NFD with any blanks; undefined for a key that the language has not. */
export function fieldOf(key: string): FieldDefinition | undefined {
  return byKey.get(key) ?? byKey.get(canonicalPhrase(key));
}
