import { z } from 'zod';
import { optionsOf } from '../../config/rule-settings.ts';
import { message } from '../../model/problem.ts';
import { isInside, type Place, placeOf, rangesOf } from '../../plan/places.ts';
import { proseText } from '../../plan/text.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { offerRemoval } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { penDots } from './texts.ts';

const options = z.strictObject({
  shortest: z
    .int()
    .min(1)
    .max(10_000)
    .default(60)
    .describe(
      'Đoạn ngắn hơn số ký tự này không bị xét. / Paragraphs with fewer characters are not looked at: short lines are often alike on purpose.',
    ),
});

/** What two paragraphs have in common that are alike to the word. */
const keyOf = rememberByText((text) => wordsKey(text).replace(/[\s.,;:/]+$/u, ''));

/** What lines under many tasks say alike: who carries them out, and when. */
const ofTask =
  /^\s*(?:(?:đơn vị|cơ quan|bộ phận|cán bộ) )?(?:chủ trì|phối hợp|thực hiện|phụ trách|thời gian|thời hạn|tiến độ|địa điểm|thành phần|hình thức|sản phẩm|kết quả|kinh phí|ghi chú)(?: [\p{L} ]{1,30})?:/iu;

const base = /^\s*(?:Căn cứ|Theo đề nghị|Xét) /u;

/** A paragraph that stands in the document twice: mostly copied and forgotten. */
export const repeatedParagraphs: Rule = {
  code: 'KH857',
  name: 'repeated-paragraphs',
  severity: 'info',
  title: { vi: 'Đoạn văn lặp lại', en: 'Repeated paragraph' },
  description: {
    vi: 'Hai đoạn dài giống hệt nhau trong một văn bản thường là chép mà quên sửa.',
    en: 'Two long paragraphs that are alike to the word are mostly copied and forgotten.',
  },
  options,
  examples: {
    bad: [
      {
        title: { vi: 'Kết quả và nhiệm vụ giống nhau', en: 'Result and task alike' },
        text: 'kế hoạch A "Kế hoạch"\n- Phổ biến và triển khai kịp thời các hướng dẫn thực thi công tác an toàn, an ninh thông tin.\n- Tổ chức tập huấn.\n- Phổ biến và triển khai kịp thời các hướng dẫn thực thi công tác an toàn, an ninh thông tin.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khác nhau, hoặc ngắn', en: 'Different, or short' },
        text: 'kế hoạch A "Kế hoạch"\n- Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực, phụ trách lĩnh vực giám sát và phản biện xã hội.\n- Tổ chức tập huấn.\n- Tổ chức tập huấn.\n- Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực, phụ trách lĩnh vực giám sát và phản biện xã hội.\n- Phổ biến và triển khai kịp thời các hướng dẫn thực thi công tác an toàn, an ninh thông tin.\n- Phổ biến, triển khai kịp thời các hướng dẫn thực thi công tác an toàn, an ninh thông tin.\n',
      },
    ],
  },
  check({ plan, config }, report) {
    const { shortest } = optionsOf(repeatedParagraphs, options, config);
    const seen = new Map<string, Place>();
    const appendices = rangesOf(plan.byType.get('Appendix') ?? []);
    for (const { prose } of plan.proses) {
      // Lines with slots differ in what the slots print.
      if (prose.$type !== 'Prose' || prose.parts.some((part) => part.$type === 'Slot' && part.words === undefined)) {
        continue;
      }
      const text = proseText(prose);
      // A draft in an appendix has the legal bases of the document that submits it.
      if (
        text.length < shortest ||
        ofTask.test(text) ||
        penDots.test(text) ||
        (base.test(text) && isInside(appendices, placeOf(prose).offset))
      ) {
        continue;
      }
      const key = keyOf(text);
      const earlier = seen.get(key);
      if (earlier) {
        report({
          place: placeOf(prose),
          message: message('Đoạn này giống hệt một đoạn ở trên.', 'This paragraph is the same as one above.'),
          related: [{ place: earlier, message: message('Đoạn trước', 'The earlier one') }],
          fixes: [offerRemoval(prose)],
        });
      } else {
        seen.set(key, placeOf(prose));
      }
    }
  },
};
