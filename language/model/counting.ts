import { z } from 'zod';
import { wordsKey } from '../text/normalise.ts';

const countingSchema = z.object({
  /** As typed after `cách tính:`. */
  name: z.string(),
  english: z.string(),
  /** May a percentage be above 100? */
  mayExceed100: z.boolean(),
  /** May a percentage be below 0? */
  mayBeNegative: z.boolean(),
  /** Must a later milestone be at least as strict as an earlier one? */
  laterAtLeastAsStrict: z.boolean(),
  /** Is more (or, with `hướng: thấp`, less) better at all? */
  hasDirection: z.boolean(),
  /** Do the parts sum to 100 %? */
  sumsTo100: z.boolean(),
});

/** What the number of a target is (`cách tính`). */
export type Counting = z.infer<typeof countingSchema>;

/** Kinds of number, language reference section 3. `lũy kế` is the default, `tỷ lệ` for a target given in %. */
export const COUNTINGS = z.array(countingSchema).parse([
  {
    name: 'tỷ lệ',
    english: 'share',
    mayExceed100: false,
    mayBeNegative: false,
    laterAtLeastAsStrict: true,
    hasDirection: true,
    sumsTo100: false,
  },
  {
    name: 'lũy kế',
    english: 'stock',
    mayExceed100: false,
    mayBeNegative: false,
    laterAtLeastAsStrict: true,
    hasDirection: true,
    sumsTo100: false,
  },
  {
    name: 'hằng năm',
    english: 'yearly flow',
    mayExceed100: true,
    mayBeNegative: true,
    laterAtLeastAsStrict: false,
    hasDirection: true,
    sumsTo100: false,
  },
  {
    name: 'tăng thêm',
    english: 'added',
    mayExceed100: true,
    mayBeNegative: true,
    laterAtLeastAsStrict: false,
    hasDirection: true,
    sumsTo100: false,
  },
  {
    name: 'chỉ số',
    english: 'index (100 % = the base)',
    mayExceed100: true,
    mayBeNegative: false,
    laterAtLeastAsStrict: false,
    hasDirection: true,
    sumsTo100: false,
  },
  {
    name: 'tốc độ tăng',
    english: 'growth rate',
    mayExceed100: true,
    mayBeNegative: true,
    laterAtLeastAsStrict: false,
    hasDirection: true,
    sumsTo100: false,
  },
  {
    name: 'cơ cấu',
    english: 'composition',
    mayExceed100: false,
    mayBeNegative: false,
    laterAtLeastAsStrict: false,
    hasDirection: false,
    sumsTo100: true,
  },
  {
    name: 'điểm phần trăm',
    english: 'percentage points',
    mayExceed100: true,
    mayBeNegative: true,
    laterAtLeastAsStrict: false,
    hasDirection: true,
    sumsTo100: false,
  },
]);

export type CountingName =
  | 'tỷ lệ'
  | 'lũy kế'
  | 'hằng năm'
  | 'tăng thêm'
  | 'chỉ số'
  | 'tốc độ tăng'
  | 'cơ cấu'
  | 'điểm phần trăm';

/** "tỉ lệ" and "hàng năm" are spellings of the same kinds. */
const spelling = (text: string) => wordsKey(text).replace('tỉ', 'tỷ').replace('hàng', 'hằng').replace('luỹ', 'lũy');

const byName = new Map(COUNTINGS.map((counting) => [spelling(counting.name), counting]));

/** The kind named by the text after `cách tính:`; undefined when there is none of that name. */
export function countingOf(text: string): Counting | undefined {
  return byName.get(spelling(text));
}
