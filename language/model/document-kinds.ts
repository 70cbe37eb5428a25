import { z } from 'zod';
import { wordsKey } from '../text/normalise.ts';

const kindSchema = z.object({
  /** Keyword, lower case. */
  name: z.string(),
  english: z.string(),
  /** Abbreviations in symbols, the one to write first; none for kinds that have no number of this form. */
  symbols: z.array(z.string()),
  /** May a `.kehoach` file be of this kind? All kinds may be cited. */
  document: z.boolean(),
  /**
   * Form of the number-symbol: `kind` with the kind's abbreviation, `letter` without one (công văn), `law` (luật,
   * pháp lệnh: cited by name, without number and issuer in the legal bases), `any`.
   */
  numbering: z.enum(['kind', 'letter', 'law', 'any']),
});

/** A kind of official document. */
export type DocumentKind = z.infer<typeof kindSchema>;

/**
 * Kinds of document and their abbreviations. State: Nghị định 30/2020/NĐ-CP, article 7 and annex III; legal texts:
 * Luật Ban hành văn bản quy phạm pháp luật. Party: Quy định 66-QĐ/TW (2017) and Hướng dẫn 36-HD/VPTW (2018), whose
 * abbreviations stand after the state's where they differ (a Party quy định is "37-QĐ/TW").
 */
export const DOCUMENT_KINDS: readonly DocumentKind[] = z.array(kindSchema).parse([
  { name: 'nghị quyết', english: 'resolution', symbols: ['NQ'], document: true, numbering: 'kind' },
  { name: 'quyết định', english: 'decision', symbols: ['QĐ'], document: true, numbering: 'kind' },
  { name: 'chỉ thị', english: 'directive', symbols: ['CT'], document: true, numbering: 'kind' },
  { name: 'kế hoạch', english: 'plan', symbols: ['KH'], document: true, numbering: 'kind' },
  { name: 'kế hoạch hành động', english: 'action plan', symbols: ['KH'], document: true, numbering: 'kind' },
  { name: 'chương trình', english: 'programme', symbols: ['CTr'], document: true, numbering: 'kind' },
  {
    name: 'chương trình hành động',
    english: 'action programme',
    symbols: ['CTr', 'CTHĐ', 'CTrHĐ'],
    document: true,
    numbering: 'kind',
  },
  { name: 'đề án', english: 'scheme', symbols: ['ĐA'], document: true, numbering: 'kind' },
  { name: 'phương án', english: 'option paper', symbols: ['PA'], document: true, numbering: 'kind' },
  { name: 'tờ trình', english: 'submission', symbols: ['TTr'], document: true, numbering: 'kind' },
  { name: 'báo cáo', english: 'report', symbols: ['BC'], document: true, numbering: 'kind' },
  { name: 'công văn', english: 'official letter', symbols: ['CV'], document: true, numbering: 'letter' },
  { name: 'hướng dẫn', english: 'guidance', symbols: ['HD'], document: true, numbering: 'kind' },
  { name: 'thông báo', english: 'notice', symbols: ['TB'], document: true, numbering: 'kind' },
  { name: 'hiến pháp', english: 'constitution', symbols: [], document: false, numbering: 'law' },
  { name: 'luật', english: 'law', symbols: [], document: false, numbering: 'law' },
  { name: 'bộ luật', english: 'code', symbols: [], document: false, numbering: 'law' },
  { name: 'pháp lệnh', english: 'ordinance', symbols: ['PL'], document: false, numbering: 'law' },
  { name: 'lệnh', english: 'order', symbols: ['L'], document: false, numbering: 'kind' },
  { name: 'nghị định', english: 'decree', symbols: ['NĐ'], document: false, numbering: 'kind' },
  { name: 'thông tư', english: 'circular', symbols: ['TT'], document: false, numbering: 'kind' },
  { name: 'thông tư liên tịch', english: 'joint circular', symbols: ['TTLT'], document: false, numbering: 'kind' },
  { name: 'quy định', english: 'regulation', symbols: ['QyĐ', 'QĐ', 'QĐi'], document: false, numbering: 'kind' },
  { name: 'quy chế', english: 'statute', symbols: ['QC'], document: false, numbering: 'kind' },
  { name: 'kết luận', english: 'conclusion', symbols: ['KL'], document: false, numbering: 'kind' },
  { name: 'chiến lược', english: 'strategy', symbols: [], document: false, numbering: 'any' },
  { name: 'văn bản', english: 'document', symbols: [], document: false, numbering: 'any' },
  { name: 'thông tri', english: 'circular letter of the Party', symbols: ['TT'], document: false, numbering: 'kind' },
  { name: 'biên bản', english: 'minutes', symbols: ['BB'], document: false, numbering: 'kind' },
]);

const byName = new Map(DOCUMENT_KINDS.map((kind) => [wordsKey(kind.name), kind]));

/** Other abbreviations of annex III that occur in numbers: thông cáo, dự án, hợp đồng, công điện, ủy quyền, giấy mời, … */
const OTHER_SYMBOLS = [
  'TC',
  'DA',
  'HĐ',
  'CĐ',
  'BGN',
  'BTT',
  'GUQ',
  'GM',
  'GGT',
  'GNP',
  'PG',
  'PC',
  'PB',
  'QH',
  'CL',
  'NQLT',
];

/** Every abbreviation that names a kind in a number-symbol, in capitals. */
export const KIND_SYMBOLS: ReadonlySet<string> = new Set(
  [...DOCUMENT_KINDS.flatMap(({ symbols }) => symbols), ...OTHER_SYMBOLS].map((symbol) => symbol.toUpperCase()),
);

/** The kind of this name, in any letter case and normal form. */
export function documentKind(name: string): DocumentKind | undefined {
  return byName.get(wordsKey(name));
}

/** As it prints above the title: "KẾ HOẠCH". */
export function printedKind(kind: DocumentKind): string {
  return kind.name.toUpperCase();
}

/** As it prints in a sentence: "Kế hoạch", "Nghị quyết". */
export function citedKind(kind: DocumentKind): string {
  return kind.name.charAt(0).toUpperCase() + kind.name.slice(1);
}
