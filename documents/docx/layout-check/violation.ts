import type { Message } from '../../../language/text/message.ts';
import type { LayoutProfile } from '../../layout/layout-profile.ts';
import type { PackageParts } from '../open-package.ts';
import type { WordStyles } from '../word-styles.ts';
import type { XmlElement } from '../xml-tree.ts';

/** What the layout check can find. */
export type LayoutViolationCode =
  | 'font'
  | 'language'
  | 'paper'
  | 'margin'
  | 'landscape'
  | 'first-page-number'
  | 'page-number'
  | 'line-rule'
  | 'unknown-style'
  | 'outline-level'
  | 'header-row'
  | 'empty-cell'
  | 'fixed-row-height'
  | 'split-row'
  | 'table-description'
  | 'properties'
  | 'broken-link'
  | 'bookmark-name'
  | 'missing-bookmark'
  | 'duplicate-bookmark'
  | 'missing-note'
  | 'mirrored-margins'
  | 'simple-field'
  | 'drawn-with-underscores';

/** One departure of a Word file from its layout profile. */
export interface LayoutViolation {
  code: LayoutViolationCode;
  text: Message;
  /** The beginning of the text where it is, to find it in Word; empty for the document as a whole. */
  near: string;
}

/** A Word file as the checks see it. */
export interface CheckedFile {
  parts: PackageParts;
  body: XmlElement;
  styles: WordStyles;
  profile: LayoutProfile;
}

export type LayoutCheck = (file: CheckedFile) => LayoutViolation[];
