/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** One card for each target and each view of a budget: a chart, and its numbers as a table. */
import type {
  DashboardAmount,
  DashboardBudget,
  DashboardState,
  DashboardTarget,
  DashboardValue,
} from '../../../server/protocol/dashboard.ts';
import type { PageWords } from '../page-messages.ts';
import { barHeight, drawAmounts, drawTarget, pictureOf, show } from './charts.ts';
import { make } from './elements.ts';

/** What a card can ask for. */
export interface CardActions {
  readonly words: PageWords;
  open(source: number): void;
  save(title: string, png: string): void;
}

/** What of a card can be seen and taken away. */
export interface Card {
  readonly element: HTMLElement;
  readonly state: DashboardState | undefined;
  readonly hasChart: boolean;
  /** Draws the chart (again), when it comes into sight or the theme has changed. */
  draw(): void;
  remove(): void;
}

/** Words that lead to the source. */
function link(text: string, source: number | undefined, { open }: CardActions): Node {
  if (source === undefined) {
    return document.createTextNode(text);
  }
  const button = make('button', { type: 'button', class: 'place' }, text);
  button.addEventListener('click', () => open(source));
  return button;
}

export function targetCard(target: DashboardTarget, actions: CardActions): Card {
  const { words } = actions;
  const { title, times, series, state, lower, unit } = target;
  const heading = make('h3', {}, link(title, target.source, actions));
  const badge = state ? [make('p', { class: `badge ${state.replace(' ', '-')}` }, words.states[state])] : [];
  const hint = lower ? [make('p', { class: 'hint' }, words.lower)] : [];
  const cell = (value: DashboardValue | null): HTMLElement =>
    make('td', { class: 'number' }, ...(value ? [link(value.text, value.source, actions)] : []));
  const table = make(
    'table',
    {},
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        make('th', { scope: 'col' }, words.milestone),
        ...times.map((time) => make('th', { scope: 'col', class: 'number' }, time || '–')),
      ),
    ),
    make(
      'tbody',
      {},
      ...series.map(({ label, values }) => make('tr', {}, make('th', { scope: 'row' }, label), ...values.map(cell))),
    ),
  );
  const withUnit = unit === '' || unit === '%' ? title : `${title} (${unit})`;
  return card([heading, ...badge, ...hint], table, withUnit, state, drawTarget(target), 480, '', actions);
}

export function budgetCards(budget: DashboardBudget, actions: CardActions): Card[] {
  return budget.views.map(({ title, amounts }) => {
    const full = `${budget.title} – ${title}`;
    const heading = make('h3', {}, link(budget.title, budget.total.source, actions), ` – ${title}`);
    const drawing = drawAmounts(amounts, budget.unit);
    const height = amounts.length * barHeight + 60;
    return card(
      [heading],
      amountTable(budget, amounts, actions),
      full,
      undefined,
      drawing,
      height + 60,
      `${height}px`,
      actions,
    );
  });
}

function amountTable(
  { total }: DashboardBudget,
  amounts: readonly DashboardAmount[],
  actions: CardActions,
): HTMLElement {
  const { words } = actions;
  const row = ({ label, text, source }: DashboardAmount): HTMLElement =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, link(label, source, actions)),
      make('td', { class: 'number amount' }, text || '…'),
    );
  const head = make(
    'tr',
    {},
    make('th', { scope: 'col' }, words.part),
    make('th', { scope: 'col', class: 'number' }, words.amount),
  );
  const sum = total.text === '' ? [] : [make('tfoot', {}, row({ ...total, label: words.total }))];
  return make('table', {}, make('thead', {}, head), make('tbody', {}, ...amounts.map(row)), ...sum);
}

function card(
  head: readonly HTMLElement[],
  table: HTMLElement,
  title: string,
  state: DashboardState | undefined,
  drawing: ReturnType<typeof drawTarget>,
  pictureHeight: number,
  chartHeight: string,
  { words, save }: CardActions,
): Card {
  const canvas = make('canvas', { role: 'img', 'aria-label': `${title}. ${words.chartOf}` });
  const box = make('div', { class: chartHeight === '' ? 'chart' : 'chart parts' }, canvas);
  if (chartHeight !== '') {
    box.style.height = chartHeight;
  }
  const button = make('button', { type: 'button', class: 'picture', 'aria-label': `${words.savePicture}: ${title}` });
  button.textContent = words.savePicture;
  const element = make(
    'article',
    { class: 'card', 'aria-label': title },
    ...head,
    ...(drawing ? [box] : [make('p', { class: 'hint' }, words.noChart)]),
    table,
    ...(drawing ? [button] : []),
  );
  let chart: ReturnType<typeof show> | undefined;
  if (drawing) {
    button.addEventListener('click', () => save(title, pictureOf(title, drawing, pictureHeight)));
  }
  return {
    element,
    state,
    hasChart: drawing !== undefined,
    draw: () => {
      if (drawing) {
        chart?.destroy();
        chart = show(canvas, drawing);
      }
    },
    remove: () => {
      chart?.destroy();
      element.remove();
    },
  };
}
