import { dayWords } from '../../model/calendar.ts';
import { message } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';
import { earliestDayOf } from '../units/unit-registry.ts';
import { citedPlaces } from './cited-places.ts';
import { knownDocument } from './known-documents.ts';

/** A text that no longer held on the day of the document that cites it. */
export const replacedDocument: Rule = {
  code: 'KH507',
  name: 'replaced-document',
  severity: 'warning',
  title: { vi: 'Viện dẫn văn bản đã hết hiệu lực', en: 'A cited text that no longer holds' },
  description: {
    vi: 'Vào ngày của văn bản này, văn bản được viện dẫn đã bị thay thế. Công cụ chỉ biết một số luật, nghị định thường gặp; luật ghi theo tên thì phải có ngày. Nhắc lại việc đã làm theo văn bản cũ thì được, hãy bỏ qua có lý do. Báo một lần, ở chỗ đầu tiên; ngày hết hiệu lực chưa tra được nguồn thì chỉ là thông tin.',
    en: 'On the date of this document the cited text had been replaced. Only some frequent laws and decrees are known; a law that is cited by its name needs its date. Telling of the past is fine: silence it with a reason. Reported once, at the first place; where the end could not be looked up it is information only.',
  },
  basis: {
    vi: 'Điều khoản thi hành của văn bản thay thế (ghi trong thông báo)',
    en: 'The final provisions of the text that replaces it (named in the message)',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Nghị định đã bị thay thế', en: 'A replaced decree' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 30/12/2022\nviện dẫn ND43 nghị định "43/2011/NĐ-CP" { ngày: 13/6/2011; cơ quan: "Chính phủ" }\n- Cung cấp thông tin theo {ND43}.\n',
      },
      {
        title: { vi: 'Luật ghi theo tên và ngày', en: 'A law cited by its name and date' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nviện dẫn LuuTru luật { tên: "Luật Lưu trữ"; ngày: 11/11/2011 }\ncăn cứ {\n  - {LuuTru};\n  > Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Luật mới cùng tên', en: 'The new law of that name' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nviện dẫn LuuTru luật { tên: "Luật Lưu trữ"; ngày: 21/6/2024 }\ncăn cứ {\n  - {LuuTru};\n  > Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n}\n',
      },
      {
        title: { vi: 'Khi còn hiệu lực', en: 'While it held' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 28/4/2022\nviện dẫn ND43 nghị định "43/2011/NĐ-CP" { ngày: 13/6/2011; cơ quan: "Chính phủ" }\n- Cung cấp thông tin theo {ND43}.\n',
      },
    ],
  },
  check(document, report) {
    const day = earliestDayOf(document.plan);
    if (day === undefined) {
      return;
    }
    const seen = new Set<string>();
    // What prints comes before its declaration: that is where readers see it.
    const places = [...citedPlaces(document)].sort((a, b) => Number(a.declared) - Number(b.declared));
    for (const { citation, number } of places) {
      const known = knownDocument(citation);
      if (known?.until === undefined || day < known.until || seen.has(known.symbol)) {
        continue;
      }
      seen.add(known.symbol);
      const shown = known.name === undefined ? known.symbol : `${known.name} số ${known.symbol}`;
      const since = dayWords(known.until);
      report({
        place: number,
        // What could not be looked up is only to think of.
        ...(known.seen === undefined ? { severity: 'info' as const } : {}),
        message: message(
          `${shown} hết hiệu lực từ ${since}, trước ngày của văn bản này; nay là ${known.successor}.`,
          `${shown} no longer holds since ${since}, before the date of this document; ${known.successor} replaces it.`,
        ),
      });
    }
  },
};
