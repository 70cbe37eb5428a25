import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CstNode } from 'langium';
import type { Block, Entry } from '../../../language/grammar/generated/ast.ts';
import { planOf } from '../../../language/plan/plan.ts';
import { rules } from '../../../language/rules/registry.ts';
import { type CheckedText, checkTexts, describeFinding } from './helpers.ts';

/** Whole documents in which something is broken, one place at a time. */
const texts = ['ke-hoach-huyen', 'ke-hoach-tinh'].map((name) =>
  readFileSync(new URL(`../../fixtures/texts/${name}.kehoach`, import.meta.url), 'utf8'),
);

const ofForm = rules.filter(({ code }) => /^KH[01]/.test(code));

/** A statement as it stands in a text. */
interface Statement {
  readonly type: string;
  readonly offset: number;
  readonly end: number;
  /** Without its block. */
  readonly head: string;
  readonly headEnd: number;
}

function statementsOf({ root, text }: CheckedText): Statement[] {
  return planOf(root).entries.map(({ entry }) => statement(entry, text));
}

function statement(entry: Entry, text: string): Statement {
  const { offset = 0, end = 0 } = entry.$cstNode ?? {};
  const block = (entry as { block?: Block }).block?.$cstNode;
  const headEnd = block?.offset ?? end;
  return { type: entry.$type, offset, end, headEnd, head: `${entry.$type} ${text.slice(offset, headEnd).trim()}` };
}

function tokensOf(node: CstNode | undefined): CstNode[] {
  const { content } = (node ?? {}) as { content?: CstNode[] };
  return content ? content.flatMap(tokensOf) : node ? [node] : [];
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** What an edit broke beyond what it touched: statements that changed, findings about others. */
class Damage {
  private readonly text: string;
  private readonly statements: readonly Statement[];
  private readonly from: number;
  private readonly to: number;
  private readonly first: number;
  private readonly last: number;

  constructor(text: string, statements: readonly Statement[], from: number, to: number) {
    this.text = text;
    this.statements = statements;
    this.from = from;
    this.to = to;
    this.first = lineOf(text, from);
    this.last = Math.max(this.first, lineOf(text, to - 1));
  }

  private get shift(): number {
    return this.to - this.from;
  }

  /** Statements on other lines that are no longer what and where they were. */
  lost(after: CheckedText): string[] {
    const heads = new Set(statementsOf(after).map(({ offset, head }) => `${offset} ${head}`));
    return this.statements
      .filter(({ offset, headEnd }) => !this.touches(lineOf(this.text, offset), lineOf(this.text, headEnd - 1)))
      .filter(({ offset, head }) => !heads.has(`${offset >= this.to ? offset - this.shift : offset} ${head}`))
      .map(({ head }) => head);
  }

  private touches(first: number, last: number): boolean {
    return first <= this.last && last >= this.first;
  }

  /** Findings about statements that the edit did not touch, but for names that are gone. */
  findingsElsewhere(after: CheckedText): string[] {
    const touched = this.statements.filter(({ offset, headEnd, end }) => {
      const lastLine = lineOf(this.text, end - 1);
      return (
        this.touches(lineOf(this.text, offset), lineOf(this.text, headEnd - 1)) || this.touches(lastLine, lastLine)
      );
    });
    const blocks = touched.map(({ offset, end }) => [lineOf(this.text, offset), lineOf(this.text, end)] as const);
    return after.findings
      .filter(({ place, rule }) => {
        const line = lineOf(this.text, place.offset >= this.from ? place.offset + this.shift : place.offset);
        const inside = blocks.some(([first, last]) => line >= first && line <= last);
        return !inside && !this.touches(line, line) && !['KH014', 'KH101'].includes(rule.code);
      })
      .map((finding) => describeFinding(after, finding));
  }
}

/** Leaves out a stretch of a text and checks what is left. */
async function breakAt(index: number, from: number, to: number): Promise<CheckedText> {
  const text = texts[index] as string;
  const others = texts.filter((_, i) => i !== index);
  const [checked] = await checkTexts([text.slice(0, from) + text.slice(to), ...others], ofForm);
  assert.deepEqual(checked?.document.parseResult.parserErrors, []);
  return checked as CheckedText;
}

describe('A broken statement', () => {
  for (const [index, text] of texts.entries()) {
    const title = text.slice(0, text.indexOf('"')).trim();
    let whole: CheckedText;
    let statements: Statement[];

    before(async () => {
      whole = await breakAt(index, 0, 0);
      statements = statementsOf(whole);
    });

    async function assertContained(from: number, to: number): Promise<void> {
      const damage = new Damage(text, statements, from, to);
      const after = await breakAt(index, from, to);
      const what = `without “${text.slice(from, to).trim()}” of line ${lineOf(text, from)}`;
      assert.deepEqual(damage.lost(after), [], `statements lost ${what}`);
      assert.deepEqual(damage.findingsElsewhere(after), [], `findings elsewhere ${what}`);
    }

    it(`is not there: ${title}`, () => {
      assert.deepEqual(
        whole.findings.map((finding) => describeFinding(whole, finding)),
        [],
      );
    });

    it(`costs no other statement anything when a word or sign is left out of it: ${title}`, async () => {
      for (const { offset, end } of tokensOf(whole.root.$cstNode)) {
        await assertContained(offset, end);
      }
    }).timeout(30_000);

    it(`costs no other statement anything when its line is left out: ${title}`, async () => {
      let offset = 0;
      for (const line of text.split('\n')) {
        const end = offset + line.length + 1;
        if (line.trim() !== '') {
          await assertContained(offset, Math.min(end, text.length));
        }
        offset = end;
      }
    }).timeout(30_000);

    it(`leaves what stands before it alone when the text ends in its middle: ${title}`, async () => {
      for (const { offset, headEnd } of statements) {
        const cut = Math.floor((offset + headEnd) / 2);
        const after = await breakAt(index, cut, text.length);
        const damage = new Damage(text, statements, cut, text.length);
        assert.deepEqual(damage.lost(after), [], `cut at line ${lineOf(text, cut)}`);
        // What is open at the cut is said to be so, at each statement that is open, and nothing else is.
        const open = statements.filter((one) => one.offset < offset && one.end > cut);
        const elsewhere = after.findings.filter(
          ({ place, rule }) =>
            rule.code !== 'KH101' &&
            lineOf(text, place.offset) !== lineOf(text, cut) &&
            !(rule.code === 'KH005' && open.some((one) => one.offset === place.offset)),
        );
        assert.deepEqual(
          elsewhere.map((finding) => describeFinding(after, finding)),
          [],
          `cut at line ${lineOf(text, cut)}`,
        );
      }
    }).timeout(30_000);
  }
});
