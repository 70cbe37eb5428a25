import type { AstNode, Reference as NameReference } from 'langium';
import type { Document, Header, Named, ReferenceField, Slot } from '../../grammar/generated/ast.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Message } from '../../text/message.ts';
import { holderOf } from '../syntax/allowed.ts';
import { misspeltKeys } from '../syntax/unknown-key.ts';
import {
  expectedBudgets,
  expectedGroups,
  expectedInField,
  expectedInSlot,
  expectedParties,
  type NamedType,
} from './expected.ts';

/** A name as it is used somewhere, and what it must refer to there. */
export interface NameUse {
  /** The name of a document before the dot. */
  readonly qualifier: NameReference<Header> | undefined;
  readonly subject: NameReference<Named>;
  readonly place: Place;
  /** The reference with its qualifier. */
  readonly whole: Place;
  /** Types that fit; undefined where any does. */
  readonly expected: readonly NamedType[] | undefined;
  /** What asks for the name, for messages: `chủ trì:`, `giao`. */
  readonly by: Message;
  /** The key of the field, where it stands in one. */
  readonly key: string | undefined;
  readonly slot: Slot | undefined;
}

const remembered = new WeakMap<Document, readonly NameUse[]>();

/** All uses of names in a document, in no certain order. */
export function nameUses(plan: Plan): readonly NameUse[] {
  let uses = remembered.get(plan.root);
  if (!uses) {
    uses = [...collect(plan)];
    remembered.set(plan.root, uses);
  }
  return uses;
}

function* collect(plan: Plan): Iterable<NameUse> {
  const misspelt = misspeltKeys(plan);
  for (const { entry, holder } of plan.entries) {
    switch (entry.$type) {
      case 'ReferenceField':
        yield* inField(entry);
        break;
      case 'Assignment':
        for (const { unit } of entry.parties) {
          if (unit) {
            yield use(unit, expectedParties, same(entry.kind));
          }
        }
        break;
      case 'GroupEntry':
        if (!misspelt.has(entry) && (entry.group.ref || holderOf(holder))) {
          yield use(entry.group, expectedGroups, { vi: 'giá trị theo nhóm', en: 'a value of a group' });
        }
        break;
      case 'Table':
        if (entry.subject) {
          yield use(entry.subject, expectedBudgets, same('bảng kinh phí'));
        }
        break;
      case 'Print': {
        const subject = entry.subject?.subject;
        if (subject) {
          yield { ...use(subject, undefined, same('in')), qualifier: entry.subject?.document };
        }
        break;
      }
    }
  }
  for (const { slot } of plan.slots) {
    if (slot.subject) {
      yield {
        ...use(slot.subject, expectedInSlot(slot.kind), same(slot.kind ?? '{ }')),
        qualifier: slot.document,
        whole: wholePlace(slot.document, slot.subject),
        slot,
      };
    }
    for (const { group } of slot.selectors) {
      // One that refers to nothing is a word that the slot cannot use: the rule of slots says so.
      if (group?.ref && slot.subject?.ref) {
        yield use(group, expectedGroups, { vi: 'nhóm của giá trị', en: 'the group of a value' });
      }
    }
  }
}

function* inField(field: ReferenceField): Iterable<NameUse> {
  const expected = expectedInField(field.key);
  for (const { document, subject } of field.references) {
    if (subject) {
      yield {
        ...use(subject, expected, same(`${field.key}:`)),
        qualifier: document,
        whole: wholePlace(document, subject),
        key: field.key,
      };
    }
  }
}

function use(subject: NameReference<Named>, expected: NameUse['expected'], by: Message): NameUse {
  const place = refPlace(subject);
  return { qualifier: undefined, subject, place, whole: place, expected, by, key: undefined, slot: undefined };
}

/** The place of a name in the text. */
export function refPlace(reference: NameReference<AstNode>): Place {
  const node = reference.$refNode;
  return node ? { offset: node.offset, end: node.end } : { offset: 0, end: 0 };
}

function wholePlace(qualifier: NameReference<Header> | undefined, subject: NameReference<Named>): Place {
  const { offset, end } = refPlace(subject);
  return { offset: qualifier ? refPlace(qualifier).offset : offset, end };
}

const same = (word: string): Message => ({ vi: word, en: word });

/** The place of the name that a statement declares. */
export const namePlace = (node: AstNode): Place => placeOf(node, 'name');
