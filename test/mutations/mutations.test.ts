import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmptyFileSystem, URI } from 'langium';
import { createKehoachServices } from '../../language/module.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { checkDocument } from '../../language/rules/checker.ts';
import { kinds } from './catalogue.ts';
import type { Kind } from './kinds.ts';
import { type Change, chance, changed, linesOf, some } from './plan-text.ts';
import { figuresOf, type KindResult, reportOf } from './report.ts';

const here = dirname(fileURLToPath(import.meta.url));
const plan = join(here, '../../examples/mau-xa-2026/ke-hoach-chuyen-doi-so-2026.kehoach');
const reportFile = join(here, 'ket-qua.md');

/** So many changes of a kind are tried. */
const most = 30;

/** The codes of what is found in a text, as the only document of a workspace. */
function checker(): (text: string) => Promise<string[]> {
  const { shared } = createKehoachServices(EmptyFileSystem);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, IndexManager } = shared.workspace;
  const uri = URI.parse('file:///ke-hoach.kehoach');
  return async (text) => {
    const document = LangiumDocumentFactory.fromString(text, uri);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document]);
    const found = checkDocument(document, IndexManager as PlanIndex).map(({ rule }) => rule.code);
    await DocumentBuilder.update([], [uri]);
    return found;
  };
}

describe('Small changes of the model plan', function () {
  // Every kind checks the plan many times.
  this.timeout(600_000);
  const text = readFileSync(plan, 'utf8');
  const lines = linesOf(text);
  const check = checker();
  const results: KindResult[] = [];

  async function tryAll(kind: Kind): Promise<KindResult> {
    const all = [...kind.changes(lines)];
    const random = chance(2026);
    const tried: { change: Change; codes: string[] }[] = [];
    for (const change of some(all, most, random)) {
      assert.equal(text.slice(change.offset, change.offset + change.before.length), change.before);
      tried.push({ change, codes: await check(changed(text, change)) });
    }
    return { kind, tried };
  }

  it('the plan itself has no finding', async () => {
    assert.deepEqual(await check(text), []);
  });

  for (const kind of kinds) {
    it(kind.name, async () => {
      const result = await tryAll(kind);
      results.push(result);
      assert.notEqual(result.tried.length, 0, 'there is no such change in the plan');
      if (kind.harmless === undefined && kind.open === undefined) {
        const missed = result.tried.filter(({ codes }) => codes.length === 0);
        assert.deepEqual(
          missed.map(({ change }) => shown(change)),
          [],
        );
      }
    });
  }

  it('are at least a thousand, and the report tells what became of them', () => {
    const count = results.reduce((sum, { tried }) => sum + tried.length, 0);
    const report = reportOf(text, results);
    if (process.env.KEHOACH_UPDATE !== undefined) {
      writeFileSync(reportFile, report);
    }
    assert.ok(count >= 1_000, `${count} changes`);
    const [now, committed] = [figuresOf(report), figuresOf(readFileSync(reportFile, 'utf8'))];
    assert.deepEqual([...committed.keys()], [...now.keys()], 'the report is out of date: KEHOACH_UPDATE=1');
    // A new rule may catch more than the report says, and needs no new one for that.
    for (const [name, { tried, caught }] of committed) {
      assert.equal(now.get(name)?.tried, tried, name);
      assert.ok((now.get(name)?.caught ?? 0) >= caught, `${name}: ${caught} were caught`);
    }
  });

  const shown = ({ offset, before, after }: Change): string =>
    `${text.slice(0, offset).split('\n').length}: “${before}” → “${after}”`;
});
