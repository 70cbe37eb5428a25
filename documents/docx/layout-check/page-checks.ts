import type { LayoutProfile } from '../../layout/layout-profile.ts';
import { twipsOfMillimetres } from '../units.ts';
import { childElement, childElements, descendants, isOn, parseXml, type XmlElement } from '../xml-tree.ts';
import type { CheckedFile, LayoutViolation } from './violation.ts';

/** Word rounds lengths to a point or so. */
const TOLERANCE = 25;

/** The sections of a file in order; each is described at its end. */
function sections({ body }: CheckedFile): XmlElement[] {
  return [...descendants(body, 'w:sectPr')];
}

/** Paper, orientation and margins of every section (Nghị định 30/2020, phụ lục I, mục I.1-3). */
export function checkPaper(file: CheckedFile): LayoutViolation[] {
  return sections(file).flatMap((section, index) => {
    const size = childElement(section, 'w:pgSz')?.attributes ?? {};
    const width = Number(size['w:w']);
    const height = Number(size['w:h']);
    const landscape = size['w:orient'] === 'landscape';
    return [
      ...paperViolations(file.profile, width, height, landscape, index),
      ...marginViolations(file.profile, section, landscape, index),
    ];
  });
}

function paperViolations(
  { page }: LayoutProfile,
  width: number,
  height: number,
  landscape: boolean,
  index: number,
): LayoutViolation[] {
  const short = twipsOfMillimetres(Math.min(page.width, page.height));
  const long = twipsOfMillimetres(Math.max(page.width, page.height));
  if (!near(Math.min(width, height), short) || !near(Math.max(width, height), long)) {
    return [
      {
        code: 'paper',
        near: '',
        text: {
          vi: `Phần ${index + 1}: khổ giấy không phải ${page.width} × ${page.height} mm.`,
          en: `Section ${index + 1}: the paper is not ${page.width} × ${page.height} mm.`,
        },
      },
    ];
  }
  if (width > height === landscape) return [];
  return [
    {
      code: 'landscape',
      near: '',
      text: {
        vi: `Phần ${index + 1}: hướng giấy không khớp với khổ giấy (chưa đổi chiều rộng và chiều cao).`,
        en: `Section ${index + 1}: orientation and paper size disagree (width and height are not swapped).`,
      },
    },
  ];
}

function marginViolations(
  { page }: LayoutProfile,
  section: XmlElement,
  landscape: boolean,
  index: number,
): LayoutViolation[] {
  const margins = childElement(section, 'w:pgMar')?.attributes ?? {};
  const { top, bottom, left, right } = page.allowedMargin;
  // A turned sheet keeps its binding edge, which then lies at the top.
  const allowed = landscape ? { top: left, bottom: right, left: bottom, right: top } : { top, bottom, left, right };
  return Object.entries(allowed).flatMap(([side, [least, most]]): LayoutViolation[] => {
    const value = Number(margins[`w:${side}`]);
    if (value >= twipsOfMillimetres(least) - TOLERANCE && value <= twipsOfMillimetres(most) + TOLERANCE) return [];
    return [
      {
        code: 'margin',
        near: '',
        text: {
          vi: `Phần ${index + 1}: lề ${SIDES[side]} phải từ ${least} đến ${most} mm.`,
          en: `Section ${index + 1}: the ${side} margin must be ${least} to ${most} mm.`,
        },
      },
    ];
  });
}

/** A document that is printed on both sides swaps the margins of even pages, so that the binding edge stays wide. */
export function checkMirroredMargins({ parts, profile }: CheckedFile): LayoutViolation[] {
  const part = parts.get('word/settings.xml');
  const settings = part === undefined ? undefined : parseXml(part, 'word/settings.xml');
  if (isOn(childElement(settings, 'w:mirrorMargins')) === (profile.page.sides === 2)) return [];
  return [
    {
      code: 'mirrored-margins',
      near: '',
      text: {
        vi: 'Lề trang chẵn không khớp với cách in (một mặt hay hai mặt).',
        en: 'The margins of even pages do not fit the way of printing (on one or both sides).',
      },
    },
  ];
}

const SIDES: Readonly<Record<string, string>> = { top: 'trên', bottom: 'dưới', left: 'trái', right: 'phải' };

/** The number is not shown on the first page of the text and of each appendix (mục I.7, III.1đ). */
export function checkFirstPage(file: CheckedFile): LayoutViolation[] {
  if (file.profile.pageNumber.onFirstPage) return [];
  return sections(file).flatMap((section, index): LayoutViolation[] => {
    const restarts = index === 0 || childElement(section, 'w:pgNumType')?.attributes['w:start'] !== undefined;
    if (!restarts || isOn(childElement(section, 'w:titlePg'))) return [];
    return [
      {
        code: 'first-page-number',
        near: '',
        text: {
          vi: `Phần ${index + 1}: trang đầu không được hiện số trang (bật "Different First Page").`,
          en: `Section ${index + 1}: the first page must not show a page number (switch on "Different First Page").`,
        },
      },
    ];
  });
}

/** The page number stands in the header, aligned as the profile says, and nowhere in a first-page header. */
export function checkPageNumber(file: CheckedFile): LayoutViolation[] {
  const headers = headersOf(file);
  const numbered = headers.filter(({ type, root }) => type !== 'first' && hasPageField(root));
  const onFirst = headers.some(({ type, root }) => type === 'first' && hasPageField(root));
  if (numbered.length > 0 && !(onFirst && !file.profile.pageNumber.onFirstPage)) return [];
  return [
    {
      code: 'page-number',
      near: '',
      text: {
        vi: 'Thiếu số trang ở lề trên, hoặc số trang hiện cả ở trang đầu.',
        en: 'The page number is missing in the top margin, or shows on the first page too.',
      },
    },
  ];
}

function headersOf({ parts, body }: CheckedFile): { type: string; root: XmlElement }[] {
  const bytes = parts.get('word/_rels/document.xml.rels');
  if (bytes === undefined) return [];
  const relations = childElements(parseXml(bytes, 'word/_rels/document.xml.rels'), 'Relationship');
  const targets = new Map(relations.map(({ attributes }) => [attributes.Id, attributes.Target]));
  return descendants(body, 'w:headerReference').flatMap((reference) => {
    const name = `word/${targets.get(reference.attributes['r:id'])}`;
    const part = parts.get(name);
    return part === undefined
      ? []
      : [{ type: reference.attributes['w:type'] ?? 'default', root: parseXml(part, name) }];
  });
}

function hasPageField(root: XmlElement): boolean {
  const codes = descendants(root, 'w:instrText').flatMap((code) =>
    code.children.filter((child) => typeof child === 'string'),
  );
  return codes.some((code) => /^\s*PAGE\b/.test(code));
}

function near(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= TOLERANCE;
}
