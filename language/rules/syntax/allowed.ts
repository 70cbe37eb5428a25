import type { AstNode } from 'langium';
import type { Entry, Table } from '../../grammar/generated/ast.ts';
import { type FieldPlace, fieldOf, fields } from '../../syntax/fields.ts';

/**
 * A place where entries stand: the AST type of the statement whose block it is; `Value` for the entries of a target,
 * `Amount` for those of a budget.
 */
export type Holder =
  | 'Document'
  | 'Section'
  | 'Task'
  | 'Assignment'
  | 'Bases'
  | 'Recipients'
  | 'Signature'
  | 'Appendix'
  | 'Free table'
  | 'Table'
  | 'Unit'
  | 'Citation'
  | 'Abbreviation'
  | 'Group'
  | 'Target'
  | 'Value'
  | 'Amount'
  | 'Parts'
  | 'Budget'
  | 'CostItem'
  | 'Breakdown'
  | 'Column'
  | 'Text';

type EntryType = Entry['$type'];

/** Declarations print nothing where they stand, so they may stand wherever the drafter finds them handy. */
const declarations: readonly EntryType[] = [
  'Unit',
  'Citation',
  'Abbreviation',
  'Group',
  'Target',
  'Budget',
  'CostItem',
];

/** What prints as text of the document. */
const body: readonly EntryType[] = ['Prose', 'Task', 'Assignment', 'Table', 'Print'];

/** The values of a target. */
const values: readonly EntryType[] = ['TimeEntry', 'ScopeEntry', 'GroupEntry'];

/** The parts of an amount. */
const amounts: readonly EntryType[] = [...values, 'LabelEntry', 'CostItem', 'Breakdown', 'Parts'];

/**
 * What may stand in which block (language reference, sections 2 and 3), fields apart: where a field may stand is said
 * in `syntax/fields.ts`. Completion reads this table too.
 */
const allowedEntries: Readonly<Record<Holder, readonly EntryType[]>> = {
  Document: [...declarations, ...body, 'Section', 'Bases', 'Recipients', 'Signature', 'Appendix'],
  Section: [...declarations, ...body, 'Section', 'Bases'],
  Task: [...declarations, ...body, 'TimeEntry'],
  Assignment: [...declarations, ...body],
  Appendix: [...declarations, ...body, 'Section', 'Bases', 'Recipients', 'Signature'],
  Bases: ['Prose', 'Print'],
  Recipients: ['Prose'],
  Signature: [],
  'Free table': ['TableRow'],
  Table: ['Column', 'Group', 'Prose', 'TableRow'],
  Group: ['Group', 'Prose', 'TableRow'],
  Column: [],
  Unit: [],
  Citation: [],
  Abbreviation: [],
  Target: [...values, 'Parts'],
  Value: [...values, 'Parts'],
  Parts: values,
  Budget: amounts,
  CostItem: amounts,
  Amount: amounts,
  Breakdown: [...values, 'LabelEntry', 'CostItem'],
  Text: ['Prose', 'TableRow', 'Print'],
};

const allowedSets = new Map(Object.entries(allowedEntries).map(([holder, types]) => [holder, new Set<string>(types)]));

/** Holders whose fields are listed in `syntax/fields.ts` under another name. */
const fieldPlaces: Readonly<Partial<Record<Holder, FieldPlace>>> = { 'Free table': 'Table', Amount: 'Value' };

/** The place that a statement's block is; undefined where anything is read and nothing is said about it. */
export function holderOf(node: AstNode): Holder | undefined {
  switch (node.$type) {
    case 'Table':
      return (node as Table).kind === undefined ? 'Free table' : 'Table';
    case 'TimeEntry':
    case 'ScopeEntry':
    case 'GroupEntry':
    case 'LabelEntry':
    case 'Parts':
      return ofTarget(node) ? (node.$type === 'Parts' ? 'Parts' : 'Value') : 'Amount';
    case 'TextBlock':
    case 'Field':
    case 'ReferenceField':
      return 'Text';
    default:
      return allowedSets.has(node.$type) ? (node.$type as Holder) : undefined;
  }
}

/** Is this entry part of a target, and not of a budget? */
function ofTarget(node: AstNode): boolean {
  for (let above = node.$container; above; above = above.$container) {
    if (above.$type === 'Budget' || above.$type === 'CostItem' || above.$type === 'Breakdown') {
      return false;
    }
    if (above.$type === 'Target') {
      return true;
    }
  }
  return true;
}

/** The types of entries, fields apart, that may stand in a block. */
export function entriesAllowedIn(holder: Holder): readonly EntryType[] {
  return allowedEntries[holder];
}

/** The blocks in which an entry of this type may stand. */
export function holdersOfEntry(type: EntryType): readonly Holder[] {
  return (Object.keys(allowedEntries) as Holder[]).filter((holder) => allowedSets.get(holder)?.has(type));
}

/** The keys of fields that may stand in a block. */
export function fieldsAllowedIn(holder: Holder): readonly string[] {
  const place = fieldPlaces[holder] ?? holder;
  return fields.filter(({ places }) => (places as readonly string[]).includes(place)).map(({ key }) => key);
}

/** May this entry stand in a block of that kind? Junk and unknown keys are other rules' matter. */
export function mayStand(entry: Entry, holder: Holder): boolean {
  switch (entry.$type) {
    case 'Junk':
      return true;
    case 'Field':
    case 'ReferenceField':
    case 'TextBlock': {
      const definition = fieldOf(entry.key);
      const place = fieldPlaces[holder] ?? holder;
      return !definition || (definition.places as readonly string[]).includes(place);
    }
    default:
      return allowedSets.get(holder)?.has(entry.$type) ?? true;
  }
}
