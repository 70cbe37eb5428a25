import assert from 'node:assert/strict';
import type { LangiumServices } from 'langium/lsp';
import { rules } from '../../../language/rules/registry.ts';
import { allCertainChanges } from '../../../language/rules/repairs.ts';
import type { TextChange } from '../../../language/rules/rule.ts';
import { type MemoryWorkspace, memoryWorkspace } from '../features/services.ts';
import { applyFix } from './helpers.ts';

const name = 'a.kehoach';
const changesIn = ({ kehoach, document }: MemoryWorkspace): Promise<TextChange[]> =>
  allCertainChanges(document(name), kehoach as LangiumServices);
const errorsIn = ({ document }: MemoryWorkspace): ReadonlySet<unknown> =>
  new Set((document(name).diagnostics ?? []).flatMap(({ severity, code }) => (severity === 1 ? [code] : [])));

describe('All certain repairs at once', () => {
  it('leave none in the bad examples of all rules, and bring no error of another kind', async () => {
    for (const rule of rules) {
      for (const { text, others = [] } of rule.examples.bad) {
        const beside = Object.fromEntries(others.map((other, i) => [`${i}.kehoach`, other]));
        const before = await memoryWorkspace({ ...beside, [name]: text });
        const changes = await changesIn(before);
        if (changes.length > 0) {
          const fixed = applyFix(text, { title: { vi: '', en: '' }, changes });
          const after = await memoryWorkspace({ ...beside, [name]: fixed });
          assert.deepEqual(await changesIn(after), [], `${rule.code}\n${fixed}`);
          const known = errorsIn(before);
          const added = [...errorsIn(after)].filter((code) => !known.has(code));
          assert.deepEqual(added, [], `${rule.code}\n${text}\n${fixed}`);
        }
      }
    }
  }).timeout(120_000);
});
