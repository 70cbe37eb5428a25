/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Paper } from '../../../server/protocol/preview.ts';
import { sourceOf } from './blocks.ts';

/**
 * Parts the sheets of a document, each a long strip of paper, into pages where Word would: between lines, with no line
 * alone, headings with what follows them, header rows again on each page of a table.
 *
 * @param strip holds the sheets as the server made them, laid out, unzoomed, as wide as the paper; its children are
 * pages afterwards
 */
export function paginate(strip: HTMLElement, paper: Paper): void {
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
    next.classList.add('following');
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
  let page = 0;
  for (const sheet of [...strip.children] as HTMLElement[]) {
    // Blanks between paragraphs fall away at the ends of a page.
    sheet.lastElementChild?.classList.add('last');
    // Appendices have page numbers of their own, as in the Word file.
    page = sheet.querySelector('.appendix-head') ? 1 : page + 1;
    if (page > 1 || onFirstPage) {
      const number = document.createElement('div');
      number.className = 'page-number';
      number.textContent = String(page);
      const { paddingLeft, paddingRight } = getComputedStyle(sheet);
      number.style.cssText = `top:${edge}mm;font-size:${size}pt;text-align:${align};padding:0 ${paddingRight} 0 ${paddingLeft}`;
      sheet.append(number);
    }
  }
}
