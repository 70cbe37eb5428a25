/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The script of the dashboard's page: shows targets and budgets as charts and tables, and tells what the reader does. */
import type { DashboardData, DashboardState } from '../../../server/protocol/dashboard.ts';
import type { FromPage, PageState, ToPage } from '../page-messages.ts';
import { budgetCards, type Card, type CardActions, targetCard } from './cards.ts';
import { make } from './elements.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: unknown): void;
};

const vscode = acquireVsCodeApi();
const state = JSON.parse(document.body.dataset.state ?? '') as PageState;
const { words } = state;
const main = document.getElementById('main') as HTMLElement;
const notice = document.getElementById('notice') as HTMLElement;

const actions: CardActions = {
  words,
  open: (source) => vscode.postMessage({ type: 'open', source }),
  save: (title, png) => vscode.postMessage({ type: 'picture', title, png }),
};

/** The cards on the page by what they are about, with the data that they show: what is unchanged stays. */
const cards = new Map<string, { readonly data: string; readonly card: Card }>();
/** Which targets are shown. */
let filter: DashboardState | 'none' | undefined;

/** Charts are drawn when they come into sight: a plan may have a hundred. */
const drawn = new WeakSet<Element>();
const sight = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && !drawn.has(target)) {
        drawn.add(target);
        cardOf(target)?.draw();
      }
    }
  },
  { rootMargin: '400px' },
);

const cardOf = (element: Element): Card | undefined =>
  [...cards.values()].find(({ card }) => card.element === element)?.card;

function show(data: DashboardData): void {
  const wanted = new Set<string>();
  const cardFor = (key: string, content: unknown, create: () => Card): Card => {
    let unique = key;
    while (wanted.has(unique)) {
      unique += '+';
    }
    wanted.add(unique);
    const text = JSON.stringify(content);
    const known = cards.get(unique);
    if (known?.data === text) {
      return known.card;
    }
    known?.card.remove();
    const card = create();
    cards.set(unique, { data: text, card });
    return card;
  };
  const targets = data.targets.map((target) =>
    cardFor(`target ${target.id}`, target, () => targetCard(target, actions)),
  );
  const budgets = data.budgets.flatMap((budget) =>
    budget.views.map(({ title }, i) =>
      cardFor(`budget ${budget.id} ${title}`, budget, () => budgetCards(budget, actions)[i] as Card),
    ),
  );
  for (const [key, { card }] of cards) {
    if (!wanted.has(key)) {
      card.remove();
      cards.delete(key);
    }
  }
  const focused = document.activeElement;
  const scrolled = window.scrollY;
  main.replaceChildren(
    make('h1', {}, data.title),
    ...(data.parents.length > 0 ? [make('p', { class: 'parents' }, data.parents.join(' · '))] : []),
    ...(targets.length > 0 ? [make('h2', {}, words.targets), filters(targets), grid(targets)] : []),
    ...(data.missing.length > 0 ? [make('h2', {}, words.missing), missingList(data)] : []),
    ...(budgets.length > 0 ? [make('h2', {}, words.budgets), grid(budgets)] : []),
    ...(targets.length + budgets.length === 0 ? [make('p', { class: 'hint' }, words.empty)] : []),
  );
  applyFilter(targets);
  window.scrollTo(0, scrolled);
  // What stays on the page stays in the reader's hand.
  if (focused instanceof HTMLElement && focused !== document.activeElement && main.contains(focused)) {
    focused.focus({ preventScroll: true });
  }
  const all = [...targets, ...budgets];
  vscode.postMessage({ type: 'shown', cards: all.length, charts: all.filter(({ hasChart }) => hasChart).length });
}

function grid(shown: readonly Card[]): HTMLElement {
  for (const { element } of shown) {
    sight.observe(element);
  }
  return make('div', { class: 'cards' }, ...shown.map(({ element }) => element));
}

function filters(targets: readonly Card[]): HTMLElement {
  const choices: readonly [DashboardState | 'none' | undefined, string][] = [
    [undefined, words.all],
    ['met', words.states.met],
    ['weaker', words.states.weaker],
    ['not comparable', words.states['not comparable']],
    ['none', words.noParent],
  ];
  const count = (choice: (typeof choices)[number][0]): number =>
    targets.filter((card) => choice === undefined || (card.state ?? 'none') === choice).length;
  if (!choices.some(([choice]) => choice === filter && count(choice) > 0)) {
    filter = undefined;
  }
  const bar = make('div', { class: 'filters', role: 'group', 'aria-label': words.targets });
  // With one kind of target there is nothing to choose.
  const kinds = new Set(targets.map((card) => card.state ?? 'none'));
  for (const [choice, label] of kinds.size > 1 ? choices : []) {
    if (count(choice) > 0) {
      const button = make('button', { type: 'button' }, `${label}: ${count(choice)}`);
      button.setAttribute('aria-pressed', `${choice === filter}`);
      button.addEventListener('click', () => {
        filter = choice;
        for (const other of bar.children) {
          other.setAttribute('aria-pressed', `${other === button}`);
        }
        applyFilter(targets);
      });
      bar.append(button);
    }
  }
  return bar;
}

function applyFilter(targets: readonly Card[]): void {
  for (const { element, state: own } of targets) {
    element.hidden = filter !== undefined && (own ?? 'none') !== filter;
  }
}

function missingList({ missing }: DashboardData): HTMLElement {
  return make(
    'ul',
    { class: 'missing' },
    ...missing.map(({ title, name, source }) => {
      const button = make('button', { type: 'button', class: 'place' }, title);
      button.addEventListener('click', () => actions.open(source));
      return make('li', {}, button, ' ', make('code', {}, name));
    }),
  );
}

window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
  if (message.type === 'data') {
    show(message.data);
  } else {
    notice.textContent = message.text;
  }
});

// A theme changes the colours of the page by itself, those of the charts not.
new MutationObserver(() => {
  for (const { card } of cards.values()) {
    if (drawn.has(card.element)) {
      card.draw();
    }
  }
}).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });

vscode.setState({ uri: state.uri });
vscode.postMessage({ type: 'ready' });
