import type { Message } from '../language/text/message.ts';
import { version } from '../server/version.ts';
import { type CommandLine, commandNames, readCommandLine } from './command-line.ts';
import { check } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { format } from './commands/format.ts';
import { help, usage } from './help.ts';
import { type ExitCode, exitCodes, messageLanguage, type Terminal, terminal } from './terminal.ts';
import { WrongUse } from './wrong-use.ts';

/** A command: does its work and answers the exit code. Wrong use is thrown as `WrongUse`. */
type Command = (line: CommandLine, io: Terminal) => Promise<ExitCode>;

const commands: Readonly<Record<string, Command>> = { check, export: exportCommand, format };

/** Runs the program with these arguments, and answers its exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const line = readCommandLine(args);
  const { language } = line.values;
  const io = terminal(messageLanguage(typeof language === 'string' ? language : undefined));
  if (line.values.help) {
    io.print(help[io.language]);
    return exitCodes.ok;
  }
  if (line.values.version) {
    io.print(version);
    return exitCodes.ok;
  }
  const command = line.command === undefined ? undefined : commands[line.command];
  const problem = line.command !== undefined && !command ? unknownCommand(line.command) : line.problem;
  if (!command || problem) {
    return wrongUse(io, line.command, problem ?? { vi: 'Thiếu lệnh.', en: 'The command is missing.' });
  }
  try {
    return await command(line, io);
  } catch (error) {
    if (error instanceof WrongUse) {
      return error.showUsage ? wrongUse(io, line.command, error.reason) : complain(io, error.reason);
    }
    throw error;
  }
}

function wrongUse(io: Terminal, command: string | undefined, problem: Message): ExitCode {
  io.complain(problem);
  io.complain(usage(command));
  return exitCodes.wrongUse;
}

function complain(io: Terminal, problem: Message): ExitCode {
  io.complain(problem);
  return exitCodes.wrongUse;
}

function unknownCommand(name: string): Message {
  const list = commandNames.join(', ');
  return {
    vi: `Không có lệnh “${name}”. Các lệnh: ${list}.`,
    en: `There is no command “${name}”. The commands are: ${list}.`,
  };
}
