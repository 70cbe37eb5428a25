import { dayWords } from '../../model/calendar.ts';
import { message } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';
import { dayOf } from '../units/unit-registry.ts';
import { citedBases } from './cited-bases.ts';
import { knownDocument } from './known-documents.ts';

/** A legal basis that takes effect only after the document that rests on it. */
export const notYetInForce: Rule = {
  code: 'KH513',
  name: 'not-yet-in-force',
  severity: 'info',
  title: { vi: 'Căn cứ chưa có hiệu lực', en: 'A basis that is not yet in force' },
  description: {
    vi: 'Vào ngày của văn bản này, luật ghi ở căn cứ đã được thông qua nhưng chưa có hiệu lực. Chuẩn bị thi hành thì được; việc làm ngay phải căn cứ văn bản đang có hiệu lực. Công cụ chỉ biết một số luật mới.',
    en: 'On the date of this document a law among its bases had been passed but did not hold yet. To prepare for it is fine; what is done at once rests on what holds. Only some new laws are known.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Luật có hiệu lực sau', en: 'A law that holds later' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nviện dẫn CDS luật { tên: "Luật Chuyển đổi số"; ngày: 11/12/2025 }\ncăn cứ {\n  - {CDS};\n  > Căn cứ Luật An ninh mạng số 116/2025/QH15;\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đã có hiệu lực; không phải căn cứ', en: 'In force; no basis' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/7/2026\nviện dẫn CDS luật { tên: "Luật Chuyển đổi số"; ngày: 11/12/2025 }\ncăn cứ {\n  - {CDS};\n}\n- Tuyên truyền Luật Dữ liệu số 60/2024/QH15.\n',
      },
    ],
  },
  check({ plan }, report) {
    const day = dayOf(plan);
    for (const { citation, place } of day === undefined ? [] : citedBases(plan).flatMap(({ cited }) => cited)) {
      const known = knownDocument(citation);
      if (known?.from === undefined || day === undefined || day >= known.from) {
        continue;
      }
      const name = known.name ?? known.symbol;
      const from = dayWords(known.from);
      report({
        place,
        message: message(
          `${name} có hiệu lực từ ${from}, sau ngày của văn bản này.`,
          `${name} holds from ${from}, later than this document.`,
        ),
      });
    }
  },
};
