import type { LangiumDocument } from 'langium';
import type { HouseLayouts } from '../../language/config/layout-config.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { PreviewPages } from '../protocol/preview.ts';

/**
 * The pages of a linked document.
 *
 * @param layout what the house sets of the layout
 */
export async function previewPages(
  document: LangiumDocument,
  index: PlanIndex,
  layout?: HouseLayouts,
): Promise<PreviewPages> {
  // What lays out documents is loaded when somebody wants to see one.
  const [{ buildDocumentModel }, { layoutOf }, { renderHtmlParts }] = await Promise.all([
    import('../../documents/plan/build-document-model.ts'),
    import('../../documents/layout/profiles.ts'),
    import('../../documents/html/render-html.ts'),
  ]);
  const model = buildDocumentModel(document, index);
  const profile = layoutOf(model, layout);
  const { title, style, body } = renderHtmlParts(model, profile);
  const { page, pageNumber } = profile;
  return {
    version: document.textDocument.version,
    title,
    language: profile.language.split('-')[0] ?? profile.language,
    style,
    html: body,
    paper: {
      width: page.width,
      height: page.height,
      pageNumber: {
        size: pageNumber.size,
        align: pageNumber.align,
        edge: pageNumber.edge,
        onFirstPage: pageNumber.onFirstPage,
      },
    },
  };
}
