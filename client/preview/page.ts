/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PreviewPages } from '../../server/protocol/preview.ts';
import type { FromPage, PageFinding, ToPage } from './page-messages.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: unknown): void;
  getState(): unknown;
};

/**
 * The script of the preview's page. It is sent there as text (see page-html.ts), so that the page needs no file: it
 * must not use anything from outside its own braces but types.
 *
 * @param state what VS Code keeps for the page over a restart of the window
 */
export function previewPage(state: unknown): void {
  interface Block {
    readonly element: HTMLElement;
    readonly start: number;
    readonly end: number;
  }
  /** Something that stands on one page, or, where `lines`, can be parted between its lines. */
  interface Unit {
    /** A new page can begin before this node. */
    readonly node: HTMLElement;
    readonly top: number;
    readonly bottom: number;
    readonly lines: boolean;
    readonly keepWithNext: boolean;
    readonly breakBefore: boolean;
    /** Height of the header rows that a table repeats on the page that begins here. */
    readonly repeated: number;
  }
  /** A page begins before a node, or at a character of a text. */
  type Cut = { readonly node: Node; readonly offset?: number; readonly parted?: HTMLElement };

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

  // ---- Pages ------------------------------------------------------------------------------------------------------

  /** The parts of a sheet that pages are made of, measured where they lie in one long strip. */
  function unitsOf(sheet: HTMLElement): Unit[] {
    const units: Unit[] = [];
    let breakBefore = false;
    const add = (node: HTMLElement, box: { top: number; bottom: number }, more: Partial<Unit> = {}): void => {
      const usual = { lines: false, keepWithNext: false, repeated: 0 };
      units.push({ node, top: box.top, bottom: box.bottom, breakBefore, ...usual, ...more });
      breakBefore = false;
    };
    const addList = (list: Element): void => {
      for (const item of list.children) {
        const inner = item.querySelector(':scope > ul');
        const { top, bottom } = item.getBoundingClientRect();
        const margin = inner ? Number.parseFloat(getComputedStyle(inner).marginTop) : 0;
        add(
          item as HTMLElement,
          { top, bottom: inner ? inner.getBoundingClientRect().top - margin : bottom },
          { lines: true },
        );
        if (inner) {
          addList(inner);
        }
      }
    };
    const addTable = (table: HTMLTableElement): void => {
      const head = table.tHead?.getBoundingClientRect().height ?? 0;
      let spanned = 0;
      let first = true;
      for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
        const { top, bottom } = row.getBoundingClientRect();
        if (first) {
          // Caption and header rows stay with the first row.
          add(table, { top: table.getBoundingClientRect().top, bottom });
        } else if (spanned > 0) {
          // A cell of a row above reaches into this one: both stay together.
          const last = units.pop() as Unit;
          units.push({ ...last, bottom });
        } else {
          add(row, { top, bottom }, { repeated: head, keepWithNext: row.className === 'group' });
        }
        first = false;
        spanned = Math.max(spanned, ...[...row.cells].map((cell) => cell.rowSpan)) - 1;
      }
      if (first) {
        add(table, table.getBoundingClientRect());
      }
    };
    for (const child of sheet.children as HTMLCollectionOf<HTMLElement>) {
      if (child.className === 'page-break') {
        breakBefore = true;
      } else if (child.matches('ul.items')) {
        addList(child);
      } else if (child instanceof HTMLTableElement) {
        addTable(child);
      } else {
        const isHeading = child.matches('h1,h2,h3,h4,h5,h6,[role=heading],.proclamation');
        add(child, child.getBoundingClientRect(), { lines: child.matches('p'), keepWithNext: isHeading });
      }
    }
    return units;
  }

  /** The first character of an element's own lines that stands below a height. */
  function characterBelow(element: HTMLElement, height: number): { node: Text; offset: number } | undefined {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const isBelow = (offset: number): boolean => {
        range.setStart(node as Text, offset);
        range.setEnd(node as Text, offset + 1);
        const { top, bottom } = range.getBoundingClientRect();
        return (top + bottom) / 2 > height;
      };
      if (node.length > 0 && isBelow(node.length - 1)) {
        let [low, high] = [0, node.length - 1];
        while (low < high) {
          const middle = (low + high) >> 1;
          [low, high] = isBelow(middle) ? [low, middle] : [middle + 1, high];
        }
        return { node, offset: low };
      }
    }
    return undefined;
  }

  /** Where the pages of a strip begin, but for the first. */
  function cutsOf(units: readonly Unit[], room: number): Cut[] {
    const cuts: Cut[] = [];
    /** The first unit of the page, its upper end, and what of the page its repeated header takes. */
    let first = 0;
    let start = units[0]?.top ?? 0;
    let taken = 0;
    const overflows = (unit: Unit): boolean => unit.bottom - start + taken > room + 1;
    for (let i = 0; i < units.length; i++) {
      const unit = units[i] as Unit;
      const isForced = unit.breakBefore && i > first;
      if (!isForced && !overflows(unit)) {
        continue;
      }
      if (unit.lines && !isForced) {
        const lineHeight = Number.parseFloat(getComputedStyle(unit.node).lineHeight);
        let from = unit.top;
        while (overflows(unit)) {
          const fitting = Math.floor((room + 1 - taken - (from - start)) / lineHeight);
          // Never one line alone on either page, as in the Word file.
          const lines = Math.min(fitting, Math.round((unit.bottom - from) / lineHeight) - 2);
          const cut = lines >= 2 ? characterBelow(unit.node, from + lines * lineHeight) : undefined;
          if (!cut) {
            break;
          }
          cuts.push({ ...cut, parted: unit.node });
          from += lines * lineHeight;
          first = i;
          start = from;
          taken = 0;
        }
        if (!overflows(unit)) {
          continue;
        }
      }
      let next = i;
      while (!isForced && next - 1 > first && units[next - 1]?.keepWithNext) {
        next--;
      }
      if (next <= first) {
        continue; // Larger than a page: it stands alone on one that is longer than the others.
      }
      const beginning = units[next] as Unit;
      cuts.push({ node: beginning.node });
      first = next;
      start = beginning.top;
      taken = beginning.repeated;
      // The next round looks at this unit again, now as the first of its page.
      i = next - 1;
    }
    return cuts;
  }

  /** Moves what follows a cut into a sheet of its own after this one. */
  function cutOff(sheet: HTMLElement, { node, offset, parted }: Cut): HTMLElement {
    const range = document.createRange();
    if (offset === undefined) {
      let from = node as Element;
      while (from.parentElement && from.parentElement !== sheet && !from.previousElementSibling) {
        from = from.parentElement;
      }
      range.setStartBefore(from);
    } else {
      range.setStart(node, offset);
    }
    const table = (node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement)?.closest('table');
    const length = parted?.textContent?.length ?? 0;
    range.setEnd(sheet, sheet.childNodes.length);
    const next = sheet.cloneNode(false) as HTMLElement;
    next.append(range.extractContents());
    sheet.after(next);
    // What went on over the cut is twice there now, under the same id.
    for (let element = next.firstElementChild; element; element = element.firstElementChild) {
      if (element.id && sheet.querySelector(`#${CSS.escape(element.id)}`)) {
        element.removeAttribute('id');
      }
    }
    const nextTable = next.firstElementChild;
    if (table && nextTable instanceof HTMLTableElement && sheet.contains(table) && node !== table) {
      const repeated = [table.querySelector('colgroup'), table.tHead].filter((part) => part !== null);
      nextTable.prepend(...repeated.map((part) => part.cloneNode(true)));
    }
    if (parted) {
      const source = parted.getAttribute('data-source');
      const rest = [...next.querySelectorAll('p,li')].find((element) => element.getAttribute('data-source') === source);
      // Later cuts come first: this paragraph may have been parted further below.
      rest?.classList.toggle('goes-on', parted.classList.contains('goes-on'));
      rest?.classList.add('continued');
      parted.classList.add('goes-on');
      const place = sourceOf(parted);
      if (place && rest && length > 0) {
        const share = (parted.textContent?.length ?? 0) / length;
        const parting = Math.round(place.start + (place.end - place.start) * share);
        parted.setAttribute('data-source', `${place.start}-${parting}`);
        rest.setAttribute('data-source', `${parting}-${place.end}`);
      }
    }
    return next;
  }

  function paginate(strip: HTMLElement, { paper }: PreviewPages): void {
    const millimetre = strip.getBoundingClientRect().width / paper.width;
    const work = ([...strip.children] as HTMLElement[]).map((sheet) => {
      const height = sheet.matches('.turned') ? paper.width : paper.height;
      const { paddingTop, paddingBottom } = getComputedStyle(sheet);
      const room = height * millimetre - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
      return { sheet, height, cuts: cutsOf(unitsOf(sheet), room) };
    });
    for (const { sheet, height, cuts } of work) {
      sheet.style.minHeight = `${height}mm`;
      for (const cut of cuts.reverse()) {
        cutOff(sheet, cut);
      }
    }
    const { size, align, edge, onFirstPage } = paper.pageNumber;
    ([...strip.children] as HTMLElement[]).forEach((sheet, index) => {
      if (index > 0 || onFirstPage) {
        const number = document.createElement('div');
        number.className = 'page-number';
        number.textContent = String(index + 1);
        const { paddingLeft, paddingRight } = getComputedStyle(sheet);
        number.style.cssText = `top:${edge}mm;font-size:${size}pt;text-align:${align};padding:0 ${paddingRight} 0 ${paddingLeft}`;
        sheet.append(number);
      }
    });
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
    paginate(strip, answer);
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
