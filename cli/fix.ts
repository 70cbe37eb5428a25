import type { CheckedFinding } from '../language/rules/checker.ts';
import type { TextChange } from '../language/rules/rule.ts';
import { KehoachDocumentValidator } from '../language/rules/validator.ts';
import { reasonOf, writeAside } from '../server/node/output-files.ts';
import type { Loaded } from './documents.ts';
import type { Terminal } from './terminal.ts';

/** Rules about what a document says (KH2xx to KH5xx): their repairs change values, which is a person's to decide. */
const aboutMeaning = /^KH[2-5]/;

/**
 * Is the repair of this finding one that may be made unasked? Findings of severity information are suggestions, and a
 * finding about values has more than one way out; hints about the form of words have one.
 */
export function isCertainFix({ rule, severity, fixes }: CheckedFinding): boolean {
  return severity !== 'info' && fixes?.length === 1 && (severity === 'hint' || !aboutMeaning.test(rule.code));
}

/** The certain repairs of a document as changes that do not touch each other, in the order of the text. */
export function certainChanges(findings: readonly CheckedFinding[]): TextChange[] {
  const changes: TextChange[] = [];
  let end = -1;
  for (const finding of findings.filter(isCertainFix)) {
    const own = [...(finding.fixes?.[0]?.changes ?? [])].sort((a, b) => a.place.offset - b.place.offset);
    if (own.length > 0 && own.every(({ place }) => place.offset >= end)) {
      changes.push(...own);
      end = Math.max(...own.map(({ place }) => place.end));
    }
  }
  return changes;
}

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
export async function fixFiles({ documents, services }: Loaded, io: Terminal): Promise<number> {
  const validator = new KehoachDocumentValidator(services.shared);
  let changed = 0;
  for (const { document, uri, shown } of documents) {
    const changes = certainChanges(validator.findings(document));
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
