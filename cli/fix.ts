import { allCertainChanges } from '../language/rules/repairs.ts';
import type { TextChange } from '../language/rules/rule.ts';
import { reasonOf, writeAside } from '../server/node/output-files.ts';
import type { Loaded } from './documents.ts';
import type { Selection } from './selection.ts';
import type { Terminal } from './terminal.ts';

/** A text with changes made, which are in its order and do not overlap. */
export function withChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let position = 0;
  for (const { place, newText } of changes) {
    result += text.slice(position, place.offset) + newText;
    position = place.end;
  }
  return result + text.slice(position);
}

/**
 * Makes the certain repairs in the files.
 *
 * @returns how many files were changed; a file that cannot be written is reported and left as it is
 */
export async function fixFiles({ documents, services }: Loaded, select: Selection, io: Terminal): Promise<number> {
  let changed = 0;
  for (const { document, uri, shown } of documents) {
    const changes = await allCertainChanges(document, services.kehoach, (rule) => select(rule.code));
    const text = document.textDocument.getText();
    if (changes.length === 0 || !isFaithful(text)) {
      continue;
    }
    try {
      await writeAside(uri.fsPath, new TextEncoder().encode(withChanges(text, changes)));
      changed++;
    } catch (error) {
      io.complain(reasonOf(error, shown));
    }
  }
  return changed;
}

/** Was the file read without loss? Characters lost by a wrong encoding must not be written back as lost. */
function isFaithful(text: string): boolean {
  return !text.includes('\uFFFD');
}
