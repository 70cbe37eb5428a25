import { maxFindings } from '../../../language/rules/checker.ts';
import { rules } from '../../../language/rules/registry.ts';
import type { Fix } from '../../../language/rules/rule.ts';
import { type CheckedText, checkTexts } from './helpers.ts';

/**
 * A fixture is a text that a drafter can read, with what must be found written under each line:
 *
 *     chỉ tiêu A "Văn bản điện tử" { 2025: trên 100% }
 *     //                                   ^^^^^^^^^ KH201
 *
 * - `^^^^` stands under the place; `<---` means the place starts where the line above starts, and is as long.
 * - `→ text` after the code is what the first fix writes (`⏎` a line end, `␣` a blank at an end, `∅` nothing, ` … ` between two places).
 * - A first line `// chỉ xét: KH0 KH101` names the rules that the fixture is about, by the beginnings of their codes.
 * - `// ===== tệp: huyen.kehoach` starts a further document of the same workspace.
 *
 * The lines with expectations are taken out before the text is checked. Adding a case is adding a file.
 */
const expectation = /^\/\/\s*(?:\^+|<-*)\s+KH\d{3}\b/u;
const separator = /^\/\/ ===== tệp: (\S+)$/u;
const selection = /^\/\/ chỉ xét: (.+)$/u;

interface Part {
  readonly heading: string | undefined;
  readonly file: string;
  readonly lines: readonly string[];
}

/** Checks a fixture and returns it as it should be: its text with what was really found under each line. */
export async function annotate(fixture: string): Promise<string> {
  const lines = fixture
    .replace(/\n$/u, '')
    .split('\n')
    .filter((line) => !expectation.test(line));
  const prefixes = selection
    .exec(lines[0] ?? '')?.[1]
    ?.trim()
    .split(/[\s,]+/u);
  const selected = prefixes && rules.filter((rule) => prefixes.some((prefix) => rule.code.startsWith(prefix)));
  const parts = split(lines);
  const checked = await checkTexts(
    parts.map(({ file, lines: text }) => ({ file, text: text.map((line) => `${line}\n`).join('') })),
    selected,
  );
  return parts
    .flatMap((part, i) => [...(part.heading ? [part.heading] : []), ...annotated(part, checked[i] as CheckedText)])
    .map((line) => `${line}\n`)
    .join('');
}

function split(lines: readonly string[]): Part[] {
  const parts: { heading: string | undefined; file: string; lines: string[] }[] = [];
  for (const line of lines) {
    const file = separator.exec(line)?.[1];
    if (file !== undefined || parts.length === 0) {
      parts.push({ heading: file === undefined ? undefined : line, file: file ?? 'van-ban.kehoach', lines: [] });
    }
    if (file === undefined) {
      parts.at(-1)?.lines.push(line);
    }
  }
  return parts;
}

function annotated(part: Part, { document, findings }: CheckedText): string[] {
  const notes = new Map<number, string[]>();
  for (const finding of findings.slice(0, maxFindings)) {
    const start = document.textDocument.positionAt(finding.place.offset);
    const end = document.textDocument.positionAt(finding.place.end);
    const text = part.lines[start.line] ?? '';
    const endColumn = end.line === start.line ? end.character : text.length;
    const length = Math.max(1, endColumn - start.character);
    const sign =
      start.character < 3 && text.slice(0, start.character).trim() === ''
        ? `//${' '.repeat(Math.max(0, start.character - 1))} <${'-'.repeat(length - 1)}`
        : `//${' '.repeat(Math.max(1, start.character - 2))}${'^'.repeat(length)}`;
    const fix = finding.fixes?.[0];
    const note = `${sign} ${finding.rule.code}${fix ? ` → ${written(fix)}` : ''}`;
    notes.set(start.line, [...(notes.get(start.line) ?? []), note]);
  }
  // A finding at the end of the file may stand below its last line.
  const count = Math.max(part.lines.length, ...[...notes.keys()].map((line) => line + 1));
  return Array.from({ length: count }, (_, i) => [
    ...(i < part.lines.length ? [part.lines[i] as string] : []),
    ...(notes.get(i) ?? []),
  ]).flat();
}

function written(fix: Fix): string {
  return fix.changes
    .map(({ newText }) => (newText === '' ? '∅' : newText.replaceAll('\n', '⏎').replace(/^ | $/gu, '␣')))
    .join(' … ');
}
