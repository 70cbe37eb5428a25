import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type ExplorerNode,
  type ExplorerParams,
  type ExplorerResult,
  explorerRequest,
} from '../../server/protocol/explorer.ts';
import { localised } from '../messages.ts';

/** From the last edit until the tree is asked for again. */
const delayMilliseconds = 700;

/** Adds the tree of all plans of the workspace: what is open in it stays so when documents change. */
export function registerExplorer(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<Element>('kehoach.explorer', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (element) => element,
      getChildren: (element) => children(client, element),
    },
    showCollapseAll: true,
  });
  const setTitle = () => {
    view.title = localised({ vi: 'Kế hoạch', en: 'Plans' });
  };
  setTitle();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(undefined), delayMilliseconds);
  };
  const files = vscode.workspace.createFileSystemWatcher('**/*.kehoach');
  return vscode.Disposable.from(
    view,
    changed,
    files,
    { dispose: () => clearTimeout(timer) },
    files.onDidCreate(refreshSoon),
    files.onDidChange(refreshSoon),
    files.onDidDelete(refreshSoon),
    vscode.workspace.onDidChangeWorkspaceFolders(refreshSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'kehoach' && refreshSoon()),
    vscode.workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration('kehoach.language') && setTitle(),
    ),
    client.onDidChangeState(({ newState }) => newState === State.Running && refreshSoon()),
  );
}

async function children(client: BaseLanguageClient, element: Element | undefined): Promise<Element[]> {
  if (!client.isRunning()) {
    return [];
  }
  const params: ExplorerParams = element?.id === undefined ? {} : { node: element.id };
  // A server that ends is asked again when it runs again.
  const nodes = await client.sendRequest<ExplorerResult>(explorerRequest, params).catch(() => []);
  return nodes.map((node) => new Element(node, client));
}

/** What a node of the tree looks like, and where a click on it leads. */
class Element extends vscode.TreeItem {
  constructor({ id, kind, label, description, state, source, hasChildren }: ExplorerNode, client: BaseLanguageClient) {
    super(label, vscode.TreeItemCollapsibleState[hasChildren ? 'Collapsed' : 'None']);
    this.id = id;
    this.contextValue = kind;
    this.tooltip = description === undefined ? label : `${label}\n${description}`;
    this.iconPath = state ? stateIcons[state] : new vscode.ThemeIcon(icons[kind]);
    if (description !== undefined) {
      this.description = description;
    }
    if (source) {
      const uri = client.protocol2CodeConverter.asUri(source.uri);
      const { start, end } = source.range;
      const selection = new vscode.Range(start.line, start.character, end.line, end.character);
      this.command = { command: 'vscode.open', title: label, arguments: [uri, { selection }] };
      if (kind === 'document') {
        this.resourceUri = uri;
      }
    }
  }
}

const icons: Readonly<Record<ExplorerNode['kind'], string>> = {
  document: 'file-text',
  targets: 'target',
  milestone: 'milestone',
  target: 'circle-outline',
  missing: 'circle-slash',
  tasks: 'checklist',
  unit: 'organization',
  task: 'tasklist',
  budget: 'credit-card',
};

const stateIcons: Readonly<Record<NonNullable<ExplorerNode['state']>, vscode.ThemeIcon>> = {
  met: new vscode.ThemeIcon('pass', new vscode.ThemeColor('charts.green')),
  weaker: new vscode.ThemeIcon('arrow-down', new vscode.ThemeColor('list.errorForeground')),
  'not comparable': new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground')),
  missing: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('list.warningForeground')),
};
