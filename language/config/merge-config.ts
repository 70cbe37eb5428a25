import { ruleOf } from '../rules/registry.ts';
import type { KehoachConfig } from './config.ts';
import type { HouseLayouts } from './layout-config.ts';

/** What can be set over another configuration. */
type Overriding = { readonly [key in 'preset' | 'rules' | 'accept' | 'layout']?: KehoachConfig[key] | undefined };

/** What a configuration says, with what another says in its place or beside it. */
export function mergedConfig(base: KehoachConfig, over: Overriding): KehoachConfig {
  const { accept } = over;
  const preset = over.preset ?? base.preset;
  const layout = mergedLayout(base.layout, over.layout);
  return {
    ...base,
    ...(preset === undefined ? {} : { preset }),
    ...(layout === undefined ? {} : { layout }),
    rules: { ...byCode(base.rules), ...byCode(over.rules ?? {}) },
    accept: {
      words: [...base.accept.words, ...(accept?.words ?? [])],
      names: [...base.accept.names, ...(accept?.names ?? [])],
      abbreviations: [...base.accept.abbreviations, ...(accept?.abbreviations ?? [])],
    },
  };
}

/** One name for each rule: a later setting by name must win over an earlier one by code. */
function byCode(rules: KehoachConfig['rules']): KehoachConfig['rules'] {
  return Object.fromEntries(Object.entries(rules).map(([name, setting]) => [ruleOf(name)?.code ?? name, setting]));
}

/** The values of both; where both set one, that of the second. */
function mergedLayout(base: HouseLayouts | undefined, over: HouseLayouts | undefined): HouseLayouts | undefined {
  return over === undefined ? base : (merged(base ?? {}, over) as HouseLayouts);
}

function merged(base: object, over: object): object {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    result[key] = isObject(value) && isObject(below) ? merged(below, value) : value;
  }
  return result;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
