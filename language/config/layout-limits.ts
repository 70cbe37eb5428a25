import { z } from 'zod';
import type { Message } from '../text/message.ts';

/**
 * What a house may set of a layout by itself, and within which limits. The limits are those of the rules that the
 * layout follows; what a layout uses where a house sets nothing stands in `documents/layout`.
 */
const limitSchema = z.union([
  z.object({ least: z.number(), most: z.number(), source: z.string().min(1) }),
  /** The rule names the values themselves. */
  z.object({ oneOf: z.array(z.number()).min(1), source: z.string().min(1) }),
]);

export type LayoutLimit = z.infer<typeof limitSchema>;

/** Groups of settings, as they stand in `kehoach.config.json`. */
export const LAYOUT_GROUPS = ['margins', 'printing', 'sizes', 'paragraph'] as const;
export type LayoutGroup = (typeof LAYOUT_GROUPS)[number];

const limitsSchema = z.record(z.enum(LAYOUT_GROUPS), z.record(z.string(), limitSchema));

/** The limits of one layout: by group and setting. */
export type LayoutLimits = z.infer<typeof limitsSchema>;

const ANNEX = 'Nghị định 30/2020/NĐ-CP, phụ lục I';
const PARTY = 'Hướng dẫn 36-HD/VPTW và Hướng dẫn 05-HD/VPTW';
const HABIT = 'thông lệ, quy định không nêu';

const between = (least: number, most: number, source: string): LayoutLimit => ({ least, most, source });

/** Limits by the name of the layout (`thể thức`). */
export const LAYOUT_LIMITS: Readonly<Record<'hành chính' | 'đảng', LayoutLimits>> = z
  .object({ 'hành chính': limitsSchema, đảng: limitsSchema })
  .parse({
    'hành chính': {
      margins: {
        top: between(20, 25, `${ANNEX}, mục I.3`),
        bottom: between(20, 25, `${ANNEX}, mục I.3`),
        left: between(30, 35, `${ANNEX}, mục I.3`),
        right: between(15, 20, `${ANNEX}, mục I.3`),
      },
      // The annex has one set of margins for all pages.
      printing: {},
      sizes: {
        nationalName: between(12, 13, `${ANNEX}, mục II.1a`),
        motto: between(13, 14, `${ANNEX}, mục II.1b`),
        parentIssuer: between(12, 13, `${ANNEX}, mục II.2`),
        issuer: between(12, 13, `${ANNEX}, mục II.2`),
        placeDate: between(13, 14, `${ANNEX}, mục II.4`),
        letterSubject: between(12, 13, `${ANNEX}, mục II.5`),
        stamp: between(13, 14, `${ANNEX}, mục III.2`),
        kind: between(13, 14, `${ANNEX}, mục II.5`),
        subject: between(13, 14, `${ANNEX}, mục II.5`),
        body: between(13, 14, `${ANNEX}, mục II.6e`),
        signature: between(13, 14, `${ANNEX}, mục II.7`),
        appendixTitle: between(13, 14, `${ANNEX}, mục III.1`),
        pageNumber: between(13, 14, `${ANNEX}, mục I.7`),
        table: between(11, 14, HABIT),
      },
      paragraph: {
        firstLineIndent: { oneOf: [10, 12.7], source: `${ANNEX}, mục II.6e` },
        lineSpacing: between(1, 1.5, `${ANNEX}, mục II.6e`),
        after: between(6, 24, `${ANNEX}, mục II.6e (tối thiểu 6 pt)`),
      },
    },
    đảng: {
      margins: {
        top: between(20, 20, PARTY),
        bottom: between(20, 20, PARTY),
        left: between(30, 30, PARTY),
        right: between(15, 15, PARTY),
      },
      printing: {
        sides: { oneOf: [1, 2], source: `${PARTY} (mặt sau: lề trái 15 mm, lề phải 30 mm)` },
      },
      sizes: {
        kind: between(15, 16, `${PARTY}, phụ lục 3`),
        subject: between(14, 15, `${PARTY}, phụ lục 3`),
        body: between(14, 15, `${PARTY}, phụ lục 3`),
        table: between(11, 14, HABIT),
      },
      paragraph: {
        firstLineIndent: between(9, 11, `${PARTY} (khoảng 10 mm)`),
        lineSpacing: between(18, 22, 'Hướng dẫn 36-HD/VPTW: ít nhất 18 pt; Hướng dẫn 05-HD/VPTW: 18-22 pt'),
        after: between(6, 24, `${PARTY} (tối thiểu 6 pt)`),
      },
    },
  });

/** What each setting sets, and in which unit. */
export const LAYOUT_SETTINGS: Readonly<Record<string, Message>> = {
  'margins.top': { vi: 'Lề trên (mm)', en: 'Top margin (mm)' },
  'margins.bottom': { vi: 'Lề dưới (mm)', en: 'Bottom margin (mm)' },
  'margins.left': { vi: 'Lề trái (mm)', en: 'Left margin (mm)' },
  'margins.right': { vi: 'Lề phải (mm)', en: 'Right margin (mm)' },
  'printing.sides': {
    vi: 'In một mặt hay hai mặt giấy (hai mặt: trang chẵn đổi lề trái, lề phải)',
    en: 'Printed on one or both sides (both: even pages swap their left and right margins)',
  },
  'sizes.nationalName': { vi: 'Cỡ chữ Quốc hiệu', en: 'Size of the national name' },
  'sizes.motto': { vi: 'Cỡ chữ Tiêu ngữ', en: 'Size of the motto' },
  'sizes.parentIssuer': { vi: 'Cỡ chữ tên cơ quan chủ quản', en: 'Size of the superior body' },
  'sizes.issuer': { vi: 'Cỡ chữ tên cơ quan ban hành', en: 'Size of the issuing body' },
  'sizes.placeDate': { vi: 'Cỡ chữ địa danh, thời gian', en: 'Size of place and date' },
  'sizes.letterSubject': { vi: 'Cỡ chữ trích yếu công văn', en: "Size of a letter's subject" },
  'sizes.stamp': { vi: 'Cỡ chữ dấu chỉ độ mật, độ khẩn', en: 'Size of secrecy and urgency marks' },
  'sizes.kind': { vi: 'Cỡ chữ tên loại văn bản', en: 'Size of the kind of document' },
  'sizes.subject': { vi: 'Cỡ chữ trích yếu', en: 'Size of the subject' },
  'sizes.body': { vi: 'Cỡ chữ nội dung, căn cứ, đề mục', en: 'Size of text, legal bases and headings' },
  'sizes.signature': { vi: 'Cỡ chữ quyền hạn, chức vụ, họ tên người ký', en: 'Size of the signature' },
  'sizes.appendixTitle': { vi: 'Cỡ chữ tên phụ lục', en: "Size of an appendix's title" },
  'sizes.pageNumber': { vi: 'Cỡ số trang', en: 'Size of the page number' },
  'sizes.table': { vi: 'Cỡ chữ trong bảng', en: 'Size of text in tables' },
  'paragraph.firstLineIndent': { vi: 'Lùi đầu dòng (mm)', en: 'First-line indent (mm)' },
  'paragraph.lineSpacing': {
    vi: 'Giãn dòng (hành chính: số dòng; đảng: pt)',
    en: 'Line spacing (hành chính: lines; đảng: points)',
  },
  'paragraph.after': { vi: 'Khoảng cách giữa các đoạn (pt)', en: 'Space between paragraphs (pt)' },
};

/** A limit in words: "từ 30 đến 35", "10 hoặc 12,7", "20". */
export function limitText(limit: LayoutLimit): Message {
  const number = (value: number): string => String(value).replace('.', ',');
  if ('oneOf' in limit) {
    const values = limit.oneOf;
    return { vi: values.map(number).join(' hoặc '), en: values.join(' or ') };
  }
  const { least, most } = limit;
  return least === most
    ? { vi: number(least), en: String(least) }
    : { vi: `từ ${number(least)} đến ${number(most)}`, en: `${least} to ${most}` };
}
