import type { Fix } from '../../model/finding.ts';
import type { SectionReference } from '../../model/reference.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { judgeSection, titleOf } from '../sectionTarget.ts';
import { ofVolume } from '../volumeName.ts';

/** `reference/ambiguous-section`: a number that only another volume bears, although the prose names none. */
export const ambiguousSection = defineRule({
  id: 'reference/ambiguous-section',
  severity: 'warning',
  scope: 'project',
  *check(context) {
    for (const reference of context.facts.references) {
      if (reference.kind !== 'section') continue;
      const verdict = judgeSection(context, reference);
      if (verdict.kind !== 'elsewhere') continue;
      const title = (id: string): string => titleOf(context.project, id);
      const volumes = verdict.volumes.map(title);
      yield {
        span: reference.span,
        args: { number: reference.number, volume: title(verdict.volume), volumes },
        fixes: fixes(context, reference, volumes),
      };
    }
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Seule l’annexe a une section 7.2.',
          en: 'The annex alone has a section 7.2.',
        },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, title: Document principal, chapters: ['principal/*.md'] }
  - { id: ao, title: Annexe opérationnelle, chapters: ['annexe/*.md'] }
`,
          'principal/01.md': '# 1 Accès\n\nLe § ⟦7.2⟧ détaille ce partage.\n',
          'annexe/07.md': '# 7 Droit\n\n## 7.2 Partage\n',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'L’annexe est nommée.', en: 'The annex is named.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, title: Document principal, chapters: ['principal/*.md'] }
  - { id: ao, title: Annexe opérationnelle, chapters: ['annexe/*.md'] }
`,
          'principal/01.md':
            '# 1 Accès\n\nLe § 7.2 de l’annexe opérationnelle détaille ce partage ; voir § 1.\n',
          'annexe/07.md': '# 7 Droit\n\n## 7.2 Partage\n',
        },
      },
    ],
  },
});

/** Names the volume right behind the number, if it is the only number of its group and there is but one volume. */
function fixes(
  { project, facts, path }: RuleContext,
  { span }: SectionReference,
  volumes: readonly string[],
): readonly Fix[] {
  const [title] = volumes;
  const isAlone = !facts.references.some(
    other =>
      other.kind === 'section' &&
      other.span.start !== span.start &&
      Math.abs(other.span.start - span.start) < 16,
  );
  const named = title === undefined ? undefined : ofVolume(title, project.dialect(path).language);
  if (volumes.length !== 1 || !isAlone || named === undefined) return [];
  return [
    { value: named, edits: [{ span: { start: span.end, end: span.end }, text: ` ${named}` }], safe: false },
  ];
}
