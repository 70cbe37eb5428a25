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

// The names of the rules are known, so that an editor can propose them with what they are about.
const severities = schema.properties?.rules;
if (typeof severities !== 'object' || typeof severities.additionalProperties !== 'object') {
  throw new Error('the configuration has no severities by rule any more: mend this script');
}
const severity = severities.additionalProperties;
severities.properties = Object.fromEntries(
  rules.map(({ name, code, title }) => [name, { ...severity, description: `${code}: ${title.vi} / ${title.en}` }]),
);

const folder = join(root, 'schemas');
mkdirSync(folder, { recursive: true });
const write = (name: string, content: object): void =>
  writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
write('kehoach.config.schema.json', schema);
write('kehoach.plan.schema.json', z.toJSONSchema(planSchema, { target: 'draft-7', io: 'input' }));
