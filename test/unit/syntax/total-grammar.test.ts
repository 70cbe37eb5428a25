import assert from 'node:assert/strict';
import { fields } from '../../../language/syntax/fields.ts';
import {
  citationKindWords,
  scopeWords,
  slotKinds,
  slotSelectors,
  slotSpecials,
  statementKeywords,
} from '../../../language/syntax/vocabulary.ts';
import { parse, sequence } from './parse.ts';

/** Words and marks of the language, out of which nonsense is made. */
const pieces = [
  ...statementKeywords,
  ...citationKindWords.slice(0, 6),
  ...fields.filter((_, i) => i % 4 === 0).map(({ key }) => `${key}:`),
  ...[...slotKinds, ...slotSelectors, ...slotSpecials].slice(0, 12).map((word) => `{${word}`),
  ...scopeWords.map((word) => `${word}:`),
  ...['liền', 'ngang', 'kèm riêng', 'phối hợp', 'năm 2025', '2025:', 'đến hết 2022:', 'giai đoạn 2021-2025'],
  ...[
    'TenA',
    'VHTT',
    'HaTinh2025.HoSo',
    'Nhóm:',
    'từ',
    '80%',
    '1.545.000 đồng',
    '(b/c)',
    '"lời',
    '"Lời"',
    '“Lời”',
    '"a":',
  ],
  ...[
    '\n',
    '\n',
    '\n- ',
    '\n> ',
    '\n#Ten ',
    '\n|',
    '{',
    '{',
    '}',
    '}',
    ';',
    ',',
    ':',
    '.',
    '"',
    '|',
    '{{',
    '//',
    '/*',
    '*/',
    '\\',
  ],
];

describe('The grammar', () => {
  it('parses every sequence of words and marks: what is wrong is found by rules', () => {
    const next = sequence(20);
    for (let i = 0; i < 6_000; i++) {
      const length = 1 + next(12);
      const text = Array.from({ length }, () => `${pieces[next(pieces.length)]}${next(3) > 0 ? ' ' : ''}`).join('');
      const { parserErrors, lexerErrors } = parse(text).parseResult;
      assert.deepEqual(
        [...parserErrors, ...lexerErrors].map(({ message }) => message),
        [],
        JSON.stringify(text),
      );
    }
  });

  it('keeps what stands in a block that nothing heads', () => {
    const { entries } = parse('kế hoạch A "Kế hoạch"\n{\n  - Một dòng.\n}\nmục "B" { }\n').parseResult.value;
    assert.deepEqual(
      entries.map(({ $type }) => $type),
      ['Junk', 'Section'],
    );
  });

  it('reads the next key after a comma that should be a semicolon', () => {
    const { entries } = parse('đơn vị A "B" { thuộc: C, viết tắt: "D", cấp: xã }\n').parseResult.value;
    const [unit] = entries;
    assert.ok(unit?.$type === 'Unit');
    assert.deepEqual(
      unit.block?.entries.map((entry) => ('key' in entry ? entry.key : entry.$type)),
      ['thuộc', 'Junk', 'viết tắt', 'Junk', 'cấp'],
    );
  });
});
