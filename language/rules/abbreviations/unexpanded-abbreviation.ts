import type { Abbreviation } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { isInside, type Place, placeOf, rangesOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../text/texts.ts';
import { abbreviationsOf, type ShortForm } from './declared.ts';
import { introductionsIn } from './introduced.ts';
import { wellKnown } from './well-known.ts';

/** A declared abbreviation that the reader of the printed document is never told the meaning of, or too late. */
export const unexpandedAbbreviation: Rule = {
  code: 'KH804',
  name: 'unexpanded-abbreviation',
  severity: 'hint',
  title: {
    vi: 'Chữ viết tắt in ra mà chưa được viết đầy đủ',
    en: 'An abbreviation that prints without its full words',
  },
  description: {
    vi: 'Khai báo `viết tắt` không in ra. Ở chỗ dùng đầu tiên văn bản phải có cụm từ đầy đủ kèm chữ tắt trong ngoặc: dùng ô `{CNTT}` (lần đầu tự in đầy đủ) hoặc gõ “công nghệ thông tin (CNTT)”. Chữ quen thuộc (UBND, GDP…) không bị báo. Báo một lần, ở chỗ dùng đầu tiên.',
    en: 'A `viết tắt` itself does not print. At its first use the document must say the words in full with the abbreviation in brackets: `{CNTT}` does so by itself. Familiar ones are not reported. Reported once, at the first use.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6: từ viết tắt phải được giải thích ở lần dùng đầu',
    en: 'Decree 30/2020/NĐ-CP, annex I, II.6',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Không nơi nào viết đầy đủ', en: 'Nowhere in full' },
        text: 'kế hoạch A "Kế hoạch"\nviết tắt CNTT "công nghệ thông tin"\n- Đẩy mạnh ứng dụng CNTT.\n',
      },
      {
        title: { vi: 'Giải thích sau khi đã dùng', en: 'Explained after its first use' },
        text: 'kế hoạch A "Kế hoạch"\nviết tắt CNTT "công nghệ thông tin"\n- Đẩy mạnh ứng dụng CNTT.\n- Đào tạo công nghệ thông tin (CNTT).\n',
      },
    ],
    good: [
      {
        title: {
          vi: 'Ô tự in đầy đủ ở lần đầu, hoặc gõ đầy đủ trước',
          en: 'The slot prints it in full, or it is typed',
        },
        text: 'kế hoạch A "Kế hoạch"\nviết tắt CNTT "công nghệ thông tin"\nviết tắt TTHC "thủ tục hành chính"\n- Đẩy mạnh ứng dụng {CNTT}; hạ tầng CNTT.\n- Thủ tục hành chính (TTHC); giải quyết TTHC.\n',
      },
      {
        title: { vi: 'Hai chữ tắt trong một ngoặc', en: 'Two in one bracket' },
        text: 'kế hoạch A "Kế hoạch"\nviết tắt KHCN "khoa học, công nghệ"\nviết tắt ĐMST "đổi mới sáng tạo"\n- Phát triển khoa học, công nghệ, đổi mới sáng tạo (KHCN, ĐMST); vai trò của KHCN, ĐMST.\n',
      },
    ],
  },
  check({ plan }, report) {
    const declared = abbreviationsOf(plan).filter(({ printed }) => !wellKnown.has(printed));
    if (declared.length === 0) {
      return;
    }
    const uses = usesIn(plan);
    const introduced = introductionsIn(plan);
    for (const short of declared) {
      const use = firstUse(uses, short);
      const told = [
        ...introduced.filter((one) => short.forms.includes(one.short)).map(({ place }) => place.offset),
        ...inFull(plan, short),
        ...inLists(plan, short),
      ];
      if (use && !told.some((offset) => offset <= use.offset) && !use.explained) {
        const place = { offset: use.offset, end: use.offset + use.form.length };
        report({
          place,
          message:
            told.length > 0
              ? message(
                  `“${use.form}” dùng ở đây trước khi được giải thích. Viết “${short.meaning} (${use.form})” ở chỗ này.`,
                  `“${use.form}” is used here before it is explained. Write “${short.meaning} (${use.form})” here.`,
                )
              : message(
                  `Bản in không nơi nào viết đầy đủ “${use.form}”. Lần đầu dùng ô “{${(short.node as Abbreviation).name}}”, hoặc viết “${short.meaning} (${use.form})”.`,
                  `The printed document nowhere says what “${use.form}” means. Use “{${(short.node as Abbreviation).name}}” first, or write it in full.`,
                ),
          related: [{ place: placeOf(short.node), message: message('Khai báo', 'Declaration') }],
          fixes: [
            ...(short.node.name === undefined ? [] : [offer(place, `{${short.node.name}}`)]),
            offer(place, `${short.meaning} (${use.form})`),
          ],
        });
      }
    }
  },
};

interface Use {
  readonly form: string;
  readonly offset: number;
  readonly explained: boolean;
}

/** The first place in the text where the abbreviation stands as a word of its own. */
function firstUse(uses: ReadonlyMap<string, readonly Use[]>, { forms }: ShortForm): Use | undefined {
  return forms
    .flatMap((form) => uses.get(form)?.[0] ?? [])
    .sort((a, b) => a.offset - b.offset)
    .at(0);
}

/** The uses of all words in capitals that print, by the word, in the order of the text. */
function usesIn(plan: Plan): ReadonlyMap<string, readonly Use[]> {
  const outside = rangesOutside(plan);
  const uses = new Map<string, Use[]>();
  for (const { text, offset, quoted } of textsOf(plan)) {
    if (quoted || isInside(outside, offset)) {
      continue;
    }
    for (const { form, offset: index, explained } of capitalsIn(text)) {
      const same = uses.get(form) ?? [];
      uses.set(form, same);
      same.push({ form, offset: offset + index, explained });
    }
  }
  for (const same of uses.values()) {
    same.sort((a, b) => a.offset - b.offset);
  }
  return uses;
}

/** "CNTT", "DVC TT": words in capitals, and two of them together. */
const capitalWords =
  /(?<![\p{L}\p{M}\p{N}_&/-])[A-ZĐ][\p{L}\p{N}]*(?:&[A-ZĐ]+)?(?![\p{L}\p{M}\p{N}_&])(?=(?<next> [A-ZĐ]{2,8}(?![\p{L}\p{M}\p{N}_&]))?)/gu;

const capitalsIn = rememberByText((text): readonly Use[] =>
  [...text.matchAll(capitalWords)].flatMap((match) => {
    const { index } = match;
    const [word] = match;
    if (!/\p{Lu}.*\p{Lu}/u.test(word)) {
      return [];
    }
    return [word, word + (match.groups?.next ?? '')].map((form) => ({
      form,
      offset: index,
      // "CNTT (công nghệ thông tin)", or "công nghệ thông tin (CNTT" itself.
      explained:
        /^ \(\p{L}+ \p{L}/u.test(text.slice(index + form.length)) ||
        /\p{L} \((?:sau đây )?(?:gọi |viết )?(?:tắt )?(?:là )?$/u.test(text.slice(Math.max(0, index - 60), index)),
    }));
  }),
);

/** Where the document prints the words in full by a slot. */
function inFull(plan: Plan, { node, meaning }: ShortForm): number[] {
  return plan.slotUses.flatMap(({ subject, slot, words }) => {
    if (subject !== node || !slot.$cstNode) {
      return [];
    }
    const short = slot.selectors.some(({ word }) => word === 'tắt');
    const said = words === undefined ? !short : wordsKey(words).includes(wordsKey(meaning));
    // "… đầy đủ ({CNTT tắt})": the words stand right before it.
    const bracketed = /\(\s*$/u.test(textBefore(slot));
    return said || bracketed ? [slot.$cstNode.offset] : [];
  });
}

/** "khoa học, công nghệ, đổi mới sáng tạo (KHCN, ĐMST)": several in one bracket, their words before it. */
function inLists(plan: Plan, { forms, meaning }: ShortForm): number[] {
  return textsOf(plan).flatMap(({ text, offset, quoted }) =>
    (quoted ? [] : listsIn(text))
      .filter(({ shorts, before }) => shorts.some((one) => forms.includes(one)) && before.includes(wordsKey(meaning)))
      .map(({ index }) => offset + index),
  );
}

const listsIn = rememberByText((text) =>
  [...text.matchAll(/\((?<list>[\p{Lu}\p{N}& -]{2,20}(?:(?:, ?|; ?| và )[\p{Lu}\p{N}& -]{2,20}){1,5})\)/gu)].map(
    (match) => ({
      index: match.index,
      shorts: (match.groups?.list ?? '').split(/[,;]| và /u).map((one) => one.trim()),
      before: wordsKey(text.slice(Math.max(0, match.index - 300), match.index)),
    }),
  ),
);

function textBefore(slot: {
  readonly $cstNode?: { readonly offset: number; readonly root: { readonly fullText: string } };
}): string {
  const { $cstNode } = slot;
  return $cstNode ? $cstNode.root.fullText.slice(Math.max(0, $cstNode.offset - 3), $cstNode.offset) : '';
}

/** Declarations do not print, and recipients shorten as they like: where they stand, in the order of the text. */
const rangesOutside = (plan: Plan): readonly Place[] =>
  rangesOf(
    ['Unit', 'Citation', 'Abbreviation', 'Target', 'Budget', 'Group', 'Recipients'].flatMap(
      (type) => plan.byType.get(type) ?? [],
    ),
  );
