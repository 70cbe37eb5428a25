import {
  createScanner,
  findNodeAtLocation,
  type Node as JsonNode,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from '../plan/places.ts';
import type { Message } from '../text/message.ts';
import { configFileName, configSchema, defaultConfig, type KehoachConfig } from './config.ts';
import { layoutProblem, usableLayout } from './layout-problems.ts';
import { mergedConfig } from './merge-config.ts';
import { problemsOfRules } from './rule-problems.ts';

/** Something wrong in a configuration file, at its place. */
export interface ConfigProblem {
  readonly place: Place;
  readonly message: Message;
}

/** A configuration file as read: what is unusable in it counts as absent. */
export interface LoadedConfig {
  readonly uri: URI;
  readonly text: string;
  /** The text with its lines, for places. */
  readonly textDocument: TextDocument;
  readonly config: KehoachConfig;
  readonly problems: ConfigProblem[];
}

/** A configuration, and what came of it where something was added. */
interface MergedConfig {
  readonly config: KehoachConfig;
  readonly next: Map<unknown, MergedConfig>;
}

/** Configuration files are small; one that is not is none of ours. */
const maxConfigLength = 1_000_000;

/** Deeper than any configuration; the JSON parser must not recurse away. */
const maxConfigDepth = 50;

/** More problems of one kind than this help nobody. */
const maxProblems = 20;

/**
 * Reads `kehoach.config.json` files and tells which configuration holds for a document: that of the nearest folder
 * above it. A file that cannot be read or understood is reported at its place; everything else goes on without it.
 */
export class ConfigProvider {
  private readonly byFolder = new Map<string, LoadedConfig>();
  private readonly nearest = new Map<string, LoadedConfig | undefined>();
  /** Configurations that were put together of several, as trees of what was added to what. */
  private readonly merged = new WeakMap<KehoachConfig, MergedConfig>();
  private readonly fileSystem: FileSystemProvider;

  constructor(fileSystem: FileSystemProvider) {
    this.fileSystem = fileSystem;
  }

  /** All configuration files that were read. */
  all(): readonly LoadedConfig[] {
    return [...this.byFolder.values()];
  }

  /** The configuration that holds for a document. */
  configFor(uri: URI): KehoachConfig {
    const loaded = this.loadedFor(uri);
    if (!loaded) {
      return defaultConfig;
    }
    const chain = this.chainOf(loaded);
    const parts = chain.flatMap((one, i) => [
      ...(i === 0 ? [] : [one.config]),
      ...one.config.overrides.filter(({ paths }) => paths.some((path) => isAt(uri, one.uri, path))),
    ]);
    if (parts.length === 0) {
      return loaded.config;
    }
    // Documents with the same parts have the same configuration, and one object stands for it.
    const [first = loaded] = chain;
    let node = this.merged.get(first.config) ?? { config: first.config, next: new Map() };
    this.merged.set(first.config, node);
    for (const part of parts) {
      let next = node.next.get(part);
      if (!next) {
        next = { config: mergedConfig(node.config, part), next: new Map() };
        node.next.set(part, next);
      }
      node = next;
    }
    return node.config;
  }

  /** The configuration file that holds for a document, where there is one. */
  loadedFor(uri: URI): LoadedConfig | undefined {
    const folder = UriUtils.dirname(uri).toString();
    if (!this.nearest.has(folder)) {
      this.nearest.set(folder, this.search(UriUtils.dirname(uri)));
    }
    return this.nearest.get(folder);
  }

  /** Is this document left out of checks (`exclude`)? Its names are still known to others. */
  isExcluded(uri: URI): boolean {
    const loaded = this.loadedFor(uri);
    return (
      loaded !== undefined &&
      this.chainOf(loaded).some((one) => one.config.exclude.some((path) => isAt(uri, one.uri, path)))
    );
  }

  /** A configuration file and those that it adds to, the outermost first. */
  private chainOf(loaded: LoadedConfig): LoadedConfig[] {
    const chain = [loaded];
    for (let one = loaded; one.config.inherit; ) {
      const folder = UriUtils.dirname(one.uri);
      const above = UriUtils.dirname(folder).path.length < folder.path.length ? this.loadedFor(folder) : undefined;
      if (!above) {
        break;
      }
      chain.unshift(above);
      one = above;
    }
    return chain;
  }

  /** Reads (or reads again) a configuration file; forgets it where it is gone. */
  async load(uri: URI): Promise<LoadedConfig | undefined> {
    this.nearest.clear();
    const folder = UriUtils.dirname(uri).toString();
    let text: string;
    try {
      if (!(await this.fileSystem.exists(uri))) {
        this.byFolder.delete(folder);
        return undefined;
      }
      text = await this.fileSystem.readFile(uri);
    } catch (error) {
      const problem = {
        place: { offset: 0, end: 0 },
        message: {
          vi: `Không đọc được tệp cấu hình: ${String(error)}. Dùng cấu hình mặc định.`,
          en: `The configuration cannot be read: ${String(error)}. Defaults are used.`,
        },
      };
      const loaded = { uri, text: '', textDocument: jsonDocument(uri, ''), config: defaultConfig, problems: [problem] };
      this.byFolder.set(folder, loaded);
      return loaded;
    }
    const loaded = { uri, text, textDocument: jsonDocument(uri, text), ...readConfig(text) };
    this.byFolder.set(folder, loaded);
    return loaded;
  }

  /** Reads the configuration files in a folder and in those above it. */
  async loadAbove(folder: URI): Promise<void> {
    let current = folder;
    for (;;) {
      const uri = UriUtils.joinPath(current, configFileName);
      if (!this.byFolder.has(current.toString()) && (await this.fileSystem.exists(uri))) {
        await this.load(uri);
      }
      const parent = UriUtils.dirname(current);
      if (parent.toString() === current.toString() || parent.path.length >= current.path.length) {
        return;
      }
      current = parent;
    }
  }

  /** Reads the configuration files in a folder and in those inside it, as far as `include` lets them be looked into. */
  async loadBelow(folder: URI, include: (entry: FileSystemNode) => boolean = isNoHiddenFolder): Promise<void> {
    const content = await this.fileSystem.readDirectory(folder).catch(() => []);
    for (const entry of content) {
      if (entry.isDirectory && include(entry)) {
        await this.loadBelow(entry.uri, include);
      } else if (entry.isFile && UriUtils.basename(entry.uri) === configFileName) {
        await this.load(entry.uri);
      }
    }
  }

  /** The folders that the configurations name as libraries, each with the file and place that names it. */
  libraries(): { readonly folder: URI; readonly loaded: LoadedConfig; readonly place: Place }[] {
    return this.all().flatMap((loaded) =>
      loaded.config.libraries.map((path, i) => ({
        folder: UriUtils.resolvePath(UriUtils.dirname(loaded.uri), path),
        loaded,
        place: placeInJson(loaded.text, ['libraries', i]),
      })),
    );
  }

  private search(folder: URI): LoadedConfig | undefined {
    let current = folder;
    for (;;) {
      const loaded = this.byFolder.get(current.toString());
      if (loaded) {
        return loaded;
      }
      const parent = UriUtils.dirname(current);
      if (parent.path.length >= current.path.length) {
        return undefined;
      }
      current = parent;
    }
  }
}

/** Is a document the file, or in the folder, that a configuration names? */
function isAt(document: URI, config: URI, path: string): boolean {
  const base = UriUtils.dirname(config).path.replace(/\/$/, '');
  const whole = `${base}/${path.replace(/^\.\//, '').replace(/\/$/, '')}`;
  return document.path === whole || document.path.startsWith(`${whole}/`);
}

function isNoHiddenFolder({ uri }: FileSystemNode): boolean {
  const name = UriUtils.basename(uri);
  return !name.startsWith('.') && name !== 'node_modules';
}

const jsonDocument = (uri: URI, text: string): TextDocument => TextDocument.create(uri.toString(), 'json', 0, text);

/** Reads the text of a configuration file (JSON, comments allowed). */
export function readConfig(text: string): { config: KehoachConfig; problems: ConfigProblem[] } {
  if (text.length > maxConfigLength) {
    const message = { vi: 'Tệp cấu hình quá lớn.', en: 'The configuration file is too large.' };
    return { config: defaultConfig, problems: [{ place: { offset: 0, end: 0 }, message }] };
  }
  const tooDeep = offsetBeyondDepth(text, maxConfigDepth);
  if (tooDeep >= 0) {
    const message = {
      vi: 'Tệp cấu hình lồng nhau quá sâu. Dùng cấu hình mặc định.',
      en: 'The configuration is nested too deep. Defaults are used.',
    };
    return { config: defaultConfig, problems: [{ place: { offset: tooDeep, end: tooDeep + 1 }, message }] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const problems: ConfigProblem[] = errors.slice(0, maxProblems).map((error) => ({
    place: { offset: error.offset, end: error.offset + Math.max(1, error.length) },
    message: {
      vi: `Tệp cấu hình sai cú pháp JSON (${printParseErrorCode(error.error)}).`,
      en: `The configuration is not valid JSON (${printParseErrorCode(error.error)}).`,
    },
  }));
  if (!tree) {
    return { config: defaultConfig, problems };
  }
  const value: unknown = jsonValue(tree);
  const parsed = configSchema.safeParse(value);
  if (parsed.success) {
    return { config: parsed.data, problems: [...problems, ...ruleProblems(tree, parsed.data)] };
  }
  for (const issue of parsed.error.issues.slice(0, maxProblems)) {
    const outer = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
    const keys = 'keys' in issue && Array.isArray(issue.keys) ? (issue.keys as string[]).slice(0, maxProblems) : [];
    for (const path of keys.length > 0 ? keys.map((key) => [...outer, key]) : [outer]) {
      const shown = path.length > 0 ? ` ở “${path.join('.')}”` : '';
      const shownEn = path.length > 0 ? ` at “${path.join('.')}”` : '';
      problems.push({
        place: placeInTree(tree, path),
        message: layoutProblem(outer) ?? {
          vi: `Cấu hình không hợp lệ${shown}. Mục này bị bỏ qua.`,
          en: `Invalid configuration${shownEn}: ${issue.message}. It is ignored.`,
        },
      });
    }
  }
  const config = usable(value);
  return { config, problems: [...problems, ...ruleProblems(tree, config)].slice(0, maxProblems) };
}

/** What of an invalid configuration can be used: its valid entries. */
function usable(value: unknown): KehoachConfig {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return defaultConfig;
  }
  const kept: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (configSchema.safeParse({ [key]: part }).success) {
      kept[key] = part;
    } else if (key === 'layout') {
      kept[key] = usableLayout(part);
    } else if (key === 'rules' && typeof part === 'object' && part !== null) {
      kept[key] = Object.fromEntries(
        Object.entries(part).filter(
          ([rule, severity]) => configSchema.safeParse({ rules: { [rule]: severity } }).success,
        ),
      );
    }
  }
  return configSchema.safeParse(kept).data ?? defaultConfig;
}

/** What is wrong with the settings of rules, here and in the overrides. */
function ruleProblems(tree: JsonNode, { rules, overrides }: KehoachConfig): ConfigProblem[] {
  const problems = [
    ...problemsOfRules(rules, ['rules']),
    ...overrides.flatMap((one, i) => problemsOfRules(one.rules ?? {}, ['overrides', i, 'rules'])),
  ];
  return problems.slice(0, maxProblems).map(({ path, message }) => ({ place: placeInTree(tree, path), message }));
}

/** The value of a JSON tree; own keys only, so that `__proto__` in a file is a key like any other. */
function jsonValue(node: JsonNode): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).flatMap(({ children }) =>
          children?.[1] ? [[String(children[0]?.value), jsonValue(children[1])]] : [],
        ),
      );
    case 'array':
      return (node.children ?? []).map(jsonValue);
    default:
      return node.value;
  }
}

function placeInJson(text: string, path: (string | number)[]): Place {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  return tree ? placeInTree(tree, path) : { offset: 0, end: 0 };
}

function placeInTree(tree: JsonNode, path: (string | number)[]): Place {
  const node = findNodeAtLocation(tree, path) ?? tree;
  const shown = node.parent?.type === 'property' ? node.parent : node;
  return { offset: shown.offset, end: shown.offset + shown.length };
}

/** The place of the first bracket that opens more than `depth` levels; -1 where there is none. Needs no recursion. */
function offsetBeyondDepth(text: string, depth: number): number {
  const scanner = createScanner(text, true);
  let open = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const sign = scanner.getTokenLength() === 1 ? text[offset] : '';
    if (sign === '{' || sign === '[') {
      open++;
      if (open > depth) {
        return offset;
      }
    } else if (sign === '}' || sign === ']') {
      open--;
    }
  }
  return -1;
}
