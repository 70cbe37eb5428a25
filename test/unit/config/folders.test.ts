import assert from 'node:assert/strict';
import { URI } from 'langium';
import { describe, it } from 'mocha';
import { ConfigProvider } from '../../../language/config/config-provider.ts';
import { MemoryFiles } from '../references/memory-files.ts';

/** Reads the configurations of a province's folder; each text is an object's JSON. */
async function provider(configs: Readonly<Record<string, object>>): Promise<ConfigProvider> {
  const texts = Object.entries(configs).map(([folder, config]) => [
    `${folder}/kehoach.config.json`,
    JSON.stringify(config),
  ]);
  const read = new ConfigProvider(new MemoryFiles(Object.fromEntries(texts)));
  for (const folder of Object.keys(configs)) {
    const loaded = await read.load(URI.file(`${folder}/kehoach.config.json`));
    assert.deepEqual(loaded?.problems, []);
  }
  return read;
}

describe('Configuration by folder', () => {
  it('the nearest file holds alone, unless it inherits', async () => {
    const configs = await provider({
      '/tinh': { preset: 'chặt chẽ', rules: { KH201: 'warning', KH602: 'off' }, accept: { words: ['kĩ năng'] } },
      '/tinh/rieng': { rules: { KH201: 'hint' } },
      '/tinh/xa': { inherit: true, rules: { 'impossible-share': 'error' }, accept: { names: ['Đồng Xuân'] } },
      '/tinh/xa/thon': { inherit: true, preset: 'khuyến nghị' },
    });
    const at = (path: string) => configs.configFor(URI.file(path));
    assert.deepEqual(
      [at('/tinh/rieng/a.kehoach').preset, at('/tinh/rieng/a.kehoach').rules],
      [undefined, { KH201: 'hint' }],
    );
    // What is set nearer wins, whether by code or by name.
    assert.deepEqual(at('/tinh/xa/a.kehoach').rules, { KH201: 'error', KH602: 'off' });
    assert.equal(at('/tinh/xa/a.kehoach').preset, 'chặt chẽ');
    assert.deepEqual(at('/tinh/xa/a.kehoach').accept, { words: ['kĩ năng'], names: ['Đồng Xuân'], abbreviations: [] });
    assert.equal(at('/tinh/xa/thon/a.kehoach').preset, 'khuyến nghị');
    assert.deepEqual(at('/tinh/xa/thon/a.kehoach').rules, { KH201: 'error', KH602: 'off' });
  });

  it('an inheriting file adds to what is left out, and to the values of the layout', async () => {
    const configs = await provider({
      '/tinh': { exclude: ['xa/nhap'], layout: { 'hành chính': { margins: { left: 30, right: 15 } } } },
      '/tinh/xa': { inherit: true, exclude: ['cu'], layout: { 'hành chính': { margins: { right: 20 } } } },
    });
    const excluded = ['nhap/a', 'cu/a', 'a'].map((name) => configs.isExcluded(URI.file(`/tinh/xa/${name}.kehoach`)));
    assert.deepEqual(excluded, [true, true, false]);
    assert.deepEqual(configs.configFor(URI.file('/tinh/xa/a.kehoach')).layout, {
      'hành chính': { margins: { left: 30, right: 20 } },
    });
  });

  it('overrides hold for their folders and files, the later one first', async () => {
    const configs = await provider({
      '/tinh': {
        rules: { KH602: 'warning' },
        overrides: [
          { paths: ['xa', 'cu/a.kehoach'], rules: { KH602: 'off' } },
          { paths: ['xa/dong-xuan/'], preset: 'chặt chẽ', rules: { 'task-without-deadline': { severity: 'error' } } },
        ],
      },
    });
    const at = (path: string) => configs.configFor(URI.file(`/tinh/${path}`));
    assert.deepEqual(at('b.kehoach').rules, { KH602: 'warning' });
    assert.deepEqual(at('cu/b.kehoach').rules, { KH602: 'warning' });
    assert.deepEqual(at('cu/a.kehoach').rules, { KH602: 'off' });
    assert.deepEqual(at('xa/yen-son/b.kehoach').rules, { KH602: 'off' });
    assert.deepEqual(at('xa/dong-xuan/b.kehoach').rules, { KH602: { severity: 'error' } });
    assert.equal(at('xa/dong-xuan/b.kehoach').preset, 'chặt chẽ');
    assert.equal(at('xalo/b.kehoach').rules.KH602, 'warning');
  });

  it('is one object for documents that it is the same for, so that what was found stays known', async () => {
    const configs = await provider({ '/tinh': { overrides: [{ paths: ['xa'], preset: 'chặt chẽ' }] } });
    const at = (path: string) => configs.configFor(URI.file(`/tinh/${path}`));
    assert.equal(at('xa/a.kehoach'), at('xa/b/c.kehoach'));
    assert.equal(at('a.kehoach'), at('b.kehoach'));
  });

  it('that inherits where there is nothing above is as it is', async () => {
    const configs = await provider({ '/tinh': { inherit: true, rules: { KH602: 'off' } } });
    assert.deepEqual(configs.configFor(URI.file('/tinh/a.kehoach')).rules, { KH602: 'off' });
  });
});
