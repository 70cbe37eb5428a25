import { openPackage } from './open-package.ts';
import { childElement, childElements, isOn, parseXml, type XmlElement } from './xml-tree.ts';

/**
 * The visible text of a Word file in reading order: paragraphs, tables row by row and cell by cell, text boxes where
 * they are anchored. Headers, footers and notes are left out.
 *
 * Numbers that Word would compute by itself are not: this reads what the exporter printed as text. Field codes,
 * deleted and hidden text do not count as visible; the cached result of a field does.
 *
 * @returns one entry per line (a paragraph, or a part of one between line breaks), without blank ones; non-breaking
 * blanks are given as ordinary ones.
 * @throws DocxReadError when the file cannot be read.
 */
export function readDocxText(bytes: Uint8Array): string[] {
  const part = openPackage(bytes).get('word/document.xml') as Uint8Array;
  const body = childElement(parseXml(part, 'word/document.xml'), 'w:body');
  return body === undefined ? [] : linesOf(body);
}

/**
 * The words of the footnotes of a Word file, one entry each.
 *
 * @throws DocxReadError when the file cannot be read.
 */
export function readDocxNotes(bytes: Uint8Array): string[] {
  const part = openPackage(bytes).get('word/footnotes.xml');
  const notes = part === undefined ? [] : childElements(parseXml(part, 'word/footnotes.xml'), 'w:footnote');
  return notes
    .filter(({ attributes }) => attributes['w:type'] === undefined)
    .map((note) => linesOf(note).join('\n').trim());
}

function linesOf(parent: XmlElement): string[] {
  const reader = new TextReader();
  reader.blocks(parent);
  return reader.lines
    .flatMap((line) => line.split('\n'))
    .map((line) => line.replaceAll('\u00a0', ' '))
    .filter((line) => line.trim() !== '');
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

class TextReader {
  readonly lines: string[] = [];
  /** One entry per field that is open: true while its code is read, false while its result is. */
  private readonly fields: boolean[] = [];

  blocks(parent: XmlElement): void {
    for (const child of childElements(parent)) {
      if (child.name === 'w:p') this.paragraph(child);
      else if (child.name === 'w:tbl' || child.name === 'w:tr' || child.name === 'w:tc') this.blocks(child);
      else if (TRANSPARENT.has(child.name)) this.blocks(child);
    }
  }

  private paragraph(paragraph: XmlElement): void {
    const index = this.lines.length;
    const text = this.inline(paragraph);
    // Text boxes inside were added meanwhile; they come after the paragraph that holds them.
    this.lines.splice(index, 0, text);
  }

  private inline(parent: XmlElement): string {
    return childElements(parent)
      .map((child) => {
        if (child.name === 'w:r') return this.run(child);
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
