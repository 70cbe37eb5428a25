/**
 * Whole documents and their usual sections, by kind. Usual parts: Nghị định 30/2020/NĐ-CP, annex I, mục II.6 and
 * annex III (models); plans of provinces and communes as they are issued (`examples/`).
 */
import type { Plan } from '../../plan/plan.ts';
import { sectionsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { fold } from '../../text/normalise.ts';
import { Fill } from './fill.ts';

/** A section that documents of a kind usually have. */
export interface SectionTemplate {
  readonly title: string;
  /** Headings that stand for the same section: a word of them is enough. */
  readonly also?: readonly string[];
  /** Keyword: `phần`, or `điều` in kinds made of articles. */
  readonly level: 'phần' | 'điều';
  /** Lines inside. */
  readonly lines: (fill: Fill) => readonly string[];
}

const part = (
  title: string,
  lines: SectionTemplate['lines'] = (f) => [`- ${f.words('…')}`],
  also: readonly string[] = [],
): SectionTemplate => ({ title, also, level: 'phần', lines });

const article = (title: string, lines: SectionTemplate['lines']): SectionTemplate => ({ title, level: 'điều', lines });

const purpose = part(
  'MỤC ĐÍCH, YÊU CẦU',
  (f) => [
    'mục "Mục đích" {',
    `  - ${f.words('Cụ thể hóa chủ trương, chính sách của cấp trên phù hợp với điều kiện của địa phương.')}`,
    '}',
    'mục "Yêu cầu" {',
    `  - ${f.words('Nhiệm vụ có đơn vị chủ trì, thời hạn, sản phẩm cụ thể; kết quả đo được bằng chỉ tiêu.')}`,
    '}',
  ],
  ['mục đích'],
);
const goals = part(
  'MỤC TIÊU',
  (f) => [
    'mục "Mục tiêu chung" {',
    `  > ${f.words('Nâng cao hiệu lực, hiệu quả hoạt động của chính quyền.')}`,
    '}',
    `mục "Mục tiêu cụ thể" năm ${f.year()} {`,
    `  - Tỷ lệ ${f.words('hồ sơ thủ tục hành chính được giải quyết đúng hạn')} đạt {${f.name('Target', 'HoSoDungHan')}}.`,
    '}',
  ],
  ['chỉ tiêu'],
);
const tasks = part(
  'NHIỆM VỤ, GIẢI PHÁP',
  (f) => [
    `nhiệm vụ "${f.words('Tập huấn kỹ năng số cho cán bộ, công chức')}" {`,
    `  chủ trì: ${f.name('Unit', 'KinhTe')}`,
    `  hạn: ${f.words(`30/6/${f.plainYear()}`)}`,
    `  sản phẩm: "${f.words('02 lớp tập huấn')}"`,
    `  kinh phí: ${f.words('20 triệu đồng')}`,
    `  phục vụ: ${f.name('Target', 'HoSoDungHan')}`,
    '}',
  ],
  ['nhiệm vụ', 'giải pháp'],
);
const money = part(
  'KINH PHÍ THỰC HIỆN',
  (f) => [
    `kinh phí KinhPhi "Kinh phí thực hiện": ${f.words('20 triệu đồng')} {`,
    `  khoản chi DaoTao "${f.words('Đào tạo, tập huấn')}": ${f.words('20 triệu đồng')}`,
    '}',
    '> Kinh phí thực hiện là {KinhPhi} (bằng chữ: {KinhPhi bằng chữ}).',
  ],
  ['kinh phí'],
);
const carryingOut = part(
  'TỔ CHỨC THỰC HIỆN',
  (f) => [
    `giao ${f.name('Unit', 'KinhTe')} {`,
    `  - ${f.words('Chủ trì, theo dõi, đôn đốc việc thực hiện')} {văn bản này}.`,
    '}',
  ],
  ['tổ chức'],
);
const need = part('SỰ CẦN THIẾT', undefined, ['sự cần thiết', 'cơ sở']);
const proposals = part('ĐỀ XUẤT, KIẾN NGHỊ', undefined, ['đề xuất', 'kiến nghị']);

/** The sections that a kind of document usually has, in their order. */
const sections: Readonly<Record<string, readonly SectionTemplate[]>> = {
  'kế hoạch': [purpose, goals, tasks, money, carryingOut],
  'kế hoạch hành động': [purpose, goals, tasks, money, carryingOut],
  'chương trình': [purpose, goals, tasks, money, carryingOut],
  'chương trình hành động': [purpose, goals, tasks, carryingOut],
  'đề án': [need, part('THỰC TRẠNG'), goals, tasks, money, carryingOut],
  'phương án': [purpose, part('NỘI DUNG PHƯƠNG ÁN'), money, carryingOut],
  'tờ trình': [need, part('NỘI DUNG CHÍNH', undefined, ['nội dung']), proposals],
  'báo cáo': [
    part('KẾT QUẢ THỰC HIỆN', undefined, ['kết quả']),
    part('TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN', undefined, ['tồn tại', 'hạn chế']),
    part('PHƯƠNG HƯỚNG, NHIỆM VỤ', undefined, ['phương hướng', 'nhiệm vụ']),
    proposals,
  ],
  'hướng dẫn': [purpose, part('NỘI DUNG', undefined, ['nội dung']), carryingOut],
  'chỉ thị': [part('NHIỆM VỤ TRỌNG TÂM', undefined, ['nhiệm vụ']), carryingOut],
  'nghị quyết': [
    article('Nội dung', (f) => [`> ${f.words('Thông qua kế hoạch phát triển kinh tế - xã hội.')}`]),
    article('Tổ chức thực hiện', (f) => [`> ${f.words('Giao Ủy ban nhân dân tổ chức thực hiện Nghị quyết.')}`]),
    article('Điều khoản thi hành', (f) => [`> ${f.words('Nghị quyết có hiệu lực kể từ ngày thông qua.')}`]),
  ],
  'quyết định': [
    article('Nội dung', (f) => [
      `> ${f.words('Ban hành kèm theo Quyết định này Kế hoạch phát triển kinh tế - xã hội.')}`,
    ]),
    article('Hiệu lực', () => ['> Quyết định này có hiệu lực kể từ ngày ký.']),
    article('Trách nhiệm thi hành', (f) => [
      `> ${f.words('Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này.')}`,
    ]),
  ],
  'công văn': [],
  'thông báo': [],
};

/** The usual sections of a document of this kind that it has not yet. */
export function missingSections(plan: Plan): readonly SectionTemplate[] {
  const titles = sectionsOf(plan).map(({ title }) => fold(stringText(title)));
  return (sections[plan.header?.kind ?? ''] ?? []).filter(({ title, also = [] }) => {
    const marks = [title, ...also].map(fold);
    return !titles.some((existing) => marks.some((mark) => existing.includes(mark)));
  });
}

/** A section as it is written. */
export function sectionText({ title, level, lines }: SectionTemplate, fill: Fill): string {
  const inner = lines(fill).map((line) => `  ${line}\n`);
  return `${level} "${title}" {\n${inner.join('')}}`;
}

/** Kinds that carry a period and declare targets. */
const plans: ReadonlySet<string> = new Set([
  'kế hoạch',
  'kế hoạch hành động',
  'chương trình',
  'chương trình hành động',
  'đề án',
]);
const addressed: ReadonlySet<string> = new Set(['tờ trình', 'công văn', 'báo cáo']);

/** A whole document of a kind, from its head to its signature. */
export function documentText(kind: string, symbol: string, plan: Plan): string {
  const f = new Fill(plan);
  const year = f.plainYear();
  const isPlan = plans.has(kind);
  const own = sections[kind] ?? [];
  const isOfArticles = own.some(({ level }) => level === 'điều');
  const issuer = kind === 'nghị quyết' ? 'HĐND' : 'UBND';
  const head = [
    `${kind} ${f.words(`VanBan${year}`)} "${f.words(`Phát triển kinh tế - xã hội xã An Bình năm ${year}`)}"`,
    '',
    'thể thức: hành chính',
    `cấp: ${f.choice('xã', 'tỉnh')}`,
    'cơ quan ban hành: CoQuan',
    `số: "${kind === 'công văn' ? '…/UBND-VP' : `…/${symbol}-${issuer}`}"`,
    `nơi ban hành: "${f.words('An Bình')}"`,
    `ngày: …/…/${year}`,
    ...(isPlan ? [`giai đoạn: ${f.words(year)}`, 'thực hiện: NghiQuyet'] : []),
    ...(addressed.has(kind) ? [`kính gửi: "${f.words('Ủy ban nhân dân tỉnh')}"`] : []),
    ...(isOfArticles || own.length === 0 ? [] : ['đánh số: "I.", "1.", "a)"']),
  ];
  const body = issuer === 'HĐND' ? 'Hội đồng nhân dân' : 'Ủy ban nhân dân';
  const declarations = [
    `đơn vị CoQuan "${f.words(`${body} xã An Bình`)}" { viết tắt: "${f.words(`${issuer} xã`)}" }`,
    `đơn vị KinhTe "${f.words('Phòng Kinh tế')}"`,
    '',
    `viện dẫn NghiQuyet nghị quyết "${f.words(`01/NQ-${isPlan ? 'HĐND' : 'CP'}`)}" {`,
    `  ngày: ${f.words(`15/12/${Number(year) - 1}`)}`,
    `  cơ quan: "${f.words(isPlan ? 'Hội đồng nhân dân xã An Bình' : 'Chính phủ')}"`,
    `  về: "${f.words(`nhiệm vụ phát triển kinh tế - xã hội năm ${year}`)}"`,
    '}',
    ...(isPlan
      ? [
          '',
          `chỉ tiêu HoSoDungHan "${f.words('Hồ sơ thủ tục hành chính được giải quyết đúng hạn')}" {`,
          `  ${year}: từ ${f.words('95%')} trở lên`,
          '  chủ trì: KinhTe',
          '}',
        ]
      : []),
  ];
  const text = own.length > 0 ? own.map((section) => sectionText(section, f)) : [`> ${f.words('…')}`];
  const collective = body.toLocaleUpperCase('vi');
  const first = addressed.has(kind) ? 'Như trên' : 'Các cơ quan, đơn vị liên quan';
  const end = `nơi nhận {\n  - ${f.words(first)};\n  - {KinhTe};\n  lưu: "VT"\n}\n\nký { thay mặt: "${collective}"; chức vụ: "CHỦ TỊCH"; họ tên: "${f.words('Nguyễn Văn An')}" }`;
  const bases = 'căn cứ {\n  - {NghiQuyet đầy đủ};\n}';
  return [head.join('\n'), declarations.join('\n'), bases, ...text, end].join('\n\n').concat(`\n${f.end()}`);
}
