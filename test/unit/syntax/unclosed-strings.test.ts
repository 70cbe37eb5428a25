import assert from 'node:assert/strict';
import { stringText } from '../../../language/plan/text.ts';
import { parse } from './parse.ts';

/** The first statement of a text: its title, the fields of its block, and whether the block is closed. */
function first(text: string) {
  const [entry] = parse(text).parseResult.value.entries;
  const { title, block } = entry as Extract<typeof entry, { $type: 'Unit' }>;
  return {
    title: stringText(title),
    fields: block?.entries.map((field) => ('key' in field ? field.key : field.$type)),
    closed: block?.close !== undefined,
  };
}

describe('A string without its closing quote', () => {
  it('leaves the opening brace at the end of its line to the block', () => {
    assert.deepEqual(first('mục "Nhận thức {\n  - Một.\n}\n'), { title: 'Nhận thức', fields: ['Prose'], closed: true });
  });

  it('leaves the closing brace of a block that its line opened', () => {
    assert.deepEqual(first('đơn vị A "Sở Y tế" { cấp: tỉnh; viết tắt: "SYT }\nmục "B" { }\n'), {
      title: 'Sở Y tế',
      fields: ['cấp', 'viết tắt'],
      closed: true,
    });
  });

  it('does not end at the quote that opens the value of a key', () => {
    assert.deepEqual(first('đơn vị A "Sở Y tế { viết tắt: "SYT" }\n'), {
      title: 'Sở Y tế',
      fields: ['viết tắt'],
      closed: true,
    });
  });

  it('is not suspected where a closed one ends with a colon', () => {
    assert.deepEqual(first('mục "Theo {NQ05}, gồm:" {\n  - Một.\n}\n'), {
      title: 'Theo …, gồm:',
      fields: ['Prose'],
      closed: true,
    });
  });
});
