import type { Field, Signature } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { fieldIn, fieldText, type Plan, signaturesOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { foldBlanks, nfc, wordsKey } from '../../text/normalise.ts';
import { offer, offerField, offerRemoval } from '../offers.ts';
import type { Finding, Fix, Rule } from '../rule.ts';

/** Bodies led by one head: they have no collective to sign for. Nghị định 30/2020/NĐ-CP, article 13. */
const headed =
  /^(?:sở|phòng|văn phòng|trung tâm|chi cục|cục|tổng cục|trường|bệnh viện|trạm|công an|thanh tra|chi nhánh|công ty|bộ(?! (?:chính trị|chỉ huy|tư lệnh|phận))|ban (?:tuyên giáo|tổ chức|dân vận|nội chính|xây dựng đảng))(?!\p{L})/u;
/** A position, not a body. */
const position = /^(?:phó |thứ |quyền )?(?:chủ tịch|bí thư|giám đốc|trưởng|chánh|hiệu trưởng|bộ trưởng|cục trưởng)/u;
/** The committee works as a collective whose head is the chairman: deputies sign for the chairman. */
const committee = /^(?:ủy ban nhân dân|ubnd)(?!\p{L})/u;
/** Who leads a body below the committee, or helps to: such a one signs for the chairman, never for the committee. */
const ofBodyBelow =
  /^(?:phó )?(?:giám đốc|trưởng phòng|trưởng ban|chánh văn phòng|chánh thanh tra|chi cục trưởng|hiệu trưởng|trưởng công an)(?!\p{L})/u;
/** Committees of the Party, and who signs for none of them: positions of the state. */
const partyCommittee =
  /^(?:ban thường vụ|ban chấp hành|thường trực|(?:tỉnh|thành|huyện|thị|quận|đảng) (?:ủy|uỷ))(?!\p{L})/u;
const ofState = /^(?:phó )?(?:chủ tịch|giám đốc|bộ trưởng|thứ trưởng)(?!\p{L})/u;
/** Kinds that a chairman does not issue in his own name, as he does decisions and letters. */
const byCommittee = /^(?:kế hoạch|chương trình|đề án|phương án|tờ trình|báo cáo)/u;
/** A deputy of any body. */
const deputy = /^(?:phó|thứ trưởng)(?!\p{L})/u;
/** Titles of learning before a name; those of the armed forces may stand. */
const learned =
  /^(?:(?:PGS|GS|TS|ThS|Ths|BS|BSCK|KS|CN|LS|CKI{1,2})\.|(?:Phó giáo sư|Giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân)(?!\p{L}))\s*/u;
/** Signs of authority that the drafter typed though they are printed from the key. */
const typedSign = /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|T\/UQ)(?:\.\s*|\s+)/u;

/** Keys whose words print in capitals. */
const capitalKeys = ['thay mặt', 'quyền', 'ký thay', 'thừa lệnh', 'thừa ủy quyền', 'chức vụ'] as const;

/** Who signs, and by what right: Decree 30, article 13 and annex I, mục II.7. */
export const signatureForm: Rule = {
  code: 'KH704',
  name: 'signature-form',
  severity: 'warning',
  title: { vi: 'Quyền hạn, chức vụ, họ tên người ký', en: 'Authority, position and name of the signer' },
  description: {
    vi: '“TM.” chỉ dùng cho tập thể (Ủy ban nhân dân, Ban Thường vụ, Ban Chỉ đạo), không dùng cho sở, phòng, người đứng đầu; “KT.” thì người ký là cấp phó; cấp phó của Ủy ban nhân dân ký phải có “KT. CHỦ TỊCH”; người đứng đầu phòng, sở, văn phòng ký “TL. CHỦ TỊCH”, không ký “TM. ỦY BAN NHÂN DÂN”; cấp ủy không ký thay, người ký ghi chức vụ trong Đảng; ký thay mặt thì thay mặt chính cơ quan ban hành. Quyền hạn, chức vụ viết hoa; trước họ tên không ghi học hàm, học vị.',
    en: '“TM.” is for collectives only; with “KT.” a deputy signs; a deputy of a People’s Committee signs “KT. CHỦ TỊCH”; heads of offices below sign “TL. CHỦ TỊCH”, never for the committee; Party committees have no “K/T” and positions of the Party; only the issuer itself is signed for. Authority and position are in capitals; no academic titles before the name.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, Điều 13 và Phụ lục I, mục II.7; Hướng dẫn 36-HD/VPTW (2018)',
    en: 'Decree 30/2020/NĐ-CP, article 13 and annex I, II.7; Guidance 36-HD/VPTW (2018)',
  },
  examples: {
    bad: [
      {
        title: { vi: 'KT. mà người ký là cấp trưởng', en: 'KT., but the head signs' },
        text: 'kế hoạch A "Kế hoạch"\nký { thay mặt: "ỦY BAN NHÂN DÂN"; ký thay: "CHỦ TỊCH"; chức vụ: "CHỦ TỊCH"; họ tên: "Nguyễn Văn An" }\n',
      },
      {
        title: { vi: 'Phó Chủ tịch ký thiếu KT.', en: 'A deputy without KT.' },
        text: 'kế hoạch A "Kế hoạch"\nký { thay mặt: "ỦY BAN NHÂN DÂN"; chức vụ: "PHÓ CHỦ TỊCH"; họ tên: "Nguyễn Văn An" }\n',
      },
      {
        title: { vi: 'Thứ trưởng ký thiếu KT.', en: 'A deputy minister without KT.' },
        text: 'kế hoạch A "Kế hoạch"\nký { chức vụ: "THỨ TRƯỞNG"; họ tên: "Nguyễn Văn An" }\n',
      },
      {
        title: { vi: 'Trưởng phòng ký thay mặt Ủy ban', en: 'The head of an office for the committee' },
        text: 'kế hoạch A "Kế hoạch"\nký { thay mặt: "ỦY BAN NHÂN DÂN"; chức vụ: "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"; họ tên: "Nguyễn Văn An" }\nký { thừa lệnh: "CHỦ TỊCH"; chức vụ: "PHÓ CHỦ TỊCH"; họ tên: "Nguyễn Văn An" }\n',
      },
      {
        title: { vi: 'Thay mặt cơ quan khác', en: 'Another body signs' },
        text: 'nghị quyết A "Nghị quyết"\ncơ quan ban hành: "HỘI ĐỒNG NHÂN DÂN TỈNH HÀ TĨNH"\nký { thay mặt: "ỦY BAN NHÂN DÂN"; chức vụ: "CHỦ TỊCH"; họ tên: "Nguyễn Văn An" }\n',
      },
      {
        title: { vi: 'Sở không có TM.', en: 'A department has no TM.' },
        text: 'kế hoạch A "Kế hoạch"\nký { thay mặt: "SỞ NỘI VỤ"; chức vụ: "GIÁM ĐỐC"; họ tên: "Nguyễn Văn An" }\nký { thay mặt: "BỘ Y TẾ"; ký thay: "BỘ TRƯỞNG"; chức vụ: "THỨ TRƯỞNG"; họ tên: "Nguyễn Văn An" }\n',
      },
      {
        title: { vi: 'Cấp ủy không có K/T', en: 'No K/T for a Party committee' },
        text: 'kế hoạch A "Kế hoạch"\nthể thức: đảng\nký { thay mặt: "BAN THƯỜNG VỤ"; ký thay: "BÍ THƯ"; chức vụ: "PHÓ BÍ THƯ"; họ tên: "Nguyễn Văn An" }\n',
      },
      {
        title: { vi: 'Học vị, chữ thường, gõ lại “T/M”', en: 'A degree, small letters, “T/M” typed again' },
        text: 'kế hoạch A "Kế hoạch"\nký { thay mặt: "T/M ỦY BAN NHÂN DÂN"; chức vụ: "Chủ tịch"; họ tên: "TS. Nguyễn Văn An" }\n',
      },
      {
        title: {
          vi: 'Thay mặt cấp ủy mà ghi chức vụ chính quyền; ban tham mưu',
          en: 'A position of the state; a board of the Party',
        },
        text: 'kế hoạch A "Kế hoạch"\nthể thức: đảng\nký { thay mặt: "BAN THƯỜNG VỤ"; chức vụ: "CHỦ TỊCH"; họ tên: "Nguyễn Văn An" }\nký { thay mặt: "BAN TUYÊN GIÁO"; chức vụ: "PHÓ TRƯỞNG BAN"; họ tên: "Nguyễn Văn Bình" }\nký { chức vụ: "BÍ THƯ"; họ tên: "Nguyễn Văn Cường" }\n',
      },
      {
        title: { vi: 'Kế hoạch của Ủy ban thiếu TM.', en: 'A plan of the committee without TM.' },
        text: 'kế hoạch A "Kế hoạch"\ncơ quan ban hành: "ỦY BAN NHÂN DÂN XÃ ĐỒNG XUÂN"\nký { ký thay: "CHỦ TỊCH"; chức vụ: "PHÓ CHỦ TỊCH"; họ tên: "Nguyễn Văn An" }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Phó Chủ tịch ký thay', en: 'A deputy signs' },
        text: 'kế hoạch A "Kế hoạch"\nký { thay mặt: "UỶ BAN NHÂN DÂN"; ký thay: "CHỦ TỊCH"; chức vụ: "PHÓ CHỦ TỊCH"; họ tên: "Nguyễn Văn An" }\n',
      },
      {
        title: { vi: 'Cấp ủy; cơ quan một thủ trưởng', en: 'A Party committee; a body with one head' },
        text: 'kế hoạch A "Kế hoạch"\nthể thức: đảng\nký { thay mặt: "BAN THƯỜNG VỤ"; chức vụ: "PHÓ BÍ THƯ"; họ tên: "Nguyễn Văn An" }\nký { thay mặt: "ỦY BAN KIỂM TRA"; chức vụ: "CHỦ NHIỆM"; họ tên: "Nguyễn Văn Cường" }\nký { ký thay: "GIÁM ĐỐC"; chức vụ: "PHÓ GIÁM ĐỐC"; họ tên: "Đại tá Trần Thị Bình" }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const node of signaturesOf(plan)) {
      checkAuthority(node, plan, report);
      checkForm(node, plan, report);
    }
  },
};

/** The words of a field for comparing, without a typed sign. */
const keyOf = (node: Signature, key: string): string | undefined => {
  const text = fieldText(fieldIn(node, key));
  return text === undefined ? undefined : wordsKey(foldBlanks(text).replace(typedSign, ''));
};

function checkAuthority(node: Signature, plan: Plan, report: (finding: Finding) => void): void {
  const party = fieldText(plan.head.get('thể thức')) === 'đảng';
  const [collective, instead, signer] = ['thay mặt', 'ký thay', 'chức vụ'].map((key) => keyOf(node, key));
  const at = (key: string): Place => placeOf(fieldIn(node, key) ?? node);
  const written = (key: string): string => fieldText(fieldIn(node, key)) ?? '';
  const without = (key: string): Fix[] => {
    const field = fieldIn(node, key);
    return field ? [offerRemoval(field)] : [];
  };

  if (collective !== undefined && (headed.test(collective) || position.test(collective))) {
    report({
      place: at('thay mặt'),
      message: message(
        `“TM.” chỉ dùng khi ký thay mặt tập thể; “${written('thay mặt')}” không phải tập thể. Bỏ “thay mặt”, chỉ ghi chức vụ.`,
        `“TM.” is for collectives; “${written('thay mặt')}” is none. Leave it out and give the position only.`,
      ),
      fixes: without('thay mặt'),
    });
  }
  if (party && collective !== undefined && instead !== undefined) {
    report({
      place: at('ký thay'),
      message: message(
        'Cấp ủy làm việc theo chế độ tập thể: ký “T/M …”, ghi chức vụ, không có “K/T”.',
        'A Party committee is a collective: “T/M …” and the position, without “K/T”.',
      ),
      fixes: without('ký thay'),
    });
  } else if (instead !== undefined && signer !== undefined && !deputy.test(signer)) {
    report({
      place: at('chức vụ'),
      message: message(
        `“KT. ${written('ký thay')}” thì người ký là cấp phó; chức vụ đang ghi “${written('chức vụ')}”.`,
        `With “KT. ${written('ký thay')}” a deputy signs; the position is “${written('chức vụ')}”.`,
      ),
      fixes: without('ký thay'),
    });
  }
  if (party && partyCommittee.test(collective ?? '') && signer !== undefined && ofState.test(signer)) {
    report({
      place: at('chức vụ'),
      message: message(
        `Thay mặt cấp ủy thì ghi chức vụ trong Đảng (“BÍ THƯ”, “PHÓ BÍ THƯ”), không ghi “${written('chức vụ')}”.`,
        `Who signs for a Party committee has a position in the Party, not “${written('chức vụ')}”.`,
      ),
    });
  }
  if (party && collective === undefined && signer !== undefined && /^(?:phó )?bí thư(?!\p{L})/u.test(signer)) {
    report({
      place: at('chức vụ'),
      severity: 'info',
      message: message(
        'Văn bản của cấp ủy, chi bộ ký thay mặt tập thể: thêm “thay mặt: "BAN THƯỜNG VỤ"” (hoặc “BAN CHẤP HÀNH”, “CHI BỘ”).',
        'A document of a Party committee is signed on its behalf: add “thay mặt: "BAN THƯỜNG VỤ"” (or “BAN CHẤP HÀNH”, “CHI BỘ”).',
      ),
      fixes: [offerField(node, 'thay mặt', '"BAN THƯỜNG VỤ"')],
    });
  }
  const byOther = ['ký thay', 'quyền', 'thừa lệnh', 'thừa ủy quyền'].some((key) => fieldIn(node, key));
  const isBelow = signer !== undefined && ofBodyBelow.test(signer);
  const isOfParty = signer !== undefined && /^(?:phó )?bí thư(?!\p{L})/u.test(signer);
  if (!party && !byOther && isOfParty && committee.test(collective ?? '')) {
    report({
      place: at('chức vụ'),
      message: message(
        `“TM. ${written('thay mặt')}” do Chủ tịch, hoặc Phó Chủ tịch ký thay; “${written('chức vụ')}” là chức vụ của Đảng.`,
        `For the committee its chairman signs, or a deputy; “${written('chức vụ')}” is a position of the Party.`,
      ),
      fixes: [],
    });
  }
  if (!party && !byOther && isBelow && committee.test(collective ?? '')) {
    report({
      place: at('chức vụ'),
      message: message(
        `“TM. ${written('thay mặt')}” do Chủ tịch, hoặc Phó Chủ tịch ký thay; “${written('chức vụ')}” ký thừa lệnh: “thừa lệnh: "CHỦ TỊCH"”, không có “thay mặt”.`,
        `For the committee its chairman signs, or a deputy; “${written('chức vụ')}” signs by order: “thừa lệnh: "CHỦ TỊCH"”, without “thay mặt”.`,
      ),
      fixes: byOrder(node),
    });
  } else if (!party && !byOther && signer !== undefined && deputy.test(signer) && committee.test(collective ?? '')) {
    report({
      place: at('chức vụ'),
      message: message(
        'Cấp phó ký thay Chủ tịch: thêm “ký thay: "CHỦ TỊCH"”.',
        'A deputy signs for the chairman: add “ký thay: "CHỦ TỊCH"”.',
      ),
      fixes: [offerField(node, 'ký thay', '"CHỦ TỊCH"')],
    });
  }
  if (
    !party &&
    !byOther &&
    collective === undefined &&
    signer !== undefined &&
    /^(?:thứ trưởng|phó giám đốc)$/u.test(signer)
  ) {
    const head = signer === 'thứ trưởng' ? 'BỘ TRƯỞNG' : 'GIÁM ĐỐC';
    report({
      place: at('chức vụ'),
      message: message(
        `Cấp phó ký thay người đứng đầu: thêm “ký thay: "${head}"”.`,
        `A deputy signs for the head: add “ký thay: "${head}"”.`,
      ),
      fixes: [offerField(node, 'ký thay', `"${head}"`)],
    });
  }
  const ordered = keyOf(node, 'thừa lệnh');
  if (!party && ordered === 'chủ tịch' && signer !== undefined && /^(?:phó )?chủ tịch(?!\p{L})/u.test(signer)) {
    report({
      place: at('chức vụ'),
      message: message(
        `Thừa lệnh Chủ tịch thì người ký là người đứng đầu cơ quan, đơn vị cấp dưới; “${written('chức vụ')}” không ký thừa lệnh.`,
        `By order of the chairman the head of a body below signs; “${written('chức vụ')}” does not sign by order.`,
      ),
      fixes: without('thừa lệnh'),
    });
  }
  checkBody(node, collective, plan, report);
  // "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH": decisions of the chairman's own name another issuer.
  const isForChairman = instead === 'chủ tịch' && byCommittee.test(plan.header?.kind ?? '');
  const isChairman = !byOther && signer === 'chủ tịch';
  if (!party && collective === undefined && (isChairman || isForChairman) && committee.test(issuer(plan))) {
    report({
      place: at('chức vụ'),
      severity: 'info',
      message: message(
        'Văn bản của Ủy ban nhân dân ký thay mặt tập thể: thêm “thay mặt: "ỦY BAN NHÂN DÂN"”.',
        'A document of a People’s Committee is signed on its behalf: add “thay mặt: "ỦY BAN NHÂN DÂN"”.',
      ),
      fixes: [offerField(node, 'thay mặt', '"ỦY BAN NHÂN DÂN"')],
    });
  }
}

/** “TM. ỦY BAN NHÂN DÂN / GIÁM ĐỐC” made “TL. CHỦ TỊCH / GIÁM ĐỐC”. */
function byOrder(node: Signature): Fix[] {
  const field = fieldIn(node, 'thay mặt');
  return field ? [offer(placeOf(field), 'thừa lệnh: "CHỦ TỊCH"')] : [];
}

/** Bodies of the state and of the Party by the words with which their names begin. */
const bodies: readonly { readonly is: string; readonly name: RegExp; readonly signs: RegExp }[] = [
  { is: 'Ủy ban nhân dân', name: /^(?:ủy ban nhân dân|ubnd)(?!\p{L})/u, signs: /^(?:ủy ban nhân dân|ubnd)(?!\p{L})/u },
  {
    is: 'Hội đồng nhân dân',
    name: /^(?:hội đồng nhân dân|hđnd)(?!\p{L})/u,
    signs: /^(?:hội đồng nhân dân|hđnd|thường trực|chủ tọa)(?!\p{L})/u,
  },
  {
    is: 'cấp ủy',
    name: /^(?:ban chấp hành|ban thường vụ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy)(?!\p{L})/u,
    signs:
      /^(?:ban chấp hành|ban thường vụ|thường trực|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|đảng bộ|chi ủy|chi bộ|đoàn chủ tịch)(?!\p{L})/u,
  },
];

/** Only the body that issues a document signs it. Bodies that are not known here are not judged. */
function checkBody(
  node: Signature,
  collective: string | undefined,
  plan: Plan,
  report: (finding: Finding) => void,
): void {
  const name = issuer(plan);
  const own = bodies.find((body) => body.name.test(name));
  const other = bodies.find((body) => collective !== undefined && body.name.test(collective));
  const field = fieldIn(node, 'thay mặt');
  if (!field || !own || !other || own === other || collective === undefined || own.signs.test(collective)) {
    return;
  }
  // Several bodies may sign one document, each for itself.
  if (signaturesOf(plan).length > 1) {
    return;
  }
  report({
    place: placeOf(field),
    message: message(
      `Cơ quan ban hành là ${own.is}, người ký lại thay mặt “${fieldText(field) ?? ''}”.`,
      `The issuer is ${own.is}, but “${fieldText(field) ?? ''}” signs.`,
    ),
  });
}

/** The issuer's name for comparing. */
function issuer(plan: Plan): string {
  const field = plan.head.get('cơ quan ban hành');
  const reference = field?.$type === 'ReferenceField' ? field.references[0] : undefined;
  const unit = plan.byName.get(reference?.subject?.$refText ?? '');
  return wordsKey(unit?.$type === 'Unit' ? stringText(unit.title) : (fieldText(field) ?? ''));
}

function checkForm(node: Signature, plan: Plan, report: (finding: Finding) => void): void {
  const party = fieldText(plan.head.get('thể thức')) === 'đảng';
  for (const key of capitalKeys) {
    const field = fieldIn(node, key);
    const words = field && wordsIn(field);
    if (!words) {
      continue;
    }
    const sign = typedSign.exec(words.text)?.[0];
    // The sign of the document's own form is printed once all the same.
    if (sign !== undefined && (party ? /^[TK]\//u : /^[A-Z]+\. /u).test(sign)) {
      continue;
    }
    if (sign !== undefined) {
      const place = { offset: words.place.offset, end: words.place.offset + sign.length };
      report({
        place,
        message: message(
          `Không gõ “${sign.trim()}”: máy in theo khóa “${key}” và thể thức của văn bản.`,
          `Do not type “${sign.trim()}”: it is printed from the key and the document's form.`,
        ),
        fixes: [replacement(place, '', `Bỏ “${sign.trim()}”`, `Remove “${sign.trim()}”`)],
      });
    }
    const rest = words.text.slice(sign?.length ?? 0);
    const upper = rest.toLocaleUpperCase('vi');
    if (rest !== upper && nfc(rest) === rest) {
      const place = { offset: words.place.offset + (sign?.length ?? 0), end: words.place.end };
      report({
        place,
        severity: 'hint',
        message: message(
          `Quyền hạn, chức vụ của người ký viết hoa: “${upper}”.`,
          `Authority and position are in capitals: “${upper}”.`,
        ),
        fixes: [replacement(place, upper, `Sửa thành “${upper}”`, `Change to “${upper}”`)],
      });
    }
  }
  const name = fieldIn(node, 'họ tên');
  const words = name && wordsIn(name);
  const title = words && learned.exec(words.text)?.[0];
  if (words && title) {
    const place = { offset: words.place.offset, end: words.place.offset + title.length };
    report({
      place,
      severity: 'info',
      message: message(
        'Trước họ tên người ký không ghi học hàm, học vị (trừ lực lượng vũ trang, y tế, giáo dục, khoa học).',
        'No academic title stands before the name (but for the armed forces, health, education, science).',
      ),
      fixes: [replacement(place, '', `Bỏ “${title.trim()}”`, `Remove “${title.trim()}”`)],
    });
  }
}

/** The words of a field as they are written, where they have no slots and no escapes. */
function wordsIn(field: Field): { text: string; place: Place } | undefined {
  if (field.text !== undefined) {
    return { text: field.text, place: placeOf(field, 'text') };
  }
  const [str] = field.strings;
  const place = str && placeOf(str);
  return str?.text !== undefined && place && place.end - place.offset === str.text.length + 2
    ? { text: str.text, place: { offset: place.offset + 1, end: place.end - 1 } }
    : undefined;
}

function replacement(place: Place, newText: string, vi: string, en: string): Fix {
  return { title: message(vi, en), changes: [{ place, newText }] };
}
