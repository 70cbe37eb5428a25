import type { LangiumDocument } from 'langium';
import { readQuantity } from '../../model/read-quantity.ts';
import { readWords } from '../../model/read-words.ts';
import { levelsInWords } from '../../model/scope.ts';
import type { Place } from '../../plan/places.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import type { Fix } from '../../rules/rule.ts';
import { nameOfWords } from '../../text/name-of-words.ts';
import { quoted } from '../../text/quoted.ts';
import { freeName, proseAt, sectionTime } from './declaration.ts';

const title = { vi: 'Khai báo chỉ tiêu từ câu này', en: 'Declare a target from this sentence' };

/**
 * Makes a typed target of a sentence: its number, year and level become a value, the words behind the number its title.
 * The number in the sentence becomes a slot that prints the same words.
 */
export function extractTarget(document: LangiumDocument, selection: Place, plan: Plan): Fix | undefined {
  const piece = proseAt(document, selection, plan);
  if (!piece) {
    return undefined;
  }
  const [quantity] = readWords(piece.text).filter(
    ({ kind, span }) =>
      kind !== 'all' &&
      kind !== 'qualitative' &&
      (selection.offset === selection.end ||
        (piece.place.offset + span.start < selection.end && piece.place.offset + span.end > selection.offset)),
  );
  const parts = Object.values(quantity?.parts ?? {});
  if (!quantity || parts.length === 0) {
    return undefined;
  }
  const end = Math.max(...parts.map((part) => part.end));
  const first = Math.min(...parts.map((part) => part.start));
  // "có trên 80%" says no more than "trên 80%".
  const start = first + (/^(?:có|đạt)\s+/iu.exec(piece.text.slice(first, end))?.[0].length ?? 0);
  const words = piece.text.slice(start, end);
  const value = words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
  const about = /^[^.;,:]*/u.exec(piece.text.slice(end))?.[0].trim() ?? '';
  const wanted = nameOfWords(about, 4);
  const time =
    timeIn(piece.text) ?? timeKey(sectionTime(piece.prose)) ?? timeKey(fieldText(plan.head.get('giai đoạn')));
  if (wanted === undefined || time === undefined || readQuantity(value).problems.length > 0) {
    return undefined;
  }
  const levels = new Set(levelsInWords(piece.text).map(({ level }) => `cấp ${level}`));
  const [scope] = levels.size === 1 ? levels : [];
  const name = freeName(wanted, plan);
  const given = scope === undefined ? `${time}: ${value}` : `${time}: { ${scope}: ${value} }`;
  const slot = `{${[name, time, ...(scope === undefined ? [] : [scope])].join(' ')}: ${words}}`;
  return {
    title,
    changes: [
      {
        place: { offset: piece.lineStart, end: piece.lineStart },
        newText: `${piece.indentation}chỉ tiêu ${name} ${quoted(upper(about))} { ${given} }\n`,
      },
      { place: { offset: piece.place.offset + start, end: piece.place.offset + end }, newText: slot },
    ],
  };
}

/** The only year that a sentence names. */
function timeIn(words: string): string | undefined {
  const years = new Set([...words.matchAll(/(?<=năm )\d{4}(?!\d)/gu)].map(([year]) => year));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The last year of "đến năm 2025", "giai đoạn 2021-2025", "2026". */
function timeKey(words: string | undefined): string | undefined {
  return words?.match(/(?<!\d)\d{4}(?!\d)/g)?.at(-1);
}

function upper(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
