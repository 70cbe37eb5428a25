import { strToU8 } from 'fflate';
import type { LangiumDocument } from 'langium';
import type { HouseLayouts } from '../language/config/layout-config.ts';
import type { Document } from '../language/grammar/generated/ast.ts';
import { planOf } from '../language/plan/plan.ts';
import type { PlanIndex } from '../language/references/plan-index.ts';
import { exportDocx } from './export.ts';
import type { OwnFormat } from './formats.ts';
import { renderHtml } from './html/render-html.ts';
import { planToJson, unexportablePlace } from './json/plan-to-json.ts';
import { layoutOf } from './layout/profiles.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import { NotExportable } from './not-exportable.ts';
import { buildDocumentModel } from './plan/build-document-model.ts';
import { markText, textMark } from './text-mark.ts';
import { renderXlsx } from './xlsx/render-xlsx.ts';

export type { ExportFormat, ExportFormatInfo, OwnFormat } from './formats.ts';
export { exportFormatNames, exportFormats, formatOfName, isByOffice } from './formats.ts';
export { NotExportable };

export interface ExportOptions {
  /** What the house sets of the layout: the entry `layout` of its `kehoach.config.json`. */
  readonly layout?: HouseLayouts | undefined;
  /** Word files carry their source text, unseen, for a later import; true when left out. */
  readonly carrySource?: boolean;
}

/**
 * Exports a linked plan. The same text gives the same bytes; each file carries a mark (`isUntouchedExport`).
 *
 * @param index what is known of other documents, for slots that quote their targets
 * @throws NotExportable where the document cannot be put into this format
 */
export async function exportAs(
  format: OwnFormat,
  document: LangiumDocument,
  index: PlanIndex,
  { layout, carrySource = true }: ExportOptions = {},
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return exportDocx(document, index, { layout, carrySource });
    case 'json':
      return strToU8(await markText(planJson(document)));
    default: {
      const model = buildDocumentModel(document, index);
      const profile = layoutOf(model, layout);
      switch (format) {
        case 'xlsx':
          return renderXlsx(planOf(document.parseResult.value as Document), model, profile.font.name);
        case 'html':
          return strToU8(await markText(renderHtml(model, profile)));
        case 'md':
          return strToU8(await markText(renderMarkdown(model, profile)));
      }
    }
  }
}

/** The typed plan as the text of a JSON file. */
function planJson({ parseResult, textDocument }: LangiumDocument): string {
  const root = parseResult.value as Document;
  const odd = unexportablePlace(root);
  if (odd) {
    const { line, character } = textDocument.positionAt(odd.offset);
    const place = `${line + 1}:${character + 1}`;
    throw new NotExportable({
      vi: `có chỗ không hiểu được ở ${place} nên JSON sẽ thiếu; xem lỗi ở đó`,
      en: `what stands at ${place} is not understood and would be missing in the JSON; see its finding`,
    });
  }
  return `${JSON.stringify({ ...planToJson(root), mark: textMark }, undefined, 2)}\n`;
}
