import type { CarriedLine, CarriedSource } from '../../documents/docx/read-source.ts';
import type { WordChange } from '../../documents/word/word-changes.ts';
import type { Message, MessageLanguage } from '../../language/text/message.ts';
import { printable } from '../report/display-width.ts';
import { paragraphWords } from '../report/human.ts';
import type { EditedWord } from './carried.ts';
import { different } from './change-words.ts';

/** What was changed in a Word file, for people to read: place, old words, new words, and what became of it. */
export function changeReport(
  file: string,
  carried: CarriedSource,
  { name, source, changes, back }: EditedWord,
  language: MessageLanguage,
): string {
  const starts = new Map(carried.statements.map(({ bookmark, place }) => [bookmark, place?.start]));
  const sourceLine = (line: CarriedLine | undefined): number | undefined => {
    const start = line?.bookmark === undefined ? undefined : starts.get(line.bookmark);
    return start === undefined ? undefined : source.slice(0, start).split('\n').length;
  };
  const left = new Set(back.left);
  const entries = changes.map((change, i) => {
    const at = sourceLine(change.kind === 'added' ? change.previous : change.before);
    const place = placeWords(change, name, at)[language];
    const done = (left.has(change) ? notTaken : taken)[language];
    return [`${i + 1}. ${kindWords[change.kind][language]} (${place}): ${done}`, ...wordLines(change, language)].join(
      '\n',
    );
  });
  const count = changes.length;
  const summary: Message =
    count === 0
      ? {
          vi: `${file}: lời văn y như bản đã xuất từ ${name}.`,
          en: `${file}: the words are those that were exported from ${name}.`,
        }
      : {
          vi: `${file}: ${count} chỗ đã sửa trong Word so với bản xuất từ ${name}; ${back.taken.length} chỗ đã đưa về nguồn, ${back.left.length} chỗ cần người soạn xem.`,
          en: `${file}: ${count} changes in Word since the export of ${name}; ${back.taken.length} taken over into the source, ${back.left.length} for the drafter to look at.`,
        };
  return [printable(summary[language]), ...entries].join('\n\n');
}

const kindWords: Readonly<Record<WordChange['kind'], Message>> = {
  changed: { vi: 'Sửa', en: 'Changed' },
  added: { vi: 'Thêm', en: 'Added' },
  removed: { vi: 'Bỏ', en: 'Taken out' },
  moved: { vi: 'Chuyển chỗ', en: 'Moved' },
};

const taken: Message = { vi: 'đã đưa về nguồn', en: 'taken over into the source' };
const notTaken: Message = {
  vi: 'CHƯA đưa về nguồn (chữ sinh từ khai báo, số tự động, bảng hoặc phần đầu, cuối văn bản); sửa ở nguồn',
  en: 'NOT taken over (it comes from a declaration, a number, a table, the head or the end); change it in the source',
};

function placeWords(change: WordChange, name: string, at: number | undefined): Message {
  const paragraph = paragraphWords(change.line + 1);
  const after = change.kind === 'added';
  return at === undefined
    ? paragraph
    : {
        vi: `${paragraph.vi}; ${after ? 'sau ' : ''}dòng ${at} của ${name}`,
        en: `${paragraph.en}; ${after ? 'after ' : ''}line ${at} of ${name}`,
      };
}

function wordLines(change: WordChange, language: MessageLanguage): string[] {
  const told = (when: Message, words: string): string => `   ${when[language]}: ${printable(words)}`;
  switch (change.kind) {
    case 'changed': {
      const [before, after] = different(change.before.text, change.after);
      return [told(earlier, before), told(now, after)];
    }
    case 'added':
      return [told(now, change.after)];
    case 'removed':
      return [told(earlier, change.before.text)];
    case 'moved':
      return [told(now, change.before.text)];
  }
}

const earlier: Message = { vi: 'bản xuất', en: 'exported' };
const now: Message = { vi: 'bản Word', en: 'in Word' };
