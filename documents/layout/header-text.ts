import type { DocumentNumber, PlaceAndDate } from '../model/document-model.ts';
import type { LayoutProfile } from './layout-profile.ts';

/**
 * "Số: 05/KH-UBND"; "Số 05-CTr/HU" in a Party document. A number below 10 gets a zero in front (Nghị định 30/2020, phụ
 * lục I, mục II.3; Hướng dẫn 36-HD/VPTW); an unknown one is left blank.
 */
export function numberLine(number: DocumentNumber, profile: LayoutProfile): string {
  const style = profile.header.number;
  return style.label + numberAndSymbol(number, ' '.repeat(style.blankWidth));
}

/**
 * "05/KH-UBND", "05-CTr/HU".
 *
 * @param blank stands for a number that is not known yet.
 */
export function numberAndSymbol({ value, separator, symbol }: DocumentNumber, blank: string): string {
  return `${value === null ? blank : value.replace(/^\d$/, '0$&')}${separator ?? '/'}${symbol}`;
}

/**
 * "Hà Tĩnh, ngày 05 tháng 02 năm 2026". Days below 10 and the months 1 and 2 get a zero in front, no other
 * (Nghị định 30/2020, phụ lục I, mục II.4; Hướng dẫn 36-HD/VPTW); what is unknown is left blank.
 */
export function placeDateLine({ place, day, month, year }: PlaceAndDate): string {
  const dayText = day === null ? BLANK : String(day).padStart(2, '0');
  const monthText = month === null ? BLANK : month < 3 ? `0${month}` : String(month);
  const yearText = year === null ? BLANK : String(year);
  return `${place}, ngày ${dayText} tháng ${monthText} năm ${yearText}`;
}

/** Room for two digits written by hand. */
const BLANK = '    ';
