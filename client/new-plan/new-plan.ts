/** The command "Kế hoạch: Soạn văn bản mới": asks for what a new document needs, and opens it. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENT_KINDS } from '../../language/model/document-kinds.ts';
import type { Message } from '../../language/text/message.ts';
import {
  type NewPlanParams,
  type NewPlanResult,
  newPlanRequest,
  type PossibleParent,
  parentsRequest,
} from '../../server/protocol/new-plan.ts';
import { localised } from '../messages.ts';
import { type Left, pickMany, pickOne, type Step, typeIn } from './steps.ts';

type Answers = { -readonly [K in keyof NewPlanParams]?: NewPlanParams[K] };

/** One question: fills in its answers, or says that the user left it, or that it need not be asked. */
type Question = (answers: Answers, step: Step) => Promise<Left | 'next' | 'skip'>;

const text = {
  kind: { vi: 'Loại văn bản', en: 'Kind of document' },
  layout: { vi: 'Thể thức', en: 'Layout' },
  level: { vi: 'Cấp ban hành', en: 'Level of the issuer' },
  issuer: { vi: 'Tên đầy đủ của cơ quan ban hành', en: 'Full name of the issuing body' },
  place: { vi: 'Nơi ban hành', en: 'Place of issue' },
  title: { vi: 'Trích yếu: văn bản về việc gì', en: 'What the document is about' },
  period: { vi: 'Năm hoặc giai đoạn: 2026 hoặc 2026-2030', en: 'A year or years: 2026 or 2026-2030' },
  parent: { vi: 'Văn bản cấp trên mà văn bản này thực hiện', en: 'The document that this one carries out' },
  targets: {
    vi: 'Chỉ tiêu đưa vào văn bản: bỏ chọn những gì không thuộc phạm vi',
    en: 'Targets to take over: leave out what is not your business',
  },
  above: { vi: 'Văn bản cấp trên', en: 'Of higher levels' },
  others: { vi: 'Văn bản khác', en: 'Others' },
  none: { vi: 'Không có, hoặc thêm sau', en: 'None, or later' },
  needed: { vi: 'Cần điền mục này.', en: 'This is needed.' },
  badPeriod: { vi: 'Ghi 2026 hoặc 2026-2030.', en: 'Give 2026 or 2026-2030.' },
  noServer: {
    vi: 'Máy chủ ngôn ngữ không chạy. Hãy chạy lệnh “Kế hoạch: Khởi động lại máy chủ ngôn ngữ”.',
    en: 'The language server does not run. Run the command “Restart Language Server”.',
  },
} as const satisfies Record<string, Message>;

/** What is remembered for the next document. */
const memoryKey = 'kehoach.newPlan';
type Memory = Pick<Answers, 'issuer' | 'place' | 'level' | 'layout'>;

function wentOn<T>(answer: T | Left, take: (value: T) => void): Left | 'next' {
  if (answer === 'back' || answer === 'closed') {
    return answer as Left;
  }
  take(answer as T);
  return 'next';
}

const needed = (value: string): Message | undefined => (value === '' ? text.needed : undefined);

function questions(parents: readonly PossibleParent[], remembered: Memory): readonly Question[] {
  const choices =
    <K extends 'level' | 'layout'>(
      key: K,
      values: readonly NonNullable<Answers[K]>[],
      labels: readonly Message[],
    ): Question =>
    async (answers, step) => {
      const items = values.map((value, i) => ({ label: localised(labels[i] as Message), value }));
      const active = items.find(({ value }) => value === (answers[key] ?? remembered[key]));
      return wentOn(await pickOne(step, text[key], items, active), ({ value }) => {
        answers[key] = value;
      });
    };
  const words =
    (key: 'issuer' | 'place' | 'title', example: string): Question =>
    async (answers, step) => {
      const before = answers[key] ?? (key === 'title' ? '' : (remembered[key] ?? ''));
      return wentOn(await typeIn(step, text[key], example, before, needed), (value) => {
        answers[key] = value;
      });
    };
  return [
    async (answers, step) => {
      const items = DOCUMENT_KINDS.filter(({ document }) => document).map(({ name, english }) => ({
        label: capitalised(name),
        description: localised({ vi: '', en: english }),
        name,
      }));
      const usual = items.find(({ name }) => name === (answers.kind ?? 'kế hoạch'));
      return wentOn(await pickOne(step, text.kind, items, usual), ({ name }) => {
        answers.kind = name;
      });
    },
    words('title', 'Chuyển đổi số xã Đồng Xuân năm 2026'),
    choices(
      'layout',
      ['hành chính', 'đảng'],
      [
        { vi: 'Hành chính (Nghị định 30/2020/NĐ-CP)', en: 'Administrative (Decree 30/2020/NĐ-CP)' },
        { vi: 'Đảng', en: 'Party' },
      ],
    ),
    choices(
      'level',
      ['xã', 'tỉnh', 'huyện', 'trung ương'],
      [
        { vi: 'Xã, phường, đặc khu', en: 'Commune' },
        { vi: 'Tỉnh, thành phố', en: 'Province' },
        { vi: 'Huyện (trước 01/7/2025)', en: 'District (before 1 July 2025)' },
        { vi: 'Trung ương', en: 'Central' },
      ],
    ),
    words('issuer', 'Ủy ban nhân dân xã Đồng Xuân'),
    words('place', 'Đồng Xuân'),
    async (answers, step) => {
      const before = answers.from === undefined ? String(new Date().getFullYear()) : periodText(answers);
      const problem = (value: string) => (periodIn(value) ? undefined : text.badPeriod);
      return wentOn(await typeIn(step, text.period, '2026-2030', before, problem), (value) => {
        Object.assign(answers, periodIn(value));
      });
    },
    async (answers, step) => {
      if (parents.length === 0) {
        return 'skip';
      }
      // What a library holds often says no level.
      const isAbove = ({ level }: PossibleParent) =>
        level === undefined || levels.indexOf(level) > levels.indexOf(answers.level ?? 'xã');
      const items: ParentItem[] = [
        { label: localised(text.none), name: undefined },
        ...parentItems(text.above, parents.filter(isAbove)),
        ...parentItems(
          text.others,
          parents.filter((parent) => !isAbove(parent)),
        ),
      ];
      return wentOn(await pickOne(step, text.parent, items), ({ name }) => {
        delete answers.parent;
        delete answers.targets;
        if (name !== undefined) {
          answers.parent = name;
        }
      });
    },
    async (answers, step) => {
      const targets = parents.find(({ name }) => name === answers.parent)?.targets ?? [];
      if (targets.length === 0) {
        return 'skip';
      }
      const items = targets.map(({ name, title, values }) => ({
        label: title,
        description: name,
        detail: values,
        name,
      }));
      return wentOn(await pickMany(step, text.targets, items), (picked) => {
        answers.targets = picked.map(({ name }) => name);
      });
    },
  ];
}

/** From the lowest. */
const levels: readonly string[] = ['xã', 'huyện', 'tỉnh', 'trung ương'];

interface ParentItem extends vscode.QuickPickItem {
  readonly name: string | undefined;
}

function parentItems(heading: Message, parents: readonly PossibleParent[]): ParentItem[] {
  if (parents.length === 0) {
    return [];
  }
  return [
    { label: localised(heading), kind: vscode.QuickPickItemKind.Separator, name: undefined },
    ...parents.map(({ name, kind, title, targets }) => ({
      label: `${capitalised(kind)}: ${title}`,
      detail: localised({ vi: `${name} · ${targets.length} chỉ tiêu`, en: `${name} · ${targets.length} targets` }),
      name,
    })),
  ];
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function periodIn(value: string): { from: number; to: number } | undefined {
  const match = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(value);
  const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  return match && from <= to ? { from, to } : undefined;
}

const periodText = ({ from, to }: Answers): string => (from === to ? `${from}` : `${from}-${to}`);

/** Asks one question after the other, with the way back, until all are answered or the user leaves. */
async function askAll(list: readonly Question[], answers: Answers): Promise<boolean> {
  let at = 0;
  let direction = 1;
  while (at >= 0 && at < list.length) {
    const outcome = await (list[at] as Question)(answers, { number: at + 1, of: list.length });
    if (outcome === 'closed') {
      return false;
    }
    if (outcome !== 'skip') {
      direction = outcome === 'back' ? -1 : 1;
    }
    at += direction;
  }
  return at >= list.length;
}

/**
 * Starts a new document.
 * @param given answers, so that nothing is asked: how a test or another extension calls the command
 * @returns the document that was opened, unsaved; undefined where the user left it
 */
async function newPlan(
  client: BaseLanguageClient,
  context: vscode.ExtensionContext,
  given?: NewPlanParams,
): Promise<vscode.TextDocument | undefined> {
  if (!client.isRunning()) {
    void vscode.window.showErrorMessage(localised(text.noServer));
    return undefined;
  }
  const now = new Date();
  const answers: Answers = { month: now.getMonth() + 1, year: now.getFullYear(), ...given };
  if (!given) {
    const parents = await client.sendRequest<PossibleParent[]>(parentsRequest);
    const remembered = context.globalState.get<Memory>(memoryKey) ?? {};
    if (!(await askAll(questions(parents, remembered), answers))) {
      return undefined;
    }
    const { issuer, place, level, layout } = answers;
    await context.globalState.update(memoryKey, { issuer, place, level, layout });
  }
  const { file, text: content } = await client.sendRequest<NewPlanResult>(newPlanRequest, answers);
  const document = await openUnsaved(file, content);
  await vscode.window.showTextDocument(document);
  return document;
}

/** A document that is not saved yet, in the folder that is open, under a name that is free there. */
async function openUnsaved(file: string, content: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) {
    return vscode.workspace.openTextDocument({ language: 'kehoach', content });
  }
  let uri = vscode.Uri.joinPath(folder, file);
  for (let i = 2; await exists(uri); i++) {
    uri = vscode.Uri.joinPath(folder, file.replace('.kehoach', `-${i}.kehoach`));
  }
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), content);
  await vscode.workspace.applyEdit(edit);
  return document;
}

function exists(uri: vscode.Uri): Thenable<boolean> {
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path);
  return isOpen
    ? Promise.resolve(true)
    : vscode.workspace.fs.stat(uri).then(
        () => true,
        () => false,
      );
}

/** Adds the command `kehoach.newPlan`. */
export function registerNewPlan(client: BaseLanguageClient, context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('kehoach.newPlan', (given?: unknown) =>
    newPlan(client, context, isParams(given) ? given : undefined),
  );
}

const isParams = (value: unknown): value is NewPlanParams =>
  typeof value === 'object' && value !== null && 'kind' in value && 'issuer' in value;
