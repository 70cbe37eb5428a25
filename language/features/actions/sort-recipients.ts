import type { LangiumDocument } from 'langium';
import { isProse, isSlot, type Prose } from '../../grammar/generated/ast.ts';
import { headPlace, type Place, placeOf } from '../../plan/places.ts';
import { entriesOf, fieldIn, fieldText, type Plan, recipientsOf } from '../../plan/plan.ts';
import type { Fix } from '../../rules/rule.ts';
import { wordsKey } from '../../text/normalise.ts';
import { swapped } from './swap-lines.ts';

const title = { vi: 'Xếp nơi nhận theo cấp, từ cao xuống thấp', en: 'Sort the recipients by level, highest first' };
const levels = ['trung ương', 'tỉnh', 'huyện', 'xã', 'thôn'];

/**
 * Sorts the recipients at the cursor by the level (`cấp`) of the units that they name, “Như trên” first. A line whose
 * level is not known stays behind the one before it; the signs that end the lines stay where they are.
 */
export function sortRecipients(document: LangiumDocument, selection: Place, plan: Plan): Fix | undefined {
  const recipients = recipientsOf(plan).find((node) => {
    const { offset, end } = headPlace(node);
    return offset <= selection.offset && selection.end <= end;
  });
  const text = document.textDocument.getText();
  let rank = 0;
  const lines = entriesOf(recipients ?? plan.root)
    .filter(isProse)
    .map((prose) => {
      const { offset, end } = placeOf(prose);
      const words = text.slice(offset, end).replace(/\s*[;,.]?\s*$/u, '');
      rank = rankOf(prose, words, plan) ?? rank;
      return { place: { offset, end: offset + words.length }, text: words, rank };
    });
  const changes = swapped(
    lines,
    lines.toSorted((a, b) => a.rank - b.rank),
  );
  return recipients && changes.length > 0 ? { title, changes } : undefined;
}

function rankOf(prose: Prose, words: string, plan: Plan): number | undefined {
  if (/^-\s*như/u.test(wordsKey(words))) {
    return -1;
  }
  const slot = prose.parts.find(isSlot);
  const unit = slot && !slot.document ? plan.byName.get(slot.subject?.$refText ?? '') : undefined;
  const level = unit?.$type === 'Unit' ? levels.indexOf(wordsKey(fieldText(fieldIn(unit, 'cấp')) ?? '')) : -1;
  return level < 0 ? undefined : level;
}
