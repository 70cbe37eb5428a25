// Writes the JSON Schemas: that of `kehoach.config.json`, with which editors check and complete it, and that of the
// typed plan, which other programs read and write (`kehoach export --format json`, `kehoach import`).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { planSchema } from '../documents/json/plan-schema.ts';
import { configSchema } from '../language/config/config.ts';
import { rules } from '../language/rules/registry.ts';
import { root } from './project.ts';

const schema = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' });

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A property of a JSON Schema that is a schema itself. */
function propertyOf(of: JsonSchema | boolean | undefined, name: string): JsonSchema {
  const property = typeof of === 'object' ? of.properties?.[name] : undefined;
  if (typeof property !== 'object') {
    throw new Error(`the configuration has no “${name}” any more: mend this script`);
  }
  return property;
}

/** The names of the rules are known, so that an editor can propose them with what they are about and their options. */
function nameRules(settings: JsonSchema): void {
  const { additionalProperties: setting } = settings;
  const [severity, detailed] = typeof setting === 'object' ? (setting.anyOf ?? []) : [];
  if (typeof severity !== 'object' || typeof detailed !== 'object') {
    throw new Error('the configuration has no severities by rule any more: mend this script');
  }
  settings.properties = Object.fromEntries(
    rules.flatMap(({ name, code, title, options }) => {
      const description = `${code}: ${title.vi} / ${title.en}`;
      if (!options) {
        return [[name, { ...severity, description }]];
      }
      const { $schema: _, ...own } = z.toJSONSchema(options, { target: 'draft-7', io: 'input' });
      const withOptions = { ...detailed, properties: { ...detailed.properties, options: own } };
      const entry = { anyOf: [severity, withOptions], description };
      return [
        [name, entry],
        [code, entry],
      ];
    }),
  );
}

// The settings of rules stand in two places, and are long: both refer to one definition.
const settings = propertyOf(schema, 'rules');
nameRules(settings);
const overrides = propertyOf(schema, 'overrides').items;
const ofOverride = propertyOf(Array.isArray(overrides) ? overrides[0] : overrides, 'rules');
schema.definitions = { rules: { ...settings } };
for (const place of [settings, ofOverride]) {
  for (const key of Object.keys(place)) {
    delete place[key];
  }
  place.$ref = '#/definitions/rules';
}

const folder = join(root, 'schemas');
mkdirSync(folder, { recursive: true });
const write = (name: string, content: object): void =>
  writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
write('kehoach.config.schema.json', schema);
write('kehoach.plan.schema.json', z.toJSONSchema(planSchema, { target: 'draft-7', io: 'input' }));
