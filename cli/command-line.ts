import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Message } from '../language/text/message.ts';
import { commandForm, commandForms, commonOptions, type Option } from './options.ts';

/** What the user asked for, or why that cannot be understood. */
export interface CommandLine {
  readonly command: string | undefined;
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly problem: Message | undefined;
}

/**
 * Reads the arguments of the program. The first operand is the command; what follows `--` is never an option.
 * Nothing is thrown: what cannot be understood is the `problem`, and all else is read as far as it goes.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { tokens } = parseArgs({ args: [...args], options: allOptions(), strict: false, tokens: true });
  const operands: string[] = [];
  const values: Record<string, string | boolean | undefined> = {};
  let problem: Message | undefined;
  const command = tokens.find((token) => token.kind === 'positional')?.value;
  const known = [...commonOptions, ...(commandForm(command)?.options ?? [])];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      operands.push(token.value);
    } else if (token.kind === 'option') {
      const { name, rawName, value } = token;
      problem ??= problemOf(
        known.find((option) => option.name === name),
        rawName,
        value,
      );
      values[name] = value ?? true;
    }
  }
  return { command, operands: operands.slice(1), values, problem };
}

/** The options of all commands at once: one name means one kind of option in all of them. */
function allOptions(): NonNullable<ParseArgsConfig['options']> {
  const all = [...commonOptions, ...commandForms.flatMap(({ options }) => options)];
  return Object.fromEntries(
    all.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
    ]),
  );
}

function problemOf(option: Option | undefined, rawName: string, value: string | undefined): Message | undefined {
  if (!option) {
    return { vi: `Không có tùy chọn “${rawName}”.`, en: `There is no option “${rawName}” here.` };
  }
  if (option.value === undefined) {
    return value === undefined
      ? undefined
      : { vi: `Tùy chọn “${rawName}” không nhận giá trị.`, en: `The option “${rawName}” takes no value.` };
  }
  if (value === undefined || value === '') {
    return { vi: `Tùy chọn “${rawName}” thiếu giá trị.`, en: `The option “${rawName}” lacks its value.` };
  }
  if (option.choices && !option.choices.includes(value)) {
    const list = option.choices.join(', ');
    return {
      vi: `Tùy chọn “${rawName}” không nhận “${value}”; chỉ nhận: ${list}.`,
      en: `The option “${rawName}” does not take “${value}”; it takes: ${list}.`,
    };
  }
  if (option.isNumber && !/^\d{1,9}$/.test(value)) {
    return { vi: `Tùy chọn “${rawName}” cần một số.`, en: `The option “${rawName}” needs a number.` };
  }
  return undefined;
}
