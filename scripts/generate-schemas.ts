// Writes schemas/kehoach.config.schema.json, with which editors check and complete `kehoach.config.json`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
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
writeFileSync(join(folder, 'kehoach.config.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
