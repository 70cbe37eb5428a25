import type { Citation as CitationNode } from '../../grammar/generated/ast.ts';
import { type Citation, compareCitations } from '../../model/citation.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { citationOf } from '../../plan/citations.ts';
import { headPlace, placeOf } from '../../plan/places.ts';
import { citationsOf, fieldIn, fieldText } from '../../plan/plan.ts';
import type { Message } from '../../text/message.ts';
import { offer } from '../offers.ts';
import type { Finding, Fix, Rule } from '../rule.ts';

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
      {
        title: { vi: 'Hai năm, nhưng cùng trích yếu', en: 'Two years, but one title' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD1 quyết định "749/QĐ-TTg" { ngày: 03/6/2020; cơ quan: "Thủ tướng Chính phủ"; về: "phê duyệt Chương trình Chuyển đổi số quốc gia" }\nviện dẫn QD2 quyết định "749/QĐ-TTg" { ngày: 03/6/2021; về: "phê duyệt Chương trình Chuyển đổi số quốc gia" }\n> {QD1}, {QD2}.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cùng số của hai cơ quan', en: 'The same number of two bodies' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD1 quyết định "739/QĐ-UBND" { ngày: 22/3/2022; cơ quan: "UBND tỉnh Hà Tĩnh" }\nviện dẫn QD2 quyết định "739/QĐ-UBND" { ngày: 05/5/2022; cơ quan: "UBND huyện Đức Thọ" }\n> {QD1}, {QD2}.\n',
      },
      {
        title: { vi: 'Cùng số của hai năm', en: 'The same number in two years' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD1 quyết định "739/QĐ-UBND" { ngày: 22/3/2017; cơ quan: "UBND tỉnh" }\nviện dẫn QD2 quyết định "739/QĐ-UBND" { ngày: 23/3/2021; cơ quan: "UBND tỉnh" }\n> {QD1}, {QD2}.\n',
      },
    ],
  },
  check({ plan }, report) {
    const byNumber = new Map<string, Declared[]>();
    for (const node of citationsOf(plan)) {
      const citation = citationOf(node);
      const symbol = citation.symbol === undefined ? undefined : readSymbol(citation.symbol).symbol;
      if (!symbol || symbol.number === undefined) {
        continue;
      }
      const key = `${citation.kind ?? ''} ${symbol.key}`;
      const same = byNumber.get(key) ?? [];
      byNumber.set(key, same);
      // Few documents share a number; those that do are looked at one by one.
      const declared = { node, citation };
      const earlier = same.slice(0, 8).find((other) => sameness(other.citation, citation) !== 'other');
      if (earlier) {
        report(finding(declared, earlier));
      } else {
        same.push(declared);
      }
    }
  },
};

interface Declared {
  readonly node: CitationNode;
  readonly citation: Citation;
}

/** Are two citations with one number one document, perhaps with a wrong date? Local numbers restart each year. */
function sameness(a: Citation, b: Citation): 'same' | 'two dates' | 'two years' | 'other' {
  const parts = new Set(compareCitations(a, b).map(({ part }) => part));
  if (parts.has('issuer')) {
    return 'other';
  }
  if (a.date?.year !== undefined && b.date?.year !== undefined && a.date.year !== b.date.year) {
    return a.title !== undefined && b.title !== undefined && !parts.has('title') ? 'two years' : 'other';
  }
  // Without a date the number may be of another year: only the same title says that it is not.
  if ((!a.date || !b.date) && (parts.has('title') || a.title === undefined || b.title === undefined)) {
    return a.date || b.date ? 'other' : parts.has('title') ? 'other' : 'same';
  }
  return parts.has('date') ? 'two dates' : 'same';
}

function finding({ node, citation }: Declared, earlier: Declared): Finding {
  const found = sameness(earlier.citation, citation);
  const other = earlier.node.name ?? '';
  const message: Message =
    found === 'same'
      ? {
          vi: `Văn bản ${citation.symbol} đã khai báo${other === '' ? '' : ` là ${other}`}. Dùng một tên.`,
          en: `${citation.symbol} is already declared${other === '' ? '' : ` as ${other}`}. Use one name.`,
        }
      : {
          vi: `Văn bản ${citation.symbol} đã khai báo với ngày khác${other === '' ? '' : ` (${other})`}. Một trong hai ngày sai: đối chiếu với văn bản gốc.`,
          en: `${citation.symbol} is already declared with another date${other === '' ? '' : ` (${other})`}. One of the two is wrong: look at the original.`,
        };
  return {
    place: headPlace(node),
    ...(found === 'two dates' ? { severity: 'error' as const } : {}),
    message,
    related: [{ place: headPlace(earlier.node), message: { vi: 'Khai báo trước', en: 'Earlier declaration' } }],
    fixes: found === 'two dates' ? dateOf(node, earlier.node) : [],
  };
}

/** The date of the earlier declaration: right where the later one is the slip. */
function dateOf(node: CitationNode, earlier: CitationNode): Fix[] {
  const [own, other] = [fieldIn(node, 'ngày'), fieldText(fieldIn(earlier, 'ngày'))];
  return own?.$type === 'Field' && own.text !== undefined && other !== undefined
    ? [offer(placeOf(own, 'text'), other.trim())]
    : [];
}
