import type { Message, MessageLanguage } from '../language/text/message.ts';
import { type CommandForm, commandForm, commandForms, commonOptions, type Option } from './options.ts';

const title: Message = {
  vi: 'kehoach - kiểm tra và xuất văn bản kế hoạch viết bằng ngôn ngữ Kế Hoạch',
  en: 'kehoach - checks and exports plans written in the language Kế Hoạch',
};

const exitCodesText: Message = {
  vi: 'Mã thoát: 0 = không có lỗi; 1 = có lỗi, hoặc quá nhiều cảnh báo (format --check: có tệp cần sắp lại); 2 = dùng sai hoặc không làm được.',
  en: 'Exit codes: 0 = no errors; 1 = errors, or too many warnings (format --check: files need tidying); 2 = wrong use, or not done.',
};

const labels = {
  commands: { vi: 'Các lệnh', en: 'Commands' },
  options: { vi: 'Tùy chọn', en: 'Options' },
  common: { vi: 'Tùy chọn chung', en: 'Options for all commands' },
  examples: { vi: 'Ví dụ', en: 'Examples' },
} satisfies Record<string, Message>;

const formOf = ({ name, operands, options }: CommandForm): string =>
  ['kehoach', name, operands, options.length > 0 ? '[OPTION…]' : ''].filter((part) => part !== '').join(' ');

/** One line of usage for a command; for the program where the command is not known. */
export function usage(command: string | undefined): Message {
  const form = commandForm(command);
  const line = form ? formOf(form) : `kehoach ${commandForms.map(({ name }) => name).join('|')} …`;
  const more = form ? `kehoach ${form.name} --help` : 'kehoach --help';
  return { vi: `Cách dùng: ${line}   (${more} để xem đầy đủ)`, en: `Usage: ${line}   (see ${more})` };
}

/** The help of a command, or of the program: Vietnamese with the English below each part, or English alone. */
export function help(command: string | undefined, language: MessageLanguage): string {
  const form = commandForm(command);
  return form ? commandHelp(form, language) : generalHelp(language);
}

/** A text in the languages that are shown. */
const both = ({ vi, en }: Message, language: MessageLanguage): string => (language === 'en' ? en : `${vi}\n${en}`);

const heading = ({ vi, en }: Message, language: MessageLanguage): string =>
  language === 'en' ? `${en}:` : `${vi} / ${en}:`;

const indented = (text: string, width: number): string => text.replaceAll(/^/gm, ' '.repeat(width));

function generalHelp(language: MessageLanguage): string {
  const seeMore: Message = {
    vi: 'kehoach LỆNH --help: đầy đủ về một lệnh.',
    en: 'kehoach COMMAND --help: all about a command.',
  };
  return [
    both(title, language),
    heading(labels.commands, language),
    ...commandForms.map((form) => `  ${formOf(form)}\n${indented(both(form.about, language), 6)}`),
    optionList(labels.common, commonOptions, language),
    both(seeMore, language),
    both(exitCodesText, language),
  ].join('\n\n');
}

function commandHelp(form: CommandForm, language: MessageLanguage): string {
  const examples = form.examples.map(
    ([line, about]) => `  ${line}\n${indented(language === 'en' ? about.en : `${about.vi} / ${about.en}`, 6)}`,
  );
  return [
    formOf(form),
    both(form.about, language),
    ...(form.details ? [both(form.details, language)] : []),
    ...(form.options.length > 0 ? [optionList(labels.options, form.options, language)] : []),
    optionList(labels.common, commonOptions, language),
    ...(examples.length > 0 ? [`${heading(labels.examples, language)}\n${examples.join('\n')}`] : []),
    both(exitCodesText, language),
  ].join('\n\n');
}

function optionList(label: Message, options: readonly Option[], language: MessageLanguage): string {
  const lines = options.map(({ name, short, value, about }) => {
    const names = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
    return `  ${names}\n${indented(both(about, language), 6)}`;
  });
  return `${heading(label, language)}\n${lines.join('\n')}`;
}
