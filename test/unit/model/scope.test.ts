import assert from 'node:assert/strict';
import { levelsInWords, readScope } from '../../../language/model/scope.ts';

describe('scope', () => {
  const SCOPES: [text: string, key: string][] = [
    ['cấp tỉnh', 'level tỉnh'],
    ['Cấp  huyện', 'level huyện'],
    ['cấp xã'.normalize('NFD'), 'level xã'],
    ['cấp trung ương', 'level trung ương'],
    ['còn lại', 'rest'],
    ['VungI', 'group VungI'],
    ['VùngI'.normalize('NFD'), 'group VùngI'],
  ];
  for (const [text, key] of SCOPES) it(text, () => assert.equal(readScope(text).key, key));

  it('finds the levels that prose names', () => {
    const words = 'trên 90% hồ sơ công việc tại cấp huyện và trên 70% tại các xã, thị trấn';
    assert.deepEqual(
      levelsInWords(words).map(({ level, start, end }) => [level, words.slice(start, end)]),
      [
        ['huyện', 'cấp huyện'],
        ['xã', 'các xã, thị trấn'],
      ],
    );
  });
});
