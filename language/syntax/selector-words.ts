/** Words in a slot that choose what of a statement prints, by the type of the statement (language reference, section 6). */
export const selectorWords: Readonly<Record<string, readonly string[]>> = {
  Target: ['số', 'tên', 'chủ trì', 'phối hợp'],
  Citation: ['đầy đủ', 'ngắn', 'số ngày', 'ký hiệu', 'cơ quan', 'về', 'tắt'],
  Header: ['đầy đủ', 'ngắn', 'số ngày', 'ký hiệu', 'cơ quan', 'về'],
  Unit: ['tắt'],
  Abbreviation: ['đầy đủ', 'tắt'],
  Budget: ['bằng chữ', 'tên'],
  CostItem: ['bằng chữ', 'tên'],
  Task: ['hạn', 'thời gian', 'sản phẩm', 'kinh phí', 'chủ trì', 'phối hợp', 'tên'],
};

/** Types whose slots take a time or a scope: they have values by these. */
export const haveValues: ReadonlySet<string> = new Set(['Target', 'Budget', 'CostItem']);
