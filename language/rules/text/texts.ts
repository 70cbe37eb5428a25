import type { Part, Str } from '../../grammar/generated/ast.ts';
import { isTextPart } from '../../grammar/generated/ast.ts';
import { placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import type { SlotUse } from '../../plan/slots.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Finding, Rule } from '../rule.ts';

/** A piece of the drafter's own text, as it stands in the document: `offset` is the place of its first unit. */
export interface DraftText {
  readonly text: string;
  readonly offset: number;
  /** Are these the words of a slot that quotes a cited document or a name? Its spelling may be the original's. */
  readonly quoted: boolean;
}

/** A row of dots in a form, to be filled in with a pen. */
export const penDots = /\.{6,}|…[.…]{2,}/u;

/** Keys whose words print as they are typed. */
const printedKeys: ReadonlySet<string> = new Set(['lưu', 'thay mặt', 'ký thay', 'chức vụ', 'sản phẩm', 'ghi chú']);

const cache = new WeakMap<Plan, readonly DraftText[]>();

/** Every piece of text that prints: prose, cells, titles, words of slots and of a few fields. Read once for all rules of text. */
export function textsOf(plan: Plan): readonly DraftText[] {
  let texts = cache.get(plan);
  if (!texts) {
    texts = collect(plan);
    cache.set(plan, texts);
  }
  return texts;
}

function collect(plan: Plan): DraftText[] {
  const texts: DraftText[] = [];
  const addParts = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (isTextPart(part) && part.$cstNode) {
        texts.push({ text: part.text, offset: part.$cstNode.offset, quoted: false });
      }
    }
  };
  for (const { prose } of plan.proses) {
    if (prose.$type === 'Prose') {
      addParts(prose.parts);
    } else {
      for (const cell of prose.cells) {
        addParts(cell.parts);
      }
    }
  }
  const addTitle = (title: Str | undefined): void => {
    for (const piece of piecesOf(title)) {
      texts.push({ ...piece, quoted: false });
    }
  };
  addTitle(plan.header?.title);
  for (const { entry } of plan.entries) {
    addTitle((entry as { title?: Str }).title);
    if (entry.$type === 'Field' && printedKeys.has(entry.key)) {
      if (entry.text !== undefined) {
        texts.push({ text: entry.text, offset: placeOf(entry, 'text').offset, quoted: false });
      }
      entry.strings.forEach(addTitle);
    }
  }
  for (const use of plan.slotUses) {
    if (use.words !== undefined && use.wordsPlace) {
      const cited = use.subject?.$type === 'Citation' || isOfAnotherDocument(use);
      texts.push({ text: use.words, offset: use.wordsPlace.offset, quoted: cited });
    }
  }
  return texts;
}

/** What a string says outside its slots, with the places. */
export function piecesOf(title: Str | undefined): readonly { readonly text: string; readonly offset: number }[] {
  if (title?.text !== undefined && title.$cstNode && title.$cstNode.length === title.text.length + 2) {
    return [{ text: title.text, offset: title.$cstNode.offset + 1 }];
  }
  return (title?.parts ?? []).flatMap((part) =>
    isTextPart(part) && part.$cstNode ? [{ text: part.text, offset: part.$cstNode.offset }] : [],
  );
}

/** Does the slot name a document of the workspace or of a library, or something in one? */
function isOfAnotherDocument({ subject, slot }: SlotUse): boolean {
  return subject === undefined && slot.subject !== undefined;
}

/**
 * A check that looks at one text at a time, whatever stands around it. What it finds is remembered by the words: at a
 * key only the text that changed is looked at again.
 *
 * @param look gets the text as if it stood at the start of the document, and never whether it is quoted
 * @param which the texts to look at; all where left out
 */
export function inEachText(
  look: (text: DraftText, report: (finding: Finding) => void) => void,
  which: (text: DraftText) => boolean = () => true,
): Rule['check'] {
  const findingsIn = rememberByText((text): readonly Finding[] => {
    const findings: Finding[] = [];
    look({ text, offset: 0, quoted: false }, (finding) => findings.push(finding));
    return findings;
  });
  return ({ plan }, report) => {
    for (const text of textsOf(plan).filter(which)) {
      for (const finding of findingsIn(text.text)) {
        report(moved(finding, text.offset));
      }
    }
  };
}

/** A finding of one text, at its place in the document. */
function moved(finding: Finding, by: number): Finding {
  const place = ({ offset, end }: Finding['place']) => ({ offset: offset + by, end: end + by });
  return {
    ...finding,
    place: place(finding.place),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        changes: fix.changes.map((change) => ({ ...change, place: place(change.place) })),
      })),
    }),
  };
}

/** The words of a text with their places. Web addresses are left out. */
export function* wordsOf({ text, offset }: DraftText): Generator<{ word: string; start: number; end: number }> {
  for (const match of text.matchAll(/(?:https?:\/\/|www\.)\S+|[\p{L}\p{M}\p{N}]+/gu)) {
    if (!match[0].startsWith('http') && !match[0].startsWith('www.')) {
      yield { word: match[0], start: offset + match.index, end: offset + match.index + match[0].length };
    }
  }
}
