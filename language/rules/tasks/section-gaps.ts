import { documentKind } from '../../model/document-kinds.ts';
import { message } from '../../model/problem.ts';
import { headPlace } from '../../plan/places.ts';
import { appendicesOf, type Plan, statementsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import type { Message } from '../../text/message.ts';
import { wordsKey } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { type WorkSection, workSections } from './sections-of-work.ts';

/** A section with fewer lines may be an introduction. */
const fewest = 5;
/** So few of its lines say it that the section as a whole does not. */
const nearlyNone = 0.1;

const items = (rest: string): string =>
  [
    'Mở rộng mạng truyền số liệu',
    'Nâng cấp đường truyền',
    'Số hóa tài liệu lưu trữ',
    'Kết nối dữ liệu',
    'Phổ biến kỹ năng số',
  ]
    .map((words) => `  - ${words}${rest}.\n`)
    .join('');

/** Kinds of document that share out work; the articles of others say what somebody is competent for. */
const withTasks: ReadonlySet<string> = new Set([
  'kế hoạch',
  'kế hoạch hành động',
  'chương trình',
  'chương trình hành động',
  'đề án',
  'phương án',
  'tờ trình',
  'nghị quyết',
  'chỉ thị',
]);

function sectionRule(
  code: string,
  name: string,
  words: { title: Message; description: Message; good: string; message: (section: WorkSection) => Message },
  said: (section: WorkSection) => number,
  elsewhere: RegExp,
): Rule {
  return {
    code,
    name,
    severity: 'info',
    title: words.title,
    description: words.description,
    examples: {
      bad: [
        {
          title: { vi: 'Chỉ nêu việc', en: 'Only what is to be done' },
          text: `kế hoạch A "Kế hoạch"\nphần "NHIỆM VỤ, GIẢI PHÁP" {\n${items('')}}\n`,
        },
      ],
      good: [{ title: { vi: 'Có nêu', en: 'It is said' }, text: words.good }],
    },
    check({ plan }, report) {
      if (!withTasks.has(documentKind(plan.header?.kind ?? 'kế hoạch')?.name ?? '')) {
        return;
      }
      const tabled = isTabled(plan, elsewhere);
      for (const found of tabled ? [] : workSections(plan)) {
        if (found.items >= fewest && said(found) < found.items * nearlyNone) {
          report({ place: headPlace(found.section), message: words.message(found) });
        }
      }
    },
  };
}

/** Does a table of tasks, or an appendix that is sent apart, say it? */
function isTabled(plan: Plan, appendix: RegExp): boolean {
  return (
    statementsOf<{ $type: 'Table'; kind?: string } & import('langium').AstNode>(plan, 'Table').some(
      ({ kind }) => kind === 'nhiệm vụ' || kind === 'đơn vị',
    ) || appendicesOf(plan).some(({ title }) => appendix.test(wordsKey(stringText(title))))
  );
}

/** A part of the plan whose work nobody leads. */
export const sectionWithoutLeads = sectionRule(
  'KH607',
  'section-without-leads',
  {
    title: { vi: 'Phần nhiệm vụ không nêu đơn vị chủ trì', en: 'A section of tasks without leads' },
    description: {
      vi: 'Cả phần nhiệm vụ không việc nào ghi đơn vị chủ trì, nên khó theo dõi và quy trách nhiệm, dù phần tổ chức thực hiện có nêu đơn vị. Dùng `nhiệm vụ … { chủ trì: … }`, `giao … { }`, bảng nhiệm vụ hoặc phụ lục phân công.',
      en: 'Nothing in a whole section of tasks has a lead. Use `nhiệm vụ … { chủ trì: … }`, `giao … { }`, a table of tasks or an appendix that assigns them.',
    },
    good: `kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nphần "NHIỆM VỤ, GIẢI PHÁP" {\n  giao VHTT {\n${items(' trong năm 2026')}  }\n}\n`,
    message: ({ items: count }) =>
      message(
        `${count} việc của phần này không việc nào có đơn vị chủ trì.`,
        `None of the ${count} items of this section has a lead.`,
      ),
  },
  ({ withLead }) => withLead,
  /phân công|nhiệm vụ/u,
);

/** A part of the plan whose work has no deadline. */
export const sectionWithoutDeadlines = sectionRule(
  'KH608',
  'section-without-deadlines',
  {
    title: { vi: 'Phần nhiệm vụ không nêu thời hạn', en: 'A section of tasks without deadlines' },
    description: {
      vi: 'Cả phần nhiệm vụ hầu như không việc nào có thời hạn, nên không đánh giá được tiến độ. Ghi `hạn:` cho từng nhiệm vụ, năm ở đề mục, hoặc lập bảng nhiệm vụ, phụ lục có thời gian.',
      en: 'Hardly anything in a whole section of tasks has a deadline. Give tasks a `hạn:`, headings a year, or add a table or appendix with dates.',
    },
    good: `kế hoạch A "Kế hoạch"\nphần "NHIỆM VỤ, GIẢI PHÁP" {\n${items(' trước ngày 30/6/2026')}}\n`,
    message: ({ items: count, withTime }) =>
      message(
        withTime === 0
          ? `${count} việc của phần này không việc nào có thời hạn.`
          : `${count} việc của phần này chỉ ${withTime} việc có thời hạn.`,
        `${withTime} of the ${count} items of this section ${withTime === 1 ? 'has' : 'have'} a deadline.`,
      ),
  },
  ({ withTime }) => withTime,
  /nhiệm vụ|thời gian|tiến độ|lộ trình/u,
);
