import { childElement, childElements, childValue, descendants, isOn, type XmlElement } from '../xml-tree.ts';
import type { CheckedFile, LayoutViolation } from './violation.ts';
import { nearText, textOf } from './visible-text.ts';

/** Tables with borders hold data; those without lay out the header and the signature. */
function isDataTable(table: XmlElement): boolean {
  const borders = childElement(table, 'w:tblPr/w:tblBorders');
  if (borders === undefined) return childElement(table, 'w:tblPr/w:tblStyle') !== undefined;
  return childElements(borders).some(({ attributes }) => !['none', 'nil', undefined].includes(attributes['w:val']));
}

/** The heading row of a table repeats on every page. */
export function checkHeaderRows({ body }: CheckedFile): LayoutViolation[] {
  return descendants(body, 'w:tbl').flatMap((table): LayoutViolation[] => {
    const [first, second] = childElements(table, 'w:tr');
    if (!isDataTable(table) || first === undefined || second === undefined) return [];
    if (isOn(childElement(first, 'w:trPr/w:tblHeader'))) return [];
    return [
      {
        code: 'header-row',
        near: nearText(first),
        text: {
          vi: 'Hàng tiêu đề của bảng chưa được đặt lặp lại ở đầu mỗi trang.',
          en: 'The heading row of the table is not set to repeat on every page.',
        },
      },
    ];
  });
}

/** Every table has alternative text, which a screen reader says before it reads the table. */
export function checkDescriptions({ body }: CheckedFile): LayoutViolation[] {
  return descendants(body, 'w:tbl')
    .filter((table) => {
      const texts = [childValue(table, 'w:tblPr/w:tblCaption'), childValue(table, 'w:tblPr/w:tblDescription')];
      return texts.every((text) => text === undefined || text.trim() === '');
    })
    .map((table) => ({
      code: 'table-description',
      near: nearText(table),
      text: {
        vi: 'Bảng chưa có văn bản thay thế (Table Properties, Alt Text) cho người dùng trình đọc màn hình.',
        en: 'The table has no alternative text (Table Properties, Alt Text) for screen readers.',
      },
    }));
}

/** A cell without a paragraph makes Word call the file damaged. */
export function checkCells({ body }: CheckedFile): LayoutViolation[] {
  return descendants(body, 'w:tc')
    .filter((cell) => childElements(cell).at(-1)?.name !== 'w:p')
    .map((cell) => ({
      code: 'empty-cell',
      near: nearText(cell),
      text: { vi: 'Có ô bảng không kết thúc bằng một đoạn.', en: 'A table cell does not end with a paragraph.' },
    }));
}

/** Rows of a fixed height cut off text. */
export function checkRowHeights({ body }: CheckedFile): LayoutViolation[] {
  return descendants(body, 'w:tr')
    .filter((row) => childElement(row, 'w:trPr/w:trHeight')?.attributes['w:hRule'] === 'exact')
    .map((row) => ({
      code: 'fixed-row-height',
      near: nearText(row),
      text: {
        vi: 'Hàng bảng có chiều cao cố định, chữ có thể bị cắt.',
        en: 'A table row has a fixed height and may cut off text.',
      },
    }));
}

/** Heading rows, header block and signature are not split over two pages. */
export function checkWholeRows({ body }: CheckedFile): LayoutViolation[] {
  return descendants(body, 'w:tbl')
    .flatMap((table) => {
      const rows = childElements(table, 'w:tr');
      return isDataTable(table) ? rows.filter((row) => isOn(childElement(row, 'w:trPr/w:tblHeader'))) : rows;
    })
    .filter((row) => textOf(row) !== '' && !isOn(childElement(row, 'w:trPr/w:cantSplit')))
    .map((row) => ({
      code: 'split-row',
      near: nearText(row),
      text: {
        vi: 'Hàng này phải nằm trọn trên một trang (bỏ "Allow row to break across pages").',
        en: 'This row must stay on one page (switch off "Allow row to break across pages").',
      },
    }));
}
