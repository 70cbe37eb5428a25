/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PreviewPages } from '../../server/protocol/preview.ts';
import type { FromPage, PageFinding, ToPage } from './page-messages.ts';
import type { paginate as Paginate } from './paginate.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: unknown): void;
  getState(): unknown;
};

/**
 * The script of the preview's page. It is sent there as text (see page-html.ts), so that the page needs no file: it
 * must not use anything from outside its own braces but types and what it is given.
 *
 * @param paginate parts a strip of sheets into pages (paginate.ts)
 * @param state what VS Code keeps for the page over a restart of the window
 */
export function previewPage(state: unknown, paginate: typeof Paginate): void {
  interface Block {
    readonly element: HTMLElement;
    readonly start: number;
    readonly end: number;
  }
  const vscode = acquireVsCodeApi();
  const byId = (id: string) => document.getElementById(id) as HTMLElement;
  const desk = byId('desk');
  const bar = 32;
  /** Blank between the toolbar and what is revealed under it. */
  const gap = 12;
  const zooms = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
  let pages = document.createElement('div');
  let blocks: Block[] = [];
  let zoom = 1;
  let fit = true;
  /** Width of the widest sheet, unzoomed. */
  let width = 0;
  /** Where this script scrolled to: an event from there is no doing of the reader. */
  let scrolledTo = 0;
  /** What the editor showed before there was anything to show here. */
  let awaited: number | undefined;

  const kept = vscode.getState() as { zoom?: unknown } | undefined;
  if (typeof kept?.zoom === 'number' && zooms.includes(kept.zoom)) {
    zoom = kept.zoom;
    fit = false;
  }

  function sourceOf(element: Element): { start: number; end: number } | undefined {
    const parts = element.getAttribute('data-source')?.split('-').map(Number);
    const [start, end] = parts ?? [];
    return start === undefined || end === undefined || !(start <= end) ? undefined : { start, end };
  }

  // ---- What is shown ----------------------------------------------------------------------------------------------

  function show(answer: PreviewPages, findings: readonly PageFinding[]): void {
    const before = window.scrollY;
    const look = byId('look') as HTMLStyleElement;
    if (look.textContent !== answer.style) {
      look.textContent = answer.style;
      // The layout for narrow screens is for readers of the exported page; here the paper is zoomed.
      const sheet = look.sheet;
      for (let i = (sheet?.cssRules.length ?? 0) - 1; i >= 0; i--) {
        const rule = sheet?.cssRules[i];
        if (rule instanceof CSSMediaRule && rule.conditionText.includes('max-width')) {
          sheet?.deleteRule(i);
        }
      }
    }
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
    blocks = [...pages.querySelectorAll<HTMLElement>('[data-source]')].flatMap((element) => {
      const source = element.matches('span,a,td,th') ? undefined : sourceOf(element);
      return source ? [{ element, ...source }] : [];
    });
    mark(findings);
    setZoom();
    scrollTo(before);
    if (awaited !== undefined) {
      reveal(awaited);
      awaited = undefined;
    }
    const count = pages.children.length;
    byId('count').textContent = `${count} ${(count === 1 ? desk.dataset.page : desk.dataset.pages) ?? ''}`;
    vscode.postMessage({ type: 'shown', version: answer.version, pages: count, blocks: blocks.length });
  }

  /** Marks the smallest part of the page around each finding. */
  function mark(findings: readonly PageFinding[]): void {
    for (const element of pages.querySelectorAll('.finding-error,.finding-warning')) {
      element.classList.remove('finding-error', 'finding-warning');
      element.removeAttribute('title');
    }
    for (const { start, end, severity, message } of findings) {
      const element = blockAt(start, end)?.element;
      if (element) {
        element.classList.add(`finding-${severity}`);
        element.title = element.title ? `${element.title}\n${message}` : message;
      }
    }
  }

  /** The smallest block around a stretch of the source. */
  function blockAt(start: number, end = start): Block | undefined {
    let best: Block | undefined;
    for (const block of blocks) {
      if (block.start <= start && end <= block.end && (!best || block.end - block.start < best.end - best.start)) {
        best = block;
      }
    }
    return best;
  }

  function setZoom(): void {
    const room = document.documentElement.clientWidth - 24;
    const shown = fit ? Math.min(1.5, Math.max(0.2, room / Math.max(width, 1))) : zoom;
    pages.style.setProperty('zoom', String(shown));
    byId('level').textContent = `${Math.round(shown * 100)}%`;
    byId('fit').setAttribute('aria-pressed', String(fit));
    if (fit) {
      zoom = shown;
    }
  }

  function zoomTo(next: number | 'fit'): void {
    const place = topOffset();
    fit = next === 'fit';
    zoom = next === 'fit' ? zoom : next;
    setZoom();
    reveal(place);
    vscode.setState({ ...(state as object), ...(fit ? {} : { zoom }) });
  }

  // ---- Scrolling in step ------------------------------------------------------------------------------------------

  function scrollTo(top: number): void {
    window.scrollTo({ top, behavior: 'instant' });
    scrolledTo = window.scrollY;
  }

  function reveal(offset: number): void {
    const block = blockAt(offset) ?? blocks.findLast(({ end }) => end <= offset);
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
    if (Math.abs(window.scrollY - scrolledTo) <= 1 || isAsked) {
      return;
    }
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      scrolledTo = Number.NaN;
      vscode.postMessage({ type: 'scrolled', offset: topOffset() });
    });
  });
  window.addEventListener('resize', () => {
    if (fit && blocks.length > 0) {
      const place = topOffset();
      setZoom();
      reveal(place);
    }
  });

  // ---- What the reader does ---------------------------------------------------------------------------------------

  desk.addEventListener('click', (event) => {
    // Links lead to the source like all else.
    event.preventDefault();
    const clicked = event.target instanceof Element ? event.target.closest('[data-source]') : undefined;
    const source = clicked && sourceOf(clicked);
    if (source && (window.getSelection()?.isCollapsed ?? true)) {
      vscode.postMessage({ type: 'open', offset: source.start });
    }
  });
  byId('smaller').addEventListener('click', () => zoomTo(zooms.findLast((level) => level < zoom - 0.01) ?? 0.3));
  byId('larger').addEventListener('click', () => zoomTo(zooms.find((level) => level > zoom + 0.01) ?? 3));
  byId('fit').addEventListener('click', () => zoomTo('fit'));
  byId('print').addEventListener('click', () => vscode.postMessage({ type: 'print' }));

  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    switch (data?.type) {
      case 'pages':
        show(data.pages, data.findings);
        break;
      case 'findings':
        mark(data.findings);
        break;
      case 'notice':
        byId('notice').textContent = data.text;
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
  vscode.setState({ ...(state as object), ...(fit ? {} : { zoom }) });
  vscode.postMessage({ type: 'ready' });
}
