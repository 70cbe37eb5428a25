import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { start, TestFolder } from './program.ts';

const parent = (least: number): string => `kế hoạch Tinh "Tỉnh"\nchỉ tiêu HoSo "Hồ sơ" { 2026: ${least}% }\n`;
const child = `kế hoạch Xa "Xã"
thực hiện: Tinh
chỉ tiêu HoSo "Hồ sơ" {
  theo: Tinh.HoSo
  2026: 80%
}
`;

describe('kehoach check --watch', function () {
  // Processes start slowly on a busy machine.
  this.timeout(120_000);

  it('checks again what changed and what uses it, new files and configurations, until it is ended', async () => {
    const folder = new TestFolder();
    folder.write('tinh.kehoach', parent(70));
    folder.write('xa/a.kehoach', child);
    folder.write('kehoach.config.json', '{}');
    const program = start(['check', '--watch', '--only', 'KH201,KH401,KH101'], folder.path);
    try {
      let said = '';
      let heard: () => void = () => undefined;
      for (const stream of [program.stdout, program.stderr]) {
        stream.setEncoding('utf8').on('data', (chunk: string) => {
          said += chunk;
          heard();
        });
      }
      /** Waits until this has been said since the last time. */
      const hear = async (expected: RegExp): Promise<void> => {
        while (!expected.test(said)) {
          await new Promise<void>((done) => {
            heard = done;
          });
        }
        said = '';
      };
      await hear(/Đang theo dõi 2 văn bản/);

      folder.write('tinh.kehoach', parent(90));
      await hear(/xa\/a\.kehoach:5:9 lỗi KH401/);

      // The finding stays where it was, and points to where the parent's value is now.
      folder.write('tinh.kehoach', `\n\n${parent(90)}`);
      await hear(/xa\/a\.kehoach:5:9 lỗi KH401[\s\S]*→ tinh\.kehoach:4:/);

      folder.write('xa/b.kehoach', 'kế hoạch B "B"\nchỉ tiêu C "Văn bản" { 2025: trên 100% }\n');
      await hear(/xa\/b\.kehoach:2:\d+ lỗi KH201[\s\S]*3 văn bản: 2 lỗi/);

      folder.write('kehoach.config.json', '{ "rules": { "KH401": "off" } }');
      await hear(/3 văn bản: 1 lỗi/);

      rmSync(join(folder.path, 'xa', 'b.kehoach'));
      await hear(/2 văn bản: 0 lỗi/);

      assert.equal(said.includes('\u001B'), false);
      const ended = new Promise((done) => program.once('close', done));
      program.kill('SIGINT');
      assert.equal(await ended, 0);
    } finally {
      program.kill('SIGKILL');
      folder.remove();
    }
  });
});
