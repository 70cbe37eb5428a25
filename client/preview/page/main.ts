/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The script of the preview's page: shows the pages, keeps them in step with the editor, and tells what the reader does. */
import type { PreviewPages } from '../../../server/protocol/preview.ts';
import type { FromPage, PageFinding, PageState, ToPage } from '../page-messages.ts';
import { type Block, partAt, sameBlock, sourceOf, standingBlocks, tracedIn } from './blocks.ts';
import { Findings } from './findings.ts';
import { paginate } from './paginate.ts';
import { Zooming } from './zoom.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: unknown): void;
};

const vscode = acquireVsCodeApi();
const byId = (id: string) => document.getElementById(id) as HTMLElement;
const desk = byId('desk');
const state = JSON.parse(document.body.dataset.state ?? '') as PageState;
/** Height of the toolbar, and the blank between it and what is revealed under it. */
const bar = 32;
const gap = 12;

let pages = document.createElement('div');
/** Width of the widest sheet, unzoomed. */
let width = 0;
/** Everything on the pages that comes from the source, and what of it stands by itself. */
let traced: Block[] = [];
let blocks: Block[] = [];
/** Where this script scrolled to: an event from there is no doing of the reader. */
let scrolledTo = 0;
/** What the editor showed before there was anything to show here. */
let awaited: number | undefined;
/** Where the cursor of the editor stands. */
let cursor: number | undefined;

const findings = new Findings({
  top: bar,
  onOpen: ({ start, end }) => vscode.postMessage({ type: 'open', offset: start, end }),
});
const zooming = new Zooming(state.zoom, {
  pages: () => ({ element: pages, width }),
  top: bar + gap,
  scrollTo,
  onChange: (zoom) => vscode.postMessage({ type: 'zoom', zoom }),
});

// ---- What is shown ------------------------------------------------------------------------------------------------

function show(answer: PreviewPages, found: readonly PageFinding[]): void {
  const before = window.scrollY;
  const old = blocks.map(({ element }) => element);
  const top = old.findIndex((element) => element.getBoundingClientRect().bottom > bar + gap);
  const oldTop = old[top]?.getBoundingClientRect().top ?? 0;
  setLook(answer.style);
  // The new pages are laid out before the old ones go, all before the next picture is painted.
  const strip = document.createElement('div');
  strip.lang = answer.language;
  strip.style.width = `${answer.paper.width}mm`;
  strip.innerHTML = answer.html;
  desk.append(strip);
  width = Math.max(...[...strip.children].map((sheet) => (sheet as HTMLElement).offsetWidth), 1);
  paginate(strip, answer.paper);
  strip.style.width = '';
  pages.remove();
  pages = strip;
  traced = tracedIn(pages);
  blocks = standingBlocks(traced);
  nameSheets();
  findings.mark(traced, found);
  showCursor();
  zooming.apply();
  scrollTo(before);
  if (awaited !== undefined) {
    reveal(awaited);
    awaited = undefined;
  } else if (before > 0 && top >= 0) {
    // What was looked at stays where it was, whatever has become longer above it.
    const texts = (elements: readonly Element[]) => elements.map(({ textContent }) => textContent ?? '');
    const elements = blocks.map(({ element }) => element);
    const same = elements[sameBlock(texts(old), texts(elements), top)];
    scrollTo(window.scrollY + (same?.getBoundingClientRect().top ?? oldTop) - oldTop);
  }
  vscode.postMessage({
    type: 'shown',
    version: answer.version,
    pages: pages.children.length,
    blocks: blocks.length,
  });
}

function setLook(style: string): void {
  const look = byId('look') as HTMLStyleElement;
  if (look.textContent === style) {
    return;
  }
  look.textContent = style;
  // The layout for narrow screens is for readers of the exported page; here the paper is zoomed.
  const { sheet } = look;
  for (let i = (sheet?.cssRules.length ?? 0) - 1; i >= 0; i--) {
    const rule = sheet?.cssRules[i];
    if (rule instanceof CSSMediaRule && rule.conditionText.includes('max-width')) {
      sheet?.deleteRule(i);
    }
  }
}

/** Each sheet can be reached by Tab, and says which page it is. */
function nameSheets(): void {
  const sheets = [...pages.children] as HTMLElement[];
  sheets.forEach((sheet, i) => {
    sheet.tabIndex = 0;
    sheet.setAttribute('role', 'region');
    sheet.setAttribute('aria-label', `${state.words.page} ${i + 1}/${sheets.length}`);
  });
  tellPage();
}

function tellPage(): void {
  const sheets = [...pages.children];
  const at = sheets.findIndex((sheet) => sheet.getBoundingClientRect().bottom > window.innerHeight / 2);
  const { page, pages: plural } = state.words;
  const place = at < 0 ? sheets.length : at + 1;
  byId('count').textContent =
    sheets.length === 1 ? `1 ${page}` : sheets.length === 0 ? '' : `${place}/${sheets.length} ${plural}`;
}

function showCursor(): void {
  pages.querySelector('.current')?.classList.remove('current');
  if (cursor !== undefined) {
    partAt(blocks, cursor)?.element.closest('tr,li,p,h1,h2,h3,h4,h5,h6,[role=heading]')?.classList.add('current');
  }
}

// ---- Scrolling in step --------------------------------------------------------------------------------------------

function scrollTo(top: number): void {
  window.scrollTo({ top, behavior: 'instant' });
  scrolledTo = window.scrollY;
}

function reveal(offset: number): void {
  const block = partAt(blocks, offset) ?? blocks.findLast(({ end }) => end <= offset);
  if (!block || offset === 0) {
    scrollTo(0);
    return;
  }
  const { top, height } = block.element.getBoundingClientRect();
  const share = block.end > block.start ? Math.min(1, (offset - block.start) / (block.end - block.start)) : 0;
  scrollTo(window.scrollY + top + share * height - bar - gap);
}

/** The place in the source of what stands at the top of the window. */
function topOffset(): number {
  if (window.scrollY === 0) {
    return 0;
  }
  const line = bar + gap;
  let inside: Block | undefined;
  let below: { block: Block; top: number } | undefined;
  for (const block of blocks) {
    const { top, bottom } = block.element.getBoundingClientRect();
    if (top <= line && line < bottom) {
      inside = !inside || block.end - block.start < inside.end - inside.start ? block : inside;
    } else if (top > line && (!below || top < below.top)) {
      below = { block, top };
    }
  }
  if (!inside) {
    return below?.block.start ?? blocks.at(-1)?.end ?? 0;
  }
  const { top, height } = inside.element.getBoundingClientRect();
  return Math.round(inside.start + (height > 0 ? (line - top) / height : 0) * (inside.end - inside.start));
}

let isAsked = false;
window.addEventListener('scroll', () => {
  if (isAsked) {
    return;
  }
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    tellPage();
    if (Math.abs(window.scrollY - scrolledTo) > 1) {
      scrolledTo = window.scrollY;
      vscode.postMessage({ type: 'scrolled', offset: topOffset() });
    }
  });
});

// ---- What the reader does -----------------------------------------------------------------------------------------

/** Leads from a part of the page to its source, or to the finding that is marked there. */
function openSource(target: EventTarget | null): boolean {
  if (findings.open(target)) {
    return true;
  }
  const part = target instanceof Element ? target.closest('[data-source]') : undefined;
  const source = part && sourceOf(part);
  if (source) {
    vscode.postMessage({ type: 'open', offset: source.start });
  }
  return source !== undefined && source !== null;
}

desk.addEventListener('click', (event) => {
  // Links lead to the source like all else.
  event.preventDefault();
  if (window.getSelection()?.isCollapsed ?? true) {
    openSource(event.target);
  }
});
byId('print').addEventListener('click', () => vscode.postMessage({ type: 'print' }));

window.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLButtonElement) {
    return;
  }
  const isHandled = (): boolean => {
    switch (event.key) {
      case 'n':
        findings.go(1);
        return true;
      case 'p':
        findings.go(-1);
        return true;
      case 'Enter': {
        // On a sheet as such: its first part.
        const { target } = event;
        const isSheet = target instanceof Element && target.parentElement === pages;
        return openSource(isSheet ? (target.querySelector('[data-source]') ?? target) : target);
      }
      default:
        return zooming.key(event.key);
    }
  };
  if (isHandled()) {
    event.preventDefault();
  }
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data?.type) {
    case 'pages':
      show(data.pages, data.findings);
      break;
    case 'findings':
      findings.mark(traced, data.findings);
      break;
    case 'notice':
      byId('notice').textContent = data.text;
      break;
    case 'cursor':
      cursor = data.offset;
      showCursor();
      break;
    case 'reveal':
      if (blocks.length === 0) {
        awaited = data.offset;
      } else {
        reveal(data.offset);
      }
      break;
  }
});
vscode.setState({ uri: state.uri });
vscode.postMessage({ type: 'ready' });
