import { documentKind } from '../../model/document-kinds.ts';
import { message } from '../../model/problem.ts';
import { isInside, placeOf, rangesOf } from '../../plan/places.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { textsOf } from '../text/texts.ts';

/** "tình hình thực hiện chương trình", with nothing after it that says which programme. */
const programme =
  /(?<=(?<!\p{L})(?:thực hiện|tiến độ của|chất lượng, tiến độ của|dự án thuộc|nhiệm vụ của|nội dung của) )chương trình(?=\s*(?:[.;)(]|,(?! (?:kế hoạch|dự án|đề án|phương án|nhiệm vụ|chiến lược|chính sách|đề tài)(?!\p{L}))|$)| (?:h[ằà]ng (?:năm|quý|tháng)|và (?:các hoạt động|phối hợp)|do các|này)(?!\p{L}))/gu;

/** "Chương trình này" in a plan: with a capital it can only mean the document. */
const ownProgramme = /(?<!\p{L})Chương trình(?= này(?!\p{L}))/gu;

/** A plan that calls itself a programme: mostly copied from one. */
export const ownKind: Rule = {
  code: 'KH709',
  name: 'own-kind',
  severity: 'info',
  title: { vi: 'Văn bản tự gọi mình bằng tên loại khác', en: 'The document calls itself another kind' },
  description: {
    vi: 'Kế hoạch mà viết “tình hình thực hiện chương trình”, không nói rõ chương trình nào: thường là chép từ một chương trình. Viết “Kế hoạch này”, hoặc nêu tên chương trình. Chương trình có tên (“chương trình mục tiêu quốc gia …”) không bị xét. Nghị quyết có câu “QUYẾT NGHỊ:” và “Nghị quyết này có hiệu lực …”, quyết định có câu “QUYẾT ĐỊNH:” và “… chịu trách nhiệm thi hành Quyết định này”.',
    en: 'A plan that says “thực hiện chương trình” without saying which programme was mostly copied from one. Programmes with a name are not looked at. A resolution says “QUYẾT NGHỊ:” and “Nghị quyết này có hiệu lực …”, a decision “QUYẾT ĐỊNH:” and “… thi hành Quyết định này”.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Kế hoạch tự gọi là chương trình', en: 'A plan that calls itself a programme' },
        text: 'kế hoạch A "Kế hoạch"\n- Trước ngày 15/12 hằng năm báo cáo UBND huyện tình hình triển khai thực hiện chương trình.\n',
      },
      {
        title: { vi: 'Căn cứ Chương trình này', en: 'On the base of this Programme' },
        text: 'kế hoạch A "Kế hoạch"\n- Căn cứ Chương trình này, các đơn vị xây dựng kế hoạch.\n',
      },
      {
        title: { vi: 'Nghị quyết viết câu của quyết định', en: 'A resolution with the words of a decision' },
        text: 'nghị quyết A "Nghị quyết"\ncâu ban hành: "QUYẾT ĐỊNH:"\nđiều {\n  > Quyết định này có hiệu lực kể từ ngày thông qua.\n}\n',
      },
      {
        title: { vi: 'Quyết định tự gọi là nghị quyết', en: 'A decision that calls itself a resolution' },
        text: 'quyết định A "Quyết định"\nđiều "Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành Nghị quyết này kể từ ngày ký./." {\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng tên; chương trình có tên; văn bản là chương trình', en: 'Its own name; a named programme' },
        text: 'kế hoạch A "Kế hoạch"\n- Báo cáo tình hình thực hiện Kế hoạch này; thực hiện chương trình mục tiêu quốc gia, chương trình phát triển thương mại điện tử, các chương trình, dự án; kiểm tra thực hiện chương trình, kế hoạch ứng dụng công nghệ thông tin.\n',
      },
      {
        title: { vi: 'Quyết định về một nghị quyết', en: 'A decision about a resolution' },
        text: 'quyết định A "Quyết định"\ncâu ban hành: "QUYẾT ĐỊNH:"\nđiều {\n  > Công bố Nghị quyết số 12/NQ-HĐND; các sở triển khai Nghị quyết này theo nhiệm vụ được giao.\n}\nđiều {\n  > Quyết định này có hiệu lực kể từ ngày ký.\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    const kind = documentKind(plan.header?.kind ?? '')?.name;
    if (kind === 'nghị quyết' || kind === 'quyết định') {
      checkFormulas(kind, plan, report);
    }
    if (kind !== 'kế hoạch' && kind !== 'kế hoạch hành động') {
      return;
    }
    const texts = textsOf(plan);
    // Where a programme is named, "Chương trình này" may be that one.
    const named = texts.some(({ text }) => /Chương trình (?!này(?!\p{L}))/u.test(text));
    for (const { text, offset, quoted } of texts) {
      for (const { index, words } of quoted ? [] : programmesIn(text)) {
        if (named && words === 'Chương trình') {
          continue;
        }
        const place = { offset: offset + index, end: offset + index + words.length };
        report({
          place,
          fixes: [offer(place, 'Kế hoạch')],
          message: message(
            'Văn bản này là kế hoạch, không phải chương trình. Viết “Kế hoạch”, hoặc nêu tên chương trình.',
            'This document is a plan, no programme. Write “Kế hoạch”, or say which programme.',
          ),
        });
      }
    }
  },
};

/** What only a resolution, or only a decision, says of itself; the other of the two is a slip. */
const formula =
  /(?<=(?:chịu trách nhiệm|tổ chức|khai) thi hành |^\s*)(?<kind>Nghị quyết|Quyết định) này(?= (?:có hiệu lực|thay thế|đã được)|[ ,]*(?:kể từ|\.\/\.|\.?$))/gu;

function checkFormulas(kind: 'nghị quyết' | 'quyết định', plan: Plan, report: (finding: Finding) => void): void {
  const right = kind === 'nghị quyết' ? 'Nghị quyết' : 'Quyết định';
  const [verb, otherVerb] = kind === 'nghị quyết' ? ['QUYẾT NGHỊ', 'QUYẾT ĐỊNH'] : ['QUYẾT ĐỊNH', 'QUYẾT NGHỊ'];
  const field = plan.head.get('câu ban hành');
  if (field && fieldText(field)?.toLocaleUpperCase('vi').includes(otherVerb)) {
    report({
      place: placeOf(field),
      severity: 'warning',
      message: message(
        `Câu ban hành của ${kind} là “${verb}:”, không phải “${otherVerb}:”.`,
        `A ${kind === 'nghị quyết' ? 'resolution says' : 'decision says'} “${verb}:”, not “${otherVerb}:”.`,
      ),
      fixes: [offer(placeOf(field), `câu ban hành: "${verb}:"`)],
    });
  }
  // What stands in an appendix may be another document.
  const appendices = rangesOf(plan.byType.get('Appendix') ?? []);
  for (const { text, offset, quoted } of textsOf(plan)) {
    for (const { words, index, said } of quoted || isInside(appendices, offset) ? [] : formulasIn(text)) {
      if (said !== right) {
        const place = { offset: offset + index, end: offset + index + words.length };
        report({
          place,
          severity: 'warning',
          message: message(
            `Văn bản này là ${kind}, không phải “${said}”.`,
            `This document is a ${kind === 'nghị quyết' ? 'resolution' : 'decision'}, no “${said}”.`,
          ),
          fixes: [offer(place, `${right} này`)],
        });
      }
    }
  }
}

const formulasIn = rememberByText((text) =>
  [...text.matchAll(formula)].map(({ 0: words, index, groups }) => ({ words, index, said: groups?.kind ?? '' })),
);

const programmesIn = rememberByText((text) =>
  [...text.matchAll(programme), ...text.matchAll(ownProgramme)].map(({ 0: words, index }) => ({ words, index })),
);
