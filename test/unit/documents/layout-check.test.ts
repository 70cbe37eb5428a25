import assert from 'node:assert/strict';
import { checkDocxLayout, type LayoutViolationCode } from '../../../documents/docx/layout-check.ts';
import { renderDocx } from '../../../documents/docx/render-docx.ts';
import { layoutProfile } from '../../../documents/layout/profiles.ts';
import { provincePlan } from './sample-documents.ts';
import { withPart } from './xml-package.ts';

const profile = layoutProfile('hành chính');
assert.ok(profile);

/** One way to break a file, and what must be found: `[what is done, part, what is replaced, by what, code]`. */
const BREAKAGES: readonly [string, string, RegExp, string, LayoutViolationCode][] = [
  [
    'another font in one run',
    'word/document.xml',
    /<w:r>(?=<w:t [^>]*>- <)/,
    '<w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr>',
    'font',
  ],
  ['a font from the theme', 'word/styles.xml', /(<w:rFonts )(?=w:ascii)/, '$1w:asciiTheme="minorHAnsi" ', 'font'],
  ['no font for East Asian text', 'word/styles.xml', / w:eastAsia="Times New Roman"/, '', 'font'],
  ['English as language', 'word/styles.xml', /<w:lang w:val="vi-VN"/, '<w:lang w:val="en-US"', 'language'],
  ['Letter paper', 'word/document.xml', /w:w="11906" w:h="16838"/, 'w:w="12240" w:h="15840"', 'paper'],
  ['a left margin of 20 mm', 'word/document.xml', /w:left="1701"/, 'w:left="1134"', 'margin'],
  [
    'landscape without turned paper',
    'word/document.xml',
    /w:w="16838" w:h="11906"/,
    'w:w="11906" w:h="16838"',
    'landscape',
  ],
  ['a page number on page 1', 'word/document.xml', /<w:titlePg\/>/, '', 'first-page-number'],
  ['no page number', 'word/header1.xml', /PAGE/, 'DATE', 'page-number'],
  ['line spacing without rule', 'word/styles.xml', / w:lineRule="auto"/, '', 'line-rule'],
  [
    'a style that is not there',
    'word/document.xml',
    /<w:pStyle w:val="KHBody"\/>/,
    '<w:pStyle w:val="ThanBai"/>',
    'unknown-style',
  ],
  ['headings without level', 'word/styles.xml', /<w:outlineLvl w:val="1"\/>/, '', 'outline-level'],
  ['a table without repeated heading', 'word/document.xml', /<w:tblHeader\/>/, '', 'header-row'],
  [
    'a cell without paragraph',
    'word/document.xml',
    /(<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p>(<\/w:tc>)/,
    '$1$2',
    'empty-cell',
  ],
  [
    'a fixed row height',
    'word/document.xml',
    /<w:cantSplit\/>/,
    '<w:cantSplit/><w:trHeight w:val="400" w:hRule="exact"/>',
    'fixed-row-height',
  ],
  [
    'a signature that may be split',
    'word/document.xml',
    /<w:cantSplit\/>(?=(?:(?!<w:tr>).)*Nơi nhận:)/,
    '',
    'split-row',
  ],
  ['a reference without bookmark', 'word/document.xml', /w:name="KHN_YTe"/, 'w:name="KHN_YTa"', 'missing-bookmark'],
  ['two bookmarks of one name', 'word/document.xml', /w:name="KH_YTe"/, 'w:name="KH_GiaoDuc"', 'duplicate-bookmark'],
  [
    'a bookmark of a name that is too long',
    'word/document.xml',
    /w:name="KH_YTe"/,
    `w:name="KH_${'x'.repeat(40)}"`,
    'bookmark-name',
  ],
  ['a bookmark with a blank in its name', 'word/document.xml', /w:name="KH_YTe"/, 'w:name="Y tế"', 'bookmark-name'],
  ['a footnote without words', 'word/footnotes.xml', /<w:footnote w:id="1">/, '<w:footnote w:id="7">', 'missing-note'],
  ['a link that leads nowhere', 'word/_rels/document.xml.rels', /rIdLink1/, 'rIdKhac', 'broken-link'],
  [
    'a table without alternative text',
    'word/document.xml',
    /<w:tblCaption w:val="Biểu 01"\/><w:tblDescription [^>]*>/,
    '',
    'table-description',
  ],
  ['no title', 'docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>', 'properties'],
  ['no language', 'docProps/core.xml', /<dc:language>.*<\/dc:language>/, '', 'properties'],
  [
    'margins that swap where nobody prints on both sides',
    'word/settings.xml',
    /<w:defaultTabStop/,
    '<w:mirrorMargins/><w:defaultTabStop',
    'mirrored-margins',
  ],
  ['a simple field', 'word/document.xml', /<\/w:p>/, '<w:fldSimple w:instr="PAGE"/></w:p>', 'simple-field'],
  ['a rule of underscores', 'word/document.xml', /(<w:t [^>]*>)KẾ HOẠCH(?=<)/, '$1_______', 'drawn-with-underscores'],
];

describe('layout check', () => {
  let bytes: Uint8Array;

  before(async () => {
    bytes = await renderDocx(provincePlan(), profile);
  });

  it('finds nothing in an exported file', () => {
    assert.deepEqual(checkDocxLayout(bytes, profile), []);
  });

  for (const [what, part, wanted, replacement, code] of BREAKAGES) {
    it(`finds ${what}`, () => {
      const broken = withPart(bytes, part, (xml) => xml.replace(wanted, replacement));
      const codes = checkDocxLayout(broken, profile).map((violation) => violation.code);
      assert.ok(codes.includes(code), `found ${codes.join(', ') || 'nothing'}`);
    });
  }

  it('says where a violation is and speaks both languages', () => {
    const broken = withPart(bytes, 'word/document.xml', (xml) =>
      xml.replace('<w:tblHeader/>', '').replace('<w:tblHeader/>', ''),
    );
    const [violation] = checkDocxLayout(broken, profile);
    assert.match(violation?.near ?? '', /^TTTên nhiệm vụ/);
    assert.match(violation?.text.vi ?? '', /tiêu đề của bảng/);
    assert.match(violation?.text.en ?? '', /heading row/);
  });
});
