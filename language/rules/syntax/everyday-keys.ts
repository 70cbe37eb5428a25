import { canonicalPhrase } from '../../syntax/phrases.ts';

/** What drafters call things for which the language has another key; one word may mean several, by the place. */
const everydayKeys: Readonly<Record<string, readonly string[]>> = {
  'người ký': ['họ tên'],
  'họ và tên': ['họ tên'],
  tên: ['họ tên'],
  'chức danh': ['chức vụ'],
  'số hiệu': ['số'],
  'số ký hiệu': ['số'],
  'số, ký hiệu': ['số'],
  'ngày ban hành': ['ngày'],
  'ngày ký': ['ngày'],
  'địa danh': ['nơi ban hành'],
  'nơi ký': ['nơi ban hành'],
  'cơ quan ban hành': ['cơ quan'],
  'trích yếu': ['về'],
  'về việc': ['về', 'trích yếu'],
  'nội dung': ['về', 'trích yếu'],
  'thời gian': ['giai đoạn', 'hạn'],
  'thời kỳ': ['giai đoạn'],
  'thời gian thực hiện': ['hạn', 'giai đoạn'],
  'thời hạn': ['hạn'],
  'hạn hoàn thành': ['hạn'],
  'tiến độ': ['hạn'],
  'đơn vị chủ trì': ['chủ trì'],
  'cơ quan chủ trì': ['chủ trì'],
  'đơn vị phối hợp': ['phối hợp'],
  'cơ quan phối hợp': ['phối hợp'],
  'kết quả': ['sản phẩm'],
  'sản phẩm dự kiến': ['sản phẩm'],
  'sản phẩm đầu ra': ['sản phẩm'],
  'tên viết tắt': ['viết tắt'],
  đvt: ['đơn vị tính'],
  'đơn vị đo': ['đơn vị tính'],
  'tên gọi khác': ['tên khác'],
};

/** The key of the language that is meant by an everyday word, among those that may stand in its place. */
export function everydayKey(key: string, allowed: readonly string[]): string | undefined {
  return everydayKeys[canonicalPhrase(key).toLowerCase()]?.find((meant) => allowed.includes(meant));
}
