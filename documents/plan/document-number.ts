import { documentKind } from '../../language/model/document-kinds.ts';
import { fieldText } from '../../language/plan/plan.ts';
import type { DocumentNumber } from '../model/document-model.ts';
import { bodyNames } from './body-names.ts';
import { layoutFor } from './document-date.ts';
import { type Projection, traced } from './projection.ts';

/** Number, separator and symbol: "05/KH-UBND", "05-CTr/HU", "…/KH-UBND". */
const NUMBER_AND_SYMBOL = /^([….\s]*|\d[\d.]*\p{Ll}?\s*)([/-])(.*)$/u;

/** Number and symbol as the drafter types them; where there are none, the blank number of a draft. */
export function documentNumber(projection: Projection): DocumentNumber | undefined {
  const field = projection.plan.head.get('số');
  const text = fieldText(field) ?? defaultNumber(projection);
  if (text === undefined) {
    return undefined;
  }
  const [, value = '', separator, symbol = text] = NUMBER_AND_SYMBOL.exec(text.trim()) ?? [];
  return {
    value: /\d/u.test(value) ? value.trim() : null,
    ...(separator === '-' ? { separator } : {}),
    symbol: symbol.trim(),
    ...(field ? traced(projection, field) : {}),
  };
}

/**
 * How issuers are written in symbols, by how their names begin (Nghị định 30/2020/NĐ-CP, annex III; Hướng dẫn
 * 36-HD/VPTW; a standing committee's documents bear the symbol of its Party committee).
 */
const ISSUER_SYMBOLS: readonly (readonly [name: RegExp, symbol: string])[] = [
  [/^(?:[ỦU][yỷ] ban nhân dân|UBND)(?!\p{L})/iu, 'UBND'],
  [/^(?:Hội đồng nhân dân|HĐND)(?!\p{L})/iu, 'HĐND'],
  [/^(?:Ban Thường vụ )?(?:Tỉnh|Thành) [ủu][yỷ](?!\p{L})/iu, 'TU'],
  [/^(?:Ban Thường vụ )?Huyện [ủu][yỷ](?!\p{L})/iu, 'HU'],
  [/^(?:Ban Thường vụ )?Quận [ủu][yỷ](?!\p{L})/iu, 'QU'],
  [/^(?:Ban Thường vụ )?Đảng [ủu][yỷ](?!\p{L})/iu, 'ĐU'],
  [/^Chi bộ(?!\p{L})/iu, 'CB'],
];

/** The blank number of a draft that names none: "…/KH-UBND", "…-CTr/HU". */
function defaultNumber(projection: Projection): string | undefined {
  const kind = documentKind(projection.plan.header?.kind ?? '')?.symbols[0];
  const [issuer = ''] = bodyNames(projection, 'cơ quan ban hành');
  const body = ISSUER_SYMBOLS.find(([name]) => name.test(issuer.normalize('NFC')))?.[1];
  if (!kind || !body) {
    return undefined;
  }
  return layoutFor(projection).header.number.separator === '-' ? `…-${kind}/${body}` : `…/${kind}-${body}`;
}
