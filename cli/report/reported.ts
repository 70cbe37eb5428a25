import type { LangiumDocument } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { invalidConfig, unreadableFile } from '../../language/config/file-findings.ts';
import type { KehoachSharedServices } from '../../language/module.ts';
import type { Place } from '../../language/plan/places.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { Severity } from '../../language/rules/rule.ts';
import { KehoachDocumentValidator } from '../../language/rules/validator.ts';
import type { Message } from '../../language/text/message.ts';
import { type Loaded, type NamedDocument, shownPath } from '../documents.ts';

/** A place in a file for people and programs: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface ShownPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as it is reported. */
export interface Reported extends ShownPlace {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly related: readonly (ShownPlace & { readonly message: Message })[];
  /** The text that it stands in, where it was read. */
  readonly source: TextDocument | undefined;
}

/** All findings of what was loaded, by file, then by place. */
export function findingsOf(loaded: Loaded): Reported[] {
  const reported: Reported[] = [];
  const names = new Map(loaded.documents.map(({ uri, shown }) => [uri.toString(), shown]));
  for (const named of loaded.documents) {
    reported.push(...findingsIn(named, loaded.services.shared, names));
  }
  for (const { shown, reason } of loaded.unreadable) {
    const { code, severity } = unreadableFile;
    const message = { vi: `Không đọc được: ${reason}.`, en: `Cannot be read: ${reason}.` };
    const start = { file: shown, line: 1, column: 1, endLine: 1, endColumn: 1 };
    reported.push({ ...start, code, severity, message, related: [], source: undefined });
  }
  for (const { shown, loaded: config } of loaded.configs) {
    for (const { place, message } of config.problems) {
      const { code, severity } = invalidConfig;
      const source = config.textDocument;
      reported.push({ ...shownAt(shown, source, place), code, severity, message, related: [], source });
    }
  }
  return reported.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      a.endLine - b.endLine ||
      a.endColumn - b.endColumn ||
      compare(a.code, b.code),
  );
}

function findingsIn(
  { document, shown }: NamedDocument,
  shared: KehoachSharedServices,
  names: ReadonlyMap<string, string>,
): Reported[] {
  const source = document.textDocument;
  const index = shared.workspace.IndexManager as PlanIndex;
  const fileOf = ({ uri }: LangiumDocument): string => names.get(uri.toString()) ?? shownPath(uri);
  return new KehoachDocumentValidator(shared).findings(document).map((finding) => ({
    ...shownAt(shown, source, finding.place),
    code: finding.rule.code,
    severity: finding.severity,
    message: finding.message,
    source,
    related: (finding.related ?? []).flatMap(({ uri, place, message }) => {
      const other = uri === undefined ? document : index.documentAt(uri);
      return other ? [{ ...shownAt(fileOf(other), other.textDocument, place), message }] : [];
    }),
  }));
}

function shownAt(file: string, source: TextDocument, { offset, end }: Place): ShownPlace {
  const start = source.positionAt(offset);
  const stop = source.positionAt(Math.max(offset, end));
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: stop.line + 1,
    endColumn: stop.character + 1,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
