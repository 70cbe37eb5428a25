import type { Field } from '../../grammar/generated/ast.ts';
import { readNumberSample } from '../../model/number-sample.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { stringText } from '../../plan/text.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';

/** Language reference, section 2: the numbering scheme is given by samples. */
export const numberingSample: Rule = {
  code: 'KH017',
  name: 'numbering-sample',
  severity: 'error',
  title: { vi: 'Mẫu đánh số không đọc được', en: 'A numbering sample that cannot be read' },
  description: {
    vi: 'Mỗi mẫu của `đánh số` là số đầu tiên của một cấp, viết như khi in: `"Phần I"`, `"Phần thứ nhất"`, `"A."`, `"I-"`, `"1."`, `"4.1-"`, `"a)"`, `"b)."`, `"(1)"`, `"(i)"`. Cấp không đánh số thì ghi `""`. Mẫu không đọc được thì đề mục của cấp ấy không có số.',
    en: 'Each sample of `đánh số` is the first number of a level, written as it prints: `"Phần I"`, `"A."`, `"I-"`, `"1."`, `"1.1-"`, `"a)"`, `"(1)"`, `"(i)"`; `""` for a level without numbers. Headings of a level whose sample cannot be read get no number.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Lời thay cho mẫu', en: 'Words in place of a sample' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "La Mã", "1."\nphần "MỤC TIÊU" { > Lời. }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Các mẫu thường dùng', en: 'The usual samples' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "Phần thứ nhất", "A.", "I-", "1.", "1.1-", "a)", "(i)"\nphần "MỤC TIÊU" { > Lời. }\n',
      },
      {
        title: { vi: 'Cấp không đánh số', en: 'A level without numbers' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "I.", "", "1."\nphần "MỤC TIÊU" { > Lời. }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const { entry } of plan.entries) {
      if (entry.$type !== 'Field' || entry.key !== 'đánh số') {
        continue;
      }
      for (const { text, place } of samplesOf(entry)) {
        if (text.trim() !== '' && readNumberSample(text) === undefined) {
          report({
            place,
            fixes: entry.strings.length > 0 ? ['I.', '1.', 'a)'].map((sample) => offer(place, `"${sample}"`)) : [],
            message: {
              vi: `Không hiểu mẫu đánh số “${text}”. Ghi số đầu tiên của cấp ấy như khi in, ví dụ “I.”, “1.1.”, “a)”.`,
              en: `The numbering sample “${text}” is not understood. Write the first number of the level as it prints, such as “I.”, “1.1.”, “a)”.`,
            },
          });
        }
      }
    }
  },
};

function samplesOf(field: Field): { text: string; place: Place }[] {
  if (field.strings.length > 0) {
    return field.strings.map((str) => ({ text: stringText(str), place: placeOf(str) }));
  }
  const place = placeOf(field, 'text');
  return (field.text ?? '').split(/,\s+/u).map((text) => ({ text, place }));
}
