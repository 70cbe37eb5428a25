import { isMeasure, type Quantity } from '../../../language/model/quantity.ts';

/** A quantity in one readable line: kind, operator, number, unit. */
export function show(quantity: Quantity | undefined): string {
  if (!quantity) return '-';
  const soft = quantity.soft ? 'soft ' : '';
  const unitText = (unit: { kind: string; key: string; scale: { toFixed(): string }; per?: string }) =>
    ` ${unit.kind === 'words' ? unit.key : unit.kind}${unit.scale.toFixed() === '1' ? '' : `×${unit.scale.toFixed()}`}${unit.per ? `/${unit.per}` : ''}`;
  if (isMeasure(quantity)) {
    const { bound } = quantity;
    const number =
      bound.operator === 'range'
        ? `${bound.low.toFixed()}..${bound.high.toFixed()}`
        : `${bound.operator} ${bound.number.toFixed()}`;
    return `${soft}${quantity.kind} ${number}${unitText(quantity.unit)}${quantity.perYear ? ' yearly' : ''}`;
  }
  if (quantity.kind === 'rank')
    return `${soft}rank ${quantity.size.toFixed()}${quantity.of ? ` of ${quantity.of.toFixed()}` : ''}`;
  if (quantity.kind === 'fraction') {
    return `${soft}fraction ${quantity.operator} ${quantity.done.toFixed()} of ${quantity.total.toFixed()}${unitText(quantity.unit)}`;
  }
  return quantity.kind === 'all' ? `${soft}all ${quantity.word}` : `${soft}qualitative ${quantity.words}`;
}
