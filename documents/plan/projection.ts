import type { AstNode, LangiumDocument } from 'langium';
import type { Document, Slot } from '../../language/grammar/generated/ast.ts';
import type { FormProfile } from '../../language/model/citation.ts';
import { placeOf } from '../../language/plan/places.ts';
import { fieldText, type Plan, planOf } from '../../language/plan/plan.ts';
import type { SlotUse } from '../../language/plan/slots.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { NumberingForm, NumberLabel, SourceRange, Traced } from '../model/document-model.ts';

/** The number that a section, numbered paragraph, table or appendix gets, and how to refer to it. */
export interface PrintedNumber {
  readonly id: string;
  readonly label: NumberLabel | undefined;
  readonly form: NumberingForm;
  /** Distance from the document, from 1. */
  readonly depth: number;
  /** What precedes the number in a reference from elsewhere: "III." for point 1 of mục III. */
  readonly path: string;
  /** " Phần II" for a section inside a phần. */
  readonly tail: string;
}

/**
 * What all parts of one projection share. A projection walks the document twice: once to number it (`numbers`), once
 * to print it, since a slot may refer to a section that comes later.
 */
export interface Projection {
  readonly document: LangiumDocument;
  readonly plan: Plan;
  readonly index: PlanIndex | undefined;
  readonly profile: FormProfile;
  readonly slotUses: ReadonlyMap<Slot, SlotUse>;
  readonly numbers: Map<AstNode, PrintedNumber>;
  /** What has been mentioned so far: citations and abbreviations print in full once. */
  readonly mentioned: Set<AstNode>;
}

/** Starts a projection of a linked document. */
export function startProjection(document: LangiumDocument, index: PlanIndex | undefined): Projection {
  const plan = planOf(document.parseResult.value as Document);
  return {
    document,
    plan,
    index,
    profile: fieldText(plan.head.get('thể thức')) === 'đảng' ? 'đảng' : 'hành chính',
    slotUses: new Map(plan.slotUses.map((use) => [use.slot, use])),
    numbers: new Map(),
    mentioned: new Set(),
  };
}

/** The id of a statement in the document model: its name, or one made from its place. */
export function idOf(node: AstNode): string {
  const { name } = node as { name?: string };
  return name ?? `${node.$type.toLowerCase()}-${node.$cstNode?.offset ?? 0}`;
}

/** Where a part of the model comes from. */
export function traced(projection: Projection, node: AstNode): Required<Traced> {
  return { sourceId: idOf(node), source: sourceOf(projection, node) };
}

/** The place of a node as the document model writes it. */
export function sourceOf(projection: Projection, node: AstNode): SourceRange {
  const { offset, end } = placeOf(node);
  return { uri: projection.document.uri.toString(), start: offset, end };
}
