import { strToU8, zipSync } from 'fflate';

/** One paragraph of a Word file of a test. */
export interface TestParagraph {
  readonly text: string;
  readonly bold?: boolean;
  readonly centred?: boolean;
  readonly font?: string;
  /** Level of an automatic number: 0 is "I.", 1 is "1.", 2 is "-". */
  readonly number?: 0 | 1 | 2;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The XML of a paragraph as Word writes it. */
export function paragraphXml({ text, bold, centred, number, font }: TestParagraph): string {
  const numbering = number === undefined ? '' : `<w:numPr><w:ilvl w:val="${number}"/><w:numId w:val="1"/></w:numPr>`;
  const properties = `<w:pPr>${numbering}${centred ? '<w:jc w:val="center"/>' : ''}</w:pPr>`;
  return `<w:p>${properties}<w:r><w:rPr>${font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : ''}${bold ? '<w:b/>' : ''}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** The XML of a table. */
export function tableXml(rows: readonly (readonly TestParagraph[][])[]): string {
  const cell = (paragraphs: readonly TestParagraph[]): string =>
    `<w:tc>${paragraphs.map(paragraphXml).join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** A Word file with this body, as somebody wrote it who knows nothing of this project. */
export function wordFile(body: string): Uint8Array {
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(numbering),
  });
}

const p = (text: string, look: Omit<TestParagraph, 'text'> = {}): string => paragraphXml({ text, ...look });
const one = (text: string, bold = false): TestParagraph => ({ text, bold });

/** A commune's plan as it is sent round in Word: its own numbers, a table, the end side by side; with slips of the pen. */
export const foreignPlanFile = (): Uint8Array =>
  wordFile(
    [
      tableXml([
        [
          [one('UBND HUYỆN ĐỨC THỌ'), one('ỦY BAN NHÂN DÂN XÃ AN DŨNG', true)],
          [one('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true), one('Độc lập - Tự do - Hạnh phúc', true)],
        ],
        [[one('Số:       /KH-UBND')], [one('An Dũng, ngày 12 tháng 01 năm 2023')]],
      ]),
      p('KẾ HOẠCH', { bold: true, centred: true }),
      p('Chuyển đổi số xã An Dũng năm 2023', { bold: true, centred: true }),
      p(
        'Căn cứ Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về thực hiện thủ tục hành chính trên môi trường điện tử;',
      ),
      p('UBND xã ban hành Kế hoạch với {các} nội dung sau:'),
      p('MỤC TIÊU', { bold: true, number: 0 }),
      p('Mục tiêu chung', { bold: true, number: 1 }),
      p('Phủ sóng thông tin đi động đến 100% thôn trước ngày 31/02/2023.', { number: 2 }),
      p('NHIỆM VỤ', { bold: true, number: 0 }),
      p('a) Tuyên truyền cho cán bộ cán bộ xã;'),
      p('c) Tập huấn cho 11 tổ công nghệ số cộng đồng.'),
      tableXml([
        [[one('TT', true)], [one('Nội dung', true)], [one('Kinh phí', true)]],
        [[one('1')], [one('Đường truyền | mạng')], [one('12 triệu đồng')]],
      ]),
      tableXml([
        [
          [one('Nơi nhận:', true), one('- UBND huyện;'), one('- Lưu: VT.')],
          [one('TM. ỦY BAN NHÂN DÂN', true), one('CHỦ TỊCH', true), one('Nguyễn Văn An', true)],
        ],
      ]),
      p('Phụ lục', { bold: true, centred: true }),
      p('DANH MỤC', { bold: true, centred: true }),
      p('Không có.', { font: 'Arial' }),
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr>',
    ].join(''),
  );
