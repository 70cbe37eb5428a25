import * as vscode from 'vscode';
import { type BaseLanguageClient, type DocumentSelector, State } from 'vscode-languageclient';
import type { Message } from '../language/text/message.ts';
import { localised } from './messages.ts';

interface Status {
  readonly text: Message;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly busy: boolean;
}

const { Information, Error: Failed } = vscode.LanguageStatusSeverity;

const running: Status = {
  text: { vi: 'Đang kiểm tra văn bản', en: 'Checking documents' },
  severity: Information,
  busy: false,
};
const starting: Status = {
  text: { vi: 'Máy chủ ngôn ngữ đang khởi động', en: 'The language server is starting' },
  severity: Information,
  busy: true,
};
const stopped: Status = {
  text: {
    vi: 'Máy chủ ngôn ngữ đã dừng: văn bản không được kiểm tra',
    en: 'The language server has stopped: documents are not checked',
  },
  severity: Failed,
  busy: false,
};

function statusOf(state: State): Status {
  switch (state) {
    case State.Running:
      return running;
    case State.Starting:
      return starting;
    default:
      return stopped;
  }
}

/** Shows in the status bar, beside the language of a document, whether the server runs, with a way to restart it. */
export function registerServerStatus(
  client: BaseLanguageClient,
  selector: DocumentSelector & vscode.DocumentSelector,
): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('kehoach.server', selector);
  item.name = 'Kế hoạch';
  const show = (state: State) => {
    const { text, severity, busy } = statusOf(state);
    item.text = localised(text);
    item.severity = severity;
    item.busy = busy;
    item.command = {
      command: 'kehoach.restartServer',
      title: localised({ vi: 'Khởi động lại', en: 'Restart' }),
    };
  };
  show(client.state);
  return vscode.Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => show(newState)),
  );
}
