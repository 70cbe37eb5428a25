import type { LangiumDocument } from 'langium';
import { readCitations } from '../../model/read-citation.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { citationsOf, type Plan } from '../../plan/plan.ts';
import type { Fix } from '../../rules/rule.ts';
import { nameOfWords } from '../../text/name-of-words.ts';
import { quoted } from '../../text/quoted.ts';
import { freeName, headEnd, proseAt } from './declaration.ts';

const title = { vi: 'Khai báo viện dẫn từ đoạn này', en: 'Declare a citation from these words' };

/**
 * Makes a citation of a document that is named in prose. The words stay as they are, in a slot, so that the document
 * prints the same.
 */
export function extractCitation(document: LangiumDocument, selection: Place, plan: Plan): Fix | undefined {
  const piece = proseAt(document, selection, plan);
  const found =
    piece &&
    readCitations(piece.text).find(
      ({ start, end }) => piece.place.offset + start <= selection.end && selection.offset <= piece.place.offset + end,
    );
  const { kind, symbol } = found?.citation ?? {};
  if (!piece || !found || kind === undefined || symbol === undefined) {
    return undefined;
  }
  const number = /^\d+/.exec(symbol)?.[0] ?? '';
  const wanted = `${initials(kind)}${number}`;
  const name = freeName(wanted, plan);
  const fields = [
    found.date ? `ngày: ${found.date.text.replace(/^ngày\s+/u, '')}` : '',
    found.issuer ? `cơ quan: ${quoted(found.issuer.text)}` : '',
    found.title ? `về: ${quoted(found.title.text.replace(/^về\s+/u, ''))}` : '',
  ].filter(Boolean);
  const block = fields.length === 0 ? '' : ` { ${fields.join('; ')} }`;
  const [offset, end] = [piece.place.offset + found.start, piece.place.offset + found.end];
  const last = citationsOf(plan).findLast((citation) => citation.$container === plan.root);
  const text = document.textDocument.getText();
  const at = last ? placeOf(last).end : headEnd(plan);
  return {
    title,
    changes: [
      { place: { offset: at, end: at }, newText: `\nviện dẫn ${name} ${kind} ${quoted(symbol)}${block}` },
      { place: { offset, end }, newText: `{${name}: ${text.slice(offset, end)}}` },
    ],
  };
}

/** "nghị quyết" → `NQ`; a kind of one word stays whole. */
function initials(kind: string): string {
  const words = kind.split(' ');
  return words.length === 1
    ? (nameOfWords(kind, 1) ?? '')
    : words.map((word) => (nameOfWords(word, 1) ?? '').charAt(0)).join('');
}
