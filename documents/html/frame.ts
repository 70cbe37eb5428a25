import { numberLine, placeDateLine } from '../layout/header-text.ts';
import type { Rule } from '../layout/layout-profile.ts';
import { headerStamps } from '../layout/printed-lines.ts';
import { signatureRows } from '../layout/signature-rows.ts';
import type {
  Addressees,
  Appendix,
  HeaderBlock,
  NumberedDocument,
  Recipients,
  Signature,
  TitleBlock,
} from '../model/document-model.ts';
import { numberText } from '../model/inline-text.ts';
import { type HtmlContext, itemHtml } from './blocks.ts';
import { escapeHtml, sourceAttribute, tracedAttributes } from './html-text.ts';
import { inlinesHtml } from './inlines.ts';

/** Issuing body and number on the left, national name and motto, place and date on the right. */
export function mastheadHtml(header: HeaderBlock, title: TitleBlock, context: HtmlContext): string {
  const { profile, anchors } = context;
  const line = (className: string, text: string, attributes = ''): string =>
    `<p class="${className}"${attributes}>${escapeHtml(text)}</p>`;
  const issuer = [
    ...header.parentIssuer.map((text) => line('parent-issuer', text)),
    ...ruled('issuer', header.issuer, profile.header.issuer.rule),
  ];
  const national = profile.header.national.flatMap((style, i) => ruled(`national-${i}`, [style.text], style.rule));
  const number = [
    ...(header.number ? [line('number-line', numberLine(header.number, profile), sourceAttribute(header.number))] : []),
    ...(title.kind === undefined
      ? [`<p class="letter-subject"${sourceAttribute(title)}>${inlinesHtml(title.subject, anchors)}</p>`]
      : []),
    ...headerStamps(header).map((text) => line(text === header.circulation ? 'circulation' : 'stamp', text)),
  ];
  const place = header.placeAndDate
    ? [line('place-date', placeDateLine(header.placeAndDate), sourceAttribute(header.placeAndDate))]
    : [];
  const part = (lines: readonly string[]): string => `<div>${lines.join('\n')}</div>`;
  return `<header class="masthead">\n${[issuer, national, number, place].map(part).join('\n')}\n</header>`;
}

/** Lines with the rule under them: drawn as long as its share of the longest line, or the characters that stand for it. */
function ruled(className: string, lines: readonly string[], rule: Rule | undefined): string[] {
  if (lines.length === 0) {
    return [];
  }
  const text = lines.map(escapeHtml).join('<br>');
  if (rule?.kind === 'line') {
    return [`<p class="${className}"><span class="ruled" style="--share:${rule.share}">${text}</span></p>`];
  }
  const characters = rule === undefined ? [] : [`<p class="${className} rule">${escapeHtml(rule.text)}</p>`];
  return [`<p class="${className}">${text}</p>`, ...characters];
}

/** Kind and subject are the title of the page; the subject of a công văn stands in its masthead. */
export function titleHtml(title: TitleBlock, hasHeader: boolean, { profile, anchors }: HtmlContext): string[] {
  if (title.kind === undefined && hasHeader) {
    return [];
  }
  const { rule } = profile.title.subject;
  const subject = inlinesHtml(title.subject, anchors);
  const annexed = title.annexedTo ? `<p class="annexed-to">${inlinesHtml(title.annexedTo, anchors)}</p>` : undefined;
  // The rule stands under the last line of the title.
  const drawn = (html: string, last: boolean): string =>
    last && rule.kind === 'line' ? `<span class="ruled" style="--share:${rule.share}">${html}</span>` : html;
  const kind = title.kind === undefined ? '' : `<span class="kind">${escapeHtml(title.kind)}</span>\n`;
  return [
    `<h1${tracedAttributes(title)}>${kind}<span class="subject">${drawn(subject, annexed === undefined)}</span></h1>`,
    ...(annexed === undefined
      ? []
      : [rule.kind === 'line' ? `${annexed}\n<div class="title-rule" style="--share:${rule.share}"></div>` : annexed]),
    ...(rule.kind === 'characters' ? [`<p class="subject rule">${escapeHtml(rule.text)}</p>`] : []),
  ];
}

/** "Kính gửi:" with one addressee on its line, or several in a list. */
export function addresseesHtml(addressees: Addressees, { anchors, profile }: HtmlContext): string {
  const { label, items } = addressees;
  const shown = profile.addressees.label.italic ? `<em>${escapeHtml(label)}</em>` : escapeHtml(label);
  const [only, ...others] = items;
  const source = sourceAttribute(addressees);
  if (only !== undefined && others.length === 0) {
    return `<p class="addressee"${source}>${shown} ${inlinesHtml(only.content, anchors)}</p>`;
  }
  const list = items.map((item) => `<li${sourceAttribute(item)}>${itemHtml(item, anchors)}</li>`).join('\n');
  return `<div class="addressees"${source}><p>${shown}</p>\n<ul>\n${list}\n</ul></div>`;
}

/** Recipients beside the signature; several signatures stand above them. */
export function endHtml({ recipients, signatures }: NumberedDocument, context: HtmlContext): string[] {
  if (recipients === undefined && signatures.length === 0) {
    return [];
  }
  const left = recipients === undefined ? '<div></div>' : recipientsHtml(recipients, context);
  if (signatures.length <= 1) {
    return [`<footer class="end">\n${[left, ...signatures.map(signatureHtml)].join('\n')}\n</footer>`];
  }
  return [
    ...signatureRows(signatures).map((row) => `<div class="signatures">\n${row.map(signatureHtml).join('\n')}\n</div>`),
    ...(recipients === undefined ? [] : [`<footer class="end">\n${left}\n</footer>`]),
  ];
}

function recipientsHtml(recipients: Recipients, { anchors }: HtmlContext): string {
  const items = recipients.items.map((item) => `<li${sourceAttribute(item)}>${itemHtml(item, anchors)}</li>`);
  return `<div class="recipients"${sourceAttribute(recipients)}><p>${escapeHtml(recipients.label)}</p>\n<ul>\n${items.join('\n')}\n</ul></div>`;
}

function signatureHtml(signature: Signature): string {
  const { authority, position, name } = signature;
  const lines = [
    ...authority.map((text) => `<p class="authority">${escapeHtml(text)}</p>`),
    ...(position === undefined ? [] : [`<p class="position">${escapeHtml(position)}</p>`]),
    `<p class="signer">${escapeHtml(name ?? '')}</p>`,
  ];
  return `<div class="signature"${sourceAttribute(signature)}>${lines.join('\n')}</div>`;
}

/** The head of an appendix. */
export function appendixTitleHtml(appendix: Appendix, { anchors }: HtmlContext): string {
  const label = `<span class="appendix-label">${escapeHtml(numberText(appendix.label))}</span>`;
  const title = `<span class="appendix-title">${inlinesHtml(appendix.title, anchors)}</span>`;
  const annexed = appendix.annexedTo
    ? `\n<p class="appendix-annexed-to">${inlinesHtml(appendix.annexedTo, anchors)}</p>`
    : '';
  return `<h2 class="appendix-head"${tracedAttributes(appendix)}>${label}\n${title}</h2>${annexed}`;
}
