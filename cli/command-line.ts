import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Message } from '../language/text/message.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What the user asked for, or why that cannot be understood. */
export interface CommandLine {
  readonly command: string | undefined;
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly problem: Message | undefined;
}

/** Options that every command takes. */
const common: Options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  language: { type: 'string' },
};

/** The options of each command, and the values that an option may take. */
const commands: Readonly<Record<string, Options>> = {
  check: {
    format: { type: 'string' },
    severity: { type: 'string' },
    fix: { type: 'boolean' },
    'max-warnings': { type: 'string' },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
  },
  export: {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean', short: 'f' },
  },
  import: { output: { type: 'string', short: 'o' }, force: { type: 'boolean', short: 'f' } },
  format: { check: { type: 'boolean' } },
  explain: {},
  rules: {},
};

/** The values of an option, by its name or, where commands differ, by command and name. */
const choices: Readonly<Record<string, readonly string[]>> = {
  'check format': ['human', 'json', 'sarif', 'github', 'gitlab', 'junit', 'csv'],
  'export format': ['docx', 'pdf', 'odt', 'xlsx', 'html', 'md', 'json'],
  severity: ['error', 'warning', 'info', 'hint'],
  language: ['vi', 'en'],
};

export const commandNames: readonly string[] = Object.keys(commands);

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
  const known: Options = { ...common, ...(command === undefined ? {} : commands[command]) };
  for (const token of tokens) {
    if (token.kind === 'positional') {
      operands.push(token.value);
    } else if (token.kind === 'option') {
      const { name, rawName, value } = token;
      problem ??= problemOf(Object.hasOwn(known, name) ? known[name] : undefined, command, name, rawName, value);
      values[name] = value ?? true;
    }
  }
  return { command, operands: operands.slice(1), values, problem };
}

function allOptions(): Options {
  return Object.assign({}, common, ...Object.values(commands)) as Options;
}

function problemOf(
  option: Options[string] | undefined,
  command: string | undefined,
  name: string,
  rawName: string,
  value: string | undefined,
): Message | undefined {
  if (!option) {
    return { vi: `Không có tùy chọn “${rawName}”.`, en: `There is no option “${rawName}” here.` };
  }
  if (option.type === 'boolean' && value !== undefined) {
    return { vi: `Tùy chọn “${rawName}” không nhận giá trị.`, en: `The option “${rawName}” takes no value.` };
  }
  const allowed = choices[`${command} ${name}`] ?? choices[name];
  if (option.type === 'string' && (value === undefined || value === '')) {
    return { vi: `Tùy chọn “${rawName}” thiếu giá trị.`, en: `The option “${rawName}” lacks its value.` };
  }
  if (allowed && value !== undefined && !allowed.includes(value)) {
    const list = allowed.join(', ');
    return {
      vi: `Tùy chọn “${rawName}” không nhận “${value}”; chỉ nhận: ${list}.`,
      en: `The option “${rawName}” does not take “${value}”; it takes: ${list}.`,
    };
  }
  if (name === 'max-warnings' && !/^\d{1,9}$/.test(value ?? '')) {
    return { vi: `Tùy chọn “${rawName}” cần một số.`, en: `The option “${rawName}” needs a number.` };
  }
  return undefined;
}
