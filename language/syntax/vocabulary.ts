/**
 * The words of the language by the place where they are words of the language: elsewhere they are the drafter's own.
 * The lexer, completion and the checks of misspelt keywords read these tables.
 */

/** Keywords that start a statement. Each is a keyword of the grammar. */
export const statementKeywords = [
  'phần',
  'mục',
  'điều',
  'nhiệm vụ',
  'giao',
  'đề nghị',
  'căn cứ',
  'nơi nhận',
  'ký',
  'phụ lục',
  'bảng',
  'in',
  'đơn vị',
  'viện dẫn',
  'viết tắt',
  'nhóm',
  'chỉ tiêu',
  'trong đó',
  'kinh phí',
  'khoản chi',
  'theo cấp',
  'theo năm',
  'theo nguồn',
  'theo nhiệm vụ',
  'theo đơn vị',
  'theo nhóm',
  'cột',
] as const;

export type StatementKeyword = (typeof statementKeywords)[number];

/** Kinds of document that a `.kehoach` file can be (language reference, kinds of document). */
export const documentKindWords = [
  'nghị quyết',
  'quyết định',
  'chỉ thị',
  'kế hoạch',
  'kế hoạch hành động',
  'chương trình',
  'chương trình hành động',
  'đề án',
  'phương án',
  'tờ trình',
  'báo cáo',
  'công văn',
  'hướng dẫn',
  'thông báo',
] as const;

/** Further kinds that can be cited. */
export const citationKindWords = [
  ...documentKindWords,
  'hiến pháp',
  'bộ luật',
  'luật',
  'pháp lệnh',
  'lệnh',
  'nghị định',
  'thông tư',
  'thông tư liên tịch',
  'quy định',
  'quy chế',
  'kết luận',
  'chiến lược',
  'văn bản',
  'thông tri',
  'biên bản',
  'công điện',
  'giấy mời',
  'dự án',
  'quy hoạch',
  'điều lệ',
  'nghị quyết liên tịch',
  'văn bản hợp nhất',
  'thông báo kết luận',
] as const;

/** Words that are keywords inside the statement that the key names. */
export const inlineKeywords: Readonly<Partial<Record<StatementKeyword, readonly string[]>>> = {
  phần: ['liền'],
  mục: ['liền'],
  điều: ['liền'],
  giao: ['phối hợp'],
  'đề nghị': ['phối hợp'],
  'phụ lục': ['ngang', 'kèm riêng'],
  bảng: ['chỉ tiêu', 'nhiệm vụ', 'kinh phí', 'đơn vị'],
};

/** Statements whose heading can give a time: `mục "…" đến năm 2025`. */
export const timedStatements: ReadonlySet<string> = new Set(['phần', 'mục', 'điều', 'nhiệm vụ']);

/** Words before the digits of a time. */
export const timePrefixWords = [
  'năm',
  'đến',
  'đến năm',
  'đến hết',
  'đến hết năm',
  'đến cuối năm',
  'hết',
  'hết năm',
  'cuối năm',
  'trong năm',
  'từ',
  'từ năm',
  'giai đoạn',
  'hiện trạng',
  'hiện trạng năm',
  'kết quả',
  'kết quả năm',
  'ước năm',
  'ước thực hiện',
  'ước thực hiện năm',
  'mốc',
  'mốc năm',
  'mốc tháng',
  'mốc quý',
  'mốc ngày',
  'mốc trước',
  'mốc đến',
  'tháng',
  'quý',
  'ngày',
  'trước',
  'trước năm',
  'định hướng',
  'định hướng đến',
  'định hướng đến năm',
  'tầm nhìn',
  'tầm nhìn đến năm',
  'kết quả giai đoạn',
  'hiện trạng giai đoạn',
] as const;

/** Times without digits. */
export const timeWords = [
  'không thời hạn',
  'hằng năm',
  'hàng năm',
  'hằng quý',
  'hàng quý',
  'hằng tháng',
  'hàng tháng',
  'cả giai đoạn',
] as const;

/** Scopes of a value that need no declaration. */
export const scopeWords = ['cấp trung ương', 'cấp tỉnh', 'cấp huyện', 'cấp xã', 'cấp thôn', 'còn lại'] as const;

/** The slot whose words print as a footnote: `{chú thích: Theo báo cáo …}`. */
export const noteSlot = 'chú thích';

/** Slots that stand for something of the document itself, and for a footnote. */
export const slotSpecials = ['văn bản này', 'đếm chỉ tiêu', 'đếm nhiệm vụ', noteSlot] as const;

/** Words that say which kind of thing a slot refers to: its label prints, not its content. */
export const slotKinds = ['phần', 'mục', 'điều', 'khoản', 'điểm', 'phụ lục', 'bảng', 'nhiệm vụ', 'đoạn'] as const;

/** Words after the name in a slot that choose what of it prints. */
export const slotSelectors = [
  'số',
  'tắt',
  'đầy đủ',
  'ngắn',
  'số ngày',
  'ký hiệu',
  'ngày',
  'về',
  'cơ quan',
  'tên',
  'bằng chữ',
  'hạn',
  'thời gian',
  'sản phẩm',
  'kinh phí',
  'chủ trì',
  'phối hợp',
  'tổng',
] as const;
