import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { placeOf } from '../../plan/places.ts';
import { type Plan, statementsOf } from '../../plan/plan.ts';
import { undefinedAbbreviation } from '../../rules/abbreviations/undefined-abbreviation.ts';
import { unresolvedName } from '../../rules/names/unresolved-name.ts';
import { nameUses } from '../../rules/names/uses.ts';
import type { Fix } from '../../rules/rule.ts';
import { headEnd } from './declaration.ts';

/** What can be declared, by the type that is expected: the keyword, and what comes behind the name. */
const declarations: Readonly<Record<string, { readonly keyword: string; readonly rest: string }>> = {
  Unit: { keyword: 'đơn vị', rest: '"…"' },
  Citation: { keyword: 'viện dẫn', rest: 'văn bản "…"' },
  Abbreviation: { keyword: 'viết tắt', rest: '"…"' },
  Target: { keyword: 'chỉ tiêu', rest: '"…"' },
  Group: { keyword: 'nhóm', rest: '"…"' },
};

/** Where any name would fit: what a sentence can quote as soon as it is declared, which a target without values is not. */
const usual = ['Unit', 'Citation', 'Abbreviation'];

/** Declares the name or abbreviation that a finding says is not declared, behind the last declaration of the same kind. */
export function declareName(document: LangiumDocument, { code, range }: Diagnostic, plan: Plan): Fix[] {
  if (code === undefinedAbbreviation.code) {
    return [declaring('Abbreviation', document.textDocument.getText(range), plan)].flatMap((fix) => fix ?? []);
  }
  if (code !== unresolvedName.code) {
    return [];
  }
  const offset = document.textDocument.offsetAt(range.start);
  const use = nameUses(plan).find(({ place, qualifier }) => !qualifier && place.offset === offset);
  const name = use?.subject.$refText ?? '';
  if (!use || plan.byName.has(name) || document.textDocument.offsetAt(range.end) !== use.place.end) {
    return [];
  }
  return (use.expected ?? usual).flatMap((type) => declaring(type, name, plan) ?? []);
}

function declaring(type: string, name: string, plan: Plan): Fix | undefined {
  const declaration = declarations[type];
  if (!declaration) {
    return undefined;
  }
  const { keyword, rest } = declaration;
  const last = statementsOf(plan, type).findLast((node) => node.$container === plan.root);
  const at = last ? placeOf(last).end : headEnd(plan);
  const gap = last ? '\n' : '\n\n';
  return {
    title: { vi: `Khai báo ${keyword} ${name}`, en: `Declare ${keyword} ${name}` },
    changes: [{ place: { offset: at, end: at }, newText: `${gap}${keyword} ${name} ${rest}`, fillIn: '…' }],
  };
}
