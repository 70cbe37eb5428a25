import type { AstNode } from 'langium';
import { message } from '../../model/problem.ts';
import { headPlace } from '../../plan/places.ts';
import { entriesOf, referencesIn } from '../../plan/plan.ts';
import type { TargetFacts } from '../../plan/targets.ts';
import type { Rule } from '../rule.ts';
import { offerLead, usualLeads } from './leads.ts';

/** Something was reached, not to be reached: nobody leads it, and words alone may describe it. */
const isPast = ({ values }: TargetFacts): boolean =>
  values.length > 0 && values.every(({ time }) => time?.kind === 'result' || time?.kind === 'baseline');

/** A unit that leads or follows the target, for all of it or for one of its values. */
const hasLead = (node: AstNode): boolean =>
  referencesIn(node, 'chủ trì').length > 0 ||
  referencesIn(node, 'theo dõi').length > 0 ||
  entriesOf(node).some((entry) => entriesOf(entry).length > 0 && hasLead(entry));

/** Where most targets name who leads them, one without is mostly forgotten. */
export const targetWithoutLead: Rule = {
  code: 'KH615',
  name: 'target-without-lead',
  severity: 'info',
  title: { vi: 'Chỉ tiêu chưa có đơn vị chủ trì', en: 'Target without a lead' },
  description: {
    vi: 'Phần lớn chỉ tiêu của văn bản có đơn vị chủ trì (`chủ trì:` hoặc `theo dõi:`), còn chỉ tiêu này thì không. Chỉ tiêu của năm đã qua không tính.',
    en: 'Most targets of the document name a lead (`chủ trì:` or `theo dõi:`), this one does not. Results of the past do not count.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Một chỉ tiêu bị quên', en: 'One is forgotten' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 80%; chủ trì: VHTT }\nchỉ tiêu KyNang "Kỹ năng số" { 2025: 50% }\n',
      },
    ],
    good: [
      {
        title: {
          vi: 'Đều có, hoặc văn bản phân công ở chỗ khác',
          en: 'All have one, or the document assigns elsewhere',
        },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 80%; chủ trì: VHTT }\nchỉ tiêu KyNang "Kỹ năng số" { 2025: 50%; theo dõi: VHTT }\nchỉ tiêu DaDat "Máy tính" { kết quả 2022: 98% }\n',
      },
    ],
  },
  check({ plan }, report) {
    const targets = plan.targets.filter((target) => !isPast(target));
    const without = targets.filter(({ node }) => !hasLead(node));
    // Where the minority has leads, the document names them for some reason of its own: rows of an appendix.
    if (without.length === 0 || without.length * 2 > targets.length) {
      return;
    }
    const leads = usualLeads(plan);
    for (const { node } of without) {
      report({
        place: headPlace(node),
        message: message(
          'Các chỉ tiêu khác có đơn vị chủ trì, chỉ tiêu này chưa có. Thêm “chủ trì: …”.',
          'Other targets name a lead, this one does not. Add “chủ trì: …”.',
        ),
        fixes: leads.map((unit) => offerLead(node, unit)),
      });
    }
  },
};

/** A target that nobody can tell reached or missed. */
export const unmeasurableTarget: Rule = {
  code: 'KH616',
  name: 'unmeasurable-target',
  severity: 'info',
  title: { vi: 'Chỉ tiêu không đo được', en: 'Unmeasurable target' },
  description: {
    vi: 'Chỉ tiêu không có giá trị nào, hoặc chỉ có lời (`định tính "…"`, “nhóm tỉnh khá”) mà không có con số, thứ hạng, mốc để đánh giá. Nếu là mục tiêu chung thì viết trong lời văn.',
    en: 'A target with no value, or with words only: nothing tells whether it was reached. A general aim belongs into prose.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Chỉ có lời', en: 'Only words' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu AnToan "An toàn thông tin mạng" { 2023: định tính "bảo đảm an toàn thông tin mạng" }\n',
      },
      {
        title: { vi: 'Không có giá trị', en: 'No value' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu AnToan "An toàn thông tin mạng" { ghi chú: "theo dõi hằng quý" }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Có mức để đánh giá', en: 'A level to reach' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu AnToan "Hệ thống thông tin được phê duyệt cấp độ an toàn" { 2023: 100% }\nchỉ tiêu XepHang "Xếp hạng" { 2023: nhóm 15 }\nchỉ tiêu BangRong "Internet băng rộng" { 2025: phổ cập }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const target of plan.targets) {
      const { node, values } = target;
      // What cannot be read is the finding of another rule.
      const measured = values.some(({ quantity }) => quantity?.kind !== 'qualitative');
      if (measured || isPast(target)) {
        continue;
      }
      report({
        place: headPlace(node),
        message:
          values.length === 0
            ? message('Chỉ tiêu chưa có giá trị nào, ví dụ “2025: 80%”.', 'The target has no value, as in “2025: 80%”.')
            : message(
                'Chỉ tiêu chỉ có lời, không có mức để đánh giá đạt hay không đạt.',
                'The target has words only: nothing tells whether it is reached.',
              ),
      });
    }
  },
};

/** Constructs U10: where tasks name the targets that they serve, a target that none serves has no work behind it. */
export const targetNotServed: Rule = {
  code: 'KH617',
  name: 'target-not-served',
  severity: 'info',
  title: { vi: 'Chỉ tiêu không có nhiệm vụ phục vụ', en: 'A target that no task serves' },
  description: {
    vi: 'Các nhiệm vụ ghi `phục vụ:` cho phần lớn chỉ tiêu, riêng chỉ tiêu này không nhiệm vụ nào phục vụ: thiếu nhiệm vụ, hoặc thiếu `phục vụ`.',
    en: 'Tasks name the targets that they serve (`phục vụ:`), most targets have one, this one has none.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Không nhiệm vụ nào phục vụ', en: 'No task for it' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 80%; chủ trì: VHTT }\nchỉ tiêu KyNang "Kỹ năng số" { 2025: 50%; chủ trì: VHTT }\nnhiệm vụ "Hướng dẫn nộp hồ sơ" { chủ trì: VHTT; hạn: 30/6/2025; sản phẩm: "5 buổi"; phục vụ: HoSo }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Có nhiệm vụ; văn bản không dùng “phục vụ”', en: 'There is one' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 80%; chủ trì: VHTT }\nnhiệm vụ "Hướng dẫn nộp hồ sơ" { chủ trì: VHTT; hạn: 30/6/2025; sản phẩm: "5 buổi"; phục vụ: HoSo }\n',
      },
    ],
  },
  check({ plan }, report) {
    const served = new Set(
      plan.entries.flatMap(({ entry }) =>
        entry.$type === 'ReferenceField' && entry.key === 'phục vụ'
          ? entry.references.flatMap(({ document, subject }) => (document || !subject ? [] : [subject.$refText]))
          : [],
      ),
    );
    const targets = plan.targets.filter((target) => target.name !== undefined && !isPast(target));
    const without = targets.filter(({ name }) => !served.has(name ?? ''));
    if (served.size === 0 || without.length * 2 > targets.length) {
      return;
    }
    for (const { node } of without) {
      report({
        place: headPlace(node),
        message: message(
          'Chưa có nhiệm vụ nào phục vụ chỉ tiêu này. Thêm nhiệm vụ, hoặc ghi “phục vụ: …” ở nhiệm vụ.',
          'No task serves this target. Add one, or write “phục vụ: …” in a task.',
        ),
      });
    }
  },
};
