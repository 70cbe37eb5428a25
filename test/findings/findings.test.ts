import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { ruleOf } from '../../language/rules/registry.ts';
import { type Checked, checkedExamples, findingsAt, placeOfWords, readNoted } from './expected.ts';

const noted = readNoted();

describe('What careful readers noted in the examples', () => {
  let examples: ReadonlyMap<string, Checked>;
  before(async () => {
    examples = await checkedExamples();
  });
  const example = (document: string): Checked => {
    const checked = examples.get(document);
    assert.ok(checked, document);
    return checked;
  };

  it('is written so that it can be followed: words that stand there, rules that exist, reasons for what is not found', () => {
    for (const { document, words, expected, rule, reason } of noted) {
      if (expected === 'chưa') {
        assert.notEqual(reason, '', `${document}: ${words}`);
      } else {
        assert.ok(placeOfWords(example(document).text, words), `${document}: “${words}”`);
      }
      assert.equal(rule !== '', expected === 'có', `${document}: ${words}`);
      assert.ok(rule === '' || ruleOf(rule), rule);
    }
  });

  it('is found where the list says so', () => {
    const missed = noted.filter(
      (one) =>
        one.expected === 'có' && !findingsAt(example(one.document), one).some(({ rule }) => rule.code === one.rule),
    );
    assert.deepEqual(
      missed.map(({ document, kind, words, rule }) => `${document} ${kind} ${rule}: ${words}`),
      [],
    );
  });

  it('is not found where the reader says that it is right', () => {
    const rejected = noted
      .filter(({ expected }) => expected === 'không')
      .flatMap((one) =>
        findingsAt(example(one.document), one)
          .filter(({ severity }) => severity === 'error' || severity === 'warning')
          .map(({ rule }) => `${one.document} ${rule.code}: ${one.words}`),
      );
    assert.deepEqual(rejected, []);
  });

  it('justifies every error and every warning', () => {
    const documents = [...new Set(noted.map(({ document }) => document))];
    const unjustified = documents.flatMap((document) => {
      const { text, findings } = example(document);
      const places = noted
        .filter((one) => one.document === document && one.expected === 'có')
        .flatMap(({ words }) => placeOfWords(text, words) ?? []);
      return findings
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .filter(({ place }) => !places.some(({ offset, end }) => place.offset < end && place.end > offset))
        .map(({ rule, place }) => `${document} ${rule.code}: ${text.slice(place.offset, place.end)}`);
    });
    assert.deepEqual(unjustified, []);
  });
});
