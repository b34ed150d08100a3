import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { itemId } from '../../../../server/src/core/model/item.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const PATH = projectPath('a.md');

test('the numbering of a volume is put together once, until a number changes', () => {
  const project = projectOf({
    'sdet.yaml': "sdet: 1\nvolumes: [{ id: p, title: P, chapters: ['*.md'] }]\n",
    'a.md': '# 1 A\n\n## 1.1 B\n',
    'b.md': '# 2 C\n',
  });
  const { view } = project;
  const apply = (text: string): unknown => project.apply([{ kind: 'text', path: PATH, text }]);
  const first = view.numbering('p');
  expect([...first].sort()).toEqual(['1', '1.1', '2']);
  apply('# 1 A\n\n## 1.1 B\n\nDu texte.\n');
  expect(view.numbering('p')).toBe(first);
  apply('# 1 A\n\n## 1.2 B\n');
  expect([...view.numbering('p')].sort()).toEqual(['1', '1.2', '2']);
  expect([...first].sort()).toEqual(['1', '1.1', '2']);
  apply('# 1 A\n\n## 1.2 B\n\n# 2 C\n');
  expect([...view.numbering('p')].sort()).toEqual(['1', '1.2', '2']);
  expect(view.numbering('absent').size).toBe(0);
});

test('of several definitions the same one counts, in whatever order they stand', () => {
  const [one, other] = ['## EX-AAS-001 — B\n\nDOIT.\n\n', '## EX-AAS-001 — A\n\nPEUT.\n\n'];
  const titleIn = (text: string): string | undefined =>
    projectOf({ 'a.md': text }).view.item(itemId('EX-AAS-001'))?.title;
  expect([titleIn(one + other), titleIn(other + one)]).toEqual(['A', 'A']);
});
