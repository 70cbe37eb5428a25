import * as vscode from 'vscode';
import { type ExportFormat, exportFormatNames } from '../../documents/formats.ts';

const formatKey = 'kehoach.export.format';
const placesKey = 'kehoach.export.places';

/** Documents whose place is remembered; the oldest is forgotten first. */
const mostPlaces = 200;

/** What was chosen last: the format, for all documents, and for each document of this workspace the place. */
export class ExportMemory {
  private readonly context: vscode.ExtensionContext;

  constructor(context: vscode.ExtensionContext) {
    this.context = context;
  }

  /** The format of the last export; DOCX before the first. */
  get format(): ExportFormat {
    const kept = this.context.globalState.get<string>(formatKey);
    return exportFormatNames.find((format) => format === kept) ?? 'docx';
  }

  /**
   * Where a document's export goes, in this format: where it went last, else beside the document under its name.
   * Undefined for a document that is no file yet.
   */
  placeOf(source: vscode.Uri, format: ExportFormat): vscode.Uri | undefined {
    const kept = this.places()[source.toString()];
    if (kept !== undefined) {
      return withFormat(vscode.Uri.parse(kept), format);
    }
    return source.scheme === 'untitled' ? undefined : placeBeside(source, format);
  }

  async remember(source: vscode.Uri, format: ExportFormat, target: vscode.Uri): Promise<void> {
    await this.context.globalState.update(formatKey, format);
    const { [source.toString()]: _, ...others } = this.places();
    const kept = Object.entries(others).slice(1 - mostPlaces);
    await this.context.workspaceState.update(
      placesKey,
      Object.fromEntries([...kept, [source.toString(), target.toString()]]),
    );
  }

  private places(): Record<string, string> {
    return this.context.workspaceState.get<Record<string, string>>(placesKey, {});
  }
}

/** Beside a document, under its name. */
export function placeBeside(source: vscode.Uri, format: ExportFormat): vscode.Uri {
  return source.with({ path: `${source.path.replace(/\.kehoach$/, '')}.${format}`, query: '', fragment: '' });
}

/** The same place with the extension of a format. */
export function withFormat(place: vscode.Uri, format: ExportFormat): vscode.Uri {
  const known = exportFormatNames.find((name) => place.path.toLowerCase().endsWith(`.${name}`));
  const stem = known === undefined ? place.path : place.path.slice(0, -known.length - 1);
  return place.with({ path: `${stem}.${format}` });
}
