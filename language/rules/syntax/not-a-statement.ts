import type { Place } from '../../plan/places.ts';
import { isBlank } from '../../syntax/characters.ts';
import type { Message } from '../../text/message.ts';
import type { CheckedDocument, Finding, Fix, Rule } from '../rule.ts';
import { bracesOf } from './braces.ts';
import { insertAt, lineBreakOf, lineStartOf, replaceWith, shown } from './fixes.ts';
import type { JunkPiece } from './junk.ts';
import { type JunkMeaning, meantPieces } from './junk-meaning.ts';
import { statementName } from './statement-names.ts';

/** Language reference, section 2: what starts a line is a keyword, a key or a mark of prose. */
export const notAStatement: Rule = {
  code: 'KH002',
  name: 'not-a-statement',
  severity: 'error',
  title: { vi: 'Chữ không thuộc câu lệnh nào', en: 'Words that are no statement' },
  description: {
    vi: 'Mỗi dòng bắt đầu bằng một từ khóa (`phần`, `chỉ tiêu`, …), một khóa có dấu hai chấm (`chủ trì:`), hoặc một dấu của văn bản: `>` đoạn văn, `-` gạch đầu dòng, `+` gạch nhỏ, `#` đoạn đánh số. Từ khóa viết chữ thường, có dấu. Tên đặt liền, lời in ra đặt trong ngoặc kép.',
    en: 'A line starts with a keyword (`phần`, `chỉ tiêu`, …), a key with its colon (`chủ trì:`), or a mark of text: `>` paragraph, `-` item, `+` sub-item, `#` numbered paragraph. Keywords are in lower case, with diacritics. Names are one word, printed words stand in quotes.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Từ khóa không dấu', en: 'A keyword without diacritics' },
        text: 'kế hoạch A "Kế hoạch"\nchi tieu HoSo "Hồ sơ trực tuyến" { 2025: 80% }\n',
      },
      {
        title: { vi: 'Quên dấu > trước đoạn văn', en: 'A paragraph without its mark' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU" {\n  Phấn đấu đến năm 2025 hoàn thành các chỉ tiêu sau.\n}\n',
      },
      {
        title: { vi: 'Tên đề mục không có ngoặc kép', en: 'A heading without quotes' },
        text: 'kế hoạch A "Kế hoạch"\nphần MỤC TIÊU {\n  - Một.\n}\n',
      },
      {
        title: { vi: 'Ghi tên đầy đủ thay cho tên đã khai báo', en: 'The words of a unit in place of its name' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\nnhiệm vụ "Tập huấn" { chủ trì: Sở Y tế }\n',
      },
      {
        title: { vi: 'Quên dấu hai chấm', en: 'A key without its colon' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\nnhiệm vụ "Tập huấn" {\n  chủ trì SYT\n}\n',
      },
      {
        title: { vi: 'Dấu phẩy giữa hai mục', en: 'A comma between entries' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế" { viết tắt: "SYT", cấp: tỉnh }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Từ khóa, khóa và dấu', en: 'Keyword, key and mark' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế" { viết tắt: "SYT"; cấp: tỉnh }\nphần "MỤC TIÊU" {\n  > Đến năm 2025 hoàn thành.\n  nhiệm vụ "Tập huấn" { chủ trì: SYT }\n}\n',
      },
    ],
  },
  check(checked, report) {
    for (const key of checked.lexing?.assumedSemicolons ?? []) {
      report(missingSemicolon(checked, key));
    }
    for (const { piece, meaning } of meantPieces(checked.plan)) {
      const finding = findingOf(checked, piece, meaning);
      if (finding) {
        report(finding);
      }
    }
  },
};

/** Said where entries stand on one line with a comma, or nothing, between them. */
export const partedBySemicolons: Message = {
  vi: 'Các mục trên một dòng cách nhau bằng dấu chấm phẩy “;”.',
  en: 'Entries on one line are parted by semicolons “;”.',
};

/** A key on the line of a value, with no semicolon before it. */
function missingSemicolon({ text }: CheckedDocument, key: number): Finding {
  let end = key;
  while (isBlank(text.charCodeAt(end - 1))) {
    end--;
  }
  const colon = text.indexOf(':', key);
  return say(
    { offset: key, end: colon < 0 ? key + 1 : colon + 1 },
    partedBySemicolons,
    insertAt(end, ';', 'Thêm dấu chấm phẩy', 'Add the semicolon'),
  );
}

function findingOf(checked: CheckedDocument, piece: JunkPiece, meaning: JunkMeaning): Finding | undefined {
  const { place, text } = piece;
  const words = shown(text);
  switch (meaning.is) {
    case 'lost characters':
    case 'bullet':
    case 'kind of document':
      return undefined; // Rules of their own.
    case 'too deep':
      return say(place, {
        vi: 'Các khối { } lồng nhau quá sâu; từ đây trở vào không đọc được.',
        en: 'Blocks are nested too deep; what stands inside cannot be read.',
      });
    case 'keyword':
      return say(
        meaning.place,
        {
          vi: `Không có từ khóa “${at(checked, meaning.place)}”. Có phải “${meaning.keyword}”?`,
          en: `There is no keyword “${at(checked, meaning.place)}”. Did you mean “${meaning.keyword}”?`,
        },
        replaceWith(meaning.place, meaning.keyword),
      );
    case 'missing colon':
      return say(
        place,
        {
          vi: `Thiếu dấu hai chấm sau “${meaning.key}”.`,
          en: `A colon is missing after “${meaning.key}”.`,
        },
        insertAt(meaning.offset, ':', 'Thêm dấu hai chấm', 'Add the colon'),
      );
    case 'prose inside a line':
      return say(
        place,
        { vi: 'Lời văn phải bắt đầu ở dòng mới.', en: 'A line of text starts on a line of its own.' },
        insertAt(place.offset, lineBreakOf(checked.text), 'Đưa xuống dòng mới', 'Put it on a new line'),
      );
    case 'block without a statement':
      return say(place, {
        vi: 'Khối { } này không có câu lệnh nào ở trước. Ghi từ khóa, khóa hoặc mốc thời gian của nó trước dấu {.',
        en: 'No statement heads this block { }. Write its keyword, its key or its time before the {.',
      });
    case 'key after a statement':
      return keyAfterStatement(checked, piece, meaning);
    case 'comma':
      return meaning.last
        ? say(
            place,
            { vi: 'Dấu phẩy thừa ở cuối.', en: 'A comma too many at the end.' },
            { title: { vi: 'Xóa dấu phẩy', en: 'Remove the comma' }, changes: [{ place, newText: '' }] },
          )
        : say(place, partedBySemicolons, ...(text === ',' ? [replaceWith(place, ';')] : []));
    case 'names without commas':
      return say(
        meaning.place,
        { vi: 'Các tên cách nhau bằng dấu phẩy.', en: 'Names are parted by commas.' },
        replaceWith(meaning.place, meaning.names.join(', ')),
      );
    case 'words for names':
      return wordsForNames(checked, meaning.place, meaning.names);
    case 'title without quotes': {
      const title = at(checked, meaning.place);
      return say(
        meaning.place,
        {
          vi: `Lời in ra phải đặt trong ngoặc kép: "${shown(title)}".`,
          en: `Words that print stand in quotes: "${shown(title)}".`,
        },
        replaceWith(meaning.place, `"${title}"`),
      );
    }
    case 'name of several words':
      return say(
        meaning.place,
        {
          vi: `Tên đặt cho câu lệnh phải viết liền, không có dấu cách: “${meaning.name}”. Lời in ra đặt trong ngoặc kép sau tên.`,
          en: `A name is one word: “${meaning.name}”. Words that print stand in quotes after it.`,
        },
        replaceWith(meaning.place, meaning.name),
      );
    case 'only a string':
      return say(place, {
        vi: 'Lời trong ngoặc kép đứng một mình. Đoạn văn thì bắt đầu bằng “>”, không cần ngoặc kép; tên đề mục thì đứng sau “phần”, “mục”.',
        en: 'A quoted text on its own. A paragraph starts with “>” and needs no quotes; a heading follows “phần” or “mục”.',
      });
    case 'numbered heading':
      return say(
        place,
        {
          vi: 'Không tự đánh số đề mục. Đề mục viết: mục "Tên mục" { … }, số do máy đánh theo “đánh số:”; đoạn đánh số thì bắt đầu bằng “#”; đoạn văn thường bắt đầu bằng “>”.',
          en: 'Headings are not numbered by hand. Write mục "Title" { … }; a numbered paragraph starts with “#”, a paragraph with “>”.',
        },
        ...(piece.hasBlock ? [] : [markFix(checked, piece)]),
      );
    case 'prose':
      return say(
        place,
        {
          vi: 'Dòng này không phải câu lệnh. Nếu là lời của văn bản thì thêm “>” (đoạn văn), “-” (gạch đầu dòng) hoặc “+” ở đầu dòng.',
          en: 'This line is no statement. If it is text of the document, start it with “>” (paragraph), “-” (item) or “+”.',
        },
        markFix(checked, piece),
      );
    default:
      return unknown(piece, words);
  }
}

const at = ({ text }: CheckedDocument, { offset, end }: Place): string => text.slice(offset, end);

function say(place: Place, message: Message, ...fixes: readonly Fix[]): Finding {
  return fixes.length > 0 ? { place, message, fixes } : { place, message };
}

function markFix({ document }: CheckedDocument, { place }: JunkPiece): Fix {
  const offset = place.offset;
  return insertAt(
    Math.max(offset, lineStartOf(document, offset)),
    '> ',
    'Thêm “>” ở đầu dòng',
    'Start the line with “>”',
  );
}

/** The line may hold the closing brace already; then the rule of missing braces says the same. */
function keyAfterStatement(
  checked: CheckedDocument,
  { place, after }: JunkPiece,
  { offset, key }: { readonly offset: number; readonly key: string },
): Finding | undefined {
  if (bracesOf(checked).missingOpens.has(offset)) {
    return undefined;
  }
  const name = statementName(after);
  return say(
    place,
    {
      vi: `“${key}:” của “${name.vi}” phải đặt trong khối: { ${key}: … }.`,
      en: `“${key}:” of “${name.en}” stands in its block: { ${key}: … }.`,
    },
    {
      title: { vi: 'Đặt trong { }', en: 'Put it in { }' },
      changes: [
        { place: { offset, end: offset }, newText: '{ ' },
        { place: { offset: place.end, end: place.end }, newText: ' }' },
      ],
    },
  );
}

function wordsForNames(checked: CheckedDocument, place: Place, names: readonly string[] | undefined): Finding {
  const words = at(checked, place);
  if (names) {
    const list = names.join(', ');
    return say(
      place,
      {
        vi: `Ở đây ghi tên đã khai báo: ${list}.`,
        en: `Declared names stand here: ${list}.`,
      },
      replaceWith(place, list),
    );
  }
  return say(
    place,
    {
      vi: `“${shown(words)}” không phải là tên. Ghi tên đã khai báo (viết liền), nhiều tên cách nhau bằng dấu phẩy; chưa khai báo thì thêm: đơn vị Ten "${shown(words)}".`,
      en: `“${shown(words)}” is no name. Write declared names (one word each), parted by commas; declare first: đơn vị Ten "${shown(words)}".`,
    },
    {
      title: { vi: 'Đặt trong ngoặc kép (chỉ in ra, không kiểm tra)', en: 'Put it in quotes (printed, not checked)' },
      changes: [
        {
          place,
          newText: words
            .split(/\s*,\s*/u)
            .map((part) => `"${part.trim()}"`)
            .join(', '),
        },
      ],
    },
  );
}

function unknown({ place, after }: JunkPiece, words: string): Finding {
  if (!after) {
    return say(place, {
      vi: `Không hiểu “${words}”. Mỗi dòng bắt đầu bằng từ khóa (phần, mục, chỉ tiêu, nhiệm vụ, …), khóa có dấu hai chấm, hoặc dấu “>”, “-”, “+”, “#”.`,
      en: `“${words}” is not understood. A line starts with a keyword (phần, mục, chỉ tiêu, nhiệm vụ, …), a key with a colon, or one of “>”, “-”, “+”, “#”.`,
    });
  }
  const name = statementName(after);
  return say(place, {
    vi: `Không hiểu “${words}” sau “${name.vi}”. Mục tiếp theo xuống dòng hoặc cách bằng dấu chấm phẩy.`,
    en: `“${words}” is not understood after “${name.en}”. The next entry stands on a new line or after a semicolon.`,
  });
}
