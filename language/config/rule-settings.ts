import type { z } from 'zod';
import type { Severity } from '../rules/rule.ts';
import type { KehoachConfig, RuleSetting } from './config.ts';

/** A rule as far as a configuration knows it. */
export interface ConfiguredRule {
  readonly code: string;
  readonly name: string;
}

/** What a configuration says of a rule, by its code or its name. */
export function settingOf({ rules }: KehoachConfig, { code, name }: ConfiguredRule): RuleSetting | undefined {
  return rules[code] ?? rules[name];
}

/** The severity that a configuration gives a rule; undefined where it says nothing of it. */
export function severitySetting(config: KehoachConfig, rule: ConfiguredRule): Severity | 'off' | undefined {
  const setting = settingOf(config, rule);
  return typeof setting === 'object' ? setting.severity : setting;
}

/**
 * The options of a rule under a configuration, each that is not set with its default. One that cannot be used is
 * reported where the configuration is read, and has its default too.
 */
export function optionsOf<T>(rule: ConfiguredRule, schema: z.ZodType<T>, config: KehoachConfig): T {
  const setting = settingOf(config, rule);
  const given = typeof setting === 'object' ? (setting.options ?? {}) : {};
  let ofConfig = known.get(config);
  if (!ofConfig) {
    ofConfig = new Map();
    known.set(config, ofConfig);
  }
  if (!ofConfig.has(rule.code)) {
    const valid = Object.entries(given).filter(([key, value]) => schema.safeParse({ [key]: value }).success);
    ofConfig.set(rule.code, schema.parse(Object.fromEntries(valid)));
  }
  return ofConfig.get(rule.code) as T;
}

/** The options by configuration and rule: they are asked for at every check. */
const known = new WeakMap<KehoachConfig, Map<string, unknown>>();
