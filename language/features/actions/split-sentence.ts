import type { LangiumDocument } from 'langium';
import { isProse, isSlot, isTextPart, type Prose } from '../../grammar/generated/ast.ts';
import { readWords } from '../../model/read-words.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Fix } from '../../rules/rule.ts';

const title = { vi: 'Tách câu thành mỗi chỉ tiêu một dòng', en: 'Split the sentence: one target a line' };

/**
 * Splits a line in which several targets are parted by semicolons: each becomes a line of its own. Words that lead in
 * ("Đến năm 2025:") keep their line, and what they lead to goes one level below. Offered only where every part has a
 * number or quotes something.
 */
export function splitSentence(document: LangiumDocument, selection: Place, plan: Plan): Fix | undefined {
  const prose = plan.proses.find(({ prose: one }) => {
    const { offset, end } = placeOf(one);
    return offset <= selection.offset && selection.end <= end;
  })?.prose;
  if (!prose || !isProse(prose) || prose.name !== undefined) {
    return undefined;
  }
  const text = document.textDocument.getText();
  const whole = placeOf(prose);
  const [mark = ''] = /^[-+>#]\s*/u.exec(text.slice(whole.offset, whole.end)) ?? [];
  const start = whole.offset + mark.length;
  const lead = leadEnd(prose, start);
  const pieces = piecesOf(prose, lead ?? start, whole.end, text);
  if (mark === '' || pieces.length < 2 || !pieces.every(({ isMeasured }) => isMeasured)) {
    return undefined;
  }
  const lineStart = text.lastIndexOf('\n', whole.offset - 1) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(lineStart, whole.offset))?.[0] ?? '';
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const below = lead === undefined ? mark : '+ ';
  const lines = pieces.map(({ words }, i) => {
    const sign = i < pieces.length - 1 ? ';' : '';
    return `${below}${lead === undefined && i > 0 ? upper(words) : words}${sign}`;
  });
  const all = lead === undefined ? lines : [`${mark}${text.slice(start, lead).trimEnd()}`, ...lines];
  return { title, changes: [{ place: whole, newText: all.join(`${lineEnd}${indentation}`) }] };
}

/** Where the words that lead in end, behind their colon: it stands in the first piece of words, before any number. */
function leadEnd(prose: Prose, start: number): number | undefined {
  const [first] = prose.parts;
  if (!first || !isTextPart(first)) {
    return undefined;
  }
  const colon = first.text.indexOf(':');
  const semicolon = first.text.indexOf(';');
  const leads = colon >= 0 && (semicolon < 0 || colon < semicolon) && !/^:\S/u.test(first.text.slice(colon));
  return leads ? Math.max(placeOf(first).offset + colon + 1, start) : undefined;
}

interface SentencePiece {
  readonly words: string;
  /** Has it a number, or does it quote something? */
  readonly isMeasured: boolean;
}

function piecesOf(prose: Prose, from: number, to: number, text: string): SentencePiece[] {
  const cuts = prose.parts.flatMap((part) => {
    const { offset, end } = placeOf(part);
    return isTextPart(part)
      ? [...text.slice(offset, end).matchAll(/;/g)].map(({ index }) => offset + index).filter((cut) => cut > from)
      : [];
  });
  const slots = prose.parts.filter(isSlot).map((slot) => placeOf(slot).offset);
  const places = [from - 1, ...cuts].map((cut, i) => ({ offset: cut + 1, end: cuts[i] ?? to }));
  return places
    .map(({ offset, end }) => {
      const words = text.slice(offset, end).trim();
      const quotes = slots.some((slot) => offset <= slot && slot < end);
      return { words, isMeasured: quotes || readWords(words).length > 0 };
    })
    .filter(({ words }) => words !== '' && words !== '.');
}

function upper(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
