import { sectionKey } from '../../model/section.ts';
import { isTyped, lastCount, numberedSections, numberLookup, withCount } from '../numbering.ts';
import { defineRule } from '../rule.ts';

/** `structure/number-gap`: a section number whose predecessor no section bears. */
export const numberGap = defineRule({
  id: 'structure/number-gap',
  severity: 'info',
  scope: 'project',
  *check({ facts, project, path }) {
    if (!isTyped(project, path)) return;
    const numbered = numberedSections(facts);
    if (numbered.length === 0) return;
    const exists = numberLookup(project, facts);
    for (const { section, number } of numbered) {
      const count = lastCount(number) ?? 0;
      const has = (other: number): boolean => exists(sectionKey(withCount(number, other), section.annex));
      if (count < 2 || has(count - 1)) continue;
      // A document may begin anywhere, and « 8.3 » may be followed by « 8.3.2 » : a gap lies between two numbers.
      let before = count - 2;
      while (before > 0 && !has(before)) before--;
      if (before === 0) continue;
      yield {
        span: section.titleSpan,
        args: {
          number,
          before: withCount(number, before),
          missing: withCount(number, before + 1),
          count: count - before - 1,
        },
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'La section 1.2 a disparu.', en: 'Section 1.2 is gone.' },
        files: {
          'chapitre.md': '# 1 Accès\n\n## 1.1 Comptes\n\nTexte.\n\n## ⟦1.3 Sessions⟧\n\nTexte.\n',
        },
      },
      {
        caption: { fr: 'Un chapitre manque au volume.', en: 'The volume lacks a chapter.' },
        files: { '01.md': '# 1 Accès\n', '02.md': '# 2 Annuaire\n', '04.md': '# ⟦4 Messagerie⟧\n' },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Sans saut ; un volume qui commence au chapitre 4.',
          en: 'Without gaps; a volume that begins with chapter 4.',
        },
        files: {
          '04.md': '# 4 Accès\n\n## 4.1 Comptes\n\n## 4.2 Sessions\n',
          '05.md': '# 5 Annuaire\n',
        },
      },
      {
        caption: {
          fr: 'Les étapes d’une procédure ne sont pas une numérotation du volume.',
          en: 'The steps of a procedure are no numbering of the volume.',
        },
        files: {
          'chapitre.md': '# Accès\n\n## Se connecter\n\n### 1. Ouvrir\n\n### 3. Fermer\n',
        },
      },
    ],
  },
});
