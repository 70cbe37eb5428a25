import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import { Client, root, shownText, uriOf } from './client.ts';

const districtPlan = join(root, 'examples/duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach');

describe('the server checks while the drafter types', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  let client: Client;
  const uri = uriOf(districtPlan);
  const lineOf = ({ range }: Diagnostic): string => client.textOf(uri).split('\n')[range.start.line] as string;

  before(async () => {
    const params = { initializationOptions: { rulePages: 'file:///tai-lieu/rules' } };
    client = await Client.start({ folders: [join(root, 'examples')], params });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('says what it can do', () => {
    const { capabilities, serverInfo } = client.initializeResult ?? {};
    assert.equal(serverInfo?.name, 'kehoach-lsp');
    assert.equal(capabilities?.positionEncoding, 'utf-16');
    assert.ok(capabilities?.renameProvider);
  });

  it('finds the impossible share of the district plan at its place', async () => {
    await client.open(uri, readFileSync(districtPlan, 'utf8'));
    const findings = await client.diagnostics(uri);
    const [declared] = findings.filter(({ code }) => code === 'KH201');
    assert.ok(declared);
    assert.equal(shownText(client.textOf(uri), declared), 'trên 100%');
    assert.equal(lineOf(declared), '  kết quả 2022: trên 100%');
    assert.equal(declared.severity, 1);
    assert.equal(declared.codeDescription?.href, 'file:///tai-lieu/rules/KH201.md');
  });

  it('an edit that mends it takes the finding away', async () => {
    await client.replace(uri, 'kết quả 2022: trên 100%', 'kết quả 2022: 100%');
    const findings = await client.diagnostics(uri);
    assert.deepEqual(
      findings.filter((finding) => lineOf(finding).includes('kết quả 2022: 100%')),
      [],
    );
  });

  it('what was not saved is forgotten when the document is closed', async () => {
    const line = client.textOf(uri).slice(0, client.textOf(uri).indexOf('kết quả 2022: 100%')).split('\n').length - 1;
    await client.close(uri);
    const findings = await client.untilDiagnostics(uri, 'the finding of the file on the disk', (diagnostics) =>
      diagnostics.some(({ code, range }) => code === 'KH201' && range.start.line === line),
    );
    assert.ok(findings.length > 0);
  });
});
