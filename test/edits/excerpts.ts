/** Parts of the real documents: small enough to be checked thousands of times, and still about each other. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Texts } from './workspace.ts';

const examples = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'examples');

/** The five documents, each with the parents that it carries out or is compared with. */
const families = [
  ['cam-xuyen/chuong-trinh-hanh-dong-chuyen-doi-so', 'thu-vien/ha-tinh/nghi-quyet-05-nq-tu'],
  [
    'duc-tho/ke-hoach-chuyen-doi-so-2023',
    'ha-tinh/ke-hoach-chuyen-doi-so-2021-2025',
    'thu-vien/trung-uong/quyet-dinh-749-qd-ttg',
  ],
  ['ha-tinh/ke-hoach-chuyen-doi-so-2021-2025', 'thu-vien/trung-uong/quyet-dinh-749-qd-ttg'],
  ['tan-hong/to-trinh-ke-hoach-chuyen-doi-so', 'thu-vien/dong-thap/nghi-quyet-04-nq-tu'],
  [
    'yen-dinh/ke-hoach-hanh-dong-chuyen-doi-so',
    'thu-vien/trung-uong/quyet-dinh-749-qd-ttg',
    'thu-vien/thanh-hoa/nghi-quyet-06-nq-tu',
  ],
] as const;

/** How many families there are. */
export const familyCount = families.length;

/** A document and its parents, whole; the child comes first. */
export function family(index: number): Texts {
  const paths = families[index % families.length] as readonly string[];
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(path.lastIndexOf('/') + 1),
      readFileSync(join(examples, `${path}.kehoach`), 'utf8'),
    ]),
  );
}

/**
 * The same, cut: of each document the head and some of its top-level statements; of long statements some of their lines.
 *
 * @param seed chooses the parts
 */
export function excerpts(index: number, seed: number): Texts {
  const random = generator(seed);
  return Object.fromEntries(Object.entries(family(index)).map(([name, text]) => [name, cut(text, random)]));
}

/** Lines that a cut document has at most, beyond its head. */
const mostLines = 30;

function cut(text: string, random: () => number): string {
  const lines = text.split('\n');
  const firstBlock = lines.findIndex((line) =>
    /^(?:đơn vị|viện dẫn|viết tắt|nhóm|chỉ tiêu|căn cứ|phần|mục|kinh phí) ?/u.test(line),
  );
  const head = lines.slice(0, Math.max(firstBlock, 1));
  const statements = topLevel(lines.slice(head.length));
  const kept: string[] = [];
  const share = mostLines / Math.max(lines.length - head.length, mostLines);
  for (const statement of statements) {
    const isShort = statement.length < 12;
    // Targets that hang together with other documents are what is most worth editing.
    const wanted = statement.some((line) => /^\s*theo: /u.test(line)) ? Math.max(share, 0.25) : Math.max(share, 0.05);
    if (isShort && random() < wanted) {
      kept.push(...statement);
    } else if (!isShort && random() < 0.5) {
      kept.push(...statement.filter((line) => /[{}]\s*$/u.test(line) || random() < share));
    }
    if (kept.length > mostLines) {
      break;
    }
  }
  return `${[...head, ...kept].join('\n')}\n`;
}

/** Lines by the statement at the start of a line to which they belong. */
function topLevel(lines: readonly string[]): string[][] {
  const statements: string[][] = [];
  for (const line of lines) {
    if (/^[^\s}]/u.test(line) || statements.length === 0) {
      statements.push([line]);
    } else {
      statements.at(-1)?.push(line);
    }
  }
  return statements;
}

/** Numbers in [0, 1), always the same ones for a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
