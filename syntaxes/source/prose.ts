/** Lines of the drafter's own words: prose and rows of tables. Only slots are code in them. */

import { blanks, name, wordCharacter } from './patterns.ts';
import type { Captures, Repository, Rule } from './rule.ts';
import { include } from './rule.ts';

const bulletMark: Rule = { name: 'keyword.control.mark punctuation.definition.list.begin' };

/**
 * A line that begins with a mark. `meta.prose` is what the editor's settings know prose by. The text keeps the colour of
 * plain text, since most of a document is prose; `markup.list` would paint it in a third of VS Code's own themes.
 */
function proseLine(begin: string, markup: string, beginCaptures: Captures): Rule {
  return {
    begin: `^${blanks}${begin}`,
    end: '$',
    name: `meta.prose ${markup}`,
    beginCaptures,
    patterns: ['brace-escapes', 'slots', 'bold', 'italic', 'stray-brace'].map(include),
  };
}

/** How far a closing mark is looked for, so that a line full of opening ones costs no more than its length. */
const longest = '{0,2000}?';

/** Bold words; both marks stand in the same run of `character`s. */
function bold(character: string, inner: string[]): Rule {
  return {
    begin: `(\\*\\*)(?=\\S${character}${longest}\\*\\*)`,
    end: '(\\*\\*)|$',
    name: 'markup.bold',
    beginCaptures: { 1: { name: 'punctuation.definition.bold' } },
    endCaptures: { 1: { name: 'punctuation.definition.bold' } },
    patterns: ['brace-escapes', 'slots', ...inner].map(include),
  };
}

/** Italic words; `_` inside a word is no mark. */
function italic(character: string, inner: string[]): Rule {
  return {
    begin: `(?<!${wordCharacter})(_)(?=[^\\s_]${character}${longest}_(?!${wordCharacter}))`,
    end: `(_)(?!${wordCharacter})|$`,
    name: 'markup.italic',
    beginCaptures: { 1: { name: 'punctuation.definition.italic' } },
    endCaptures: { 1: { name: 'punctuation.definition.italic' } },
    patterns: ['brace-escapes', 'slots', ...inner].map(include),
  };
}

export const prosePatterns: Repository = {
  prose: { patterns: ['bullet', 'paragraph', 'numbered-paragraph', 'prose-in-block', 'table-row'].map(include) },
  // The dashes and bullets of Word are accepted in place of `-`.
  bullet: proseLine('([-+–•*])', 'markup.other.bullet', { 1: bulletMark }),
  paragraph: proseLine('(>)', 'markup.other.paragraph', {
    1: { name: 'keyword.control.mark punctuation.definition.paragraph.begin' },
  }),
  'numbered-paragraph': proseLine(`(#)(${name})?`, 'markup.other.numbered-paragraph', {
    1: bulletMark,
    2: { name: 'entity.name.section.paragraph' },
  }),
  // `phương pháp { > … }`: prose behind the brace that opens its block, up to the brace that closes it on the same line.
  'prose-in-block': {
    begin: `(?<=\\{)${blanks}([-+>#])(?=\\s)`,
    end: `(?=\\}${blanks}$)|$`,
    name: 'meta.prose markup.other.paragraph',
    beginCaptures: { 1: { name: 'keyword.control.mark punctuation.definition.paragraph.begin' } },
    patterns: ['brace-escapes', 'slots', 'bold', 'italic'].map(include),
  },
  'table-row': {
    begin: `(?=^${blanks}\\|)`,
    end: '$',
    name: 'meta.prose markup.table.row',
    patterns: [
      {
        match: `^${blanks}\\|(?:${blanks}:?-+:?${blanks}\\|)+${blanks}$`,
        name: 'punctuation.definition.table.alignment',
      },
      {
        match: `(\\|)${blanks}([<^])(?=${blanks}(?:\\||$))`,
        captures: { 1: { name: 'punctuation.separator.cell' }, 2: { name: 'keyword.operator.merged-cell' } },
      },
      { match: '\\|', name: 'punctuation.separator.cell' },
      { match: '\\\\.', name: 'constant.character.escape' },
      ...['brace-escapes', 'slots', 'bold-in-cell', 'italic-in-cell', 'stray-brace'].map(include),
    ],
  },
  'brace-escapes': { match: '\\{\\{|\\}\\}', name: 'constant.character.escape' },
  // A `}` that should close a block cannot stand in a line of prose.
  'stray-brace': { match: '\\}', name: 'invalid.illegal.brace' },
  bold: bold('.', ['italic']),
  italic: italic('.', ['bold']),
  'bold-in-cell': bold('[^|]', ['italic-in-cell']),
  'italic-in-cell': italic('[^|]', ['bold-in-cell']),
};
