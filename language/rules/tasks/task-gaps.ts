import type { AstNode } from 'langium';
import type { Breakdown, Task } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { headPlace } from '../../plan/places.ts';
import { entriesOf, fieldIn, fieldText, type Plan, referencesIn, statementsOf, tasksOf } from '../../plan/plan.ts';
import type { Message } from '../../text/message.ts';
import { offerField } from '../offers.ts';
import type { Fix, Rule, Severity } from '../rule.ts';
import { dayOf } from '../units/unit-registry.ts';
import { offerLead, usualLeads } from './leads.ts';

/** A statement around a task that says something for all tasks in it: a section or an assignment. */
function above(task: Task, says: (node: AstNode) => boolean): boolean {
  for (let node: AstNode | undefined = task.$container; node; node = node.$container) {
    if (says(node)) {
      return true;
    }
  }
  return false;
}

/** All tasks of a section ask it the same: it looks at its entries once. */
function remembered(says: (node: AstNode) => boolean): (node: AstNode) => boolean {
  const known = new WeakMap<AstNode, boolean>();
  return (node) => {
    const said = known.get(node) ?? says(node);
    known.set(node, said);
    return said;
  };
}

const hasLead = remembered(
  (node) =>
    referencesIn(node, 'chủ trì').length > 0 ||
    (node.$type === 'Assignment' && (node as { parties?: unknown[] }).parties?.length !== 0),
);

const hasTime = remembered(
  (node) =>
    fieldIn(node, 'hạn') !== undefined ||
    fieldIn(node, 'thời gian') !== undefined ||
    entriesOf(node).some((entry) => entry.$type === 'TimeEntry') ||
    (node.$type === 'Section' && (node as { time?: string }).time !== undefined),
);

/** The first day of plans that name for each task the product by which it is judged. */
const productsSince = 20250101;

/** Documents before 2025 knew no products of tasks; one that names some names them all. */
const namesProducts = (plan: Plan): boolean =>
  (dayOf(plan) ?? productsSince) >= productsSince || tasksOf(plan).some(hasProduct);

/** A report is its own product. */
const isReport = (node: AstNode): boolean => referencesIn(node, 'gửi').length + referencesIn(node, 'qua').length > 0;

const hasProduct = (node: AstNode): boolean =>
  fieldIn(node, 'sản phẩm') !== undefined ||
  entriesOf(node).some((entry) => entry.$type === 'TextBlock' && entry.key === 'sản phẩm');

function gapRule(
  code: string,
  name: string,
  severity: Severity,
  words: { title: Message; description: Message; message: Message; bad: string; good: string },
  present: (task: Task) => boolean,
  offers: (task: Task, plan: Plan) => readonly Fix[],
  expected: (plan: Plan) => boolean = () => true,
): Rule {
  const title = { vi: 'Nhiệm vụ còn thiếu', en: 'What the task lacks' };
  return {
    code,
    name,
    severity,
    title: words.title,
    description: words.description,
    examples: {
      bad: [{ title, text: `kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\n${words.bad}\n` }],
      good: [
        {
          title: { vi: 'Đã đủ', en: 'All there' },
          text: `kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\n${words.good}\n`,
        },
      ],
    },
    check({ plan }, report) {
      for (const task of expected(plan) ? tasksOf(plan) : []) {
        if (!present(task)) {
          report({ place: headPlace(task), message: words.message, fixes: offers(task, plan) });
        }
      }
    },
  };
}

const complete = 'nhiệm vụ "Tập huấn kỹ năng số" { chủ trì: VHTT; hạn: 30/6/2026; sản phẩm: 3 lớp }';

/** Constructs U1: a task has one unit that leads it. */
export const taskWithoutLead = gapRule(
  'KH601',
  'task-without-lead',
  'warning',
  {
    title: { vi: 'Nhiệm vụ chưa có đơn vị chủ trì', en: 'Task without a lead' },
    description: {
      vi: 'Mỗi nhiệm vụ cần một đơn vị chủ trì: `chủ trì:` ở nhiệm vụ, ở đề mục chứa nó, hoặc đặt nhiệm vụ trong `giao`.',
      en: 'Each task needs a unit that leads it: `chủ trì:` in the task or its section, or inside `giao`.',
    },
    message: message('Nhiệm vụ chưa có đơn vị chủ trì. Thêm “chủ trì: …”.', 'The task has no lead. Add “chủ trì: …”.'),
    bad: 'nhiệm vụ "Tập huấn kỹ năng số" { hạn: 30/6/2026; sản phẩm: 3 lớp }\n- {VHTT}.',
    good: `${complete}\ngiao VHTT {\n  nhiệm vụ "Báo cáo" { hạn: 30/6/2026; sản phẩm: "báo cáo" }\n}`,
  },
  (task) => hasLead(task) || above(task, hasLead),
  (task, plan) => usualLeads(plan).map((unit) => offerLead(task, unit)),
);

/** Constructs T3-T6: a task has a deadline, a schedule or milestones. */
export const taskWithoutDeadline = gapRule(
  'KH602',
  'task-without-deadline',
  'info',
  {
    title: { vi: 'Nhiệm vụ chưa có thời hạn', en: 'Task without a deadline' },
    description: {
      vi: 'Nên ghi `hạn:`, `thời gian:` hoặc mốc cho từng nhiệm vụ, hoặc ở đề mục chứa nó.',
      en: 'Give each task a `hạn:`, a `thời gian:` or milestones, or do so for its section.',
    },
    message: message(
      'Nhiệm vụ chưa có thời hạn. Thêm “hạn: …” hoặc “thời gian: …”.',
      'The task has no deadline. Add “hạn: …” or “thời gian: …”.',
    ),
    bad: 'nhiệm vụ "Tập huấn kỹ năng số" { chủ trì: VHTT; sản phẩm: 3 lớp }',
    good: complete,
  },
  (task) => hasTime(task) || above(task, hasTime),
  (task, plan) => [offerField(task, 'hạn', lastDay(plan))],
);

/** Constructs U10: plans since 2025 name the product of each task ("6 rõ"). */
export const taskWithoutProduct = gapRule(
  'KH603',
  'task-without-product',
  'hint',
  {
    title: { vi: 'Nhiệm vụ chưa có sản phẩm', en: 'Task without a product' },
    description: {
      vi: 'Nên ghi sản phẩm, kết quả để theo dõi, đánh giá: `sản phẩm: …`. Không xét văn bản trước năm 2025 nếu không nhiệm vụ nào ghi sản phẩm, và nhiệm vụ báo cáo (`gửi`).',
      en: 'Name the product by which the task is followed and judged: `sản phẩm: …`. Documents before 2025 without any products and reports (`gửi`) are not looked at.',
    },
    message: message(
      'Nhiệm vụ chưa ghi sản phẩm. Thêm “sản phẩm: …”.',
      'The task names no product. Add “sản phẩm: …”.',
    ),
    bad: 'nhiệm vụ "Tập huấn kỹ năng số" { chủ trì: VHTT; hạn: 30/6/2026 }',
    good: complete,
  },
  (task) => hasProduct(task) || isReport(task),
  (task) => [offerField(task, 'sản phẩm', '"…"')],
  namesProducts,
);

/** A plan that divides its budget by tasks needs the money of each. */
export const taskWithoutMoney = gapRule(
  'KH606',
  'task-without-money',
  'info',
  {
    title: { vi: 'Nhiệm vụ chưa có kinh phí', en: 'Task without money' },
    description: {
      vi: 'Kinh phí của văn bản chia `theo nhiệm vụ`, phần lớn nhiệm vụ ghi kinh phí, còn nhiệm vụ này thì không, nên không cộng được. Không tốn kinh phí thì ghi `kinh phí: 0 đồng`.',
      en: 'The budget is divided `theo nhiệm vụ` and most tasks name their money, this one does not, so the sum cannot be told.',
    },
    message: message(
      'Các nhiệm vụ khác ghi kinh phí, nhiệm vụ này chưa ghi. Thêm “kinh phí: …”.',
      'Other tasks name their money, this one does not. Add “kinh phí: …”.',
    ),
    bad: `kinh phí KP "Kinh phí": 80 triệu đồng {\n  theo nhiệm vụ\n}\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; hạn: 30/6/2026; sản phẩm: 3 lớp; kinh phí: 80 triệu đồng }\nnhiệm vụ "Khảo sát" { chủ trì: VHTT; hạn: 30/6/2026; sản phẩm: "báo cáo" }`,
    good: `kinh phí KP "Kinh phí": 80 triệu đồng {\n  theo nhiệm vụ\n}\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; hạn: 30/6/2026; sản phẩm: 3 lớp; kinh phí: 80 triệu đồng }`,
  },
  (task) => fieldIn(task, 'kinh phí') !== undefined,
  (task) => [offerField(task, 'kinh phí', '0 đồng')],
  (plan) => {
    const byTask = statementsOf<Breakdown>(plan, 'Breakdown').some(({ axis }) => axis === 'theo nhiệm vụ');
    const tasks = tasksOf(plan);
    return byTask && tasks.filter((task) => fieldIn(task, 'kinh phí')).length * 2 >= tasks.length;
  },
);

/** The end of the document's period, as a deadline. */
function lastDay(plan: Plan): string {
  const year = fieldText(plan.head.get('giai đoạn'))?.match(/\d{4}/gu)?.at(-1);
  return year === undefined ? '…/…/…' : `31/12/${year}`;
}
