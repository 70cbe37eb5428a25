import { phraseTable, scan } from '../../text/scan.ts';

/**
 * Words in the title of a target that say what kind of number it is where `cách tính:` and `hướng:` do not. They
 * decide nothing: a finding that may come from such a missing field is a warning and not an error.
 */
type Hint = 'flow' | 'lower' | 'exceeds';

const words: Readonly<Record<Hint, string>> = {
  // Numbers of one year, which may be less in a later one.
  flow: 'hằng năm|hàng năm|mỗi năm|trong năm|lớp|lớp tập huấn|cuộc|lượt|hội nghị|đợt|buổi|khóa|sản lượng|doanh thu|giá trị sản xuất|thu ngân sách|chi ngân sách|kinh phí|vốn|tuyển sinh|kim ngạch|khách|tuyển dụng|giải quyết việc làm|lao động được',
  // Less is better.
  lower:
    'nghèo|cận nghèo|thất nghiệp|thiếu việc làm|suy dinh dưỡng|tử vong|tai nạn|tội phạm|vi phạm|tảo hôn|bỏ học|mù chữ|tái mù chữ|ô nhiễm|phát thải|thất thoát|hao hụt|trễ hạn|quá hạn|chậm muộn|thời gian giải quyết|thời gian xử lý|thời gian chờ|chi phí|số vụ|khiếu nại|tố cáo|tồn đọng|sinh con thứ ba|mắc|nợ đọng|thiệt hại|hộ thiếu|cháy|ngập',
  // May be above 100 %.
  exceeds:
    'chỉ số|tốc độ|tốc độ tăng|tăng trưởng|tăng thêm|mức tăng|so với|so với cùng kỳ|so với kế hoạch|so với dự toán|kế hoạch giao|dự toán|hoàn thành kế hoạch|hoàn vốn|bao phủ so với|nhịp độ',
};

const hints = phraseTable<Hint>(
  (Object.keys(words) as Hint[]).flatMap((hint) =>
    words[hint].split('|').map((phrase): [string, Hint] => [phrase, hint]),
  ),
);

/** Does a text speak of such a number? */
export function suggests(text: string, hint: Hint): boolean {
  const tokens = scan(text);
  return tokens.some((_, index) => hints.match(tokens, index)?.value === hint);
}

/** Words after a percentage that may be above 100: "105% kế hoạch", "112% so với cùng kỳ". */
const measuredAgainst = phraseTable<true>(
  'so với|kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|cùng kỳ|năm trước|tiến độ'
    .split('|')
    .map((phrase): [string, true] => [phrase, true]),
);

/** Is a percentage followed by what it is measured against, so that it may be above 100? */
export function isMeasuredAgainst(after: string): boolean {
  return measuredAgainst.match(scan(after.slice(0, 60)), 0) !== undefined;
}
