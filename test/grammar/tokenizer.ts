import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';

/** The grammar as it ships. */
export const grammarPath = fileURLToPath(new URL('../../syntaxes/kehoach.tmLanguage.json', import.meta.url));

const registry = createRegistry([{ path: grammarPath, scopeName: 'source.kehoach' }]);
const grammar = await registry.loadGrammar('source.kehoach');

/** Scopes of every UTF-16 unit of a text, outermost first, without `source.kehoach`. */
export function scopesOf(text: string): readonly (readonly string[])[] {
  if (!grammar) throw new Error(`cannot load ${grammarPath}`);
  const scopes: (readonly string[])[] = [];
  let state: Parameters<typeof grammar.tokenizeLine>[1] = null;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const token of tokens) {
      const names = token.scopes.slice(1).map((scope) => scope.replace(/\.kehoach$/, ''));
      for (let unit = token.startIndex; unit < Math.min(token.endIndex, line.length); unit++) scopes.push(names);
    }
    scopes.push([]);
  }
  return scopes;
}

/** The innermost scope at a place of a text; '' where there is none. */
export function scopeAt(text: string, offset: number): string {
  return scopesOf(text)[offset]?.at(-1) ?? '';
}

/** A JSON file of the editor's configuration, by its path in the project. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;
}
