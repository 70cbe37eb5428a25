import type { TargetFacts, TargetValue } from './targets.ts';
import { timeKeyOf } from './targets.ts';

/** The values of one time. */
interface AtTime {
  /** The first value of each scope, parts (`trong đó`) left out. */
  readonly whole: Map<string, TargetValue>;
  /** The first value of each scope, parts among them. */
  readonly any: Map<string, TargetValue>;
  firstWhole: TargetValue | undefined;
  wholes: number;
  hasDeclared: boolean;
}

/** The values of one scope, by the times as they are written: the first of each. */
interface InScope {
  readonly times: Map<string | undefined, TargetValue>;
  hasWhole: boolean;
}

/**
 * The values of a target by time and scope, so that a slot finds its own without looking at all of them. It learns of
 * values that are added; where one is replaced it must be told.
 */
export class ValueIndex {
  private static readonly known = new WeakMap<TargetFacts, ValueIndex>();

  private readonly target: TargetFacts;
  private indexed = 0;
  private readonly byTime = new Map<string, AtTime>();
  private readonly byScope = new Map<string, InScope>();
  private readonly everyScope: InScope = { times: new Map(), hasWhole: false };
  private readonly timelessParts = new Map<string, TargetValue>();
  private hasDeclaredWhole = false;

  private constructor(target: TargetFacts) {
    this.target = target;
  }

  /** The index of a target, up to date. */
  static of(target: TargetFacts): ValueIndex {
    let index = ValueIndex.known.get(target);
    if (!index) {
      index = new ValueIndex(target);
      ValueIndex.known.set(target, index);
    }
    index.update();
    return index;
  }

  /** To be called when a value of a target was replaced or taken away. */
  static forget(target: TargetFacts): void {
    ValueIndex.known.delete(target);
  }

  /** The value for a time and scope: a part by its scope; a value without scope holds for every scope. */
  find(key: string, scope: string): TargetValue | undefined {
    const at = this.byTime.get(key);
    const scoped = scope === '' ? undefined : (at?.any.get(scope) ?? this.timelessParts.get(scope));
    const only = scope === '' && at?.wholes === 1 ? at.firstWhole : undefined;
    return at?.whole.get(scope) ?? scoped ?? at?.whole.get('') ?? only;
  }

  /** Is there a declared value, parts left out; of this time, where one is given? */
  hasDeclared(time?: { readonly key: string }): boolean {
    return time ? (this.byTime.get(time.key)?.hasDeclared ?? false) : this.hasDeclaredWhole;
  }

  /** Is there a value, parts left out, that holds for this scope (`''` for any); of this time, where one is given? */
  hasWhole(scope: string, time?: { readonly key: string }): boolean {
    if (!time) {
      return this.scopes(scope).some(({ hasWhole }) => hasWhole);
    }
    const at = this.byTime.get(time.key);
    return at !== undefined && (scope === '' || at.whole.has(scope) || at.whole.has(''));
  }

  /** One value of each time among those that hold for this scope (`''` for any): two at most. */
  times(scope: string): readonly TargetValue[] {
    const found = new Map<string | undefined, TargetValue>();
    for (const { times } of this.scopes(scope)) {
      for (const [text, value] of times) {
        if (!found.has(text)) {
          found.set(text, value);
        }
        if (found.size > 1) {
          return [...found.values()];
        }
      }
    }
    return [...found.values()];
  }

  private scopes(scope: string): readonly InScope[] {
    const scopes = scope === '' ? [this.everyScope] : [this.byScope.get(scope), this.byScope.get('')];
    return scopes.filter((one) => one !== undefined);
  }

  private update(): void {
    const { values } = this.target;
    for (; this.indexed < values.length; this.indexed++) {
      this.add(values[this.indexed] as TargetValue);
    }
  }

  private add(value: TargetValue): void {
    const { scope, part } = value;
    const key = timeKeyOf(value);
    let at = this.byTime.get(key);
    if (!at) {
      at = { whole: new Map(), any: new Map(), firstWhole: undefined, wholes: 0, hasDeclared: false };
      this.byTime.set(key, at);
    }
    setFirst(at.any, scope, value);
    let inScope = this.byScope.get(scope);
    if (!inScope) {
      inScope = { times: new Map(), hasWhole: false };
      this.byScope.set(scope, inScope);
    }
    setFirst(inScope.times, value.timeText, value);
    setFirst(this.everyScope.times, value.timeText, value);
    if (part) {
      if (!value.time) {
        setFirst(this.timelessParts, scope, value);
      }
      return;
    }
    setFirst(at.whole, scope, value);
    at.firstWhole ??= value;
    at.wholes++;
    inScope.hasWhole = true;
    this.everyScope.hasWhole = true;
    if (value.origin === 'declared') {
      at.hasDeclared = true;
      this.hasDeclaredWhole = true;
    }
  }
}

function setFirst<K>(map: Map<K, TargetValue>, key: K, value: TargetValue): void {
  if (!map.has(key)) {
    map.set(key, value);
  }
}
