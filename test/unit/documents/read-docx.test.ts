import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { checkDocxLayout } from '../../../documents/docx/layout-check.ts';
import { DocxReadError } from '../../../documents/docx/open-package.ts';
import { readDocxText } from '../../../documents/docx/read-text.ts';
import { layoutProfile } from '../../../documents/layout/profiles.ts';
import { bareDocx } from './xml-package.ts';

const run = (words: string, properties = '') => `<w:r>${properties}<w:t>${words}</w:t></w:r>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** What is in the body, and what must be read. */
const BODIES: readonly [string, string, string[]][] = [
  ['runs of one paragraph', `<w:p>${run('một ')}${run('hai')}</w:p>`, ['một hai']],
  [
    'tabs, line breaks and hyphens',
    '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>',
    ['a\tb', 'c-d'],
  ],
  [
    'no deleted, moved or hidden text',
    `<w:p>${run('còn')}<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:moveFrom>${run('dời')}</w:moveFrom>${run('ẩn', '<w:rPr><w:vanish/></w:rPr>')}</w:p>`,
    ['còn'],
  ],
  ['text that is not hidden after all', `<w:p>${run('hiện', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}</w:p>`, ['hiện']],
  [
    'inserted text, links and content controls',
    `<w:p><w:ins>${run('a')}</w:ins><w:hyperlink>${run('b')}</w:hyperlink><w:sdt><w:sdtContent>${run('c')}</w:sdtContent></w:sdt></w:p>`,
    ['abc'],
  ],
  [
    'the result of a field, not its code',
    `<w:p>${run('mục ')}${field('REF KH_x', run('5.2'))}${run(' Phần II')}</w:p>`,
    ['mục 5.2 Phần II'],
  ],
  [
    'fields inside fields',
    `<w:p>${field(`IF ${'</w:instrText></w:r>'}${field('PAGE', run('9'))}<w:r><w:instrText>`, run('đúng'))}</w:p>`,
    ['đúng'],
  ],
  [
    'tables row by row',
    `<w:tbl><w:tr><w:tc><w:p>${run('1')}</w:p></w:tc><w:tc><w:p>${run('2')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${run('3')}</w:p></w:tc></w:tr></w:tbl>`,
    ['1', '2', '3'],
  ],
  [
    'text boxes after their paragraph, once',
    `<w:p>${run('ngoài')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>${run('trong')}</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${run('trong')}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ['ngoài', 'trong'],
  ],
  ['no blank lines, and ordinary blanks', `<w:p/><w:p>${run(' ')}</w:p><w:p>${run('Điều\u00a05')}</w:p>`, ['Điều 5']],
];

describe('reading the text of a Word file', () => {
  for (const [what, body, lines] of BODIES) {
    it(`gives ${what}`, () => {
      assert.deepEqual(readDocxText(bareDocx(body)), lines);
    });
  }

  it('reads a file that uses other namespace prefixes, or the strict namespace', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>chặt</x:t></x:r></x:p></x:body></x:document>';
    assert.deepEqual(readDocxText(zipSync({ 'word/document.xml': strToU8(xml) })), ['chặt']);
  });
});

describe('files that are not what they seem', () => {
  const profile = layoutProfile('hành chính');
  assert.ok(profile);
  const document = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const BAD: readonly [string, () => Uint8Array, RegExp][] = [
    ['bytes that are no zip', () => strToU8('không phải zip'), /không phải là văn bản Word/],
    ['an empty file', () => new Uint8Array(), /không phải là văn bản Word/],
    ['a zip that is cut', () => bareDocx('<w:p/>').slice(0, 60), /không phải là văn bản Word/],
    ['a zip without a document', () => zipSync({ 'a.txt': strToU8('a') }), /không chứa văn bản Word/],
    ['a part that unpacks to 65 MB', () => document(`<a>${' '.repeat(65 * 1024 * 1024)}</a>`), /quá lớn/],
    [
      'thousands of parts',
      () => zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.bin`, new Uint8Array()]))),
      /quá lớn/,
    ],
    ['XML that is cut', () => document(`<w:document ${W}><w:body>`), /bị hỏng/],
    [
      'entities',
      () =>
        document(
          `<!DOCTYPE a [<!ENTITY b "bb">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
        ),
      /bị hỏng/,
    ],
    ['a million nested elements', () => document(`<w:document ${W}><w:body>${'<w:p>'.repeat(1_000_000)}`), /bị hỏng/],
  ];

  for (const [what, make, message] of BAD) {
    it(`refuses ${what} with a message`, function () {
      this.timeout(20_000);
      const bytes = make();
      for (const read of [() => readDocxText(bytes), () => checkDocxLayout(bytes, profile)]) {
        assert.throws(
          read,
          (error) => error instanceof DocxReadError && message.test(error.text.vi) && error.text.en !== '',
        );
      }
    });
  }
});
