/** What stands after the colon of a field, a time, a scope or an amount. */

import { scopeWords } from '../../language/syntax/vocabulary.ts';
import { anyOf, blanks, freeWords, gap, itemEnd, name, wordCharacter, wordEnd, wordStart } from './patterns.ts';
import type { Repository } from './rule.ts';
import { include } from './rule.ts';
import * as words from './words.ts';

/** A part of a date, or the blank that a draft leaves for it. */
const day = '(?:\\d{1,2}|…|\\.{3})';
const year = '(?:\\d{4}|…|\\.{3})';
const integer = '\\d{1,3}(?:\\.\\d{3})+|\\d+';
/** `500.000.000đ`: this unit alone may touch its number. */
const afterNumber = `(?!${wordCharacter})|(?=đ${wordEnd})`;
const listComma = { match: ',', name: 'punctuation.separator.list' };
const range = { match: '[-–—]', name: 'keyword.operator.range' };

export const valuePatterns: Repository = {
  quantity: {
    patterns: [
      include('comments'),
      include('strings'),
      include('dates'),
      include('numbers'),
      { match: anyOf(words.commitmentWords), name: 'storage.modifier.commitment' },
      { match: anyOf(words.valueWords), name: 'constant.language.value' },
      { match: `(?<=\\d)đ${wordEnd}|${anyOf(words.moneyUnits)}`, name: 'keyword.other.unit.money' },
      { match: anyOf(words.operatorWords), name: 'keyword.operator.word' },
      { match: '[≥≤<>=≈~]=?', name: 'keyword.operator.comparison' },
      range,
      { match: `/?${wordStart}${name}`, name: 'keyword.other.unit' },
    ],
  },
  time: {
    patterns: [
      include('comments'),
      include('strings'),
      include('dates'),
      { match: `${wordStart}${day}/${day}(?!${wordCharacter})`, name: 'constant.numeric.date' },
      include('numbers'),
      { match: anyOf(words.deadlineWords), name: 'keyword.other.time' },
      range,
      listComma,
      { match: `${wordStart}${name}`, name: 'string.unquoted' },
    ],
  },
  // What the language reads as one time, in a key, a heading or a slot.
  'time-phrase': {
    patterns: [
      include('dates'),
      include('numbers'),
      // `mốc quý`, and not the Roman number of `quý II/2027`.
      { match: `${wordStart}${name}(?:${gap}(?![IVX]+/)${name})*`, name: 'keyword.other.time' },
      range,
    ],
  },
  choice: {
    patterns: [
      include('comments'),
      include('strings'),
      { match: `${anyOf(words.choices)}${itemEnd}`, name: 'constant.language.choice' },
      { match: freeWords(','), name: 'string.unquoted' },
    ],
  },
  columns: {
    patterns: [
      include('comments'),
      include('strings'),
      listComma,
      {
        match: `${anyOf([...words.columns, ...[...words.keysByRule.values()].flat(), ...scopeWords])}${itemEnd}`,
        name: 'constant.language.column',
      },
      { match: `${wordStart}\\d+(?:-\\d+)?`, name: 'constant.numeric' },
      { match: freeWords(',\\d'), name: 'string.unquoted' },
    ],
  },
  text: {
    patterns: [
      include('comments'),
      include('strings'),
      { match: `(?<=["”])${blanks}(,)`, captures: { 1: { name: 'punctuation.separator.list' } } },
      { match: freeWords(), name: 'string.unquoted' },
    ],
  },
  dates: {
    patterns: [
      { match: `${wordStart}${day}/${day}/${year}(?!${wordCharacter})`, name: 'constant.numeric.date' },
      { match: `${wordStart}(?:${day}|[IVX]+)/${year}(?!${wordCharacter})`, name: 'constant.numeric.date' },
    ],
  },
  numbers: {
    patterns: [
      { match: `${wordStart}\\d+/\\d+(?!${wordCharacter})`, name: 'constant.numeric.fraction' },
      {
        match: `${wordStart}((?:${integer})(?:,\\d+)?)(${blanks}%)`,
        captures: { 1: { name: 'constant.numeric.decimal' }, 2: { name: 'keyword.other.unit.percent' } },
      },
      { match: `${wordStart}(?:${integer})(?:,\\d+)?(?:${afterNumber})`, name: 'constant.numeric.decimal' },
      { match: `(?<=\\s)[IVX]+(?!${wordCharacter})`, name: 'constant.numeric.roman' },
    ],
  },
};
