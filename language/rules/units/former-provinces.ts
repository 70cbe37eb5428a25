import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { nfc } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { bodiesNamed } from './past-context.ts';
import { formerProvinces, provincesMerged } from './provinces.ts';
import { earliestDayOf } from './unit-registry.ts';

/** Provinces that were merged into others, as bodies or places of today. */
export const formerProvincesRule: Rule = {
  code: 'KH644',
  name: 'former-provinces',
  severity: 'warning',
  title: { vi: 'Tỉnh đã sáp nhập', en: 'A province that was merged' },
  description: {
    vi: 'Từ 01/7/2025 cả nước có 34 tỉnh, thành phố; 29 tỉnh không còn (Nghị quyết 202/2025/QH15). Cơ quan của tỉnh cũ ban hành văn bản, được giao việc, nhận văn bản thì là cảnh báo; chỉ nhắc tới địa bàn thì là thông tin. Tên trong viện dẫn, trong phần kết quả, câu nói về trước đây, về việc sáp nhập không bị xét.',
    en: 'Since 1 July 2025 there are 34 provinces and cities; 29 ended (Resolution 202/2025/QH15). A body of a former province that issues, is given work or gets the document is a warning; a mere place is information. Citations, results, what tells of the past or of the merger are not looked at.',
  },
  basis: { vi: 'Nghị quyết 202/2025/QH15', en: 'Resolution 202/2025/QH15' },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Báo cáo tỉnh cũ', en: 'A former province is reported to' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\n- Báo cáo UBND tỉnh Nam Định trước ngày 15/12/2026.\n',
      },
      {
        title: { vi: 'Cơ quan ban hành', en: 'The issuer' },
        text: 'kế hoạch A "Kế hoạch"\ncơ quan ban hành: UBND\nngày: 12/01/2026\nđơn vị UBND "Ủy ban nhân dân tỉnh Hà Giang"\n',
      },
    ],
    good: [
      {
        title: { vi: 'Viện dẫn; trước đây; tỉnh không sáp nhập', en: 'A citation, the past, a province that stays' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\n- Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 của UBND tỉnh Nam Định; báo cáo UBND tỉnh Ninh Bình.\n- Dữ liệu của tỉnh Hà Nam (cũ), tỉnh Nam Định trước sắp xếp được chuyển về kho dữ liệu dùng chung.\n',
      },
      {
        title: { vi: 'Văn bản trước 01/7/2025', en: 'Before July 2025' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2024\n- Báo cáo UBND tỉnh Nam Định.\n',
      },
    ],
  },
  check(document, report) {
    const { plan } = document;
    const day = earliestDayOf(plan);
    if (day === undefined || day < provincesMerged) {
      return;
    }
    const issuer = issuerOf(plan);
    const [own] = issuer ? formerIn(issuer.name) : [];
    if (issuer && own) {
      report({ place: issuer.place, message: said(own.words) });
    }
    for (const { words, place, acts } of bodiesNamed(document, formerIn, provincesMerged)) {
      const isBody = !/^tỉnh /iu.test(words);
      report({
        place,
        ...(acts && isBody ? {} : { severity: 'info' as const }),
        message: said(words),
        fixes: [offer(place, named(words))],
      });
    }
  },
};

/** The former province that some words end with, and to what it belongs. */
const provinceOf = (words: string): readonly [name: string, now: string] =>
  [...formerProvinces].find(([former]) => loose(words).endsWith(loose(former))) ?? ['', ''];

/** The words with the province or city of today: "UBND tỉnh Nam Định" → "UBND tỉnh Ninh Bình". */
function named(words: string): string {
  const [name, now] = provinceOf(words);
  const [kind = '', place = ''] = /^(tỉnh|thành phố) (.*)$/iu.exec(now)?.slice(1) ?? [];
  const before = words.slice(0, words.length - name.length);
  return kind === 'tỉnh'
    ? before + place
    : before.replace(/tỉnh $/iu, '') === before
      ? `Thành ủy ${place}`
      : before.replace(/tỉnh $/iu, now);
}

function said(words: string): ReturnType<typeof message> {
  const [name, now] = provinceOf(words);
  return message(
    `Tỉnh ${name} không còn từ 01/7/2025 (Nghị quyết 202/2025/QH15); nay thuộc ${now}.`,
    `The province ${name} is no more since 1 July 2025 (Resolution 202/2025/QH15); it belongs to ${now}.`,
  );
}

const loose = (words: string): string => words.replace(/\s*[-–]\s*/gu, '-').toLowerCase();

/** The body that issues the document, as it is declared or typed. */
function issuerOf(plan: Plan): { name: string; place: ReturnType<typeof placeOf> } | undefined {
  const field = plan.head.get('cơ quan ban hành');
  if (!field) {
    return undefined;
  }
  const reference = field.$type === 'ReferenceField' ? field.references[0]?.subject?.$refText : undefined;
  const unit = reference === undefined ? undefined : plan.byName.get(reference);
  const name = unit?.$type === 'Unit' ? stringText(unit.title) : fieldText(field);
  return name === undefined || nfc(name) !== name ? undefined : { name, place: placeOf(field) };
}

const names = [...formerProvinces.keys()].map((name) => name.replace(' - ', ' ?[-–] ?')).join('|');
const pattern = new RegExp(
  `(?<!\\p{L})(?:(?:(?:UBND|[ỦU][yỷ] ban nhân dân|HĐND|Hội đồng nhân dân|Công an|Đảng bộ) )?tỉnh|Tỉnh [ủu][yỷ]) (?:${names})(?![\\p{L}\\p{M}])`,
  'giu',
);

const formerIn = rememberByText((text) =>
  /tỉnh/iu.test(text) ? [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, index })) : [],
);
