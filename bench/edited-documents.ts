/** A document with the places where the benchmarks type, as a plan and with the same content as YAML. */
import type { AstNode } from 'langium';
import { placeOf } from '../language/plan/places.ts';
import { entriesOf, planOf } from '../language/plan/plan.ts';
import { asNamed } from '../language/references/names.ts';
import { longDocument, parse } from './documents.ts';
import type { Position } from './lsp-client.ts';

/** Where keys are typed: inside a prose line, inside a value of a target, at the end of its name, on an empty line. */
export const sites = ['prose', 'value', 'name', 'line'] as const;
export type Site = (typeof sites)[number];

/** What is typed there; then it is deleted again. */
export const typed: Readonly<Record<Site, string>> = {
  prose: 'một hai ba bốn năm ',
  value: '1234567890',
  name: 'ThuMotTenMoi',
  line: 'chỉ tiêu Moi',
};

export interface EditedText {
  readonly text: string;
  readonly sites: Readonly<Record<Site, Position>>;
}

export interface EditedDocument {
  readonly lines: number;
  readonly kehoach: EditedText;
  readonly yaml: EditedText;
}

/** A document of this many lines; the places lie about its middle. */
export function editedDocument(lines: number): EditedDocument {
  let text = longDocument(lines - 1);
  const offsets = placesIn(text);
  // The empty line is added where an entry of the top level starts.
  const { line } = offsets;
  text = `${text.slice(0, line)}\n${text.slice(line)}`;
  for (const site of ['prose', 'value', 'name'] as const) {
    offsets[site] += offsets[site] >= line ? 1 : 0;
  }
  const yaml = yamlOf(text, offsets);
  return {
    lines,
    kehoach: { text, sites: positions(text, offsets) },
    yaml: { text: yaml.text, sites: positions(yaml.text, yaml.offsets) },
  };
}

type Offsets = Record<Site, number>;

function positions(text: string, offsets: Offsets): Record<Site, Position> {
  const of = (offset: number): Position => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
  };
  return Object.fromEntries(sites.map((site) => [site, of(offsets[site])])) as Record<Site, Position>;
}

function placesIn(text: string): Offsets {
  const { parseResult } = parse(text);
  const plan = planOf(parseResult.value);
  const middle = text.length / 2;
  const nearest = (offsets: readonly number[]): number =>
    offsets.reduce((best, offset) => (Math.abs(offset - middle) < Math.abs(best - middle) ? offset : best), 0);
  const prose = plan.proses.flatMap(({ prose: line }) => {
    const part = line.$type === 'Prose' ? line.parts.find(({ $type }) => $type === 'TextPart') : undefined;
    const { offset, end } = part ? placeOf(part) : { offset: 0, end: 0 };
    const blank = text.indexOf(' ', offset + 20);
    return part && blank > 0 && blank < end ? [blank + 1] : [];
  });
  const targets = plan.targets.filter((target) => target.name !== undefined);
  return {
    prose: nearest(prose),
    value: nearest(
      targets.flatMap(({ values }) =>
        values
          .filter(({ origin, text: value }) => origin === 'declared' && /^\d/.test(value))
          .map(({ place }) => place.offset),
      ),
    ),
    name: nearest(targets.map(({ node }) => placeOf(node, 'name').end)),
    line: nearest(targets.map(({ node }) => text.lastIndexOf('\n', placeOf(node).offset) + 1)),
  };
}

/** The same content as YAML: entries are list items, blocks are lists below them. */
function yamlOf(source: string, offsets: Offsets): { text: string; offsets: Offsets } {
  const root = parse(source).parseResult.value;
  const found: Offsets = { prose: 0, value: 0, name: 0, line: 0 };
  let text = '';
  const note = (start: number, end: number, lengthUpTo: (offset: number) => number): void => {
    for (const site of ['prose', 'value', 'name'] as const) {
      if (offsets[site] >= start && offsets[site] <= end) {
        found[site] = text.length + lengthUpTo(offsets[site]);
      }
    }
  };
  const quoted = (start: number, end: number): void => {
    note(start, end, (offset) => JSON.stringify(source.slice(start, offset)).length - 1);
    text += JSON.stringify(source.slice(start, end).trimEnd());
  };
  const children = (node: AstNode, indent: string): void => {
    for (const entry of entriesOf(node)) {
      if (indent === '' && placeOf(entry).offset > offsets.line && found.line === 0) {
        text += '- ';
        found.line = text.length;
        text += '\n';
      }
      emit(entry, indent);
    }
  };
  const emit = (node: AstNode, indent: string): void => {
    const { offset, end } = placeOf(node);
    const block = (node as { block?: AstNode }).block;
    const headEnd = block ? placeOf(block).offset : end;
    const named = asNamed(node);
    text += `${indent}- `;
    if (named) {
      const name = placeOf(named, 'name');
      text += `${JSON.stringify(source.slice(offset, name.offset).trimEnd())}: `;
      note(name.offset, name.end, (place) => place - name.offset);
      text += `${named.name}\n${indent}  "tên": `;
      quoted(Math.min(headEnd, name.end + 1), headEnd);
      text += '\n';
      if (block) {
        text += `${indent}  "nội dung":\n`;
      }
    } else if (block) {
      quoted(offset, headEnd);
      text += ':\n';
    } else {
      const colon = 'key' in node || 'time' in node || 'scope' in node ? source.indexOf(':', offset) : -1;
      if (colon > 0 && colon < end) {
        text += `${JSON.stringify(source.slice(offset, colon))}: `;
        const value = colon + 1 + (/^\s*/.exec(source.slice(colon + 1, end))?.[0].length ?? 0);
        quoted(value, end);
      } else {
        quoted(offset, end);
      }
      text += '\n';
    }
    if (block) {
      if (entriesOf(node).length === 0) {
        text = `${text.trimEnd()} []\n`;
      }
      children(node, `${indent}    `);
    }
  };
  for (const header of root.headers) {
    emit(header, '');
  }
  children(root, '');
  return { text, offsets: found };
}
