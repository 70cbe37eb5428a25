import { z } from 'zod';
import type { CalendarDate } from '../../model/calendar.ts';
import { type Citation, compareCitations } from '../../model/citation.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { wordsKey } from '../../text/normalise.ts';
import { dayOfCell, rowsOf } from '../fact-table.ts';
import { knownLaws } from './known-laws.ts';

const documentSchema = z.object({
  kind: z.string(),
  symbol: z.string(),
  /** yyyymmdd */
  date: z.number().int().optional(),
  /** The trích yếu, in the words of the original. */
  title: z.string().optional(),
  /** Of a law: its name, by which it is cited without its number. */
  name: z.string().optional(),
  /** First day on which it holds, where it is not the day of its date. */
  from: z.number().int().optional(),
  /** First day on which it no longer holds, and what holds instead. */
  until: z.number().int().optional(),
  successor: z.string().optional(),
  /** Where this was read; undefined where it was not found: findings that rest on it are information only. */
  seen: z.string().optional(),
});

/** A document of the centre that plans cite again and again. */
export type KnownDocument = z.infer<typeof documentSchema>;

/**
 * Kind | number | date | title in the words of the original | holds until | successor | where this was read.
 *
 * “ví dụ …” is the original of a province that stands in `examples/`. A row without the last cell was not found in the stored
 * pages (looked for by number and by title). Where a title is not certain it is left out. One place to correct.
 */
const table = `
quyết định | 749/QĐ-TTg | 03/6/2020 | phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030” | - | - | mic.gov.vn; ví dụ Hà Tĩnh, Đức Thọ
quyết định | 942/QĐ-TTg | 15/6/2021 | phê duyệt Chiến lược phát triển Chính phủ điện tử hướng tới Chính phủ số giai đoạn 2021 - 2025, định hướng đến năm 2030 | - | - | ví dụ Đức Thọ
quyết định | 411/QĐ-TTg | 31/3/2022 | phê duyệt Chiến lược quốc gia phát triển kinh tế số và xã hội số đến năm 2025, định hướng đến năm 2030 | - | - | thuvienphapluat.vn; thanhphohaiphong.gov.vn
quyết định | 06/QĐ-TTg | 06/01/2022 | phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia giai đoạn 2022 - 2025, tầm nhìn đến năm 2030 | - | - | tailieu.vn (toàn văn)
quyết định | 146/QĐ-TTg | 28/01/2022 | phê duyệt Đề án “Nâng cao nhận thức, phổ cập kỹ năng và phát triển nguồn nhân lực chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030” | - | - | -
quyết định | 505/QĐ-TTg | 22/4/2022 | về Ngày Chuyển đổi số quốc gia | - | - | soxaydung.backan.gov.vn; pbgdpl.backan.gov.vn
quyết định | 142/QĐ-TTg | 02/02/2024 | phê duyệt Chiến lược dữ liệu quốc gia đến năm 2030 | - | - | thuvienphapluat.vn
quyết định | 1132/QĐ-TTg | 09/10/2024 | phê duyệt Chiến lược hạ tầng số đến năm 2025 và định hướng đến năm 2030 | - | - | thuvienphapluat.vn
quyết định | 2629/QĐ-TTg | 01/12/2025 | phê duyệt Chương trình phát triển Chính phủ số | - | - | vietnamplus.vn, 08/12/2025
quyết định | 28/2018/QĐ-TTg | 12/7/2018 | - | - | - | ví dụ Hà Tĩnh
quyết định | 2323/QĐ-BTTTT | 31/12/2019 | - | - | - | -
chỉ thị | 14/CT-TTg | 07/6/2019 | tăng cường bảo đảm an toàn, an ninh mạng nhằm cải thiện chỉ số xếp hạng của Việt Nam | - | - | ví dụ Hà Tĩnh
chỉ thị | 02/CT-TTg | 26/4/2022 | phát triển Chính phủ điện tử hướng tới Chính phủ số, thúc đẩy chuyển đổi số quốc gia | - | - | -
nghị quyết | 52-NQ/TW | 27/9/2019 | một số chủ trương, chính sách chủ động tham gia cuộc Cách mạng công nghiệp lần thứ tư | - | - | căn cứ của Quyết định 142/QĐ-TTg (2024); ví dụ Hà Tĩnh
nghị quyết | 57-NQ/TW | 22/12/2024 | đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia | - | - | căn cứ của Nghị quyết 71/NQ-CP (2025)
nghị quyết | 59-NQ/TW | 24/01/2025 | hội nhập quốc tế trong tình hình mới | - | - | baomoi.com, 18/5/2025
nghị quyết | 66-NQ/TW | 30/4/2025 | đổi mới công tác xây dựng và thi hành pháp luật đáp ứng yêu cầu phát triển đất nước trong kỷ nguyên mới | - | - | vov1.vov.vn; dhcsnd.edu.vn; congan.haugiang.gov.vn
nghị quyết | 68-NQ/TW | 04/5/2025 | phát triển kinh tế tư nhân | - | - | baomoi.com, 18/5/2025
nghị quyết | 50/NQ-CP | 17/4/2020 | - | - | - | căn cứ của Quyết định 142/QĐ-TTg (2024); ví dụ Hà Tĩnh
nghị quyết | 76/NQ-CP | 15/7/2021 | ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030 | - | - | -
nghị quyết | 03/NQ-CP | 09/01/2025 | ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia | 01/4/2025 | Nghị quyết số 71/NQ-CP | Nghị quyết 71/NQ-CP, Điều 2 (tailieu.vn)
nghị quyết | 71/NQ-CP | 01/4/2025 | sửa đổi, bổ sung cập nhật Chương trình hành động của Chính phủ thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia | - | - | tailieu.vn (toàn văn)
nghị quyết | 193/2025/QH15 | 19/02/2025 | thí điểm một số cơ chế, chính sách đặc biệt tạo đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia | - | - | pbgdpl.gov.vn; sokhcn.cantho.gov.vn, 05/3/2025
nghị quyết | 176/2025/QH15 | 18/02/2025 | - | - | - | myslaw.com.vn
nghị quyết | 202/2025/QH15 | 12/6/2025 | - | - | - | vietnamplus.vn, 01/7/2025
nghị định | 30/2020/NĐ-CP | 05/3/2020 | công tác văn thư | - | - | tailieu.vn (tài liệu của Bộ Tư pháp, Cục Văn thư và Lưu trữ)
nghị định | 110/2004/NĐ-CP | 08/4/2004 | - | 05/3/2020 | Nghị định số 30/2020/NĐ-CP | tailieu.vn (tài liệu của Bộ Tư pháp, Cục Văn thư và Lưu trữ); thuvienphapluat.vn
nghị định | 43/2011/NĐ-CP | 13/6/2011 | - | 15/8/2022 | Nghị định số 42/2022/NĐ-CP | -
nghị định | 42/2022/NĐ-CP | 24/6/2022 | - | - | - | -
nghị định | 45/2020/NĐ-CP | 08/4/2020 | thực hiện thủ tục hành chính trên môi trường điện tử | - | - | ví dụ Hà Tĩnh, Đức Thọ
nghị định | 61/2018/NĐ-CP | 23/4/2018 | thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính | 01/7/2025 | Nghị định số 118/2025/NĐ-CP | -
nghị định | 118/2025/NĐ-CP | 09/6/2025 | - | - | - | danh mục thủ tục hành chính của tỉnh Quảng Ninh (căn cứ pháp lý)
nghị định | 85/2016/NĐ-CP | 01/7/2016 | bảo đảm an toàn hệ thống thông tin theo cấp độ | - | - | ví dụ Hà Tĩnh
nghị định | 47/2020/NĐ-CP | 09/4/2020 | quản lý, kết nối và chia sẻ dữ liệu số của cơ quan nhà nước | - | - | căn cứ của Quyết định 142/QĐ-TTg (2024)
nghị định | 47/2024/NĐ-CP | 09/5/2024 | - | 19/8/2025 | Nghị định số 194/2025/NĐ-CP | Nghị định 194/2025/NĐ-CP, Điều 40 (hethongphapluat.com)
nghị định | 194/2025/NĐ-CP | 03/7/2025 | - | - | - | thuviennhadat.vn; hethongphapluat.com
nghị định | 278/2025/NĐ-CP | 22/10/2025 | quy định về kết nối, chia sẻ dữ liệu bắt buộc giữa các cơ quan thuộc hệ thống chính trị | - | - | hethongphapluat.vn
nghị định | 13/2023/NĐ-CP | 17/4/2023 | bảo vệ dữ liệu cá nhân | 01/01/2026 | Nghị định số 356/2025/NĐ-CP | Nghị định 356/2025/NĐ-CP, Điều 42 (thuvienphapluat.com)
nghị định | 59/2022/NĐ-CP | 05/9/2022 | - | - | - | căn cứ của Quyết định 142/QĐ-TTg (2024)
nghị định | 45/2025/NĐ-CP | 28/02/2025 | - | - | - | hdnd.dongnai.gov.vn
nghị định | 150/2025/NĐ-CP | 12/6/2025 | - | - | - | tracuuquyhoach.com, 13/6/2025; pbgdpl.thaibinh.gov.vn
nghị định | 24/2014/NĐ-CP | 04/4/2014 | - | 01/3/2025 | Nghị định số 45/2025/NĐ-CP | -
nghị định | 34/2016/NĐ-CP | 14/5/2016 | - | 01/4/2025 | Nghị định số 78/2025/NĐ-CP | -
thông tư | 03/2017/TT-BTTTT | 24/4/2017 | - | 01/10/2022 | Thông tư số 12/2022/TT-BTTTT | -
thông tư | 12/2022/TT-BTTTT | 12/8/2022 | - | - | - | -
`;

const columns = ['kind', 'symbol', 'date', 'title', 'until', 'successor', 'seen'] as const;

/** Documents of the central level, whose numbers are one of a kind in the country. */
export const knownDocuments: readonly KnownDocument[] = [
  ...rowsOf(table, columns).map(({ date, until, ...rest }) =>
    documentSchema.parse({ ...rest, date: dayOfCell(date), until: dayOfCell(until) }),
  ),
  ...knownLaws.map((law) => ({ kind: 'luật', ...law })),
];

const bySymbol = new Map(
  knownDocuments.map((document) => [readSymbol(document.symbol).symbol?.key ?? document.symbol, document]),
);

/**
 * What is known of the document that is cited. Numbers without a year begin anew each year, so the year must be the same, or
 * else the day and month, or the title.
 */
export function knownDocument(citation: Citation): KnownDocument | undefined {
  const { symbol, date, title } = citation;
  const read = symbol === undefined ? undefined : readSymbol(symbol).symbol;
  if (read === undefined) {
    return knownLaw(citation);
  }
  const known = bySymbol.get(read.key);
  if (!known || read.year !== undefined) {
    return known;
  }
  const isOfYear = known.date !== undefined && date?.year === Math.floor(known.date / 10_000);
  const day = dayNumber(date);
  // The day and month of a high number come once: only the year is wrong. Low numbers are given every January.
  const isOfDay =
    day !== undefined && day % 10_000 === (known.date ?? 0) % 10_000 && Number.parseInt(read.number ?? '', 10) >= 10;
  // With another date, or none, its title tells that it is meant.
  return isOfYear || isOfDay || (title !== undefined && known.title !== undefined && hasTitle(title, known))
    ? known
    : undefined;
}

const lawsByName = new Map<string, KnownDocument[]>();
for (const document of knownDocuments) {
  if (document.name !== undefined) {
    const key = wordsKey(document.name);
    lawsByName.set(key, [...(lawsByName.get(key) ?? []), document]);
  }
}

/**
 * The law that is cited by its name and date ("Luật Lưu trữ ngày 11/11/2011", Decree 30, annex I, II.6b), of several of
 * that name the one of the day; where no day fits, the only one of its year.
 */
function knownLaw({ name, date }: Citation): KnownDocument | undefined {
  const key = wordsKey(name ?? '').replace(/^(?!luật )/u, 'luật ');
  const named = name === undefined || date?.year === undefined ? [] : (lawsByName.get(key) ?? []);
  const ofYear = named.filter((law) => Math.floor((law.date ?? 0) / 10_000) === date?.year);
  return ofYear.find((law) => law.date === dayNumber(date)) ?? (ofYear.length === 1 ? ofYear[0] : undefined);
}

/** A day as 20250616; undefined where a part of it is blank. */
export function dayNumber(date: CalendarDate | undefined): number | undefined {
  const { year, month, day } = date ?? {};
  return year === undefined || month === undefined || day === undefined ? undefined : year * 10_000 + month * 100 + day;
}

/** Are these words the title of the document, or the beginning of it? Blanks around dashes and quotation marks do not count. */
export function hasTitle(title: string, known: KnownDocument): boolean {
  // Blanks around dashes, "về", and the days of documents that the title names, which may be written or left out.
  const key = (words: string): string =>
    words
      .replace(/\s*[-–]\s*/gu, '-')
      .replace(/,?\s+ngày \d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4}/gu, '')
      .replace(/^(?:về việc|về|v\/v)\s+/iu, '')
      .replace(/^ban hành\s+/iu, '');
  return compareCitations({ title: key(title) }, { title: key(known.title ?? '') }).length === 0;
}
