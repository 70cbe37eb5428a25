import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { localised } from './messages.ts';

/** A server that ends this often within this time is broken: starting it again would only go on. */
const mostCrashes = 4;
const withinMilliseconds = 3 * 60 * 1000;

const gaveUp = {
  vi: 'Máy chủ ngôn ngữ Kế hoạch dừng nhiều lần liên tiếp nên không tự khởi động lại nữa. Văn bản không bị ảnh hưởng; chi tiết ở khung Output.',
  en: 'The Kế hoạch language server ended several times in a row and is not started again. Your documents are unharmed; see the Output panel for details.',
};
const restart = { vi: 'Khởi động lại', en: 'Restart' };

async function offerRestart(): Promise<void> {
  const button = localised(restart);
  if ((await vscode.window.showErrorMessage(localised(gaveUp), button)) === button) {
    await vscode.commands.executeCommand('kehoach.restartServer');
  }
}

/** Starts the server again after a crash, quietly, unless it keeps crashing: then the user decides. */
export function restartAfterCrash(now: () => number = Date.now): ErrorHandler {
  let crashes: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed(): CloseHandlerResult {
      crashes = [...crashes, now()].slice(-mostCrashes);
      const oldest = crashes[0] ?? 0;
      if (crashes.length < mostCrashes || now() - oldest > withinMilliseconds) {
        return { action: CloseAction.Restart, handled: true };
      }
      crashes = [];
      void offerRestart();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
