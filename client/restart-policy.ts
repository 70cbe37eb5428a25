import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { localised } from './messages.ts';

/** A server that ends more often than this within this time is broken: starting it again would only go on. */
const mostRestarts = 10;
const withinMilliseconds = 5 * 60 * 1000;

/** Before the first restart; twice as long before each one that follows soon, but no longer than the last. */
const firstWait = 100;
const longestWait = 3_000;

const gaveUp = {
  vi: 'Máy chủ ngôn ngữ Kế hoạch dừng nhiều lần liên tiếp nên không tự khởi động lại nữa. Văn bản không bị ảnh hưởng; chi tiết ở khung Output (“Kế hoạch”).',
  en: 'The Kế hoạch language server ended several times in a row and is not started again. Your documents are unharmed; see “Kế hoạch” in the Output panel for details.',
};
const restart = { vi: 'Khởi động lại', en: 'Restart' };

/** What the policy does beside deciding; tests have their own. */
export interface RestartSurroundings {
  now(): number;
  /** Called with a line for the log of this machine; nothing is sent anywhere. */
  log(line: string): void;
  /** Called when the server is not started again. */
  gaveUp(): void;
}

/**
 * Has the server started again after a crash, quietly and more and more slowly, unless it keeps crashing: then the user
 * decides. While it waits the client counts as starting, so that what is asked of it waits too.
 */
export class RestartPolicy implements ErrorHandler {
  private readonly surroundings: RestartSurroundings;
  private crashes: number[] = [];
  private wait = 0;
  private endWait: (() => void) | undefined;

  constructor(surroundings: RestartSurroundings) {
    this.surroundings = surroundings;
  }

  error(error: Error): { action: ErrorAction; handled: boolean } {
    this.surroundings.log(`the connection to the server failed: ${error.message ?? String(error)}`);
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = this.surroundings.now();
    this.crashes = [...this.crashes.filter((time) => now - time <= withinMilliseconds), now];
    const count = this.crashes.length;
    this.surroundings.log(`the server ended unexpectedly (${count}× within ${withinMilliseconds / 60_000} minutes)`);
    if (count > mostRestarts) {
      this.crashes = [];
      this.surroundings.gaveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    this.wait = waitBefore(count);
    return { action: CloseAction.Restart, handled: true };
  }

  /** Waits until the server may be started; the first time at once. */
  async untilDue(): Promise<void> {
    const { wait } = this;
    this.wait = 0;
    if (wait > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait);
        this.endWait = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.endWait = undefined;
    }
  }

  /** Ends the wait: the user wants the server now. */
  hurry(): void {
    this.endWait?.();
  }
}

/** Milliseconds before the server is started again after so many crashes. */
export function waitBefore(restart: number): number {
  return Math.min(firstWait * 2 ** (restart - 1), longestWait);
}

/** Tells the user that the server is not started again, and offers to. */
export async function offerRestart(): Promise<void> {
  const button = localised(restart);
  if ((await vscode.window.showErrorMessage(localised(gaveUp), button)) === button) {
    await vscode.commands.executeCommand('kehoach.restartServer');
  }
}
