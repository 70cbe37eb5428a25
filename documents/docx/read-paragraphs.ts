import { openPackage } from './open-package.ts';
import { childElement, childElements, isOn, parseXml, type XmlElement } from './xml-tree.ts';

/** A paragraph of a Word file, as far as its words can be seen. */
export interface WordParagraph {
  /** Its visible text; line breaks inside it are "\n". Numbers that Word computes are not part of it. */
  readonly text: string;
  /** The names of the bookmarks that begin in it, or between the paragraph before and this one. */
  readonly bookmarks: readonly string[];
  /** The paragraph itself, for its style, numbering and alignment. */
  readonly element: XmlElement;
  /** The cell that it stands in, of the outermost table. */
  readonly cell?: WordCell;
}

/** A cell of a table. Counted from 0; merged cells are those of the file. */
export interface WordCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** How many columns it covers. */
  readonly span: number;
  /** It goes on with the cell above. */
  readonly continues: boolean;
}

/**
 * The paragraphs of the body of a Word file in reading order: tables row by row and cell by cell, text boxes where they
 * are anchored. Headers, footers and notes are left out; blank paragraphs are not.
 *
 * Field codes, deleted and hidden text do not count as visible; the cached result of a field does.
 *
 * @throws DocxReadError when the file cannot be read.
 */
export function readParagraphs(bytes: Uint8Array): WordParagraph[] {
  const part = openPackage(bytes).get('word/document.xml') as Uint8Array;
  const body = childElement(parseXml(part, 'word/document.xml'), 'w:body');
  return body === undefined ? [] : paragraphsIn(body);
}

/** The same of a part that is parsed already: a body, a footnote. */
export function paragraphsIn(parent: XmlElement): WordParagraph[] {
  const reader = new ParagraphReader();
  reader.blocks(parent);
  return reader.paragraphs;
}

/** Containers whose content is visible as it stands. */
const TRANSPARENT = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:fldSimple',
  'mc:AlternateContent',
  'mc:Choice',
]);

class ParagraphReader {
  readonly paragraphs: WordParagraph[] = [];
  /** One entry per field that is open: true while its code is read, false while its result is. */
  private readonly fields: boolean[] = [];
  /** Bookmarks that began since the last paragraph ended. */
  private bookmarks: string[] = [];
  private tables = 0;
  private cell: WordCell | undefined;

  blocks(parent: XmlElement): void {
    for (const child of childElements(parent)) {
      if (child.name === 'w:p') this.paragraph(child);
      else if (child.name === 'w:tbl') this.table(child);
      else if (child.name === 'w:bookmarkStart') this.bookmark(child);
      else if (TRANSPARENT.has(child.name)) this.blocks(child);
    }
  }

  private table(table: XmlElement): void {
    if (this.cell) {
      // A table inside a cell reads as more paragraphs of that cell.
      for (const cell of rowsOf(table).flatMap(cellsOf)) this.blocks(cell);
      return;
    }
    const number = this.tables++;
    rowsOf(table).forEach((row, index) => {
      let column = 0;
      for (const cell of cellsOf(row)) {
        const span = Number(childElement(cell, 'w:tcPr/w:gridSpan')?.attributes['w:val'] ?? 1) || 1;
        const merge = childElement(cell, 'w:tcPr/w:vMerge');
        const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart';
        this.cell = { table: number, row: index, column, span, continues };
        this.blocks(cell);
        column += span;
      }
    });
    this.cell = undefined;
  }

  private paragraph(paragraph: XmlElement): void {
    const index = this.paragraphs.length;
    const text = this.inline(paragraph);
    const { bookmarks, cell } = this;
    this.bookmarks = [];
    // Text boxes inside were added meanwhile; they come after the paragraph that holds them.
    this.paragraphs.splice(index, 0, { text, bookmarks, element: paragraph, ...(cell ? { cell } : {}) });
  }

  private bookmark({ attributes }: XmlElement): void {
    this.bookmarks.push(attributes['w:name'] ?? '');
  }

  private inline(parent: XmlElement): string {
    return childElements(parent)
      .map((child) => {
        if (child.name === 'w:r') return this.run(child);
        if (child.name === 'w:bookmarkStart') this.bookmark(child);
        return TRANSPARENT.has(child.name) ? this.inline(child) : '';
      })
      .join('');
  }

  private run(run: XmlElement): string {
    const hidden = isOn(childElement(run, 'w:rPr/w:vanish'));
    return childElements(run)
      .map((child) => this.piece(child, hidden))
      .join('');
  }

  private piece(child: XmlElement, hidden: boolean): string {
    switch (child.name) {
      case 'w:fldChar':
        this.fieldMark(child.attributes['w:fldCharType']);
        return '';
      case 'mc:AlternateContent':
        return childElements(child, 'mc:Choice')
          .flatMap((choice) => childElements(choice))
          .map((inner) => this.piece(inner, hidden))
          .join('');
      case 'w:drawing':
      case 'w:pict':
        this.textBoxes(child);
        return '';
      default:
        return hidden || this.fields.includes(true) ? '' : character(child);
    }
  }

  private fieldMark(type: string | undefined): void {
    if (type === 'begin') this.fields.push(true);
    else if (type === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = false;
    else if (type === 'end') this.fields.pop();
  }

  private textBoxes(drawing: XmlElement): void {
    for (const child of childElements(drawing)) {
      if (child.name === 'w:txbxContent') this.blocks(child);
      else this.textBoxes(child);
    }
  }
}

/** Rows and cells, also those inside content controls and tracked insertions. */
const rowsOf = (table: XmlElement): XmlElement[] => inside(table, 'w:tr');
const cellsOf = (row: XmlElement): XmlElement[] => inside(row, 'w:tc');

function inside(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return TRANSPARENT.has(child.name) ? inside(child, name) : [];
  });
}

function character(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    default:
      return '';
  }
}
