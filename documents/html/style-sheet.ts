import type { HeadingStyle, LayoutProfile, LineSpacing, TextStyle } from '../layout/layout-profile.ts';

/** The looks of a profile as a style sheet: paper, margins, and every component in its size and weight. */
export function styleSheet(profile: LayoutProfile): string {
  return [paper(profile), ...frame(profile), ...body(profile), ...end(profile), screen].join('\n');
}

const rule = (selector: string, ...declarations: readonly string[]): string =>
  `${selector}{${declarations.filter((text) => text !== '').join(';')}}`;

/** Letters of one width with Times New Roman, for machines that lack it. */
const fallbackFonts = '"Liberation Serif","Tinos","Times",serif';

function look(style: TextStyle): string[] {
  return [
    `font-size:${style.size}pt`,
    `font-weight:${style.bold ? 'bold' : 'normal'}`,
    `font-style:${style.italic ? 'italic' : 'normal'}`,
    style.underline ? 'text-decoration:underline' : '',
    `text-align:${style.align}`,
    `margin:${style.before}pt 0 ${style.after}pt`,
  ];
}

function lineHeight(spacing: LineSpacing): string {
  // Single spacing of Times New Roman is 1.15 times its size.
  return spacing.rule === 'multiple'
    ? `line-height:${(1.15 * spacing.value).toFixed(3)}`
    : `line-height:${spacing.points}pt`;
}

function paper({ page, font, pageNumber, body: text }: LayoutProfile): string {
  const { top, right, bottom, left } = page.margin;
  const margins = `${top}mm ${right}mm ${bottom}mm ${left}mm`;
  // On landscape pages the sheet is turned, so the wide binding margin lies at the top.
  const turned = `${left}mm ${top}mm ${right}mm ${bottom}mm`;
  const fonts = `"${font.name.replaceAll('"', '')}",${fallbackFonts}`;
  const numbered = `@top-${pageNumber.align}{content:counter(page);font:${pageNumber.size}pt ${fonts}}`;
  return [
    `@page{size:${page.width}mm ${page.height}mm;margin:${margins};${numbered}}`,
    page.sides === 2 ? `@page :left{margin:${top}mm ${left}mm ${bottom}mm ${right}mm}` : '',
    `@page turned{size:${page.height}mm ${page.width}mm;margin:${turned}}`,
    pageNumber.onFirstPage
      ? ''
      : '@page :first{@top-left{content:none}@top-center{content:none}@top-right{content:none}}',
    rule('body', `font-family:${fonts}`, `font-size:${text.size}pt`, 'line-height:1.15', 'color:#000', 'margin:0'),
    rule('p,h1,h2,h3,h4,h5,h6,ul', 'margin:0', 'padding:0', 'font-size:inherit', 'font-weight:inherit'),
    rule('p,h1,h2,h3,h4,h5,h6,li,td,th,caption', 'white-space:pre-wrap', 'overflow-wrap:break-word'),
    // Titles are made of blocks of their own, with line ends between them.
    rule('h1,.appendix-head,ul', 'white-space:normal'),
    rule('.kind,.subject,.appendix-label,.appendix-title', 'white-space:pre-wrap'),
    rule('ul', 'list-style:none'),
    rule('a', 'color:inherit', 'text-decoration:none'),
    rule('.sheet', 'box-sizing:border-box', `width:${page.width}mm`, `padding:${margins}`),
    rule('.sheet.turned', `width:${page.height}mm`, `padding:${turned}`, 'page:turned'),
    rule('.ruled', 'display:inline-block'),
    rule(
      '.ruled::after,.title-rule::after',
      'content:""',
      'display:block',
      'width:calc(100% * var(--share))',
      'margin:2pt auto 0',
      'border-top:0.75pt solid',
    ),
    rule('.number', 'white-space:nowrap'),
    rule('.align-left', 'text-align:left', 'text-indent:0'),
    rule('.align-center', 'text-align:center', 'text-indent:0'),
    rule('.align-right', 'text-align:right', 'text-indent:0'),
    rule('.align-justify', 'text-align:justify'),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function frame({ header, title, addressees, appendix }: LayoutProfile): string[] {
  const columns = `${((1 - header.rightShare) * 100).toFixed(1)}% ${(header.rightShare * 100).toFixed(1)}%`;
  return [
    rule('.masthead', 'display:grid', `grid-template-columns:${columns}`),
    rule('.masthead p', 'line-height:1.15'),
    rule('.parent-issuer', ...look(header.parentIssuer)),
    rule('.issuer', ...look(header.issuer)),
    ...header.national.map((style, i) => rule(`.national-${i}`, ...look(style), 'white-space:nowrap')),
    rule('p.rule', 'font-weight:normal', 'margin:0'),
    rule('.number-line', ...look(header.number)),
    rule('.letter-subject', ...look(header.letterSubject)),
    rule('.stamp,.circulation', 'border:0.75pt solid', 'width:fit-content', 'padding:1pt 6pt'),
    rule('.stamp', ...look(header.stamp), 'margin-inline:auto'),
    rule('.circulation', ...look(header.circulation), 'margin-inline:auto'),
    rule('.place-date', ...look(header.placeDate)),
    rule('h1', 'margin-bottom:14pt'),
    rule('.kind', 'display:block', ...look(title.kind)),
    rule('.subject', 'display:block', ...look(title.subject), 'text-wrap:balance'),
    rule('.annexed-to', ...look(title.annexedTo), 'margin-top:-14pt'),
    rule('.title-rule', 'width:60%', 'margin:0 auto 14pt'),
    rule('.addressee', ...look(addressees.one)),
    rule('.addressees', ...look(addressees.list), 'display:grid', 'grid-template-columns:auto auto'),
    rule('.addressees', 'column-gap:0.3em', 'justify-content:center', `margin-bottom:${addressees.one.after}pt`),
    rule('.appendix-head', 'margin:0', 'break-after:avoid'),
    rule('.appendix-label', 'display:block', ...look(appendix.label)),
    rule('.appendix-title', 'display:block', ...look(appendix.title), 'text-wrap:balance'),
    rule('.appendix-annexed-to', ...look(appendix.annexedTo)),
  ];
}

function body({ body: text, basis, proclamation, headings, table }: LayoutProfile): string[] {
  const flowing = [lineHeight(text.lineSpacing), `text-indent:${text.firstLineIndent}mm`];
  const heading = (form: string, style: HeadingStyle): string =>
    rule(
      `.heading-${form}`,
      ...look(style),
      lineHeight(text.lineSpacing),
      style.indented ? `text-indent:${text.firstLineIndent}mm` : '',
      'break-after:avoid',
    );
  return [
    rule('.text,.items li', `font-size:${text.size}pt`, 'text-align:justify', ...flowing),
    rule('.text', `margin:0 0 ${text.after}pt`),
    rule('.items li', `margin:0 0 ${text.after}pt`),
    rule('.items .items', `margin-top:${text.after}pt`),
    rule('.basis', ...look(basis), ...flowing),
    rule('.proclamation', ...look(proclamation), 'break-after:avoid'),
    ...Object.entries(headings).map(([form, style]) => heading(form, style)),
    ...Object.entries(headings).map(([form, style]) =>
      rule(
        `.lead-${form}`,
        `font-weight:${style.bold ? 'bold' : 'normal'}`,
        `font-style:${style.italic ? 'italic' : 'normal'}`,
      ),
    ),
    rule('.page-break', 'break-after:page'),
    rule('table', 'border-collapse:collapse', 'width:100%', 'table-layout:fixed', `margin:0 0 ${text.after}pt`),
    rule('th,td', 'border:0.75pt solid', 'padding:2pt 4pt', 'vertical-align:middle'),
    rule('td', `font-size:${table.text.size}pt`, `text-align:${table.text.align}`),
    rule('th', `font-size:${table.header.size}pt`, `font-weight:${table.header.bold ? 'bold' : 'normal'}`),
    rule('.header th,.header td', `text-align:${table.header.align}`),
    rule('.group th', 'text-align:left'),
    rule('.total td', 'font-weight:bold'),
    rule('tr', 'break-inside:avoid'),
    rule('.table-title', 'display:block', ...look(table.title)),
    rule('.table-note', 'display:block', ...look(table.note)),
  ];
}

function end({ recipients, signature, footnote }: LayoutProfile): string[] {
  const share = (recipients.share * 100).toFixed(1);
  return [
    rule('.end', 'display:grid', `grid-template-columns:${share}% auto`, 'margin-top:8pt', 'break-inside:avoid'),
    rule('.signatures', 'display:flex', 'margin-top:8pt', 'break-inside:avoid'),
    rule('.signatures .signature', 'flex:1', 'display:flex', 'flex-direction:column'),
    rule('.signatures .signer', 'margin-top:auto', `padding-top:${signature.room}pt`),
    rule('.recipients p', ...look(recipients.heading)),
    rule('.recipients li', ...look(recipients.item), 'padding-left:0.5em', 'text-indent:-0.5em'),
    rule('.authority', ...look(signature.authority)),
    rule('.position', ...look(signature.position)),
    rule('.signer', ...look(signature.name), `padding-top:${signature.room}pt`),
    rule('sup', 'line-height:0', 'font-size:65%', 'text-indent:0'),
    rule('.notes', 'margin-top:12pt'),
    rule('.notes::before', 'content:""', 'display:block', 'width:33%', 'border-top:0.5pt solid', 'margin-bottom:3pt'),
    rule('.note', ...look(footnote)),
  ];
}

/** On a screen each sheet lies on a desk; on a narrow one the text takes the room that there is. */
const screen = `@media screen{
body{background:#ddd;padding:8mm 0}
.sheet{background:#fff;margin:0 auto 8mm;box-shadow:0 1px 6px #0006;min-height:60mm}
a:hover{text-decoration:underline}
}
@media screen and (max-width:200mm){
body{padding:0}
.sheet,.sheet.turned{width:auto;padding:5mm;box-shadow:none;overflow-x:auto}
}
@media print{
.sheet,.sheet.turned{width:auto;padding:0;break-after:page}
.sheet:last-of-type{break-after:auto}
}`;
