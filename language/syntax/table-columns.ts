/** What a column of a generated table can hold, by the kind of table (language reference, section 8). */
export const tableColumns: Readonly<Record<string, readonly string[]>> = {
  'chỉ tiêu': ['tt', 'chỉ tiêu', 'năm', 'hiện trạng', 'đơn vị tính', 'chủ trì', 'phối hợp', 'theo dõi', 'ghi chú'],
  'nhiệm vụ': [
    'tt',
    'nhiệm vụ',
    'chủ trì',
    'phối hợp',
    'hạn',
    'thời gian',
    'sản phẩm',
    'kinh phí',
    'nguồn lực',
    'phương pháp',
    'lãnh đạo',
    'ghi chú',
  ],
  'đơn vị': ['tt', 'nhiệm vụ', 'phối hợp', 'hạn', 'thời gian', 'sản phẩm', 'kinh phí', 'ghi chú'],
  'kinh phí': ['tt', 'nội dung', 'tổng', 'số tiền', 'tỷ lệ', 'nguồn', 'ghi chú'],
};
