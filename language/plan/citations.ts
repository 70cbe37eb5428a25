import type { Citation as CitationNode } from '../grammar/generated/ast.ts';
import { readDate } from '../model/calendar.ts';
import type { Citation } from '../model/citation.ts';
import { fieldIn, fieldText } from './statements.ts';
import { stringText } from './text.ts';

/** What a `viện dẫn` says of its document. */
export function citationOf(node: CitationNode): Citation {
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
