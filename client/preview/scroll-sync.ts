import * as vscode from 'vscode';

/** As long as an editor may take to scroll where it was told to; its events in that time are no doing of the user. */
const settlingMilliseconds = 250;

/** Keeps the editors of a document and its pages at the same place; whichever the user scrolls leads. */
export class ScrollSync implements vscode.Disposable {
  private readonly uri: vscode.Uri;
  private readonly reveal: (offset: number) => void;
  private readonly subscription: vscode.Disposable;
  /** Until then what editors tell follows from the page. */
  private settledAt = 0;

  /** @param reveal brings the part of the page with this offset of the source to the top */
  constructor(uri: vscode.Uri, reveal: (offset: number) => void) {
    this.uri = uri;
    this.reveal = reveal;
    this.subscription = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (isWanted() && this.isOurs(textEditor) && Date.now() > this.settledAt) {
        this.revealTopOf(textEditor);
      }
    });
  }

  /** Brings the page to where an editor of the document stands. */
  revealEditorTop(): void {
    const editor = this.editor();
    if (editor) {
      this.revealTopOf(editor);
    }
  }

  /** The user has scrolled the page to what stands at this offset. */
  pageScrolled(offset: number): void {
    if (!isWanted()) {
      return;
    }
    for (const editor of vscode.window.visibleTextEditors.filter((candidate) => this.isOurs(candidate))) {
      this.settledAt = Date.now() + settlingMilliseconds;
      const { line } = editor.document.positionAt(offset);
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    }
  }

  /**
   * Puts the cursor where a part of the page comes from, or selects what a finding is about.
   * @param beside the column of the page, which the source does not open over
   */
  async openSource(
    { offset, end = offset }: { readonly offset: number; readonly end?: number },
    beside: vscode.ViewColumn | undefined,
  ): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.uri);
    const elsewhere = beside === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
    this.settledAt = Date.now() + settlingMilliseconds;
    await vscode.window.showTextDocument(document, {
      viewColumn: this.editor()?.viewColumn ?? elsewhere,
      selection: new vscode.Range(document.positionAt(offset), document.positionAt(end)),
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private revealTopOf({ document, visibleRanges }: vscode.TextEditor): void {
    const top = visibleRanges[0]?.start;
    if (top) {
      this.reveal(document.offsetAt(top));
    }
  }

  private editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find((candidate) => this.isOurs(candidate));
  }

  private isOurs({ document, viewColumn }: vscode.TextEditor): boolean {
    // Editors without a column stand in a diff or a peek: they scroll for other reasons.
    return viewColumn !== undefined && document.uri.toString() === this.uri.toString();
  }
}

/** Has the user left the setting on? */
function isWanted(): boolean {
  return vscode.workspace.getConfiguration('kehoach').get('preview.scrollSync', true);
}
