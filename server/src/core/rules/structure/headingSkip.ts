import type { Fix } from '../../model/finding.ts';
import type { SectionFact } from '../../model/section.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** `structure/heading-skip`: a heading more than one rank below the one before it. */
export const headingSkip = defineRule({
  id: 'structure/heading-skip',
  severity: 'info',
  scope: 'local',
  *check(context) {
    const { sections, items } = context.facts;
    const itemStarts = new Set(items.flatMap(({ form, span }) => (form === 'heading' ? [span.start] : [])));
    const parents = new Set(sections.map(({ parent }) => parent));
    for (const [index, section] of sections.entries()) {
      const before = sections[index - 1];
      // Items stand at the rank that their project gives them, wherever they are.
      if (
        before === undefined ||
        section.rank <= before.rank + 1 ||
        itemStarts.has(section.headingSpan.start)
      )
        continue;
      yield {
        span: section.titleSpan,
        args: { title: section.title, rank: section.rank, above: before.rank },
        fixes: parents.has(index) ? [] : fixes(context, section, before.rank + 1),
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Du rang 1 au rang 3.', en: 'From rank 1 to rank 3.' },
        files: { 'chapitre.md': '# Accès\n\n### ⟦Comptes⟧\n\nTexte.\n' },
      },
    ],
    good: [
      {
        caption: { fr: 'De rang en rang ; on remonte librement.', en: 'Rank by rank; upwards is free.' },
        files: {
          'chapitre.md': '# Accès\n\n## Comptes\n\n### Élèves\n\n## Sessions\n\nTexte.\n',
        },
      },
      {
        caption: { fr: 'Les exigences gardent leur rang.', en: 'Items keep their rank.' },
        files: {
          'chapitre.md': '# Accès\n\n### EX-AAS-001 — Déconnexion\n\nL’ENT DOIT proposer la déconnexion.\n',
        },
      },
    ],
  },
});

/** For a heading with nothing below it, which would skip in its turn. */
function fixes({ project, path }: RuleContext, section: SectionFact, rank: number): readonly Fix[] {
  const { start } = section.headingSpan;
  const written = project.text(path)?.slice(start, start + section.rank);
  if (written !== '#'.repeat(section.rank)) return [];
  const marks = '#'.repeat(rank);
  return [
    { value: marks, edits: [{ span: { start, end: start + section.rank }, text: marks }], safe: false },
  ];
}
