import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isAstNode, isReference } from 'langium';
import { rules } from '../../../language/rules/registry.ts';
import { type CheckedText, checkTexts } from './helpers.ts';

const ofForm = rules.filter(({ code }) => /^KH[01]/.test(code));

/** Workspaces of documents, right and wrong ones: whole documents, the examples of the rules, the fixtures of checks. */
const workspaces: { readonly title: string; readonly texts: readonly string[] }[] = [
  { title: 'two plans', texts: filesIn('texts') },
  ...filesIn('check').map((text, i) => ({ title: `fixture ${i + 1}`, texts: text.split(/^\/\/ =====.*$/mu) })),
  ...ofForm.flatMap(({ code, examples }) =>
    [...examples.bad, ...examples.good].map(({ title, text, others = [] }) => ({
      title: `${code} ${title.vi}`,
      texts: [text, ...others],
    })),
  ),
];

function filesIn(folder: string): string[] {
  const url = new URL(`../../fixtures/${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith('.kehoach'))
    .map((name) => readFileSync(new URL(name, url), 'utf8'));
}

/** The meaning of a text: its AST without places, and what is found in which words. */
function meaning({ root, text, findings }: CheckedText): unknown {
  return {
    tree: plain(root),
    findings: findings.map(({ rule, place, message, fixes = [] }) => [
      rule.code,
      canonical(text.slice(place.offset, place.end)),
      canonical(message.vi),
      fixes.map((fix) => fix.changes.map(({ newText }) => canonical(newText))),
    ]),
  };
}

function plain(node: unknown): unknown {
  if (typeof node === 'string') {
    return canonical(node);
  }
  if (Array.isArray(node)) {
    return node.map(plain);
  }
  if (isReference(node)) {
    return { name: canonical(node.$refText), found: node.ref !== undefined };
  }
  if (isAstNode(node)) {
    const properties = Object.entries(node).filter(([key]) => key === '$type' || !key.startsWith('$'));
    return Object.fromEntries(properties.map(([key, value]) => [key, plain(value)]));
  }
  return node;
}

/** Letters in one normal form, line ends and blanks in one way. */
const canonical = (words: string): string => words.normalize('NFC').replace(/\r\n?/gu, '\n').replace(/ +/gu, ' ');

async function assertSameMeaning(respell: (text: string) => string): Promise<void> {
  for (const { title, texts } of workspaces) {
    const usual = await checkTexts(texts, ofForm);
    const respelt = await checkTexts(texts.map(respell), ofForm);
    assert.deepEqual(respelt.map(meaning), usual.map(meaning), title);
  }
}

describe('The spelling of a text', () => {
  it('does not change its meaning: decomposed Unicode', async () => {
    await assertSameMeaning((text) => text.normalize('NFD'));
  }).timeout(20_000);

  it('does not change its meaning: line ends of Windows', async () => {
    await assertSameMeaning((text) => text.replaceAll('\n', '\r\n'));
  }).timeout(20_000);

  it('does not change its meaning: several blanks between words, also inside keywords', async () => {
    await assertSameMeaning((text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '  '));
  }).timeout(20_000);
});
