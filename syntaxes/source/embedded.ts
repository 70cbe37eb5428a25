/** Strings, and the slots in strings and prose. */

import {
  scopeWords,
  slotKinds,
  slotSelectors,
  slotSpecials,
  timePrefixWords,
  timeWords,
} from '../../language/syntax/vocabulary.ts';
import { anyOf, blanks, entryEnd, freeWords, name, timePhrase } from './patterns.ts';
import type { Captures, Repository, Rule } from './rule.ts';
import { include } from './rule.ts';

const qualifiedName = `(?:(${name})(\\.))?(${name})`;
const qualifiedNameCaptures: Captures = {
  1: { name: 'variable.other.object.document' },
  2: { name: 'punctuation.accessor' },
  3: { name: 'variable.other.constant.reference' },
};

const inString: Rule = { match: '\\\\.', name: 'constant.character.escape' };

/**
 * A string ends with its line, closed or not; where it is not closed, a brace at the end of the line still opens a
 * block.
 */
function string(open: string, close: string, scope: string, slots: string, contentName?: string): Rule {
  return {
    begin: open,
    end: `(${close})|(?=\\{${blanks}$)|$`,
    name: scope,
    ...(contentName === undefined ? {} : { contentName }),
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin' } },
    endCaptures: { 1: { name: 'punctuation.definition.string.end' } },
    patterns: [inString, include('brace-escapes'), include(slots)],
  };
}

/** A reference in the drafter's words; `stop` ends it early where the words themselves end. */
function slot(stop: string, escapes: Rule[]): Rule {
  return {
    begin: '\\{',
    end: `(\\})|(?=${stop})`,
    name: 'meta.embedded.slot',
    beginCaptures: { 0: { name: 'punctuation.definition.template-expression.begin' } },
    endCaptures: { 1: { name: 'punctuation.definition.template-expression.end' } },
    patterns: [
      {
        begin: `:${blanks}`,
        end: `(?=\\}|${stop})`,
        contentName: 'string.unquoted.words',
        beginCaptures: { 0: { name: 'punctuation.separator.words' } },
        patterns: escapes,
      },
      include('slot-content'),
    ],
  };
}

export const embeddedPatterns: Repository = {
  strings: {
    patterns: [
      string('"', '"', 'string.quoted.double', 'slots-in-string'),
      string('“', '”', 'string.quoted.other', 'slots-in-curly-string'),
    ],
  },
  titles: {
    patterns: [
      string('"', '"', 'string.quoted.double', 'slots-in-string', 'markup.heading'),
      string('“', '”', 'string.quoted.other', 'slots-in-curly-string', 'markup.heading'),
    ],
  },
  slots: slot('$', []),
  'slots-in-string': slot('"|$', [inString]),
  'slots-in-curly-string': slot('”|$', [inString]),
  'slot-content': {
    patterns: [
      { match: `(?<=\\{)${blanks}(${anyOf(slotSpecials)})`, captures: { 1: { name: 'variable.language.slot' } } },
      { match: `(?<=\\{)${blanks}(${anyOf(slotKinds)})`, captures: { 1: { name: 'keyword.other.reference-kind' } } },
      { match: timePhrase(timePrefixWords, timeWords), captures: { 0: { patterns: [include('time-phrase')] } } },
      { match: anyOf(scopeWords), name: 'constant.language.scope' },
      { match: anyOf(slotSelectors), name: 'keyword.other.selector' },
      include('name'),
    ],
  },
  name: { match: qualifiedName, captures: qualifiedNameCaptures },
  // Names parted by commas, each perhaps with its part in brackets; words that are no name are the drafter's own.
  references: {
    patterns: [
      include('comments'),
      include('strings'),
      {
        begin: '\\(',
        end: '(\\))|$',
        contentName: 'string.unquoted.role',
        beginCaptures: { 0: { name: 'punctuation.section.role.begin' } },
        endCaptures: { 1: { name: 'punctuation.section.role.end' } },
      },
      { match: '[,;]', name: 'punctuation.separator.list' },
      {
        match: `${qualifiedName}(?=${blanks}(?:[,(]|//|/\\*|${entryEnd}))`,
        captures: qualifiedNameCaptures,
      },
      { match: freeWords(',()'), name: 'string.unquoted' },
    ],
  },
};
