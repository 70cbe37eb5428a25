import assert from 'node:assert/strict';
import { URI } from 'langium';
import { createKehoachServices } from '../../../language/module.ts';
import { MemoryFiles } from './memory-files.ts';

/** A workspace whose files are edited one after the other; tells what each document shows. */
class Workspace {
  private readonly files = new MemoryFiles();
  private readonly shared = createKehoachServices({
    fileSystemProvider: () => this.files,
  }).shared;

  private uri(name: string): URI {
    return URI.parse(`file:///vung-lam-viec/${name}.kehoach`);
  }

  /** Adds or changes a document. */
  async write(name: string, text: string): Promise<void> {
    const uri = this.uri(name);
    this.files.texts.set(uri.path, text);
    await this.shared.workspace.DocumentBuilder.update([uri], []);
  }

  async remove(name: string): Promise<void> {
    await this.shared.workspace.DocumentBuilder.update([], [this.uri(name)]);
  }

  /** The findings that a document shows now, without being asked to check again. */
  shows(name: string, code: string): string[] {
    const document = this.shared.workspace.LangiumDocuments.getDocument(this.uri(name));
    return (document?.diagnostics ?? [])
      .filter((diagnostic) => diagnostic.code === code)
      .map(({ message }) => (typeof message === 'string' ? message : message.value));
  }
}

const plan = (name: string, ...parents: string[]): string =>
  `kế hoạch ${name} "Kế hoạch ${name}"\n${parents.length > 0 ? `thực hiện: ${parents.join(', ')}\n` : ''}`;

describe('Parents across documents', () => {
  it('tell every document of a cycle when the edit of one closes it, and when the edit of one opens it', async () => {
    const workspace = new Workspace();
    await workspace.write('a', plan('A', 'B'));
    await workspace.write('b', plan('B', 'C'));
    await workspace.write('c', plan('C'));
    await workspace.write('d', plan('D', 'A'));
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((name) => workspace.shows(name, 'KH105').length),
      [0, 0, 0, 0],
    );

    await workspace.write('c', plan('C', 'A'));
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((name) => workspace.shows(name, 'KH105')[0]),
      [
        'Văn bản cấp trên lặp vòng: A → B → C → A. Bỏ một trong các “thực hiện:”.',
        'Văn bản cấp trên lặp vòng: B → C → A → B. Bỏ một trong các “thực hiện:”.',
        'Văn bản cấp trên lặp vòng: C → A → B → C. Bỏ một trong các “thực hiện:”.',
        undefined,
      ],
    );

    await workspace.write('c', plan('C'));
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((name) => workspace.shows(name, 'KH105').length),
      [0, 0, 0, 0],
    );
  });

  it('are missing until they appear, and again when they go', async () => {
    const workspace = new Workspace();
    await workspace.write('huyen', plan('Huyen', 'Tinh'));
    assert.equal(workspace.shows('huyen', 'KH101').length, 1);
    await workspace.write('tinh', plan('Tinh'));
    assert.equal(workspace.shows('huyen', 'KH101').length, 0);
    await workspace.remove('tinh');
    assert.equal(workspace.shows('huyen', 'KH101').length, 1);
  });

  it('of one name are reported in both documents, until one gets another name', async () => {
    const workspace = new Workspace();
    await workspace.write('a', plan('A'));
    await workspace.write('b', plan('A'));
    assert.deepEqual(
      ['a', 'b'].map((name) => workspace.shows(name, 'KH104').length),
      [1, 1],
    );
    await workspace.write('b', plan('B'));
    assert.deepEqual(
      ['a', 'b'].map((name) => workspace.shows(name, 'KH104').length),
      [0, 0],
    );
  });

  it('lose a target: those that take it up are told', async () => {
    const workspace = new Workspace();
    await workspace.write('tinh', `${plan('Tinh')}chỉ tiêu HoSo "Hồ sơ" { 2025: 80% }\n`);
    await workspace.write('huyen', `${plan('Huyen', 'Tinh')}chỉ tiêu HoSo "Hồ sơ" { theo: Tinh.HoSo; 2025: 90% }\n`);
    assert.deepEqual(workspace.shows('huyen', 'KH101'), []);
    await workspace.write('tinh', `${plan('Tinh')}chỉ tiêu HoSoMang "Hồ sơ" { 2025: 80% }\n`);
    assert.deepEqual(workspace.shows('huyen', 'KH101'), ['Văn bản “Tinh” không khai báo “HoSo”.']);
  });
});
