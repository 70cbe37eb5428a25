import { fieldOf } from '../syntax/fields.ts';
import type { MessageLanguage } from '../text/message.ts';
import type { KeywordHelp } from './keyword-help.ts';
import { code, list, paragraphs } from './markdown.ts';

/** A word of the language with what it is for and its form: Markdown. */
export function keywordText(word: string, { about, form }: KeywordHelp, language: MessageLanguage): string {
  const example = form === undefined ? undefined : `\`\`\`kehoach\n${form}\n\`\`\``;
  return paragraphs(`**${word}**`, about[language], example);
}

/** A key with what its value is: Markdown; undefined for a key that the language has not. */
export function keyHelp(key: string, language: MessageLanguage): string | undefined {
  const definition = fieldOf(key);
  if (!definition) {
    return undefined;
  }
  const { description, choices = [] } = definition;
  return paragraphs(`**${definition.key}:**`, description[language], list(...choices.map(code)));
}
