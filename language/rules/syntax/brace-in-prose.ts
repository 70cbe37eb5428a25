import type { Block } from '../../grammar/generated/ast.ts';
import { isBlank } from '../../syntax/characters.ts';
import type { CheckedDocument, Rule } from '../rule.ts';
import { bracesOf } from './braces.ts';
import { indentOf, lineBreakOf } from './fixes.ts';

/** Language reference, section 2: a `}` that closes a block cannot stand at the end of a prose line. */
export const braceInProse: Rule = {
  code: 'KH006',
  name: 'brace-in-prose',
  severity: 'error',
  title: { vi: 'Dấu } ở cuối dòng văn bản', en: 'A closing brace at the end of a prose line' },
  description: {
    vi: 'Dòng văn bản kéo dài đến hết dòng, nên dấu `}` đóng khối phải đứng riêng một dòng. Muốn in dấu ngoặc nhọn thì gõ `}}`.',
    en: 'A prose line runs to the end of the line, so the `}` that closes the block stands on a line of its own. To print a brace type `}}`.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Đóng khối ngay sau câu', en: 'The block closed behind the sentence' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU" {\n  - Hoàn thành trong năm 2025. }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Dấu } trên dòng riêng', en: 'On a line of its own' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU" {\n  - Hoàn thành trong năm 2025; viết {{số}}.\n}\n',
      },
    ],
  },
  check(checked, report) {
    const places = checked.lexing?.closedInProse ?? [];
    if (places.length === 0) {
      return;
    }
    const { document, text } = checked;
    const { surplusInProse } = bracesOf(checked);
    const blocks = blocksByEnd(checked);
    for (const offset of places) {
      let start = offset;
      while (isBlank(text.charCodeAt(start - 1))) {
        start--;
      }
      const block = blocks.get(offset + 1);
      const indent = indentOf(document, block?.$cstNode?.offset ?? offset);
      const surplus = surplusInProse.has(offset);
      report({
        place: { offset, end: offset + 1 },
        message: surplus
          ? {
              vi: 'Dấu } thừa ở cuối dòng văn bản. Muốn in dấu này thì gõ “}}”.',
              en: 'A } too many at the end of a prose line. To print it type “}}”.',
            }
          : {
              vi: 'Dấu } đóng khối không được đứng cuối dòng văn bản; đưa xuống dòng riêng. Muốn in dấu này thì gõ “}}”.',
              en: 'A } that closes a block cannot stand at the end of a prose line; it needs its own line. To print it type “}}”.',
            },
        fixes: [
          {
            title: surplus
              ? { vi: 'Xóa dấu }', en: 'Remove the }' }
              : { vi: 'Đưa dấu } xuống dòng riêng', en: 'Put the } on its own line' },
            changes: [
              { place: { offset: start, end: offset + 1 }, newText: surplus ? '' : `${lineBreakOf(text)}${indent}}` },
            ],
          },
        ],
      });
    }
  },
};

function blocksByEnd({ plan }: CheckedDocument): ReadonlyMap<number, Block> {
  const blocks = new Map<number, Block>();
  for (const { entry } of plan.entries) {
    const { block } = entry as { block?: Block };
    // The innermost comes last and stays.
    if (block?.$cstNode) {
      blocks.set(block.$cstNode.end, block);
    }
  }
  return blocks;
}
