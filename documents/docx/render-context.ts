import type { LayoutProfile } from '../layout/layout-profile.ts';
import type { Bookmarks } from './bookmarks.ts';
import type { Links } from './links.ts';
import type { Notes } from './notes.ts';
import type { HeadingStyles } from './styles.ts';

/** What the parts of the renderer share. */
export interface RenderContext {
  profile: LayoutProfile;
  bookmarks: Bookmarks;
  headings: HeadingStyles;
  links: Links;
  notes: Notes;
  /** Width between the margins of the section that is being written, in points. */
  textWidth: number;
}
