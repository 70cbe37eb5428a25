import { rememberByText } from '../../text/remember.ts';
import { rowsOf } from '../fact-table.ts';

/** The first day of the 34 provinces and cities. */
export const provincesMerged = 20250701;

/**
 * Former province | to what it belongs now. Nghị quyết 202/2025/QH15 of 12/6/2025 (in force at once, bodies at work since
 * 01/7/2025: vietnamplus.vn, 01/7/2025); the list: annex of Nghị quyết 60-NQ/TW of 12/4/2025 (baothanhhoa.vn), nguongmo.com, mia.vn.
 */
const table = `
Hà Giang | tỉnh Tuyên Quang
Yên Bái | tỉnh Lào Cai
Bắc Kạn | tỉnh Thái Nguyên
Vĩnh Phúc | tỉnh Phú Thọ
Hòa Bình | tỉnh Phú Thọ
Bắc Giang | tỉnh Bắc Ninh
Thái Bình | tỉnh Hưng Yên
Hải Dương | thành phố Hải Phòng
Hà Nam | tỉnh Ninh Bình
Nam Định | tỉnh Ninh Bình
Quảng Bình | tỉnh Quảng Trị
Quảng Nam | thành phố Đà Nẵng
Kon Tum | tỉnh Quảng Ngãi
Bình Định | tỉnh Gia Lai
Phú Yên | tỉnh Đắk Lắk
Ninh Thuận | tỉnh Khánh Hòa
Đắk Nông | tỉnh Lâm Đồng
Bình Thuận | tỉnh Lâm Đồng
Bình Phước | tỉnh Đồng Nai
Bình Dương | Thành phố Hồ Chí Minh
Bà Rịa - Vũng Tàu | Thành phố Hồ Chí Minh
Long An | tỉnh Tây Ninh
Tiền Giang | tỉnh Đồng Tháp
Bến Tre | tỉnh Vĩnh Long
Trà Vinh | tỉnh Vĩnh Long
Sóc Trăng | thành phố Cần Thơ
Hậu Giang | thành phố Cần Thơ
Bạc Liêu | tỉnh Cà Mau
Kiên Giang | tỉnh An Giang
`;

/** The provinces that ended with June 2025, by their names as they are written. */
export const formerProvinces: ReadonlyMap<string, string> = new Map(
  rowsOf(table, ['name', 'now']).map(({ name = '', now = '' }) => [name, now]),
);

const ofProvince = /(?<!\p{L})tỉnh(?: ủy| uỷ)? (?<name>\p{Lu}[\p{L}\p{M} –-]*)$/iu;

/** The former province with which the name of a body ends, and to what it belongs: “Ủy ban nhân dân tỉnh Hà Nam”. */
export const formerProvinceIn = rememberByText((body): readonly [name: string, now: string] | undefined => {
  const name = ofProvince.exec(body.trim())?.groups?.name?.replace(/\s*[-–]\s*/gu, ' - ');
  const now = name === undefined ? undefined : formerProvinces.get(name);
  return name === undefined || now === undefined ? undefined : [name, now];
});
