import type { Message, MessageLanguage } from '../language/text/message.ts';

/** How the program speaks: results on standard output, everything else on standard error. */
export interface Terminal {
  readonly language: MessageLanguage;
  /** May the human output carry colours? */
  readonly coloured: boolean;
  /** A line of the result. */
  print(text: string): void;
  /** The result as it is, without a line's end. */
  write(text: string): void;
  /** A line beside the result. */
  note(text: string): void;
  /** An empty screen, where there is one. */
  clear(): void;
  /** One line of explanation or complaint. */
  complain(message: Message): void;
}

/** Exit codes (documented in the help). */
export const exitCodes = { ok: 0, errorsFound: 1, wrongUse: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The terminal of this process. Colours follow https://no-color.org and are left out where nobody sees them. */
export function terminal(language: MessageLanguage): Terminal {
  const { NO_COLOR, TERM } = process.env;
  return {
    language,
    coloured: process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb',
    print: (text) => void process.stdout.write(`${text}\n`),
    write: (text) => void process.stdout.write(text),
    note: (text) => void process.stderr.write(`${text}\n`),
    clear: () => void (process.stdout.isTTY === true && process.stdout.write('\u001B[2J\u001B[3J\u001B[H')),
    complain: (message) => void process.stderr.write(`kehoach: ${message[language]}\n`),
  };
}

/** The language of messages: the option, else the environment, else Vietnamese. */
export function messageLanguage(option: string | undefined): MessageLanguage {
  return (option ?? process.env.KEHOACH_LANGUAGE ?? 'vi').toLowerCase().startsWith('en') ? 'en' : 'vi';
}
