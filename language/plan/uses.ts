import type { Unit } from '../grammar/generated/ast.ts';
import type { Plan } from './plan.ts';
import { entriesOf, referencesIn, type Statements } from './statements.ts';

/** The names of a document that something in it refers to. */
export function usedNames(plan: Plan): ReadonlySet<string> {
  const used = new Set<string>();
  const use = (name: string | undefined): void => {
    if (name !== undefined) {
      used.add(name);
    }
  };
  for (const { slot } of plan.slots) {
    if (!slot.document) {
      use(slot.subject?.$refText);
    }
    for (const { group } of slot.selectors) {
      use(group?.$refText);
    }
  }
  for (const { entry } of plan.entries) {
    switch (entry.$type) {
      case 'ReferenceField':
        for (const reference of entry.references) {
          if (!reference.document) {
            use(reference.subject?.$refText);
          }
        }
        break;
      case 'Assignment':
        for (const { unit } of entry.parties) {
          use(unit?.$refText);
        }
        break;
      case 'Table':
        use(entry.subject?.$refText);
        break;
      case 'Print':
        use(entry.subject?.subject?.$refText);
        break;
      case 'GroupEntry':
        use(entry.group.$refText);
        break;
    }
  }
  return used;
}

/** Work that a document gives to a unit. */
export interface GivenWork {
  readonly unit: Unit;
  /** `chủ trì`, `phối hợp`, `giao`, `đề nghị`. */
  readonly role: string;
  /** The statement that names the unit. */
  readonly node: { readonly $type: string; readonly $cstNode?: { readonly offset: number; readonly end: number } };
}

const remembered = new WeakMap<Statements, readonly GivenWork[]>();

/** All work that a document gives to declared units, in the order of the text. */
export function givenWork(plan: Statements): readonly GivenWork[] {
  let work = remembered.get(plan);
  if (!work) {
    work = collectWork(plan);
    remembered.set(plan, work);
  }
  return work;
}

function collectWork(plan: Statements): GivenWork[] {
  const work: GivenWork[] = [];
  const add = (name: string | undefined, role: string, node: GivenWork['node']): void => {
    const unit = name === undefined ? undefined : plan.byName.get(name);
    if (unit?.$type === 'Unit') {
      work.push({ unit, role, node });
    }
  };
  for (const { entry } of plan.entries) {
    if (entry.$type === 'Assignment') {
      for (const party of entry.parties) {
        add(party.unit?.$refText, party.support ? 'phối hợp' : entry.kind, party);
      }
    } else if (entriesOf(entry).length > 0) {
      for (const role of ['chủ trì', 'phối hợp']) {
        for (const reference of referencesIn(entry, role)) {
          add(reference.document ? undefined : reference.subject?.$refText, role, reference);
        }
      }
    }
  }
  return work;
}
