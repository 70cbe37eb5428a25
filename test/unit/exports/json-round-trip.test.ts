import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { commentsOf } from '../../../documents/json/comments.ts';
import { importPlan } from '../../../documents/json/import-plan.ts';
import type { JsonPlan, JsonStatement, JsonText } from '../../../documents/json/plan-json.ts';
import { planToJson, unexportablePlace } from '../../../documents/json/plan-to-json.ts';
import { firstDifference } from '../../../documents/json/same-plan.ts';
import type { Document } from '../../../language/grammar/generated/ast.ts';
import { parse, root } from './documents.ts';

/** Texts that use every form of the language, beside the examples. */
const sources = [
  ...globSync('examples/**/*.kehoach', { cwd: root }),
  ...globSync('test/fixtures/{exports,forms}/*.kehoach', { cwd: root }),
  'test/grammar/snapshots/district-plan.kehoach',
  'test/grammar/snapshots/resolution.kehoach',
].sort();

/** The tree of a document as plain data: all that the parser read, without places. */
function treeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(treeOf);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if ('$refText' in value) {
    return { ref: value.$refText };
  }
  const own = Object.entries(value).filter(([key]) => key === '$type' || !key.startsWith('$'));
  return Object.fromEntries(own.map(([key, inner]) => [key, treeOf(inner)]));
}

function textOf(plan: JsonPlan): string {
  const imported = importPlan(JSON.stringify(plan));
  assert.ok('text' in imported, JSON.stringify(imported));
  return imported.text;
}

describe('typed plan out and in again', () => {
  for (const source of sources) {
    it(`gives the same document: ${source}`, () => {
      const before = parse(readFileSync(join(root, source), 'utf8'));
      assert.equal(unexportablePlace(before), undefined);
      const after = parse(textOf(planToJson(before)));
      assert.deepEqual(treeOf(after), treeOf(before));
    });
  }

  it('keeps comments, each at its statement', () => {
    const before = parse(readFileSync(join(root, 'examples/mau-xa-2026/ke-hoach-chuyen-doi-so-2026.kehoach'), 'utf8'));
    const after = parse(textOf(planToJson(before)));
    const texts = (document: Document): unknown[] => [...commentsOf(document).byNode.values()];
    assert.ok(texts(before).length > 20);
    assert.deepEqual(texts(after), texts(before));
  });

  it('keeps a silenced finding silenced', () => {
    const before = parse('kế hoạch A "A"\nchỉ tiêu B "B" {\n  // bỏ qua KH201: số liệu gốc\n  2025: trên 100%\n}\n');
    const text = textOf(planToJson(before));
    assert.match(text, /\{\n {2}\/\/ bỏ qua KH201: số liệu gốc\n {2}2025: trên 100%\n\}/);
  });

  it('is laid out so that a second round changes nothing', () => {
    for (const source of sources) {
      const once = textOf(planToJson(parse(readFileSync(join(root, source), 'utf8'))));
      assert.equal(textOf(planToJson(parse(once))), once);
    }
  });

  it('follows the published schema', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/kehoach.plan.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    for (const source of sources) {
      const plan = planToJson(parse(readFileSync(join(root, source), 'utf8')));
      assert.ok(validate(plan), `${source}: ${JSON.stringify(validate.errors?.[0])}`);
    }
    assert.ok(!validate({ format: 'kehoach.plan', version: 1, statements: [{ type: 'prose' }] }));
  });

  it('says for programs what values mean', () => {
    const [target, budget, citation] = planToJson(
      parse(
        [
          'kế hoạch A "A"',
          'chỉ tiêu B "B" { 2025: { cấp xã: trên 12,5%; cấp huyện: từ 5% đến 10% } }',
          'kinh phí C "C": 1,5 tỷ đồng',
          'viện dẫn D nghị quyết "05-NQ/TU" { ngày: 22/10/2021 }',
        ].join('\n'),
      ),
    ).statements;
    const means = (statement: unknown): unknown => (statement as { means?: unknown }).means;
    const year = entriesOf(target)[0];
    assert.deepEqual(entriesOf(year).map(means), [
      { is: 'quantity', kind: 'level', operator: 'gt', number: 12.5, unit: '%' },
      { is: 'quantity', kind: 'level', operator: 'range', low: 5, high: 10, unit: '%' },
    ]);
    assert.deepEqual(means(budget), { is: 'amount', dong: 1_500_000_000 });
    assert.deepEqual(entriesOf(citation).map(means), [{ is: 'date', date: '2021-10-22' }]);
  });

  it('has no form for what is not understood, and says where', () => {
    const text = 'kế hoạch A "A"\nlinh tinh gì đó\n';
    assert.deepEqual(unexportablePlace(parse(text)), { offset: 15, end: 30 });
    for (const broken of ['kế hoạch A "A"\n}\n', 'kế hoạch A "A"\n- {B 2025', 'kế hoạch A "A"\nkế hoạch B "B"\n']) {
      assert.ok(unexportablePlace(parse(broken)), broken);
    }
  });
});

const entriesOf = (statement: JsonStatement | undefined): readonly JsonStatement[] =>
  statement && 'entries' in statement ? (statement.entries ?? []) : [];

describe('any typed plan', () => {
  /** Words with what is special to the language. */
  const words = fc
    .array(
      fc.constantFrom(
        'a',
        'ỷ',
        ' ',
        '{',
        '}',
        '"',
        '\\',
        '|',
        ';',
        ':',
        '//',
        '/*',
        '“',
        '”',
        '(',
        ')',
        '- ',
        '#',
        '%',
        '8',
        '👍',
      ),
    )
    .map((pieces) => pieces.join(''));
  const trimmed = words.map((text) => text.trim());
  const name = fc.constantFrom('A', 'HoSoMang', 'Ủy_ban2');
  const text: fc.Arbitrary<JsonText> = fc.oneof(
    trimmed,
    fc.tuple(trimmed, name, trimmed).map(([before, of, after]): JsonText => [before, { of }, after]),
  );
  const key = fc.constantFrom('hạn', 'ghi chú', 'số', 'lạ lùng');
  const statement: fc.Arbitrary<JsonStatement> = fc.oneof(
    fc.record({ type: fc.constant('prose' as const), mark: fc.constantFrom('-', '+', '>', '#'), text }),
    fc.record({ type: fc.constant('row' as const), cells: fc.array(text, { minLength: 1, maxLength: 4 }) }),
    fc.record({ type: fc.constant('field' as const), key, value: words }),
    fc.record({ type: fc.constant('field' as const), key, quoted: fc.array(text, { minLength: 1, maxLength: 2 }) }),
    fc.record({ type: fc.constant('labelled' as const), label: words, value: words }),
    fc.record({ type: fc.constant('unit' as const), name, title: text }),
  );
  const nested: fc.Arbitrary<JsonStatement> = fc.record({
    type: fc.constant('section' as const),
    level: fc.constantFrom('mục', 'phần'),
    title: text,
    entries: fc.array(statement, { maxLength: 4 }),
  });
  const plan: fc.Arbitrary<JsonPlan> = fc.record({
    format: fc.constant('kehoach.plan' as const),
    version: fc.constant(1 as const),
    document: fc.record({ kind: fc.constant('kế hoạch'), name, title: text }),
    statements: fc.array(fc.oneof(statement, nested), { maxLength: 5 }),
  });

  it('becomes a document that says the same, or is refused with a place', () => {
    fc.assert(
      fc.property(plan, (json) => {
        const imported = importPlan(JSON.stringify(json));
        if ('text' in imported) {
          const document = parse(imported.text);
          assert.equal(unexportablePlace(document), undefined);
          assert.equal(firstDifference(json, planToJson(document)), undefined);
        } else {
          assert.ok(imported.problems.every(({ path }) => path !== ''));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every word of prose, titles and cells', () => {
    fc.assert(
      fc.property(trimmed, (value) => {
        // A backslash before a bar, or at the end of a cell, is the one thing that a row cannot write.
        const cell = value.replaceAll('\\', '/');
        const json: JsonPlan = {
          format: 'kehoach.plan',
          version: 1,
          statements: [
            { type: 'prose', mark: '>', text: value },
            { type: 'section', level: 'mục', title: value, entries: [] },
            { type: 'row', cells: [cell, 'b'] },
          ],
        };
        assert.equal(firstDifference(json, planToJson(parse(textOf(json)))), undefined);
      }),
      { numRuns: 60 },
    );
  });
});
