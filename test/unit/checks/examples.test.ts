import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CheckedFinding } from '../../../language/rules/checker.ts';
import { rules } from '../../../language/rules/registry.ts';
import { findingsIn } from './documents.ts';

const root = fileURLToPath(new URL('../../../examples/', import.meta.url));
const texts = new Map(
  globSync(`${root}**/*.kehoach`).map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]),
);

/** What is found in one of the example documents, the others beside it. */
async function findings(name: string): Promise<{ text: string; found: CheckedFinding[] }> {
  const text = texts.get(name) ?? '';
  assert.notEqual(text, '', name);
  const others = [...texts].filter(([other]) => other !== name).map(([, other]) => other);
  return { text, found: await findingsIn(rules, text, ...others) };
}

const meaning = ({ rule }: CheckedFinding): boolean => /^KH[2-5]/.test(rule.code);

describe('The example documents', () => {
  it('Đức Thọ: a share above 100 %, the two dates of one decision, the number of another, and nothing else that is wrong', async () => {
    const { text, found } = await findings('duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach');
    const wrong = found.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      wrong.map(({ rule, place }) => `${rule.code} ${text.slice(place.offset, place.end)}`),
      ['KH201 trên 100%', 'KH201 đạt trên 100%', 'KH501 23/3/2017', 'KH501 2323/BTTTT-THH'],
    );
  });

  it('Đức Thọ: no word about sums that are right, interim values below the province’s, equal and stronger values', async () => {
    const { text, found } = await findings('duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach');
    const right = [
      '1.545.000.000',
      '565.300.000',
      '18 người',
      '02',
      '16',
      'trên 90%',
      'trên 70%',
      'trên 30%',
      '50%',
      '95%',
    ];
    const quoted = found.filter(meaning).map(({ place }) => text.slice(place.offset, place.end));
    assert.deepEqual(
      quoted.filter((words) => right.includes(words)),
      [],
    );
    assert.deepEqual(
      found.filter(({ rule }) => rule.code.startsWith('KH4')),
      [],
    );
  });

  it('Hà Tĩnh: a range is a range, 2030 is above 2025 in every scope', async () => {
    const { text, found } = await findings('ha-tinh/ke-hoach-chuyen-doi-so-2021-2025.kehoach');
    // Beside the programme that it looks to, which is information; words that stay the same; no amount of money.
    assert.deepEqual(
      found
        .filter(meaning)
        .map(({ rule, severity, place }) => `${severity} ${rule.code} ${text.slice(place.offset, place.end)}`),
      [
        'info KH403 tăng từ 5-10%',
        'info KH403 tối thiểu 10%',
        'info KH401 trên 30%',
        'info KH401 trên 50%',
        'info KH208 phấn đấu định tính "nhóm tỉnh khá trong cả nước"',
        'info KH307 phần "KINH PHÍ"',
      ],
    );
  });

  it('the model plan of a commune: no finding of any kind', async () => {
    const { found } = await findings('mau-xa-2026/ke-hoach-chuyen-doi-so-2026.kehoach');
    assert.deepEqual(
      found.map(({ rule, message }) => `${rule.code} ${message.vi}`),
      [],
    );
  });
});
