import type { Citation } from '../../grammar/generated/ast.ts';
import { dateKey } from '../../model/calendar.ts';
import { sameIssuer } from '../../model/citation.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { citationOf } from '../../plan/citations.ts';
import { headPlace } from '../../plan/places.ts';
import { citationsOf } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

/** One document declared twice: the words about it could then disagree unseen. */
export const twoDeclarations: Rule = {
  code: 'KH502',
  name: 'two-declarations',
  severity: 'warning',
  title: { vi: 'Một văn bản khai báo hai lần', en: 'One document declared twice' },
  description: {
    vi: 'Hai `viện dẫn` cùng loại, cùng số, ký hiệu và cơ quan là một văn bản; nếu ngày khác nhau thì một ngày sai. Giữ một khai báo và dùng tên của nó. Số của địa phương đánh lại mỗi năm, nên khác năm thì là văn bản khác.',
    en: 'Two `viện dẫn` of one kind, number and issuer are one document; if their dates differ, one is wrong. Keep one. Local numbers restart each year, so another year is another document.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hai ngày', en: 'Two dates' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD1 quyết định "739/QĐ-UBND" { ngày: 22/3/2017; cơ quan: "UBND tỉnh" }\nviện dẫn QD2 quyết định "739/QĐ-UBND" { ngày: 23/3/2017; cơ quan: "UBND tỉnh" }\n> {QD1}, {QD2}.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cùng số của hai năm', en: 'The same number in two years' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD1 quyết định "739/QĐ-UBND" { ngày: 22/3/2017; cơ quan: "UBND tỉnh" }\nviện dẫn QD2 quyết định "739/QĐ-UBND" { ngày: 23/3/2021; cơ quan: "UBND tỉnh" }\n> {QD1}, {QD2}.\n',
      },
    ],
  },
  check({ plan }, report) {
    const byKey = new Map<string, Citation[]>();
    for (const node of citationsOf(plan)) {
      const citation = citationOf(node);
      const symbol = citation.symbol === undefined ? undefined : readSymbol(citation.symbol).symbol;
      if (!symbol || symbol.number === undefined) {
        continue;
      }
      const key = `${citation.kind ?? ''} ${symbol.key} ${citation.date?.year ?? ''}`;
      const earlier = (byKey.get(key) ?? []).find((other) => {
        const { issuer } = citationOf(other);
        return issuer === undefined || citation.issuer === undefined || sameIssuer(issuer, citation.issuer);
      });
      if (!earlier) {
        byKey.set(key, [...(byKey.get(key) ?? []), node]);
        continue;
      }
      const { date } = citationOf(earlier);
      const differ = date && citation.date && dateKey(date) !== dateKey(citation.date);
      report({
        place: headPlace(node),
        ...(differ ? { severity: 'error' as const } : {}),
        message: differ
          ? {
              vi: `Văn bản ${citation.symbol} đã khai báo với ngày khác (${earlier.name ?? ''}). Một trong hai ngày sai: đối chiếu với văn bản gốc.`,
              en: `${citation.symbol} is already declared with another date (${earlier.name ?? ''}). One of the two is wrong: look at the original.`,
            }
          : {
              vi: `Văn bản ${citation.symbol} đã khai báo là ${earlier.name ?? 'một viện dẫn khác'}. Dùng một tên.`,
              en: `${citation.symbol} is already declared as ${earlier.name ?? 'another citation'}. Use one name.`,
            },
        related: [{ place: headPlace(earlier), message: { vi: 'Khai báo trước', en: 'Earlier declaration' } }],
      });
    }
  },
};
