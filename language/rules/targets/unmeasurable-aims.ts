import type { AstNode } from 'langium';
import type { Prose, Section } from '../../grammar/generated/ast.ts';
import { isSlot } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { isNote, proseText, stringText } from '../../plan/text.ts';
import { wordsKey } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';

/** Headings under which every line is something to reach. */
const ofTargets = /mục tiêu (?:cụ thể|cơ bản|chủ yếu|hoàn thành|định hướng|đến năm|năm)|^mục tiêu$|chỉ tiêu/u;
const ofOther =
  /tổng quát|mục đích|quan điểm|yêu cầu|nhiệm vụ|giải pháp|kết quả|tình hình|tổ chức|kinh phí|mục tiêu chung/u;

/** Words that say that all of it is done: nothing is left to measure. */
const whole = /phổ cập|hoàn thành|toàn bộ|tất cả|không còn|đưa vào (?:vận hành|sử dụng|hoạt động)|ban hành/iu;

/** A line among the targets that nobody can tell reached or missed. */
export const unmeasurableAims: Rule = {
  code: 'KH621',
  name: 'unmeasurable-aims',
  severity: 'info',
  title: { vi: 'Mục tiêu cụ thể mà không có mức', en: 'A specific aim without a level' },
  description: {
    vi: 'Trong phần mục tiêu cụ thể, dòng này không có con số, thứ hạng hay mốc nào, nên cuối kỳ không đánh giá được đạt hay không. Nêu mức (“100%”, “nhóm 10”), hoặc chuyển sang mục tiêu chung, nhiệm vụ.',
    en: 'Under the specific targets this line has no number, rank or milestone. Give it a level, or move it to the general aims or the tasks.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Không có con số', en: 'No number' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU CỤ THỂ" {\n  - 80% hồ sơ được xử lý trên môi trường mạng.\n  - Xây dựng dữ liệu dùng chung phục vụ công tác chỉ đạo, điều hành.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Có mức; mục tiêu tổng quát', en: 'A level; general aims' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { 2026: 80% }\nphần "MỤC TIÊU" {\n  mục "Mục tiêu tổng quát" {\n    - Nâng cao chất lượng phục vụ người dân, doanh nghiệp.\n  }\n  mục "Mục tiêu cụ thể" năm 2026 {\n    - {HoSo} hồ sơ được xử lý trên môi trường mạng.\n    - Phổ cập dịch vụ mạng di động 5G.\n  }\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    const known = new Map<AstNode, boolean>();
    for (const { prose, holder } of plan.proses) {
      // A paragraph introduces what follows, but after a run-in heading it is what is to be reached.
      const introduces = prose.$type !== 'Prose' || (prose.mark === '>' && (holder as Partial<Section>).runIn !== true);
      if (introduces || !isAmongTargets(holder, known)) {
        continue;
      }
      if (isAim(prose, plan)) {
        report({
          place: placeOf(prose),
          message: message(
            'Mục tiêu này không có mức để đánh giá đạt hay không đạt.',
            'Nothing tells whether this aim was reached.',
          ),
        });
      }
    }
  },
};

function isAim(prose: Prose, plan: Plan): boolean {
  const measured = prose.parts.some(
    (part) =>
      isSlot(part) &&
      ((part.special !== undefined && !isNote(part)) ||
        plan.targetByName.has(part.subject?.$refText ?? '') ||
        part.document !== undefined),
  );
  const words = proseText(prose);
  return (
    !measured && words.length > 20 && !words.trimEnd().endsWith(':') && !/[0-9]/u.test(words) && !whole.test(words)
  );
}

/** Is this under a heading of targets, and under none of something else nearer to it? */
function isAmongTargets(node: AstNode, known: Map<AstNode, boolean>): boolean {
  const before = known.get(node);
  if (before !== undefined) {
    return before;
  }
  let result = false;
  if (node.$type === 'Section') {
    const title = wordsKey(stringText((node as Section).title));
    result =
      !ofOther.test(title) &&
      (ofTargets.test(title) || (node.$container !== undefined && isAmongTargets(node.$container, known)));
  } else if (node.$type === 'Block' && node.$container) {
    result = isAmongTargets(node.$container, known);
  }
  known.set(node, result);
  return result;
}
