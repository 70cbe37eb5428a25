import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { URI } from 'langium';
import { DOCUMENT_KINDS, documentKind } from '../../language/model/document-kinds.ts';
import { documentName, type NewPlan, newPlanText } from '../../language/new-plan/new-plan.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { Message } from '../../language/text/message.ts';
import type { CommandLine } from '../command-line.ts';
import { load } from '../documents.ts';
import { shownPath } from '../inputs.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';
import { writeDocument } from '../write-document.ts';
import { WrongUse } from '../wrong-use.ts';

/** What has to be known, with the question for it and an example of an answer. */
const questions = {
  kind: { ask: { vi: 'Loại văn bản', en: 'Kind of document' }, example: 'kế hoạch' },
  title: { ask: { vi: 'Trích yếu', en: 'What it is about' }, example: 'Chuyển đổi số năm 2026' },
  issuer: { ask: { vi: 'Cơ quan ban hành', en: 'Issuing body' }, example: 'Ủy ban nhân dân xã Đồng Xuân' },
  place: { ask: { vi: 'Nơi ban hành', en: 'Place of issue' }, example: 'Đồng Xuân' },
  level: { ask: { vi: 'Cấp (tỉnh, xã)', en: 'Level (tỉnh, xã)' }, example: 'xã' },
  period: { ask: { vi: 'Năm hoặc giai đoạn', en: 'Year or years' }, example: '2026-2030' },
} satisfies Record<string, { ask: Message; example: string }>;

type Answers = Record<keyof typeof questions, string>;

/** `kehoach new`: writes a new document to start from; asks for what is missing where somebody can answer. */
export async function newCommand(line: CommandLine, io: Terminal): Promise<ExitCode> {
  if (line.operands.length > 0) {
    throw new WrongUse({ vi: 'Lệnh này không nhận tên tệp; dùng -o.', en: 'Name the file with -o.' }, true);
  }
  const answers = await completed(line.values, io);
  const now = new Date();
  const plan: NewPlan = {
    kind: kindOf(answers.kind),
    title: answers.title,
    issuer: answers.issuer,
    place: answers.place,
    level: levelOf(answers.level),
    layout: line.values.layout === 'đảng' ? 'đảng' : 'hành chính',
    month: now.getMonth() + 1,
    year: now.getFullYear(),
    ...periodOf(answers.period),
  };
  const { parent } = line.values;
  const whole = typeof parent === 'string' ? { ...plan, parent: await parentOf(parent) } : plan;
  const output = typeof line.values.output === 'string' ? line.values.output : `${documentName(plan)}.kehoach`;
  await writeDocument(output, newPlanText(whole), line.values.force === true);
  const written = shownPath(URI.file(resolve(output)));
  io.print({ vi: `Đã viết: ${written}`, en: `Written: ${written}` }[io.language]);
  return exitCodes.ok;
}

async function completed(values: CommandLine['values'], io: Terminal): Promise<Answers> {
  const keys = Object.keys(questions) as (keyof typeof questions)[];
  const given = Object.fromEntries(keys.map((key) => [key, values[key]])) as Partial<Answers>;
  const missing = keys.filter((key) => typeof given[key] !== 'string');
  if (missing.length > 0 && !(process.stdin.isTTY && process.stdout.isTTY)) {
    const list = missing.map((key) => `--${key}`).join(', ');
    throw new WrongUse({ vi: `Còn thiếu: ${list}.`, en: `Missing: ${list}.` }, true);
  }
  if (missing.length > 0) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
      for (const key of missing) {
        const { ask, example } = questions[key];
        const answer = (await terminal.question(`${ask[io.language]} (${example}): `)).trim();
        given[key] = answer === '' ? example : answer;
      }
    } finally {
      terminal.close();
    }
  }
  return given as Answers;
}

function kindOf(words: string): string {
  const kind = documentKind(words);
  if (!kind?.document) {
    const list = DOCUMENT_KINDS.filter(({ document }) => document)
      .map(({ name }) => name)
      .join(', ');
    throw new WrongUse({
      vi: `Không có loại văn bản “${words}”; các loại: ${list}.`,
      en: `There is no kind “${words}”; there are: ${list}.`,
    });
  }
  return kind.name;
}

function levelOf(words: string): NewPlan['level'] {
  const level = (['trung ương', 'tỉnh', 'huyện', 'xã'] as const).find((one) => one === words.normalize('NFC').trim());
  if (!level) {
    throw new WrongUse({
      vi: `Không có cấp “${words}”: ghi trung ương, tỉnh, huyện hoặc xã.`,
      en: `There is no level “${words}”: give trung ương, tỉnh, huyện or xã.`,
    });
  }
  return level;
}

function periodOf(words: string): { from: number; to: number } {
  const match = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(words.trim());
  const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (!match || to < from) {
    throw new WrongUse({
      vi: `Không hiểu giai đoạn “${words}”: ghi 2026 hoặc 2026-2030.`,
      en: `The years “${words}” are not understood: give 2026 or 2026-2030.`,
    });
  }
  return { from, to };
}

/** The document with this name in the current folder, below it, or in its libraries. */
async function parentOf(name: string): Promise<NonNullable<NewPlan['parent']>> {
  const { services } = await load(['.']);
  const index = services.shared.workspace.IndexManager as PlanIndex;
  const found = index.exportsNamed(name);
  if (!found) {
    const list = [...index.allExports()].flatMap((one) => one.name ?? []).sort();
    throw new WrongUse({
      vi: `Không có văn bản “${name}” ở đây hoặc trong thư viện.${list.length > 0 ? ` Có: ${list.join(', ')}.` : ''}`,
      en: `There is no document “${name}” here or in the libraries.${list.length > 0 ? ` There are: ${list.join(', ')}.` : ''}`,
    });
  }
  return { name, targets: [...found.targets.values()] };
}
