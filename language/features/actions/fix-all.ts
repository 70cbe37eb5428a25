import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { CodeAction } from 'vscode-languageserver-protocol';
import type { KehoachSharedServices } from '../../module.ts';
import { rangeOf } from '../../rules/ranges.ts';
import { allCertainChanges } from '../../rules/repairs.ts';
import { fixAllKind } from './kinds.ts';

const title = { vi: 'Sửa mọi lỗi có cách sửa chắc chắn', en: 'Fix everything that has a certain repair' };

/** All repairs of a document that need nobody's decision, as one edit. */
export async function fixAll(document: LangiumDocument, services: LangiumServices): Promise<CodeAction[]> {
  const changes = await allCertainChanges(document, services);
  if (changes.length === 0) {
    return [];
  }
  const edits = changes.map(({ place, newText }) => ({ range: rangeOf(document, place), newText }));
  return [
    {
      title: title[(services.shared as KehoachSharedServices).messageLanguage()],
      kind: fixAllKind,
      edit: { changes: { [document.uri.toString()]: edits } },
    },
  ];
}
