/** "500 triệu đồng", "20 ha", "80 %": the number keeps its unit. */
const NUMBER_AND_UNIT =
  /(\d) (?=(?:nghìn|triệu|tỷ|tỉ|đồng|đ|%|ha|km|km²|m|m²|m³|kg|kW|MW|GW|kWh|USD|VNĐ)(?![\p{L}\p{M}\p{N}]))/gu;
/** "Điều 5" keeps its number. */
const ARTICLE = /(?<![\p{L}\p{M}])(Điều) (?=\d)/gu;

/**
 * Text with non-breaking blanks where a line must not end: between a number and its unit and in "Điều 5". A non-breaking
 * blank does not stretch in a justified line, so it stands nowhere else.
 */
export function keptTogether(text: string): string {
  return text.replace(NUMBER_AND_UNIT, '$1\u00a0').replace(ARTICLE, '$1\u00a0');
}
