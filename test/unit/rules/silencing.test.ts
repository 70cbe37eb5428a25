import assert from 'node:assert/strict';
import { rules } from '../../../language/rules/registry.ts';
import { checkText } from './helpers.ts';

const selected = rules.filter(({ code }) => /^KH(?:[01]|201|901)/.test(code));

/** Codes of findings with the lines on which they stand, from 1. */
async function found(...lines: readonly string[]): Promise<string[]> {
  const { findings, document } = await checkText(`kế hoạch A "Kế hoạch"\n${lines.join('\n')}\n`, [], selected);
  return findings.map(({ rule, place }) => `${rule.code} ${document.textDocument.positionAt(place.offset).line + 1}`);
}

const wrong = 'chỉ tiêu B "Văn bản điện tử" { 2025: trên 100% }';

describe('A silencing comment', () => {
  it('holds for the next line with text, by code or by name', async () => {
    assert.deepEqual(await found(wrong), ['KH201 2']);
    assert.deepEqual(await found('// bỏ qua KH201: số của báo cáo gốc', wrong), []);
    assert.deepEqual(await found('// bỏ qua impossible-share: số của báo cáo gốc', '', '// ghi chú', wrong), []);
  });

  it('holds for its own line at the end of it', async () => {
    assert.deepEqual(await found(`${wrong} // bỏ qua KH201: số của báo cáo gốc`), []);
  });

  it('holds for the rules that it names, and for no other line', async () => {
    const both = 'chỉ tiêu B "Văn bản điện tử" { 2025: trên 100%; chủ trì: X }';
    assert.deepEqual(await found('// bỏ qua KH201: lý do', both), ['KH101 3']);
    assert.deepEqual(await found('// bỏ qua KH201, KH101: lý do', both), []);
    assert.deepEqual(await found('// bỏ qua KH201: lý do', '> Một dòng.', wrong), ['KH901 2', 'KH201 4']);
  });

  it('needs a reason', async () => {
    assert.deepEqual(await found('// bỏ qua KH201', wrong), ['KH901 2']);
  });

  it('is one in decomposed Unicode as well', async () => {
    assert.deepEqual(await found('// bỏ qua KH201: lý do'.normalize('NFD'), wrong), []);
  });

  it('is none inside the drafter’s own words', async () => {
    assert.deepEqual(await found('> Xem // bỏ qua KH201: lý do', wrong), ['KH201 3']);
  });
});
