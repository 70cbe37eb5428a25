import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, root, shownText, uriOf } from './client.ts';

const districtPlan = join(root, 'examples/duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach');

describe('the server checks while the drafter types', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  let client: Client;
  const uri = uriOf(districtPlan);

  before(async () => {
    client = await Client.start({ folders: [join(root, 'examples')] });
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
    const share = findings.filter(({ code }) => code === 'KH201');
    assert.deepEqual(
      share.map((finding) => shownText(client.textOf(uri), finding)),
      ['trên 100%'],
    );
    assert.equal(share[0]?.severity, 1);
  });

  it('an edit that mends it takes the finding away', async () => {
    await client.replace(uri, 'kết quả 2022: trên 100%', 'kết quả 2022: 100%');
    const findings = await client.diagnostics(uri);
    assert.deepEqual(
      findings.filter(({ code }) => code === 'KH201'),
      [],
    );
  });

  it('what was not saved is forgotten when the document is closed', async () => {
    await client.close(uri);
    const findings = await client.untilDiagnostics(uri, 'the finding of the file on the disk', (diagnostics) =>
      diagnostics.some(({ code }) => code === 'KH201'),
    );
    assert.ok(findings.length > 0);
  });
});
