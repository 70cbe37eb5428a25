import type { LangiumDocument, URI } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { invalidConfig, unreadableFile } from '../../language/config/file-findings.ts';
import type { KehoachSharedServices } from '../../language/module.ts';
import type { Place } from '../../language/plan/places.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { Severity } from '../../language/rules/rule.ts';
import { KehoachDocumentValidator } from '../../language/rules/validator.ts';
import type { Message } from '../../language/text/message.ts';
import type { Loaded, NamedDocument } from '../documents.ts';
import { shownPath, type UnreadableFile } from '../inputs.ts';
import type { Selection } from '../selection.ts';

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
  /** It stands in a Word file: its lines are paragraphs, and this is the section that it is in ("mục II.1"). */
  readonly word?: { readonly section: string };
}

/** Finds what is to be reported; what was found in a document stays until it is told that the document changed. */
export class Findings {
  private readonly loaded: Loaded;
  private readonly select: Selection;
  private readonly known = new Map<string, readonly Reported[]>();

  constructor(loaded: Loaded, select: Selection = () => true) {
    this.loaded = loaded;
    this.select = select;
  }

  /** A document has changed, or something that it uses. So have the lines that other findings point to. */
  forget(uri: URI): void {
    const file = this.loaded.documents.find((one) => one.uri.toString() === uri.toString())?.shown ?? shownPath(uri);
    for (const [key, found] of this.known) {
      if (key === uri.toString() || found.some(({ related }) => related.some((place) => place.file === file))) {
        this.known.delete(key);
      }
    }
  }

  /** All findings, by file, then by place. */
  all(): Reported[] {
    const { documents, unreadable, configs, services } = this.loaded;
    const names = new Map(documents.map(({ uri, shown }) => [uri.toString(), shown]));
    const reported: Reported[] = [];
    for (const named of documents) {
      const key = named.uri.toString();
      const found = this.known.get(key) ?? findingsIn(named, services.shared, names);
      this.known.set(key, found);
      reported.push(...found);
    }
    reported.push(...unreadable.map(unreadableFinding), ...configs.flatMap(configFindings));
    return reported.filter(({ code }) => this.select(code)).sort(byPlace);
  }
}

/** All findings of what was loaded, by file, then by place. */
export function findingsOf(loaded: Loaded, select?: Selection): Reported[] {
  return new Findings(loaded, select).all();
}

function unreadableFinding({ shown, reason }: UnreadableFile): Reported {
  const { code, severity } = unreadableFile;
  const message = { vi: `Không đọc được: ${reason}.`, en: `Cannot be read: ${reason}.` };
  const start = { file: shown, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { ...start, code, severity, message, related: [], source: undefined };
}

function configFindings({ shown, loaded: { problems, textDocument: source } }: Loaded['configs'][number]): Reported[] {
  const { code, severity } = invalidConfig;
  return problems.map(({ place, message }) => ({
    ...shownAt(shown, source, place),
    code,
    severity,
    message,
    related: [],
    source,
  }));
}

export function byPlace(a: Reported, b: Reported): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    compare(a.code, b.code) ||
    compare(a.message.vi, b.message.vi)
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
