import { documentKind } from '../../model/document-kinds.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { message } from '../../model/problem.ts';
import { proseText } from '../../plan/text.ts';
import { nfc } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { type CitedBase, citedBases } from './cited-bases.ts';

/** The first mention of a document among the bases gives its date and issuer. */
export const basesInFull: Rule = {
  code: 'KH515',
  name: 'bases-in-full',
  severity: 'info',
  title: { vi: 'Căn cứ ghi thiếu ngày hoặc cơ quan ban hành', en: 'A basis without its date or issuer' },
  description: {
    vi: 'Viện dẫn lần đầu phải ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu; luật, pháp lệnh chỉ cần tên. Ô `{…}` in những gì `viện dẫn` khai báo, nên thiếu thì bổ sung ở khai báo. Lời trong ô thiếu ngày thì xem KH506.',
    en: 'Where a document is cited first its kind, number, date, issuer and title are given; laws need their name only. A slot prints what its declaration has. For words of a slot without a date see KH506.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.6b',
    en: 'Decree 30/2020/NĐ-CP, annex I, point II.6b',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Khai báo thiếu, câu gõ tay thiếu', en: 'Missing in the declaration, in a typed line' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD quyết định "1751/QĐ-UBND" { cơ quan: "UBND tỉnh" }\ncăn cứ {\n  - {QD};\n  > Căn cứ Nghị quyết số 15-NQ/TU của Tỉnh ủy về chuyển đổi số;\n  > Căn cứ Kế hoạch số 369/KH-UBND ngày 05/10/2021 về chuyển đổi số;\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Ghi đủ; luật; nhắc lại', en: 'In full; a law; a second mention' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD quyết định "1751/QĐ-UBND" { ngày: 04/12/2022; cơ quan: "UBND tỉnh" }\nviện dẫn Luat luật { tên: "Luật Đầu tư công" }\ncăn cứ {\n  - {QD};\n  - {Luat};\n  > Căn cứ Kế hoạch số 369/KH-UBND của UBND tỉnh ban hành ngày 05/10/2021;\n  > Căn cứ Công văn số 12/SKHCN-CĐS ngày …/01/2026 của Sở Khoa học và Công nghệ triển khai Quyết định số 1751/QĐ-UBND;\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    const seen = new Set<string>();
    for (const base of citedBases(plan).flatMap(({ cited }) => cited)) {
      const { citation, place, as } = base;
      const symbol = citation.symbol === undefined ? undefined : readSymbol(citation.symbol).symbol;
      const kind = citation.kind === undefined ? undefined : documentKind(citation.kind);
      if (!symbol || kind?.numbering === 'law' || seen.has(symbol.key)) {
        continue;
      }
      seen.add(symbol.key);
      const line = nfc(proseText(base.line));
      const lacks = [
        ...(citation.date || as === 'words' || hasDate(line, as) ? [] : ['ngày ban hành']),
        ...(citation.issuer || (as !== 'declared' && hasIssuer(line)) ? [] : ['cơ quan ban hành']),
      ];
      if (lacks.length > 0) {
        report({
          place,
          message: message(
            `Căn cứ ghi lần đầu phải đủ: ${citation.symbol} còn thiếu ${lacks.join(', ')}.`,
            `A basis is cited in full: ${citation.symbol} lacks ${lacks.map((part) => english[part]).join(' and ')}.`,
          ),
        });
      }
    }
  },
};

const english: Readonly<Record<string, string>> = {
  'ngày ban hành': 'its date',
  'cơ quan ban hành': 'its issuer',
};

/** The date may stand elsewhere in a typed line: "Kế hoạch số 369/KH-UBND của UBND tỉnh ban hành ngày 05/10/2021". */
const hasDate = (line: string, as: CitedBase['as']): boolean =>
  as === 'typed' && /ngày\s+[\d…]|\d{1,2}\/\d{1,2}\/\d{4}/iu.test(line);

/** The issuer may stand behind the title or before the document. */
const hasIssuer = (line: string): boolean => /(?<!\p{L})của\s|ban hành kèm theo/iu.test(line);
