import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHtml } from '../../../documents/html/render-html.ts';
import { planToJson } from '../../../documents/json/plan-to-json.ts';
import { renderMarkdown } from '../../../documents/markdown/render-markdown.ts';
import type { Document } from '../../../language/grammar/generated/ast.ts';
import { type Opened, openSmallPlan, root } from './documents.ts';

/**
 * What a small plan gives, as texts that a reviewer can compare. `KEHOACH_WRITE_GOLDEN=1` writes them anew.
 */
describe('small plan of a district', () => {
  const folder = join(root, 'test/fixtures/exports');
  const formats: Readonly<Record<string, (opened: Opened) => string>> = {
    html: ({ model, profile }) => renderHtml(model, profile),
    md: ({ model, profile }) => renderMarkdown(model, profile),
    json: ({ document }) => `${JSON.stringify(planToJson(document.parseResult.value as Document), undefined, 2)}\n`,
  };
  for (const [format, render] of Object.entries(formats)) {
    it(`as ${format}`, async () => {
      const path = join(folder, `huyen-nho.${format}`);
      const text = render(await openSmallPlan());
      if (process.env.KEHOACH_WRITE_GOLDEN) {
        writeFileSync(path, text);
      }
      assert.equal(text, readFileSync(path, 'utf8'));
    });
  }
});
