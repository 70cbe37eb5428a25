import {
  AlignmentType,
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { HeadingStyle, LayoutProfile, LineSpacing, TextStyle } from '../layout/layout-profile.ts';
import type { NumberedDocument, NumberingForm } from '../model/document-model.ts';
import { halfPoints, twips, twipsOfMillimetres } from './units.ts';

/** Ids of the named paragraph styles of an exported file. */
export const STYLE = {
  parentIssuer: 'KHParentIssuer',
  issuer: 'KHIssuer',
  number: 'KHNumber',
  placeDate: 'KHPlaceDate',
  letterSubject: 'KHLetterSubject',
  stamp: 'KHStamp',
  circulation: 'KHCirculation',
  issuerMark: 'KHIssuerMark',
  kind: 'Title',
  subject: 'KHSubject',
  subjectMark: 'KHSubjectMark',
  annexedTo: 'KHAnnexedTo',
  addressee: 'KHAddressee',
  addresseeItem: 'KHAddresseeItem',
  basis: 'KHBasis',
  proclamation: 'KHProclamation',
  body: 'KHBody',
  bullet: 'KHBullet',
  subBullet: 'KHSubBullet',
  numbered: 'KHNumbered',
  tableText: 'KHTableText',
  tableHeader: 'KHTableHeader',
  tableTitle: 'KHTableTitle',
  tableNote: 'KHTableNote',
  recipientsHeading: 'KHRecipientsHeading',
  recipient: 'KHRecipient',
  authority: 'KHAuthority',
  position: 'KHPosition',
  signerName: 'KHSignerName',
  appendixTitle: 'KHAppendixTitle',
  appendixAnnexedTo: 'KHAppendixAnnexedTo',
  note: 'FootnoteText',
  rule: 'KHRule',
  pageNumber: 'KHPageNumber',
  /** Carries a section break, or the end of the file after a table, in next to no room. */
  sectionEnd: 'KHSectionEnd',
} as const;

/** Id of the style of a line of the national header, from 0. */
export function nationalStyle(index: number): string {
  return `KHNational${index + 1}`;
}

/** Word knows nine heading levels. */
const DEEPEST_HEADING = 9;

/** Which style the headings of a document get, by depth and form. */
export type HeadingStyles = ReadonlyMap<string, { id: string; name: string; form: NumberingForm; depth: number }>;

export function headingStyleId(styles: HeadingStyles, depth: number, form: NumberingForm): string {
  return styles.get(headingKey(depth, form))?.id ?? STYLE.body;
}

function headingKey(depth: number, form: NumberingForm): string {
  return `${depth} ${form}`;
}

/**
 * The heading styles that a document needs. The first form met on a depth is the built-in "heading N", so that the
 * navigation pane and tables of contents work; other forms on the same depth get a style based on it.
 */
export function collectHeadingStyles(document: NumberedDocument): HeadingStyles {
  const styles = new Map<string, { id: string; name: string; form: NumberingForm; depth: number }>();
  const depths = new Set<number>();
  for (const block of [...document.body, ...document.appendices.flatMap((appendix) => appendix.body)]) {
    if (block.type !== 'heading') continue;
    const key = headingKey(block.depth, block.form);
    if (styles.has(key)) continue;
    const depth = Math.min(block.depth, DEEPEST_HEADING);
    const first = !depths.has(depth);
    depths.add(depth);
    styles.set(key, {
      id: first ? `Heading${depth}` : `Heading${depth}${block.form}`,
      name: first ? `heading ${depth}` : `heading ${depth} ${block.form}`,
      form: block.form,
      depth,
    });
  }
  return styles;
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

export function alignmentOf(align: TextStyle['align']): (typeof AlignmentType)[keyof typeof AlignmentType] {
  return ALIGNMENT[align];
}

/** Line distance with its rule; without the rule LibreOffice squeezes lines. */
export function lineSpacing(
  spacing: LineSpacing,
): Pick<ISpacingProperties, 'line' | 'lineRule'> & { lineRule: LineRule } {
  if (spacing.rule === 'multiple') return { line: Math.round(240 * spacing.value), lineRule: LineRuleType.AUTO };
  const rule = spacing.rule === 'exactly' ? LineRuleType.EXACT : LineRuleType.AT_LEAST;
  return { line: twips(spacing.points), lineRule: rule };
}

type LineRule = (typeof LineRuleType)[keyof typeof LineRuleType];

const SINGLE = { line: 240, lineRule: LineRuleType.AUTO } as const;

interface StyleExtras {
  spacing?: { before?: number; after?: number; line?: number; lineRule?: LineRule };
  firstLine?: number;
  keepNext?: boolean;
  keepLines?: boolean;
  outlineLevel?: number;
  next?: string;
}

function paragraphStyle(id: string, name: string, style: TextStyle, extras: StyleExtras = {}): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    next: extras.next ?? id,
    quickFormat: true,
    run: {
      size: halfPoints(style.size),
      bold: style.bold,
      italics: style.italic,
      ...(style.underline ? { underline: {} } : {}),
    },
    paragraph: {
      alignment: alignmentOf(style.align),
      spacing: { before: twips(style.before), after: twips(style.after), ...SINGLE, ...extras.spacing },
      ...(extras.firstLine === undefined ? {} : { indent: { firstLine: extras.firstLine } }),
      ...(extras.keepNext === undefined ? {} : { keepNext: extras.keepNext }),
      ...(extras.keepLines === undefined ? {} : { keepLines: extras.keepLines }),
      ...(extras.outlineLevel === undefined ? {} : { outlineLevel: extras.outlineLevel }),
    },
  };
}

/** All styles of an exported file, from the profile's values. */
export function documentStyles(profile: LayoutProfile, headings: HeadingStyles): IStylesOptions {
  const font = profile.font.name;
  const fonts = { ascii: font, hAnsi: font, eastAsia: font, cs: font };
  const headingOptions = [...headings.values()].map((heading) => headingOption(profile, heading));
  const builtIn = new Map(headingOptions.map((option) => [option.id, option]));
  const heading = (level: number) =>
    builtIn.get(`Heading${level}`) ??
    headingOption(profile, { id: `Heading${level}`, name: `heading ${level}`, form: 'plain', depth: level });
  return {
    default: {
      document: {
        run: {
          font: fonts,
          size: halfPoints(profile.body.size),
          language: { value: profile.language, eastAsia: profile.language, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { before: 0, after: 0, ...SINGLE } },
      },
      title: paragraphStyle(STYLE.kind, 'Title', profile.title.kind, { keepNext: true }),
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      heading6: heading(6),
      footnoteText: paragraphStyle(STYLE.note, 'footnote text', profile.footnote),
    },
    paragraphStyles: [
      ...headingOptions.filter((option) => !/^Heading[1-6]$/.test(option.id)),
      ...frameStyles(profile),
      ...bodyStyles(profile),
      ...endStyles(profile),
    ],
  };
}

function headingOption(
  profile: LayoutProfile,
  { id, name, form, depth }: { id: string; name: string; form: NumberingForm; depth: number },
): IParagraphStyleOptions {
  const style: HeadingStyle = profile.headings[form];
  return paragraphStyle(id, name, style, {
    spacing: lineSpacing(profile.body.lineSpacing),
    firstLine: style.indented ? twipsOfMillimetres(profile.body.firstLineIndent) : 0,
    keepNext: true,
    keepLines: true,
    outlineLevel: depth - 1,
    next: STYLE.body,
  });
}

function frameStyles({ header, title, addressees }: LayoutProfile): IParagraphStyleOptions[] {
  return [
    ...header.national.map((line, index) =>
      paragraphStyle(
        nationalStyle(index),
        index === 0 ? 'Quốc hiệu' : index === 1 ? 'Tiêu ngữ' : `Quốc hiệu ${index + 1}`,
        line,
      ),
    ),
    paragraphStyle(STYLE.parentIssuer, 'Cơ quan chủ quản', header.parentIssuer),
    paragraphStyle(STYLE.issuer, 'Cơ quan ban hành', header.issuer),
    paragraphStyle(STYLE.number, 'Số và ký hiệu', header.number),
    paragraphStyle(STYLE.placeDate, 'Địa danh và thời gian', header.placeDate),
    paragraphStyle(STYLE.letterSubject, 'Trích yếu công văn', header.letterSubject),
    paragraphStyle(STYLE.stamp, 'Dấu mật và khẩn', header.stamp),
    paragraphStyle(STYLE.circulation, 'Phạm vi lưu hành', header.circulation),
    paragraphStyle(STYLE.issuerMark, 'Dấu dưới cơ quan ban hành', { ...header.issuer, bold: false }),
    paragraphStyle(STYLE.subject, 'Trích yếu', title.subject, { keepNext: true }),
    paragraphStyle(STYLE.subjectMark, 'Dấu dưới trích yếu', { ...title.subject, bold: false }),
    paragraphStyle(STYLE.annexedTo, 'Kèm theo', title.annexedTo),
    paragraphStyle(STYLE.addressee, 'Kính gửi', addressees.one),
    paragraphStyle(STYLE.addresseeItem, 'Nơi kính gửi', addressees.list),
  ];
}

function bodyStyles(profile: LayoutProfile): IParagraphStyleOptions[] {
  const { body, table } = profile;
  const text: TextStyle = {
    size: body.size,
    bold: false,
    italic: false,
    underline: false,
    align: 'justify',
    before: 0,
    after: body.after,
    source: body.source,
  };
  const flowing = {
    spacing: lineSpacing(body.lineSpacing),
    firstLine: twipsOfMillimetres(body.firstLineIndent),
  };
  return [
    paragraphStyle(STYLE.body, 'Thân văn bản', text, flowing),
    paragraphStyle(STYLE.bullet, 'Gạch đầu dòng', text, flowing),
    paragraphStyle(STYLE.subBullet, 'Cộng đầu dòng', text, flowing),
    paragraphStyle(STYLE.numbered, 'Khoản và điểm', text, flowing),
    paragraphStyle(STYLE.basis, 'Căn cứ', profile.basis, flowing),
    paragraphStyle(STYLE.proclamation, 'Câu ban hành', profile.proclamation, { keepNext: true }),
    paragraphStyle(STYLE.tableText, 'Chữ trong bảng', table.text),
    paragraphStyle(STYLE.tableHeader, 'Tiêu đề bảng', table.header, { keepNext: true }),
    paragraphStyle(STYLE.tableTitle, 'Tên bảng', table.title, { keepNext: true }),
    paragraphStyle(STYLE.tableNote, 'Đơn vị tính', table.note, { keepNext: true }),
  ];
}

function endStyles({ recipients, signature, appendix, pageNumber }: LayoutProfile): IParagraphStyleOptions[] {
  const tiny: TextStyle = {
    size: 8,
    bold: false,
    italic: false,
    underline: false,
    align: 'left',
    before: 0,
    after: 0,
    source: 'no text',
  };
  const number: TextStyle = { ...tiny, size: pageNumber.size, align: pageNumber.align, source: pageNumber.source };
  return [
    paragraphStyle(STYLE.recipientsHeading, 'Nơi nhận', recipients.heading),
    paragraphStyle(STYLE.recipient, 'Danh sách nơi nhận', recipients.item),
    paragraphStyle(STYLE.authority, 'Quyền hạn ký', signature.authority),
    paragraphStyle(STYLE.position, 'Chức vụ', signature.position),
    paragraphStyle(STYLE.signerName, 'Họ tên', signature.name),
    paragraphStyle(STYLE.appendixTitle, 'Phụ lục', appendix.title, { keepNext: true, outlineLevel: 0 }),
    paragraphStyle(STYLE.appendixAnnexedTo, 'Phụ lục kèm theo', appendix.annexedTo),
    paragraphStyle(STYLE.rule, 'Đường kẻ', tiny, { spacing: { line: twips(2), lineRule: LineRuleType.EXACT } }),
    paragraphStyle(STYLE.pageNumber, 'Số trang', number),
    paragraphStyle(STYLE.sectionEnd, 'Ngắt phần', tiny, { spacing: { line: twips(1), lineRule: LineRuleType.EXACT } }),
  ];
}
