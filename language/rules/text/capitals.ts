import { documentKind } from '../../model/document-kinds.ts';
import { message } from '../../model/problem.ts';
import { nfc } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Rule } from '../rule.ts';
import { isInCitedTitle, titleStart } from './quoted-title.ts';
import { textsOf } from './texts.ts';

/**
 * Words whose capitals annex II of Nghị định 30/2020/NĐ-CP settles. `common`: the same words in small letters may be a
 * common noun ("các ban chấp hành", "chính phủ điện tử"), so only other mixtures of capitals are wrong.
 */
const phrases: readonly { readonly right: string; readonly common?: true }[] = [
  { right: 'Ủy ban nhân dân' },
  { right: 'Hội đồng nhân dân' },
  { right: 'Ủy ban Kiểm tra' },
  { right: 'Ủy ban Thường vụ' },
  { right: 'Mặt trận Tổ quốc' },
  { right: 'Thủ tướng Chính phủ' },
  { right: 'Văn phòng Chính phủ' },
  { right: 'Ban Chấp hành', common: true },
  { right: 'Ban Chỉ đạo', common: true },
  { right: 'Ban Thường vụ', common: true },
  { right: 'Bộ Chính trị', common: true },
  { right: 'Chánh Văn phòng', common: true },
  { right: 'Chính phủ', common: true },
  { right: 'Quốc hội', common: true },
  { right: 'Tỉnh ủy', common: true },
  { right: 'Thành ủy', common: true },
  { right: 'Huyện ủy', common: true },
  { right: 'Đảng ủy', common: true },
  { right: 'Đảng bộ', common: true },
  { right: 'Kế hoạch', common: true },
  { right: 'Quyết định', common: true },
  { right: 'Nghị quyết', common: true },
  { right: 'Nghị định', common: true },
  { right: 'Thông tư', common: true },
  { right: 'Chỉ thị', common: true },
  { right: 'Chương trình', common: true },
  { right: 'Kết luận', common: true },
];

/**
 * Words whose capitals hang on what stands around them; group 0 is what is written, `right` what it should be. Annex II
 * of Decree 30: "Nhân dân, Nhà nước" are special cases; a common noun of a level ("huyện") has no capital.
 */
const around: readonly { readonly pattern: RegExp; readonly right: string; readonly hint?: true }[] = [
  {
    pattern:
      /(?<![\p{L}\p{M}])(?<!(?:ủy ban|uỷ ban|hội đồng|tòa án|toà án|viện kiểm sát|công an|quân đội|an ninh|ban|vũ trang|giấy chứng minh|chứng minh|chứng minh thư|bào chữa viên|hội thẩm viên|quốc phòng|thanh tra|hội thẩm|chiến tranh|tín dụng|nghệ sĩ|nghệ sỹ|nghệ nhân|nhà giáo|thầy thuốc|bệnh viện|đại biểu|tiếng nói|báo) )nhân dân(?![\p{L}\p{M}]| tệ)/giu,
    right: 'Nhân dân',
    hint: true,
  },
  {
    pattern: /(?<=(?<![\p{L}\p{M}])(?:của|Đảng và|Đảng,) )nhà nước(?![\p{L}\p{M}])(?! pháp quyền)/gu,
    right: 'Nhà nước',
  },
  { pattern: /(?<=trên địa bàn )Huyện(?![\p{L}\p{M}])(?! \p{Lu})/gu, right: 'huyện', hint: true },
  { pattern: /(?<=trên địa bàn )Tỉnh(?![\p{L}\p{M}])(?! \p{Lu})/gu, right: 'tỉnh', hint: true },
  { pattern: /(?<=trên địa bàn )Xã(?![\p{L}\p{M}])(?! \p{Lu})/gu, right: 'xã', hint: true },
  { pattern: /(?<=Đảng bộ )Tỉnh(?![\p{L}\p{M}])(?! (?:ủy|uỷ))/giu, right: 'tỉnh', hint: true },
  { pattern: /(?<=Đảng bộ )Huyện(?![\p{L}\p{M}])(?! (?:ủy|uỷ))/giu, right: 'huyện', hint: true },
  { pattern: /(?<=cấp (?:ủy|uỷ) )Đảng(?![\p{L}\p{M}])/gu, right: 'đảng', hint: true },
  { pattern: /(?<=[Cc]huyển đổi số )Quốc gia(?![\p{L}\p{M}])/gu, right: 'quốc gia', hint: true },
  { pattern: /(?<=kế )Toán(?![\p{L}\p{M}])/gu, right: 'toán' },
  { pattern: /(?<=(?:giữa|với) các )Phòng(?=, ban)/gu, right: 'phòng', hint: true },
];

/** Laws as they are called; the first letter of a name is a capital (annex II, V.4). */
const laws =
  'ban hành văn bản|bảo vệ môi trường|bảo hiểm|cán bộ|công chứng|cư trú|doanh nghiệp|du lịch|đất đai|đầu tư|đấu thầu|giao dịch điện tử|giao thông|giáo dục|hợp tác xã|khiếu nại|khoa học|lâm nghiệp|lao động|lưu trữ|ngân sách|nhà ở|phòng|quản lý|quy hoạch|tài nguyên|thanh tra|thi đua|thủ đô|thủy lợi|thủy sản|tiếp công dân|tổ chức|tố cáo|trẻ em|viên chức|xây dựng|xử lý';
const lawNamed = new RegExp(
  `(?<=(?:Căn cứ|hành|và|,|của|định|theo|số điều của|hiện) Luật )(?:${laws})(?= )(?=(?: [\\p{L},]+){1,12} (?:năm|ngày|số) [0-9]|(?: [\\p{L},]+){1,10}[;.]?$)`,
  'gu',
);

/** Names of offices whose every function has a capital: "Sở Văn hóa, Thể thao và Du lịch", "Sở Tư pháp". */
const functions: readonly string[] = [
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Tư pháp',
  'Sở Thông tin và Truyền thông',
  'Sở Khoa học và Công nghệ',
  'Sở Giáo dục và Đào tạo',
  'Sở Tài nguyên và Môi trường',
  'Sở Nông nghiệp và Môi trường',
  'Sở Kế hoạch và Đầu tư',
  'Trung tâm Văn hóa, Thông tin, Thể thao và Du lịch',
];

/** What a sở or phòng is in charge of, as its name begins: "sở Tài chính" is the name of one, "phòng họp" is not. */
const offices =
  'Công Thương|Dân tộc|Giao thông|Giáo dục|Kế hoạch|Khoa học|Kinh tế|Lao động|Nội vụ|Nông nghiệp|Tài chính|Tài nguyên|Thông tin|Tư pháp|Văn hóa|Văn hoá|Xây dựng|Y tế';

const official = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<!văn |[Tt]rưởng )(?:sở|phòng)(?= (?:${offices})(?![\\p{L}\\p{M}]))`,
  'gu',
);

/** A slot with words of its own, behind the first half of a position. */
const headBeforeSlot = /[Tt]rưởng \{[^{}:\n]*: *$/u;

/** Both places of the tone mark: "Ủy" and "Uỷ". */
const bothTones = (words: string): string => words.replace(/ủy/giu, '(?:ủy|uỷ)');
const oldTone = (words: string): string => words.replaceAll('uỷ', 'ủy').replaceAll('Uỷ', 'Ủy').replaceAll('UỶ', 'ỦY');

const patterns = [...functions.map((right) => ({ right, common: undefined })), ...phrases].map(({ right, common }) => ({
  right,
  common: common === true,
  pattern: new RegExp(`(?<![\\p{L}\\p{M}])${bothTones(right)}(?![\\p{L}\\p{M}])`, 'giu'),
}));

interface Slip {
  readonly start: number;
  readonly found: string;
  readonly right: string;
  readonly hint?: true;
}

/** Capitals as annex II of Decree 30 has them, where the words leave no doubt. */
export const capitals: Rule = {
  code: 'KH858',
  name: 'capitals',
  severity: 'info',
  title: { vi: 'Viết hoa chưa đúng', en: 'Capitals' },
  description: {
    vi: 'Chỉ báo những cụm từ mà Phụ lục II Nghị định 30/2020/NĐ-CP quy định rõ: “Ủy ban nhân dân”, “Hội đồng nhân dân”, “Ban Chấp hành”, “Ban Chỉ đạo”, “Ủy ban Kiểm tra”, “Thủ tướng Chính phủ”, “Sở Tài chính”, “Kế hoạch này”. Chữ in hoa toàn bộ và trích yếu của văn bản viện dẫn không bị xét.',
    en: 'Only words that annex II of Decree 30/2020 settles. Words all in capitals and the titles of cited documents are not looked at.',
  },
  basis: { vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục II', en: 'Decree 30/2020/NĐ-CP, annex II' },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Tên cơ quan', en: 'Names of bodies' },
        text: 'kế hoạch A "Kế hoạch"\n- Ủy Ban nhân dân huyện, Ban chấp hành Đảng bộ huyện, sở Tài chính phối hợp thực hiện.\n',
      },
      {
        title: { vi: 'Nói đến chính văn bản', en: 'This very document' },
        text: 'kế hoạch A "Kế hoạch"\n- Ban hành Kế Hoạch triển khai; các đơn vị căn cứ kế hoạch này để tổ chức thực hiện.\n',
      },
      {
        title: {
          vi: 'Nhân dân, Nhà nước; cấp hành chính là danh từ chung',
          en: 'Nhân dân, Nhà nước; levels are common nouns',
        },
        text: 'kế hoạch A "Kế hoạch"\n- Chủ trương của Đảng, chính sách của nhà nước; tuyên truyền cho nhân dân trên địa bàn Huyện.\n',
      },
      {
        title: { vi: 'Tên luật', en: 'The name of a law' },
        text: 'kế hoạch A "Kế hoạch"\n> Căn cứ Luật tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng, hoặc là danh từ chung', en: 'Right, or common nouns' },
        text: 'kế hoạch A "Kế hoạch"\n- Uỷ ban nhân dân tỉnh, Ủy ban Thường vụ Quốc hội, ỦY BAN NHÂN DÂN, Ban Chấp hành, các ban chấp hành, chính phủ điện tử, phòng họp, Trưởng phòng Tài chính, Kế hoạch này, Ban nhân dân ấp 3, lực lượng vũ trang nhân dân.\n> Căn cứ Luật Đầu tư công ngày 29/11/2024; Luật sửa đổi, bổ sung một số điều của Luật Đất đai.\n',
      },
    ],
  },
  check({ plan, text: source }, report) {
    const slipsIn = slipsInDocuments(documentKind(plan.header?.kind ?? '')?.name ?? '');
    for (const text of textsOf(plan)) {
      // The title of a cited document is the original's; its issuer is the drafter's own words.
      const end = text.quoted ? titleStart(text.text) : Number.POSITIVE_INFINITY;
      for (const { start, found, right, hint } of slipsIn(text.text)) {
        if (start >= end || (!text.quoted && isInCitedTitle(text.text, start))) {
          continue;
        }
        // "Trưởng {VHXH: phòng Văn hóa - Xã hội}": the position is "Trưởng phòng".
        if (
          found === 'phòng' &&
          start === 0 &&
          headBeforeSlot.test(source.slice(Math.max(0, text.offset - 80), text.offset))
        ) {
          continue;
        }
        const place = { offset: text.offset + start, end: text.offset + start + found.length };
        report({
          place,
          ...(hint ? { severity: 'hint' as const } : {}),
          message: message(
            right === right.toLocaleLowerCase('vi')
              ? `Không viết hoa: “${right}”, không viết “${found}”.`
              : `Viết hoa: “${right}”, không viết “${found}”.`,
            `The capitals are “${right}”, not “${found}”.`,
          ),
          fixes: [
            { title: message(`Sửa thành “${right}”`, `Change to “${right}”`), changes: [{ place, newText: right }] },
          ],
        });
      }
    }
  },
};

const byKind = new Map<string, (text: string) => readonly Slip[]>();

/** What is wrong in a text of a document of this kind (`''` where it has none), places counted from its start. */
function slipsInDocuments(kind: string): (text: string) => readonly Slip[] {
  let slipsIn = byKind.get(kind);
  if (!slipsIn) {
    // A "kế hoạch hành động" calls itself "Kế hoạch này" too.
    const name = kind.replace(' hành động', '( hành động)?');
    const own = kind === '' ? undefined : new RegExp(`(?<![\\p{L}\\p{M}])${name}(?= này(?![\\p{L}\\p{M}]))`, 'gu');
    // In NFD the places differ: the offer to bring the text into NFC comes first there.
    slipsIn = rememberByText((text) => (nfc(text) === text ? [...findSlips(text, own)] : []));
    byKind.set(kind, slipsIn);
  }
  return slipsIn;
}

function* findSlips(text: string, own: RegExp | undefined): Generator<Slip> {
  const taken: Slip[] = [];
  for (const { right, common, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const found = match[0];
      const written = oldTone(found);
      const start = match.index;
      if (common && written === right.toLocaleLowerCase('vi')) {
        continue;
      }
      const covered = taken.some((slip) => start < slip.start + slip.found.length && slip.start < start + found.length);
      taken.push({ start, found, right });
      if (covered || written === right || written === right.toLocaleUpperCase('vi')) {
        continue;
      }
      yield { start, found, right: withCapitals(found, right) };
    }
  }
  for (const { pattern, right, hint } of around) {
    for (const { 0: found, index: start } of text.matchAll(pattern)) {
      if (found !== right && found !== found.toLocaleUpperCase('vi')) {
        yield { start, found, right, ...(hint ? { hint } : {}) };
      }
    }
  }
  for (const { 0: found, index: start } of text.matchAll(lawNamed)) {
    yield { start, found, right: found.charAt(0).toLocaleUpperCase('vi') + found.slice(1), hint: true };
  }
  for (const pattern of own ? [official, own] : [official]) {
    for (const match of text.matchAll(pattern)) {
      const found = match[0];
      if (taken.some((slip) => match.index >= slip.start && match.index < slip.start + slip.found.length)) {
        continue;
      }
      yield { start: match.index, found, right: found.charAt(0).toLocaleUpperCase('vi') + found.slice(1) };
    }
  }
}

/** The letters as found, with the capitals of the right form: the drafter's place of the tone mark stays. */
function withCapitals(found: string, right: string): string {
  return [...found]
    .map((letter, i) => {
      const capital = (right[i] as string) !== (right[i] as string).toLocaleLowerCase('vi');
      return capital ? letter.toLocaleUpperCase('vi') : letter.toLocaleLowerCase('vi');
    })
    .join('');
}
