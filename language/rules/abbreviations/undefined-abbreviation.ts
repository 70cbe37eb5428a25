import type { Citation } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { fieldIn, fieldText, type Plan, recipientsOf, statementsOf, unitsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Rule } from '../rule.ts';
import { type DraftText, textsOf } from '../text/texts.ts';
import { abbreviationsOf, otherNames } from './declared.ts';
import { introductionsIn } from './introduced.ts';
import { wellKnown } from './well-known.ts';

/** Two capitals or more, and nothing else glued to them: "CNTT", not "TT-CB-TH", "VR/AR", "H2O", "VNeID". */
const abbreviation = /(?<![\p{L}\p{M}\p{N}_./&-])[A-ZĐ]{2,8}(?![\p{L}\p{M}\p{N}_&]|[./-][\p{L}\p{N}])/gu;
/** "các phần mềm kế toán như: Tamis, DAS": names of products need no explanation. */
const productList = /(?:phần mềm|ứng dụng|nền tảng|mạng xã hội)[^.;]* như:? [^.;]*$/iu;
const romanNumber = /^[IVXLC]+$/u;

/** An abbreviation that the reader must guess. */
export const undefinedAbbreviation: Rule = {
  code: 'KH801',
  name: 'undefined-abbreviation',
  severity: 'hint',
  title: { vi: 'Chữ viết tắt chưa được giải thích', en: 'An abbreviation that is never introduced' },
  description: {
    vi: 'Chữ viết tắt dùng trong lời văn mà không được khai báo (`viết tắt`), không được ghi trong ngoặc sau cụm từ đầy đủ ở lần dùng đầu, không phải tên ngắn của một đơn vị. Chữ quen thuộc (UBND, HĐND, GDP…) không bị báo. Báo một lần, ở chỗ dùng đầu tiên.',
    en: 'An abbreviation that is neither declared (`viết tắt`) nor introduced in brackets nor the short name of a unit. Familiar ones (UBND, GDP) are not reported. Reported once, at its first use.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6: từ viết tắt phải được giải thích ở lần dùng đầu',
    en: 'Decree 30/2020/NĐ-CP, annex I, II.6',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Chưa giải thích', en: 'Not introduced' },
        text: 'kế hoạch A "Kế hoạch"\n- Đẩy mạnh ứng dụng CNTT, cải cách TTHC.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đã giải thích, đã khai báo, hoặc quen thuộc', en: 'Introduced, declared, or familiar' },
        text: 'kế hoạch A "Kế hoạch"\nviết tắt CNTT "công nghệ thông tin"\nđơn vị TTYT "Trung tâm Y tế" { viết tắt: "TTYT huyện" }\n- Ứng dụng CNTT, thủ tục hành chính (TTHC); UBND xã giải quyết TTHC tại TTYT huyện, khóa XX, kết nối TT-CB-TH; Chỉ số cải cách hành chính (PAR INDEX).\n',
      },
    ],
  },
  check({ plan }, report) {
    const known = knownIn(plan);
    const seen = new Set<string>();
    for (const text of textsOf(plan)) {
      const words = text.quoted ? [] : wordsToExplain(text.text);
      if (words.length === 0 || isInRecipients(plan, text)) {
        continue;
      }
      for (const { word, index, explained } of words) {
        if (seen.has(word) || known.has(word)) {
          continue;
        }
        seen.add(word);
        if (!explained) {
          const offset = text.offset + index;
          report({
            place: { offset, end: offset + word.length },
            message: message(
              `“${word}” chưa được giải thích. Viết đầy đủ rồi ghi “(${word})” ở lần đầu, hoặc khai báo “viết tắt ${word} "…"”.`,
              `“${word}” is never introduced. Write it in full with “(${word})” first, or declare “viết tắt ${word} "…"”.`,
            ),
          });
        }
      }
    }
  },
};

/** The abbreviations of a text that not everybody knows; `explained` where the text itself says what one means. */
const wordsToExplain = rememberByText((text): readonly { word: string; index: number; explained: boolean }[] =>
  isLoud(text)
    ? []
    : [...text.matchAll(abbreviation)].flatMap((match) => {
        const [word] = match;
        if (wellKnown.has(word) || romanNumber.test(word)) {
          return [];
        }
        const after = text.slice(match.index + word.length);
        // "CNTT (công nghệ thông tin)" explains itself.
        const explained =
          productList.test(text.slice(Math.max(0, match.index - 160), match.index)) ||
          /^ \(\p{L}+ \p{L}/u.test(after) ||
          definedBehind.test(after) ||
          definedBefore.test(text.slice(Math.max(0, match.index - 60), match.index)) ||
          besideCapitals(text, match.index, word.length) ||
          inForeignName(text.slice(Math.max(0, match.index - 60), match.index), after.slice(0, 60));
        return [{ word, index: match.index, explained }];
      }),
);

/** "LGSP: là nền tảng …", "LGSP là nền tảng …", "LGSP - Local Government Service Platform": a definition follows. */
const definedBehind = /^(?::| -)? (?:là|viết tắt của) \p{Ll}| [-–] \p{Lu}\p{Ll}+ \p{L}/u;
/** "… viết tắt là BCS", "… gọi là PPP", "(Case Report Form - CRF": the full words stand before it. */
const definedBefore = /(?:(?:gọi|viết)(?: tắt| chung)?(?: là|:) ?|\([\p{L} ]{8,50} [-–] ?)$/u;

/** "Chỉ số cải cách hành chính (PAR INDEX)": two words or more in brackets are the name of what stands before them. */
const inForeignName = (before: string, after: string): boolean => {
  const words = `${/\((?:[A-Z]{2,10} )*$/u.exec(before)?.[0] ?? ''}·${/^(?: [A-Z]{2,10})*\)/u.exec(after)?.[0] ?? ''}`;
  return /^\(.*·.*\)$/u.test(words) && words.includes(' ') && /\p{L}\p{M}* \((?:[A-Z]+ )*$/u.test(before);
};

/** Every abbreviation that the document itself explains, in a declaration or in brackets. */
function knownIn(plan: Plan): ReadonlySet<string> {
  const known = new Set<string>();
  const add = (text: string | undefined): void => {
    for (const word of text?.match(/[A-ZĐ]{2,8}/gu) ?? []) {
      known.add(word);
    }
  };
  // "BCĐ CNTT huyện" is a name for the committee: it explains BCĐ, and leaves CNTT to be explained.
  const addFirst = (name: string): void => add(/^[A-ZĐ]{2,8}(?![\p{L}\p{M}])/u.exec(name)?.[0]);
  for (const { forms } of abbreviationsOf(plan)) {
    forms.forEach(add);
  }
  for (const unit of unitsOf(plan)) {
    [stringText(unit.title), fieldText(fieldIn(unit, 'viết tắt')) ?? '', ...otherNames(unit)].forEach(addFirst);
  }
  for (const citation of statementsOf<Citation>(plan, 'Citation')) {
    add(fieldText(fieldIn(citation, 'viết tắt')));
  }
  for (const { short } of introductionsIn(plan)) {
    add(short);
  }
  return known;
}

/** Words printed in capitals throughout: a heading, a sign. */
function isLoud(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return small < capitals;
}

/** Is a neighbour a Vietnamese word in capitals? Then so is this one: "HỆ THỐNG TIN HỌC". */
function besideCapitals(text: string, index: number, length: number): boolean {
  const before = /(\p{Lu}+)\s+$/u.exec(text.slice(Math.max(0, index - 12), index))?.[1] ?? '';
  const after = /^\s+(\p{Lu}+)(?!\p{L})/u.exec(text.slice(index + length, index + length + 12))?.[1] ?? '';
  return [before, after].some((word) => word.length > 1 && /[^A-ZĐ]/u.test(word));
}

/** Offices shorten as they like in the list of recipients: "PCT", "PVP". */
function isInRecipients(plan: Plan, { offset }: DraftText): boolean {
  return recipientsOf(plan).some(({ $cstNode }) => $cstNode && $cstNode.offset <= offset && offset < $cstNode.end);
}
