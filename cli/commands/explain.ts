import { type FileFinding, fileFindings } from '../../language/config/file-findings.ts';
import { rules } from '../../language/rules/registry.ts';
import type { Rule, RuleExample } from '../../language/rules/rule.ts';
import type { Message } from '../../language/text/message.ts';
import type { CommandLine } from '../command-line.ts';
import { severityNames } from '../report/human.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';

type Documented = FileFinding & Partial<Pick<Rule, 'basis' | 'examples' | 'options'>>;

/** Everything that a finding can be about, in the order of the codes. */
function documented(): Documented[] {
  return [...rules, ...fileFindings].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** `kehoach explain`: what a rule is about, why, with its examples. */
export async function explain({ operands }: CommandLine, io: Terminal): Promise<ExitCode> {
  const [asked] = operands;
  if (asked === undefined || operands.length > 1) {
    throw new WrongUse({ vi: 'Ghi mã của một quy tắc.', en: 'Give the code of one rule.' }, true);
  }
  const rule = documented().find(({ code, name }) => code === asked.toUpperCase() || name === asked.toLowerCase());
  if (!rule) {
    throw new WrongUse({
      vi: `Không có quy tắc “${asked}”. Xem danh sách: kehoach rules.`,
      en: `There is no rule “${asked}”. See the list: kehoach rules.`,
    });
  }
  const say = (message: Message): string => message[io.language];
  const parts = [
    `${rule.code} ${say(rule.title)} (${rule.name}, ${say(severityNames[rule.severity])})`,
    say(rule.description),
    ...(rule.basis ? [`${say({ vi: 'Căn cứ', en: 'Basis' })}: ${say(rule.basis)}`] : []),
    ...options(rule, say),
    ...examples({ vi: 'Sai', en: 'Bad' }, rule.examples?.bad ?? [], say),
    ...examples({ vi: 'Đúng', en: 'Good' }, rule.examples?.good ?? [], say),
  ];
  io.print(parts.join('\n\n'));
  return exitCodes.ok;
}

/** What a configuration may set of the rule. */
function options({ options: schema }: Documented, say: (message: Message) => string): string[] {
  if (!schema) {
    return [];
  }
  const defaults = schema.parse({}) as Record<string, unknown>;
  const lines = Object.entries(schema.shape).map(([name, { description = '' }]) => {
    const [vi = '', en = vi] = description.split(' / ');
    return `    ${name} (${JSON.stringify(defaults[name])}): ${say({ vi, en })}`;
  });
  return [`${say({ vi: 'Tùy chọn', en: 'Options' })}:\n\n${lines.join('\n')}`];
}

function examples(heading: Message, list: readonly RuleExample[], say: (message: Message) => string): string[] {
  return list.map(({ title, text, others = [] }) => {
    const texts = [...others, text].map((one) => one.trimEnd().replace(/^/gm, '    '));
    return [`${say(heading)}: ${say(title)}`, ...texts].join('\n\n');
  });
}

/** `kehoach rules`: one rule a line. */
export async function listRules({ operands }: CommandLine, io: Terminal): Promise<ExitCode> {
  if (operands.length > 0) {
    throw new WrongUse({ vi: 'Lệnh rules không nhận thêm gì.', en: 'The command rules takes nothing more.' }, true);
  }
  for (const { code, name, severity, title } of documented()) {
    const degree = severityNames[severity][io.language];
    io.print(`${code}  ${degree.padEnd(10)}  ${title[io.language]} (${name})`);
  }
  return exitCodes.ok;
}
