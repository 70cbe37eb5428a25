import assert from 'node:assert/strict';
import { HANH_CHINH } from '../../../documents/layout/hanh-chinh.ts';
import { layoutProfileSchema } from '../../../documents/layout/layout-profile.ts';
import { layoutProfile, layoutProfileNames } from '../../../documents/layout/profiles.ts';

describe('layout profiles', () => {
  it('finds a profile by its name, however its letters are encoded', () => {
    assert.deepEqual(layoutProfileNames, ['hành chính']);
    assert.equal(layoutProfile('hành chính')?.font.name, 'Times New Roman');
    assert.equal(layoutProfile('hành chính'.normalize('NFD'))?.name, 'hành chính');
    assert.equal(layoutProfile('tùy ý'), undefined);
  });

  it('keeps the margins of "hành chính" inside what Decree 30 allows', () => {
    const { margin, allowedMargin } = HANH_CHINH.page;
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const [least, most] = allowedMargin[side];
      assert.ok(margin[side] >= least && margin[side] <= most, side);
    }
  });

  it('keeps every size of "hành chính" inside the range that its source states', () => {
    const outside = sizesWithSource(HANH_CHINH).filter(({ size, source }) => {
      const range = /cỡ (\d+)(?:-(\d+))?/.exec(source);
      if (range === null) return false;
      const least = Number(range[1]);
      return size < least || size > Number(range[2] ?? least);
    });
    assert.deepEqual(outside, []);
  });

  it('states a source for every style', () => {
    const without = sizesWithSource(HANH_CHINH).filter(({ source }) => source === '');
    assert.deepEqual(without, []);
    assert.ok(sizesWithSource(HANH_CHINH).length > 30);
  });

  it('refuses a profile with a value out of bounds', () => {
    const tooLarge = { ...HANH_CHINH, body: { ...HANH_CHINH.body, size: 90 } };
    assert.equal(layoutProfileSchema.safeParse(tooLarge).success, false);
    const { headings, ...withoutHeadings } = HANH_CHINH;
    assert.ok(headings);
    assert.equal(layoutProfileSchema.safeParse(withoutHeadings).success, false);
  });
});

function sizesWithSource(value: unknown): { size: number; source: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const here =
    'size' in value ? [{ size: Number(value.size), source: 'source' in value ? String(value.source) : '' }] : [];
  return [...here, ...Object.values(value).flatMap(sizesWithSource)];
}
