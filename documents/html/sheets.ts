import type { Block } from '../model/document-model.ts';

/** A stretch of pages of one orientation. */
export interface Sheet {
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** Parts blocks where a landscape table begins or ends. */
export function sheetsOf(blocks: readonly Block[], landscape: boolean): Sheet[] {
  const sheets: { landscape: boolean; blocks: Block[] }[] = [{ landscape, blocks: [] }];
  for (const block of blocks) {
    const turned = landscape || (block.type === 'table' && block.landscape === true);
    const last = sheets.at(-1);
    if (last?.landscape === turned) {
      last.blocks.push(block);
    } else {
      sheets.push({ landscape: turned, blocks: [block] });
    }
  }
  return sheets;
}
