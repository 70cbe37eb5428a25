import { DefaultConfigurationProvider } from 'langium';
import type { DidChangeConfigurationParams } from 'vscode-languageserver';
import type { KehoachSharedServices } from '../language/module.ts';
import type { MessageLanguage } from '../language/text/message.ts';

/** What clients send when they start the server. */
export interface InitializationOptions {
  readonly language?: MessageLanguage;
  /** Whether the client answers the requests for files: see protocol/files.ts. */
  readonly clientFiles?: boolean;
}

/** Does the client say in these options that it answers the requests for files? */
export function clientFilesIn(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { clientFiles?: unknown }).clientFiles === true;
}

/** The language in a value that came from a client, where it is one. */
export function languageIn(value: unknown): MessageLanguage | undefined {
  const language = typeof value === 'object' && value !== null ? (value as { language?: unknown }).language : undefined;
  return language === 'vi' || language === 'en' ? language : undefined;
}

/**
 * The settings of the user (`kehoach.language`), as the client sends them or lets them be asked for.
 *
 * LSP 3.17: `workspace/didChangeConfiguration`, `workspace/configuration`.
 */
export class Settings extends DefaultConfigurationProvider {
  private readonly shared: KehoachSharedServices;
  /** Called when messages are wanted in another language than before. */
  onLanguageChange: () => void = () => {};

  constructor(shared: KehoachSharedServices) {
    super(shared);
    this.shared = shared;
  }

  override updateConfiguration(change: DidChangeConfigurationParams): void {
    super.updateConfiguration(change);
    if (this.workspaceConfig && !change.settings) {
      // This client only says that something changed, and wants to be asked what.
      void this.shared.lsp.Connection?.workspace.getConfiguration('kehoach').then(
        (section) => this.updateSectionConfiguration('kehoach', section),
        () => {},
      );
    }
  }

  protected override updateSectionConfiguration(section: string, configuration: unknown): void {
    super.updateSectionConfiguration(section, configuration);
    const language = section === 'kehoach' ? languageIn(configuration) : undefined;
    if (language && language !== this.shared.messageLanguage()) {
      this.shared.setMessageLanguage(language);
      this.onLanguageChange();
    }
  }
}
