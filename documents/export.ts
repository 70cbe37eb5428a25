import type { LangiumDocument } from 'langium';
import type { PlanIndex } from '../language/references/plan-index.ts';
import { renderDocx } from './docx/render-docx.ts';
import { layoutProfile } from './layout/profiles.ts';
import { buildDocumentModel } from './plan/build-document-model.ts';

/** The layout of a document whose `thể thức` names none, or one that is not known. */
const usualProfile = 'hành chính';

/**
 * Exports a linked plan as a Word file in the layout that its `thể thức` names. The same text gives the same bytes.
 *
 * @param index what is known of other documents, for slots that quote their targets
 */
export async function exportDocx(document: LangiumDocument, index: PlanIndex): Promise<Uint8Array> {
  const model = buildDocumentModel(document, index);
  const profile = layoutProfile(model.profile) ?? layoutProfile(usualProfile);
  if (!profile) {
    throw new Error(`The layout profile “${usualProfile}” is missing.`);
  }
  return renderDocx(model, profile);
}
