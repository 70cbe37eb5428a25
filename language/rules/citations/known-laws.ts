import { z } from 'zod';
import { dayOfCell, rowsOf } from '../fact-table.ts';

const lawSchema = z.object({
  /** As it is cited: "Luật Lưu trữ". Laws of one name follow one another. */
  name: z.string(),
  symbol: z.string(),
  /** Day on which the National Assembly passed it (yyyymmdd). */
  date: z.number().int(),
  /** First day on which it holds; only of laws that still are new. */
  from: z.number().int().optional(),
  /** First day on which it no longer holds, and what holds instead. */
  until: z.number().int().optional(),
  successor: z.string().optional(),
  /** Where date, effect and end were read. */
  seen: z.string().optional(),
});

/** A law that plans cite as their basis, and for how long it holds. */
export type KnownLaw = z.infer<typeof lawSchema>;

/**
 * Name | number | passed | holds from | holds until | successor | where this was read.
 *
 * A row without the last cell was not found in the stored pages (looked for by number, by name and by "có hiệu lực từ"); what
 * rests on it is information only.
 */
const table = `
Luật Tổ chức chính quyền địa phương | 77/2015/QH13 | 19/6/2015 | - | 01/3/2025 | Luật Tổ chức chính quyền địa phương số 65/2025/QH15 (nay là số 72/2025/QH15) | VBHN 32/VBHN-VPQH năm 2023; căn cứ của Quyết định 571/QĐ-TTg ngày 12/3/2025
Luật Tổ chức chính quyền địa phương | 65/2025/QH15 | 19/02/2025 | 01/3/2025 | 16/6/2025 | Luật Tổ chức chính quyền địa phương số 72/2025/QH15 | căn cứ của Quyết định 571/QĐ-TTg; pbgdpl.thaibinh.gov.vn, 06/8/2025
Luật Tổ chức chính quyền địa phương | 72/2025/QH15 | 16/6/2025 | 16/6/2025 | - | - | pbgdpl.thaibinh.gov.vn, 06/8/2025
Luật Tổ chức Chính phủ | 76/2015/QH13 | 19/6/2015 | - | 01/3/2025 | Luật Tổ chức Chính phủ số 63/2025/QH15 | căn cứ của Quyết định 1132/QĐ-TTg (2024), 571/QĐ-TTg (2025)
Luật Tổ chức Chính phủ | 63/2025/QH15 | 18/02/2025 | 01/3/2025 | - | - | căn cứ của Nghị quyết 71/NQ-CP ngày 01/4/2025
Luật Ban hành văn bản quy phạm pháp luật | 80/2015/QH13 | 22/6/2015 | - | 01/4/2025 | Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 | tcvn.gov.vn, 14/3/2025
Luật Ban hành văn bản quy phạm pháp luật | 64/2025/QH15 | 19/02/2025 | 01/4/2025 | - | - | tcvn.gov.vn, 14/3/2025; baodongnai.com.vn, 3/2025
Luật Cán bộ, công chức | 22/2008/QH12 | 13/11/2008 | - | 01/7/2025 | Luật Cán bộ, công chức số 80/2025/QH15 | thuvienphapluat.vn
Luật Cán bộ, công chức | 80/2025/QH15 | 24/6/2025 | 01/7/2025 | - | - | thuvienphapluat.vn
Luật Công nghệ thông tin | 67/2006/QH11 | 29/6/2006 | - | 01/7/2026 | Luật Chuyển đổi số số 148/2025/QH15 | Luật Chuyển đổi số, khoản 2 Điều 47 (trừ trường hợp chuyển tiếp); pbgdpl.gov.vn
Luật Chuyển đổi số | 148/2025/QH15 | 11/12/2025 | 01/7/2026 | - | - | thuviennhadat.vn; baothanhhoa.vn, 11/12/2025; pbgdpl.gov.vn
Luật Giao dịch điện tử | 51/2005/QH11 | 29/11/2005 | - | 01/7/2024 | Luật Giao dịch điện tử số 20/2023/QH15 | mic.gov.vn
Luật Giao dịch điện tử | 20/2023/QH15 | 22/6/2023 | 01/7/2024 | - | - | mic.gov.vn; stttt.quangbinh.gov.vn, 10/5/2024
Luật An toàn thông tin mạng | 86/2015/QH13 | 19/11/2015 | - | 01/7/2026 | Luật An ninh mạng số 116/2025/QH15 | Luật An ninh mạng số 116/2025/QH15, khoản 2 Điều 44
Luật An ninh mạng | 24/2018/QH14 | 12/6/2018 | - | 01/7/2026 | Luật An ninh mạng số 116/2025/QH15 | Luật An ninh mạng số 116/2025/QH15, khoản 2 Điều 44
Luật An ninh mạng | 116/2025/QH15 | 10/12/2025 | 01/7/2026 | - | - | kienthuc.net.vn, 31/12/2025 (họp báo công bố luật)
Luật Dữ liệu | 60/2024/QH15 | 30/11/2024 | 01/7/2025 | - | - | tailieu.vn (toàn văn); laichau.gov.vn
Luật Bảo vệ dữ liệu cá nhân | 91/2025/QH15 | 26/6/2025 | 01/01/2026 | - | - | thuviennhadat.vn; congan.quangngai.gov.vn
Luật Viễn thông | 41/2009/QH12 | 23/11/2009 | - | 01/7/2024 | Luật Viễn thông số 24/2023/QH15 | Luật Viễn thông, Điều 72 (Công báo 29+30 năm 2024)
Luật Viễn thông | 24/2023/QH15 | 24/11/2023 | 01/7/2024 | - | - | Luật Viễn thông, Điều 72 (Công báo 29+30 năm 2024)
Luật Căn cước công dân | 59/2014/QH13 | 20/11/2014 | - | 01/7/2024 | Luật Căn cước số 26/2023/QH15 | quochoitv.vn; thuvienphapluat.vn, 21/12/2023
Luật Căn cước | 26/2023/QH15 | 27/11/2023 | 01/7/2024 | - | - | thuvienphapluat.vn, 21/12/2023
Luật Công nghiệp công nghệ số | 71/2025/QH15 | 14/6/2025 | 01/01/2026 | - | - | vietnamplus.vn, 31/12/2025
Luật Khoa học và công nghệ | 29/2013/QH13 | 18/6/2013 | - | 01/10/2025 | Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15 | vneconomy.vn, 22/10/2025
Luật Khoa học, công nghệ và đổi mới sáng tạo | 93/2025/QH15 | 27/6/2025 | 01/10/2025 | - | - | vneconomy.vn, 22/10/2025
Luật Lưu trữ | 01/2011/QH13 | 11/11/2011 | - | 01/7/2025 | Luật Lưu trữ số 33/2024/QH15 | sonoivu.sonla.gov.vn
Luật Lưu trữ | 33/2024/QH15 | 21/6/2024 | 01/7/2025 | - | - | sonoivu.sonla.gov.vn; thuvienphapluat.vn, 20/7/2024
Luật Ngân sách nhà nước | 01/2002/QH11 | 16/12/2002 | - | 01/01/2017 | Luật Ngân sách nhà nước số 83/2015/QH13 | -
Luật Ngân sách nhà nước | 83/2015/QH13 | 25/6/2015 | - | 01/01/2026 | Luật Ngân sách nhà nước số 89/2025/QH15 | vietnamplus.vn, 31/12/2025
Luật Ngân sách nhà nước | 89/2025/QH15 | 25/6/2025 | 01/01/2026 | - | - | vietnamplus.vn, 31/12/2025
Luật Đầu tư công | 49/2014/QH13 | 18/6/2014 | - | 01/01/2020 | Luật Đầu tư công số 39/2019/QH14 | -
Luật Đầu tư công | 39/2019/QH14 | 13/6/2019 | - | 01/01/2025 | Luật Đầu tư công số 58/2024/QH15 | tóm tắt của Luật Đầu tư công 2024 (thay thế Luật số 39/2019/QH14, hiệu lực 01/01/2025)
Luật Đầu tư công | 58/2024/QH15 | 29/11/2024 | 01/01/2025 | - | - | tóm tắt của Luật Đầu tư công 2024
Luật Đấu thầu | 43/2013/QH13 | 26/11/2013 | - | 01/01/2024 | Luật Đấu thầu số 22/2023/QH15 | phapluatphattrien.vn, 22/7/2024
Luật Đấu thầu | 22/2023/QH15 | 23/6/2023 | 01/01/2024 | - | - | phapluatphattrien.vn, 22/7/2024
Luật Đất đai | 45/2013/QH13 | 29/11/2013 | - | 01/8/2024 | Luật Đất đai số 31/2024/QH15 | Luật Đất đai số 31/2024/QH15, khoản 4 Điều 252; ngày hiệu lực: vanban.chinhphu.vn
Luật Đất đai | 31/2024/QH15 | 18/01/2024 | 01/8/2024 | - | - | vanban.chinhphu.vn
Luật Bảo hiểm xã hội | 58/2014/QH13 | 20/11/2014 | - | 01/7/2025 | Luật Bảo hiểm xã hội số 41/2024/QH15 | hayonline.vn; diendanthuongmai.net
Luật Bảo hiểm xã hội | 41/2024/QH15 | 29/6/2024 | 01/7/2025 | - | - | hayonline.vn; diendanthuongmai.net
Luật Khám bệnh, chữa bệnh | 40/2009/QH12 | 23/11/2009 | - | 01/01/2024 | Luật Khám bệnh, chữa bệnh số 15/2023/QH15 | hotropldn.thainguyen.gov.vn
Luật Khám bệnh, chữa bệnh | 15/2023/QH15 | 09/01/2023 | 01/01/2024 | - | - | hotropldn.thainguyen.gov.vn
Luật Bảo vệ môi trường | 55/2014/QH13 | 23/6/2014 | - | 01/01/2022 | Luật Bảo vệ môi trường số 72/2020/QH14 | -
Luật Bảo vệ môi trường | 72/2020/QH14 | 17/11/2020 | - | - | - | -
Luật Giáo dục | 38/2005/QH11 | 14/6/2005 | - | 01/7/2020 | Luật Giáo dục số 43/2019/QH14 | -
Luật Giáo dục | 43/2019/QH14 | 14/6/2019 | - | - | - | -
`;

export const knownLaws: readonly KnownLaw[] = rowsOf(table, [
  'name',
  'symbol',
  'date',
  'from',
  'until',
  'successor',
  'seen',
]).map(({ date, from, until, ...rest }) =>
  lawSchema.parse({ ...rest, date: dayOfCell(date), from: dayOfCell(from), until: dayOfCell(until) }),
);
