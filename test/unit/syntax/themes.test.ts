import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmLanguage } from '../../../syntaxes/source/grammar.ts';

const root = join(import.meta.dirname, '../../..');
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));

interface ColourTheme {
  readonly type: string;
  readonly colors: Readonly<Record<string, string>>;
  readonly tokenColors: readonly {
    readonly scope: readonly string[];
    readonly settings: { readonly foreground?: string };
  }[];
}

/** @param colour "#rrggbb" */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Every scope that the highlighting gives. */
function scopesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    (key === 'name' || key === 'contentName') && typeof part === 'string' ? part.split(' ') : scopesIn(part),
  );
}

describe('the colour themes', () => {
  const contributed: readonly { label: string; uiTheme: string; path: string }[] =
    read('package.json').contributes.themes;

  it('are one for each kind of window', () => {
    const types = contributed.map(({ uiTheme, path }) => [uiTheme, (read(path) as ColourTheme).type]);
    assert.deepEqual(types, [
      ['vs', 'light'],
      ['vs-dark', 'dark'],
      ['hc-black', 'hcDark'],
      ['hc-light', 'hcLight'],
    ]);
    for (const { label, path } of contributed) {
      assert.equal(read(path).name, label);
    }
  });

  for (const { label, path } of contributed) {
    const { colors, tokenColors }: ColourTheme = read(path);
    const background = colors['editor.background'] ?? '';

    it(`${label}: every word stands out from the paper by 7 to 1`, () => {
      const colours = [colors['editor.foreground'], ...tokenColors.map(({ settings }) => settings.foreground)];
      const pale = colours.filter((colour) => colour !== undefined && contrastOf(colour, background) < 7);
      assert.deepEqual(pale, []);
    });

    it(`${label}: what surrounds the text can be read, by 4.5 to 1`, () => {
      const pairs = Object.entries(colors).flatMap(([key, colour]) => {
        const paper = colors[key.replace(/([fF])oreground$/u, (_, f) => (f === 'F' ? 'Background' : 'background'))];
        return /oreground$/u.test(key) && paper !== undefined ? [{ key, contrast: contrastOf(colour, paper) }] : [];
      });
      assert.deepEqual(
        pairs.filter(({ contrast }) => contrast < 4.5),
        [],
      );
    });

    it(`${label}: keywords, fields, names, titles and values have colours of their own`, () => {
      const of = (scope: string) =>
        tokenColors.findLast(({ scope: scopes }) => scopes.includes(scope))?.settings.foreground;
      const colours = [
        'keyword.control',
        'support.type.property-name',
        'entity.name.type',
        'string',
        'constant.numeric',
        'constant.language',
        'comment',
      ].map(of);
      assert.equal(new Set(colours).size, colours.length, colours.join());
      assert.ok(!colours.includes(colors['editor.foreground']));
    });
  }

  it('colour what the highlighting names', () => {
    const { tokenColors }: ColourTheme = read(contributed[0]?.path ?? '');
    const known = tokenColors.flatMap(({ scope }) => scope);
    const uncoloured = [...new Set(scopesIn(tmLanguage()))].filter(
      (scope) => scope !== '' && !known.some((each) => scope === each || scope.startsWith(`${each}.`)),
    );
    // Prose marks are coloured by their punctuation, slots by what stands in them.
    assert.deepEqual(
      uncoloured.filter((scope) => !/^(markup\.(other|table)|meta\.embedded)\./u.test(scope)),
      ['Kế', 'hoạch'],
    );
  });
});
