import { isTextPart, type Part } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { fieldIn, referencesIn } from '../../plan/plan.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Rule } from '../rule.ts';

/** The verb at the beginning of a clause, and the words up to its end. */
const reports =
  /(?<=^\s*|[,;.:]\s+|\s(?:và|hoặc)\s)(?:tổng hợp(?:,| và)? )?báo cáo (?:kết quả|tình hình|tiến độ|việc)(?<rest>[^.;\n]{0,200})/giu;

/** Whoever a report can go to. */
const recipient =
  /(?<!\p{L})(?:về (?!việc|kết quả|tình hình)|cho|gửi|lên|với|trình|tới|UBND|ủy ban|uỷ ban|HĐND|hội đồng|chủ tịch|sở|bộ|phòng|văn phòng|ban|tỉnh ủy|huyện ủy|đảng ủy|thường trực|cấp trên|cấp có thẩm quyền|cơ quan|thủ tướng|chính phủ|trung tâm|công an|lãnh đạo|bí thư|mặt trận)(?!\p{L})/iu;

/** A report that nobody is to get. */
export const reportWithoutRecipient: Rule = {
  code: 'KH633',
  name: 'report-without-recipient',
  severity: 'info',
  title: { vi: 'Báo cáo chưa nêu nơi nhận', en: 'A report without a recipient' },
  description: {
    vi: '“Tổng hợp, báo cáo kết quả thực hiện trước ngày 15/12” mà không nêu báo cáo ai thì không ai chờ báo cáo ấy. Ghi rõ: “báo cáo Ủy ban nhân dân tỉnh (qua Sở …)”. Nơi nhận ở trường `gửi`, `qua` của nhiệm vụ, ở ô `{…}` trong câu đều được. Việc định kỳ không có ngày thì xem KH609.',
    en: 'A report “before 15 December” that names nobody is awaited by nobody. Name who gets it; the fields `gửi`, `qua` of the task or a slot do. For regular duties without a day see KH609.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Không ai nhận', en: 'Nobody gets it' },
        text: 'kế hoạch A "Kế hoạch"\n- Các phòng, ban tổ chức thực hiện; tổng hợp, báo cáo kết quả thực hiện trước ngày 15/12/2026.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Có nơi nhận', en: 'Somebody gets it' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHXH "Phòng Văn hóa - Xã hội"\n- Tổng hợp, báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 15/12/2026.\n- Tổng hợp, báo cáo kết quả, gửi {VHXH} trước ngày 15/12/2026.\nnhiệm vụ BaoCao {\n  chủ trì: VHXH\n  hạn: trước ngày 31/12/2026\n  qua: VHXH\n  - Tổng hợp, báo cáo kết quả thực hiện.\n}\n',
      },
      {
        title: { vi: 'Danh từ', en: 'The noun' },
        text: 'kế hoạch A "Kế hoạch"\n- 100% báo cáo kết quả được gửi trên Hệ thống thông tin báo cáo; chế độ báo cáo tình hình thực hiện theo quy định.\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const { prose, holder } of plan.proses) {
      const parts: readonly Part[] = prose.$type === 'Prose' ? prose.parts : [];
      const namesSlot = parts.some((part) => !isTextPart(part) && part.subject !== undefined);
      for (const part of parts) {
        const found = isTextPart(part) ? reportsIn(part.text) : [];
        // A unit of the line may be the recipient; so may the fields of the task.
        if (found.length === 0 || namesSlot || fieldIn(holder, 'gửi') || givesTo(holder)) {
          continue;
        }
        const { offset } = placeOf(part);
        for (const { index, words } of found) {
          report({
            place: { offset: offset + index, end: offset + index + words.length },
            message: message(
              'Báo cáo chưa nêu nơi nhận: báo cáo ai, qua cơ quan nào?',
              'The report names no recipient: to whom, by way of which body?',
            ),
          });
        }
      }
    }
  },
};

const givesTo = (holder: Parameters<typeof referencesIn>[0]): boolean =>
  ['gửi', 'qua'].some((key) => referencesIn(holder, key).length > 0);

const reportsIn = rememberByText((text): readonly { index: number; words: string }[] => {
  if (!/báo cáo/iu.test(text)) {
    return [];
  }
  return [...text.matchAll(reports)].flatMap((match) => {
    const rest = match.groups?.rest ?? '';
    const isVerb = !/(?<!\p{L})(?:được|phải được|là|gồm|đạt)(?!\p{L})/iu.test(rest);
    const words = match[0].slice(0, match[0].length - rest.length);
    return isVerb && !recipient.test(rest) ? [{ index: match.index, words }] : [];
  });
});
