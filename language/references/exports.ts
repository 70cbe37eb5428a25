import type { AstNodeDescription, LangiumDocument } from 'langium';
import type { Document } from '../grammar/generated/ast.ts';
import type { TimeKey } from '../model/period.ts';
import type { Quantity } from '../model/quantity.ts';
import { headPlace, type Place, placeOf } from '../plan/places.ts';
import { fieldText, type Plan, planOf, referenceText } from '../plan/plan.ts';
import type { Comparability, TargetFacts } from '../plan/targets.ts';
import { stringText } from '../plan/text.ts';

/** A value of a target as other documents see it: plain data, free of the AST. */
export interface ExportedValue {
  readonly time: TimeKey | undefined;
  readonly timeText: string | undefined;
  readonly scope: string;
  readonly text: string;
  readonly quantity: Quantity | undefined;
  readonly comparability: Comparability;
  readonly place: Place;
}

/** A target as other documents see it. */
export interface ExportedTarget {
  readonly name: string;
  readonly title: string;
  readonly direction: 'higher' | 'lower' | undefined;
  readonly values: readonly ExportedValue[];
  readonly place: Place;
}

/** What one document shows to the others. */
export interface DocumentExports {
  readonly uri: string;
  readonly name: string | undefined;
  readonly title: string;
  readonly kind: string | undefined;
  /** `cấp`, as written. */
  readonly level: string | undefined;
  readonly header: AstNodeDescription | undefined;
  readonly headerPlace: Place;
  readonly targets: ReadonlyMap<string, ExportedTarget>;
  /** The documents that it names as `thực hiện`, with the place of the name: for cycles. */
  readonly parents: readonly { readonly name: string; readonly place: Place }[];
  /** The names of the documents that it is compared with (`đối chiếu`). */
  readonly compared: readonly string[];
  /**
   * By key (`HaTinh2025`, `HaTinh2025.HoSoMang`, `HaTinh2025.*`): what users of that key can see of it, places left
   * out. Users are checked again when, and only when, this changes.
   */
  readonly visible: ReadonlyMap<string, string>;
}

/** What a document shows to the others. */
export function exportsOf(root: Document, document: LangiumDocument): DocumentExports {
  const plan = planOf(root);
  const { header } = plan;
  const name = header?.name;
  const targets = new Map<string, ExportedTarget>();
  for (const target of plan.targets) {
    if (target.name !== undefined && !targets.has(target.name)) {
      targets.set(target.name, exportTarget(target, target.name));
    }
  }
  const parents = parentsOf(plan, 'thực hiện');
  const level = fieldText(plan.head.get('cấp'));
  const exports = {
    uri: document.uri.toString(),
    name,
    title: titleOf(plan),
    kind: header?.kind,
    level,
    targets,
    parents,
    compared: parentsOf(plan, 'đối chiếu').map((other) => other.name),
  };
  return {
    ...exports,
    header: header && name !== undefined ? describeHeader(header, name, document) : undefined,
    headerPlace: header ? headPlace(header) : { offset: 0, end: 0 },
    visible: name === undefined ? new Map() : visibleOf(exports, name, plan),
  };
}

function titleOf(plan: Plan): string {
  return stringText(plan.header?.title);
}

function describeHeader(
  node: NonNullable<Plan['header']>,
  name: string,
  document: LangiumDocument,
): AstNodeDescription {
  const place = node.$cstNode;
  return {
    node,
    name,
    type: node.$type,
    documentUri: document.uri,
    path: '/headers@0',
    ...(place
      ? { selectionSegment: { offset: place.offset, end: place.end, length: place.length, range: place.range } }
      : {}),
  };
}

function exportTarget(target: TargetFacts, name: string): ExportedTarget {
  return {
    name,
    title: target.title,
    direction: target.direction,
    place: headPlace(target.node),
    values: target.values
      .filter((value) => !value.part)
      .map(({ time, timeText, scope, text, quantity, comparability, place }) => ({
        time,
        timeText,
        scope,
        text,
        quantity,
        comparability,
        place,
      })),
  };
}

function parentsOf(plan: Plan, key: 'thực hiện' | 'đối chiếu'): DocumentExports['parents'] {
  const field = plan.head.get(key);
  return field?.$type === 'ReferenceField'
    ? field.references.flatMap((reference) =>
        reference.subject ? [{ name: reference.subject.$refText, place: placeOf(reference) }] : [],
      )
    : [];
}

function visibleOf(
  exports: Pick<DocumentExports, 'title' | 'kind' | 'level' | 'targets' | 'parents'>,
  name: string,
  plan: Plan,
): Map<string, string> {
  const visible = new Map<string, string>();
  const names: string[] = [];
  // Which of several declarations of one name counts, and so where it stands, changes with their number.
  const counts = new Map<string | undefined, number>();
  for (const target of plan.targets) {
    counts.set(target.name, (counts.get(target.name) ?? 0) + 1);
  }
  for (const target of exports.targets.values()) {
    const count = counts.get(target.name);
    const values = target.values.map(({ timeText, scope, text, comparability }) => [
      timeText,
      scope,
      text,
      comparability,
    ]);
    visible.set(`${name}.${target.name}`, JSON.stringify([target.title, target.direction, values, count]));
    names.push(
      JSON.stringify([target.name, target.title, count, values.map(([timeText, scope]) => [timeText, scope])]),
    );
  }
  for (const other of plan.byName.values()) {
    if (other.$type !== 'Target' && other.$type !== 'Header') {
      visible.set(`${name}.${other.name}`, other.$type);
    }
  }
  visible.set(`${name}.*`, JSON.stringify(names));
  const period = fieldText(plan.head.get('giai đoạn'));
  const parents = exports.parents.map((parent) => parent.name);
  visible.set(
    name,
    JSON.stringify([
      exports.kind,
      exports.title,
      period,
      parents,
      exports.level,
      fieldText(plan.head.get('ngày')),
      fieldText(plan.head.get('số')),
      fieldText(plan.head.get('trích yếu')),
      fieldText(plan.head.get('cơ quan ban hành')),
    ]),
  );
  return visible;
}

/** The keys whose visible part differs between two states of a document (either may be absent). */
export function changedExports(previous: DocumentExports | undefined, next: DocumentExports | undefined): Set<string> {
  const changed = new Set<string>();
  for (const [key, value] of previous?.visible ?? []) {
    if (next?.visible.get(key) !== value) {
      changed.add(key);
    }
  }
  for (const key of next?.visible.keys() ?? []) {
    if (!previous?.visible.has(key)) {
      changed.add(key);
    }
  }
  return changed;
}

/**
 * The keys of other documents that a document uses. A name that is not its own may be a document's: it counts as used
 * even where there is no such document yet, so that its appearance is noticed.
 */
export function usesOf(root: Document): ReadonlySet<string> {
  const plan = planOf(root);
  const uses = new Set<string>();
  const use = (node: { document?: { $refText: string }; subject?: { $refText: string } }): void => {
    const subject = node.subject?.$refText;
    if (node.document) {
      uses.add(node.document.$refText);
      if (subject !== undefined) {
        uses.add(`${node.document.$refText}.${subject}`);
      }
    } else if (subject !== undefined && !plan.byName.has(subject)) {
      uses.add(subject);
    }
  };
  for (const { slot } of plan.slots) {
    use(slot);
  }
  for (const { entry } of plan.entries) {
    if (entry.$type === 'ReferenceField') {
      for (const reference of entry.references) {
        use(reference);
      }
    }
  }
  for (const key of ['thực hiện', 'đối chiếu']) {
    const field = plan.head.get(key);
    if (field?.$type === 'ReferenceField') {
      for (const reference of field.references) {
        const parent = referenceText(reference);
        uses.add(parent);
        uses.add(`${parent}.*`);
      }
    }
  }
  // Two documents with one name know of each other.
  if (plan.header?.name !== undefined) {
    uses.add(plan.header.name);
  }
  return uses;
}
