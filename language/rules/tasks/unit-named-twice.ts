import type { Reference } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { referencesIn, referenceText } from '../../plan/plan.ts';
import { offerWithout } from '../offers.ts';
import type { Rule } from '../rule.ts';

/** One unit twice among those that do one thing. */
export const unitNamedTwice: Rule = {
  code: 'KH632',
  name: 'unit-named-twice',
  severity: 'warning',
  title: { vi: 'Một đơn vị ghi hai lần trong một việc', en: 'A unit twice in one piece of work' },
  description: {
    vi: 'Một đơn vị đã chủ trì thì không phối hợp với chính mình, và chỉ ghi một lần trong danh sách phối hợp của một nhiệm vụ hoặc chỉ tiêu.',
    en: 'A unit that leads does not support itself, and stands once in the list of those that support.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Vừa chủ trì vừa phối hợp', en: 'Lead and support' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nđơn vị CongAn "Công an xã"\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; phối hợp: CongAn, VHTT; hạn: 30/6/2026; sản phẩm: 3 lớp }\n',
      },
      {
        title: { vi: 'Phối hợp hai lần', en: 'Twice in support' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nđơn vị CongAn "Công an xã"\nchỉ tiêu HoSo "Hồ sơ" { 2026: 80%; chủ trì: VHTT; phối hợp: CongAn, CongAn }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Mỗi đơn vị một lần', en: 'Each once' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nđơn vị CongAn "Công an xã"\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; phối hợp: CongAn; hạn: 30/6/2026; sản phẩm: 3 lớp }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const { entry } of plan.entries) {
      const references = [...referencesIn(entry, 'chủ trì'), ...referencesIn(entry, 'phối hợp')];
      const seen = new Map<string, Place>();
      for (const reference of references.length > 1 ? references : []) {
        const key = keyOf(reference);
        const before = seen.get(key);
        if (before) {
          report({
            place: placeOf(reference),
            message: message(
              `“${referenceText(reference)}” đã có trong việc này. Bỏ một chỗ.`,
              `“${referenceText(reference)}” is named for this already. Leave one out.`,
            ),
            related: [{ place: before, message: message('Chỗ kia', 'The other one') }],
            fixes: [offerWithout(reference)],
          });
        } else {
          seen.set(key, placeOf(reference));
        }
      }
    }
  },
};

/** The same for each way to name the same party; its role ("lãnh đạo …") makes it another. */
const keyOf = (reference: Reference): string => JSON.stringify([referenceText(reference), reference.role]);
