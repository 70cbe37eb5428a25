import { fieldText, referenceText } from '../../language/plan/plan.ts';
import { stringText } from '../../language/plan/text.ts';
import type { Projection } from './projection.ts';

/** The full names that a head field gives: declared units, or its own words. */
export function bodyNames(projection: Projection, key: string): string[] {
  const field = projection.plan.head.get(key);
  if (field?.$type !== 'ReferenceField') {
    const text = fieldText(field);
    return text === undefined ? [] : [text];
  }
  return field.references.map((reference) => {
    const unit = reference.subject?.ref;
    return unit?.$type === 'Unit' ? stringText(unit.title) : referenceText(reference);
  });
}
