import type { Message } from '../language/text/message.ts';
import { version } from '../server/version.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import { help, usage } from './help.ts';
import { commandForms } from './options.ts';
import { type ExitCode, exitCodes, messageLanguage, type Terminal, terminal } from './terminal.ts';
import { WrongUse } from './wrong-use.ts';

/** A command: does its work and answers the exit code. Wrong use is thrown as `WrongUse`. */
type Command = (line: CommandLine, io: Terminal) => Promise<ExitCode>;

/** Each command with what it needs, which is loaded only for it. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  review: async () => (await import('./commands/review.ts')).review,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  format: async () => (await import('./commands/format.ts')).format,
  explain: async () => (await import('./commands/explain.ts')).explain,
  rules: async () => (await import('./commands/explain.ts')).listRules,
  new: async () => (await import('./commands/new.ts')).newCommand,
  init: async () => (await import('./commands/init.ts')).init,
};

/** Runs the program with these arguments, and answers its exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const line = readCommandLine(args);
  const { language } = line.values;
  const io = terminal(messageLanguage(typeof language === 'string' ? language : undefined));
  if (line.values.help || line.command === 'help') {
    io.print(help(line.command === 'help' ? line.operands[0] : line.command, io.language));
    return exitCodes.ok;
  }
  if (line.values.version) {
    io.print(version);
    return exitCodes.ok;
  }
  if (line.command === undefined) {
    return wrongUse(io, undefined, line.problem ?? { vi: 'Thiếu lệnh.', en: 'The command is missing.' });
  }
  const command = Object.hasOwn(commands, line.command) ? commands[line.command] : undefined;
  if (!command) {
    return wrongUse(io, undefined, unknownCommand(line.command));
  }
  if (line.problem) {
    return wrongUse(io, line.command, line.problem);
  }
  try {
    return await (await command())(line, io);
  } catch (error) {
    if (!(error instanceof WrongUse)) {
      throw error;
    }
    if (error.showUsage) {
      return wrongUse(io, line.command, error.reason);
    }
    io.complain(error.reason);
    return exitCodes.wrongUse;
  }
}

function wrongUse(io: Terminal, command: string | undefined, problem: Message): ExitCode {
  io.complain(problem);
  io.complain(usage(command));
  return exitCodes.wrongUse;
}

function unknownCommand(name: string): Message {
  const list = commandForms.map((form) => form.name).join(', ');
  return {
    vi: `Không có lệnh “${name}”. Các lệnh: ${list}.`,
    en: `There is no command “${name}”. The commands are: ${list}.`,
  };
}
