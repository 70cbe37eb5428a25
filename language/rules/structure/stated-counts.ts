import { isTextPart } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { appendicesOf, type Plan, sectionsOf, tasksOf } from '../../plan/plan.ts';
import { slotSpecials } from '../../syntax/vocabulary.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { checkAnnounced } from './announced-lists.ts';

/** What can be counted with certainty, and how many there are; none means that it is not typed here. */
const counted: readonly { readonly noun: string; readonly count: (plan: Plan) => number }[] = [
  {
    noun: 'phần',
    count: (plan) =>
      sectionsOf(plan).filter(({ level, $container }) => level === 'phần' && $container === plan.root).length,
  },
  { noun: 'phụ lục', count: (plan) => appendicesOf(plan).length },
  {
    noun: 'chỉ tiêu',
    count: (plan) =>
      plan.targets.filter(({ values }) =>
        values.some(({ time }) => time?.kind !== 'result' && time?.kind !== 'baseline'),
      ).length,
  },
  { noun: 'nhiệm vụ', count: (plan) => tasksOf(plan).length },
];

/** Only the document speaking of itself: "Kế hoạch này gồm 04 phần", "Kế hoạch có 12 chỉ tiêu". */
const stated =
  /^\s*(?:(?:bản |nội dung )?(?:kế hoạch|chương trình|đề án|văn bản|phương án)(?: hành động)?(?: này)?)(?: bao)? (?:gồm|có|gồm có)(?: tổng số)? (?<number>[0-9]{1,3}) (?<noun>phần|phụ lục|chỉ tiêu|nhiệm vụ)(?<after>[^\n]{0,24})/iu;

/** "03 phụ lục kèm theo", "12 chỉ tiêu đề ra tại Kế hoạch này". */
const ownCount =
  /(?<!\p{L}|[0-9.,/]|(?:trên|hơn|khoảng|trong|số) )(?<number>[0-9]{1,3}) (?:(?<noun>phụ lục) (?:ban hành )?kèm theo|(?<thing>chỉ tiêu|nhiệm vụ)(?: đã| được)?(?: đề ra| nêu| giao)?(?: tại| trong| của) (?:bản )?(?:kế hoạch|chương trình|đề án) này)(?<after>)/iu;

/** "04 phần, gồm: A; B; C.": a number, and the list that it counts, parted by semicolons. */
const listed =
  /(?<!\p{L})(?<number>0?[2-9]|1[0-9]) (?<noun>phần|nhóm|nội dung|bước|giai đoạn|lĩnh vực|nhiệm vụ|giải pháp|mục tiêu|chương|mục)(?: (?:chính|chủ yếu|trọng tâm|cụ thể|sau|sau đây))?(?:,? (?:bao )?gồm(?: có)?:?| ?:) (?<list>[^.:\n]*;[^.:\n]*)(?=[.]|$)/giu;

const listedIn = rememberByText((text) => [...text.matchAll(listed)]);

/** Is there a number before one of the nouns at all? Few texts have one. */
const mayState = rememberByText((text) => /[0-9] (?:phần|phụ lục|chỉ tiêu|nhiệm vụ)/iu.test(text));

/** A number of parts that the document states of itself, against what is there. */
export const statedCounts: Rule = {
  code: 'KH706',
  name: 'stated-counts',
  severity: 'info',
  title: { vi: 'Số lượng nêu trong lời văn không khớp', en: 'A stated count does not agree' },
  description: {
    vi: 'Câu “Kế hoạch gồm 04 phần”, “Kế hoạch có 12 chỉ tiêu” được đối chiếu với số phần, phụ lục, chỉ tiêu, nhiệm vụ có trong văn bản; “thực hiện 5 nhiệm vụ sau:” với danh sách bên dưới; “04 xã: A, B, C” với các tên kể ra. Dùng ô `{đếm chỉ tiêu}` để máy tự đếm.',
    en: 'What the document says of its own parts, appendices, targets and tasks is compared with what it has; a number before a list with its items, “04 xã: A, B, C” with the names. `{đếm chỉ tiêu}` counts by itself.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Nói ba, có hai', en: 'Three are said, two are there' },
        text: 'kế hoạch A "Kế hoạch"\n> Kế hoạch này có 03 chỉ tiêu.\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 80% }\nchỉ tiêu KyNang "Kỹ năng số" { 2025: 50% }\n',
      },
      {
        title: { vi: 'Nói bốn, kể ba', en: 'Four are announced, three are listed' },
        text: 'kế hoạch A "Kế hoạch"\n> Kết cấu có 04 phần, gồm: Quan điểm, mục tiêu; nhiệm vụ và giải pháp; tổ chức thực hiện.\n',
      },
      {
        title: { vi: 'Năm nhiệm vụ, bốn gạch đầu dòng', en: 'Five tasks, four items below' },
        text: 'kế hoạch A "Kế hoạch"\n> Tập trung thực hiện 5 nhiệm vụ trọng tâm sau:\n- Hoàn thiện thể chế;\n- Phát triển hạ tầng;\n- Đào tạo nhân lực;\n- Tuyên truyền.\n',
      },
      {
        title: { vi: 'Bốn xã, ba tên', en: 'Four communes, three names' },
        text: 'kế hoạch A "Kế hoạch"\n- Triển khai tại 04 xã: An Bình, An Hòa và Tân Phú.\n- Cải cách trên 4 lĩnh vực: (1) thể chế, (2) tổ chức bộ máy, (3) tài chính công.\n- Thí điểm ở 2 tỉnh (Hà Tĩnh, Nghệ An, Thanh Hóa).\n',
      },
      {
        title: { vi: 'Số nhiệm vụ của kế hoạch này', en: 'The tasks of this plan' },
        text: 'kế hoạch A "Kế hoạch"\nnhiệm vụ A1 "Tập huấn"\nnhiệm vụ A2 "Tuyên truyền"\n> Hoàn thành 03 nhiệm vụ đề ra tại Kế hoạch này.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Danh sách đủ; tên cơ quan có dấu phẩy', en: 'Lists that are complete; names with commas' },
        text: 'kế hoạch A "Kế hoạch"\n> Gồm 02 nhóm giải pháp sau:\n- Thể chế:\n+ Rà soát văn bản;\n+ Ban hành quy chế.\n- Hạ tầng.\n> Có 3 sở: Tài chính, Văn hóa, Thể thao và Du lịch, Y tế.\n> Tại 03 xã: An Bình, An Hòa, Tân Phú.\n> Tại 05 xã, gồm An Bình, An Hòa, …\n',
      },
      {
        title: { vi: 'Khớp, hoặc nói về việc khác', en: 'It agrees, or speaks of something else' },
        text: 'kế hoạch A "Kế hoạch"\n> Kế hoạch này có 02 chỉ tiêu. Kế hoạch có 3 nhiệm vụ trọng tâm. Chương trình của tỉnh có 12 chỉ tiêu.\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 80% }\nchỉ tiêu KyNang "Kỹ năng số" { 2025: 50% }\n',
      },
    ],
  },
  check({ plan }, report) {
    checkAnnounced(plan, report);
    for (const { prose } of plan.proses) {
      for (const part of prose.$type === 'Prose' && prose.parts.length === 1 ? prose.parts : []) {
        const { offset } = placeOf(part);
        for (const match of isTextPart(part) ? listedIn(part.text) : []) {
          const { number = '', noun = '', list = '' } = match.groups ?? {};
          const count = list.split(';').filter((item) => item.trim() !== '').length;
          if (count !== Number(number)) {
            report({
              place: { offset: offset + match.index, end: offset + match.index + `${number} ${noun}`.length },
              fixes: [
                offer(
                  { offset: offset + match.index, end: offset + match.index + number.length },
                  String(count).padStart(number.length, '0'),
                ),
              ],
              message: message(
                `Nói ${number} ${noun}, kể ra ${count} (tách bằng dấu chấm phẩy).`,
                `${number} are announced (${noun}), ${count} are listed (parted by semicolons).`,
              ),
            });
          }
        }
      }
      for (const part of prose.$type === 'Prose' ? prose.parts : []) {
        if (!isTextPart(part) || !part.$cstNode || !mayState(part.text)) {
          continue;
        }
        let at = part.$cstNode.offset;
        for (const sentence of part.text.split(/(?<=[.;:])/u)) {
          const groups = (stated.exec(sentence) ?? ownCount.exec(sentence))?.groups;
          const words = groups?.noun ?? groups?.thing;
          const noun = words?.toLocaleLowerCase('vi');
          const written = groups?.number ?? '';
          const count = counted.find((one) => one.noun === noun)?.count(plan) ?? 0;
          // "12 chỉ tiêu chủ yếu", "3 nhiệm vụ trọng tâm" may be a choice of them.
          if (noun !== undefined && count > 0 && Number(written) !== count && !/^\s*\p{L}/u.test(groups?.after ?? '')) {
            const offset = at + sentence.indexOf(`${written} ${words}`);
            report({
              place: { offset, end: offset + written.length + noun.length + 1 },
              fixes: [
                ...(isCountable(noun) ? [offer({ offset, end: offset + written.length }, `{đếm ${noun}}`)] : []),
                offer({ offset, end: offset + written.length }, String(count)),
              ],
              message: message(
                `Văn bản nói có ${written} ${noun}, thực có ${count}.`,
                `The document says ${written} (${noun}), it has ${count}.`,
              ),
            });
          }
          at += sentence.length;
        }
      }
    }
  },
};

/** Can a slot count them? Then the number never goes wrong again. */
const isCountable = (noun: string): boolean => (slotSpecials as readonly string[]).includes(`đếm ${noun}`);
