import type { FileSystemNode, FileSystemProvider, URI } from 'langium';

/** Files in memory, by path; an `Error` stands for a file that is there and cannot be read. */
export class MemoryFiles implements FileSystemProvider {
  readonly texts: Map<string, string | Error>;

  constructor(texts: Readonly<Record<string, string | Error>> = {}) {
    this.texts = new Map(Object.entries(texts));
  }

  existsSync(uri: URI): boolean {
    return this.texts.has(uri.path) || this.children(uri).length > 0;
  }

  statSync(uri: URI): FileSystemNode {
    if (!this.existsSync(uri)) {
      throw new Error('ENOENT');
    }
    return { uri, isFile: this.texts.has(uri.path), isDirectory: !this.texts.has(uri.path) };
  }

  readFileSync(uri: URI): string {
    const text = this.texts.get(uri.path);
    if (typeof text === 'string') {
      return text;
    }
    throw text ?? new Error('ENOENT');
  }

  readBinarySync(uri: URI): Uint8Array {
    return new TextEncoder().encode(this.readFileSync(uri));
  }

  readDirectorySync(folder: URI): FileSystemNode[] {
    const names = new Set(this.children(folder).map((path) => path.slice(folder.path.length + 1).split('/')[0] ?? ''));
    return [...names].map((name) => this.statSync(folder.with({ path: `${folder.path}/${name}` })));
  }

  exists = async (uri: URI): Promise<boolean> => this.existsSync(uri);
  stat = async (uri: URI): Promise<FileSystemNode> => this.statSync(uri);
  readFile = async (uri: URI): Promise<string> => this.readFileSync(uri);
  readBinary = async (uri: URI): Promise<Uint8Array> => this.readBinarySync(uri);
  readDirectory = async (uri: URI): Promise<FileSystemNode[]> => this.readDirectorySync(uri);

  private children(folder: URI): string[] {
    return [...this.texts.keys()].filter((path) => path.startsWith(`${folder.path}/`));
  }
}
