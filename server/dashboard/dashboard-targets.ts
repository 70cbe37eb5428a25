import Big from 'big.js';
import { lastDay } from '../../language/model/calendar.ts';
import { isMeasure, ONE, type Quantity } from '../../language/model/quantity.ts';
import { headPlace } from '../../language/plan/places.ts';
import type { Plan } from '../../language/plan/plan.ts';
import { type TargetFacts, type TargetValue, timeKeyOf } from '../../language/plan/targets.ts';
import type { DocumentExports, ExportedTarget, ExportedValue } from '../../language/references/exports.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { parentStates } from '../../language/rules/parents/compare-with-parent.ts';
import { type ParentTarget, parentTargets } from '../../language/rules/parents/parent-targets.ts';
import { untakenTargetsOf } from '../../language/rules/parents/untaken-targets.ts';
import { scopeWords, timeWords, valuePlace, valueWords } from '../../language/rules/targets/describe.ts';
import type {
  DashboardMissing,
  DashboardSeries,
  DashboardState,
  DashboardTarget,
  DashboardValue,
} from '../protocol/dashboard.ts';
import type { Sources } from './sources.ts';

/** What all targets of a document are read with. */
interface Reading {
  readonly plan: Plan;
  readonly uri: string;
  readonly own: string;
  readonly sources: Sources;
  readonly states: ReturnType<typeof parentStates>;
  readonly pairs: ReadonlyMap<TargetFacts, readonly ParentTarget[]>;
}

/**
 * The targets of a document that have values, each beside the parent's targets that it carries out.
 * @param own what the document itself is called: "Kế hoạch này"
 */
export function dashboardTargets(
  plan: Plan,
  index: PlanIndex,
  uri: string,
  own: string,
  sources: Sources,
): { targets: DashboardTarget[]; parents: string[] } {
  const all = parentTargets(plan, index);
  const pairs = new Map<TargetFacts, ParentTarget[]>();
  for (const pair of all) {
    pairs.set(pair.target, [...(pairs.get(pair.target) ?? []), pair]);
  }
  const reading: Reading = { plan, uri, own, sources, states: parentStates(all, plan), pairs };
  const targets = plan.targets.filter(({ values }) => values.some(({ part }) => !part));
  return {
    targets: targets.map((target, i) => dashboardTarget(target, i, reading)),
    parents: [...new Set(all.map(({ parent }) => parent.title || (parent.name ?? '')))],
  };
}

/** The targets of parents that a document does not take up. */
export function dashboardMissing(plan: Plan, index: PlanIndex, sources: Sources): DashboardMissing[] {
  return untakenTargetsOf(plan, index).flatMap(({ name, parent, targets }) =>
    targets.map((target) => ({
      title: target.title || target.name,
      name: `${name}.${target.name}`,
      source: sources.add(parent.uri, target.place),
    })),
  );
}

function dashboardTarget(target: TargetFacts, i: number, reading: Reading): DashboardTarget {
  const { plan, uri, own, sources, states } = reading;
  const values = target.values.filter(({ part }) => !part);
  const theirs = (reading.pairs.get(target) ?? []).filter(firstOfItsTarget);
  const times = timesOf([...values, ...theirs.flatMap(({ parentTarget }) => parentTarget.values)]);
  const unit = unitOf([...values, ...theirs.flatMap(({ parentTarget }) => parentTarget.values)]);
  const series = [
    ...seriesOf(
      values,
      times,
      (scope) => labelled(own, scopeWords(scope, plan)),
      (value) => {
        const state = states.get(value)?.state;
        return {
          ...shown(value, unit),
          ...(state ? { state } : {}),
          source: sources.add(uri, valuePlace(value)),
        };
      },
    ).map((one) => ({ ...one, isParent: false })),
    ...theirs.flatMap(({ parent, parentTarget }) => parentSeries(parent, parentTarget, times, unit, sources)),
  ];
  const state = worstOf(values.flatMap((value) => states.get(value)?.state ?? []));
  return {
    id: target.name ?? `${i}`,
    title: target.title || target.name || '…',
    unit: unit?.text ?? '',
    lower: target.direction === 'lower' || theirs.some(({ parentTarget }) => parentTarget.direction === 'lower'),
    times: times.map(({ words }) => words),
    series,
    ...(state ? { state } : {}),
    source: sources.add(uri, headPlace(target.node)),
  };
}

/** Several values of a target may name the same parent's target. */
const firstOfItsTarget = ({ parentTarget }: ParentTarget, i: number, all: readonly ParentTarget[]): boolean =>
  all.findIndex((other) => other.parentTarget === parentTarget) === i;

function parentSeries(
  parent: DocumentExports,
  target: ExportedTarget,
  times: readonly Time[],
  unit: NumberUnit | undefined,
  sources: Sources,
): DashboardSeries[] {
  const name = parent.name ?? parent.title;
  return seriesOf(
    target.values,
    times,
    (scope) => labelled(name, scope),
    (value) => ({
      ...shown(value, unit),
      source: sources.add(parent.uri, valuePlace(value)),
    }),
  ).map((one) => ({ ...one, isParent: true }));
}

const labelled = (name: string, scope: string): string => (scope === '' ? name : `${name}, ${scope}`);

type AnyValue = TargetValue | ExportedValue;

interface Time {
  readonly key: string;
  readonly words: string;
}

function timesOf(values: readonly AnyValue[]): Time[] {
  const firsts = new Map<string, AnyValue>();
  for (const value of values) {
    const key = timeKeyOf(value);
    if (!firsts.has(key)) {
      firsts.set(key, value);
    }
  }
  return [...firsts]
    .sort(([, a], [, b]) => endOf(a) - endOf(b) || commitment(a) - commitment(b))
    .map(([key, value]) => ({ key, words: timeWords(value).replace(/^năm (?=\d)/u, '') }));
}

/** The last day of a time; times without a day come last. */
const endOf = ({ time }: AnyValue): number => (time?.to && lastDay(time.to)) ?? 99_999_999;

/** Where it stood comes before what is to be reached on the same day. */
const commitment = ({ time }: AnyValue): number => (time?.kind === 'baseline' || time?.kind === 'result' ? 0 : 1);

/** The values of each scope, in the order of the times. */
function seriesOf<T extends AnyValue>(
  values: readonly T[],
  times: readonly Time[],
  label: (scope: string) => string,
  show: (value: T) => DashboardValue,
): Omit<DashboardSeries, 'isParent'>[] {
  return [...new Set(values.map(({ scope }) => scope))].map((scope) => ({
    label: label(scope),
    values: times.map(({ key }) => {
      const value = values.find((one) => one.scope === scope && timeKeyOf(one) === key);
      return value ? show(value) : null;
    }),
  }));
}

function shown(value: AnyValue, unit: NumberUnit | undefined): DashboardValue {
  const own = value.quantity && numberOf(value.quantity);
  const text = valueWords(value);
  return own && unit && own.unit.key === unit.key ? { text, number: Number(own.base.div(unit.scale)) } : { text };
}

/** What makes two numbers comparable on one axis, and what it is called. */
interface NumberUnit {
  readonly key: string;
  readonly text: string;
  /** How much one of it is: of "triệu đồng" 1.000.000. */
  readonly scale: Big;
}

/** The unit of the first value that has a number. */
function unitOf(values: readonly AnyValue[]): NumberUnit | undefined {
  for (const { quantity } of values) {
    const found = quantity && numberOf(quantity);
    if (found) {
      return found.unit;
    }
  }
  return undefined;
}

/** A quantity as one number for a bar: of a range its lower end. The exact words stand beside it. */
function numberOf(quantity: Quantity): { readonly base: Big; readonly unit: NumberUnit } | undefined {
  if (isMeasure(quantity)) {
    const { bound, unit, kind, perYear } = quantity;
    const number = bound.operator === 'range' ? bound.low : bound.number;
    const per = `${unit.per === undefined ? '' : `/${unit.per}`}${perYear ? '/năm' : ''}`;
    const isPercent = unit.kind === 'percent';
    return {
      base: number.times(unit.scale),
      unit: {
        key: `${kind} ${unit.kind} ${unit.key}${per}`,
        text: (isPercent ? '%' : unit.text) + per,
        scale: isPercent ? ONE : unit.scale,
      },
    };
  }
  switch (quantity.kind) {
    case 'rank':
      return { base: quantity.size, unit: { key: 'rank', text: '', scale: ONE } };
    case 'fraction':
      return quantity.total.eq(0) ? undefined : { base: quantity.done.times(100).div(quantity.total), unit: percent };
    case 'all':
      return { base: new Big(100), unit: percent };
    default:
      return undefined;
  }
}

const percent: NumberUnit = { key: 'level percent ', text: '%', scale: ONE };

const order: readonly DashboardState[] = ['weaker', 'not comparable', 'met'];

const worstOf = (states: readonly DashboardState[]): DashboardState | undefined =>
  order.find((state) => states.includes(state));
