import { message } from '../../model/problem.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { bodiesNamed } from './past-context.ts';
import { districtsEnded, earliestDayOf } from './unit-registry.ts';

/** Districts, their bodies and towns, as sentences name them. */
const patterns: readonly RegExp[] = [
  /(?<!\p{L})(?:(?:chủ tịch )?(?:UBND|[ỦU][yỷ] ban nhân dân|HĐND|Hội đồng nhân dân) )?cấp huyện(?!\p{L})/giu,
  /(?<!\p{L})(?:UBND|[ỦU][yỷ] ban nhân dân|HĐND|Hội đồng nhân dân|Công an|Ban Chỉ huy quân sự|Bảo hiểm xã hội|Kho bạc Nhà nước|Chi cục Thuế|UBMTTQ|Mặt trận Tổ quốc)(?: Việt Nam)? (?:các )?(?:huyện|quận|thị xã)(?:, (?:huyện|quận|thị xã|thành phố))*(?:(?: và)? thành phố)?(?!\p{L})/giu,
  /(?<!\p{L})các (?:huyện|quận|thị xã)(?:(?:, | và )(?:các )?(?:huyện|quận|thị xã|thành phố))+(?!\p{L})/giu,
  /(?<!\p{L})[Pp]hòng \p{Lu}[\p{L}, -]{2,40} (?:các )?(?:huyện|quận|thị xã)(?!\p{L})/gu,
  /(?<!\p{L})(?:huyện|quận|thị) (?:ủy|uỷ)(?!\p{L})/giu,
  /(?<!\p{L})thành phố thuộc tỉnh(?!\p{L})/giu,
  /(?<!\p{L})(?:các )?xã, (?:phường, )?thị trấn(?!\p{L})/giu,
];

/** Districts and towns in sentences of documents since July 2025. */
export const districtsInProse: Rule = {
  code: 'KH643',
  name: 'districts-in-prose',
  severity: 'warning',
  title: {
    vi: 'Câu văn nhắc cấp huyện, thị trấn sau 01/7/2025',
    en: 'Districts or towns in a sentence after 1 July 2025',
  },
  description: {
    vi: 'Từ 01/7/2025 chính quyền địa phương có hai cấp: tỉnh và xã (xã, phường, đặc khu); không còn huyện, quận, thị xã, thành phố thuộc tỉnh, thị trấn. Nơi được giao việc, nhận văn bản thì là cảnh báo; chỉ nhắc tới thì là thông tin. Tên trong viện dẫn, trong phần kết quả, câu nói về trước đây, về việc sắp xếp (“huyện … (cũ)”, “sau khi kết thúc hoạt động cấp huyện”), câu có năm trước 2025 không bị xét. Đơn vị khai báo bằng `đơn vị` thì xem KH612, giá trị của chỉ tiêu thì xem KH613.',
    en: 'Since 1 July 2025 there are provinces and communes (xã, phường, đặc khu) only. Who is given work or gets the document is a warning; a mere mention is information. Citations, results, what tells of the past or of the change and sentences with a year before 2025 are not looked at. For declared units see KH612, for values of targets KH613.',
  },
  basis: {
    vi: 'Nghị quyết 203/2025/QH15; Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
    en: 'Resolution 203/2025/QH15; Law on the organisation of local government No. 72/2025/QH15',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Giao việc, nơi nhận', en: 'Given work, a recipient' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\n- UBND các huyện, thị xã, thành phố chủ trì, phối hợp với UBND cấp huyện rà soát dữ liệu.\n- Hướng dẫn các xã, phường, thị trấn thực hiện; các huyện ủy, thành ủy tổ chức quán triệt.\nnơi nhận {\n  - UBND huyện Đức Thọ;\n  lưu: "VT"\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Trước đây; việc sắp xếp; viện dẫn', en: 'The past, the change, a citation' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\n- Tiếp nhận nhiệm vụ của UBND huyện Đức Thọ (cũ) sau khi kết thúc hoạt động của cấp huyện.\n- Năm 2024, UBND huyện Đức Thọ triển khai kho dữ liệu.\n- Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 của UBND huyện Đức Thọ.\n',
      },
      {
        title: { vi: 'Văn bản trước 01/7/2025; hai cấp', en: 'Before July 2025; two levels' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 30/12/2022\n- Giao UBND các huyện, thị xã, thành phố tổ chức thực hiện.\n',
      },
      {
        title: { vi: 'Tỉnh và xã', en: 'Province and commune' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\n- Giao UBND các xã, phường, đặc khu phối hợp với Sở Tài chính và UBND thành phố.\n',
      },
    ],
  },
  check(document, report) {
    const day = earliestDayOf(document.plan);
    if (day === undefined || day < districtsEnded) {
      return;
    }
    for (const { words, place, acts, sentence } of bodiesNamed(document, districtsIn, districtsEnded)) {
      const town = /thị trấn$/iu.test(words);
      report({
        place,
        // A sentence on the year itself may speak of its first half.
        ...(acts && !sentence.includes('2025') ? {} : { severity: 'info' as const }),
        message: town
          ? message(
              'Từ 01/7/2025 không còn thị trấn: cấp xã gồm xã, phường, đặc khu (Luật Tổ chức chính quyền địa phương số 72/2025/QH15).',
              'There are no towns (thị trấn) since 1 July 2025: communes are xã, phường, đặc khu (Law 72/2025/QH15).',
            )
          : message(
              `Từ 01/7/2025 không còn cấp huyện (Nghị quyết 203/2025/QH15): thay “${words}” bằng cơ quan cấp tỉnh hoặc cấp xã.`,
              `There is no district level since 1 July 2025 (Resolution 203/2025/QH15): name a body of the province or the commune for “${words}”.`,
            ),
        fixes: town ? [offer(place, words.replace(/xã, (?:phường, )?thị trấn$/iu, 'xã, phường, đặc khu'))] : [],
      });
    }
  },
};

const districtsIn = rememberByText((text) => {
  if (!/huyện|quận|thị xã|thị trấn|thuộc tỉnh|(?:Huyện|Quận|Thị) [ủu]/iu.test(text)) {
    return [];
  }
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, index, end: index + words.length })),
  );
  // Of places that meet the longest is meant.
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.index < one.end &&
          one.index < other.end &&
          (other.words.length > one.words.length ||
            (other.words.length === one.words.length && other.index < one.index)),
      ),
  );
});
