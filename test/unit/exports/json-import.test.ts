import assert from 'node:assert/strict';
import { importPlan } from '../../../documents/json/import-plan.ts';

const plan = (statements: unknown, more: object = {}): string =>
  JSON.stringify({
    format: 'kehoach.plan',
    version: 1,
    document: { kind: 'kế hoạch', name: 'A' },
    statements,
    ...more,
  });

const prose = (text: unknown): string => plan([{ type: 'prose', mark: '-', text }]);

describe('import of a typed plan', () => {
  const refused: readonly (readonly [what: string, json: string, path: string, message: RegExp])[] = [
    ['broken JSON, with line and column', '{\n  "format": ,\n}', '', /Sai cú pháp JSON ở 2:13/],
    ['another JSON file', '{"name": "kehoach"}', 'format', /không phải kế hoạch/],
    ['no object at all', '[1]', 'format', /không phải kế hoạch/],
    ['another version', plan([], { version: 2 }), 'version', /Chỉ nhận: 1/],
    ['no statements', plan(undefined), 'statements', /Cần mảng/],
    ['an unknown property', plan([], { extra: 1 }), '', /Không có thuộc tính: extra/],
    ['an unknown statement', plan([{ type: 'xyz' }]), 'statements[0].type', /Không có loại mục ghi này/],
    ['a line break in words', prose('a\nđơn vị X "x"'), 'statements[0].text', /xuống dòng/],
    ['half a character', prose('a\ud800'), 'statements[0].text', /ký tự không được phép/],
    ['a name that is none', prose(['a ', { of: 'B c' }]), 'statements[0].text[1].of', /không phải tên/],
    ['a mistyped property of a slot', prose([{ of: 'B', selct: [] }]), 'statements[0].text[0]', /thuộc tính: selct/],
    ['a slot that would close early', prose([{ of: 'B', words: 'a} {C' }]), 'statements[0].text[0].words', /ký tự/],
    [
      'a statement in a value',
      plan([{ type: 'field', key: 'số', value: '1; đơn vị X "x"' }]),
      'statements[0].value',
      /không viết được/,
    ],
    [
      'a block in a value',
      plan([{ type: 'field', key: 'số', value: '1 } {' }]),
      'statements[0].value',
      /không viết được/,
    ],
    [
      'a comment in a value',
      plan([{ type: 'field', key: 'số', value: '1 // 2' }]),
      'statements[0].value',
      /không viết được/,
    ],
    ['a statement in a key', plan([{ type: 'field', key: 'đơn vị X "', value: '1' }]), 'statements[0].key', /từ khóa/],
    [
      'a part inside a section',
      plan([
        {
          type: 'section',
          level: 'mục',
          title: 'M',
          entries: [{ type: 'section', level: 'phần', title: 'P', entries: [] }],
        },
      ]),
      'statements[0].entries[0]',
      /không viết được/,
    ],
    ['blanks around words', prose(' a'), 'statements[0].text', /không viết được/],
    ['too many levels', '['.repeat(500) + ']'.repeat(500), '', /lồng quá sâu/],
  ];
  for (const [what, json, path, message] of refused) {
    it(`refuses ${what}`, () => {
      const imported = importPlan(json);
      assert.ok('problems' in imported, JSON.stringify(imported));
      const [first] = imported.problems;
      assert.ok(first?.path.startsWith(path) && (path !== '' || first.path === ''), first?.path);
      assert.match(first?.message.vi ?? '', message);
    });
  }

  it('tells no more than twenty problems of a file', () => {
    const imported = importPlan(plan(Array.from({ length: 500 }, () => ({ type: 'xyz' }))));
    assert.equal('problems' in imported && imported.problems.length, 20);
  });

  it('takes what another program has made: no names, no comments, lists of pieces', () => {
    const imported = importPlan(
      plan([
        { type: 'target', name: 'B', title: 'Hồ sơ', entries: [{ type: 'atTime', time: '2025', value: '80%' }] },
        { type: 'prose', mark: '-', text: ['Đạt ', { of: 'B', select: [{ time: '2025' }] }, ' hồ sơ', '.'] },
      ]),
    );
    assert.deepEqual(imported, {
      text: 'kế hoạch A\n\nchỉ tiêu B "Hồ sơ" { 2025: 80% }\n\n- Đạt {B 2025} hồ sơ.\n',
    });
  });

  it('does not read what values mean, the mark and the schema', () => {
    const imported = importPlan(
      plan([{ type: 'field', key: 'ngày', value: '22/10/2021', means: { is: 'date', date: '1999-01-01' } }], {
        mark: 'x',
        $schema: './kehoach.plan.schema.json',
      }),
    );
    assert.deepEqual(imported, { text: 'kế hoạch A\n\nngày: 22/10/2021\n' });
  });

  it('a key of the prototype is a property like any other', () => {
    const imported = importPlan('{"format":"kehoach.plan","version":1,"statements":[],"__proto__":{"document":1}}');
    assert.ok('problems' in imported || imported.text === '\n');
  });
});
