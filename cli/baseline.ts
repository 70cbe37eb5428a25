import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { reasonOf, writeAside } from '../server/node/output-files.ts';
import type { Reported } from './report/reported.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * A baseline holds what was found before, so that only new findings show. A finding is known by its file, rule and
 * message, not by its line: text above it may move. As many as were there before are left out, more are new.
 */
const baselineSchema = z.strictObject({
  version: z.literal(1),
  findings: z
    .array(z.strictObject({ file: z.string(), code: z.string(), message: z.string(), count: z.int().positive() }))
    .max(1_000_000),
});

const identity = (finding: { file: string; code: string; message: string }): string =>
  `${finding.file}\n${finding.code}\n${finding.message}`;

/** Writes the findings as a baseline; an older baseline is replaced, any other file is not. */
export async function writeBaseline(path: string, findings: readonly Reported[]): Promise<void> {
  await readBaseline(path, true);
  const counts = new Map<string, { file: string; code: string; message: string; count: number }>();
  for (const { file, code, message } of findings) {
    const entry = { file, code, message: message.vi };
    const known = counts.get(identity(entry));
    counts.set(identity(entry), { ...entry, count: (known?.count ?? 0) + 1 });
  }
  const text = `${JSON.stringify({ version: 1, findings: [...counts.values()] }, undefined, 2)}\n`;
  try {
    await writeAside(path, new TextEncoder().encode(text));
  } catch (error) {
    throw new WrongUse({
      vi: `Không ghi được “${path}”: ${reasonOf(error, path).vi}`,
      en: `“${path}” cannot be written: ${reasonOf(error, path).en}`,
    });
  }
}

/** The findings that the baseline does not hold. */
export async function withoutBaseline(path: string, findings: readonly Reported[]): Promise<Reported[]> {
  const left = await readBaseline(path, false);
  return findings.filter(({ file, code, message }) => {
    const key = identity({ file, code, message: message.vi });
    const count = left.get(key) ?? 0;
    if (count === 0) {
      return true;
    }
    left.set(key, count - 1);
    return false;
  });
}

async function readBaseline(path: string, mayBeMissing: boolean): Promise<Map<string, number>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (mayBeMissing && (error as NodeJS.ErrnoException).code === 'ENOENT') {
      return new Map();
    }
    throw new WrongUse({
      vi: `Không đọc được tệp mốc “${path}”. Tạo bằng --write-baseline.`,
      en: `The baseline “${path}” cannot be read. Make one with --write-baseline.`,
    });
  }
  const parsed = baselineSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new WrongUse({ vi: `“${path}” không phải tệp mốc của kehoach.`, en: `“${path}” is no baseline of kehoach.` });
  }
  return new Map(parsed.data.findings.map((entry) => [identity(entry), entry.count]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
