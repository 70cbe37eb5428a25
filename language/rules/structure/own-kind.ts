import { documentKind } from '../../model/document-kinds.ts';
import { message } from '../../model/problem.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
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
    vi: 'Kế hoạch mà viết “tình hình thực hiện chương trình”, không nói rõ chương trình nào: thường là chép từ một chương trình. Viết “Kế hoạch này”, hoặc nêu tên chương trình. Chương trình có tên (“chương trình mục tiêu quốc gia …”) không bị xét.',
    en: 'A plan that says “thực hiện chương trình” without saying which programme was mostly copied from one. Programmes with a name are not looked at.',
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
    ],
    good: [
      {
        title: { vi: 'Đúng tên; chương trình có tên; văn bản là chương trình', en: 'Its own name; a named programme' },
        text: 'kế hoạch A "Kế hoạch"\n- Báo cáo tình hình thực hiện Kế hoạch này; thực hiện chương trình mục tiêu quốc gia, chương trình phát triển thương mại điện tử, các chương trình, dự án; kiểm tra thực hiện chương trình, kế hoạch ứng dụng công nghệ thông tin.\n',
      },
    ],
  },
  check({ plan }, report) {
    const kind = documentKind(plan.header?.kind ?? '')?.name;
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

const programmesIn = rememberByText((text) =>
  [...text.matchAll(programme), ...text.matchAll(ownProgramme)].map(({ 0: words, index }) => ({ words, index })),
);
