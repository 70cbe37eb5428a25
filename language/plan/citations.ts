import type { Citation as CitationNode, Entry, Header, Reference } from '../grammar/generated/ast.ts';
import { readDate } from '../model/calendar.ts';
import type { Citation } from '../model/citation.ts';
import { entriesOf, fieldIn, fieldText, referencesIn, referenceText } from './statements.ts';
import { stringText } from './text.ts';

/** What a `viện dẫn` says of its document. */
export function citationOf(node: CitationNode): Citation {
  const entries = entriesOf(node);
  let read = remembered.get(node);
  if (!read || read.entries !== entries) {
    read = { entries, citation: readDeclared(node) };
    remembered.set(node, read);
  }
  return read.citation;
}

/** What was read once: many rules ask for the same few documents. A statement stays when an entry of its block changes. */
const remembered = new WeakMap<CitationNode, { readonly entries: readonly Entry[]; readonly citation: Citation }>();

function readDeclared(node: CitationNode): Citation {
  const text = (key: string): string | undefined => fieldText(fieldIn(node, key));
  const date = text('ngày');
  const symbol = node.symbol ? stringText(node.symbol) : undefined;
  const kind = node.kind ?? node.otherKind.join(' ');
  const read = date === undefined ? undefined : readDate(date).date;
  const [issuer, title, name] = [text('cơ quan'), text('về'), text('tên')];
  return {
    ...(kind ? { kind } : {}),
    ...(symbol ? { symbol } : {}),
    ...(read ? { date: read } : {}),
    ...(issuer ? { issuer } : {}),
    ...(title ? { title } : {}),
    ...(name ? { name } : {}),
  };
}

/**
 * What a document of the workspace (or of a library) is as a citation: its head says number, date, issuer and title.
 * Its trích yếu is a heading there and the middle of a sentence here, so its first letter is lowered.
 */
export function citationOfHeader(header: Header): Citation {
  const root = header.$container;
  const text = (key: string): string | undefined => fieldText(fieldIn(root, key));
  const symbol = text('số');
  const date = text('ngày');
  const read = date === undefined ? undefined : readDate(date).date;
  const issuer = referencesIn(root, 'cơ quan ban hành').map(issuerName).join(', ');
  const title = text('trích yếu') ?? stringText(header.title);
  return {
    kind: header.kind,
    ...(symbol ? { symbol } : {}),
    ...(read ? { date: read } : {}),
    ...(issuer ? { issuer } : {}),
    ...(title ? { title: title.charAt(0).toLocaleLowerCase('vi') + title.slice(1) } : {}),
  };
}

function issuerName(reference: Reference): string {
  const unit = reference.subject?.ref;
  return unit?.$type === 'Unit' ? stringText(unit.title) : referenceText(reference);
}
