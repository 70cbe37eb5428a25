import type { AstNode } from 'langium';
import type { Appendix, Assignment, Entry, Prose, Section } from '../../language/grammar/generated/ast.ts';
import { roman } from '../../language/model/number-sample.ts';
import { entriesOf, type Plan } from '../../language/plan/plan.ts';
import { stringText } from '../../language/plan/text.ts';
import type { NumberingForm } from '../model/document-model.ts';
import {
  articleScheme,
  defaultScheme,
  type Level,
  levelBelow,
  numberFor,
  readSample,
  sampleAt,
  shownAbove,
  topLevel,
} from './numbering.ts';
import { idOf, type PrintedNumber, type Projection } from './projection.ts';

/** Where a section stands, for references to it from elsewhere. */
interface Around {
  /** Printed values of the sections around, outermost first, parts (`phần`) left out. */
  readonly values: readonly string[];
  readonly tail: string;
}

const outside: Around = { values: [], tail: '' };

/**
 * Numbers everything that carries a number: sections, assignments that head a list, numbered paragraphs, appendices.
 * Printing comes after, since a slot may refer to what stands further below.
 */
export function assignNumbers(projection: Projection): void {
  const { plan } = projection;
  const scheme = schemeOf(plan.root) ?? (isOfArticles(plan) ? articleScheme : defaultScheme);
  const articles = { count: 0 };
  const walk = new Walk(projection, articles);
  walk.visit(plan.root.entries, topLevel(scheme), outside);
  const appendices = (plan.byType.get('Appendix') ?? []) as Appendix[];
  appendices.forEach((appendix, i) => {
    projection.numbers.set(appendix, appendixNumber(appendix, i, appendices.length));
    walk.visit(entriesOf(appendix), topLevel(schemeOf(appendix) ?? scheme), outside);
  });
}

/** The scheme that a document, section or appendix names: the samples of `đánh số`. */
function schemeOf(node: AstNode): string[] | undefined {
  const field = entriesOf(node).find((entry) => entry.$type === 'Field' && entry.key === 'đánh số');
  if (field?.$type !== 'Field') {
    return undefined;
  }
  return field.strings.length > 0 ? field.strings.map(stringText) : field.text?.split(/,\s+/u);
}

function isOfArticles(plan: Plan): boolean {
  return ((plan.byType.get('Section') ?? []) as Section[]).some((section) => section.level === 'điều');
}

/** "Phụ lục I"; a single appendix has no number (Decree 30, annex I, mục III.1). Its own label goes before both. */
function appendixNumber(appendix: Appendix, index: number, count: number): PrintedNumber {
  const field = entriesOf(appendix).find((entry) => entry.$type === 'Field' && entry.key === 'nhãn');
  const own = field?.$type === 'Field' ? (field.text ?? stringText(field.strings[0])) : undefined;
  const match = own === undefined ? undefined : /^(\P{N}*?)\s*([IVXLC]+|\d+)?$/u.exec(own.trim());
  const prefix = match?.[1] ?? 'Phụ lục';
  const value = own === undefined ? (count > 1 ? roman(index + 1) : '') : (match?.[2] ?? '');
  const label = { prefix: value === '' ? prefix : `${prefix} `, value, suffix: '' };
  return { id: idOf(appendix), label, form: 'plain', depth: 1, path: '', tail: '' };
}

class Walk {
  private readonly projection: Projection;
  private readonly articles: { count: number };

  constructor(projection: Projection, articles: { count: number }) {
    this.projection = projection;
    this.articles = articles;
  }

  visit(entries: readonly Entry[], level: Level, around: Around): void {
    for (const entry of entries) {
      switch (entry.$type) {
        case 'Section':
          this.section(entry, level, around);
          break;
        case 'Assignment':
          this.assignment(entry, level, around);
          break;
        case 'Prose':
          if (entry.mark === '#') {
            this.count(entry, this.levelForProse(level), around);
          }
          break;
        case 'Task':
          this.visit(entriesOf(entry), level, around);
          break;
      }
    }
  }

  private section(section: Section, level: Level, around: Around): void {
    const own = schemeOf(section);
    if (!section.title && section.level === 'mục') {
      // A group without a heading: what stands in it is counted with what stands beside it.
      this.visit(
        entriesOf(section),
        own ? { ...levelBelow(level, own), headingDepth: level.headingDepth } : level,
        around,
      );
      return;
    }
    const at = this.levelFor(section, level);
    const number = section.level === 'điều' ? this.article(section, at) : this.count(section, at, around);
    const inner: Around =
      number.form === 'part'
        ? { values: [], tail: ` ${number.label?.prefix ?? ''}${number.label?.value ?? ''}` }
        : { values: [...around.values, number.label?.value ?? ''].filter((value) => value !== ''), tail: around.tail };
    this.visit(entriesOf(section), levelBelow(at, own), inner);
  }

  /** The level that a section counts on: `phần` on the scheme's part, `mục` below it, `điều` on the articles. */
  private levelFor(section: Section, level: Level): Level {
    const isPart = (index: number): boolean => ['part', 'chapter'].includes(level.scheme[index]?.form ?? '');
    if (section.level === 'điều') {
      const article = level.scheme.findIndex((sample) => sample.form === 'article');
      const scheme = article >= 0 ? level.scheme : ['Điều 1.', '1.', 'a)'].map(readSample);
      return { ...level, scheme, depth: Math.max(article, 0) };
    }
    if (section.level === 'mục' && (isPart(level.depth) || level.scheme[level.depth]?.form === 'article')) {
      const plain = level.scheme.findIndex((sample, i) => i > level.depth && !isPart(i) && sample.form !== 'article');
      return this.sibling(level, plain < 0 ? level.scheme.length : plain);
    }
    return level;
  }

  /**
   * Parts, chapters, articles and "I." are for titles: a numbered paragraph among them counts on the first level below,
   * "1." in the usual schemes (Decree 30, annex I, mục V.6b: khoản).
   */
  private levelForProse(level: Level): Level {
    const isForTitles = (form: NumberingForm | undefined): boolean =>
      form === 'part' || form === 'chapter' || form === 'article' || form === 'roman';
    if (!isForTitles(level.scheme[level.depth]?.form)) {
      return level;
    }
    const below = level.scheme.findIndex(({ form }, i) => i > level.depth && !isForTitles(form));
    return below < 0 ? level : this.sibling(level, below);
  }

  private readonly siblings = new Map<Level, Map<number, Level>>();

  /** The level further down the scheme on which sections of the same block count. */
  private sibling(level: Level, depth: number): Level {
    const byDepth = this.siblings.get(level) ?? new Map<number, Level>();
    this.siblings.set(level, byDepth);
    const found = byDepth.get(depth) ?? { ...level, depth, count: 0 };
    byDepth.set(depth, found);
    return found;
  }

  /** `giao` without words of its own heads a list with the names of the units. */
  private assignment(assignment: Assignment, level: Level, around: Around): void {
    if (assignment.title) {
      this.visit(entriesOf(assignment), level, around);
      return;
    }
    const at = ['part', 'chapter', 'article'].includes(sampleAt(level).form)
      ? this.sibling(level, level.depth + 1)
      : level;
    const number = this.count(assignment, at, around);
    const values = number.label ? [...around.values, number.label.value] : around.values;
    this.visit(entriesOf(assignment), levelBelow(at, undefined), { values, tail: around.tail });
  }

  private article(section: Section, level: Level): PrintedNumber {
    this.articles.count++;
    const sample = sampleAt(level);
    const label = numberFor(sample, this.articles.count, []);
    return this.set(section, {
      id: idOf(section),
      label,
      form: sample.form,
      depth: level.headingDepth,
      path: '',
      tail: '',
    });
  }

  private count(node: Section | Assignment | Prose, level: Level, around: Around): PrintedNumber {
    level.count++;
    const sample = sampleAt(level);
    const label = numberFor(sample, level.count, level.above);
    // "1.1." already shows the number of the section around it.
    const shown = shownAbove(sample, level.above).length;
    const values = around.values.slice(0, Math.max(0, around.values.length - shown));
    const path = values.length === 0 ? '' : `${values.join('.')}.`;
    return this.set(node, {
      id: idOf(node),
      label,
      form: sample.form,
      depth: level.headingDepth,
      path,
      tail: around.tail,
    });
  }

  private set(node: AstNode, number: PrintedNumber): PrintedNumber {
    this.projection.numbers.set(node, number);
    return number;
  }
}
