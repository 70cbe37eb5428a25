import { field, inside, type Kind, removing, replacing } from '../kinds.ts';
import type { Line } from '../plan-text.ts';

const target = /^chỉ tiêu /u;
const values = field(/(?:hiện trạng )?20\d\d/u, target);
const isValueOf =
  (time: RegExp) =>
  (line: Line): boolean =>
    values(line) && time.test(line.text);

/** Targets whose value a sentence of the plan says in the drafter's own words. */
const spoken = ['HaiLong'];
const isSpoken = ({ blocks }: Line): boolean => spoken.some((name) => blocks.at(-1)?.includes(` ${name} `));

/** Is everything reached with this value? */
const isComplete = ({ text }: Line): boolean => /: (?:100%|12\/12)/u.test(text);

/** The numbers of a target's milestones by year, read from the lines of its block; shares of a whole are left out. */
function milestones(lines: readonly Line[], { blocks }: Line): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of lines) {
    if (values(line) && line.blocks.at(-1) === blocks.at(-1)) {
      const match = /(20\d\d): (?:từ |trên |tối thiểu )?(\d+)/u.exec(line.text);
      if (match && !line.text.includes('/')) {
        found.set(match[1] as string, Number(match[2]));
      }
    }
  }
  return found;
}

/** The number of a value, without its year. */
const number = /(?<=: (?:từ |trên |tối thiểu )?)\d+(?=(?:%| sản phẩm))/u;

/** New numbers of milestones, by what stands before and after them. */
function numbers(
  years: readonly string[],
  choose: (now: number, before: number | undefined, after: number | undefined) => readonly number[],
  where: (line: Line) => boolean = () => true,
): Kind['changes'] {
  return function* changes(lines) {
    const all = ['2025', '2026', '2030'];
    for (const year of years) {
      const at = all.indexOf(year);
      yield* replacing(
        (line) => isValueOf(new RegExp(`^\\s*(?:hiện trạng )?${year}:`, 'u'))(line) && where(line),
        number,
        (found, line) => {
          const known = milestones(lines, line);
          const [before, after] = [known.get(all[at - 1] ?? ''), known.get(all[at + 1] ?? '')];
          return choose(Number(found), before, after).map((next) => String(next).padStart(found.length, '0'));
        },
      )(lines);
    }
  };
}

const between = (low: number, high: number): number[] =>
  [low + 1, Math.floor((low + high) / 2), high - 1].filter((one) => one > low && one < high);

export const targetKinds: readonly Kind[] = [
  {
    name: 'chỉ tiêu: mốc sau kém mốc trước',
    changes: numbers(['2026', '2030'], (_, before) =>
      before === undefined ? [] : [before - 1, before - 3, Math.floor(before / 2)],
    ),
  },
  {
    name: 'chỉ tiêu: mốc trước vượt mốc sau',
    changes: numbers(['2025', '2026'], (_, _before, after) =>
      after === undefined || after >= 100 ? [] : [after + 1, Math.min(after + 4, 100)],
    ),
  },
  {
    name: 'chỉ tiêu: số khác, câu văn nói lại số cũ',
    changes: numbers(
      ['2026', '2030'],
      (now, before = 0, after = 100) => between(before, after).filter((n) => n !== now),
      isSpoken,
    ),
  },
  {
    name: 'chỉ tiêu: số khác, vẫn nằm giữa hai mốc',
    harmless: 'Số chỉ gõ một lần, bài và phụ lục lấy từ đó; không chỗ nào khác nói số cũ.',
    changes: numbers(
      ['2025', '2026', '2030'],
      (now, before = 0, after = 100) => between(before, after).filter((n) => n !== now),
      (line) => !isSpoken(line),
    ),
  },
  {
    name: 'chỉ tiêu: tỷ lệ vượt 100%',
    changes: replacing(values, /\d+(?=%)/u, (found) => [`${found}0`.replace(/^1000$/u, '101'), '105']),
  },
  {
    name: 'chỉ tiêu: tử số vượt mẫu số',
    changes: replacing(values, /\d+(?=\/12)/u, () => ['13', '120']),
  },
  {
    name: 'chỉ tiêu: mẫu số khác các mốc kia',
    changes: replacing(values, /(?<=\d\/)12/u, () => ['13', '14', '21', '10']),
  },
  {
    name: 'chỉ tiêu: số gõ hỏng',
    changes: replacing(values, /(?<=: .*)\d+%/u, (found) =>
      [
        found.replace('0', 'o'),
        found.replace('%', ''),
        found.replace('%', '%%'),
        `${found[0]} ${found.slice(1)}`,
        found.replace('%', ',%'),
      ].filter((after) => after !== found),
    ),
  },
  {
    name: 'chỉ tiêu: mức tối thiểu thành tối đa',
    changes: replacing(values, /từ \d+% trở lên|tối thiểu \d+%|trên \d+%/u, (found) => {
      const share = /\d+%/u.exec(found)?.[0] ?? '';
      return [`dưới ${share}`, `tối đa ${share}`, `không quá ${share}`, `từ ${share} trở xuống`];
    }),
  },
  {
    name: 'chỉ tiêu: “từ … trở lên” thành “trên …”, câu văn nói lại',
    changes: replacing(
      (line) => values(line) && isSpoken(line),
      /từ (?:\d+%) trở lên/u,
      (found) => {
        const share = /\d+%/u.exec(found)?.[0] ?? '';
        return [`trên ${share}`, `khoảng ${share}`];
      },
    ),
  },
  {
    name: 'chỉ tiêu: mức chặt hơn hoặc lỏng hơn một chút',
    harmless: 'Cùng con số, vẫn là mức phải đạt; số chỉ gõ một lần nên bài và phụ lục cùng đổi.',
    changes: replacing(
      (line) => values(line) && !isSpoken(line),
      /từ \d+% trở lên|tối thiểu \d+%|trên \d+%/u,
      (found) => {
        const share = /\d+%/u.exec(found)?.[0] ?? '';
        return [`trên ${share}`, `tối thiểu ${share}`, share];
      },
    ),
  },
  {
    name: 'chỉ tiêu: đơn vị tính khác các mốc kia',
    changes: replacing(values, /(?<=\d)%|(?<=\d )(?:sản phẩm|nhà văn hóa)/u, (found) =>
      found === '%' ? [' hồ sơ', ' điểm', '‰'] : ['hồ sơ', 'thôn'],
    ),
  },
  {
    name: 'chỉ tiêu: năm khác',
    changes: replacing(
      (line) => values(line) && !isSpoken(line) && !isComplete(line),
      /20(?:26|30)(?=:)/u,
      (found) =>
        found === '2026' ? ['2025', '2027', '2028', '2062', '2206'] : ['2026', '2029', '2031', '2035', '2003'],
    ),
  },
  {
    name: 'chỉ tiêu: năm hiện trạng khác',
    changes: replacing(values, /(?<=hiện trạng )2025/u, () => ['2026', '2024', '2052', '2028']),
  },
  {
    name: 'chỉ tiêu: năm khác, mốc 100% hoặc câu văn tự nói số',
    open: 'Chỉ tiêu đã đạt 100% không bị đòi mốc sau; câu tự nói số là giá trị của năm ấy.',
    changes: replacing(
      (line) => values(line) && (isSpoken(line) || isComplete(line)),
      /20(?:26|30)(?=:)/u,
      (found) => (found === '2026' ? ['2027', '2062'] : ['2029', '2031']),
    ),
  },
  {
    name: 'chỉ tiêu: mất mốc năm 2026 hoặc 2030',
    changes: removing((line) => isValueOf(/^\s*20(?:26|30):/u)(line) && !isSpoken(line) && !isComplete(line)),
  },
  {
    name: 'chỉ tiêu: mất mốc 2030 khi 2026 đã 100%, hoặc câu văn tự nói số',
    harmless: 'Đã đạt hết thì không cần mốc sau; câu tự nói số là giá trị của năm ấy.',
    changes: removing(
      (line) =>
        isValueOf(/^\s*2030:/u)(line) &&
        (isSpoken(line) || /(?:AnToanThongTin|CanBoKyNang) /u.test(line.blocks.at(-1) ?? '')),
    ),
  },
  {
    name: 'chỉ tiêu: mất hiện trạng',
    changes: removing(isValueOf(/^\s*hiện trạng/u)),
  },
  { name: 'chỉ tiêu: mất cơ quan chủ trì', changes: removing(field(/chủ trì/u, target)) },
  {
    name: 'chỉ tiêu: mất cơ quan phối hợp',
    harmless: 'Không bắt buộc có cơ quan phối hợp.',
    changes: removing(field(/phối hợp/u, target)),
  },
  {
    name: 'chỉ tiêu: khóa gõ sai',
    changes: replacing(
      field(/chủ trì|phối hợp|trên tổng|trừ|điều kiện|cách tính/u, target),
      /^\s*[^:]+(?=:)/u,
      (found) => [found.slice(0, -1), found.replace(/(\p{L})(\p{L})(?=\P{L}|$)/u, '$2$1'), `${found}s`],
    ),
  },
  {
    name: 'chỉ tiêu: mất ngoặc hoặc dấu',
    changes: replacing(
      (line) => inside(target)(line) || target.test(line.text),
      /[{}:]|"(?=\p{L})|(?<=\p{L})"/u,
      () => [''],
    ),
  },
];
