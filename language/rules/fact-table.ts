/**
 * Tables of dated facts are written as people read them: a row a line, cells between `|`, dates `31/12/2025`, `-` for what
 * is not known or does not apply.
 */
export function rowsOf<Column extends string>(
  table: string,
  columns: readonly Column[],
): Partial<Record<Column, string>>[] {
  return table
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      if (cells.length !== columns.length) {
        throw new Error(`${columns.length} cells are expected: ${line.trim()}`);
      }
      const given = columns.flatMap((column, i) => (cells[i] === '-' ? [] : [[column, cells[i]] as const]));
      return Object.fromEntries(given) as Partial<Record<Column, string>>;
    });
}

/** The day `16/6/2025` as 20250616. */
export function dayOfCell(cell: string | undefined): number | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(cell ?? '') ?? [];
  if (cell !== undefined && year === undefined) {
    throw new Error(`No day: ${cell}`);
  }
  return year === undefined ? undefined : Number(year) * 10_000 + Number(month) * 100 + Number(day);
}
