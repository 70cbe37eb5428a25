import assert from 'node:assert/strict';
import { readJson } from './tokenizer.ts';

interface Pattern {
  readonly pattern: string;
  readonly flags: string;
}

interface Configuration {
  readonly wordPattern: Pattern;
  readonly indentationRules: { readonly increaseIndentPattern: Pattern; readonly decreaseIndentPattern: Pattern };
  readonly onEnterRules: readonly {
    readonly beforeText: Pattern;
    readonly afterText?: Pattern;
    readonly action: { readonly indent: string; readonly appendText?: string };
  }[];
}

const configuration = readJson<Configuration>('syntaxes/language-configuration.json');
const compile = ({ pattern, flags }: Pattern): RegExp => new RegExp(pattern, flags);

/** What the editor puts on the new line when Enter is pressed at `|`; undefined where no rule applies. */
function enter(line: string): string | undefined {
  const [before = '', after = ''] = line.split('⏎');
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText }) =>
      compile(beforeText).test(before) && (afterText === undefined || compile(afterText).test(after)),
  );
  return rule && (rule.action.appendText ?? '');
}

describe('editor configuration', () => {
  const entered: readonly (readonly [line: string, next: string | undefined])[] = [
    ['  - Hồ sơ;⏎', '- '],
    ['  - Hồ sơ ⏎công việc', '- '],
    ['  - ⏎Hồ sơ', '- '],
    ['    + Trên 90%⏎', '+ '],
    ['  > Đoạn văn.⏎', '> '],
    ['  #Doan Đoạn có tên.⏎', '# '],
    ['  • Từ Word⏎', '- '],
    ['  - ⏎', ''],
    ['  +⏎', ''],
    ['  > ⏎', ''],
    ['  | 1 | Đường truyền |⏎', '| '],
    ['  | ⏎', ''],
    ['  // ghi chú ⏎dài', '// '],
    ['  // ghi chú⏎', undefined],
    ['  ⏎- Hồ sơ', undefined],
    ['  chủ trì: VHTT⏎', undefined],
    ['  2025: 5-10%⏎', undefined],
    ['  mục "A - B" {⏎', undefined],
  ];
  for (const [line, next] of entered) {
    it(`Enter in ${JSON.stringify(line)} begins the next line with ${JSON.stringify(next)}`, () => {
      assert.equal(enter(line), next);
    });
  }

  it('takes a name, a word with marks and a number for one word each', () => {
    const words = (text: string) => text.match(new RegExp(configuration.wordPattern.pattern, 'gu'));
    assert.deepEqual(words('{HaTinh2025.HoSoMang: đạt 1.545.000,5 đồng}'), [
      'HaTinh2025',
      'HoSoMang',
      'đạt',
      '1.545.000,5',
      'đồng',
    ]);
    assert.deepEqual(
      words('- Nghị quyết'.normalize('NFD'))?.map((word) => word.normalize('NFC')),
      ['Nghị', 'quyết'],
    );
  });

  const increase = compile(configuration.indentationRules.increaseIndentPattern);
  const decrease = compile(configuration.indentationRules.decreaseIndentPattern);
  for (const line of ['phần "MỤC TIÊU" {', '  mục "{TTHC}" { // ghi chú', 'ký {', '  2025: {']) {
    it(`indents after ${JSON.stringify(line)}`, () => assert.match(line, increase));
  }
  for (const line of ['  2025: { cấp xã: 80% }', '- Dòng văn có {', '// ghi chú {', '}', '  | ô { |', 'thuộc: UBND']) {
    it(`does not indent after ${JSON.stringify(line)}`, () => assert.doesNotMatch(line, increase));
  }
  it('moves a closing brace out, but not one in prose', () => {
    assert.match('    }', decrease);
    assert.doesNotMatch('  - Hết. }', decrease);
  });
});
