import type { LangiumDocument } from 'langium';
import { placeOf } from '../../language/plan/places.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { assignNumbers } from './assign-numbers.ts';
import { type PrintedNumber, startProjection } from './projection.ts';

/**
 * Tells under which printed number a place of a linked document stands: "mục II.1", "Điều 3", "Phụ lục I"; empty where
 * there is none, as in what is declared before the text.
 */
export function printedPlaces(document: LangiumDocument, index: PlanIndex): (offset: number) => string {
  const projection = startProjection(document, index);
  assignNumbers(projection);
  const numbered = [...projection.numbers]
    .map(([node, number]) => ({ ...placeOf(node), words: wordsOf(number) }))
    .filter(({ words }) => words !== '')
    // Of two that hold a place the inner one is shorter.
    .sort((a, b) => a.end - a.offset - (b.end - b.offset));
  return (offset) => numbered.find((one) => one.offset <= offset && offset < one.end)?.words ?? '';
}

function wordsOf({ label, form, path, tail }: PrintedNumber): string {
  if (!label || (label.value === '' && form !== 'plain')) {
    return '';
  }
  const named = /\p{L}/u.test(label.prefix);
  return `${named ? `${label.prefix}${label.value}` : `mục ${path}${label.value}`}${tail}`.trim();
}
