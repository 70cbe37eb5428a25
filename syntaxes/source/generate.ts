/**
 * Writes `syntaxes/kehoach.tmLanguage.json` and the colour themes in `syntaxes/themes/`. Run it after each change here:
 * `node syntaxes/source/generate.ts`.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { tmLanguage } from './grammar.ts';
import { colourTheme, themes } from './themes.ts';

const folder = new URL('../', import.meta.url);
const write = (name: string, content: object) =>
  writeFileSync(new URL(name, folder), `${JSON.stringify(content, null, 2)}\n`);

write('kehoach.tmLanguage.json', tmLanguage());
mkdirSync(new URL('themes/', folder), { recursive: true });
for (const theme of themes) {
  write(`themes/${theme.file}`, colourTheme(theme));
}
