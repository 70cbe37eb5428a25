import type { Cell, CellStyle, CellValue, Sheet } from './workbook.ts';

/** A column of a table: its heading, its width in characters, and how its cells stand. */
export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
  readonly align?: CellStyle['align'];
}

/** A cell of a row: its value, and what differs from the look of its column. */
export interface RowCell {
  readonly value: CellValue;
  readonly style?: CellStyle;
}

export interface TableRow {
  readonly cells: readonly (RowCell | undefined)[];
  /** A sum line. */
  readonly total?: boolean;
}

/** The rows above a table: the document, and what the sheet shows. The table's first row has this number, from 0. */
export const firstTableRow = 3;

const textStyle = { framed: true } as const;
export const headingStyle = { framed: true, bold: true, shaded: true, align: 'center' } as const;

/** The title lines above a table. */
export function titleRows(document: string, caption: string, note: string): Cell[][] {
  return [
    [{ value: document, style: { bold: true, size: 14 } }],
    [{ value: caption, style: { bold: true } }],
    [{ value: note, style: { italic: true } }],
  ];
}

/** A framed row in the looks of its columns. */
export function framedRow({ cells, total }: TableRow, columns: readonly SheetColumn[]): Cell[] {
  return columns.map(({ align }, i) => {
    const cell = cells[i];
    return {
      value: cell?.value,
      style: {
        ...textStyle,
        ...(align === undefined ? {} : { align }),
        ...(total ? { bold: true } : {}),
        ...cell?.style,
      },
    };
  });
}

/** What a table sheet is made of. */
export interface TableSheet {
  readonly name: string;
  readonly document: string;
  readonly caption: string;
  readonly note?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly TableRow[];
  /** What the sheet says where it has no rows. */
  readonly empty: string;
}

/** A sheet with one heading row, filters on it, and a row for each thing. */
export function tableSheet({ name, document, caption, note = '', columns, rows, empty }: TableSheet): Sheet {
  const bodies = rows.filter(({ total }) => !total).length;
  const header = firstTableRow;
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [
      ...titleRows(document, caption, note),
      columns.map(({ heading }) => ({ value: heading, style: headingStyle })),
      ...rows.map((row) => framedRow(row, columns)),
      ...(rows.length === 0 ? [[{ value: empty, style: { italic: true } }]] : []),
    ],
    header: { start: header, end: header + 1 },
    ...(bodies > 0 ? { filterEnd: header + 1 + bodies } : {}),
  };
}
