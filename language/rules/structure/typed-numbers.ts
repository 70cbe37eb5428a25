import type { AstNode } from 'langium';
import { isTextPart, type Section } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { fieldIn, type Plan, sectionsOf } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

/** "1. ", "2.1. ", "a) ", "II. ", "Phần I. ", "Điều 3. " at the beginning of words that get their number by themselves. */
const typedNumber =
  /^\s*(?:(?:Phần|Chương|Mục|Điều|PHẦN|CHƯƠNG|ĐIỀU) (?:[IVXL]{1,5}|[0-9]{1,2}|thứ \p{L}+)[.:]?\s+|(?:[IVXL]{1,5}|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[a-zđ])[.)]\s+)(?=\S)/u;

/** A second sign of a list behind the first: "- - Rà soát". */
const typedBullet = /^\s*[-–+•]\s+(?=\S)/u;

/** Levels that are numbered where nothing is said: "Phần I", "I.", "1.", "1.1.", "a)". */
const levelsByDefault = 5;

/** Numbers and bullets that the drafter typed, and that print twice. */
export const typedNumbers: Rule = {
  code: 'KH713',
  name: 'typed-numbers',
  severity: 'warning',
  title: { vi: 'Số thứ tự gõ thêm', en: 'A number that is typed and printed too' },
  description: {
    vi: 'Số của đề mục và của đoạn `# ` do máy đánh theo `đánh số`, dấu gạch đầu dòng do dấu ở đầu dòng: gõ thêm “1.”, “a)”, “-” thì in hai lần. Cấp không đánh số (`""`) không bị xét.',
    en: 'Headings and paragraphs with `# ` are numbered by `đánh số`, bullets come of the sign of the line: “1.”, “a)”, “-” typed as well print twice. Levels without numbers (`""`) are not looked at.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Đề mục, đoạn đánh số', en: 'A heading, a numbered paragraph' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "I.", "1."\nphần "I. MỤC TIÊU" {\n  # 1. Nâng cao chất lượng phục vụ người dân.\n}\n',
      },
      {
        title: { vi: 'Hai dấu gạch', en: 'Two bullets' },
        text: 'kế hoạch A "Kế hoạch"\n- - Nâng cao chất lượng phục vụ.\n- Tổ chức tập huấn.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Không gõ số; cấp không đánh số', en: 'No numbers typed; a level without numbers' },
        text: 'kế hoạch A "Kế hoạch"\nđánh số: "I.", ""\nphần "MỤC TIÊU" {\n  mục "a) Mục tiêu chung" {\n    - 1.000 hộ được hỗ trợ.\n    > a) Các xã tự viết số trong đoạn văn thì được.\n  }\n}\n',
      },
    ],
  },
  check({ plan, text }, report) {
    const found: Place[] = [];
    for (const section of sectionsOf(plan)) {
      const words = section.title?.text ?? section.title?.parts[0]?.$cstNode?.text ?? '';
      if (typedNumber.test(words) && isNumbered(section, plan)) {
        found.push(...typed(typedNumber, words, placeOf(section, 'title').offset + 1));
      }
    }
    for (const { prose, holder } of plan.proses) {
      const first = prose.$type === 'Prose' ? prose.parts[0] : undefined;
      if (prose.$type !== 'Prose' || !first || !isTextPart(first)) {
        continue;
      }
      if (prose.mark === '#' && typedNumber.test(first.text) && isNumbered(prose, plan)) {
        found.push(...typed(typedNumber, first.text, placeOf(first).offset));
      } else if ((prose.mark === '-' || prose.mark === '+') && holder.$type !== 'Recipients') {
        found.push(...typed(typedBullet, first.text, placeOf(first).offset));
      }
    }
    if (found.length === 0 || hasLevelsWithout(plan)) {
      return;
    }
    for (const place of found) {
      const words = text.slice(place.offset, place.end).trim();
      report({
        place: { offset: place.offset, end: place.offset + text.slice(place.offset, place.end).trimEnd().length },
        message: message(
          `“${words}” in hai lần: máy tự ghi số, dấu ở đây. Bỏ “${words}”.`,
          `“${words}” prints twice: numbers and bullets come by themselves here. Remove it.`,
        ),
        fixes: [{ title: message(`Bỏ “${words}”`, `Remove “${words}”`), changes: [{ place, newText: '' }] }],
      });
    }
  },
};

/** The place of what the pattern finds at the beginning of the words, without the blanks before it. */
function typed(pattern: RegExp, words: string, offset: number): Place[] {
  const found = pattern.exec(words)?.[0];
  const start = offset + words.length - words.trimStart().length;
  return found === undefined ? [] : [{ offset: start, end: offset + found.length }];
}

/** Does some level of the document go without numbers, so that typed ones may be meant? */
const hasLevelsWithout = (plan: Plan): boolean =>
  [plan.root, ...sectionsOf(plan)].some((node) => samplesOf(node)?.some((sample) => sample === '""'));

/** The samples of `đánh số` in a statement, as written. */
function samplesOf(node: AstNode): readonly string[] | undefined {
  const field = fieldIn(node, 'đánh số');
  return field?.$type === 'Field' ? field.strings.map(({ $cstNode }) => $cstNode?.text ?? '') : undefined;
}

/** Is the level of a heading or paragraph one that the nearest `đánh số` around it numbers? */
function isNumbered(node: AstNode, plan: Plan): boolean {
  let depth = 0;
  for (let around: AstNode | undefined = node.$container; around; around = around.$container) {
    const isSection = (around as Section).$type === 'Section';
    const samples = isSection || around === plan.root ? samplesOf(around) : undefined;
    if (samples) {
      return depth < samples.length;
    }
    depth += isSection ? 1 : 0;
  }
  return depth < levelsByDefault;
}
