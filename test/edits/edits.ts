/** Random edits as a drafter makes them, and worse; plain data, so that a failure can be replayed. */
import fc from 'fast-check';

/** What is done at a place. Places are shares of the text's length in millionths, so that an edit fits any text. */
export type Edit =
  | { readonly do: 'type'; readonly in: string; readonly at: number; readonly text: string }
  | { readonly do: 'delete'; readonly in: string; readonly at: number; readonly length: number }
  | { readonly do: 'delete line' | 'repeat line' | 'comment line'; readonly in: string; readonly at: number }
  | {
      readonly do: 'paste lines';
      readonly in: string;
      readonly at: number;
      readonly line: number;
      readonly count: number;
    }
  | { readonly do: 'change number'; readonly in: string; readonly at: number; readonly text: string }
  | { readonly do: 'rename'; readonly in: string; readonly at: number; readonly text: string }
  | { readonly do: 'undo'; readonly in: string };

/** An edit of a text. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What is typed: letters, also decomposed ones, signs of the language, ends of lines, whole words of it. */
const typed = [
  ...'abđướờ 019.,:;{}"/-+>#|*_()%…',
  'e\u0302\u0301',
  '\n',
  '\r\n',
  '\n  - ',
  '\n> ',
  '//',
  '/*',
  '*/',
  '{{',
  '80%',
  'trên ',
  ' triệu đồng',
  '2025: ',
  'cấp xã: ',
  'chủ trì: ',
  '\nchỉ tiêu ',
  '\nphần "',
  '\nmục "A" năm 2025 {\n',
  '\n}\n',
  'căn cứ {',
  '“',
  '\t',
  '\u00a0',
];

/** Arbitrary edits of the documents with these names. */
export function edits(names: readonly string[]): fc.Arbitrary<Edit> {
  const place = { in: fc.constantFrom(...names), at: fc.nat(1_000_000) };
  const number = fc.constantFrom('0', '5', '60', '95', '100', '120', '1.545.000.000', '2022', '2030', '12,5');
  const name = fc.constantFrom('A', 'HoSo', 'NQ05', 'Tinh', 'UBND', 'chỉ', 'Đô');
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ do: fc.constant('type' as const), ...place, text: fc.constantFrom(...typed) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('delete' as const), ...place, length: fc.integer({ min: 1, max: 12 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('delete line' as const, 'repeat line' as const, 'comment line' as const),
        ...place,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('paste lines' as const),
        ...place,
        line: fc.nat(1_000_000),
        count: fc.integer({ min: 1, max: 6 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('change number' as const), ...place, text: number }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), ...place, text: name }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), in: place.in }) },
  );
}

/**
 * The edit of a text that an `Edit` stands for.
 *
 * @param text the document as it is
 * @param pasted the text from which lines are pasted
 * @returns undefined where there is nothing of the kind to edit
 */
export function changeOf(edit: Exclude<Edit, { do: 'undo' }>, text: string, pasted: string): Change | undefined {
  const at = Math.floor((edit.at / 1_000_000) * text.length);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next + 1;
  switch (edit.do) {
    case 'type':
      return { from: at, to: at, text: edit.text };
    case 'delete':
      return { from: at, to: Math.min(at + edit.length, text.length), text: '' };
    case 'delete line':
      return { from: start, to: end, text: '' };
    case 'repeat line':
      return { from: start, to: start, text: text.slice(start, end) };
    case 'comment line':
      return { from: start, to: start, text: '// ' };
    case 'paste lines': {
      const lines = pasted.split('\n');
      const first = Math.floor((edit.line / 1_000_001) * lines.length);
      return { from: start, to: start, text: `${lines.slice(first, first + edit.count).join('\n')}\n` };
    }
    case 'change number':
      return nextMatch(/\d+(?:[.,]\d+)*/g, text, at, edit.text);
    case 'rename':
      return nextMatch(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]+/gu, text, at, edit.text);
  }
}

function nextMatch(pattern: RegExp, text: string, at: number, replacement: string): Change | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { from: match.index, to: match.index + match[0].length, text: replacement } : undefined;
}
