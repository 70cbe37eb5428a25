import * as vscode from 'vscode';
import type { Message } from '../../language/text/message.ts';
import { localised } from '../messages.ts';

/** Where a question stands among the others, for its title. */
export interface Step {
  readonly number: number;
  readonly of: number;
}

/** The user went back to the question before, or left it all. */
export type Left = 'back' | 'closed';

export const heading: Message = { vi: 'Soạn văn bản mới', en: 'New document' };

/** Shows a question with a way back, and waits for its answer. */
function ask<T, I extends vscode.QuickInput>(
  input: I & { buttons: readonly vscode.QuickInputButton[] },
  { number, of }: Step,
  listen: (answer: (value: T) => void) => readonly vscode.Disposable[],
): Promise<T | Left> {
  input.title = localised(heading);
  input.step = number;
  input.totalSteps = of;
  input.ignoreFocusOut = true;
  input.buttons = number > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const settle = (value: T | Left) => {
      resolve(value);
      vscode.Disposable.from(...listeners, input).dispose();
    };
    const buttons = input as unknown as { onDidTriggerButton: vscode.Event<vscode.QuickInputButton> };
    const listeners = [
      ...listen(settle),
      buttons.onDidTriggerButton(() => settle('back')),
      input.onDidHide(() => settle('closed')),
    ];
    input.show();
  });
}

/** Asks for one of some items. */
export function pickOne<I extends vscode.QuickPickItem>(
  step: Step,
  placeholder: Message,
  items: readonly I[],
  active?: I,
): Promise<I | Left> {
  const pick = vscode.window.createQuickPick<I>();
  pick.placeholder = localised(placeholder);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  if (active) {
    pick.activeItems = [active];
  }
  return ask<I, typeof pick>(pick, step, (answer) => [
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item) {
        answer(item);
      }
    }),
  ]);
}

/** Asks for any number of items; all are chosen at first. */
export function pickMany<I extends vscode.QuickPickItem>(
  step: Step,
  placeholder: Message,
  items: readonly I[],
): Promise<readonly I[] | Left> {
  const pick = vscode.window.createQuickPick<I>();
  pick.placeholder = localised(placeholder);
  pick.canSelectMany = true;
  pick.items = items;
  pick.selectedItems = items;
  return ask<readonly I[], typeof pick>(pick, step, (answer) => [pick.onDidAccept(() => answer(pick.selectedItems))]);
}

/** Asks for words; what they must be like is said while they are typed. */
export function typeIn(
  step: Step,
  prompt: Message,
  example: string,
  value: string,
  problem: (value: string) => Message | undefined,
): Promise<string | Left> {
  const box = vscode.window.createInputBox();
  box.prompt = localised(prompt);
  box.placeholder = example;
  box.value = value;
  const check = (): boolean => {
    const found = problem(box.value.trim());
    box.validationMessage = found ? localised(found) : undefined;
    return found === undefined;
  };
  return ask<string, typeof box>(box, step, (answer) => [
    box.onDidChangeValue(check),
    box.onDidAccept(() => {
      if (check()) {
        answer(box.value.trim());
      }
    }),
  ]);
}
