import { field, inside, isProse, type Kind, replacing } from '../kinds.ts';
import type { Line } from '../plan-text.ts';

const citation = /^viện dẫn /u;
const date = field(/ngày/u, citation);
const head = ({ text }: Line): boolean => citation.test(text);

/** Citations of which a sentence says number and date in the drafter's own words. */
const isSpoken = ({ blocks, text }: Line): boolean =>
  /viện dẫn (?:LuatTCCQDP|NQ71|QD2629) /u.test(blocks.at(-1) ?? text);
/** This one's date, number and issuer stand in the title of another. */
const isQuoted = ({ blocks, text }: Line): boolean => /viện dẫn NQ57 /u.test(blocks.at(-1) ?? text);
const isTwice = (line: Line): boolean => isSpoken(line) || isQuoted(line);

const day = /\d{1,2}\/\d{1,2}\/\d{4}/u;
const words = (line: Line): boolean => isProse(line) && /\{(?:LuatTCCQDP|NQ71|QD2629): /u.test(line.text);

export const citationKinds: readonly Kind[] = [
  {
    name: 'viện dẫn: ngày khác chỗ nói lại',
    changes: replacing(
      (line) => date(line) && isSpoken(line),
      day,
      (found) => [found.replace(/^\d+/u, '11'), found.replace(/\/\d+\//u, '/3/')],
    ),
  },
  {
    name: 'viện dẫn: ngày khác văn bản gốc đã biết',
    changes: replacing(
      (line) => date(line) && !isTwice(line),
      day,
      (found) => [found.replace(/^\d+/u, '11'), found.replace(/\/\d+\//u, '/3/')],
    ),
  },
  {
    name: 'viện dẫn: ngày không có trong lịch, hoặc gõ hỏng',
    changes: replacing(date, day, (found) => [
      found.replace(/^\d+/u, '31').replace(/\/\d+\//u, '/9/'),
      found.replace(/\/\d+\//u, '/13/'),
      found.replace('/', ''),
      found.slice(0, -2),
    ]),
  },
  {
    name: 'viện dẫn: ngày sau văn bản này',
    changes: replacing(date, /20\d\d/u, () => ['2026', '2027', '2042'].slice(1)),
  },
  {
    name: 'viện dẫn: năm khác năm trong số, ký hiệu',
    changes: replacing(
      (line) => date(line) && /viện dẫn ND118/u.test(line.blocks.at(-1) ?? ''),
      /20\d\d/u,
      () => ['2024', '2015'],
    ),
  },
  {
    name: 'viện dẫn: số khác chỗ nói lại',
    changes: replacing(
      (line) => head(line) && isSpoken(line),
      /(?<=")\d+(?=[/-])/u,
      (found) => [String(Number(found) + 1), `${found}0`],
    ),
  },
  {
    name: 'viện dẫn: ngày, số khác trích yếu của văn bản khác',
    open: 'Trích yếu của văn bản viện dẫn chưa được đối chiếu với khai báo khác.',
    changes: replacing(
      (line) => (date(line) || head(line)) && isQuoted(line),
      /(?<=")\d+(?=[/-])|(?<=ngày: )\d+/u,
      (found) => [String(Number(found) - 1)],
    ),
  },
  {
    name: 'viện dẫn: số khác, chỉ nói một chỗ',
    harmless: 'Số chỉ gõ một lần; công cụ không có sổ văn bản để tra.',
    changes: replacing(
      (line) => head(line) && !isTwice(line),
      /(?<=")\d+(?=[/-])/u,
      (found) => [String(Number(found) + 1), `${found}0`],
    ),
  },
  {
    name: 'viện dẫn: năm trong số, ký hiệu',
    changes: replacing(head, /(?<=\/)2025(?=\/)/u, () => ['2024', '2026', '20255']),
  },
  {
    name: 'viện dẫn: ký hiệu gõ sai',
    changes: replacing(head, /(?<=\d[/-])\p{Lu}[\p{Lu}\p{L}]*-\p{L}+(?=")|(?<=\d-)NQ\/TW(?=")/u, (found) =>
      [found.replace('Đ', 'D'), found.replace('-', '/'), found.replace('-', ' - '), found.toLowerCase()].filter(
        (after) => after !== found,
      ),
    ),
  },
  {
    name: 'viện dẫn: ký hiệu mất chữ cuối',
    open: 'Chữ tắt của cơ quan không có danh mục đóng, nên “NĐ-C” có thể là một cơ quan.',
    changes: replacing(head, /(?<=\d[/-])\p{Lu}[\p{Lu}\p{L}]*-\p{L}+(?=")|(?<=\d-)NQ\/TW(?=")/u, (found) => [
      found.slice(0, -1),
    ]),
  },
  {
    name: 'viện dẫn: loại văn bản khác ký hiệu',
    changes: replacing(
      (line) => head(line) && !line.text.includes('LuatTCCQDP'),
      /(?<=\p{L}\d+ )(?:nghị quyết|nghị định|quyết định)/u,
      (found) => ['chỉ thị', 'thông tư', 'nghị định', 'quyết định'].filter((other) => other !== found),
    ),
  },
  {
    name: 'viện dẫn: cơ quan khác ký hiệu',
    changes: replacing(field(/cơ quan/u, citation), /(?<=")[^"]+(?=")/u, (found) =>
      ['Quốc hội', 'Bộ Khoa học và Công nghệ', 'Hội đồng nhân dân tỉnh'].filter((other) => other !== found),
    ),
  },
  {
    name: 'viện dẫn: câu văn nói ngày, số khác khai báo',
    changes: replacing(words, /(?<=số |ngày )\d[\d/]*(?:\/\p{Lu}[\p{L}-]*)?/u, (found) => [
      found.replace(/^\d/u, (digit) => String((Number(digit) % 8) + 1)),
      found.replace(/\d(?!\d)/u, (digit) => String((Number(digit) % 8) + 1)),
    ]),
  },
  {
    name: 'viện dẫn: câu văn nói Chính phủ thay cho Thủ tướng',
    open: '“Chính phủ” là phần cuối của “Thủ tướng Chính phủ”, nên được coi là tên rút gọn.',
    changes: replacing(words, /(?<=2025 của )Thủ tướng Chính phủ/u, () => ['Chính phủ']),
  },
  {
    name: 'viện dẫn: câu văn nói loại, cơ quan khác khai báo',
    changes: replacing(
      words,
      /(?<=: )(?:Nghị quyết|Quyết định)|(?<=2025 của )(?:Chính phủ|Thủ tướng Chính phủ)(?= \p{Ll})/u,
      (found) =>
        ({
          'Nghị quyết': ['Quyết định', 'Nghị định'],
          'Quyết định': ['Nghị quyết'],
          'Chính phủ': ['Quốc hội', 'Thủ tướng Chính phủ'],
          'Thủ tướng Chính phủ': ['Bộ Nội vụ'],
        })[found] ?? [],
    ),
  },
  {
    name: 'viện dẫn: trích yếu câu văn khác khai báo',
    changes: replacing(words, /phê duyệt Chương trình|sửa đổi, bổ sung/u, (found) => [
      found.replace(/\p{L}+$/u, 'kế hoạch'),
    ]),
  },
  {
    name: 'viện dẫn: trích yếu câu văn thiếu chữ đầu',
    open: 'Trích yếu thiếu chữ đầu được coi là viết gọn.',
    changes: replacing(words, /phê duyệt Chương trình|sửa đổi, bổ sung/u, (found) => [found.replace(/^\p{L}+ /u, '')]),
  },
  {
    name: 'viện dẫn: mất ngày hoặc cơ quan',
    harmless:
      'Câu văn in lời riêng, có đủ ngày, cơ quan; luật không cần cơ quan. Mất ở chỗ in theo khai báo: xem “căn cứ”.',
    changes: (lines) =>
      (function* () {
        for (const line of lines) {
          if (inside(citation)(line) && isSpoken(line) && /^\s*(?:ngày|cơ quan):/u.test(line.text)) {
            yield { offset: line.offset, before: `${line.text}\n`, after: '' };
          }
        }
      })(),
  },
];
