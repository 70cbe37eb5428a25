import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  exportAs,
  exportFormatNames,
  formatOfName,
  isByOffice,
  type OwnFormat,
} from '../../../documents/export-formats.ts';
import { markOdt } from '../../../documents/odt-mark.ts';
import { markPdf } from '../../../documents/pdf-mark.ts';
import { isUntouchedExport } from '../../../documents/untouched-export.ts';
import { openSmallPlan } from './documents.ts';

const ownFormats = exportFormatNames.filter((format): format is OwnFormat => !isByOffice(format));

async function exported(format: OwnFormat): Promise<Uint8Array> {
  const { document, index } = await openSmallPlan();
  return exportAs(format, document, index);
}

/** Changes the text of one part of a zip file, as a program that saves it does. */
function resaved(bytes: Uint8Array, part: string, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part] as Uint8Array);
  assert.ok(text.includes(from), part);
  return zipSync({ ...parts, [part]: strToU8(text.replace(from, to)) });
}

describe('mark of an export', () => {
  for (const format of ownFormats) {
    it(`tells an untouched ${format} file`, async () => {
      assert.equal(await isUntouchedExport(await exported(format)), true);
    });
  }

  for (const format of ['html', 'md', 'json'] as const) {
    it(`is gone when the words of a ${format} file change`, async () => {
      const text = strFromU8(await exported(format));
      const edited = text.replace('Hoàng Xuân Hùng', 'Nguyễn Văn A');
      assert.notEqual(edited, text);
      assert.equal(await isUntouchedExport(strToU8(edited)), false);
      assert.equal(await isUntouchedExport(strToU8(`${text}\n`)), false);
    });
  }

  it('is gone when a cell or a word of a workbook changes', async () => {
    const bytes = await exported('xlsx');
    const sheet = 'xl/worksheets/sheet3.xml';
    assert.equal(await isUntouchedExport(resaved(bytes, sheet, '500000000', '600000000')), false);
    assert.equal(await isUntouchedExport(resaved(bytes, 'xl/sharedStrings.xml', 'Hạ tầng', 'Hạ Tầng')), false);
  });

  it('of a PDF file stands where it moves nothing, and is gone when the file is signed', async () => {
    const plain = strToU8('%PDF-1.6\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n32\n%%EOF\n');
    const marked = await markPdf(plain);
    assert.equal(await isUntouchedExport(plain), false);
    assert.equal(await isUntouchedExport(marked), true);
    assert.match(strFromU8(marked), /^%PDF[\s\S]*>>\n% kehoach\.export [0-9a-f]{64}\nstartxref\n32\n%%EOF\n$/);
    const signed = strToU8(
      `${strFromU8(marked)}2 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n200\n%%EOF\n`,
    );
    assert.equal(await isUntouchedExport(signed), false);
  });

  it('of an ODT file is its own, not that of the Word file that it was made of', async () => {
    const of = (mark: string): string =>
      `<office:meta>${mark}<meta:user-defined meta:name="Khác">giữ</meta:user-defined></office:meta>`;
    const word = `<meta:user-defined meta:name="kehoach.export">${'a'.repeat(64)}</meta:user-defined>`;
    const plain = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8('<text>80%</text>'),
      'meta.xml': strToU8(of(word)),
    });
    const marked = await markOdt(plain);
    assert.equal(await isUntouchedExport(plain), false);
    assert.equal(await isUntouchedExport(marked), true);
    const parts = unzipSync(marked);
    assert.deepEqual(Object.keys(parts)[0], 'mimetype');
    assert.doesNotMatch(strFromU8(parts['meta.xml'] as Uint8Array), /aaaa/);
    assert.match(strFromU8(parts['meta.xml'] as Uint8Array), /giữ/);
    assert.equal(await isUntouchedExport(resaved(marked, 'content.xml', '80%', '90%')), false);
  });

  const others: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['an empty file', new Uint8Array()],
    ['a text', strToU8('# Kế hoạch\n')],
    ['a text that speaks of the mark', strToU8(`kehoach.export ${'0'.repeat(64)}`)],
    ['something that looks like a zip', strToU8('PK nothing')],
    ['something that looks like a PDF', strToU8('%PDF startxref')],
    ['a zip of something else', zipSync({ 'meta.xml': strToU8('<a/>') })],
  ];
  for (const [what, bytes] of others) {
    it(`is not on ${what}`, async () => assert.equal(await isUntouchedExport(bytes), false));
  }
});

describe('formats', () => {
  it('are known by the names of files', () => {
    assert.deepEqual(['a.docx', 'KẾ HOẠCH.PDF', 'a.b.md', 'a', 'a.docx/b', 'a.txt'].map(formatOfName), [
      'docx',
      'pdf',
      'md',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('the same text gives the same bytes, again and in another process in another time zone', async () => {
    const script = join(import.meta.dirname, 'print-export.ts');
    for (const format of ownFormats) {
      const once = Buffer.from(await exported(format)).toString('base64');
      assert.equal(Buffer.from(await exported(format)).toString('base64'), once, format);
      const { stdout } = await promisify(execFile)(process.execPath, [script, format], {
        env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' },
        encoding: 'utf8',
      });
      assert.equal(stdout, once, format);
    }
  }).timeout(60_000);
});
