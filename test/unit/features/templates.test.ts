/** Templates with nothing typed over are understood, and whole documents have nothing to find fault with. */
import assert from 'node:assert/strict';
import { AstUtils, type LangiumDocument } from 'langium';
import {
  documentText,
  missingSections,
  sectionText,
} from '../../../language/features/completion/document-templates.ts';
import { Fill } from '../../../language/features/completion/fill.ts';
import { templates } from '../../../language/features/completion/templates.ts';
import { type Document, isField, isJunk } from '../../../language/grammar/generated/ast.ts';
import { documentKind } from '../../../language/model/document-kinds.ts';
import { planOf } from '../../../language/plan/plan.ts';
import { fieldOf } from '../../../language/syntax/fields.ts';
import { documentKindWords } from '../../../language/syntax/vocabulary.ts';
import { memoryWorkspace } from './services.ts';

/** The text that a template leaves when the drafter changes nothing. */
function expanded(body: string): string {
  return body
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/gu, (_, words: string) => words.replace(/\\(.)/gu, '$1'))
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)[^}]*\}/gu, '$1')
    .replace(/\$0/gu, '');
}

async function read(text: string): Promise<LangiumDocument> {
  return (await memoryWorkspace({ 'a.kehoach': text })).document('a.kehoach');
}

function understood(document: LangiumDocument): void {
  const text = document.textDocument.getText();
  assert.doesNotMatch(text, /\$/u);
  for (const node of AstUtils.streamAst(document.parseResult.value)) {
    assert.ok(!isJunk(node), `not understood: ${node.$cstNode?.text}\n${text}`);
    if (isField(node)) {
      assert.ok(fieldOf(node.key), `unknown key ${node.key}`);
    }
  }
}

/** Statements that stand in one of another kind only. */
const around: Readonly<Record<string, string>> = {
  CostItem: 'kinh phí KP "Kinh phí"',
  Breakdown: 'kinh phí KP "Kinh phí"',
};

describe('templates', () => {
  for (const { name, type, body } of templates) {
    it(`${name} is understood`, async () => {
      const head = 'kế hoạch A "A"\ngiai đoạn: 2026-2030\n';
      const plan = planOf((await read(head)).parseResult.value as Document);
      const text = expanded(body(new Fill(plan)));
      const outer = around[type];
      const document = await read(`${head}${outer ? `${outer} {\n${text}\n}` : text}\n`);
      understood(document);
      const syntax = document.diagnostics?.filter(({ code }) => String(code).startsWith('KH0'));
      assert.deepEqual(
        syntax?.map(({ message }) => message),
        [],
        text,
      );
    });
  }

  for (const kind of documentKindWords) {
    it(`a new ${kind} has nothing to find fault with`, async () => {
      const plan = planOf((await read('')).parseResult.value as Document);
      const document = await read(expanded(documentText(kind, documentKind(kind)?.symbols[0] ?? '', plan)));
      understood(document);
      const found = document.diagnostics?.map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
      assert.deepEqual(found, [], document.textDocument.getText());
    });
  }

  it('names of the document are there to choose from', async () => {
    const document = await read('kế hoạch A "A"\nđơn vị VHTT "Phòng Văn hóa"\nđơn vị TCKH "Phòng Tài chính"\n');
    const fill = new Fill(planOf(document.parseResult.value as Document));
    assert.deepEqual([fill.words('a}b'), fill.name('Unit', 'UBND')], [`$\{1:a\\}b}`, `$\{2|VHTT,TCKH|}`]);
  });

  it('a section that stands there under another heading is not offered again', async () => {
    const document = await read('kế hoạch A "A"\nphần "CÁC NHIỆM VỤ CHỦ YẾU" {\n}\n');
    const plan = planOf(document.parseResult.value as Document);
    const titles = missingSections(plan).map(({ title }) => title);
    assert.deepEqual(titles, ['MỤC ĐÍCH, YÊU CẦU', 'MỤC TIÊU', 'KINH PHÍ THỰC HIỆN', 'TỔ CHỨC THỰC HIỆN']);
    assert.match(sectionText(missingSections(plan)[0] ?? assert.fail(), new Fill(plan)), /^phần "MỤC ĐÍCH/u);
  });
});
