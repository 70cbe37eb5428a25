import Big from 'big.js';
import { phraseTable } from '../text/scan.ts';
import type { Operator } from './quantity.ts';

/**
 * The words around a number and what they mean. Collected from the five documents of the corpus and from the
 * value table of the language reference; "từ" alone means "at least" unless a range or another operator follows.
 */
export interface LeadMeaning {
  readonly operator?: Operator | 'from';
  /** "đạt", "bằng": says that the number is the value; gives way to any other operator. */
  readonly plain?: true;
  readonly soft?: true;
  /** `up`: tăng; `down`: giảm; `to`: "tăng lên", "giảm còn" (the number is the new level, not the change). */
  readonly change?: 'up' | 'down' | 'to';
  readonly yearly?: true;
  readonly average?: true;
  readonly rank?: true;
}

function each<T>(meaning: T, phrases: string): [string, T][] {
  return phrases.split('|').map((phrase) => [phrase.trim(), meaning]);
}

/** Phrases that may stand before a number, one after another. */
export const LEADS = phraseTable<LeadMeaning>([
  ...each({ soft: true }, 'phấn đấu|phấn đấu đến|cố gắng'),
  ...each(
    { plain: true },
    'đạt|đạt được|đạt mức|đạt tỷ lệ|đạt tỉ lệ|là|có|bằng|=|ở mức|chiếm|đúng|hoàn thành|bảo đảm|đảm bảo|gấp|lên|đến|tới|duy trì|duy trì ở mức|giữ|giữ vững|thêm|có thêm|phát triển|xây dựng|trồng|thành lập',
  ),
  ...each(
    { operator: 'ge' },
    'tối thiểu|tối thiểu là|ít nhất|ít nhất là|không dưới|không thấp hơn|không ít hơn|không kém|bằng hoặc cao hơn|bằng hoặc hơn|≥|>=',
  ),
  ...each({ operator: 'from' }, 'từ'),
  ...each({ operator: 'gt' }, 'trên|hơn|vượt|vượt trên|vượt mức|lớn hơn|cao hơn|nhiều hơn|>'),
  ...each(
    { operator: 'le' },
    'tối đa|tối đa là|không quá|không vượt quá|không vượt|không trên|không hơn|không cao hơn|không lớn hơn|không nhiều hơn|nhiều nhất|≤|<=',
  ),
  ...each({ operator: 'lt' }, 'dưới|nhỏ hơn|thấp hơn|ít hơn|chưa đến|chưa tới|<'),
  ...each({ operator: 'about' }, 'khoảng|vào khoảng|xấp xỉ|gần|ước|ước đạt|≈|~'),
  ...each({}, 'trong khoảng|mức'),
  ...each({ change: 'up' }, 'tăng|tăng thêm|tăng trưởng|nâng thêm'),
  ...each({ change: 'up', yearly: true }, 'tốc độ tăng|tốc độ tăng trưởng'),
  ...each({ change: 'down' }, 'giảm|giảm thêm|cắt giảm'),
  ...each(
    { change: 'to' },
    'tăng lên|tăng lên đến|nâng lên|nâng lên đến|giảm còn|giảm xuống|giảm xuống còn|xuống|xuống còn|còn',
  ),
  ...each({ yearly: true }, 'hằng năm|hàng năm|mỗi năm|một năm'),
  ...each({ average: true }, 'bình quân|trung bình'),
  ...each({ average: true, yearly: true }, 'bình quân năm|bình quân hằng năm|bình quân hàng năm|bình quân mỗi năm'),
  ...each(
    { rank: true },
    'nhóm|trong nhóm|nằm trong nhóm|thuộc nhóm|vào nhóm|lọt vào nhóm|top|trong top|nằm trong top|thuộc top|vào top|tốp|trong tốp|nằm trong tốp|thuộc tốp|vào tốp|một trong|1 trong|01 trong|là một trong|là 1 trong|một trong số|1 trong số|xếp thứ|xếp hạng|xếp hạng thứ|đứng thứ|đứng hạng|thứ hạng|vị trí thứ',
  ),
]);

/** Phrases that may stand after a number and its unit. */
export const TAILS = phraseTable<{ readonly operator?: 'ge' | 'le'; readonly yearly?: true; readonly average?: true }>([
  ...each({ operator: 'ge' as const }, 'trở lên'),
  ...each({ operator: 'le' as const }, 'trở xuống|trở lại'),
  ...each({ yearly: true as const }, 'hằng năm|hàng năm|mỗi năm|một năm'),
  ...each({ yearly: true as const, average: true as const }, 'bình quân năm|bình quân hằng năm|bình quân hàng năm'),
]);

/** Percentages in words and signs; the scale turns the number into per cent. */
export const SHARES = phraseTable<{ readonly kind: 'percent' | 'point'; readonly scale: Big }>([
  ...each({ kind: 'percent' as const, scale: new Big(1) }, '%|％|phần trăm'),
  ...each({ kind: 'percent' as const, scale: new Big('0.1') }, '‰|phần nghìn|phần ngàn'),
  ...each({ kind: 'point' as const, scale: new Big(1) }, 'điểm phần trăm|điểm %|điểm ％'),
]);

/** Multipliers in front of "đồng", "USD", "lượt khách". */
export const MULTIPLIERS: ReadonlyMap<string, Big> = new Map([
  ['nghìn', new Big(1e3)],
  ['ngàn', new Big(1e3)],
  ['triệu', new Big(1e6)],
  ['tỷ', new Big(1e9)],
  ['tỉ', new Big(1e9)],
]);

/** "tỷ lệ", "tỉ trọng": words in which "tỷ" is no number. */
export const NOT_BILLION: ReadonlySet<string> = new Set(['lệ', 'trọng', 'giá', 'số', 'suất', 'phú', 'mỉ']);

/** Ways to write the currency (Luật Kế toán 2015: "đ", "VND"; "VNĐ" is habit). */
export const CURRENCY: ReadonlySet<string> = new Set(['đồng', 'đ', 'vnd', 'vnđ']);

/** "đồng chí", "đồng hồ": words in which "đồng" is no money. */
export const NOT_CURRENCY: ReadonlySet<string> = new Set(
  ['chí', 'hồ', 'bào', 'chủ', 'đội', 'minh', 'nghiệp', 'phục', 'tác', 'ruộng', 'thau'].map((next) => `đồng ${next}`),
);

/** Words after which a number is a label in prose ("năm 2025", "mức độ 4", "Điều 3"), unless a share or money follows. */
export const LABELS: ReadonlySet<string> = new Set([
  'năm',
  'tháng',
  'ngày',
  'quý',
  'tuần',
  'độ',
  'điều',
  'khoản',
  'mục',
  'điểm',
  'phần',
  'lục',
  'thứ',
  'khóa',
  'chương',
  'tiết',
  'biểu',
  'bảng',
  'mẫu',
  'số',
  'đoạn',
  'kỳ',
  'bước',
  'án',
  'hệ',
  'bản',
]);

/** Words that end the counted thing in prose ("3 lớp | cho cán bộ"). In a declared value they do not. */
export const UNIT_STOPS: ReadonlySet<string> = new Set([
  'được',
  'có',
  'là',
  'và',
  'tại',
  'trên',
  'đạt',
  'của',
  'trong',
  'theo',
  'với',
  'cho',
  'về',
  'để',
  'bằng',
  'đến',
  'tới',
  'từ',
  'do',
  'thực',
  'triển',
  'vào',
  'so',
  'cũng',
  'sẽ',
  'phải',
  'hoặc',
  'khi',
  'nhằm',
  'qua',
  'mà',
  'trừ',
]);
