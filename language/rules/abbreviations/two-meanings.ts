import { message } from '../../model/problem.ts';
import { headPlace } from '../../plan/places.ts';
import { wordsKey } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { abbreviationsOf, type ShortForm, shortUnitsOf } from './declared.ts';
import { introductionsIn } from './introduced.ts';

/** One abbreviation means one thing, and one thing has one abbreviation. */
export const twoMeanings: Rule = {
  code: 'KH803',
  name: 'two-meanings',
  severity: 'warning',
  title: { vi: 'Chữ viết tắt không nhất quán', en: 'Inconsistent abbreviations' },
  description: {
    vi: 'Một chữ viết tắt có hai nghĩa, hoặc một cụm từ có hai chữ viết tắt. Cách viết khác của cùng một chữ thì ghi ở `tên khác`.',
    en: 'One abbreviation with two meanings, or one term with two abbreviations. Other spellings of one belong into `tên khác`.',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Hai đơn vị một tên ngắn', en: 'Two units, one short name' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị TTYT "Trung tâm Y tế" { viết tắt: "Trung tâm" }\nđơn vị TTVH "Trung tâm Văn hóa" { viết tắt: "Trung tâm" }\n',
      },
      {
        title: { vi: 'Một cụm từ, hai chữ tắt', en: 'One term, two abbreviations' },
        text: 'kế hoạch A "Kế hoạch"\nviết tắt CNTT "công nghệ thông tin"\nviết tắt CNTin "Công nghệ thông tin"\n- CNTT, CNTin.\n',
      },
      {
        title: { vi: 'Lời văn giải thích khác khai báo', en: 'The prose says something else' },
        text: 'kế hoạch A "Kế hoạch"\nviết tắt ATTP "an toàn thực phẩm"\n- Bảo đảm an toàn thành phố (ATTP).\n',
      },
    ],
    good: [
      {
        title: { vi: 'Nhất quán', en: 'Consistent' },
        text: 'kế hoạch A "Kế hoạch"\nviết tắt DVCTT "dịch vụ công trực tuyến" { tên khác: "DVC TT" }\nđơn vị UBND "Ủy ban nhân dân xã" { viết tắt: "UBND xã" }\n- Dịch vụ công trực tuyến (DVCTT) do UBND xã cung cấp; Dịch vụ công trực tuyến (DVCTT).\n',
      },
    ],
  },
  check({ plan }, report) {
    const byForm = new Map<string, ShortForm>();
    const byMeaning = new Map<string, ShortForm>();
    const abbreviations = abbreviationsOf(plan);
    for (const short of [...abbreviations, ...shortUnitsOf(plan)]) {
      const meaning = wordsKey(short.meaning);
      const sameForm = byForm.get(short.printed);
      const sameMeaning = short.node.$type === 'Abbreviation' ? byMeaning.get(meaning) : undefined;
      if (sameForm && meaning !== '' && wordsKey(sameForm.meaning) !== meaning) {
        report({
          place: headPlace(short.node),
          message: message(
            `“${short.printed}” đã là chữ tắt của “${sameForm.meaning}”.`,
            `“${short.printed}” already stands for “${sameForm.meaning}”.`,
          ),
          related: [{ place: headPlace(sameForm.node), message: message('Nghĩa kia', 'The other meaning') }],
        });
      } else if (sameMeaning && sameMeaning.printed !== short.printed) {
        report({
          place: headPlace(short.node),
          message: message(
            `“${short.meaning}” đã có chữ tắt “${sameMeaning.printed}”. Dùng một chữ; cách viết khác ghi ở “tên khác”.`,
            `“${short.meaning}” already has “${sameMeaning.printed}”. Use one; other spellings belong into “tên khác”.`,
          ),
          related: [{ place: headPlace(sameMeaning.node), message: message('Chữ tắt kia', 'The other one') }],
        });
      }
      byForm.set(short.printed, sameForm ?? short);
      if (short.node.$type === 'Abbreviation' && meaning !== '') {
        byMeaning.set(meaning, sameMeaning ?? short);
      }
    }

    const declared = new Map(
      abbreviations.flatMap(({ forms, meaning }) => forms.map((form) => [form, meaning] as const)),
    );
    const said = new Map<string, string>();
    for (const { short, meaning, place } of introductionsIn(plan)) {
      const before = declared.get(short) ?? said.get(short);
      if (meaning !== undefined && before !== undefined && !plain(before).includes(plain(meaning))) {
        report({
          place,
          message: message(
            `“${short}” ở đây là “${meaning}”, ở chỗ khác là “${before}”.`,
            `“${short}” is “${meaning}” here and “${before}” elsewhere.`,
          ),
        });
      }
      if (meaning !== undefined && !said.has(short)) {
        said.set(short, meaning);
      }
    }
  },
};

/** The words without the marks and the "và" between them: "công chức, viên chức" and "công chức viên chức" say the same. */
function plain(words: string): string {
  return wordsKey(words.replace(/[^\p{L}\p{M}\p{N}\s]|(?<!\p{L})và(?!\p{L})/gu, ' '));
}
