import type { Kind } from './kinds.ts';
import type { Change } from './plan-text.ts';

/** What became of the changes of a kind: the codes of what was found in each changed plan. */
export interface KindResult {
  readonly kind: Kind;
  readonly tried: readonly { readonly change: Change; readonly codes: readonly string[] }[];
}

const head = `# Những thay đổi nhỏ của kế hoạch mẫu / Small changes of the model plan

Mỗi dòng là một loại thay đổi nhỏ trong [kế hoạch mẫu](../../examples/mau-xa-2026), số lần thử, số lần bị phát hiện, bởi quy tắc nào.
*Each line is a kind of change, how many were tried and caught, and by which rules.*

Viết lại / Written anew: \`KEHOACH_UPDATE=1 npm test -- mutations\`
`;

/** The report: what is caught, by what, and what is harmless and why, each with an example. */
export function reportOf(text: string, results: readonly KindResult[]): string {
  const of = (wanted: (kind: Kind) => boolean): readonly KindResult[] => results.filter(({ kind }) => wanted(kind));
  const parts = [
    {
      title: 'Phải phát hiện hết / Each is caught',
      column: 'Quy tắc',
      some: of(({ harmless, open }) => harmless === undefined && open === undefined),
    },
    {
      title: 'Người đọc kỹ nhận ra, công cụ chưa phát hiện hết / Not all are caught yet',
      column: 'Còn thiếu gì',
      some: of(({ open }) => open !== undefined),
    },
    {
      title: 'Vô hại: chỉ đọc văn bản thì không ai biết đã đổi / Harmless: nobody can tell from the document',
      column: 'Vì sao',
      some: of(({ harmless }) => harmless !== undefined),
    },
  ];
  return head + parts.map(({ title, column, some }) => part(text, title, column, some)).join('');
}

/** What a report says: how many changes of each kind were tried and caught. */
export function figuresOf(report: string): Map<string, { readonly tried: number; readonly caught: number }> {
  const rows = report.matchAll(/^\| (.+?) \| (\d+) \| (\d+) \| /gmu);
  return new Map(
    [...rows].map(([, name = '', tried, caught]) => [name, { tried: Number(tried), caught: Number(caught) }]),
  );
}

function part(text: string, title: string, column: string, some: readonly KindResult[]): string {
  const tried = some.reduce((sum, result) => sum + result.tried.length, 0);
  const caught = some.reduce((sum, result) => sum + caughtOf(result).length, 0);
  return `
## ${title} (${caught}/${tried})

| Thay đổi | Thử | Phát hiện | ${column} | Ví dụ |
|---|---|---|---|---|
${some.map((result) => row(text, result)).join('\n')}
`;
}

const caughtOf = ({ tried }: KindResult): KindResult['tried'] => tried.filter(({ codes }) => codes.length > 0);

function row(text: string, result: KindResult): string {
  const { kind, tried } = result;
  const found = caughtOf(result);
  const reason = kind.harmless ?? kind.open;
  const example = tried.find(({ codes }) => (codes.length === 0) === (reason !== undefined)) ?? tried[0];
  const shown = example === undefined ? '' : sample(text, example.change);
  return `| ${kind.name} | ${tried.length} | ${found.length} | ${reason ?? rulesOf(found)} | ${shown} |`;
}

/** The rules that found something, those that did so most often first. */
function rulesOf(found: KindResult['tried']): string {
  const counts = new Map<string, number>();
  for (const code of found.flatMap(({ codes }) => [...new Set(codes)])) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 6)
    .map(([code]) => code)
    .join(', ');
}

/** The changed words with those around them, on one line of the table. */
function sample(text: string, { offset, before, after }: Change): string {
  const line = text.slice(0, offset).split('\n').length;
  const short = (words: string): string => {
    const one = words.trim().replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ');
    return one === '' ? '∅' : one.length > 40 ? `${one.slice(0, 40)}…` : one;
  };
  const lead = text
    .slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
    .trimStart()
    .slice(-24);
  return `${line}: ${short(`${lead}${before}`)} → ${short(`${lead}${after}`)}`;
}
