import assert from 'node:assert/strict';
import { EmptyFileSystem, URI } from 'langium';
import { defaultConfig } from '../../../language/config/config.ts';
import { createKehoachServices } from '../../../language/module.ts';
import { checkDocument } from '../../../language/rules/checker.ts';
import type { CheckedDocument, Rule } from '../../../language/rules/rule.ts';

const text = { vi: '', en: '' };

/** A rule that notes how often it runs, and finds something at the start of the document. */
class CountingRule implements Rule {
  readonly code: string;
  readonly name: string;
  readonly severity = 'warning';
  readonly title = text;
  readonly description = text;
  readonly examples = { bad: [], good: [] };
  runs = 0;
  private readonly look: (document: CheckedDocument) => unknown;

  constructor(name: string, look: (document: CheckedDocument) => unknown) {
    this.code = name;
    this.name = name;
    this.look = look;
  }

  check(document: CheckedDocument, report: Parameters<Rule['check']>[1]): void {
    this.runs++;
    report({ place: { offset: 0, end: 1 }, message: { vi: `${this.look(document)}`, en: '' } });
  }
}

async function checkedTwice(plan: string, configs = [defaultConfig]) {
  const { shared } = createKehoachServices(EmptyFileSystem);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, IndexManager } = shared.workspace;
  const document = LangiumDocumentFactory.fromString(plan, URI.parse('file:///huyen.kehoach'));
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document]);
  const rules = {
    alone: new CountingRule('alone', (checked) => checked.plan.targets.length),
    asks: new CountingRule('asks', ({ index }) => index.exportsNamed('Tinh')?.title),
    refers: new CountingRule('refers', ({ plan: { targets } }) => targets[0]?.parents[0]?.document?.ref !== undefined),
  };
  const check = (config = defaultConfig): string[] =>
    checkDocument(document, IndexManager, { rules: Object.values(rules), config }).map(({ message }) => message.vi);
  const first = check(configs[0]);
  const parent = LangiumDocumentFactory.fromString('kế hoạch Tinh "Tỉnh"\n', URI.parse('file:///tinh.kehoach'));
  LangiumDocuments.addDocument(parent);
  await DocumentBuilder.update([], []);
  const second = check(configs.at(-1));
  return { first, second, runs: Object.values(rules).map(({ runs }) => runs) };
}

const district = 'kế hoạch Huyen "Huyện"\nchỉ tiêu A "A" { theo: Tinh.A; 2025: 10% }\n';

describe('A document that is checked again because another one changed', () => {
  it('is checked again only by the rules that asked about other documents', async () => {
    const { first, second, runs } = await checkedTwice(district);
    assert.deepEqual(runs, [1, 2, 2]);
    assert.deepEqual(first, ['1', 'undefined', 'false']);
    assert.deepEqual(second, ['1', 'Tỉnh', 'true']);
  });

  it('is checked again by all rules under another configuration', async () => {
    const { runs } = await checkedTwice(district, [defaultConfig, { ...defaultConfig }]);
    assert.deepEqual(runs, [2, 2, 2]);
  });
});
