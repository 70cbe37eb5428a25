import { type LangiumDocument, UriUtils } from 'langium';
import type { HouseLayouts } from '../language/config/layout-config.ts';
import type { PlanIndex } from '../language/references/plan-index.ts';
import { renderDocx } from './docx/render-docx.ts';
import { layoutOf } from './layout/profiles.ts';
import { buildDocumentModel } from './plan/build-document-model.ts';

/** What may differ from export to export. */
export interface DocxOptions {
  /** What the house sets of the layout: the entry `layout` of its `kehoach.config.json`. */
  readonly layout?: HouseLayouts | undefined;
  /** Carry the source text in the file, unseen, for a later import; true when left out. */
  readonly carrySource?: boolean;
}

/**
 * Exports a linked plan as a Word file in the layout that its `thể thức` and date ask for. The same text gives the same
 * bytes.
 *
 * @param index what is known of other documents, for slots that quote their targets
 */
export async function exportDocx(
  document: LangiumDocument,
  index: PlanIndex,
  { layout, carrySource = true }: DocxOptions = {},
): Promise<Uint8Array> {
  const model = buildDocumentModel(document, index);
  const source = { name: UriUtils.basename(document.uri), text: document.textDocument.getText() };
  return renderDocx(model, layoutOf(model, layout), carrySource ? { source: [source] } : {});
}
