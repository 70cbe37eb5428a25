import { z } from 'zod';
import type {
  JsonAmount,
  JsonDate,
  JsonMeaning,
  JsonPart,
  JsonPlan,
  JsonQuantity,
  JsonReference,
  JsonSlot,
  JsonStatement,
  JsonText,
} from './plan-json.ts';
import { planFormat, planFormatVersion } from './plan-json.ts';

/**
 * The schema of the typed plan (`plan-json.ts`), which may come from anywhere: every list and text has a limit, and no
 * text has what would end its line in the language. `schemas/kehoach.plan.schema.json` is generated from it.
 */

const longestText = 100_000;
const longestName = 200;
const mostEntries = 50_000;
const mostParts = 2_000;

/** A line break ends every statement of the language; a NUL or half a character stands in no text. */
const oneLine = /^[^\n\r\0\p{Cs}]*$/u;

const words = z
  .string()
  .max(longestText)
  .regex(oneLine)
  .meta({ id: 'words', description: 'Lời, trên một dòng / words on one line' });
const name = z
  .string()
  .max(longestName)
  .regex(/^\p{L}[\p{L}\p{M}\p{N}_]*$/u)
  .meta({ id: 'name', description: 'Tên: chữ, số, _ / a name' });
const phrase = z
  .string()
  .min(1)
  .max(longestName)
  .regex(/^[^\n\r\0\p{Cs}{}";|]+$/u)
  .meta({ id: 'phrase', description: 'Từ khóa hoặc khóa của ngôn ngữ / a keyword or key of the language' });

const comments = z.array(words).max(mostEntries);
const commented = { comments: comments.exactOptional(), remark: words.exactOptional() };

const number = z.union([
  z.number(),
  z
    .string()
    .max(100)
    .regex(/^-?\d+(?:\.\d+)?$/),
]);

const quantity: z.ZodType<JsonQuantity> = z
  .strictObject({
    is: z.literal('quantity'),
    kind: z.enum(['level', 'growth', 'increase', 'reduction', 'rank', 'fraction', 'all', 'qualitative']),
    operator: z.enum(['eq', 'ge', 'gt', 'le', 'lt', 'about', 'range']).exactOptional(),
    number: number.exactOptional(),
    low: number.exactOptional(),
    high: number.exactOptional(),
    of: number.exactOptional(),
    unit: words.exactOptional(),
    perYear: z.boolean().exactOptional(),
    soft: z.boolean().exactOptional(),
  })
  .meta({ id: 'quantity', description: 'Trị số đọc được, chỉ để đọc / the quantity that was read; not imported' });

const amount: z.ZodType<JsonAmount> = z
  .strictObject({ is: z.literal('amount'), dong: number.exactOptional() })
  .meta({ id: 'amount', description: 'Số tiền, bằng đồng, chỉ để đọc / amount in đồng; not imported' });

const date: z.ZodType<JsonDate> = z
  .strictObject({ is: z.literal('date'), date: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/) })
  .meta({ id: 'date', description: 'Ngày, tháng, năm, chỉ để đọc / date; not imported' });

const meaning: z.ZodType<JsonMeaning> = z.union([quantity, amount, date]);

const selector = z
  .strictObject({
    time: phrase.exactOptional(),
    scope: phrase.exactOptional(),
    group: name.exactOptional(),
    word: phrase.exactOptional(),
  })
  .refine((value) => Object.keys(value).length === 1)
  .meta({ id: 'selector' });

const slot: z.ZodType<JsonSlot> = z
  .strictObject({
    special: phrase.exactOptional(),
    kind: phrase.exactOptional(),
    document: name.exactOptional(),
    of: name.exactOptional(),
    select: z.array(selector).min(1).max(20).exactOptional(),
    words: z
      .string()
      .max(longestText)
      .regex(/^[^\n\r\0\p{Cs}}]*$/u)
      .exactOptional(),
    means: quantity.exactOptional(),
  })
  .meta({ id: 'slot', description: 'Ô {…} trong lời văn / a slot that quotes something' });

const part: z.ZodType<JsonPart> = z.union([words, slot]);
const text: z.ZodType<JsonText> = z
  .union([words, z.array(part).max(mostParts)])
  .meta({ id: 'text', description: 'Lời văn; có ô thì là mảng / words; a list where there are slots' });

const reference: z.ZodType<JsonReference> = z
  .strictObject({
    document: name.exactOptional(),
    name: name.exactOptional(),
    words: text.exactOptional(),
    role: z
      .string()
      .max(longestText)
      .regex(/^[^\n\r\0\p{Cs})]*$/u)
      .exactOptional(),
  })
  .meta({ id: 'reference', description: 'Tên được nhắc tới, hoặc lời / a name, or words in its place' });

const statements: z.ZodType<JsonStatement[]> = z
  .lazy(() => z.array(statement).max(mostEntries))
  .meta({ id: 'statements', description: 'Các mục ghi, theo thứ tự / statements in their order' });

const blocked = { entries: statements.exactOptional(), ...commented };
const titled = { name: name.exactOptional(), title: text.exactOptional() };
const valued = {
  value: words.exactOptional(),
  quoted: z.array(text).min(1).max(mostParts).exactOptional(),
  means: meaning.exactOptional(),
};

const type = <T extends string>(value: T, vi: string) => z.literal(value).describe(vi);

const statement: z.ZodType<JsonStatement> = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: type('prose', 'lời văn'),
      mark: z.enum(['-', '+', '>', '#', '–', '•', '*']),
      name: name.exactOptional(),
      text,
      ...commented,
    }),
    z.strictObject({
      type: type('row', 'dòng của bảng'),
      cells: z.array(text).min(1).max(mostParts),
      open: z.boolean().exactOptional(),
      ...commented,
    }),
    z.strictObject({ type: type('field', 'khóa: giá trị'), key: phrase, ...valued, ...blocked }),
    z.strictObject({
      type: type('references', 'khóa: các tên'),
      key: phrase,
      to: z.array(reference).max(mostParts),
      ...blocked,
    }),
    z.strictObject({ type: type('atTime', 'giá trị theo thời gian'), time: phrase, ...valued, ...blocked }),
    z.strictObject({ type: type('atScope', 'giá trị theo cấp'), scope: phrase, ...valued, ...blocked }),
    z.strictObject({ type: type('atGroup', 'giá trị theo nhóm'), group: name, ...valued, ...blocked }),
    z.strictObject({ type: type('labelled', '"lời": giá trị'), label: words, ...valued, ...blocked }),
    z.strictObject({ type: type('textBlock', 'khối lời văn'), key: phrase, ...blocked }),
    z.strictObject({ type: type('column', 'cột của bảng'), label: text.exactOptional(), ...valued, ...blocked }),
    z.strictObject({ type: type('unit', 'đơn vị'), ...titled, ...blocked }),
    z.strictObject({
      type: type('citation', 'viện dẫn'),
      name: name.exactOptional(),
      kind: phrase.exactOptional(),
      symbol: text.exactOptional(),
      ...blocked,
    }),
    z.strictObject({ type: type('abbreviation', 'viết tắt'), ...titled, ...blocked }),
    z.strictObject({ type: type('group', 'nhóm'), ...titled, ...blocked }),
    z.strictObject({ type: type('target', 'chỉ tiêu'), ...titled, ...blocked }),
    z.strictObject({ type: type('parts', 'trong đó'), ...blocked }),
    z.strictObject({ type: type('budget', 'kinh phí'), ...titled, ...valued, ...blocked }),
    z.strictObject({ type: type('costItem', 'khoản chi'), ...titled, ...valued, ...blocked }),
    z.strictObject({ type: type('breakdown', 'theo cấp, theo năm, …'), axis: phrase, ...blocked }),
    z.strictObject({
      type: type('section', 'phần, mục, điều'),
      level: z.enum(['phần', 'mục', 'điều']),
      ...titled,
      time: phrase.exactOptional(),
      runIn: z.boolean().exactOptional(),
      ...blocked,
    }),
    z.strictObject({ type: type('task', 'nhiệm vụ'), ...titled, time: phrase.exactOptional(), ...blocked }),
    z.strictObject({
      type: type('assignment', 'giao, đề nghị'),
      kind: z.enum(['giao', 'đề nghị']),
      parties: z.array(z.strictObject({ unit: name, support: z.boolean().exactOptional() })).max(mostParts),
      title: text.exactOptional(),
      ...blocked,
    }),
    z.strictObject({ type: type('bases', 'căn cứ'), ...blocked }),
    z.strictObject({ type: type('recipients', 'nơi nhận'), ...blocked }),
    z.strictObject({ type: type('signature', 'ký'), ...blocked }),
    z.strictObject({
      type: type('appendix', 'phụ lục'),
      ...titled,
      landscape: z.boolean().exactOptional(),
      separate: z.boolean().exactOptional(),
      ...blocked,
    }),
    z.strictObject({
      type: type('table', 'bảng'),
      kind: z.enum(['kinh phí', 'chỉ tiêu', 'nhiệm vụ', 'đơn vị']).exactOptional(),
      budget: name.exactOptional(),
      ...titled,
      ...blocked,
    }),
    z.strictObject({ type: type('print', 'in'), subject: reference.exactOptional(), ...commented }),
  ])
  .meta({ id: 'statement', description: 'Một mục ghi của văn bản / one statement' });

/** The schema of a whole plan. */
export const planSchema: z.ZodType<JsonPlan> = z
  .strictObject({
    $schema: z.string().max(1000).exactOptional(),
    format: z.literal(planFormat),
    version: z.literal(planFormatVersion),
    document: z
      .strictObject({ kind: phrase, ...titled, ...commented })
      .exactOptional()
      .describe('Dòng đầu: loại, tên, tên gọi / the line that the document begins with'),
    statements,
    comments: comments.exactOptional(),
    mark: z.string().max(200).exactOptional().describe('Do lệnh xuất ghi / written by the export'),
  })
  .describe('Kế hoạch có kiểu, do `kehoach export --format json` ghi ra. / A typed plan.');
