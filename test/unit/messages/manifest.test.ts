import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = read('package.json');
const texts: Record<string, string> = read('package.nls.json');

/** Every "%key%" in a part of the manifest. */
function keysIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return /^%([^%]+)%$/.exec(value)?.slice(1) ?? [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}

interface Command {
  readonly command: string;
  readonly title: string | { readonly value: string; readonly original: string };
}

interface Walkthrough {
  readonly when: string;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly media: { readonly markdown: string };
    readonly completionEvents: readonly string[];
  }[];
}

describe("the manifest's words", () => {
  const used = keysIn(manifest);

  it('are all there, and all used', () => {
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
    assert.deepEqual(
      Object.entries(texts).filter(([, text]) => text.trim() === ''),
      [],
    );
  });

  it('are Vietnamese by default: VS Code reads no other file, as long as it has no Vietnamese display language', () => {
    assert.throws(() => read('package.nls.en.json'), { code: 'ENOENT' });
  });

  it('name each command in both languages, the one that the user has chosen', () => {
    const commands: Command[] = manifest.contributes.commands;
    const own = commands.filter(({ command }) => !command.endsWith('.en'));
    assert.ok(own.length > 3);
    for (const { command, title } of own) {
      assert.ok(typeof title === 'object' && /\p{L}/u.test(title.original), command);
      const vietnamese = texts[title.value.replaceAll('%', '')];
      assert.notEqual(vietnamese, title.original);
      const twin = commands.find((candidate) => candidate.command === `${command}.en`);
      assert.equal(twin?.title, title.original);
      const shown = manifest.contributes.menus.commandPalette.filter((item: Command) =>
        [command, `${command}.en`].includes(item.command),
      );
      assert.equal(shown.length, 2, command);
    }
  });

  it('describe each setting in Vietnamese, then in English', () => {
    const properties = [manifest.contributes.configuration].flat().flatMap((part) => Object.entries(part.properties));
    assert.ok(properties.length > 3);
    for (const [name, setting] of properties as [string, { markdownDescription?: string; description?: string }][]) {
      const [key] = keysIn(setting.markdownDescription ?? setting.description);
      const [vi = '', en = ''] = (texts[key ?? ''] ?? '').split('\n\n');
      assert.match(vi, /[ạảấầẩẫậắằặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủứừửữựỵỷỹđàáăâèéêìíòóôơùúưỳý]/iu, name);
      assert.match(en, /^[A-Z][a-z]*.* .*\.$/, name);
      assert.notEqual(vi, en);
    }
  });

  it('lead through the first plan, in both languages, with a page beside each step that is packed with the extension', () => {
    assert.ok(readFileSync(join(root, '.vscodeignore'), 'utf8').includes('!client/walkthrough/*.md\n'));
    const [vietnamese, english, ...others] = manifest.contributes.walkthroughs as Walkthrough[];
    assert.ok(vietnamese && english && vietnamese.steps.length > 3);
    assert.deepEqual(others, []);
    assert.equal(vietnamese.when, 'config.kehoach.language != en');
    assert.equal(english.when, 'config.kehoach.language == en');
    const said = (text: string) => texts[text.replaceAll('%', '')] ?? text;
    const button = (text: string) => /\(command:[^)]*\)/.exec(text)?.[0];
    assert.deepEqual(
      vietnamese.steps.map(({ id, description, completionEvents }) => [
        id,
        button(said(description)),
        completionEvents,
      ]),
      english.steps.map(({ id, description, completionEvents }) => [id, button(description), completionEvents]),
    );
    for (const [i, { id, title, media }] of vietnamese.steps.entries()) {
      assert.notEqual(said(title), english.steps[i]?.title);
      assert.equal(media.markdown, `./client/walkthrough/${id}.md`);
      assert.equal(english.steps[i]?.media.markdown, `./client/walkthrough/${id}.en.md`);
      for (const page of [`${id}.md`, `${id}.en.md`]) {
        assert.ok(existsSync(join(root, 'client/walkthrough', page)), page);
      }
    }
  });
});
