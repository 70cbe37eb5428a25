/** Writes `syntaxes/kehoach.tmLanguage.json`. Run it after each change here: `node syntaxes/source/generate.ts`. */

import { writeFileSync } from 'node:fs';
import { tmLanguage } from './grammar.ts';

const target = new URL('../kehoach.tmLanguage.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(tmLanguage(), null, 2)}\n`);
