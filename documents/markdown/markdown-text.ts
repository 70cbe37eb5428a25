import { xmlText } from '../docx/word-text.ts';
import type { Inline } from '../model/document-model.ts';

/** What a line break inside a paragraph becomes: a hard break, or what a heading or cell allows. */
export type Break = '\\\n' | '<br>' | ' ';

/** Plain text that Markdown (CommonMark, with the tables of GitHub) shows as it is. */
export function escapeMarkdown(text: string): string {
  return xmlText(text)
    .replace(/[\\`*[|]/g, '\\$&')
    .replace(/~~/g, '\\~~')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replace(/(?<![\p{L}\p{M}\p{N}])_|_(?![\p{L}\p{M}\p{N}])/gu, '\\_');
}

/** A line of text that does not begin a heading, list, quote or rule by chance: "1. Kinh phí" stays text. */
export function asParagraph(markdown: string): string {
  return markdown
    .trimStart()
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[-+>]|#{1,6}(?=\s|$)|=+\s*$|~~~)/, '\\$&');
}

/** Inline content in Markdown; `emphasis` is what the paragraph adds to all of it. */
export function inlinesMarkdown(
  content: readonly Inline[],
  lineBreak: Break,
  emphasis: { readonly bold?: boolean; readonly italic?: boolean } = {},
): string {
  return runsOf(content, emphasis)
    .map((run) => (run === 'break' ? lineBreak : 'note' in run ? `[^${run.note}]` : emphasised(run)))
    .join('');
}

interface Run {
  text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** What stands directly before and after it: an emphasis inside a word needs another form. */
  before: string;
  after: string;
}

/** The number of a footnote. */
interface NoteMark {
  readonly note: number;
}

/** Neighbours of one look in one run, and what stands between runs. */
function runsOf(
  content: readonly Inline[],
  emphasis: { bold?: boolean; italic?: boolean },
): (Run | NoteMark | 'break')[] {
  const runs: (Run | NoteMark | 'break')[] = [];
  for (const inline of content) {
    if (inline.type === 'break' || inline.type === 'note') {
      runs.push(inline.type === 'break' ? 'break' : { note: inline.number });
      continue;
    }
    const bold = Boolean(inline.bold ?? emphasis.bold);
    const italic = Boolean(inline.italic ?? emphasis.italic);
    const before = runs.at(-1);
    const last = before !== undefined && before !== 'break' && 'text' in before ? before : undefined;
    if (last && last.bold === bold && last.italic === italic) {
      last.text += inline.text;
    } else {
      if (last) {
        last.after = inline.text.charAt(0);
      }
      runs.push({ text: inline.text, bold, italic, before: last?.text.at(-1) ?? '', after: '' });
    }
  }
  return runs;
}

const wordPart = /[\p{L}\p{M}\p{N}]/u;
const punctuation = /[^\p{L}\p{M}\p{N}\s]/u;

/** Emphasis marks stand at words, not at blanks; where Markdown would not read them, an HTML element does it. */
function emphasised({ text, bold, italic, before, after }: Run): string {
  const words = text.trim();
  if ((!bold && !italic) || words === '') {
    return escapeMarkdown(text);
  }
  const start = text.indexOf(words);
  const [lead, tail] = [text.slice(0, start), text.slice(start + words.length)];
  const inside = escapeMarkdown(words);
  const unreadable =
    (lead === '' && wordPart.test(before) && punctuation.test(words.charAt(0))) ||
    (tail === '' && wordPart.test(after) && punctuation.test(words.at(-1) ?? ''));
  const marked = unreadable
    ? `${bold ? '<b>' : ''}${italic ? '<i>' : ''}${inside}${italic ? '</i>' : ''}${bold ? '</b>' : ''}`
    : `${bold ? '**' : ''}${italic ? '*' : ''}${inside}${italic ? '*' : ''}${bold ? '**' : ''}`;
  return lead + marked + tail;
}
