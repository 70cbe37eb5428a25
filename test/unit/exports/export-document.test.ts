import assert from 'node:assert/strict';
import { URI } from 'langium';
import { type ExportHost, type ExportOrder, exportDocument } from '../../../server/export/export-document.ts';
import { OfficeProblem } from '../../../server/export/office-converter.ts';
import type { Standing } from '../../../server/export/output-files.ts';
import { openSmallPlan, openText } from './documents.ts';

/** Files that are only remembered. */
function memory(standing: Standing = 'nothing'): { host: ExportHost; written: Uint8Array[] } {
  const written: Uint8Array[] = [];
  const files = {
    isSame: async (a: URI, b: URI) => a.toString() === b.toString(),
    standing: async () => standing,
    write: async (_: URI, bytes: Uint8Array) => void written.push(bytes),
  };
  return { host: { files }, written };
}

async function order(format: ExportOrder['format'], text?: string): Promise<ExportOrder> {
  const { document, index } = text === undefined ? await openSmallPlan() : await openText(text);
  return { document, index, format, target: URI.parse(`file:///ra.${format}`), overwrite: false };
}

describe('export to a file', () => {
  it('replaces no file of the same name that no export has made, in any format', async () => {
    for (const format of ['xlsx', 'html', 'md', 'json', 'pdf', 'odt'] as const) {
      const { host, written } = memory(new TextEncoder().encode('của người dùng'));
      assert.equal((await exportDocument(await order(format), host))?.refused, 'exists', format);
      assert.deepEqual(written, []);
    }
  });

  it('PDF and ODT have a way out where no program can be started', async () => {
    const { host } = memory();
    const refusal = await exportDocument(await order('pdf'), host);
    assert.equal(refusal?.refused, 'no office');
    assert.match(refusal?.message.vi ?? '', /Xuất DOCX/);
  });

  it('what the office suite says reaches the user', async () => {
    const { host, written } = memory();
    const office = () => Promise.reject(new OfficeProblem({ vi: 'hỏng', en: 'broken' }));
    const refusal = await exportDocument(await order('odt'), { ...host, office });
    assert.deepEqual([refusal?.refused, refusal?.message.vi, written.length], ['no office', 'hỏng', 0]);
  });

  it('a stopped export writes nothing', async () => {
    const { host, written } = memory();
    const controller = new AbortController();
    const office = async (bytes: Uint8Array): Promise<Uint8Array> => {
      controller.abort();
      return bytes;
    };
    const refusal = await exportDocument({ ...(await order('pdf')), signal: controller.signal }, { ...host, office });
    assert.deepEqual([refusal?.refused, written.length], ['cancelled', 0]);
  });

  it('the document is read under a lock, and the conversion goes on outside of it', async () => {
    const { host } = memory();
    let locked = false;
    const reading: NonNullable<ExportOrder['reading']> = async (read) => {
      locked = true;
      const result = await read();
      locked = false;
      return result;
    };
    let wasLocked = true;
    const office = async (bytes: Uint8Array): Promise<Uint8Array> => {
      wasLocked = locked;
      return bytes;
    };
    assert.equal(await exportDocument({ ...(await order('pdf')), reading }, { ...host, office }), undefined);
    assert.equal(wasLocked, false);
  });

  it('JSON needs a document that is understood, and says where it is not', async () => {
    const { host, written } = memory();
    const refusal = await exportDocument(await order('json', 'kế hoạch A "A"\n\nlinh tinh\n'), host);
    assert.equal(refusal?.refused, 'errors');
    assert.match(refusal?.message.vi ?? '', /không hiểu được ở 3:1/);
    assert.deepEqual(written, []);
    assert.equal(await exportDocument(await order('html', 'kế hoạch A "A"\n\nlinh tinh\n'), host), undefined);
  });
});
