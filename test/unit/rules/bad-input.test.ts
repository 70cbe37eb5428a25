import assert from 'node:assert/strict';
import { maxFindings } from '../../../language/rules/checker.ts';
import { rules } from '../../../language/rules/registry.ts';
import { type CheckedText, checkTexts } from './helpers.ts';

const ofForm = rules.filter(({ code }) => /^KH[01]/.test(code));

async function check(text: string, others: readonly string[] = []): Promise<CheckedText> {
  const [checked] = await checkTexts([text, ...others], ofForm);
  return checked as CheckedText;
}

/** Codes of findings with the places where they start, line and column from 1. */
function found({ findings, document }: CheckedText, count = 10): string[] {
  return findings.slice(0, count).map(({ rule, place }) => {
    const { line, character } = document.textDocument.positionAt(place.offset);
    return `${rule.code} ${line + 1}:${character + 1}`;
  });
}

const head = 'kế hoạch A "Kế hoạch"\n';

describe('Bad input', () => {
  it('is an empty file, or one of blanks: the first line is missing', async () => {
    for (const text of ['', '\n', ' \t\n\n', '\uFEFF']) {
      assert.deepEqual(found(await check(text)), ['KH014 1:1'], JSON.stringify(text));
    }
  });

  it('is a file of 50 MB: it is not read', async () => {
    const text = '- Một dòng của một tệp rất dài.\n'.repeat(1_650_000);
    assert.ok(text.length > 50_000_000);
    const { findings, root } = await check(text);
    assert.deepEqual(
      findings.map(({ rule, place }) => [rule.code, place]),
      [['KH001', { offset: 0, end: 1 }]],
    );
    assert.deepEqual(root.entries, []);
  }).timeout(20_000);

  it('is a binary file, or a text in UTF-16: it is not read', async () => {
    const word = `PK\u0003\u0004${'\u0000\u0001\u0002}{"'.repeat(1000)}`;
    const utf16 = Buffer.from(`\uFEFF${head}`, 'utf16le').toString('utf8');
    assert.deepEqual(found(await check(word)), ['KH001 1:1']);
    assert.deepEqual(found(await check(utf16)), ['KH001 1:1']);
  });

  it('is a text in TCVN3 that was read as UTF-8: the lost letters are said, line by line, and nothing else of these lines', async () => {
    // “kế hoạch A "Kế hoạch"”, “- Phấn đấu”, “chỉ tiêu B” in TCVN3 (TCVN 5712:1993).
    const bytes = 'k\xd5 ho\xb9ch A "K\xd5 ho\xb9ch"\n- Ph\xcan \xae\xcau\nch\xd8 ti\xaau B "H\xe5 s\xac"\n';
    const text = Buffer.from(bytes, 'latin1').toString('utf8');
    assert.deepEqual(found(await check(text)), ['KH014 1:1', 'KH015 1:2', 'KH015 2:5', 'KH015 3:3']);
  });

  it('is a file lost throughout: the first lines are said', async () => {
    const { findings } = await check(head + '- Ph\uFFFDn đấu.\n'.repeat(500));
    assert.equal(findings.length, 20);
    assert.match(findings.at(-1)?.message.vi ?? '', /không báo thêm/);
  });

  it('has 10,000 errors: each at its place, as many as can be read', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `chi tieu T${i} "Hồ sơ" { 2025: 80% }\n`);
    const checked = await check(head + lines.join(''));
    assert.equal(checked.findings.length, maxFindings + 1);
    assert.deepEqual(found(checked, 3), ['KH002 2:1', 'KH002 3:1', 'KH002 4:1']);
    assert.match(checked.findings.at(-1)?.message.vi ?? '', /Còn 8000 phát hiện nữa/);
  });

  it('has 10,000 names that are not declared', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `- Giao {DonVi${i}} thực hiện.\n`);
    assert.deepEqual(found(await check(head + lines.join('')), 2), ['KH101 2:9', 'KH101 3:9']);
  });

  it('has 100,000 braces in braces: the place from where on they are not read is said', async () => {
    const nested = `mục "Một" ${'{ '.repeat(100_000)}${'} '.repeat(100_000)}\nmục "Hai" { }\n`;
    const checked = await check(head + nested);
    assert.deepEqual(found(checked), ['KH002 2:13', 'KH002 2:131']);
    assert.equal(checked.root.entries.length, 2, 'what follows keeps its meaning');
  });

  it('has 100,000 open braces or closing ones', async () => {
    assert.deepEqual(found(await check(`${head}${'{'.repeat(100_000)}`), 1), ['KH002 2:1']);
    assert.deepEqual(found(await check(`${head}${'}'.repeat(100_000)}`), 2), ['KH004 2:1', 'KH004 2:2']);
  });

  it('has a line of 1 MB: of text, of code, of nonsense', async () => {
    const prose = `- ${'Một dòng dài. '.repeat(75_000)}`;
    const names = `nhiệm vụ "A" { chủ trì: ${'A, '.repeat(330_000)}A }`;
    const nonsense = '@#$%^&* '.repeat(125_000);
    for (const line of [prose, names, nonsense]) {
      assert.ok(line.length > 950_000);
      const checked = await check(`${head}${line}\nmục M "Mục" { }\n- Nêu tại {mục M}, {X}.\n`);
      const last = checked.findings.filter(({ place }) => place.offset > head.length + line.length);
      const capped = checked.findings.length > maxFindings;
      assert.deepEqual(
        last.map(({ rule }) => rule.code),
        capped ? [] : ['KH101'],
      );
    }
  }).timeout(20_000);

  it('is cut in the middle of a word, a string, a slot, a comment', async () => {
    const text = `${head}phần "MỤC TIÊU" {\n  - Có {X 2025: 80%} hồ sơ.\n`;
    assert.deepEqual(found(await check(text.slice(0, text.indexOf('IÊU')))), ['KH007 2:6']);
    assert.deepEqual(found(await check(text.slice(0, text.indexOf('2025')))), ['KH005 2:1', 'KH009 3:8', 'KH101 3:9']);
    assert.deepEqual(found(await check(`${text}/* ghi ch`)), ['KH101 3:9', 'KH008 4:1']);
  });

  it('is a parent that is not there, or a cycle of parents: everything else goes on', async () => {
    const target = 'chỉ tiêu B "Hồ sơ" { 2025: 80% }\n- Có {B 2025} hồ sơ, {C}.\n';
    assert.deepEqual(found(await check(`${head}thực hiện: KhongCo\n${target}`)), ['KH101 2:12', 'KH101 4:23']);
    const other = 'kế hoạch B2 "Kế hoạch"\nthực hiện: A\n';
    assert.deepEqual(found(await check(`${head}thực hiện: B2\n${target}`, [other])), ['KH105 2:12', 'KH101 4:23']);
  });
});
