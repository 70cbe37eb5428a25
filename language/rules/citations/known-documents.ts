import { z } from 'zod';
import { type Citation, compareCitations } from '../../model/citation.ts';
import { readSymbol } from '../../model/document-symbol.ts';

const documentSchema = z.object({
  kind: z.string(),
  symbol: z.string(),
  /** yyyymmdd */
  date: z.number().int().optional(),
  /** The trích yếu, in the words of the original. */
  title: z.string().optional(),
  /** First day on which it no longer holds, and what holds instead. */
  until: z.number().int().optional(),
  successor: z.string().optional(),
  /** Where this can be looked up. */
  source: z.string(),
});

/** A document of the centre that plans cite again and again. */
export type KnownDocument = z.infer<typeof documentSchema>;

const gazette = 'Công báo; vbpl.vn';
const party = 'tulieuvankien.dangcongsan.vn';
const itself = (symbol: string): string => `điều khoản thi hành của ${symbol}`;

/**
 * Documents of the central level, whose numbers are one of a kind in the country. Only what is certain: where a title or a
 * date is not, it is left out. One place to correct.
 */
export const knownDocuments: readonly KnownDocument[] = z.array(documentSchema).parse([
  // What plans on digital transformation carry out.
  {
    kind: 'quyết định',
    symbol: '749/QĐ-TTg',
    date: 20200603,
    title: 'phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”',
    source: gazette,
  },
  {
    kind: 'quyết định',
    symbol: '942/QĐ-TTg',
    date: 20210615,
    title:
      'phê duyệt Chiến lược phát triển Chính phủ điện tử hướng tới Chính phủ số giai đoạn 2021 - 2025, định hướng đến năm 2030',
    source: gazette,
  },
  {
    kind: 'quyết định',
    symbol: '411/QĐ-TTg',
    date: 20220331,
    title: 'phê duyệt Chiến lược quốc gia phát triển kinh tế số và xã hội số đến năm 2025, định hướng đến năm 2030',
    source: gazette,
  },
  {
    kind: 'quyết định',
    symbol: '06/QĐ-TTg',
    date: 20220106,
    title:
      'phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia giai đoạn 2022 - 2025, tầm nhìn đến năm 2030',
    source: gazette,
  },
  { kind: 'quyết định', symbol: '28/2018/QĐ-TTg', date: 20180712, source: gazette },
  { kind: 'quyết định', symbol: '2323/QĐ-BTTTT', date: 20191231, source: 'mic.gov.vn' },
  {
    kind: 'chỉ thị',
    symbol: '14/CT-TTg',
    date: 20190607,
    title: 'tăng cường bảo đảm an toàn, an ninh mạng nhằm cải thiện chỉ số xếp hạng của Việt Nam',
    source: gazette,
  },
  {
    kind: 'nghị quyết',
    symbol: '52-NQ/TW',
    date: 20190927,
    title: 'một số chủ trương, chính sách chủ động tham gia cuộc Cách mạng công nghiệp lần thứ tư',
    source: party,
  },
  {
    kind: 'nghị quyết',
    symbol: '57-NQ/TW',
    date: 20241222,
    title: 'đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
    source: party,
  },
  { kind: 'nghị quyết', symbol: '50/NQ-CP', date: 20200417, source: gazette },
  // Decrees and circulars.
  { kind: 'nghị định', symbol: '30/2020/NĐ-CP', date: 20200305, title: 'công tác văn thư', source: gazette },
  {
    kind: 'nghị định',
    symbol: '110/2004/NĐ-CP',
    date: 20040408,
    until: 20200305,
    successor: 'Nghị định số 30/2020/NĐ-CP',
    source: itself('Nghị định 30/2020/NĐ-CP'),
  },
  {
    kind: 'nghị định',
    symbol: '43/2011/NĐ-CP',
    date: 20110613,
    until: 20220815,
    successor: 'Nghị định số 42/2022/NĐ-CP',
    source: itself('Nghị định 42/2022/NĐ-CP'),
  },
  { kind: 'nghị định', symbol: '42/2022/NĐ-CP', date: 20220624, source: gazette },
  {
    kind: 'nghị định',
    symbol: '45/2020/NĐ-CP',
    date: 20200408,
    title: 'thực hiện thủ tục hành chính trên môi trường điện tử',
    source: gazette,
  },
  {
    kind: 'nghị định',
    symbol: '61/2018/NĐ-CP',
    date: 20180423,
    title: 'thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
    until: 20250701,
    successor: 'Nghị định số 118/2025/NĐ-CP',
    source: itself('Nghị định 118/2025/NĐ-CP'),
  },
  {
    kind: 'nghị định',
    symbol: '85/2016/NĐ-CP',
    date: 20160701,
    title: 'bảo đảm an toàn hệ thống thông tin theo cấp độ',
    source: gazette,
  },
  { kind: 'nghị định', symbol: '47/2020/NĐ-CP', date: 20200409, source: gazette },
  {
    kind: 'nghị định',
    symbol: '24/2014/NĐ-CP',
    date: 20140404,
    until: 20250301,
    successor: 'Nghị định số 45/2025/NĐ-CP',
    source: itself('Nghị định 45/2025/NĐ-CP'),
  },
  {
    kind: 'nghị định',
    symbol: '34/2016/NĐ-CP',
    date: 20160514,
    until: 20250401,
    successor: 'Nghị định số 78/2025/NĐ-CP',
    source: itself('Nghị định 78/2025/NĐ-CP'),
  },
  {
    kind: 'thông tư',
    symbol: '03/2017/TT-BTTTT',
    date: 20170424,
    until: 20221001,
    successor: 'Thông tư số 12/2022/TT-BTTTT',
    source: itself('Thông tư 12/2022/TT-BTTTT'),
  },
  { kind: 'thông tư', symbol: '12/2022/TT-BTTTT', date: 20220812, source: gazette },
  // Laws. Days of effect that were looked up: 80/2025/QH15 (thuvienphapluat.vn), 93/2025/QH15 (vneconomy.vn, 22/10/2025).
  // The others still wait for a look at the original; no finding of severity error rests on them.
  ...(
    [
      ['51/2005/QH11', 20240701, 'Luật Giao dịch điện tử số 20/2023/QH15'],
      ['41/2009/QH12', 20240701, 'Luật Viễn thông số 24/2023/QH15'],
      ['49/2014/QH13', 20200101, 'Luật Đầu tư công số 39/2019/QH14'],
      ['39/2019/QH14', 20250101, 'Luật Đầu tư công số 58/2024/QH15'],
      ['83/2015/QH13', 20260101, 'Luật Ngân sách nhà nước số 89/2025/QH15'],
      ['77/2015/QH13', 20250301, 'Luật Tổ chức chính quyền địa phương (nay là số 72/2025/QH15)'],
      ['65/2025/QH15', 20250616, 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15'],
      ['76/2015/QH13', 20250301, 'Luật Tổ chức Chính phủ số 63/2025/QH15'],
      ['80/2015/QH13', 20250401, 'Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15'],
      ['45/2013/QH13', 20240801, 'Luật Đất đai số 31/2024/QH15'],
      ['55/2014/QH13', 20220101, 'Luật Bảo vệ môi trường số 72/2020/QH14'],
      ['59/2014/QH13', 20240701, 'Luật Căn cước số 26/2023/QH15'],
      ['43/2013/QH13', 20240101, 'Luật Đấu thầu số 22/2023/QH15'],
      ['40/2009/QH12', 20240101, 'Luật Khám bệnh, chữa bệnh số 15/2023/QH15'],
      ['38/2005/QH11', 20200701, 'Luật Giáo dục số 43/2019/QH14'],
      ['01/2011/QH13', 20250701, 'Luật Lưu trữ số 33/2024/QH15'],
      ['22/2008/QH12', 20250701, 'Luật Cán bộ, công chức số 80/2025/QH15'],
      ['58/2014/QH13', 20250701, 'Luật Bảo hiểm xã hội số 41/2024/QH15'],
      ['29/2013/QH13', 20251001, 'Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15'],
    ] as const
  ).map(([symbol, until, successor]) => ({ kind: 'luật', symbol, until, successor, source: itself(successor) })),
]);

const bySymbol = new Map(
  knownDocuments.map((document) => [readSymbol(document.symbol).symbol?.key ?? document.symbol, document]),
);

/** What is known of the document that is cited. Numbers without a year begin anew each year, so the year must be the same. */
export function knownDocument({ symbol, date, title }: Citation): KnownDocument | undefined {
  const read = symbol === undefined ? undefined : readSymbol(symbol).symbol;
  const known = read && bySymbol.get(read.key);
  if (!known || read.year !== undefined) {
    return known;
  }
  const isOfYear = known.date !== undefined && date?.year === Math.floor(known.date / 10_000);
  // With another date, or none, its title tells that it is meant.
  return isOfYear || (title !== undefined && known.title !== undefined && hasTitle(title, known)) ? known : undefined;
}

/** Are these words the title of the document, or the beginning of it? Blanks around dashes and quotation marks do not count. */
export function hasTitle(title: string, known: KnownDocument): boolean {
  const key = (words: string): string => words.replace(/\s*[-–]\s*/gu, '-').replace(/^(?:về việc|về|v\/v)\s+/iu, '');
  return compareCitations({ title: key(title) }, { title: key(known.title ?? '') }).length === 0;
}
