import { field, isProse, type Kind, replacing } from '../kinds.ts';
import type { Line } from '../plan-text.ts';

const inField = field(/chủ trì|phối hợp|phục vụ|khoản|thuộc|cơ quan ban hành|thực hiện/u);
const value = (line: Line): boolean =>
  inField(line) || (line.blocks.length === 0 && /^(?:cơ quan ban hành|thực hiện):/u.test(line.text));

/** A name with one slip: a letter lost, doubled, changed or in the wrong order. */
export const misspelt = (name: string): readonly string[] => [
  name.slice(0, -1),
  `${name}${name.at(-1)}`,
  `${name.slice(0, 1)}${name.slice(2)}`,
  name.length > 3 ? `${name.slice(0, 1)}${name[2]}${name[1]}${name.slice(3)}` : `${name}x`,
];

const name = /(?<=[:,] )\p{Lu}[\p{L}\d]*/u;

export const nameKinds: readonly Kind[] = [
  { name: 'tên: gõ sai trong trường', changes: replacing(value, name, misspelt) },
  {
    name: 'tên: gõ sai trong ô { } của câu văn',
    changes: replacing(isProse, /(?<=\{(?:mục |phụ lục )?)\p{Lu}[\p{L}\d]*/u, misspelt),
  },
  {
    name: 'tên: gõ sai sau giao, đề nghị, bảng',
    changes: replacing(
      ({ text }) => /^\s*(?:giao|đề nghị|bảng kinh phí) \p{Lu}/u.test(text),
      /(?<=(?:giao|đề nghị|kinh phí) )\p{Lu}[\p{L}\d]*/u,
      misspelt,
    ),
  },
  {
    name: 'tên: gõ sai chỗ khai báo',
    changes: replacing(
      ({ text }) =>
        /^\s*(?:đơn vị|chỉ tiêu|viện dẫn|kinh phí|khoản chi|phụ lục|mục|nhiệm vụ) \p{Lu}\p{L}* ?/u.test(text),
      /(?<=^\s*(?:đơn vị|chỉ tiêu|viện dẫn|kinh phí|khoản chi|phụ lục|mục|nhiệm vụ) )\p{Lu}[\p{L}\d]*/u,
      (found) => misspelt(found).slice(0, 2),
    ),
  },
  {
    name: 'tên: trùng tên khai báo khác',
    changes: replacing(
      ({ text }) => /^(?:đơn vị|chỉ tiêu|viện dẫn) /u.test(text),
      /(?<=^(?:đơn vị|chỉ tiêu|viện dẫn) )\p{Lu}[\p{L}\d]*/u,
      (found) => ['VHXH', 'HaiLong', 'NQ57'].filter((other) => other !== found),
    ),
  },
  {
    name: 'tên: tham chiếu sang loại khác',
    changes: replacing(value, name, (_, { text }) =>
      (/phục vụ|khoản/u.test(text) ? ['VHXH', 'NQ57'] : ['HaiLong', 'NQ57']).filter((other) => !text.includes(other)),
    ),
  },
];
