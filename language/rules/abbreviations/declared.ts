import type { Abbreviation, Unit } from '../../grammar/generated/ast.ts';
import { fieldIn, fieldText, type Plan, statementsOf, unitsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';

/** A `viết tắt`, or a unit with a short name. */
export interface ShortForm {
  readonly node: Abbreviation | Unit;
  /** What it prints as: "DVC TT". */
  readonly printed: string;
  readonly meaning: string;
  /** All forms under which it may stand in the text: its name, its printed form, its other forms. */
  readonly forms: readonly string[];
}

/** The `viết tắt` of a document. */
export function abbreviationsOf(plan: Plan): ShortForm[] {
  return statementsOf<Abbreviation>(plan, 'Abbreviation').flatMap((node) => {
    const { name } = node;
    if (name === undefined) {
      return [];
    }
    const own = fieldText(fieldIn(node, 'viết tắt'));
    return [
      {
        node,
        printed: own ?? name,
        meaning: stringText(node.title),
        forms: [...new Set([own ?? name, name, ...otherNames(node)])],
      },
    ];
  });
}

/** The units that have a short name. */
export function shortUnitsOf(plan: Plan): ShortForm[] {
  return unitsOf(plan).flatMap((node) => {
    const own = fieldText(fieldIn(node, 'viết tắt'));
    return own === undefined
      ? []
      : [{ node, printed: own, meaning: stringText(node.title), forms: [own, ...otherNames(node)] }];
  });
}

/** `tên khác` of a statement. */
export function otherNames(node: Abbreviation | Unit): string[] {
  const field = fieldIn(node, 'tên khác');
  return field?.text !== undefined ? [field.text] : (field?.strings.map(stringText) ?? []);
}
