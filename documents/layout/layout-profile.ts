import { z } from 'zod';
import { NUMBERING_FORMS } from '../model/document-model.ts';

/**
 * The schema of a layout profile: how the official documents of one body of rules look. Every group of values names
 * its `source` (decree or guideline, annex, article), so that a value can be checked and corrected in one place.
 *
 * Lengths of the page are millimetres, of text points. A profile is data; adding one adds a file and a line in
 * `profiles.ts`.
 */

/** Where a value comes from: "NĐ 30/2020, phụ lục I, mục II.1". Habits of the trade say so. */
const source = z.string().min(1);

const points = z.number().min(0).max(400);
const millimetres = z.number().min(0).max(500);
const fontSize = z.number().min(8).max(20);

/** A line drawn under a component, or characters that stand for it in Party documents ("*", "-----"), not bold. */
const ruleSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('line'),
    /** Length as a share of the longest line of text above it; 1 is as long as the text. */
    share: z.number().min(0.1).max(1),
    source,
  }),
  z.object({ kind: z.literal('characters'), text: z.string().min(1), source }),
]);

/** Distance of lines: a multiple of single spacing, or a height in points. */
const lineSpacingSchema = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('multiple'), value: z.number().min(1).max(1.5) }),
  z.object({ rule: z.enum(['exactly', 'atLeast']), points }),
]);

const textStyleSchema = z.object({
  size: fontSize,
  bold: z.boolean(),
  italic: z.boolean(),
  underline: z.boolean().default(false),
  align: z.enum(['left', 'center', 'right', 'justify']),
  /** Points above and below the paragraph. */
  before: points.default(0),
  after: points.default(0),
  source,
});

const headingStyleSchema = textStyleSchema.extend({
  /** First line indented like body text. */
  indented: z.boolean(),
  /** The number stands on a line of its own, the title under it. */
  numberOnOwnLine: z.boolean(),
});

export const layoutProfileSchema = z.object({
  /** Name as written after `thể thức:`. */
  name: z.string().min(1),
  /** The rules that it follows, for users. */
  description: z.string().min(1),
  /** The first day on which it holds ("2026-05-27"), where an older form of the same name held before. */
  since: z.iso.date().optional(),
  language: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
  font: z.object({ name: z.string().min(1), source }),
  page: z.object({
    width: millimetres,
    height: millimetres,
    margin: z.object({ top: millimetres, bottom: millimetres, left: millimetres, right: millimetres }),
    /** On how many sides of a sheet the document is printed; with two, even pages swap their left and right margins. */
    sides: z.union([z.literal(1), z.literal(2)]),
    /** The least and the greatest margin that the rules allow; the layout check uses them. */
    allowedMargin: z.object({
      top: z.tuple([millimetres, millimetres]),
      bottom: z.tuple([millimetres, millimetres]),
      left: z.tuple([millimetres, millimetres]),
      right: z.tuple([millimetres, millimetres]),
    }),
    source,
  }),
  pageNumber: z.object({
    size: fontSize,
    align: z.enum(['left', 'center', 'right']),
    /** From the paper's edge to the number, in the top margin. */
    edge: millimetres,
    onFirstPage: z.boolean(),
    source,
  }),
  body: z.object({
    size: fontSize,
    firstLineIndent: millimetres,
    lineSpacing: lineSpacingSchema,
    after: points,
    source,
  }),
  header: z.object({
    /** Share of the text width that the right column gets, where its text fits into it. */
    rightShare: z.number().min(0.4).max(0.7),
    /** Lines of the right column, top to bottom. */
    national: z.array(textStyleSchema.extend({ text: z.string().min(1), rule: ruleSchema.optional() })).min(1),
    parentIssuer: textStyleSchema,
    issuer: textStyleSchema.extend({ rule: ruleSchema }),
    number: textStyleSchema.extend({
      label: z.string().min(1),
      /** What stands between number and symbol where the drafter gives neither. */
      separator: z.enum(['/', '-']),
      blankWidth: z.number().int().min(1),
    }),
    placeDate: textStyleSchema,
    letterSubject: textStyleSchema,
    /** Secrecy and urgency. */
    stamp: textStyleSchema,
    /** Who may see the document. */
    circulation: textStyleSchema,
    source,
  }),
  title: z.object({
    kind: textStyleSchema,
    subject: textStyleSchema.extend({ rule: ruleSchema }),
    annexedTo: textStyleSchema,
  }),
  addressees: z.object({
    one: textStyleSchema,
    list: textStyleSchema,
    label: z.object({
      /** "Kính gửi:". */
      text: z.string().min(1),
      /** In a submission to a higher body ("tờ trình"). */
      submission: z.string().min(1),
      italic: z.boolean(),
      source,
    }),
  }),
  /** `mark` stands before each basis ("-"); empty for none. */
  basis: textStyleSchema.extend({ mark: z.string() }),
  proclamation: textStyleSchema,
  headings: z.record(z.enum(NUMBERING_FORMS), headingStyleSchema),
  table: z.object({
    text: textStyleSchema,
    header: textStyleSchema,
    title: textStyleSchema,
    note: textStyleSchema,
  }),
  /** The words at the foot of a page. */
  footnote: textStyleSchema,
  recipients: z.object({
    heading: textStyleSchema,
    item: textStyleSchema,
    /** Share of the text width left of the signature. */
    share: z.number().min(0.3).max(0.6),
    /** What stands between "Lưu" and those who keep the file: ": " or " ". */
    filing: z.string(),
  }),
  signature: z.object({
    authority: textStyleSchema,
    position: textStyleSchema,
    name: textStyleSchema,
    /** Room for the signature and the seal between office and name, in points. */
    room: points,
  }),
  appendix: z.object({
    label: textStyleSchema,
    title: textStyleSchema,
    annexedTo: textStyleSchema,
  }),
  /** What closes the text ("./."). */
  closingMark: z.string(),
});

export type LayoutProfile = z.infer<typeof layoutProfileSchema>;
export type TextStyle = z.infer<typeof textStyleSchema>;
export type HeadingStyle = z.infer<typeof headingStyleSchema>;
export type LineSpacing = z.infer<typeof lineSpacingSchema>;
export type Rule = z.infer<typeof ruleSchema>;

/** What a profile's data file may leave to the schema's defaults. */
export type LayoutProfileData = z.input<typeof layoutProfileSchema>;
