import type { LangiumDocument } from 'langium';
import type { Assignment, Section, Task, Unit } from '../../grammar/generated/ast.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { entriesOf, fieldIn, type Plan, referencesIn, sectionsOf, statementsOf, tasksOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import type { Fix } from '../../rules/rule.ts';
import { fold } from '../../text/normalise.ts';

const title = {
  vi: 'Lập phần tổ chức thực hiện từ đơn vị chủ trì các nhiệm vụ',
  en: 'Write who carries out what, from the leads of the tasks',
};

const heading = 'TỔ CHỨC THỰC HIỆN';

/**
 * Writes, for each unit that leads tasks and is not told so yet (`giao`), what it has to do: in the section about
 * carrying out the plan where there is one, else in a new one before recipients, signature and appendices. Offered on
 * the heading of that section and on tasks.
 */
export function generateAssignments(document: LangiumDocument, selection: Place, plan: Plan): Fix | undefined {
  const section = sectionsOf(plan).find((one) => fold(stringText(one.title)).includes(fold(heading)));
  const isHere = [...(section ? [section] : []), ...tasksOf(plan)].some((node) => holds(node, selection));
  const works = isHere ? worksOf(plan) : new Map<Unit & { name: string }, Task[]>();
  if (works.size === 0) {
    return undefined;
  }
  const text = document.textDocument.getText();
  const outer = section ? indentationOf(section, text) : '';
  const blocks = [...works].map(([unit, tasks]) => assignment(unit, tasks, `${outer}  `)).join('');
  if (section) {
    const end = placeOf(section).end;
    const close = section.block ? text.lastIndexOf('}', end - 1) : -1;
    if (close < 0) {
      return { title, changes: [{ place: { offset: end, end }, newText: ` {\n${blocks}${outer}}` }] };
    }
    const lineStart = text.lastIndexOf('\n', close - 1) + 1;
    const standsAlone = /^[ \t]*$/.test(text.slice(lineStart, close));
    const at = standsAlone ? lineStart : close;
    return { title, changes: [{ place: { offset: at, end: at }, newText: standsAlone ? blocks : `\n${blocks}` }] };
  }
  const before = entriesOf(plan.root).find(({ $type }) => ['Recipients', 'Signature', 'Appendix'].includes($type));
  const at = before ? placeOf(before).offset : text.trimEnd().length;
  const level = sectionsOf(plan).find((one) => one.$container === plan.root)?.level ?? 'phần';
  const written = `${level} "${heading}" {\n${blocks}}`;
  const newText = before ? `${written}\n\n` : `\n\n${written}\n`;
  return { title, changes: [{ place: { offset: at, end: at }, newText }] };
}

/** The tasks of each unit that leads some and has no `giao` of its own, in the order of the text. */
function worksOf(plan: Plan): Map<Unit & { name: string }, Task[]> {
  const told = new Set(
    statementsOf<Assignment>(plan, 'Assignment').flatMap(({ parties }) =>
      parties.flatMap(({ support, unit }) => (support || !unit ? [] : [unit.$refText])),
    ),
  );
  const works = new Map<Unit & { name: string }, Task[]>();
  for (const task of tasksOf(plan)) {
    if (stringText(task.title) === '') {
      continue;
    }
    for (const { document, subject } of referencesIn(task, 'chủ trì')) {
      const unit = document ? undefined : plan.byName.get(subject?.$refText ?? '');
      if (unit?.$type === 'Unit' && !told.has(unit.name)) {
        works.set(unit, [...(works.get(unit) ?? []), task]);
      }
    }
  }
  return works;
}

function assignment({ name }: { name: string }, tasks: readonly Task[], indentation: string): string {
  const lines = tasks.map((task, i) => {
    const supports = referencesIn(task, 'phối hợp').flatMap(({ document, subject }) =>
      subject && !document ? [`{${subject.$refText}}`] : [],
    );
    const together = supports.length > 0 ? `, phối hợp với ${supports.join(', ')}` : '';
    const until = task.name !== undefined && fieldIn(task, 'hạn') ? `; hoàn thành {${task.name} hạn}` : '';
    const sign = i < tasks.length - 1 ? ';' : '.';
    return `${indentation}  - Chủ trì${together} thực hiện nhiệm vụ: ${lower(raw(task))}${until}${sign}\n`;
  });
  return `${indentation}giao ${name} {\n${lines.join('')}${indentation}}\n`;
}

/** The title as it is written, slots and all, without its quotes. */
function raw({ title: written }: Task): string {
  const { offset, end } = written ? placeOf(written) : { offset: 0, end: 0 };
  const whole = written?.$cstNode?.root.fullText.slice(offset, end) ?? '';
  return whole
    .replace(/^["“”]|["“”]$/gu, '')
    .replaceAll('\\"', '"')
    .replace(/[.;]$/u, '');
}

/** A title in the middle of a sentence; names and abbreviations keep their capitals. */
function lower(words: string): string {
  return /^\p{Lu}[\p{Ll}\p{M}]* \p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase('vi') + words.slice(1) : words;
}

function indentationOf(section: Section, text: string): string {
  const { offset } = placeOf(section);
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? '';
}

/** Is the selection in what heads a statement, or in the statement itself where it is short? */
function holds(node: Section | Task, selection: Place): boolean {
  const { offset, end } = placeOf(node);
  const head = node.block ? placeOf(node.block).offset : end;
  return offset <= selection.offset && selection.end <= (node.$type === 'Task' ? end : head);
}
