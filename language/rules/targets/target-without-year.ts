import { message } from '../../model/problem.ts';
import type { TargetFacts } from '../../plan/targets.ts';
import type { Rule } from '../rule.ts';
import { valuePlace } from './describe.ts';

/** A promise without a year: nobody can say when it was missed. */
export const targetWithoutYear: Rule = {
  code: 'KH623',
  name: 'target-without-year',
  severity: 'info',
  title: { vi: 'Chỉ tiêu không có năm', en: 'A target without a year' },
  description: {
    vi: 'Chỉ tiêu có con số mà văn bản không nêu phải đạt vào năm nào (`không thời hạn`), nên không biết khi nào đánh giá. Thường nằm trong câu nhiệm vụ: “100% cơ sở y tế có bộ phận khám bệnh từ xa”. Nêu năm, hoặc đưa vào phần mục tiêu.',
    en: 'A number to reach, and no year to reach it in (`không thời hạn`). Mostly hidden in a task. Give a year, or move it to the targets.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Không nêu năm', en: 'No year' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu KhamTuXa "Cơ sở y tế có bộ phận khám bệnh từ xa" { không thời hạn: 100% }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Có năm; giữ hằng năm; chỉ có lời', en: 'A year; every year; words only' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu KhamTuXa "Cơ sở y tế có bộ phận khám bệnh từ xa" { 2030: 100% }\nchỉ tiêu Lop "Lớp tập huấn" { hằng năm: 5 lớp }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const target of plan.targets) {
      const [value] = target.values.filter(({ part }) => !part);
      if (value && isTimeless(target)) {
        report({
          place: valuePlace(value),
          message: message(
            'Chỉ tiêu này không nêu phải đạt vào năm nào.',
            'Nothing says in which year this target is to be reached.',
          ),
        });
      }
    }
  },
};

const isTimeless = ({ values }: TargetFacts): boolean =>
  values.every(
    ({ time, quantity, timeText }) =>
      time?.kind === 'open' && timeText !== undefined && quantity?.kind !== 'qualitative',
  );
