import assert from 'node:assert/strict';
import type { BreakdownFacts } from '../../../language/plan/budgets.ts';
import type { TargetValue } from '../../../language/plan/targets.ts';
import { show } from '../model/show.ts';
import { planFrom } from './documents.ts';

const head = 'kế hoạch A "Kế hoạch"\n';

const shown = ({ timeText, scope, text, quantity }: TargetValue): string =>
  `${timeText ?? '-'} ${scope || '-'} “${text}” ${show(quantity)}`;

async function valuesOf(text: string): Promise<string[]> {
  const { targets } = await planFrom(head + text);
  return targets.flatMap((target) => target.values.map(shown));
}

describe('values of targets', () => {
  it('takes the unit that the target gives once', async () => {
    assert.deepEqual(await valuesOf('chỉ tiêu X "X" { đơn vị tính: %; 2025: trên 80; 2030: 3 lớp }'), [
      '2025 - “trên 80” level gt 80 percent',
      '2030 - “3 lớp” level eq 3 lớp',
    ]);
  });

  it('reads a target given per year as growth', async () => {
    assert.deepEqual(await valuesOf('chỉ tiêu X "X" { đơn vị tính: "%/năm"; 2025: 8 }'), [
      '2025 - “8” growth eq 8 percent yearly',
    ]);
  });

  it('knows years of outlook', async () => {
    const { targets } = await planFrom(`${head}chỉ tiêu X "X" { định hướng đến năm 2030: 80%; ước năm 2022: 50% }`);
    assert.deepEqual(
      targets[0]?.values.map((value) => value.time?.key),
      ['2030', 'result 2022'],
    );
  });
});

describe('slots that are values', () => {
  it('a slot with words is the value of its section’s year, where the target has none for it', async () => {
    const text = 'chỉ tiêu X "X" { 2025: 80% }\nmục "M" năm 2023 {\n- {X: 50%} hồ sơ.\n}\n';
    assert.deepEqual(await valuesOf(text), [
      '2025 - “80%” level eq 80 percent',
      'năm 2023 - “50%” level eq 50 percent',
    ]);
  });

  it('a section of a period speaks of the value at its end', async () => {
    const text = 'chỉ tiêu X "X" { 2025: 80% }\nmục "M" giai đoạn 2021-2025 {\n- {X: 50%} hồ sơ.\n}\n';
    assert.deepEqual(await valuesOf(text), ['2025 - “80%” level eq 80 percent']);
    const { slotUses } = await planFrom(head + text);
    assert.equal(slotUses[0]?.value?.text, '80%');
  });

  it('a slot that may mean one of several scopes or years adds no value', async () => {
    const declared = 'chỉ tiêu X "X" { 2025: { cấp huyện: 90%; cấp xã: 80% }; 2030: 100% }\n';
    assert.equal((await valuesOf(`${declared}- {X 2025: 90%} cấp huyện.\n- {X: 80%} cấp xã.\n`)).length, 3);
  });

  it('a slot of a year’s plan states the plan, not the result of the year before', async () => {
    const text = 'giai đoạn: 2023\nchỉ tiêu X "X" { kết quả 2022: 70% }\n- {X: 80%} hồ sơ; {X} năm trước.\n';
    assert.deepEqual(await valuesOf(text), [
      'kết quả 2022 - “70%” level eq 70 percent',
      '2023 - “80%” level eq 80 percent',
    ]);
  });

  it('the first words with a number are the value', async () => {
    const text = 'chỉ tiêu X "X" { chủ trì: A }\n- {X 2025: người dân hài lòng}.\n- {X 2025: 90%}.\n- {X 2025: 95%}.\n';
    assert.deepEqual(await valuesOf(text), ['2025 - “90%” level eq 90 percent']);
  });
});

describe('budgets', () => {
  const tree = (breakdowns: readonly BreakdownFacts[]): unknown =>
    breakdowns.map(({ axis, entries }) => [
      axis,
      entries.map(({ label, written, breakdowns: inner }) => [label, written?.text ?? '-', ...(tree(inner) as [])]),
    ]);

  it('reads the parts of entries', async () => {
    const { budgets } = await planFrom(`${head}kinh phí KP "K": 300 triệu đồng {
      theo năm { 2026: 100 triệu đồng { "Ngân sách tỉnh": 60 triệu đồng; "Ngân sách xã": 40 triệu đồng }; 2027: { cấp tỉnh: 150 triệu đồng; cấp xã: 50 triệu đồng } }
    }`);
    assert.deepEqual(tree(budgets[0]?.breakdowns ?? []), [
      [
        'theo năm',
        [
          [
            '2026',
            '100 triệu đồng',
            [
              'theo nguồn',
              [
                ['Ngân sách tỉnh', '60 triệu đồng'],
                ['Ngân sách xã', '40 triệu đồng'],
              ],
            ],
          ],
          [
            '2027',
            '-',
            [
              'theo cấp',
              [
                ['cấp tỉnh', '150 triệu đồng'],
                ['cấp xã', '50 triệu đồng'],
              ],
            ],
          ],
        ],
      ],
    ]);
  });

  it('takes the unit that the head of the document gives', async () => {
    const { budgets } = await planFrom(`${head}đơn vị tính: triệu đồng\nkinh phí KP "K": 300 { khoản chi A "A": 1,5 }`);
    const [budget] = budgets;
    const amounts = [budget?.written, budget?.children[0]?.written].map((written) =>
      written?.amount?.kind === 'money' ? written.amount.dong.toFixed() : '-',
    );
    assert.deepEqual(amounts, ['300000000', '1500000']);
  });

  it('`theo nhiệm vụ` of a budget collects the tasks that its items pay for', async () => {
    const { budgets } =
      await planFrom(`${head}kinh phí KP "K": 3 triệu đồng { khoản chi A "A": 3 triệu đồng; theo nhiệm vụ }
kinh phí KP2 "K": 5 triệu đồng { khoản chi B "B": 5 triệu đồng; theo nhiệm vụ }
nhiệm vụ "Một" { kinh phí: 1 triệu đồng; khoản: A }
nhiệm vụ "Hai" { kinh phí: 2 triệu đồng; khoản: A }
nhiệm vụ "Ba" { kinh phí: 5 triệu đồng; khoản: B }`);
    const tasks = budgets.map(({ breakdowns }) =>
      breakdowns.find(({ axis }) => axis === 'theo nhiệm vụ')?.entries.map(({ label }) => label),
    );
    assert.deepEqual(tasks, [['Một', 'Hai'], ['Ba']]);
  });
});
