import { defineRule } from '../rule.ts';
import { judgeSection, titleOf } from '../sectionTarget.ts';

/** `reference/unresolved-section`: a number in prose that no section or annex bears. */
export const unresolvedSection = defineRule({
  id: 'reference/unresolved-section',
  severity: 'error',
  scope: 'project',
  *check(context) {
    for (const reference of context.facts.references) {
      if (reference.kind !== 'section') continue;
      const verdict = judgeSection(context, reference);
      if (verdict.kind !== 'missing') continue;
      const { number, annex, span } = reference;
      const volume = titleOf(context.project, verdict.volume);
      yield { span, args: { number, annex: annex ? 1 : 0, volume, last: verdict.last } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Le chapitre 3 s’arrête à 3.2.', en: 'Chapter 3 ends with 3.2.' },
        files: {
          '02-principes.md': '# 2 Principes\n\nVoir § ⟦3.9⟧, et les chapitres 2 et ⟦4⟧.\n',
          '03-acces.md': '# 3 Accès\n\n## 3.1 Comptes\n\n## 3.2 Sessions\n\nComme au 3.1.\n',
        },
      },
      {
        caption: { fr: 'Un autre volume, qui est nommé.', en: 'Another volume, which is named.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, title: Document principal, chapters: ['principal/*.md'] }
  - { id: ao, title: Annexe opérationnelle, chapters: ['annexe/*.md'] }
`,
          'principal/01.md': '# 1 Accès\n\nVoir le § ⟦2.4⟧ de l’annexe opérationnelle.\n',
          'annexe/02.md': '# 2 Annuaire\n\n## 2.1 Sources\n',
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Les sections existent, ou sont celles d’un autre document.',
          en: 'The sections exist, or are those of another document.',
        },
        files: {
          '03-acces.md':
            '# 3 Accès\n\n## 3.1 Comptes\n\nVoir §§ 3.1 et 3.2, le § 5.4 de la doctrine technique et [RGS], section 9.\n\n## 3.2 Sessions\n',
        },
      },
      {
        caption: {
          fr: 'Sans titres numérotés, rien n’est jugé.',
          en: 'Without numbered headings nothing is judged.',
        },
        files: { 'acces.md': '# Accès\n\nVoir § 3.9 et annexe B.\n' },
      },
    ],
  },
});
