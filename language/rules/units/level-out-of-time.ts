import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { dayOf, districtsEnded } from './unit-registry.ts';

/** Two levels of local government since 1 July 2025: no target for districts after that (format-rules, part D, 6). */
export const levelOutOfTime: Rule = {
  code: 'KH613',
  name: 'level-out-of-time',
  severity: 'error',
  title: { vi: 'Giá trị cho cấp huyện sau 01/7/2025', en: 'A value for districts after 1 July 2025' },
  description: {
    vi: 'Văn bản từ 01/7/2025 chỉ còn cấp tỉnh và cấp xã; chỉ tiêu, kinh phí không còn giá trị cho cấp huyện. Hiện trạng, kết quả của những năm trước thì giữ.',
    en: 'From 1 July 2025 there are provinces and communes only: no targets or budgets for districts. Baselines and results of earlier years stay.',
  },
  basis: { vi: 'Nghị quyết 203/2025/QH15', en: 'Resolution 203/2025/QH15' },
  examples: {
    bad: [
      {
        title: { vi: 'Chỉ tiêu cấp huyện năm 2026', en: 'A district target in 2026' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nchỉ tiêu HoSo "Hồ sơ trên mạng" { 2026: { cấp tỉnh: 90%; cấp huyện: 80% } }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Hiện trạng; văn bản cũ', en: 'A baseline' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nchỉ tiêu HoSo "Hồ sơ trên mạng" { hiện trạng 2024: { cấp huyện: 70% }; 2026: { cấp tỉnh: 90%; cấp xã: 80% } }\n',
      },
    ],
  },
  check({ plan }, report) {
    const day = dayOf(plan);
    if (day === undefined || day < districtsEnded) {
      return;
    }
    for (const { values } of plan.targets) {
      for (const value of values) {
        const past = value.time?.kind === 'baseline' || value.time?.kind === 'result';
        if (value.scope === 'cấp huyện' && !past) {
          const place = placeOf(value.node, value.node.$type === 'ScopeEntry' ? 'scope' : undefined);
          report({
            place,
            fixes:
              value.node.$type === 'ScopeEntry'
                ? ['cấp tỉnh', 'cấp xã']
                    .filter(
                      (level) => !values.some(({ scope, timeText }) => scope === level && timeText === value.timeText),
                    )
                    .map((level) => offer(place, `${level}:`))
                : [],
            message: message(
              'Từ 01/7/2025 không còn cấp huyện: chuyển giá trị này cho cấp tỉnh hoặc cấp xã.',
              'There is no district level since 1 July 2025: give this value to province or commune.',
            ),
          });
        }
      }
    }
  },
};
