import type { Unit } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { isInside, type Place, placeOf, rangesOf } from '../../plan/places.ts';
import { fieldIn, fieldText, type Plan, recipientsOf, unitsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { type GivenWork, givenWork } from '../../plan/uses.ts';
import { wordsKey } from '../../text/normalise.ts';
import { offer } from '../offers.ts';
import type { Fix, Rule } from '../rule.ts';
import { formerProvinceIn, provincesMerged } from './provinces.ts';
import {
  type DatedUnit,
  datedUnitOf,
  dayOf,
  districtsEnded,
  isOfDistrict,
  successorsInWords,
} from './unit-registry.ts';

/** A unit that does not exist at the document's date cannot be given work (format-rules, part D). */
export const unitOutOfTime: Rule = {
  code: 'KH612',
  name: 'unit-out-of-time',
  severity: 'warning',
  title: { vi: 'Đơn vị không tồn tại vào ngày của văn bản', en: 'Unit that does not exist at the document’s date' },
  description: {
    vi: 'Giao việc, gửi văn bản cho đơn vị đã giải thể, sáp nhập hoặc chưa thành lập vào ngày của văn bản: cấp huyện kết thúc từ 01/7/2025, nhiều sở sáp nhập từ 01/3/2025. Tên cũ trong văn bản cũ, trong viện dẫn, kết quả thì giữ nguyên.',
    en: 'Work given, or the document sent, to a unit that has ended, merged or not yet begun at the date of the document: districts ended on 1 July 2025, many departments merged on 1 March 2025. Old names in old documents, citations and results stay.',
  },
  basis: {
    vi: 'Nghị định 45/2025/NĐ-CP; Nghị quyết 203/2025/QH15',
    en: 'Decree 45/2025/NĐ-CP; Resolution 203/2025/QH15',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Sở đã sáp nhập', en: 'A merged department' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nđơn vị S "Sở Thông tin và Truyền thông"\nnhiệm vụ "Tập huấn" { chủ trì: S; hạn: 2026; sản phẩm: 3 lớp }\n',
      },
      {
        title: { vi: 'Nơi nhận', en: 'A recipient' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nđơn vị B "Bộ Kế hoạch và Đầu tư"\nnơi nhận {\n  - {B};\n  lưu: "VT"\n}\n',
      },
      {
        title: { vi: 'Cấp huyện sau 01/7/2025', en: 'A district after 1 July 2025' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nđơn vị H "UBND huyện Đức Thọ" { cấp: huyện }\ngiao H {\n  - Tổ chức thực hiện.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Văn bản cũ; chỉ nhắc tới', en: 'An old document; only mentioned' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 30/12/2022\nđơn vị S "Sở Thông tin và Truyền thông"\nđơn vị H "UBND huyện Đức Thọ" { cấp: huyện }\ngiao S, phối hợp H {\n  - Tổ chức thực hiện.\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    const day = dayOf(plan);
    if (day === undefined) {
      return;
    }
    const given = givenWork(plan).map(({ unit, node }) => ({ unit, node }));
    for (const { unit, node } of [...given, ...recipients(plan)]) {
      const name = stringText(unit.title);
      const place = { offset: node.$cstNode?.offset ?? 0, end: node.$cstNode?.end ?? 0 };
      const dated = datedUnitOf(name);
      if (dated?.until !== undefined && day >= dated.until) {
        const successors = successorsInWords(dated);
        report({
          place,
          ...(dated.everywhere ? {} : { severity: 'info' as const }),
          fixes: successorsOffered(unit, dated, place, plan),
          message: message(
            `“${name}” không còn vào ngày của văn bản (${dated.source})${successors.vi ? `; nay là ${successors.vi}` : ''}.`,
            `“${name}” no longer exists at the date of the document (${dated.source})${successors.en ? `; now ${successors.en}` : ''}.`,
          ),
        });
      } else if (dated?.from !== undefined && day < dated.from) {
        report({
          place,
          message: message(
            `“${name}” chưa thành lập vào ngày của văn bản (${dated.source}).`,
            `“${name}” does not exist yet at the date of the document (${dated.source}).`,
          ),
        });
      } else if (day >= provincesMerged && formerProvinceIn(name)) {
        const [province, now] = formerProvinceIn(name) ?? [];
        report({
          place,
          message: message(
            `“${name}”: tỉnh ${province} không còn từ 01/7/2025 (Nghị quyết 202/2025/QH15); nay thuộc ${now}.`,
            `“${name}”: the province ${province} is no more since 1 July 2025 (Resolution 202/2025/QH15); it belongs to ${now}.`,
          ),
        });
      } else if (day >= districtsEnded && isOfDistrict(name, fieldText(fieldIn(unit, 'cấp')))) {
        report({
          place,
          message: message(
            `“${name}” thuộc cấp huyện, đã kết thúc từ 01/7/2025 (Nghị quyết 203/2025/QH15). Giao cho cấp tỉnh hoặc cấp xã.`,
            `“${name}” is of the district level, which ended on 1 July 2025 (Resolution 203/2025/QH15). Give the work to province or commune.`,
          ),
        });
      }
    }
  },
};

/** Declared units that get the document. */
function recipients(plan: Plan): Pick<GivenWork, 'unit' | 'node'>[] {
  const ranges = rangesOf(recipientsOf(plan));
  return ranges.length === 0
    ? []
    : plan.slotUses.flatMap(({ slot, subject }) =>
        subject?.$type === 'Unit' && isInside(ranges, placeOf(slot).offset) ? [{ unit: subject, node: slot }] : [],
      );
}

/** The unit that took over its work: the declared one, or else the name of this one changed. */
function successorsOffered(unit: Unit, dated: DatedUnit, place: Place, plan: Plan): Fix[] {
  return dated.successors.flatMap((successor) => {
    const declared = unitsOf(plan).find(({ title }) => wordsKey(stringText(title)).startsWith(wordsKey(successor)));
    if (declared) {
      return declared.name === undefined ? [] : [offer(place, declared.name)];
    }
    return unit.title && dated.successors.length === 1 && wordsKey(stringText(unit.title)) === dated.name
      ? [offer(placeOf(unit.title), `"${successor}"`)]
      : [];
  });
}
