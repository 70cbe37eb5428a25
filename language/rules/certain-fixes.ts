/** Repairs that may be made without asking a person: by `kehoach check --fix`, and by "fix all" in an editor. */
import type { CheckedFinding } from './checker.ts';
import type { TextChange } from './rule.ts';

/** Rules about what a document says (KH2xx to KH5xx): their repairs change values, which is a person's to decide. */
const aboutMeaning = /^KH[2-5]/;

/** Rules about how things are written so that they are understood. */
const aboutSyntax = /^KH0/;

/**
 * Is the repair of this finding one that may be made unasked? Findings of severity information are suggestions, and a
 * finding about values has more than one way out; hints about the form of words have one.
 */
export function isCertainFix({ rule, severity, fixes }: CheckedFinding): boolean {
  const [fix, ...others] = fixes ?? [];
  return (
    severity !== 'info' &&
    fix !== undefined &&
    others.length === 0 &&
    fix.uncertain !== true &&
    (severity === 'hint' || !aboutMeaning.test(rule.code))
  );
}

/**
 * The certain repairs of a document as changes that do not touch each other, in the order of the text: those of syntax
 * first. What they leave or uncover is repaired when they are made and the document is read again.
 */
export function certainChanges(findings: readonly CheckedFinding[]): TextChange[] {
  const certain = findings.filter(isCertainFix);
  // While statements are not understood, what is said of the form of words may be said of half a document.
  const syntax = certain.filter(({ rule }) => aboutSyntax.test(rule.code));
  const changes: TextChange[] = [];
  let end = -1;
  for (const finding of syntax.length > 0 ? syntax : certain) {
    const own = [...(finding.fixes?.[0]?.changes ?? [])].sort((a, b) => a.place.offset - b.place.offset);
    if (own.length > 0 && own.every(({ place }) => place.offset >= end)) {
      changes.push(...own);
      end = Math.max(...own.map(({ place }) => place.end));
    }
  }
  return changes;
}
