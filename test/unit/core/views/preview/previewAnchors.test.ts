import { expect, it } from 'vitest';
import { documentOf, previewAnchors } from '../../../../../server/src/core/views/preview/previewAnchors.ts';
import { projectOf } from '../../../../support/inMemoryProject.ts';

const TEXT = '# A b\n\n## EX-AA-001 — T\n\nDOIT.\n\n## EX-AA-002 — U\n\nDOIT.\n\n## EX-AA-001 — V\n\nDOIT.\n';
const anchors = previewAnchors(
  projectOf({
    'd_1/a b.md': TEXT,
    'sdet.yaml': 'sdet: 1\nvolumes: [{id: v, title: V, chapters: ["**/*.md"]}]\n',
  }).view,
);

it.each([
  ['item 0 of d_1/a b.md', 'd__1_2Fa_20b.md_23EX-AA-001'],
  ['item 2 of d_1/a b.md', 'd__1_2Fa_20b.md_23EX-AA-001_0A1'],
  ['section 0 of d_1/a b.md', 'd__1_2Fa_20b.md_23_0Aa-b'],
  ['chapter d_1/a b.md', 'chapter_20d__1_2Fa_20b.md'],
  ['closing', 'closing'],
  ['volume v', 'volume_20v'],
])('the anchor of %o', (key, expected) => expect(anchors.get(key)).toBe(expected));

it('tells two places apart, be they there or not', () => {
  const keys = ['item 0 of x', 'item 1 of x', 'section 0 of x', 'item 0 of y', 'chapter x', 'volume x', 'x'];
  expect(new Set(keys.map(key => anchors.get(key))).size).toBe(keys.length);
});

it('does not change with what stands above', () => {
  const later = previewAnchors(projectOf({ 'a.md': `# A\n\n## EX-AA-009 — N\n\nDOIT.\n\n${TEXT}` }).view);
  const before = previewAnchors(projectOf({ 'a.md': `# A\n\n${TEXT}` }).view);
  expect(later.get('item 1 of a.md')).toBe(before.get('item 0 of a.md'));
});

it.each([
  ['item 0 of a/b c.md', 'a/b c.md'],
  ['section 12 of a.md', 'a.md'],
  ['chapter a.md', 'a.md'],
  ['volume a.md', undefined],
  ['closing', undefined],
])('the document of %o', (key, expected) => expect(documentOf(key)).toBe(expected));
