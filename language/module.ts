import { type AstNode, inject, type LangiumDocument, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import { ConfigProvider } from './config/config-provider.ts';
import { KehoachCallHierarchyProvider } from './features/call-hierarchy.ts';
import { type ClientAbilities, plainClient } from './features/client-abilities.ts';
import { KehoachCodeActionProvider } from './features/code-actions.ts';
import { KehoachCodeLensProvider } from './features/code-lens.ts';
import { KehoachCompletionProvider } from './features/completion/provider.ts';
import { KehoachDefinitionProvider } from './features/definition.ts';
import { KehoachDocumentLinkProvider } from './features/document-links.ts';
import { KehoachFoldingProvider } from './features/folding.ts';
import { KehoachFormatter } from './features/formatting.ts';
import { KehoachHighlightProvider } from './features/highlight.ts';
import { KehoachHoverProvider } from './features/hover.ts';
import { KehoachInlayHintProvider } from './features/inlay-hints.ts';
import { KehoachReferencesProvider } from './features/references.ts';
import { KehoachRenameProvider } from './features/rename.ts';
import { KehoachSemanticTokenProvider } from './features/semantic-tokens.ts';
import { KehoachSignatureHelpProvider } from './features/signature-help.ts';
import { KehoachSymbolProvider } from './features/symbols.ts';
import { KehoachTypeHierarchyProvider } from './features/type-hierarchy.ts';
import { KehoachWorkspaceSymbolProvider } from './features/workspace-symbols.ts';
import { KehoachGeneratedModule, KehoachGeneratedSharedModule } from './grammar/generated/module.ts';
import { KehoachDocumentBuilder } from './references/document-builder.ts';
import { KehoachLinker } from './references/linker.ts';
import { KehoachNameProvider } from './references/names.ts';
import { PlanIndex } from './references/plan-index.ts';
import { KehoachScopeComputation, KehoachScopeProvider } from './references/scope.ts';
import { KehoachWorkspaceManager } from './references/workspace-manager.ts';
import { KehoachDocumentValidator } from './rules/validator.ts';
import { KehoachDocumentFactory } from './syntax/document-factory.ts';
import { KehoachLexer } from './syntax/lexer.ts';
import { createKehoachParser } from './syntax/parser.ts';
import { KehoachTokenBuilder } from './syntax/token-builder.ts';
import { KehoachValueConverter } from './syntax/value-converter.ts';
import type { MessageLanguage } from './text/message.ts';

/** What Kế Hoạch adds to Langium's shared services. */
export interface KehoachAddedSharedServices {
  /** The language of messages, a setting of the client. */
  messageLanguage: () => MessageLanguage;
  setMessageLanguage: (language: MessageLanguage) => void;
  /** What the editor at the other end can do. */
  clientAbilities: () => ClientAbilities;
  setClientAbilities: (abilities: ClientAbilities) => void;
  /** The numbers that statements get in the finished document, as they print ("II.", "1.1."): known to the host. */
  printedNumbers: (document: LangiumDocument) => ReadonlyMap<AstNode, string>;
  workspace: { IndexManager: PlanIndex; ConfigProvider: ConfigProvider; WorkspaceManager: KehoachWorkspaceManager };
}

export type KehoachSharedServices = LangiumSharedServices & KehoachAddedSharedServices;

/** The wiring of the language: which class does what. */
const kehoachModule: Module<LangiumServices & { shared: KehoachSharedServices }, PartialLangiumServices> = {
  parser: {
    TokenBuilder: () => new KehoachTokenBuilder(),
    Lexer: (services) => new KehoachLexer(services),
    ValueConverter: () => new KehoachValueConverter(),
    LangiumParser: (services) => createKehoachParser(services),
    ParserConfig: () => ({ recoveryEnabled: true, maxLookahead: 1 }),
  },
  references: {
    NameProvider: () => new KehoachNameProvider(),
    ScopeComputation: (services) => new KehoachScopeComputation(services),
    ScopeProvider: (services) => new KehoachScopeProvider(services, () => services.shared.workspace.IndexManager),
    Linker: (services) => new KehoachLinker(services),
  },
  validation: {
    DocumentValidator: (services) => new KehoachDocumentValidator(services.shared),
  },
  lsp: {
    CallHierarchyProvider: (services) => new KehoachCallHierarchyProvider(services),
    CodeActionProvider: (services) => new KehoachCodeActionProvider(services),
    CodeLensProvider: (services) => new KehoachCodeLensProvider(services),
    CompletionProvider: (services) => new KehoachCompletionProvider(services),
    DefinitionProvider: (services) => new KehoachDefinitionProvider(services),
    DocumentHighlightProvider: (services) => new KehoachHighlightProvider(services),
    DocumentLinkProvider: (services) => new KehoachDocumentLinkProvider(services),
    DocumentSymbolProvider: () => new KehoachSymbolProvider(),
    FoldingRangeProvider: () => new KehoachFoldingProvider(),
    Formatter: (services) => new KehoachFormatter(services),
    HoverProvider: (services) => new KehoachHoverProvider(services),
    InlayHintProvider: (services) => new KehoachInlayHintProvider(services),
    ReferencesProvider: (services) => new KehoachReferencesProvider(services),
    RenameProvider: (services) => new KehoachRenameProvider(services),
    SemanticTokenProvider: (services) => new KehoachSemanticTokenProvider(services),
    SignatureHelp: (services) => new KehoachSignatureHelpProvider(services),
    TypeHierarchyProvider: (services) => new KehoachTypeHierarchyProvider(services),
  },
};

/** The wiring of what all documents share. */
function sharedModule() {
  let language: MessageLanguage = 'vi';
  let abilities = plainClient;
  return {
    clientAbilities: () => () => abilities,
    setClientAbilities: () => (next: ClientAbilities) => {
      abilities = next;
    },
    printedNumbers: () => () => new Map(),
    messageLanguage: () => () => language,
    setMessageLanguage: () => (next: MessageLanguage) => {
      language = next;
    },
    lsp: {
      WorkspaceSymbolProvider: (services: LangiumSharedServices) => new KehoachWorkspaceSymbolProvider(services),
    },
    workspace: {
      LangiumDocumentFactory: (services: LangiumSharedServices) => new KehoachDocumentFactory(services),
      DocumentBuilder: (services: LangiumSharedServices) => new KehoachDocumentBuilder(services),
      IndexManager: (services: LangiumSharedServices) => new PlanIndex(services),
      ConfigProvider: (services: LangiumSharedServices) => new ConfigProvider(services.workspace.FileSystemProvider),
      WorkspaceManager: (services: LangiumSharedServices) =>
        new KehoachWorkspaceManager(services as KehoachSharedServices),
    },
  };
}

export interface KehoachServices {
  readonly shared: KehoachSharedServices;
  readonly kehoach: LangiumServices;
}

/** Services that a host (a language server) has in its own form. */
export type HostModule = Module<
  KehoachSharedServices,
  PartialLangiumSharedServices & Partial<Pick<KehoachAddedSharedServices, 'printedNumbers'>>
>;

/**
 * Makes the services of the language.
 *
 * @param context the file system, and the connection of a language server where there is one
 * @param host what the host does in its own way
 */
export function createKehoachServices(context: DefaultSharedModuleContext, host: HostModule = {}): KehoachServices {
  const shared = inject(
    createDefaultSharedModule(context),
    KehoachGeneratedSharedModule,
    sharedModule() as never,
    host as never,
  ) as unknown as KehoachSharedServices;
  const kehoach = inject(
    createDefaultModule({ shared }),
    KehoachGeneratedModule,
    kehoachModule as never,
  ) as LangiumServices;
  shared.ServiceRegistry.register(kehoach);
  return { shared, kehoach };
}
