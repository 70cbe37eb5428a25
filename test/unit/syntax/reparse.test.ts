import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type AstNode, AstUtils, Cancellation, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Document } from '../../../language/grammar/generated/ast.ts';
import { createKehoachServices } from '../../../language/module.ts';
import type { KehoachLinker } from '../../../language/references/linker.ts';
import { root } from '../../../scripts/project.ts';
import { changeOf, type Edit, edits } from '../../edits/edits.ts';

const { shared, kehoach } = createKehoachServices(EmptyFileSystem);
const { LangiumDocumentFactory, TextDocuments } = shared.workspace;

/** A document that is open in an editor. */
class OpenDocument {
  readonly document: LangiumDocument<Document>;
  private readonly text: TextDocument;

  constructor(text: string) {
    this.text = TextDocument.create('file:///kiem-thu/mo.kehoach', 'kehoach', 1, text);
    TextDocuments.set(this.text);
    this.document = LangiumDocumentFactory.fromTextDocument<Document>(this.text);
  }

  async edit(from: number, to: number, newText: string): Promise<void> {
    const range = { start: this.text.positionAt(from), end: this.text.positionAt(to) };
    TextDocument.update(this.text, [{ range, text: newText }], this.text.version + 1);
    await LangiumDocumentFactory.update(this.document, Cancellation.CancellationToken.None);
  }

  get content(): string {
    return this.text.getText();
  }
}

const isNode = (value: unknown): value is AstNode => typeof (value as AstNode | undefined)?.$type === 'string';

/** The tree as lines: each node with its place and its words, each token with its own, each reference. */
function dump(document: LangiumDocument): string[] {
  const top = document.parseResult.value;
  const lines: string[] = [];
  const visit = (node: AstNode, indent: string): void => {
    const { $cstNode: cst } = node;
    const { $containerProperty = '', $containerIndex = '' } = node as {
      $containerProperty?: string;
      $containerIndex?: number;
    };
    lines.push(
      `${indent}${$containerProperty} ${$containerIndex} ${node.$type} ${cst?.offset}-${cst?.end} ${ranged(cst)}`,
    );
    for (const [key, value] of Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (key.startsWith('$')) {
        continue;
      }
      for (const one of Array.isArray(value) ? value : [value]) {
        if (isNode(one)) {
          assert.equal(one.$container, node);
          visit(one, `${indent}  `);
        } else if (typeof one === 'object' && one) {
          lines.push(`${indent}  ${key} -> ${(one as { $refText: string }).$refText}`);
        } else {
          lines.push(`${indent}  ${key}: ${JSON.stringify(one)}`);
        }
      }
    }
  };
  visit(top, '');
  const token = (node: NonNullable<AstNode['$cstNode']>, indent: string): void => {
    const children = 'content' in node ? (node.content as (typeof node)[]) : undefined;
    const own = children ? '' : ` ${JSON.stringify(node.text)} ${(node as { hidden?: boolean }).hidden}`;
    const feature = node.grammarSource?.$type;
    lines.push(`${indent}${node.offset}+${node.length} ${ranged(node)} ${feature} ${node.astNode.$type}${own}`);
    for (const child of children ?? []) {
      assert.equal(child.container, node);
      token(child, `${indent} `);
    }
  };
  if (top.$cstNode) {
    token(top.$cstNode, '');
  }
  const linker = kehoach.references.Linker as KehoachLinker;
  lines.push(...linker.references(top).map(({ reference }) => `${reference.$refText} ${reference.$refNode?.offset}`));
  return lines;
}

function ranged(node: AstNode['$cstNode']): string {
  const { start, end } = node?.range ?? {};
  return `${start?.line}:${start?.character}-${end?.line}:${end?.character}`;
}

/** The tree of a text that is parsed whole. */
function whole(text: string): string[] {
  return dump(LangiumDocumentFactory.fromString(text, URI.parse('file:///kiem-thu/moi.kehoach')));
}

const small = readFileSync(`${root}/examples/duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach`, 'utf8');
const lines = small.split('\n');
/** A piece of the document, from its first line on, small enough for thousands of edits. */
const excerpt = (from: number): string => [...lines.slice(0, 14), ...lines.slice(from, from + 70)].join('\n');

describe('Parsing again after an edit', function () {
  this.timeout(300_000);

  it('gives the tree that a parse of the whole text gives', async () => {
    let kept = 0;
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 14, max: lines.length - 70 }),
        fc.array(edits(['a']), { minLength: 25, maxLength: 25 }),
        async (from, list) => {
          const open = new OpenDocument(excerpt(from));
          const undo: string[] = [];
          for (const edit of list) {
            const before = new Set(AstUtils.streamAllContents(open.document.parseResult.value));
            const text = open.content;
            if (!(await make(edit, open, undo, text))) {
              continue;
            }
            assert.deepEqual(dump(open.document), whole(open.content));
            made++;
            const nodes = AstUtils.streamAllContents(open.document.parseResult.value).toArray();
            kept += nodes.filter((node) => before.has(node)).length > nodes.length / 2 ? 1 : 0;
          }
        },
      ),
      {
        seed: Number(process.env.KEHOACH_SEED ?? 2026),
        numRuns: Number(process.env.KEHOACH_EDIT_RUNS ?? 120),
        endOnFailure: true,
      },
    );
    assert.ok(kept > made * 0.3, `of ${made} edits only ${kept} kept the rest of the tree`);
  });

  it('keeps the statements that an edit leaves as they are', async () => {
    const open = new OpenDocument(small);
    const at = small.indexOf('\n', small.length / 2);
    const statements = (): AstNode[] => AstUtils.streamAllContents(open.document.parseResult.value).toArray();
    const before = new Set(statements());
    await open.edit(at, at, ' thêm');
    const after = statements();
    const changed = after.filter((node) => !before.has(node));
    assert.ok(changed.length < 12, `${changed.length} nodes are new`);
    assert.ok(after.length > 1_000);
  });
});

/** Makes one edit; false where there is nothing to do. */
async function make(edit: Edit, open: OpenDocument, undo: string[], text: string): Promise<boolean> {
  if (edit.do === 'undo') {
    const earlier = undo.pop();
    if (earlier !== undefined) {
      await open.edit(0, text.length, earlier);
    }
    return earlier !== undefined;
  }
  const change = changeOf(edit, text, small);
  if (change) {
    undo.push(text);
    await open.edit(change.from, change.to, change.text);
  }
  return change !== undefined;
}
