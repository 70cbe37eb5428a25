import type { AstNode } from 'langium';
import type {
  Appendix,
  Bases,
  Citation,
  Document,
  Entry,
  Field,
  Header,
  Named,
  Prose,
  Recipients,
  Reference,
  ReferenceField,
  Section,
  Signature,
  Slot,
  Str,
  TableRow,
  Task,
  Unit,
} from '../grammar/generated/ast.ts';
import { isDocument, isSlot } from '../grammar/generated/ast.ts';
import { asNamed } from '../references/names.ts';
import { stringText } from './text.ts';

/** A slot where it stands: the sections around it give it a year when it names none. */
export interface PlacedSlot {
  readonly slot: Slot;
  /** The time of the nearest section around it that gives one. */
  readonly sectionTime: string | undefined;
}

/** A prose line or table row where it stands. */
export interface PlacedProse {
  readonly prose: Prose | TableRow;
  /** The statement whose block holds it; the document itself at top level. */
  readonly holder: AstNode;
}

/** Everything that a document declares and says, by kind, in the order of the text. */
export interface Statements {
  readonly root: Document;
  readonly header: Header | undefined;
  /** The fields of the document's head by their keys; a repeated key keeps its first. */
  readonly head: ReadonlyMap<string, Field | ReferenceField>;
  readonly byName: ReadonlyMap<string, Named & { name: string }>;
  readonly byType: ReadonlyMap<string, readonly AstNode[]>;
  readonly slots: readonly PlacedSlot[];
  readonly proses: readonly PlacedProse[];
  /** All entries, and what holds each. */
  readonly entries: readonly { readonly entry: Entry; readonly holder: AstNode }[];
}

/** All statements of one AST type, in the order of the text. */
export function statementsOf<T extends AstNode>(plan: Statements, type: T['$type']): readonly T[] {
  return (plan.byType.get(type) ?? []) as readonly T[];
}

export const unitsOf = (plan: Statements): readonly Unit[] => statementsOf<Unit>(plan, 'Unit');
export const citationsOf = (plan: Statements): readonly Citation[] => statementsOf<Citation>(plan, 'Citation');
export const sectionsOf = (plan: Statements): readonly Section[] => statementsOf<Section>(plan, 'Section');
export const tasksOf = (plan: Statements): readonly Task[] => statementsOf<Task>(plan, 'Task');
export const appendicesOf = (plan: Statements): readonly Appendix[] => statementsOf<Appendix>(plan, 'Appendix');
export const basesOf = (plan: Statements): readonly Bases[] => statementsOf<Bases>(plan, 'Bases');
export const recipientsOf = (plan: Statements): readonly Recipients[] => statementsOf<Recipients>(plan, 'Recipients');
export const signaturesOf = (plan: Statements): readonly Signature[] => statementsOf<Signature>(plan, 'Signature');

/** The entries of a statement's block. */
export function entriesOf(node: AstNode): readonly Entry[] {
  return isDocument(node) ? node.entries : ((node as { block?: { entries: Entry[] } }).block?.entries ?? noEntries);
}

const noEntries: readonly Entry[] = [];

/** The first field with this key in a statement's block (or in the head of the document). */
export function fieldIn(node: AstNode, key: string): Field | undefined {
  const entries = entriesOf(node);
  return entries.length > fewEntries ? fieldsOf(entries).field.get(key) : firstField(entries, key);
}

function firstField(entries: readonly Entry[], key: string): Field | undefined {
  for (const entry of entries) {
    if (entry.$type === 'Field' && entry.key === key) {
      return entry;
    }
  }
  return undefined;
}

/** Up to so many entries are looked at one by one. */
const fewEntries = 12;

interface FieldsByKey {
  /** The first field with each key. */
  readonly field: Map<string, Field>;
  readonly references: Map<string, Reference[]>;
}

/** The fields of long blocks: many statements ask the one around them for the same few keys. */
const fieldsByKey = new WeakMap<readonly Entry[], FieldsByKey>();

function fieldsOf(entries: readonly Entry[]): FieldsByKey {
  let fields = fieldsByKey.get(entries);
  if (!fields) {
    fields = { field: new Map(), references: new Map() };
    for (const entry of entries) {
      if (entry.$type === 'Field' && !fields.field.has(entry.key)) {
        fields.field.set(entry.key, entry);
      } else if (entry.$type === 'ReferenceField') {
        const earlier = fields.references.get(entry.key);
        if (earlier) {
          earlier.push(...entry.references);
        } else {
          fields.references.set(entry.key, [...entry.references]);
        }
      }
    }
    fieldsByKey.set(entries, fields);
  }
  return fields;
}

/** The words of a field: its raw text or its strings; undefined where the field is absent or empty. */
export function fieldText(field: Field | ReferenceField | undefined): string | undefined {
  if (!field) {
    return undefined;
  }
  if (field.$type === 'ReferenceField') {
    return field.references.map((reference) => referenceText(reference)).join(', ');
  }
  return field.text ?? (field.strings.length > 0 ? field.strings.map(stringText).join(', ') : undefined);
}

/** The names (or quoted words) of a reference field in a statement's block. */
export function referencesIn(node: AstNode, key: string): readonly Reference[] {
  const entries = entriesOf(node);
  if (entries.length > fewEntries) {
    return fieldsOf(entries).references.get(key) ?? [];
  }
  let found: readonly Reference[] = noReferences;
  for (const entry of entries) {
    if (entry.$type === 'ReferenceField' && entry.key === key) {
      found = found.length === 0 ? entry.references : [...found, ...entry.references];
    }
  }
  return found;
}

const noReferences: readonly Reference[] = [];

/** A reference as it is written: `HaTinh2025.HoSoMang`, or its quoted words. */
export function referenceText(reference: Reference): string {
  const subject = reference.subject?.$refText ?? stringText(reference.words);
  return reference.document ? `${reference.document.$refText}.${subject}` : subject;
}

interface Context {
  readonly holder: AstNode;
  readonly sectionTime: string | undefined;
}

/** Reads the statements of a document in one walk. */
export function collectStatements(root: Document): Statements {
  const byName = new Map<string, Named & { name: string }>();
  const byType = new Map<string, AstNode[]>();
  const head = new Map<string, Field | ReferenceField>();
  const slots: PlacedSlot[] = [];
  const proses: PlacedProse[] = [];
  const entries: { entry: Entry; holder: AstNode }[] = [];

  const addSlots = (parts: readonly { $type: string }[] | undefined, sectionTime: string | undefined): void => {
    for (const part of parts ?? []) {
      if (isSlot(part as AstNode)) {
        slots.push({ slot: part as Slot, sectionTime });
      }
    }
  };
  const addString = (str: Str | undefined, sectionTime: string | undefined): void => addSlots(str?.parts, sectionTime);

  const register = (node: AstNode): void => {
    const named = asNamed(node);
    if (named && !byName.has(named.name)) {
      byName.set(named.name, named);
    }
    const list = byType.get(node.$type);
    if (list) {
      list.push(node);
    } else {
      byType.set(node.$type, [node]);
    }
  };

  const visit = (entry: Entry, context: Context): void => {
    register(entry);
    entries.push({ entry, holder: context.holder });
    const { sectionTime } = context;
    switch (entry.$type) {
      case 'Prose':
        proses.push({ prose: entry, holder: context.holder });
        addSlots(entry.parts, sectionTime);
        return;
      case 'TableRow':
        proses.push({ prose: entry, holder: context.holder });
        for (const cell of entry.cells) {
          addSlots(cell.parts, sectionTime);
        }
        return;
      case 'ReferenceField':
        for (const reference of entry.references) {
          addString(reference.words, sectionTime);
        }
        break;
      case 'Field':
      case 'TimeEntry':
      case 'ScopeEntry':
      case 'GroupEntry':
      case 'LabelEntry':
        for (const str of entry.strings) {
          addString(str, sectionTime);
        }
        break;
      default:
        addString((entry as { title?: Str }).title, sectionTime);
    }
    const time = entry.$type === 'Section' && entry.time !== undefined ? entry.time : sectionTime;
    for (const child of entriesOf(entry)) {
      visit(child, { holder: entry, sectionTime: time });
    }
  };

  for (const header of root.headers) {
    register(header);
    addString(header.title, undefined);
  }
  for (const entry of root.entries) {
    if ((entry.$type === 'Field' || entry.$type === 'ReferenceField') && !head.has(entry.key)) {
      head.set(entry.key, entry);
    }
    visit(entry, { holder: root, sectionTime: undefined });
  }
  return { root, header: root.headers[0], head, byName, byType, slots, proses, entries };
}
