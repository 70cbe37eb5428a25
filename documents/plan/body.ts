import type { AstNode } from 'langium';
import type { Assignment, Entry, Prose, Section, Str, Task } from '../../language/grammar/generated/ast.ts';
import { isProse } from '../../language/grammar/generated/ast.ts';
import { entriesOf, fieldText } from '../../language/plan/plan.ts';
import { stringText } from '../../language/plan/text.ts';
import type { Block, Inline } from '../model/document-model.ts';
import { bodyNames } from './body-names.ts';
import { capitalised, textInlines } from './inline-text.ts';
import { proseInlines, stringInlines } from './inlines.ts';
import { printSentences } from './print-sentence.ts';
import { type Projection, traced } from './projection.ts';
import { tableBlock } from './tables.ts';

/** What prints of the entries of a document, section or appendix, in their order. */
export function bodyBlocks(projection: Projection, entries: readonly Entry[]): Block[] {
  return entries.flatMap((entry) => entryBlocks(projection, entry));
}

function entryBlocks(projection: Projection, entry: Entry): Block[] {
  switch (entry.$type) {
    case 'Prose':
      return [proseBlock(projection, entry)];
    case 'Section':
      return sectionBlocks(projection, entry);
    case 'Task':
      return taskBlocks(projection, entry);
    case 'Assignment':
      return assignmentBlocks(projection, entry);
    case 'Bases':
      return entry.$container?.$type === 'Document'
        ? basisBlocks(projection, entry)
        : bodyBlocks(projection, entriesOf(entry));
    case 'Table':
      return [tableBlock(projection, entry)];
    case 'Print':
      return printSentences(projection, entry);
    default:
      return [];
  }
}

/** One prose line as a block: paragraph, bullet or numbered paragraph. */
export function proseBlock(projection: Projection, prose: Prose): Block {
  const trace = traced(projection, prose);
  const content = proseInlines(projection, prose);
  switch (prose.mark) {
    case '>':
      return { type: 'paragraph', content, ...trace };
    case '#': {
      const number = projection.numbers.get(prose);
      return number?.label
        ? { type: 'numbered', form: number.form, number: number.label, content, ...trace }
        : { type: 'paragraph', content, ...trace };
    }
    case '+':
      return { type: 'bullet', level: 2, mark: '+', content, ...trace };
    default:
      return { type: 'bullet', level: 1, mark: '-', content, ...trace };
  }
}

function sectionBlocks(projection: Projection, section: Section): Block[] {
  const entries = entriesOf(section);
  const article = section.level === 'điều';
  if (!section.title && !article) {
    return bodyBlocks(projection, entries);
  }
  const number = projection.numbers.get(section);
  const head = {
    depth: number?.depth ?? 1,
    form: number?.form ?? ('plain' as const),
    ...(number?.label ? { number: number.label } : {}),
    title: section.title ? stringInlines(projection, section.title) : [],
    ...traced(projection, section),
  };
  const first = entries.find(isProse);
  // "Điều 2. Quyết định này có hiệu lực …": an article without a title runs into its first paragraph.
  const runIn = section.title ? section.runIn : first?.mark === '>' && first === entries[0];
  if (runIn && first) {
    const content = proseInlines(projection, first);
    return [
      { type: 'runIn', ...head, title: ended(head.title, ':'), content },
      ...bodyBlocks(
        projection,
        entries.filter((entry) => entry !== first),
      ),
    ];
  }
  return [{ type: 'heading', ...head }, ...bodyBlocks(projection, entries)];
}

/** A task prints its title as an item and its prose under it; without a title, its prose alone. */
function taskBlocks(projection: Projection, task: Task): Block[] {
  const prose = bodyBlocks(projection, entriesOf(task));
  if (!task.title) {
    return prose;
  }
  const content = ended(stringInlines(projection, task.title), prose.length > 0 ? ':' : '.');
  return [{ type: 'bullet', level: 1, mark: '-', content, ...traced(projection, task) }, ...prose];
}

/** An item ends with a mark: a title that ends with none gets one. */
function ended(inlines: Inline[], mark: string): Inline[] {
  const last = inlines.at(-1);
  const text = last?.type === 'text' ? last.text : '';
  return /[\p{L}\p{N})”"%]$/u.test(text) ? [...inlines, { type: 'text', text: mark }] : inlines;
}

function assignmentBlocks(projection: Projection, assignment: Assignment): Block[] {
  const inner = bodyBlocks(projection, entriesOf(assignment));
  const trace = traced(projection, assignment);
  if (assignment.title) {
    const content = stringInlines(projection, assignment.title);
    return [{ type: 'bullet', level: 1, mark: '-', content, ...trace }, ...inner.map(deeper)];
  }
  const names = assignment.parties.flatMap(({ support, unit }) =>
    support || !unit ? [] : [partyName(unit.ref, unit.$refText)],
  );
  const number = projection.numbers.get(assignment);
  const asked = assignment.kind === 'đề nghị' ? `Đề nghị ${names.join(', ')}` : capitalised(names.join(', '));
  return [
    {
      type: 'heading',
      depth: number?.depth ?? 2,
      form: number?.form ?? 'plain',
      ...(number?.label ? { number: number.label } : {}),
      title: textInlines(asked),
      ...trace,
    },
    ...inner,
  ];
}

function partyName(unit: AstNode | undefined, name: string): string {
  return unit && 'title' in unit ? stringText(unit.title as Str | undefined) : name;
}

/** Items under an item go one level down. */
function deeper(block: Block): Block {
  return block.type === 'bullet' && block.level === 1 ? { ...block, level: 2, mark: '+' } : block;
}

/**
 * The legal bases under the title. An item that begins with a cited document gets the word "Căn cứ"; all other words
 * are the drafter's. The enacting words follow (`câu ban hành`).
 */
function basisBlocks(projection: Projection, bases: AstNode): Block[] {
  const blocks: Block[] = [];
  for (const entry of entriesOf(bases)) {
    if (entry.$type !== 'Prose') {
      continue;
    }
    const content = proseInlines(projection, entry);
    const [first] = entry.parts;
    const citesFirst = first?.$type === 'Slot' && ['Citation', 'Header'].includes(first.subject?.ref?.$type ?? '');
    const words = entry.mark !== '>' && citesFirst ? [{ type: 'text' as const, text: 'Căn cứ ' }, ...content] : content;
    blocks.push({ type: 'basis', content: words, ...traced(projection, entry) });
  }
  const enacting = fieldText(projection.plan.head.get('câu ban hành'));
  return [
    ...authority(projection, bodyNames(projection, 'cơ quan ban hành')),
    ...blocks,
    ...(enacting === undefined ? [] : [proclamation([enacting])]),
  ];
}

/**
 * Who resolves or decides stands between the title and the legal bases, with the session of a council: Decree 30,
 * annex III, forms 1.1 and 1.2.
 */
function authority({ plan, profile }: Projection, names: readonly string[]): Block[] {
  const session = fieldText(plan.head.get('kỳ họp'));
  const kind = plan.header?.kind;
  const stated = profile === 'hành chính' && (kind === 'nghị quyết' || kind === 'quyết định');
  const lines = [...names, ...(session === undefined ? [] : [session])];
  return (stated || session !== undefined) && lines.length > 0 ? [proclamation(lines)] : [];
}

function proclamation(lines: readonly string[]): Block {
  const content = lines.flatMap((line, i): Inline[] => [
    ...(i === 0 ? [] : [{ type: 'break' as const }]),
    ...textInlines(line.toLocaleUpperCase('vi')),
  ]);
  return { type: 'proclamation', content };
}
