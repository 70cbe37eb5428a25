import type {
  Block,
  BulletBlock,
  HeadingBlock,
  Inline,
  NumberingForm,
  NumberLabel,
  ParagraphBlock,
  TableCell,
  TableRow,
} from '../../../documents/model/document-model.ts';

/** Short ways to write model parts in tests. */

export function text(words: string): Inline[] {
  return [{ type: 'text', text: words }];
}

export function number(value: string, suffix = '.', prefix = ''): NumberLabel {
  return { prefix, value, suffix };
}

export function heading(
  depth: number,
  form: NumberingForm,
  label: NumberLabel,
  title: string,
  id?: string,
): HeadingBlock {
  return {
    type: 'heading',
    depth,
    form,
    number: label,
    title: text(title),
    ...(id === undefined ? {} : { sourceId: id }),
  };
}

export function paragraph(words: string): ParagraphBlock {
  return { type: 'paragraph', content: text(words) };
}

export function bullet(words: string, level: 1 | 2 = 1): BulletBlock {
  return { type: 'bullet', level, mark: level === 1 ? '-' : '+', content: text(words) };
}

export function numbered(label: NumberLabel, form: NumberingForm, words: string): Block {
  return { type: 'numbered', form, number: label, content: text(words) };
}

export function row(role: TableRow['role'], ...cells: (string | TableCell)[]): TableRow {
  return {
    role,
    cells: cells.map((cell) => (typeof cell === 'string' ? { content: cell === '' ? [] : [text(cell)] } : cell)),
  };
}
