import { z } from 'zod';
import { optionsOf } from '../../config/rule-settings.ts';
import { documentKind } from '../../model/document-kinds.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { appendicesOf, basesOf, type Plan, recipientsOf, sectionsOf, signaturesOf } from '../../plan/plan.ts';
import type { Fix, Rule } from '../rule.ts';

/** A part that official documents have: how it is written here, and whether this document has it. */
interface DocumentPart {
  readonly vi: string;
  readonly en: string;
  /** Kinds that need it; every kind where left out. */
  readonly kinds?: readonly string[];
  readonly has: (plan: Plan) => boolean;
  /** What is written where it is missing: a field of the head, or a block at the end. */
  readonly add: { readonly field: string } | { readonly block: string };
}

const field =
  (key: string) =>
  ({ head }: Plan): boolean =>
    head.has(key);

/**
 * Parts of an administrative document: Nghị định 30/2020/NĐ-CP, article 8 (issuer, number, place and date, signer,
 * recipients) and annex I, mục II.6a (legal bases) and II.9 ("Kính gửi"). Party documents have the same ones
 * (Hướng dẫn 36-HD/VPTW).
 */
const parts: readonly DocumentPart[] = [
  {
    vi: '“cơ quan ban hành”',
    en: 'the issuer',
    has: field('cơ quan ban hành'),
    add: { field: 'cơ quan ban hành: "…"' },
  },
  { vi: '“số”', en: 'the number', has: field('số'), add: { field: 'số: "…"' } },
  { vi: '“nơi ban hành”', en: 'the place', has: field('nơi ban hành'), add: { field: 'nơi ban hành: "…"' } },
  { vi: '“ngày”', en: 'the date', has: field('ngày'), add: { field: 'ngày: …/…/…' } },
  {
    vi: '“kính gửi”',
    en: 'the addressee',
    kinds: ['tờ trình', 'công văn'],
    has: (plan) => field('kính gửi')(plan) || hasBlock(plan, 'kính gửi'),
    add: { field: 'kính gửi: "…"' },
  },
  {
    vi: '“căn cứ”',
    en: 'the legal bases',
    kinds: ['quyết định', 'nghị quyết'],
    has: (plan) => basesOf(plan).length > 0 || plan.proses.some(({ prose }) => /^\S?\s*Căn cứ /u.test(textOf(prose))),
    add: { field: 'căn cứ {\n  - …;\n}' },
  },
  {
    vi: '“ký { … }”',
    en: 'the signature',
    has: (plan) => signaturesOf(plan).length > 0,
    add: { block: 'ký { chức vụ: "…"; họ tên: "…" }' },
  },
  {
    vi: '“nơi nhận { … }”',
    en: 'the recipients',
    has: (plan) => recipientsOf(plan).length > 0,
    add: { block: 'nơi nhận {\n  - Như trên;\n  lưu: "VT"\n}' },
  },
];

/** The name of a part as the configuration writes it: without the signs around it. */
const nameOf = ({ vi }: DocumentPart): string => vi.replaceAll(/[“”{}…]/gu, '').trim();

const options = z.strictObject({
  parts: z
    .array(z.enum(parts.map(nameOf)))
    .default(parts.map(nameOf))
    .describe('Các thành phần phải có. / The parts that must be there.'),
});

function hasBlock(plan: Plan, key: string): boolean {
  return plan.root.entries.some((entry) => entry.$type === 'TextBlock' && entry.key === key);
}

const textOf = (node: { readonly $cstNode?: { readonly text: string } }): string => node.$cstNode?.text ?? '';

/** What an official document still lacks before it can be issued. */
export const missingParts: Rule = {
  code: 'KH701',
  name: 'missing-parts',
  severity: 'info',
  title: { vi: 'Văn bản còn thiếu thành phần', en: 'Parts that the document lacks' },
  description: {
    vi: 'Văn bản hành chính có cơ quan ban hành, số, ký hiệu, địa danh, ngày, người ký, nơi nhận; tờ trình, công văn có thêm “kính gửi”; quyết định, nghị quyết có căn cứ ban hành. Chỗ chưa biết thì để trống bằng dấu “…”. Văn bản ban hành kèm theo văn bản khác (`kèm theo:`) và đoạn văn bản chưa có khung không bị xét.',
    en: 'An official document has an issuer, a number, place and date, a signer and recipients; some kinds need more. “…” is a blank. Documents annexed to another and mere fragments are not looked at.',
  },
  basis: { vi: 'Nghị định 30/2020/NĐ-CP, Điều 8', en: 'Decree 30/2020/NĐ-CP, article 8' },
  options,
  examples: {
    bad: [
      {
        title: { vi: 'Thiếu chữ ký, nơi nhận', en: 'No signature, no recipients' },
        text: 'kế hoạch A "Kế hoạch"\ncơ quan ban hành: "UBND xã Đồng Xuân"\nsố: "…/KH-UBND"\nnơi ban hành: "Đồng Xuân"\nngày: …/01/2026\n\nphần "MỤC TIÊU" {\n  - Nâng cao chất lượng phục vụ.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đủ', en: 'All there' },
        text: 'kế hoạch A "Kế hoạch"\ncơ quan ban hành: "UBND xã Đồng Xuân"\nsố: "…/KH-UBND"\nnơi ban hành: "Đồng Xuân"\nngày: …/01/2026\n\nphần "MỤC TIÊU" {\n  - Nâng cao chất lượng phục vụ.\n}\n\nnơi nhận {\n  - UBND tỉnh;\n  lưu: "VT"\n}\n\nký { thay mặt: "ỦY BAN NHÂN DÂN"; chức vụ: "CHỦ TỊCH"; họ tên: "Nguyễn Văn An" }\n',
      },
      {
        title: { vi: 'Ban hành kèm theo quyết định', en: 'Annexed to a decision' },
        text: 'kế hoạch A "Kế hoạch"\ncơ quan ban hành: "UBND xã Đồng Xuân"\nkèm theo: "Quyết định số 12/QĐ-UBND"\n\nphần "MỤC TIÊU" {\n  - Nâng cao chất lượng phục vụ.\n}\n',
      },
      {
        title: { vi: 'Mới có vài dòng', en: 'A few lines only' },
        text: 'kế hoạch A "Kế hoạch"\n- Nâng cao chất lượng phục vụ.\n',
      },
    ],
  },
  check({ plan, config }, report) {
    const needed = optionsOf(missingParts, options, config).parts;
    const { header, head } = plan;
    if (!header || head.has('kèm theo') || !isWhole(plan)) {
      return;
    }
    const kind = documentKind(header.kind)?.name ?? '';
    const missing = parts.filter(
      (part) => needed.includes(nameOf(part)) && (part.kinds?.includes(kind) ?? true) && !part.has(plan),
    );
    if (missing.length > 0) {
      report({
        place: placeOf(header, 'kind'),
        message: message(
          `Văn bản còn thiếu ${missing.map(({ vi }) => vi).join(', ')}.`,
          `The document lacks ${missing.map(({ en }) => en).join(', ')}.`,
        ),
        fixes: [offerParts(missing, plan)],
      });
    }
  },
};

/** Is this meant to be issued? It has a frame and a body; entries of a library have no body. */
function isWhole(plan: Plan): boolean {
  const framed = parts.some(({ has }) => has(plan));
  const sections = sectionsOf(plan).length;
  return plan.proses.length > 0 && (framed ? sections > 0 : sections > 2);
}

/** Writes what is missing with blanks: fields behind the head, blocks at the end, before appendices. */
function offerParts(missing: readonly DocumentPart[], plan: Plan): Fix {
  const text = plan.root.$cstNode?.root.fullText ?? '';
  const headEnd = Math.max(
    ...[...plan.head.values(), ...(plan.header ? [plan.header] : [])].map((node) => placeOf(node).end),
  );
  const appendix = appendicesOf(plan).find((node) => node.$container === plan.root);
  const end = appendix ? placeOf(appendix).offset : text.trimEnd().length;
  const fields = missing.flatMap(({ add }) => ('field' in add ? [`\n${add.field}`] : []));
  const blocks = missing.flatMap(({ add }) => ('block' in add ? [add.block] : [])).reverse();
  const changes = [
    { place: { offset: headEnd, end: headEnd }, newText: fields.join('') },
    {
      place: { offset: end, end },
      newText: appendix ? `${blocks.join('\n\n')}\n\n` : `\n\n${blocks.join('\n\n')}\n`,
    },
  ].filter((_, i) => (i === 0 ? fields : blocks).length > 0);
  return { title: { vi: 'Thêm các thành phần còn thiếu', en: 'Add the missing parts' }, changes, uncertain: true };
}
