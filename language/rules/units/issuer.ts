import type { Unit } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { fieldIn, fieldText, type Plan, referencesIn, unitsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { wordsKey } from '../../text/normalise.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';

/** What the head of a document says of its issuer, against the declaration of that unit. */
export const issuerOfDocument: Rule = {
  code: 'KH641',
  name: 'issuer',
  severity: 'warning',
  title: { vi: 'Phần đầu không khớp với cơ quan ban hành', en: 'A head that does not fit the issuer' },
  description: {
    vi: 'Cấp của văn bản là cấp của cơ quan ban hành. Văn bản của tỉnh ghi địa danh là tên tỉnh; của xã, phường, đặc khu là tên xã, phường, đặc khu ấy. Đơn vị trực thuộc không ở cấp cao hơn đơn vị mà nó thuộc. Hai đơn vị khác nhau không cùng một tên.',
    en: 'The level of a document is that of its issuer; a province’s or a commune’s document is issued at the place of its name; no two units have one title.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4: địa danh là tên đơn vị hành chính nơi cơ quan ban hành đóng trụ sở; văn bản của tỉnh thường ghi tên tỉnh',
    en: 'Decree 30/2020/NĐ-CP, annex I, II.4',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Khác cấp, tên cơ quan trong ngoặc kép', en: 'Another level, the issuer in quotes' },
        text: 'kế hoạch A "Kế hoạch"\ncấp: huyện\ncơ quan ban hành: "ỦY BAN NHÂN DÂN XÃ CẨM BÌNH"\n',
      },
      {
        title: { vi: 'Khác cấp', en: 'Another level' },
        text: 'kế hoạch A "Kế hoạch"\ncấp: tỉnh\ncơ quan ban hành: UBNDXa\nđơn vị UBNDXa "Ủy ban nhân dân xã Đồng Xuân" { cấp: xã }\n',
      },
      {
        title: { vi: 'Khác địa danh', en: 'Another place' },
        text: 'kế hoạch A "Kế hoạch"\ncơ quan ban hành: UBNDXa\nnơi ban hành: "Đông Xuân"\nđơn vị UBNDXa "Ủy ban nhân dân xã Đồng Xuân" { cấp: xã }\n',
      },
      {
        title: { vi: 'Hai đơn vị một tên', en: 'Two units of one title' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị KT "Phòng Kinh tế"\nđơn vị PKT "Phòng Kinh tế"\nnhiệm vụ "Tập huấn" { chủ trì: KT; phối hợp: PKT; hạn: 30/6/2026; sản phẩm: 3 lớp }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khớp', en: 'In agreement' },
        text: 'kế hoạch A "Kế hoạch"\ncấp: xã\ncơ quan ban hành: UBNDXa\nnơi ban hành: "Đồng Xuân"\nđơn vị UBNDXa "Ủy ban nhân dân xã Đồng Xuân" { cấp: xã }\nđơn vị PKT "Phòng Kinh tế" { cấp: xã; thuộc: UBNDXa }\nnhiệm vụ "Tập huấn" { chủ trì: PKT; hạn: 30/6/2026; sản phẩm: 3 lớp }\n',
      },
      {
        title: { vi: 'Tên cơ quan không nêu địa danh', en: 'An issuer without a place in its name' },
        text: 'kế hoạch A "Kế hoạch"\ncấp: tỉnh\ncơ quan ban hành: UBNDTinh\nnơi ban hành: "Hà Tĩnh"\nđơn vị UBNDTinh "Ủy ban nhân dân tỉnh" { cấp: tỉnh }\n',
      },
    ],
  },
  check({ plan }, report) {
    const issuer = issuerOf(plan);
    checkNamedLevel(plan, report);
    if (issuer) {
      checkLevel(issuer, plan, report);
      checkPlace(issuer, plan, report);
      checkLayout(issuer, plan, report);
    }
    checkLevels(plan, report);
    const titles = new Map<string, Unit>();
    for (const unit of unitsOf(plan)) {
      const key = wordsKey(stringText(unit.title));
      const other = titles.get(key);
      if (other && key !== '') {
        report({
          place: placeOf(unit, 'title'),
          message: message(
            `Đơn vị ${other.name ?? ''} đã có tên này. Dùng một khai báo, hoặc ghi tên đầy đủ để phân biệt.`,
            `The unit ${other.name ?? ''} has this title. Use one declaration, or tell them apart.`,
          ),
          related: [{ place: placeOf(other, 'title'), message: message('Khai báo kia', 'The other one') }],
        });
      } else {
        titles.set(key, unit);
      }
    }
  },
};

/** From the highest. */
const levels = ['trung ương', 'bộ', 'tỉnh', 'huyện', 'xã', 'thôn'];

/** A unit is of no higher level than the one that it belongs to. */
function checkLevels(plan: Plan, report: (finding: Finding) => void): void {
  const levelOf = (unit: Unit): number => levels.indexOf(wordsKey(fieldText(fieldIn(unit, 'cấp')) ?? ''));
  for (const unit of unitsOf(plan)) {
    const name = referencesIn(unit, 'thuộc')[0]?.subject?.$refText;
    const superior = name === undefined ? undefined : plan.byName.get(name);
    if (superior?.$type === 'Unit') {
      const [own, above] = [levelOf(unit), levelOf(superior)];
      if (own >= 0 && above >= 0 && own < above) {
        report({
          place: placeOf(fieldIn(unit, 'cấp') ?? unit),
          message: message(
            `“${stringText(unit.title)}” là cấp ${levels[own]}, mà thuộc “${stringText(superior.title)}” (cấp ${levels[above]}).`,
            `“${stringText(unit.title)}” is of level ${levels[own]}, but belongs to “${stringText(superior.title)}” (${levels[above]}).`,
          ),
        });
      }
    }
  }
}

/** The unit that the document says has issued it, where it is declared here. */
function issuerOf(plan: Plan): Unit | undefined {
  const field = plan.head.get('cơ quan ban hành');
  const name = field?.$type === 'ReferenceField' ? field.references[0]?.subject?.$refText : fieldText(field)?.trim();
  const unit = name === undefined ? undefined : plan.byName.get(name);
  return unit?.$type === 'Unit' ? unit : undefined;
}

function checkLevel(issuer: Unit, { head }: Plan, report: (finding: Finding) => void): void {
  const field = head.get('cấp');
  const [own, declared] = [fieldText(field)?.trim(), fieldText(fieldIn(issuer, 'cấp'))?.trim()];
  if (field && own !== undefined && declared !== undefined && wordsKey(own) !== wordsKey(declared)) {
    report({
      place: placeOf(field),
      message: message(
        `Văn bản ghi cấp ${own}, cơ quan ban hành là cấp ${declared}.`,
        `The document says level ${own}, its issuer is of level ${declared}.`,
      ),
      fixes: [offer(placeOf(field), `cấp: ${declared}`)],
      related: [
        { place: placeOf(fieldIn(issuer, 'cấp') ?? issuer), message: message('Cơ quan ban hành', 'The issuer') },
      ],
    });
  }
}

/** Where the issuer is no declared unit: the level that its name says. */
function checkNamedLevel({ head }: Plan, report: (finding: Finding) => void): void {
  const [field, issuer] = [head.get('cấp'), head.get('cơ quan ban hành')];
  const [own, name] = [wordsKey(fieldText(field) ?? ''), wordsKey(fieldText(issuer) ?? '')];
  const said =
    /^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng ủy) (?<of>tỉnh|huyện|xã|phường|đặc khu|thị trấn) \p{L}/u.exec(
      name,
    )?.groups?.of;
  const level = said === undefined || said === 'tỉnh' || said === 'huyện' ? said : 'xã';
  if (field && level !== undefined && own !== '' && own !== level) {
    report({
      place: placeOf(field),
      message: message(
        `Văn bản ghi cấp ${own}, cơ quan ban hành là cấp ${level}.`,
        `The document says level ${own}, its issuer is of level ${level}.`,
      ),
      fixes: [offer(placeOf(field), `cấp: ${level}`)],
    });
  }
}

/** A body of the state issues no document in the layout of the Party. */
function checkLayout(issuer: Unit, { head }: Plan, report: (finding: Finding) => void): void {
  const field = head.get('thể thức');
  const isState = /^(?:ủy|uỷ) ban nhân dân|^hội đồng nhân dân|^(?:sở|phòng|văn phòng hđnd) /u.test(
    wordsKey(stringText(issuer.title)),
  );
  if (field && isState && fieldText(field)?.trim() === 'đảng') {
    report({
      place: placeOf(field),
      message: message(
        `“${stringText(issuer.title)}” là cơ quan nhà nước: dùng thể thức hành chính.`,
        `“${stringText(issuer.title)}” is a body of the state: its layout is “hành chính”.`,
      ),
      fixes: [offer(placeOf(field), 'thể thức: hành chính')],
    });
  }
}

/** In a commune and in a province the place of issue is in the name of the issuer. */
function checkPlace(issuer: Unit, { head }: Plan, report: (finding: Finding) => void): void {
  const field = head.get('nơi ban hành');
  const place = fieldText(field)?.trim();
  const named = /(?:^| )(?<of>xã|phường|đặc khu|tỉnh) (?<name>\S.+)$/u.exec(wordsKey(stringText(issuer.title)))?.groups;
  if (field && place !== undefined && named !== undefined && /\p{L}/u.test(place)) {
    const key = wordsKey(place).replace(/^(?:xã|phường|đặc khu|tỉnh) /u, '');
    if (key !== named.name) {
      report({
        // Of a province it is custom: the decree has the place where the office is.
        ...(named.of === 'tỉnh' ? { severity: 'info' as const } : {}),
        place: placeOf(field),
        message: message(
          `Địa danh “${place}” khác tên trong “${stringText(issuer.title)}”.`,
          `The place “${place}” is not that of “${stringText(issuer.title)}”.`,
        ),
      });
    }
  }
}
