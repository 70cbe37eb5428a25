/**
 * What each phase of checking costs inside one process, and how that grows with the length of a document.
 *
 *   node bench/phases.ts [LINES...]
 */
import { type AstNode, DocumentState, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { defaultConfig } from '../language/config/config.ts';
import type { Document } from '../language/grammar/generated/ast.ts';
import { createKehoachServices } from '../language/module.ts';
import { planOf } from '../language/plan/plan.ts';
import { type CheckedFinding, checkDocument } from '../language/rules/checker.ts';
import { rules } from '../language/rules/registry.ts';
import { longDocument } from './documents.ts';
import { figure, growth, table, undisturbed } from './statistics.ts';

const phaseNames = ['lex', 'parse', 'plan', 'index', 'link', 'check', 'diagnostics', 'all'] as const;
type Phase = (typeof phaseNames)[number];

/** Milliseconds by phase, of one build of one text. */
async function measureOnce(text: string): Promise<Record<Phase, number>> {
  const { shared, kehoach } = services;
  const { LangiumDocumentFactory, IndexManager } = shared.workspace;
  const uri = URI.parse('file:///do.kehoach');
  const times = {} as Record<Phase, number>;
  const timed = async <T>(phase: Phase, action: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await action();
    times[phase] = performance.now() - start;
    return result;
  };
  await timed('lex', () => kehoach.parser.Lexer.tokenize(text));
  const document: LangiumDocument<Document> = await timed('parse', () =>
    LangiumDocumentFactory.fromString<Document>(text, uri),
  );
  times.parse -= times.lex;
  await timed('plan', () => planOf(document.parseResult.value));
  await timed('index', async () => {
    await IndexManager.updateContent(document);
    document.localSymbols = await kehoach.references.ScopeComputation.collectLocalSymbols(document);
  });
  document.state = DocumentState.ComputedScopes;
  await timed('link', async () => {
    await kehoach.references.Linker.link(document);
    await IndexManager.updateReferences(document);
  });
  document.state = DocumentState.IndexedReferences;
  let findings: CheckedFinding[] = [];
  await timed('check', () => {
    findings = checkDocument(document, IndexManager);
  });
  await timed('diagnostics', () => kehoach.validation.DocumentValidator.validateDocument(document));
  // The validator checks again.
  times.diagnostics = Math.max(0, times.diagnostics - times.check);
  times.all = phaseNames.slice(0, -1).reduce((sum, phase) => sum + times[phase], 0);
  IndexManager.remove(uri);
  lastFindings = findings;
  lastDocument = document;
  return times;
}

const services = createKehoachServices(EmptyFileSystem);
let lastFindings: readonly CheckedFinding[] = [];
let lastDocument: LangiumDocument<AstNode> | undefined;

/** The rules that cost most, each alone: milliseconds. */
function rulesByCost(document: LangiumDocument<AstNode>): [string, number][] {
  return rules
    .map((rule): [string, number] => {
      const times: number[] = [];
      for (let run = 0; run < 5; run++) {
        const start = performance.now();
        // Under a configuration of its own, since what is known of a document is not sought again.
        checkDocument(document, services.shared.workspace.IndexManager, {
          rules: [rule],
          config: { ...defaultConfig },
        });
        times.push(performance.now() - start);
      }
      return [`${rule.code} ${rule.name}`, undisturbed(times)];
    })
    .sort((a, b) => b[1] - a[1]);
}

/** Measures documents of these lengths and prints a table: milliseconds, and the exponents of growth. */
export async function measurePhases(lengths: readonly number[], runs: number): Promise<string> {
  const columns: Record<Phase, number>[] = [];
  const notes: string[] = [];
  const texts = lengths.map(longDocument);
  const warmUp = texts[0] as string;
  for (let run = 0; run < 20; run++) {
    await measureOnce(warmUp);
  }
  for (const [i, text] of texts.entries()) {
    const results: Record<Phase, number>[] = [];
    for (let run = 0; run < Math.max(3, Math.min(runs, (runs * 2_000) / (lengths[i] as number))); run++) {
      results.push(await measureOnce(text));
    }
    columns.push(
      Object.fromEntries(
        phaseNames.map((phase) => [phase, undisturbed(results.map((result) => result[phase]))]),
      ) as Record<Phase, number>,
    );
    notes.push(`${lengths[i]} lines: ${text.length} characters, ${lastFindings.length} findings`);
  }
  const sizes = texts.map((text) => text.length);
  const rows = phaseNames.map((phase) => [
    phase,
    ...columns.map((column) => figure(column[phase])),
    growth(
      sizes,
      columns.map((column) => column[phase]),
    ).toFixed(2),
  ]);
  const costly = lastDocument ? rulesByCost(lastDocument).slice(0, 10) : [];
  return [
    table(['phase (ms)', ...lengths.map((length) => `${length} lines`), 'exponent'], rows),
    '',
    ...notes,
    '',
    `Rules that cost most at ${lengths.at(-1)} lines (ms): ${costly.map(([name, cost]) => `${name} ${figure(cost)}`).join(', ')}`,
  ].join('\n');
}

if (import.meta.main) {
  const lengths = process.argv
    .slice(2)
    .map(Number)
    .filter((length) => length > 0);
  console.log(await measurePhases(lengths.length > 0 ? lengths : [1_000, 5_000, 20_000, 50_000], 30));
}
