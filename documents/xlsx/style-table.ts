import type { CellStyle, Workbook } from './workbook.ts';
import { escapeXml, SPREADSHEET, XML_HEAD } from './xml.ts';

/** Formats of one's own are counted from here (ECMA-376, part 1, 18.8.30). */
const FIRST_FORMAT = 164;

/** The styles that a workbook uses, each once; cells refer to them by number. */
export class StyleTable {
  private readonly formats = new Map<string, number>();
  private readonly fonts: string[] = [];
  private readonly looks: string[] = [];
  private readonly font: Workbook['font'];

  constructor(font: Workbook['font']) {
    this.font = font;
    this.numberOf({});
  }

  /** The number of a style; the empty style has 0. */
  numberOf(style: CellStyle): number {
    return indexIn(this.looks, this.look(style));
  }

  /** The part `xl/styles.xml`, when all styles have been asked for. */
  part(): string {
    const list = (name: string, items: readonly string[]): string =>
      items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    const border = (side: string): string => `<${side} style="thin"><color auto="1"/></${side}>`;
    return [
      XML_HEAD,
      `<styleSheet xmlns="${SPREADSHEET}">`,
      list('numFmts', formats),
      list('fonts', this.fonts),
      list('fills', [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
        '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill>',
      ]),
      list('borders', [
        '<border><left/><right/><top/><bottom/><diagonal/></border>',
        `<border>${['left', 'right', 'top', 'bottom'].map(border).join('')}<diagonal/></border>`,
      ]),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', this.looks),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }

  private look({ bold, italic, size, align, framed, shaded, format, indent }: CellStyle): string {
    const font = indexIn(
      this.fonts,
      [
        '<font>',
        bold ? '<b/>' : '',
        italic ? '<i/>' : '',
        `<sz val="${size ?? this.font.size}"/><color rgb="FF000000"/>`,
        `<name val="${escapeXml(this.font.name)}"/><family val="1"/></font>`,
      ].join(''),
    );
    const alignment = [
      align === undefined ? '' : ` horizontal="${align}"`,
      framed ? ' vertical="center" wrapText="1"' : '',
      indent ? ` indent="${indent}"` : '',
    ].join('');
    return [
      `<xf numFmtId="${this.formatNumber(format)}" fontId="${font}" fillId="${shaded ? 2 : 0}" borderId="${framed ? 1 : 0}" xfId="0"`,
      ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"',
      alignment === '' ? '/>' : ` applyAlignment="1"><alignment${alignment}/></xf>`,
    ].join('');
  }

  private formatNumber(format: string | undefined): number {
    if (format === undefined) {
      return 0;
    }
    const known = this.formats.get(format) ?? FIRST_FORMAT + this.formats.size;
    this.formats.set(format, known);
    return known;
  }
}

function indexIn(list: string[], item: string): number {
  const index = list.indexOf(item);
  return index >= 0 ? index : list.push(item) - 1;
}
