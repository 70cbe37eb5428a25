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
    const [walkthrough] = manifest.contributes.walkthroughs;
    assert.ok(walkthrough.steps.length > 3);
    for (const { id, title, media } of walkthrough.steps as {
      id: string;
      title: string;
      media: { markdown: string };
    }[]) {
      assert.match(texts[title.replaceAll('%', '')] ?? '', /^.* · [A-Z]/u);
      assert.match(media.markdown, /^\.\/client\/walkthrough\/[a-z]+\.md$/);
      assert.ok(existsSync(join(root, media.markdown)), id);
    }
  });
});
