import type { LayoutProfile } from '../layout/layout-profile.ts';
import { checkFirstPage, checkMirroredMargins, checkPageNumber, checkPaper } from './layout-check/page-checks.ts';
import { checkProperties } from './layout-check/property-checks.ts';
import {
  checkBookmarkNames,
  checkBookmarks,
  checkFields,
  checkLinks,
  checkNotes,
  checkReferences,
} from './layout-check/reference-checks.ts';
import {
  checkCells,
  checkDescriptions,
  checkHeaderRows,
  checkRowHeights,
  checkWholeRows,
} from './layout-check/table-checks.ts';
import { checkFonts, checkLanguage, checkLineRules, checkRules, checkStyles } from './layout-check/text-checks.ts';
import type { LayoutCheck, LayoutViolation } from './layout-check/violation.ts';
import { DocxReadError, openPackage } from './open-package.ts';
import { WordStyles } from './word-styles.ts';
import { childElement, parseXml } from './xml-tree.ts';

export type { LayoutViolation, LayoutViolationCode } from './layout-check/violation.ts';

/** Every check; each looks at one thing that schema validation does not. */
const CHECKS: readonly LayoutCheck[] = [
  checkPaper,
  checkMirroredMargins,
  checkFirstPage,
  checkPageNumber,
  checkFonts,
  checkLanguage,
  checkLineRules,
  checkStyles,
  checkRules,
  checkHeaderRows,
  checkCells,
  checkRowHeights,
  checkWholeRows,
  checkDescriptions,
  checkReferences,
  checkBookmarks,
  checkBookmarkNames,
  checkLinks,
  checkNotes,
  checkFields,
  checkProperties,
];

/**
 * Checks how a Word file is laid out against a profile: what schema validation lets pass and a records office does
 * not.
 *
 * @returns the violations in the order of the checks; none for a file that is in order.
 * @throws DocxReadError when the file cannot be read.
 */
export function checkDocxLayout(bytes: Uint8Array, profile: LayoutProfile): LayoutViolation[] {
  const parts = openPackage(bytes);
  const body = childElement(parseXml(parts.get('word/document.xml') as Uint8Array, 'word/document.xml'), 'w:body');
  if (body === undefined) {
    throw new DocxReadError({ vi: 'Văn bản Word không có nội dung.', en: 'The Word document has no body.' });
  }
  const stylePart = parts.get('word/styles.xml');
  const styles = new WordStyles(stylePart === undefined ? undefined : parseXml(stylePart, 'word/styles.xml'));
  return CHECKS.flatMap((check) => check({ parts, body, styles, profile }));
}
