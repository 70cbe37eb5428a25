import assert from 'node:assert/strict';
import { readConfig } from '../../../language/config/config-provider.ts';
import { LAYOUT_LIMITS, LAYOUT_SETTINGS } from '../../../language/config/layout-limits.ts';

/** What is wrong in a configuration: the text at the place and the message. */
function problemsOf(text: string): [string, string][] {
  return readConfig(text).problems.map(({ place, message }) => [text.slice(place.offset, place.end), message.vi]);
}

describe('the layout of a house in kehoach.config.json', () => {
  it('is taken where the rules allow it', () => {
    const text = '{ "layout": { "hành chính": { "margins": { "right": 15 }, "sizes": { "body": 13 } } } }';
    const { config, problems } = readConfig(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(config.layout, { 'hành chính': { margins: { right: 15 }, sizes: { body: 13 } } });
  });

  it('is reported at its place where the rules do not allow it, and the rest holds', () => {
    const text =
      '{ "layout": { "hành chính": { "margins": { "left": 20, "right": 15 }, "paragraph": { "firstLineIndent": 11 } }, "đảng": { "margins": { "right": 20 }, "sizes": { "kind": 15 } } }, "exclude": ["cũ"] }';
    assert.deepEqual(
      problemsOf(text).map(([place, message]) => [place, message.split('. ')[0]]),
      [
        ['"left": 20', 'Lề trái (mm) chỉ được đặt từ 30 đến 35 (Nghị định 30/2020/NĐ-CP, phụ lục I, mục I.3)'],
        [
          '"firstLineIndent": 11',
          'Lùi đầu dòng (mm) chỉ được đặt 10 hoặc 12,7 (Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.6e)',
        ],
        ['"right": 20', 'Lề phải (mm) chỉ được đặt 15 (Hướng dẫn 36-HD/VPTW và Hướng dẫn 05-HD/VPTW)'],
      ],
    );
    const { config } = readConfig(text);
    assert.deepEqual(config.layout?.['hành chính'], { margins: { right: 15 }, sizes: {}, paragraph: {}, printing: {} });
    assert.deepEqual(config.layout?.đảng, { margins: {}, sizes: { kind: 15 }, paragraph: {}, printing: {} });
    assert.deepEqual(config.exclude, ['cũ']);
  });

  it('is reported where it names what there is not', () => {
    const text =
      '{ "layout": { "hành chính": { "sizes": { "chữ": 13, "body": "13" }, "lề": {} }, "nd30": {}, "đảng": 5 } }';
    assert.deepEqual(
      problemsOf(text)
        .map(([place]) => place)
        .sort(),
      ['"body": "13"', '"chữ": 13', '"lề": {}', '"nd30": {}', '"đảng": 5'].sort(),
    );
    assert.deepEqual(readConfig(text).config.layout?.['hành chính']?.sizes, {});
  });

  it('is described, setting by setting', () => {
    for (const [name, groups] of Object.entries(LAYOUT_LIMITS)) {
      for (const [group, settings] of Object.entries(groups)) {
        for (const setting of Object.keys(settings)) {
          assert.ok(LAYOUT_SETTINGS[`${group}.${setting}`], `${name}: ${group}.${setting}`);
        }
      }
    }
  });
});
