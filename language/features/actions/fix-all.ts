import type { LangiumDocument } from 'langium';
import type { CodeAction } from 'vscode-languageserver-protocol';
import type { KehoachSharedServices } from '../../module.ts';
import { certainChanges } from '../../rules/certain-fixes.ts';
import { rangeOf } from '../../rules/ranges.ts';
import { KehoachDocumentValidator } from '../../rules/validator.ts';
import { fixAllKind } from './kinds.ts';

const title = { vi: 'Sửa mọi lỗi có cách sửa chắc chắn', en: 'Fix everything that has a certain repair' };

/** All repairs of a document that need nobody's decision, as one edit. */
export function fixAll(document: LangiumDocument, shared: KehoachSharedServices): CodeAction[] {
  const changes = certainChanges(new KehoachDocumentValidator(shared).findings(document));
  if (changes.length === 0) {
    return [];
  }
  const edits = changes.map(({ place, newText }) => ({ range: rangeOf(document, place), newText }));
  return [
    {
      title: title[shared.messageLanguage()],
      kind: fixAllKind,
      edit: { changes: { [document.uri.toString()]: edits } },
    },
  ];
}
