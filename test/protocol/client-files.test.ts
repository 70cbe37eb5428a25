import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { fromBase64, toBase64 } from '../../server/protocol/base64.ts';
import { type ExportResult, exportRequest } from '../../server/protocol/export.ts';
import {
  type FileParams,
  type FileStat,
  type FolderEntry,
  readFileRequest,
  readFolderRequest,
  statRequest,
  type WriteParams,
  type WriteProblem,
  writeFileRequest,
} from '../../server/protocol/files.ts';
import { Client } from './client.ts';

const base = 'vscode-vfs://github/tinh/ke-hoach';
const province = `kế hoạch Tinh "Chuyển đổi số tỉnh"
chỉ tiêu HoSo "Hồ sơ công việc được xử lý trên môi trường mạng" { 2025: 90% }
`;
const district = `kế hoạch Huyen "Chuyển đổi số huyện"
thực hiện: Tinh
chỉ tiêu HoSoMang "Hồ sơ công việc được xử lý trên môi trường mạng" {
  theo: Tinh.HoSo
  2025: 85%
}
`;

/** Files that only the client has, by their addresses; it remembers what it was asked for. */
class VirtualFiles {
  readonly asked = new Set<string>();
  readonly files: Map<string, Uint8Array>;
  problem: WriteProblem | null = null;

  constructor(texts: Readonly<Record<string, string>>) {
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    this.files = new Map(Object.entries(texts).map(([path, text]) => [`${base}/${path}`, encode(text)]));
  }

  answer(client: Client): void {
    const { connection } = client;
    connection.onRequest(statRequest, ({ uri }: FileParams): FileStat | null => {
      this.asked.add(uri);
      const file = this.files.get(uri);
      const isFolder = [...this.files.keys()].some((name) => name.startsWith(`${uri}/`));
      return file ? { kind: 'file', size: file.length } : isFolder ? { kind: 'folder', size: 0 } : null;
    });
    connection.onRequest(readFileRequest, ({ uri }: FileParams): string => {
      const file = this.files.get(uri);
      if (!file) {
        throw new Error('FileNotFound');
      }
      return toBase64(file);
    });
    connection.onRequest(readFolderRequest, ({ uri }: FileParams): FolderEntry[] => {
      this.asked.add(uri);
      const inside = [...this.files.keys()].flatMap((name) =>
        name.startsWith(`${uri}/`) ? [name.slice(uri.length + 1).split('/')] : [],
      );
      const kinds = new Map(inside.map(([name = '', ...more]) => [name, more.length > 0 ? 'folder' : 'file'] as const));
      return [...kinds].map(([name, kind]) => ({ name, kind }));
    });
    connection.onRequest(writeFileRequest, ({ uri, content }: WriteParams): WriteProblem | null => {
      if (!this.problem) {
        this.files.set(uri, fromBase64(content));
      }
      return this.problem;
    });
  }
}

describe('files that only the client can reach', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  let client: Client | undefined;

  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  async function start(files: VirtualFiles): Promise<Client> {
    client = await Client.start({
      answer: (started) => files.answer(started),
      params: {
        workspaceFolders: [{ uri: base, name: 'ke-hoach' }],
        initializationOptions: { clientFiles: true },
      },
    });
    return client;
  }

  it('documents of a virtual folder know each other, before any of them is opened', async () => {
    const files = new VirtualFiles({ 'tinh/tinh.kehoach': province, 'huyen/huyen.kehoach': district });
    const server = await start(files);
    await server.untilDiagnostics(`${base}/huyen/huyen.kehoach`, 'the weaker target', (findings) =>
      findings.some(({ message }) => String(message).includes('90%')),
    );
  });

  it('libraries and configurations are read inside the open folders, and nothing outside is asked for', async () => {
    const files = new VirtualFiles({
      'thu-vien/tinh.kehoach': province,
      'huyen/kehoach.config.json': '{ "libraries": ["../thu-vien", "../../../khac"] }',
      'huyen/huyen.kehoach': district,
    });
    const server = await start(files);
    await server.untilDiagnostics(`${base}/huyen/kehoach.config.json`, 'the library that is not there', (findings) =>
      findings.some(({ message }) => String(message).includes('khac')),
    );
    await server.untilDiagnostics(`${base}/huyen/huyen.kehoach`, 'the weaker target', (findings) =>
      findings.some(({ message }) => String(message).includes('90%')),
    );
    const outside = [...files.asked].filter((uri) => uri !== base && !uri.startsWith(`${base}/`));
    assert.deepEqual(outside, []);
  });

  it('exports are written by the client', async () => {
    const files = new VirtualFiles({ 'tinh.kehoach': province });
    const server = await start(files);
    const uri = `${base}/tinh.kehoach`;
    const target = `${base}/tinh.docx`;
    const order = { uri, format: 'docx' };
    assert.deepEqual(await server.connection.sendRequest<ExportResult>(exportRequest, order), { file: target });
    assert.ok(unzipSync(files.files.get(target) ?? new Uint8Array())['word/document.xml']);

    // Its own export is replaced; the letter of somebody else is not, nor is the source.
    assert.deepEqual(await server.connection.sendRequest<ExportResult>(exportRequest, order), { file: target });
    const letter = new TextEncoder().encode('a letter');
    files.files.set(target, letter);
    const refused = await server.connection.sendRequest<ExportResult>(exportRequest, order);
    assert.equal('refused' in refused && refused.refused, 'exists');
    assert.equal(files.files.get(target), letter);
    const over = { ...order, target: uri, overwrite: true };
    const source = await server.connection.sendRequest<ExportResult>(exportRequest, over);
    assert.equal('refused' in source && source.refused, 'not writable');
  });

  it('why a file was not written is told with the way out', async () => {
    const files = new VirtualFiles({ 'tinh.kehoach': province });
    files.problem = { problem: 'read-only', detail: 'NoPermissions' };
    const server = await start(files);
    const order = { uri: `${base}/tinh.kehoach`, format: 'md' };
    const result = await server.connection.sendRequest<ExportResult>(exportRequest, order);
    assert.ok('refused' in result);
    assert.equal(result.refused, 'not writable');
    assert.match(result.message, /chỉ cho đọc.*Chọn nơi khác/);
  });

  it('a client that answers no such requests is not asked; its open documents are checked', async () => {
    const files = new VirtualFiles({ 'tinh.kehoach': province });
    client = await Client.start({
      answer: (started) => files.answer(started),
      params: { workspaceFolders: [{ uri: base, name: 'ke-hoach' }] },
    });
    const uri = `${base}/tinh.kehoach`;
    await client.open(uri, province.replace('90%', 'trên 100%'));
    await client.untilDiagnostics(uri, 'the impossible share', (findings) =>
      findings.some(({ code }) => code === 'KH201'),
    );
    assert.deepEqual([...files.asked], []);
  });
});
