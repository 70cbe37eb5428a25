import * as vscode from 'vscode';
import type { Message, MessageLanguage } from '../language/text/message.ts';

/** The language that the user has chosen for messages (`kehoach.language`). */
export function messageLanguage(): MessageLanguage {
  return vscode.workspace.getConfiguration('kehoach').get('language') === 'en' ? 'en' : 'vi';
}

/** The message in the language that the user has chosen. */
export function localised(message: Message): string {
  return message[messageLanguage()];
}
