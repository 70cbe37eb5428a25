import { type Module, inject } from 'langium';
import {
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  createDefaultModule,
  createDefaultSharedModule,
} from 'langium/lsp';
import { KehoachGeneratedModule, KehoachGeneratedSharedModule } from './grammar/generated/module.ts';
import { KehoachDocumentBuilder } from './references/document-builder.ts';
import { KehoachLinker } from './references/linker.ts';
import { KehoachNameProvider } from './references/names.ts';
import { PlanIndex } from './references/plan-index.ts';
import { KehoachScopeComputation, KehoachScopeProvider } from './references/scope.ts';
import { KehoachDocumentFactory } from './syntax/document-factory.ts';
import { KehoachLexer } from './syntax/lexer.ts';
import { KehoachTokenBuilder } from './syntax/token-builder.ts';
import { KehoachValueConverter } from './syntax/value-converter.ts';

/** The wiring of the language: which class does what. */
export const KehoachModule: Module<LangiumServices, PartialLangiumServices> = {
  parser: {
    TokenBuilder: () => new KehoachTokenBuilder(),
    Lexer: (services) => new KehoachLexer(services),
    ValueConverter: () => new KehoachValueConverter(),
    ParserConfig: () => ({ recoveryEnabled: true, maxLookahead: 1 }),
  },
  references: {
    NameProvider: () => new KehoachNameProvider(),
    ScopeComputation: (services) => new KehoachScopeComputation(services),
    ScopeProvider: (services) =>
      new KehoachScopeProvider(services, () => services.shared.workspace.IndexManager as PlanIndex),
    Linker: (services) => new KehoachLinker(services),
  },
};

export interface KehoachServices {
  readonly shared: LangiumSharedServices;
  readonly kehoach: LangiumServices;
}

/**
 * Makes the services of the language.
 *
 * @param context the file system, and the connection of a language server where there is one
 */
export function createKehoachServices(context: DefaultSharedModuleContext): KehoachServices {
  const shared = inject(createDefaultSharedModule(context), KehoachGeneratedSharedModule, {
    workspace: {
      LangiumDocumentFactory: (services: LangiumSharedServices) => new KehoachDocumentFactory(services),
      DocumentBuilder: (services: LangiumSharedServices) => new KehoachDocumentBuilder(services),
      IndexManager: (services: LangiumSharedServices) => new PlanIndex(services),
    },
  });
  const kehoach = inject(createDefaultModule({ shared }), KehoachGeneratedModule, KehoachModule);
  shared.ServiceRegistry.register(kehoach);
  return { shared, kehoach };
}
