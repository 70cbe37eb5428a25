import { z } from 'zod';
import { message } from '../../model/problem.ts';
import { isInside, rangesOf } from '../../plan/places.ts';
import { sectionsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../text/texts.ts';
import { earliestDayOf } from '../units/unit-registry.ts';

const termSchema = z.object({
  pattern: z.instanceof(RegExp),
  /** First day on which the term is no longer used (yyyymmdd). */
  until: z.number().int(),
  now: z.string(),
  source: z.string(),
});

/** Terms of law that were replaced; a document uses those of its own day. */
const datedTerms: readonly z.infer<typeof termSchema>[] = z.array(termSchema).parse([
  {
    pattern: /(?<!\p{L})mức độ (?:3|4)(?:\s*(?:,|và|và mức độ|, mức độ)\s*4)?(?![\p{L}\p{N}%])/giu,
    until: 20220815,
    now: 'dịch vụ công trực tuyến toàn trình, một phần',
    source: 'Nghị định 42/2022/NĐ-CP, hiệu lực từ 15/8/2022',
  },
  {
    pattern: /(?<!\p{L})chứng minh nhân dân(?!\p{L})/giu,
    until: 20250101,
    now: 'thẻ căn cước',
    source: 'Luật Căn cước số 26/2023/QH15, Điều 46',
  },
  {
    pattern: /(?<!\p{L})căn cước công dân(?!\p{L})/giu,
    until: 20240701,
    now: 'căn cước',
    source: 'Luật Căn cước số 26/2023/QH15',
  },
]);

/** A term of law that had been replaced at the date of the document. */
export const datedTermsRule: Rule = {
  code: 'KH509',
  name: 'dated-terms',
  severity: 'info',
  title: { vi: 'Thuật ngữ đã được thay thế', en: 'A term of law that was replaced' },
  description: {
    vi: 'Dịch vụ công trực tuyến “mức độ 3, mức độ 4” từ 15/8/2022 gọi là “một phần, toàn trình” (Nghị định 42/2022/NĐ-CP); “căn cước công dân” từ 01/7/2024 là “căn cước”. Văn bản dùng thuật ngữ của ngày ban hành; trong trích yếu, lời dẫn, phần đánh giá kết quả giữ nguyên.',
    en: 'Terms of law have their days: public services of “level 3, level 4” are “partial, whole” since 15 August 2022. A document uses those of its own day; cited titles and results of the past stay as they are.',
  },
  basis: { vi: 'Nghị định 42/2022/NĐ-CP; Luật Căn cước 2023', en: 'Decree 42/2022/NĐ-CP; Law on Identification 2023' },
  examples: {
    bad: [
      {
        title: { vi: 'Mức độ 4 trong kế hoạch năm 2023', en: 'Level 4 in a plan for 2023' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 30/12/2022\n- Hồ sơ tiếp nhận qua dịch vụ công trực tuyến mức độ 3 và 4.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khi thuật ngữ còn dùng; cấp độ an toàn', en: 'While it was used; levels of security' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 28/4/2022\n- Hồ sơ tiếp nhận qua dịch vụ công trực tuyến mức độ 4; hệ thống cấp độ 3.\n',
      },
    ],
  },
  check({ plan }, report) {
    const day = earliestDayOf(plan);
    if (day === undefined || day < Math.min(...datedTerms.map(({ until }) => until))) {
      return;
    }
    const declared = ['Unit', 'Citation', 'Abbreviation', 'Target', 'Group'].flatMap(
      (type) => plan.byType.get(type) ?? [],
    );
    const past = sectionsOf(plan).filter(({ title }) => ofPast.test(wordsKey(stringText(title))));
    // What does not print, and what tells of the past.
    const spared = rangesOf([...declared, ...past]);
    for (const { text, offset, quoted } of textsOf(plan)) {
      for (const { term, index, words } of quoted ? [] : termsIn(text)) {
        const { until, now, source } = datedTerms[term] as (typeof datedTerms)[number];
        const place = { offset: offset + index, end: offset + index + words.length };
        if (day >= until && !isInside(spared, place.offset)) {
          report({
            place,
            message: message(`“${words}” nay là “${now}” (${source}).`, `“${words}” is now “${now}” (${source}).`),
            // Of a level alone nothing says which of two terms is meant.
            ...(now.includes(',') ? {} : { fixes: [offer(place, now)] }),
          });
        }
      }
    }
  },
};

/** What was done is told in the terms of its day. */
const ofPast = /kết quả|tình hình|đánh giá|hiện trạng|thực trạng/u;

const termsIn = rememberByText((text) =>
  datedTerms.flatMap(({ pattern }, term) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ term, words, index })),
  ),
);
