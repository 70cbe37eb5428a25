import { strFromU8, unzipSync } from 'fflate';

/** What a test asks of a workbook: its sheets as grids, as a spreadsheet program reads them. */
export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  /** Cells by name: "C5". */
  readonly cells: ReadonlyMap<string, ReadCell>;
}

export interface ReadCell {
  readonly text: string;
  readonly formula: string | undefined;
  readonly isNumber: boolean;
  readonly format: string;
}

export function readParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = readParts(bytes);
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) =>
    plainText(text),
  );
  const styles = parts['xl/styles.xml'] ?? '';
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, plainText(code)]),
  );
  const looks = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/.exec(styles)?.[1] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)];
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) =>
    plainText(name),
  );
  return names.map((name, i) => {
    const xml = parts[`xl/worksheets/sheet${i + 1}.xml`] ?? '';
    const cells = new Map<string, ReadCell>();
    for (const [, cell, style, type, content] of xml.matchAll(
      /<c r="([A-Z]+\d+)" s="(\d+)"(?: t="(\w+)")?(?:\/>|>(.*?)<\/c>)/g,
    )) {
      const value = /<v>([^<]*)<\/v>/.exec(content ?? '')?.[1] ?? '';
      const formula = /<f>([^<]*)<\/f>/.exec(content ?? '')?.[1];
      cells.set(cell ?? '', {
        text: type === 's' ? (texts[Number(value)] ?? '') : value,
        formula: formula === undefined ? undefined : plainText(formula),
        isNumber: type === undefined && value !== '',
        format: formats.get(looks[Number(style)]?.[1] ?? '') ?? '',
      });
    }
    return { name, xml, cells };
  });
}

const plainText = (text = ''): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The rows of a sheet from a row on, as texts; a number shows its value, a formula its result. */
export function rowsOf({ cells }: ReadSheet, first: number): string[][] {
  const rows: string[][] = [];
  for (const [name, { text }] of cells) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    const [row, column] = [Number(digits) - first, letters.charCodeAt(0) - 65];
    if (row >= 0 && letters.length === 1) {
      rows[row] ??= [];
      (rows[row] as string[])[column] = text;
    }
  }
  return rows;
}
