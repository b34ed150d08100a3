import { expect, it } from 'vitest';
import { exportProject } from '../../../../server/src/core/exports/exportProject.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { svgLinks, svgTargets } from './support/svgLinks.ts';

function drawn(files: Files): string {
  return exportProject(projectOf(files).view, 'graph', 'svg', { sourceBase: '..' }).text;
}
const item = (id: string, rest: string): string => `### ${id} — Titre\n\n${rest}\n\n`;

it('draws fields and mentions once for each pair, the strongest way first', () => {
  const a = item('EX-AAS-001', '- **Dépend de** : EX-AAS-002\n\nDOIT, voir EX-AAS-002 et EX-AAS-003.');
  const svg = drawn({
    'a.md': `# A\n\n${a}${item('EX-AAS-002', 'DOIT.')}${item('EX-AAS-003', 'DOIT.')}${item('EX-AAS-004', 'DOIT.')}`,
  });
  expect(svgLinks(svg)).toEqual(['EX-AAS-001 EX-AAS-002', 'EX-AAS-001 EX-AAS-003']);
  expect(svg).toContain('EX-AAS-001 dépend de EX-AAS-002');
  expect(svgTargets(svg)).toEqual([
    '../a.md#ex-aas-001--titre',
    '../a.md#ex-aas-002--titre',
    '../a.md#ex-aas-003--titre',
  ]);
  expect(svg).not.toContain('EX-AAS-004');
});

it('draws circles, and leaves out broken, withdrawn and own references', () => {
  const svg = drawn({
    'a.md': `# A\n\n${item('EX-AAS-001', 'DOIT EX-AAS-002 EX-AAS-999 EX-AAS-001.')}${item('EX-AAS-002', 'DOIT EX-AAS-001 EX-AAS-003.')}${item('EX-AAS-003', '- **Statut** : retiré\n\nDOIT.')}`,
  });
  expect(svgLinks(svg)).toEqual(['EX-AAS-001 EX-AAS-002', 'EX-AAS-002 EX-AAS-001']);
});

it('shows statements for titles, of links only the texts', () => {
  const svg = drawn({
    'sdet.yaml':
      "sdet: 1\nvolumes: [{ id: v, title: V, chapters: ['*.md'] }]\nitems: { requirement: { pattern: 'EX-\\w+-\\d{3}', forms: [lead] } }\n",
    'a.md':
      '# A\n\n**EX-AAS-001** Chaque [script](#script) DOIT suivre EX-AAS-002.\n\n**EX-AAS-002** Rien [ici.\n',
  });
  expect(svg).toContain('EX-AAS-001 — Chaque script DOIT suivre EX-AAS-002.');
  expect(svg).toContain('EX-AAS-002 — Rien [ici.');
});

it('says that there is nothing to draw', () => {
  const svg = drawn({ 'a.md': `# A\n\n${item('EX-AAS-001', 'DOIT.')}` });
  expect(svgLinks(svg)).toEqual([]);
  expect(svg).toContain('Aucun élément n’en cite un autre.');
});

it('draws documents where items are too many, and quickly', () => {
  const chapter = (at: number): string =>
    Array.from({ length: 60 }, (_, n) =>
      item(
        `EX-AAS-${String(at * 60 + n + 1).padStart(3, '0')}`,
        `DOIT EX-AAS-${String(((at * 60 + n + 61) % 600) + 1).padStart(3, '0')}.`,
      ),
    ).join('');
  const files = Object.fromEntries(
    Array.from({ length: 10 }, (_, at) => [`c${at}.md`, `# C${at}\n\n${chapter(at)}`]),
  );
  const svg = drawn(files);
  expect(svgTargets(svg)).toHaveLength(10);
  expect(svg).toContain('(600)');
});

it('escapes what titles hold', () => {
  const svg = drawn({
    'a.md':
      '# A\n\n### EX-AAS-001 — `<script>` & "x" \u0001\n\nDOIT EX-AAS-002.\n\n### EX-AAS-002 — B\n\nDOIT.\n',
  });
  expect(svgLinks(svg)).toHaveLength(1);
  expect(svg).toContain('&lt;script&gt; &amp; &quot;x&quot;');
});
