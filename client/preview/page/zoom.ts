/// <reference lib="dom" />

/** How large the pages are shown: a factor, or as wide as the window. */
export type Zoom = number | 'fit';

/** The steps of the buttons and of the wheel. */
const steps = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** A window that is wider than this factor shows desk beside the paper. */
const widestFit = 1.5;

/** What the wheel must turn (pixels) for a step. */
const wheelStep = 60;

export interface ZoomOptions {
  /** The element that holds the pages, unzoomed as wide as its widest sheet. */
  readonly pages: () => { readonly element: HTMLElement; readonly width: number };
  /** Height of what covers the upper edge of the window. */
  readonly top: number;
  readonly scrollTo: (top: number) => void;
  readonly onChange: (zoom: Zoom) => void;
}

/** The buttons, keys and wheel that make the pages smaller and larger; what is looked at stays in its place. */
export class Zooming {
  private readonly options: ZoomOptions;
  private readonly byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  private zoom: Zoom;
  /** The factor that is shown. */
  private shown = 1;
  private turned = 0;

  constructor(zoom: Zoom, options: ZoomOptions) {
    this.zoom = zoom;
    this.options = options;
    this.byId('smaller').addEventListener('click', () => this.step(-1));
    this.byId('larger').addEventListener('click', () => this.step(1));
    this.byId('level').addEventListener('click', () => this.to(1));
    this.byId('fit').addEventListener('click', () => this.to('fit'));
    window.addEventListener('wheel', (event) => this.turn(event), { passive: false });
    window.addEventListener('resize', () => this.apply(this.options.top));
  }

  /** A key that zooms; others are left alone. */
  key(key: string): boolean {
    if (key === '+' || key === '=') {
      this.step(1);
    } else if (key === '-') {
      this.step(-1);
    } else if (key === '0') {
      this.to('fit');
    } else {
      return false;
    }
    return true;
  }

  /**
   * Sets the size of the pages that are there now.
   * @param keep the height in the window where nothing shall move; the pages are not scrolled when left out
   */
  apply(keep?: number): void {
    const { element, width } = this.options.pages();
    const room = document.documentElement.clientWidth - 24;
    const next = this.zoom === 'fit' ? Math.min(widestFit, Math.max(0.2, room / Math.max(width, 1))) : this.zoom;
    const before = this.shown;
    this.shown = next;
    element.style.setProperty('zoom', String(next));
    this.byId('level').textContent = `${Math.round(next * 100)}%`;
    this.byId('fit').setAttribute('aria-pressed', String(this.zoom === 'fit'));
    if (keep !== undefined && next !== before) {
      const start = element.getBoundingClientRect().top + window.scrollY;
      this.options.scrollTo(((window.scrollY + keep - start) * next) / before + start - keep);
    }
  }

  private step(direction: 1 | -1, keep = this.options.top): void {
    const next =
      direction > 0
        ? steps.find((level) => level > this.shown + 0.01)
        : steps.findLast((level) => level < this.shown - 0.01);
    this.to(next ?? this.shown, keep);
  }

  private to(zoom: Zoom, keep = this.options.top): void {
    this.zoom = zoom;
    this.apply(keep);
    this.options.onChange(zoom);
  }

  private turn(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) {
      return;
    }
    // The browser would enlarge the toolbar too.
    event.preventDefault();
    this.turned += event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : Math.sign(event.deltaY) * wheelStep;
    if (Math.abs(this.turned) >= wheelStep) {
      this.step(this.turned < 0 ? 1 : -1, event.clientY);
      this.turned = 0;
    }
  }
}
