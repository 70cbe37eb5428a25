/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageFinding } from '../page-messages.ts';
import { type Block, partAt } from './blocks.ts';
import { findWords } from './find-words.ts';

/** Elements that a mark cannot stand around; they are marked themselves. */
const markedWhole = 'table,tr,ul,section,div,h1';

export interface FindingsOptions {
  /** The reader wants to see the finding in the source. */
  readonly onOpen: (finding: PageFinding) => void;
  /** The height at which a mark comes into sight under the toolbar. */
  readonly top: number;
}

/** The findings on the pages: marks, what they say, and the buttons that go from one to the next. */
export class Findings {
  private readonly options: FindingsOptions;
  private readonly tip: HTMLElement;
  private readonly count: HTMLElement;
  /** Each mark with what it stands for, in the order of the pages. */
  private marks = new Map<HTMLElement, PageFinding[]>();
  private current: HTMLElement | undefined;

  constructor(options: FindingsOptions) {
    this.options = options;
    this.tip = document.getElementById('tip') as HTMLElement;
    this.count = document.getElementById('findings') as HTMLElement;
    document.getElementById('previous')?.addEventListener('click', () => this.go(-1));
    document.getElementById('next')?.addEventListener('click', () => this.go(1));
    document.addEventListener('mouseover', ({ target }) => this.show(this.markOf(target)));
    document.addEventListener('focusin', ({ target }) => this.show(this.markOf(target)));
    document.addEventListener('focusout', () => this.show(undefined));
    window.addEventListener('scroll', () => this.show(undefined), { passive: true });
  }

  /** Marks what each finding is about: its words where they are printed, or else the smallest part around them. */
  mark(traced: readonly Block[], findings: readonly PageFinding[]): void {
    this.clear();
    const marks = new Map<HTMLElement, PageFinding[]>();
    for (const finding of findings) {
      const element = this.elementFor(finding, traced);
      if (element) {
        marks.set(element, [...(marks.get(element) ?? []), finding]);
      }
    }
    for (const [element, [first, ...others]] of marks) {
      const worst = [first, ...others].some((finding) => finding?.severity === 'error') ? 'error' : 'warning';
      element.classList.add('finding', `finding-${worst}`);
      element.tabIndex = 0;
      element.setAttribute('aria-description', [first, ...others].map((finding) => finding?.message).join('\n'));
    }
    const order = [...marks.keys()].sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    this.marks = new Map(order.map((element) => [element, marks.get(element) ?? []]));
    this.current = undefined;
    this.tell();
  }

  /** Takes a click or Enter on a mark. */
  open(target: EventTarget | null): boolean {
    const element = this.markOf(target);
    const finding = element && this.marks.get(element)?.[0];
    if (!finding) {
      return false;
    }
    this.options.onOpen(finding);
    return true;
  }

  /** Goes to the next mark, or the one before; from the last to the first. */
  go(step: 1 | -1): void {
    const order = [...this.marks.keys()];
    if (order.length === 0) {
      return;
    }
    const at = this.current ? order.indexOf(this.current) : -1;
    const below = order.findIndex((element) => element.getBoundingClientRect().top >= this.options.top - 1);
    const start = at >= 0 ? at + step : step > 0 ? Math.max(below, 0) : (below < 0 ? order.length : below) - 1;
    const element = order[(start + order.length) % order.length] as HTMLElement;
    this.current = element;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    element.focus({ preventScroll: true });
    this.tell();
    // Scrolling takes the tip away, with an event of its own that comes later.
    requestAnimationFrame(() => requestAnimationFrame(() => this.show(element)));
  }

  private elementFor({ start, end, text, before }: PageFinding, traced: readonly Block[]): HTMLElement | undefined {
    const part = partAt(traced, start, end) ?? partAt(traced, start);
    if (!part) {
      return undefined;
    }
    const { element } = part;
    const range = element.matches('span,a') ? undefined : findWords(element, text, before);
    const inside = range?.startContainer.parentElement?.closest('mark');
    if (inside instanceof HTMLElement) {
      return inside;
    }
    if (range && range.startContainer === range.endContainer) {
      const mark = document.createElement('mark');
      range.surroundContents(mark);
      return mark;
    }
    return element.matches(markedWhole) ? (element.querySelector<HTMLElement>('.subject') ?? element) : element;
  }

  private clear(): void {
    for (const element of this.marks.keys()) {
      if (element.tagName === 'MARK') {
        const { parentNode } = element;
        element.replaceWith(...element.childNodes);
        parentNode?.normalize();
      } else {
        element.classList.remove('finding', 'finding-error', 'finding-warning');
        element.removeAttribute('tabindex');
        element.removeAttribute('aria-description');
      }
    }
    this.marks.clear();
    this.show(undefined);
  }

  private markOf(target: EventTarget | null): HTMLElement | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>('.finding') : undefined;
    return element && this.marks.has(element) ? element : undefined;
  }

  /** Says beside the buttons how many marks there are, and at which the reader is. */
  private tell(): void {
    const total = this.marks.size;
    const at = this.current ? [...this.marks.keys()].indexOf(this.current) + 1 : 0;
    this.count.textContent = at > 0 ? `${at}/${total}` : String(total);
    this.count.closest('.group')?.toggleAttribute('hidden', total === 0);
  }

  private show(element: HTMLElement | undefined): void {
    if (!element) {
      this.tip.hidden = true;
      return;
    }
    this.tip.replaceChildren(
      ...(this.marks.get(element) ?? []).map(({ severity, message, code }) => {
        const line = document.createElement('p');
        line.className = severity;
        line.textContent = message;
        const label = document.createElement('span');
        label.className = 'code';
        label.textContent = code === '' ? '' : ` ${code}`;
        line.append(label);
        return line;
      }),
    );
    this.tip.hidden = false;
    const { left, bottom, top } = element.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.tip;
    const isBelow = bottom + offsetHeight + 8 < document.documentElement.clientHeight;
    this.tip.style.left = `${Math.max(4, Math.min(left, document.documentElement.clientWidth - offsetWidth - 8))}px`;
    this.tip.style.top = `${isBelow ? bottom + 4 : Math.max(this.options.top, top - offsetHeight - 4)}px`;
  }
}
