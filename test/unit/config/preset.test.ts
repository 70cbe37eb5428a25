import assert from 'node:assert/strict';
import { EmptyFileSystem, URI } from 'langium';
import { describe, it } from 'mocha';
import { configSchema, type KehoachConfig } from '../../../language/config/config.ts';
import { createKehoachServices } from '../../../language/module.ts';
import { checkDocument } from '../../../language/rules/checker.ts';

/** What rule KH602 (information) and KH851 (warning) report under a configuration. */
async function severities(config: KehoachConfig): Promise<Record<string, string>> {
  const { shared } = createKehoachServices(EmptyFileSystem);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, IndexManager } = shared.workspace;
  const text =
    'kế hoạch A "A"\nđơn vị B "Phòng Kinh tế"\nnhiệm vụ "Phối hợp với các các đơn vị" { chủ trì: B; sản phẩm: 3 lớp }\n';
  const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///a.kehoach'));
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document]);
  const found = checkDocument(document, IndexManager, { config });
  return Object.fromEntries(
    found
      .filter(({ rule }) => ['KH602', 'KH851'].includes(rule.code))
      .map(({ rule, severity }) => [rule.code, severity]),
  );
}

describe('presets', () => {
  it('“khuyến nghị” leaves the severities of the rules', async () => {
    assert.deepEqual(await severities(configSchema.parse({})), { KH602: 'info', KH851: 'warning' });
  });

  it('“chặt chẽ” raises information to warnings, and no warning to an error', async () => {
    assert.deepEqual(await severities(configSchema.parse({ preset: 'chặt chẽ' })), {
      KH602: 'warning',
      KH851: 'warning',
    });
  });

  it('a rule that is set by itself keeps its severity', async () => {
    const config = configSchema.parse({ preset: 'chặt chẽ', rules: { KH602: 'hint', 'doubled-words': 'off' } });
    assert.deepEqual(await severities(config), { KH602: 'hint' });
  });
});
