import type { Block, Inline, ListItem, NoteInline, NumberedDocument, TableBlock, Traced } from './document-model.ts';

/** A part of a document that comes from one statement of its source, or could. */
export type Part = Traced & object;

/** Every part of a document that prints words and can be traced to its source, in the order in which they print. */
export function documentParts(document: NumberedDocument): Part[] {
  const { header, title, addressees, body, recipients, signatures, appendices } = document;
  return [
    header?.number,
    header?.placeAndDate,
    title,
    ...listParts(addressees),
    ...body.flatMap(blockParts),
    ...listParts(recipients),
    ...signatures,
    ...appendices.flatMap((appendix) => [appendix, ...appendix.body.flatMap(blockParts)]),
  ].filter((part) => part !== undefined);
}

function listParts(list: (Traced & { items: ListItem[] }) | undefined): Part[] {
  return list === undefined ? [] : [list, ...list.items];
}

function blockParts(block: Block): Part[] {
  if (block.type === 'pageBreak') return [];
  return block.type === 'table' ? [block, ...block.rows.flatMap((row) => [row, ...row.cells])] : [block];
}

/** Every footnote of a document, in the order in which they print. */
export function documentNotes(document: NumberedDocument): NoteInline[] {
  return documentInlines(document).filter((inline) => inline.type === 'note');
}

/** Every stretch of text of a document with its slots and references, in the order in which they print. */
export function documentInlines(document: NumberedDocument): Inline[] {
  const { body, recipients, appendices } = document;
  return [
    ...frontInlines(document),
    ...body.flatMap(blockInlines),
    ...listInlines(recipients),
    ...appendices.flatMap((appendix) => [
      ...appendix.title,
      ...(appendix.annexedTo ?? []),
      ...appendix.body.flatMap(blockInlines),
    ]),
  ];
}

/** What stands above the text: title and addressees. */
export function frontInlines({ title, addressees }: NumberedDocument): Inline[] {
  return [...title.subject, ...(title.annexedTo ?? []), ...listInlines(addressees)];
}

/** The items of a list of addressees or recipients. */
export function listInlines(list: { readonly items: readonly ListItem[] } | undefined): Inline[] {
  return (list?.items ?? []).flatMap(({ content }) => content);
}

/** Every stretch of text of a block, its title and its cells too. */
export function blockInlines(block: Block): Inline[] {
  switch (block.type) {
    case 'table':
      return tableInlines(block);
    case 'pageBreak':
      return [];
    case 'heading':
      return block.title;
    case 'runIn':
      return [...block.title, ...block.content];
    default:
      return block.content;
  }
}

function tableInlines({ title, note, rows }: TableBlock): Inline[] {
  return [
    ...(title ?? []),
    ...(note ?? []),
    ...rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content.flat())),
  ];
}
