import type { Document, ReferenceField } from '../../grammar/generated/ast.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { canonicalPhrase } from '../../syntax/phrases.ts';
import { inlineKeywords } from '../../syntax/vocabulary.ts';
import { SimilarWords } from '../names/similar.ts';
import { nameOfTitle } from '../names/titles.ts';
import { entriesAllowedIn, fieldsAllowedIn, holderOf } from './allowed.ts';
import { type JunkPiece, junkPieces } from './junk.ts';
import { isEntryKey, missingColonAt, Spelling } from './misspelt.ts';

/** What a piece that is no statement probably is, from the surest to the least sure. */
export type JunkMeaning =
  | {
      readonly is:
        | 'lost characters'
        | 'too deep'
        | 'block without a statement'
        | 'only a string'
        | 'numbered heading'
        | 'prose'
        | 'unknown';
    }
  /** A bullet of a word processor; `mark` is the language's. */
  | { readonly is: 'bullet'; readonly place: Place; readonly mark: string }
  /** A keyword typed otherwise. */
  | { readonly is: 'keyword'; readonly place: Place; readonly keyword: string; readonly name: string | undefined }
  /** A first line whose kind is not known; `kind` is the one that is meant. */
  | { readonly is: 'kind of document'; readonly place: Place; readonly kind: string | undefined }
  /** A mark of prose after a semicolon or a brace: prose starts a line. */
  | { readonly is: 'prose inside a line' }
  /** A key on the line of a statement whose block has no brace. */
  | { readonly is: 'key after a statement'; readonly offset: number; readonly key: string }
  | { readonly is: 'missing colon'; readonly key: string; readonly offset: number }
  /** A comma where a semicolon parts entries. */
  | { readonly is: 'comma'; readonly last: boolean }
  /** Names after each other without a comma. */
  | { readonly is: 'names without commas'; readonly place: Place; readonly names: readonly string[] }
  /** Words in place of names; `names` where all of them are declared. */
  | { readonly is: 'words for names'; readonly place: Place; readonly names: readonly string[] | undefined }
  | { readonly is: 'title without quotes'; readonly place: Place }
  | { readonly is: 'name of several words'; readonly place: Place; readonly name: string };

/** A piece with what it means. */
export interface MeantPiece {
  readonly piece: JunkPiece;
  readonly meaning: JunkMeaning;
}

const meanings = new WeakMap<Document, readonly MeantPiece[]>();

/** All pieces of a document that are no statements, each with what it probably means. */
export function meantPieces(plan: Plan): readonly MeantPiece[] {
  let meant = meanings.get(plan.root);
  if (!meant) {
    const context = { plan, spelling: new Spelling(), inline: new Map<string, SimilarWords>() };
    meant = junkPieces(plan).map((piece, i) => ({ piece, meaning: meaningOf(piece, i, context) }));
    meanings.set(plan.root, meant);
  }
  return meant;
}

interface Context {
  readonly plan: Plan;
  readonly spelling: Spelling;
  readonly inline: Map<string, SimilarWords>;
}

/** Bullets that word processors write, besides those that the lexer takes for marks. */
const bullets = /^(?:[—−·●○▪▫■□◦‣⁃➢➤✓✔\uf0b7\uf02d\uf0a7\uf0d8]|o(?=\s+\p{Lu}))\s*/u;

/** "Phần I", "I.", "1.", "1.2.", "a)", "Điều 5." */
const numbering =
  /^(?:(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU)\s+[IVXLC\d]+\b|[IVXLC]{1,6}[.)]|\d{1,2}(?:\.\d{1,2}){0,4}[.)]?\s|[a-zđ]\))/u;

function meaningOf(piece: JunkPiece, index: number, context: Context): JunkMeaning {
  const { text } = piece;
  if (text === '') {
    return { is: 'block without a statement' };
  }
  if (text.includes('\uFFFD')) {
    return { is: 'lost characters' };
  }
  if (/^[{}\s]+$/u.test(text)) {
    return { is: 'too deep' };
  }
  return piece.after ? meaningInside(piece, context) : (meaningAtStart(piece, index, context) ?? proseOrNot(piece));
}

/** Three words or more that start a line are a sentence whose mark was forgotten. */
function proseOrNot({ text, startsLine, hasBlock }: JunkPiece): JunkMeaning {
  return { is: startsLine && !hasBlock && /\S\s+\S+\s+\S/u.test(text) ? 'prose' : 'unknown' };
}

function meaningAtStart(piece: JunkPiece, index: number, { plan, spelling }: Context): JunkMeaning | undefined {
  const { text, place, hasBlock, holder } = piece;
  const at = (start: number, end: number): Place => ({ offset: place.offset + start, end: place.offset + end });
  const bullet = piece.startsLine ? bullets.exec(text) : null;
  if (bullet) {
    return { is: 'bullet', place: at(0, bullet[0].trimEnd().length), mark: bullet[0].startsWith('o') ? '+' : '-' };
  }
  if (!piece.startsLine && /^[-+>#•–*]\s/u.test(text)) {
    return { is: 'prose inside a line' };
  }
  if (/^["“]/u.test(text)) {
    return { is: 'only a string' };
  }
  const numbered = numbering.test(text.normalize('NFC'));
  const meant = numbered && !/["“]/u.test(text) ? undefined : spelling.statement(text, hasBlock);
  const isFirst = holder.$type === 'Document' && index === 0 && plan.root.entries[0]?.$cstNode?.offset === place.offset;
  if (isFirst && plan.header === undefined && /["“]/u.test(text)) {
    const kind = meant ? undefined : spelling.kind(text);
    const words = /^[^"“]*?(?=\s+\S+\s*["“])/u.exec(text)?.[0] ?? '';
    if (!meant) {
      return { is: 'kind of document', place: at(0, kind?.end ?? Math.max(words.length, 1)), kind: kind?.keyword };
    }
  }
  if (meant) {
    const name = /^\s*([\p{L}\p{M}\p{N}_]+)/u.exec(text.slice(meant.end))?.[1];
    return { is: 'keyword', place: at(0, meant.end), keyword: meant.keyword, name };
  }
  const colon = missingColonAt(text, holder);
  if (colon > 0) {
    return { is: 'missing colon', key: text.slice(0, colon), offset: place.offset + colon };
  }
  return numbered ? { is: 'numbered heading' } : undefined;
}

function meaningInside(piece: JunkPiece, context: Context): JunkMeaning {
  const { text, place, after } = piece;
  if (text.startsWith(',')) {
    return { is: 'comma', last: text.length === 1 && isLastOnLine(piece) };
  }
  const key = after && keyInside(piece);
  if (key) {
    return key;
  }
  switch (after?.$type) {
    case 'ReferenceField':
      return meaningAmongNames(piece, after, context.plan);
    case 'Assignment':
      return after.title ? { is: 'unknown' } : meaningAmongNames(piece, after, context.plan);
    default: {
      const keyword = misspeltInline(piece, context);
      return keyword ?? titleOrName(text, place, after) ?? { is: 'unknown' };
    }
  }
}

/** `đơn vị A "B" viết tắt: "C"`: what follows the statement belongs into its block. */
function keyInside({ text, place, after }: JunkPiece): JunkMeaning | undefined {
  const colon = text.indexOf(':');
  const key = canonicalPhrase(text.slice(0, Math.max(0, colon)));
  const holder = after && after.$type !== 'Header' ? holderOf(after) : undefined;
  if (colon < 0 || !holder) {
    return undefined;
  }
  const isEntry = entriesAllowedIn(holder).includes('ScopeEntry') && isEntryKey(key);
  return fieldsAllowedIn(holder).includes(key) || isEntry
    ? { is: 'key after a statement', offset: place.offset, key }
    : undefined;
}

function isLastOnLine({ place, holder }: JunkPiece): boolean {
  const text = holder.$cstNode?.root.fullText ?? '';
  return /^\s*(?:\}|$)/u.test(text.slice(place.end, place.end + 200));
}

function meaningAmongNames(
  { place, text }: JunkPiece,
  after: ReferenceField | { readonly $type: 'Assignment'; readonly parties: readonly object[] },
  plan: Plan,
): JunkMeaning {
  const list = after.$type === 'ReferenceField' ? after.references : after.parties;
  const last = list.at(-1);
  const start = last ? placeOf(last as ReferenceField['references'][number]).offset : place.offset;
  const whole = { offset: start, end: place.end };
  const written = (plan.root.$cstNode?.root.fullText ?? '').slice(start, place.end);
  if (/["“]/u.test(text)) {
    return { is: 'unknown' };
  }
  const words = written.split(/[\s,;]+/u).filter((word) => word !== '');
  if (words.length > 1 && words.every((word) => plan.byName.has(word.normalize('NFC')))) {
    return { is: 'names without commas', place: whole, names: words };
  }
  const parts = written.split(/[,;]/u).map((part) => part.trim());
  const names = parts.map((part) => (plan.byName.has(part.normalize('NFC')) ? part : nameOfTitle(plan, part)));
  return {
    is: 'words for names',
    place: whole,
    names: names.every((name) => name !== undefined) ? (names as string[]) : undefined,
  };
}

/** The keyword whose inline keywords a statement takes. */
function inlineStatement(node: JunkPiece['after']): keyof typeof inlineKeywords | undefined {
  switch (node?.$type) {
    case 'Section':
      return node.level;
    case 'Appendix':
      return 'phụ lục';
    case 'Table':
      return 'bảng';
    default:
      return undefined;
  }
}

/** `mục "…" Liền`, `phụ lục A "…" ngan`, `bảng chi tieu`, `mục "…" Năm 2025`. */
function misspeltInline({ text, place, after }: JunkPiece, { spelling, inline }: Context): JunkMeaning | undefined {
  const statement = inlineStatement(after);
  const words = statement && inlineKeywords[statement];
  if (!after || !words) {
    return undefined;
  }
  const time = after.$type === 'Section' ? spelling.time(text) : undefined;
  if (time !== undefined) {
    return { is: 'keyword', place, keyword: time, name: undefined };
  }
  let similar = inline.get(statement);
  if (!similar) {
    similar = new SimilarWords(words);
    inline.set(statement, similar);
  }
  // `bảng chi tieu`: the first word was taken for a name.
  const nameTaken = after.$type === 'Table' && after.name !== undefined && !after.title;
  const start = nameTaken ? placeOf(after, 'name').offset : place.offset;
  const source = after.$cstNode?.root.fullText.slice(start, place.end) ?? '';
  const typed = /^[^"“]*/u.exec(source)?.[0].trimEnd() ?? '';
  const meant = similar.find(typed);
  return (
    meant && {
      is: 'keyword',
      place: { offset: start, end: start + typed.length },
      keyword: meant.word,
      name: undefined,
    }
  );
}

/** Statements that carry a title in quotes. */
const titled: ReadonlySet<string> = new Set([
  'Header',
  'Unit',
  'Abbreviation',
  'Group',
  'Target',
  'Budget',
  'CostItem',
  'Section',
  'Task',
  'Appendix',
  'Table',
]);

/** Of these a name is seldom given: the words after the keyword are the title. */
const seldomNamed: ReadonlySet<string> = new Set(['Section', 'Task', 'Appendix', 'Table']);

function titleOrName(text: string, place: Place, after: JunkPiece['after']): JunkMeaning | undefined {
  if (!after || !titled.has(after.$type) || (after as { title?: unknown }).title) {
    return undefined;
  }
  const { name } = after as { name?: string };
  const namePlace = name === undefined ? place : placeOf(after, 'name');
  const quote = text.search(/["“]/u);
  if (quote > 0 && name !== undefined) {
    const words = [name, ...text.slice(0, quote).split(/[\s,.\-–/()]+/u)].filter((word) => word !== '');
    const joined = words.map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)).join('');
    const end = place.offset + text.slice(0, quote).trimEnd().length;
    return { is: 'name of several words', place: { offset: namePlace.offset, end }, name: joined };
  }
  if (quote >= 0) {
    return undefined;
  }
  // `phần MỤC TIÊU`: the name is the first word of the title; `đơn vị SYT Sở Y tế`: it is a name.
  const nameIsTitle = name !== undefined && seldomNamed.has(after.$type) && !/^[A-Z][A-Za-z0-9_]+$/u.test(name);
  return {
    is: 'title without quotes',
    place: { offset: nameIsTitle ? namePlace.offset : place.offset, end: place.end },
  };
}
