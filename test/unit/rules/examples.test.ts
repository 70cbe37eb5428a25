import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedFinding } from '../../../language/rules/checker.ts';
import { rules } from '../../../language/rules/registry.ts';
import type { Rule, RuleExample } from '../../../language/rules/rule.ts';
import type { Message } from '../../../language/text/message.ts';
import { root } from '../features/services.ts';
import { applyFix, type CheckedText, checkText, checkTexts, describeFinding } from './helpers.ts';

const check = (example: RuleExample): Promise<CheckedText> => checkText(example.text, example.others);

function assertSaid(message: Message, what: string): void {
  for (const language of ['vi', 'en'] as const) {
    assert.notEqual(message[language].trim(), '', `${what} is empty in “${language}”`);
  }
  assert.equal(message.vi, message.vi.normalize('NFC'), `${what} is not in NFC`);
}

/**
 * What a fix writes makes its finding go away, and nothing is broken by it. A repair that only the drafter can choose
 * may bring up the next question: one item mended, the total is wrong.
 */
async function assertMended(rule: Rule, example: RuleExample, checked: CheckedText): Promise<void> {
  const isBroken = ({ rule: { code }, severity }: CheckedFinding) => severity === 'error' && code.startsWith('KH0');
  for (const finding of checked.findings) {
    for (const fix of finding.rule === rule ? (finding.fixes ?? []) : []) {
      const count = ({ findings }: CheckedText) =>
        findings.filter((one) => one.rule === rule && (!fix.uncertain || one.message.vi === finding.message.vi)).length;
      const mended = await checkText(applyFix(checked.text, fix), example.others);
      const left = mended.findings.map((other) => describeFinding(mended, other)).join('\n');
      assert.ok(count(mended) < count(checked), `“${fix.title.vi}” leaves:\n${mended.text}\n${left}`);
      const [before, after] = [checked, mended].map(({ findings }) => findings.filter(isBroken).length);
      assert.ok((after ?? 0) <= (before ?? 0), `“${fix.title.vi}” breaks:\n${mended.text}\n${left}`);
    }
  }
}

describe('The registry of rules', () => {
  it('has each code and each name once, in the order of the codes', () => {
    const codes = rules.map((rule) => rule.code);
    assert.deepEqual(codes, [...new Set(codes)].sort());
    const names = rules.map((rule) => rule.name);
    assert.deepEqual(names, [...new Set(names)]);
    for (const rule of rules) {
      assert.match(rule.code, /^KH[0-9]{3}$/);
      assert.match(rule.name, /^[a-z]+(-[a-z]+)*$/);
    }
  });
});

describe('The examples of the rules', () => {
  for (const rule of rules) {
    describe(`${rule.code} ${rule.name}`, () => {
      it('speaks both languages, and has examples', () => {
        assertSaid(rule.title, 'title');
        assertSaid(rule.description, 'description');
        if (rule.basis) assertSaid(rule.basis, 'basis');
        assert.ok(rule.examples.bad.length > 0, 'a bad example is missing');
        assert.ok(rule.examples.good.length > 0, 'a good example is missing');
        for (const example of [...rule.examples.bad, ...rule.examples.good]) assertSaid(example.title, 'example');
      });

      for (const example of rule.examples.bad) {
        it(`finds: ${example.title.vi}`, async () => {
          const checked = await check(example);
          const own = checked.findings.filter((finding) => finding.rule === rule);
          const all = checked.findings.map((finding) => describeFinding(checked, finding)).join('\n');
          assert.ok(own.length > 0, `not found; all findings:\n${all}`);
          for (const finding of own) {
            assertSaid(finding.message, 'message');
            for (const related of finding.related ?? []) assertSaid(related.message, 'related message');
            for (const fix of finding.fixes ?? []) {
              assertSaid(fix.title, 'title of a fix');
              assert.ok(fix.changes.length > 0, 'a fix that changes nothing');
            }
            const { offset, end } = finding.place;
            assert.ok(offset >= 0 && offset <= end && end <= checked.text.length, `place ${offset}–${end}`);
          }
          await assertMended(rule, example, checked);
        });
      }

      for (const example of rule.examples.good) {
        it(`accepts: ${example.title.vi}`, async () => {
          const checked = await check(example);
          const wrong = checked.findings.filter((finding) => finding.rule === rule || finding.severity === 'error');
          assert.deepEqual(
            wrong.map((finding) => describeFinding(checked, finding)),
            [],
          );
        });
      }
    });
  }
});

describe('Repairs of the rules', () => {
  it('are offered for an example of each rule, or the documentation says why not', async () => {
    /** Their repairs stand elsewhere in the document, and are made by code actions of their own. */
    const elsewhere = ['KH402', 'KH801'];
    const without: string[] = [];
    for (const rule of rules) {
      let offered = 0;
      for (const { text, others = [] } of rule.examples.bad) {
        const checked = await checkTexts([text, ...others], [rule]);
        offered += checked.flatMap(({ findings }) => findings).flatMap(({ fixes = [] }) => fixes).length;
      }
      if (offered === 0) {
        without.push(rule.code);
      }
    }
    const documentation = readFileSync(join(root, 'docs', 'editor.md'), 'utf8');
    const [, section = ''] = documentation.split('## Quy tắc không có cách sửa nhanh');
    const named = section.match(/KH[0-9]{3}/gu) ?? [];
    assert.deepEqual(
      without.filter((code) => !elsewhere.includes(code)),
      named.sort(),
    );
  });
});
