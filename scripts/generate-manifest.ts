// Gives each command of the manifest an English twin. VS Code has no Vietnamese display language, so the manifest's own
// words are Vietnamese, and cannot follow a setting; but what menus and the palette show can: the command is shown
// while `kehoach.language` is "vi", its twin (`….en`, under the name that `title.original` gives) while it is "en".
// The extension passes the twins on to their commands (client/english-commands.ts).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.ts';

interface LocalisedText {
  readonly value: string;
  /** The English text. */
  readonly original: string;
}

interface Command {
  readonly command: string;
  readonly title: string | LocalisedText;
  readonly shortTitle?: string | LocalisedText;
}

interface MenuItem {
  readonly command?: string;
  readonly when?: string;
}

const isEnglish = 'config.kehoach.language == en';
const isVietnamese = 'config.kehoach.language != en';
const twinOf = (command: string): string => `${command}.en`;
const isTwin = (command: string | undefined): boolean => command?.endsWith('.en') ?? false;

const english = (text: string | LocalisedText | undefined): string | undefined =>
  typeof text === 'object' ? text.original : undefined;

function withTwin(command: Command): Command[] {
  const title = english(command.title);
  if (title === undefined) {
    throw new Error(`${command.command}: give its title as { "value": "%…%", "original": "the English words" }`);
  }
  const { shortTitle, ...rest } = command;
  const short = english(shortTitle);
  return [
    command,
    { ...rest, command: twinOf(command.command), title, ...(short === undefined ? {} : { shortTitle: short }) },
  ];
}

/** A condition, and the language. */
function both(when: string | undefined, language: string): string {
  const own = when?.replace(` && ${isVietnamese}`, '').replace(isVietnamese, '');
  if (!own) {
    return language;
  }
  // A condition that never holds needs no language.
  return own === 'false' ? own : `${own.includes('||') && !own.startsWith('(') ? `(${own})` : own} && ${language}`;
}

function menuWithTwins(items: readonly MenuItem[], names: ReadonlySet<string>): MenuItem[] {
  return items
    .filter(({ command }) => !isTwin(command))
    .flatMap((item) =>
      item.command !== undefined && names.has(item.command)
        ? [
            { ...item, when: both(item.when, isVietnamese) },
            { ...item, command: twinOf(item.command), when: both(item.when, isEnglish) },
          ]
        : [item],
    );
}

const file = join(root, 'package.json');
const manifest = JSON.parse(readFileSync(file, 'utf8'));
const { contributes } = manifest;
const commands: readonly Command[] = contributes.commands.filter(({ command }: Command) => !isTwin(command));
const names = new Set(commands.map(({ command }) => command));

// What stands in no entry of the palette is always shown there: it gets one.
const palette: readonly MenuItem[] = contributes.menus.commandPalette ?? [];
const missing = commands.filter(({ command }) => !palette.some((item) => item.command === command));
const menus = { ...contributes.menus, commandPalette: [...palette, ...missing.map(({ command }) => ({ command }))] };

contributes.commands = commands.flatMap(withTwin);
contributes.menus = Object.fromEntries(
  Object.entries(menus).map(([place, items]) => [place, menuWithTwins(items as MenuItem[], names)]),
);
writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
