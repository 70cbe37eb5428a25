import { isHeader } from '../../grammar/generated/ast.ts';
import { placeOf } from '../../plan/places.ts';
import type { PlanIndex } from '../../references/plan-index.ts';
import { offerWithout } from '../offers.ts';
import type { RelatedPlace, Rule } from '../rule.ts';

/** Language reference, section 5: cycles of parents are reported, at the name in each document of the cycle. */
export const parentCycle: Rule = {
  code: 'KH105',
  name: 'parent-cycle',
  severity: 'error',
  title: { vi: 'Văn bản cấp trên lặp vòng', en: 'A cycle of parents' },
  description: {
    vi: 'Một văn bản thực hiện văn bản cấp trên, văn bản đó không thể lại thực hiện chính văn bản này, dù trực tiếp hay qua văn bản khác.',
    en: 'A document carries out its parent; that one cannot carry out this document in turn, directly or through others.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hai văn bản thực hiện lẫn nhau', en: 'Two documents that carry out each other' },
        text: 'kế hoạch A "Kế hoạch"\nthực hiện: B\n',
        others: ['kế hoạch B "Kế hoạch"\nthực hiện: A\n'],
      },
      { title: { vi: 'Thực hiện chính mình', en: 'Its own parent' }, text: 'kế hoạch A "Kế hoạch"\nthực hiện: A\n' },
    ],
    good: [
      {
        title: { vi: 'Cấp dưới thực hiện cấp trên', en: 'The lower carries out the higher' },
        text: 'kế hoạch A "Kế hoạch"\nthực hiện: B\n',
        others: ['kế hoạch B "Kế hoạch"\nthực hiện: C\n', 'nghị quyết C "Nghị quyết"\n'],
      },
    ],
  },
  check({ plan, index }, report) {
    const name = plan.header?.name;
    const field = plan.head.get('thực hiện');
    if (name === undefined || field?.$type !== 'ReferenceField') {
      return;
    }
    for (const reference of field.references) {
      const parent = reference.subject;
      if (!parent || !isHeader(parent.ref)) {
        continue;
      }
      const path = pathBack(parent.$refText, name, index);
      if (path) {
        const round = [name, ...path].join(' → ');
        report({
          place: placeOf(reference),
          message:
            path.length === 1
              ? { vi: 'Văn bản không thể thực hiện chính nó.', en: 'A document cannot carry out itself.' }
              : {
                  vi: `Văn bản cấp trên lặp vòng: ${round}. Bỏ một trong các “thực hiện:”.`,
                  en: `The parents form a cycle: ${round}. Remove one “thực hiện:”.`,
                },
          related: relatedPlaces(path, index),
          fixes: [offerWithout(reference)],
        });
      }
    }
  },
};

/** The names from `start` up its parents back to `name`, the shortest way; undefined where there is none. */
function pathBack(start: string, name: string, index: PlanIndex): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  const queue = [start];
  for (const current of queue) {
    if (current === name) {
      const path: string[] = [];
      for (let step: string | undefined = current; step !== undefined; step = cameFrom.get(step)) {
        path.unshift(step);
      }
      return path;
    }
    for (const { name: parent } of index.exportsNamed(current)?.parents ?? []) {
      if (!cameFrom.has(parent)) {
        cameFrom.set(parent, current);
        queue.push(parent);
      }
    }
  }
  return undefined;
}

/** In each further document of the cycle, the name that leads on. */
function relatedPlaces(path: readonly string[], index: PlanIndex): RelatedPlace[] {
  return path.slice(0, -1).flatMap((name, i): RelatedPlace[] => {
    const exports = index.exportsNamed(name);
    const parent = exports?.parents.find((one) => one.name === path[i + 1]);
    return exports && parent
      ? [
          {
            uri: exports.uri,
            place: parent.place,
            message: { vi: `“${name}” thực hiện “${parent.name}”`, en: `“${name}” carries out “${parent.name}”` },
          },
        ]
      : [];
  });
}
