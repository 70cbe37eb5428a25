/** Entries of code: what a line begins with decides what the rest of it is. */

import {
  citationKindWords,
  documentKindWords,
  inlineKeywords,
  scopeWords,
  timePrefixWords,
  timeWords,
} from '../../language/syntax/vocabulary.ts';
import {
  anyOf,
  blank,
  blanks,
  entryEnd,
  entryStart,
  freeWords,
  gap,
  listEnd,
  name,
  timeAfter,
  timePhrase,
  titleOrBlock,
} from './patterns.ts';
import type { Captures, Repository, Rule } from './rule.ts';
import { include } from './rule.ts';
import * as words from './words.ts';

const time = timePhrase(timePrefixWords, timeWords);
const modifiers = anyOf(['phần', 'phụ lục'].flatMap((keyword) => inlineKeywords[keyword as 'phần'] ?? []));
const tableKinds = (inlineKeywords.bảng ?? []).filter((kind) => kind !== 'kinh phí');

const colon: Rule = { name: 'punctuation.separator.key-value' };
const property: Rule = { name: 'support.type.property-name' };
const declared: Rule = { name: 'storage.type.declaration' };
const timeOfKey: Rule = { patterns: [include('time-phrase')] };

/** The words of an entry from its keyword on. */
const starts = (keywords: readonly string[]) => `${entryStart}(${anyOf(keywords)})`;
const optionalName = `(?:${gap}(${name}))?`;
/** A heading may have a time or a modifier where others have a name, and nothing else but a title or a block. */
const headingName = `(?:${gap}(?!${time}|${modifiers})(${name}))?(?=${blanks}(?:["“{};]|//|/\\*|$|${time}|${modifiers}))`;
const blockOrNothing = `(?=${blanks}(?:[{};]|//|/\\*|$))`;

/** `key: value`; the value runs to the end of the entry. */
function field(key: string, keyScope: Rule, value: string, end = entryEnd): Rule {
  return {
    begin: `${entryStart}(${key})${blanks}(:)${blanks}`,
    end,
    beginCaptures: { 1: keyScope, 2: colon },
    patterns: [include(value)],
  };
}

/** Fields whose values are names or strings may go on in the next line after a comma. */
function fieldsOf(value: string): Rule {
  const isList = value === 'references' || value === 'text';
  return field(anyOf(words.keysByRule.get(value) ?? []), property, value, isList ? listEnd : entryEnd);
}

/** Rules for the statements of one form, one for each scope of name. */
function statements(form: words.StatementForm['form'], rule: (keywords: string[], nameScope: Rule) => Rule): Rule[] {
  return [...words.statementsOf(form)].map(([scope, keywords]) => rule(keywords, scope === '' ? {} : { name: scope }));
}

/** Statements that are their keyword alone. */
function bare(form: words.StatementForm['form'], scope: string): Rule[] {
  return statements(form, (keywords) => ({
    match: `${starts(keywords)}${blockOrNothing}`,
    captures: { 1: { name: scope } },
  }));
}

function line(begin: string, beginCaptures: Captures, patterns: Rule[], end = entryEnd): Rule {
  return { begin, end, beginCaptures, patterns };
}

export const entryPatterns: Repository = {
  entries: { patterns: ['fields', 'declarations', 'structures', 'header', 'labels', 'groups'].map(include) },
  fields: {
    patterns: [
      ...[...words.keysByRule.keys()].map(fieldsOf),
      { match: `${starts(words.blockKeys)}(?=${blanks}\\{)`, captures: { 1: property } },
      field(anyOf(scopeWords), { name: 'constant.language.scope' }, 'quantity'),
      // A step of a task says in words what is done by then.
      field(timeAfter(timePrefixWords.filter((prefix) => prefix.startsWith('mốc'))), timeOfKey, 'text'),
      field(time, timeOfKey, 'quantity'),
    ],
  },
  declarations: {
    patterns: [
      ...statements('declaration', (keywords, nameScope) => ({
        match: `${starts(keywords)}${optionalName}${titleOrBlock}`,
        captures: { 1: declared, 2: nameScope },
      })),
      ...statements('citation', (keywords, nameScope) => ({
        match: `${starts(keywords)}${optionalName}(?:${gap}(${anyOf(citationKindWords)}))?`,
        captures: { 1: declared, 2: nameScope, 3: { name: 'storage.type.document' } },
      })),
      ...statements('budget', (keywords, nameScope) =>
        line(`${starts(keywords)}${optionalName}(?=${blanks}(?:["“{};:]|//|/\\*|$))`, { 1: declared, 2: nameScope }, [
          { match: ':', ...colon },
          include('quantity'),
        ]),
      ),
      ...bare('breakdown', 'keyword.control.breakdown'),
    ],
  },
  structures: {
    patterns: [
      ...statements('section', (keywords, nameScope) =>
        line(`${starts(keywords)}${headingName}`, { 1: { name: 'keyword.control.section' }, 2: nameScope }, [
          include('comments'),
          include('titles'),
          { match: modifiers, name: 'storage.modifier.section' },
          { match: time, captures: { 0: timeOfKey } },
        ]),
      ),
      ...bare('block', 'keyword.control.block'),
      ...statements('assignment', (keywords) =>
        line(
          `${starts(keywords)}(?=${blank}|[{;]|$)`,
          { 1: { name: 'keyword.control.assignment' } },
          [
            include('comments'),
            include('strings'),
            { match: anyOf(inlineKeywords.giao ?? []), name: 'keyword.other.support' },
            { match: ',', name: 'punctuation.separator.list' },
            include('name'),
          ],
          listEnd,
        ),
      ),
      {
        match: `${starts(['bảng kinh phí'])}${optionalName}${titleOrBlock}`,
        captures: { 1: { name: 'keyword.control.table' }, 2: { name: 'variable.other.constant.reference' } },
      },
      ...statements('table', (keywords, nameScope) => ({
        match: `${starts(keywords.flatMap((word) => [word, ...tableKinds.map((kind) => `${word} ${kind}`)]))}${optionalName}${titleOrBlock}`,
        captures: { 1: { name: 'keyword.control.table' }, 2: nameScope },
      })),
      ...statements('column', (keywords) =>
        line(`${starts(keywords)}${gap}(?=["“])`, { 1: property }, [
          { match: `(?<=["”])${blanks}(:)`, captures: { 1: colon } },
          include('columns'),
        ]),
      ),
      ...statements('print', (keywords) =>
        line(
          `${starts(keywords)}(?=${gap}${name}(?:\\.${name})?${blanks}(?:[;{}]|//|/\\*|$))`,
          { 1: { name: 'keyword.control.print' } },
          [include('references')],
        ),
      ),
    ],
  },
  header: line(
    `${starts(documentKindWords)}${optionalName}(?=${blanks}(?:["“]|//|/\\*|$))`,
    { 1: { name: 'storage.type.document' }, 2: { name: 'entity.name.type.document' } },
    [include('comments'), include('titles')],
  ),
  // `"Ngân sách tỉnh": 500 triệu đồng`.
  labels: line(`(?<=["”])${blanks}(:)${blanks}`, { 1: colon }, [include('quantity')]),
  groups: {
    patterns: [
      // A declared group as the scope of a value.
      field(name, { name: 'variable.other.constant.group' }, 'quantity'),
      // A key that the language does not have: its value may hold anything.
      line(`${entryStart}[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\p{Zs}_…/–-]{1,80}:${blanks}`, {}, [
        include('comments'),
        include('strings'),
        { match: freeWords() },
      ]),
    ],
  },
};
