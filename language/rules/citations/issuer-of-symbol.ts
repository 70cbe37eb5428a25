import { readSymbol } from '../../model/document-symbol.ts';
import { message } from '../../model/problem.ts';
import type { Place } from '../../plan/places.ts';
import { placeOf } from '../../plan/places.ts';
import { citationsOf, fieldIn, fieldText, type Plan } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { wordsKey } from '../../text/normalise.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { mentionPlace, mentionsIn } from './mentions.ts';

/**
 * Who issues documents with these letters in the symbol (Nghị định 30/2020/NĐ-CP, annex III; Hướng dẫn 36-HD/VPTW), as
 * the name of the issuer begins or what it holds. Letters of ministries and provinces are not here: they change.
 */
const issuers: readonly { readonly letters: RegExp; readonly name: RegExp; readonly shown: string }[] = [
  { letters: /^CP$/u, name: /^chính phủ/u, shown: 'Chính phủ' },
  { letters: /^TTg$/u, name: /^(?:thủ tướng|phó thủ tướng)/u, shown: 'Thủ tướng Chính phủ' },
  { letters: /^QH\d*$/u, name: /^quốc hội/u, shown: 'Quốc hội' },
  { letters: /^UBTVQH\d*$/u, name: /^ủy ban thường vụ quốc hội/u, shown: 'Ủy ban Thường vụ Quốc hội' },
  {
    letters: /^TW$/u,
    name: /bộ chính trị|trung ương|ban bí thư|đảng/u,
    shown: 'Bộ Chính trị, Ban Bí thư, Ban Chấp hành Trung ương',
  },
  { letters: /^UBND$/u, name: /^(?:ủy ban nhân dân|ubnd|chủ tịch|phó chủ tịch)/u, shown: 'Ủy ban nhân dân' },
  { letters: /^HĐND$/u, name: /^(?:hội đồng nhân dân|hđnd|thường trực)/u, shown: 'Hội đồng nhân dân' },
  // Departments of provinces and ministries whose letters can be no other's.
  ...(
    [
      ['SNV', 'Sở Nội vụ'],
      ['STC', 'Sở Tài chính'],
      ['STP', 'Sở Tư pháp'],
      ['SYT', 'Sở Y tế'],
      ['SCT', 'Sở Công Thương'],
      ['SXD', 'Sở Xây dựng'],
      ['SKHCN', 'Sở Khoa học và Công nghệ'],
      ['SGDĐT', 'Sở Giáo dục và Đào tạo'],
      ['SNNMT', 'Sở Nông nghiệp và Môi trường'],
      ['BNV', 'Bộ Nội vụ'],
      ['BYT', 'Bộ Y tế'],
      ['BTP', 'Bộ Tư pháp'],
      ['BXD', 'Bộ Xây dựng'],
      ['BCT', 'Bộ Công Thương'],
      ['BKHCN', 'Bộ Khoa học và Công nghệ'],
      ['BTTTT', 'Bộ Thông tin và Truyền thông'],
      ['BGDĐT', 'Bộ Giáo dục và Đào tạo'],
      ['BNNMT', 'Bộ Nông nghiệp và Môi trường'],
      ['BTNMT', 'Bộ Tài nguyên và Môi trường'],
      ['BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ] as const
  ).map(([letters, shown]) => ({
    letters: new RegExp(`^${letters}$`, 'u'),
    name: new RegExp(wordsKey(shown).slice(3).replace(/ và /u, ' ?(?:và|&|-|,) ?').replace('hóa', '(?:hóa|hoá)'), 'u'),
    shown,
  })),
];

/** Bodies whose symbols are letters of their own. */
const otherBody = /^(?:bộ trưởng |bộ (?!chính trị)|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|sở )/u;

/** The place of the tone mark does not matter here. */
const nameKey = (name: string): string => wordsKey(name).replaceAll('uỷ', 'ủy');

/** The letters of a symbol say who issued the document. */
export const issuerOfSymbol: Rule = {
  code: 'KH511',
  name: 'issuer-of-symbol',
  severity: 'warning',
  title: { vi: 'Cơ quan ban hành khác ký hiệu', en: 'An issuer that does not fit the symbol' },
  description: {
    vi: 'Chữ cuối trong ký hiệu cho biết cơ quan ban hành: NĐ-CP, NQ-CP là của Chính phủ, QĐ-TTg của Thủ tướng Chính phủ, NQ/TW của Trung ương Đảng, KH-UBND của Ủy ban nhân dân. Ký hiệu viết chữ in hoa.',
    en: 'The last letters of a symbol say who issued the document: CP the Government, TTg the Prime Minister, TW the Party’s centre, UBND a People’s Committee. They are capitals.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3 và Phụ lục III',
    en: 'Decree 30/2020/NĐ-CP, annex I, II.3 and annex III',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Nghị quyết của Chính phủ ghi Quốc hội', en: 'A resolution of the Government' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn NQ nghị quyết "71/NQ-CP" { ngày: 01/4/2025; cơ quan: "Quốc hội" }\n> Căn cứ {NQ}.\n',
      },
      {
        title: { vi: 'Ký hiệu viết thường', en: 'Small letters' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn NQ nghị quyết "71/nq-cp" { ngày: 01/4/2025 }\n> Căn cứ {NQ}.\n',
      },
      {
        title: { vi: 'Câu gõ tay', en: 'A sentence that is typed out' },
        text: 'kế hoạch A "Kế hoạch"\n- Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Bộ trưởng Bộ Thông tin và Truyền thông.\n',
      },
      {
        title: { vi: 'Số của chính văn bản', en: 'The document’s own number' },
        text: 'kế hoạch A "Kế hoạch"\nsố: "…/KH-HĐND"\ncơ quan ban hành: UBNDXa\nđơn vị UBNDXa "Ủy ban nhân dân xã Đồng Xuân"\n',
      },
      {
        title: { vi: 'Số của sở khác', en: 'The number of another department' },
        text: 'kế hoạch A "Kế hoạch"\nsố: "08/KH-SNV"\ncơ quan ban hành: "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"\n',
      },
      {
        title: { vi: 'Ký hiệu của cấp ủy khác', en: 'The symbol of another Party committee' },
        text: 'kế hoạch A "Kế hoạch"\nthể thức: đảng\nsố: "35-KH/TU"\ncơ quan ban hành: "HUYỆN ỦY ĐẠI LỘC"\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cấp ủy, ban tham mưu', en: 'A committee, a board' },
        text: 'kế hoạch A "Kế hoạch"\nthể thức: đảng\nsố: "35-KH/BTGTU"\ncơ quan ban hành: "BAN TUYÊN GIÁO"\n',
      },
      {
        title: { vi: 'Số của sở', en: 'The number of a department' },
        text: 'kế hoạch A "Kế hoạch"\nsố: "08/KH-SNV"\ncơ quan ban hành: "SỞ NỘI VỤ"\n- Tờ trình số 12/TTr-SGDĐT ngày 05/01/2026 của Sở Giáo dục và Đào tạo; Tờ trình số 15/TTr-STC ngày 06/01/2026 của Giám đốc Sở Tài chính.\n',
      },
      {
        title: { vi: 'Đúng cơ quan', en: 'The right issuers' },
        text: 'kế hoạch A "Kế hoạch"\nsố: "…/KH-UBND"\ncơ quan ban hành: UBNDXa\nđơn vị UBNDXa "Ủy ban nhân dân xã Đồng Xuân"\nviện dẫn NQ nghị quyết "71/NQ-CP" { ngày: 01/4/2025; cơ quan: "Chính phủ" }\nviện dẫn N57 nghị quyết "57-NQ/TW" { ngày: 22/12/2024; cơ quan: "Bộ Chính trị" }\nviện dẫn TT thông tư "01/2023/TT-BTTTT" { ngày: 01/3/2023; cơ quan: "Bộ Thông tin và Truyền thông" }\n> Căn cứ {NQ}, {N57}, {TT}.\n',
      },
      {
        title: { vi: 'Tên cơ quan ghi tắt', en: 'Short names of issuers' },
        text: 'kế hoạch A "Kế hoạch"\n- Kế hoạch số 12/KH-UBND ngày 15/7/2025 của tỉnh; Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng; Quyết định số 15/QĐ-UBND ngày 06/01/2026 của Chủ tịch UBND tỉnh.\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const node of citationsOf(plan)) {
      if (node.symbol) {
        const field = fieldIn(node, 'cơ quan');
        checkSymbol(stringText(node.symbol), placeOf(node.symbol), fieldText(field), field && placeOf(field), report);
      }
    }
    for (const mention of mentionsIn(plan)) {
      const { number, issuer } = mention.cited;
      // What a sentence says of an issuer is often short ("của tỉnh"): only another known body is one too many.
      if (number && issuer && isAnotherBody(nameKey(issuer.text), number.text)) {
        const place = { offset: mention.offset + issuer.start, end: mention.offset + issuer.end };
        checkSymbol(number.text, mentionPlace(mention, 'number'), issuer.text, undefined, (finding) =>
          report({ ...finding, place, fixes: [] }),
        );
      }
    }
    const number = plan.head.get('số');
    const text = fieldText(number);
    if (number && text !== undefined) {
      checkSymbol(text, placeOf(number), issuerName(plan), undefined, report);
      checkPartySymbol(text, placeOf(number), nameKey(issuerName(plan) ?? ''), report);
    }
  },
};

/** Is this the name of a body that surely is not the one of the symbol? */
function isAnotherBody(name: string, symbol: string): boolean {
  const letters = readSymbol(symbol).symbol?.issuer ?? '';
  const known = issuers.find((one) => one.letters.test(letters));
  return (
    known !== undefined &&
    !known.name.test(name) &&
    (otherBody.test(name) || issuers.some((one) => one.name.test(name)))
  );
}

/** Letters of Party committees (Hướng dẫn 36-HD/VPTW); boards and offices below them have letters of their own ("BTGTU"). */
const committees: readonly { readonly letters: string; readonly name: RegExp }[] = [
  { letters: 'HU', name: /^huyện ủy/u },
  { letters: 'ĐU', name: /^đảng ủy/u },
  { letters: 'TU', name: /^(?:tỉnh|thành|thị) ủy/u },
];
const board = /^(?:ban (?:tuyên giáo|tổ chức|dân vận|nội chính|xây dựng đảng)|văn phòng|ủy ban kiểm tra)(?!\p{L})/u;

/** The document's own number: "35-KH/TU" is none of a "Huyện ủy", and none of a board. */
function checkPartySymbol(text: string, place: Place, name: string, report: (finding: Finding) => void): void {
  const { symbol, problems } = readSymbol(text);
  const letters = symbol?.issuer ?? '';
  if (symbol?.form !== 'party' || problems.length > 0) {
    return;
  }
  const own = committees.find((one) => one.name.test(name));
  const isCommittee = committees.some((one) => one.letters === letters);
  if (isCommittee && ((own && own.letters !== letters) || board.test(name))) {
    report({
      place,
      message: message(
        `Ký hiệu “${text.trim()}” (${letters}) là của cấp ủy khác với cơ quan ban hành${own ? ` (${own.letters})` : ''}.`,
        `The symbol “${text.trim()}” (${letters}) is that of another committee than the issuer${own ? ` (${own.letters})` : ''}.`,
      ),
      fixes: own ? [offer(place, `số: "${text.trim().replace(/\/[^/]*$/u, `/${own.letters}`)}"`)] : [],
    });
  }
}

/** The name of the body that issues this document. */
function issuerName(plan: Plan): string | undefined {
  const field = plan.head.get('cơ quan ban hành');
  const reference = field?.$type === 'ReferenceField' ? field.references[0] : undefined;
  const unit = plan.byName.get(reference?.subject?.$refText ?? '');
  return unit?.$type === 'Unit' ? stringText(unit.title) : (reference?.subject?.$refText ?? fieldText(field)?.trim());
}

/** @param at where the issuer is written; the symbol's own place where it is written elsewhere */
function checkSymbol(
  text: string,
  place: Place,
  issuer: string | undefined,
  at: Place | undefined,
  report: (finding: Finding) => void,
): void {
  const { symbol, problems } = readSymbol(text);
  const letters = symbol?.issuer;
  if (letters === undefined || problems.length > 0) {
    return;
  }
  if (/^\p{Ll}/u.test(letters) || (symbol?.kind !== undefined && /^\p{Ll}+$/u.test(symbol.kind))) {
    report({
      place,
      message: message(`Ký hiệu “${text.trim()}” phải viết chữ in hoa.`, `The symbol “${text.trim()}” is in capitals.`),
      // "TTg" keeps its small letter.
      fixes:
        place.end - place.offset === text.length + 2 && !/ttg/iu.test(text)
          ? [offer({ offset: place.offset + 1, end: place.end - 1 }, text.toLocaleUpperCase('vi'))]
          : [],
    });
    return;
  }
  const known = issuers.find((one) => one.letters.test(letters));
  const name = issuer === undefined ? '' : nameKey(issuer);
  const expected = issuers.find(
    (one) => name !== '' && /^(?:UBND|HĐND)$/u.test(one.letters.source.slice(1, -1)) && one.name.test(name),
  );
  if (name !== '' && ((known && !known.name.test(name)) || (!known && expected && at === undefined))) {
    report({
      place: at ?? place,
      message: message(
        known
          ? `Ký hiệu “${text.trim()}” là của ${known.shown}, không phải của ${issuer?.trim()}.`
          : `Ký hiệu “${text.trim()}” không phải của ${issuer?.trim()} (${expected?.letters.source.slice(1, -1)}).`,
        known
          ? `The symbol “${text.trim()}” is one of ${known.shown}, not of ${issuer?.trim()}.`
          : `The symbol “${text.trim()}” is none of ${issuer?.trim()} (${expected?.letters.source.slice(1, -1)}).`,
      ),
      fixes: at && known && !known.shown.includes(',') ? [offer(at, `cơ quan: "${known.shown}"`)] : [],
    });
  }
}
