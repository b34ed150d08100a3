import type { ProjectPath } from '../../base/projectPath.ts';
import { ownVolume } from '../../model/documentFacts.ts';
import { isTyped, numberedSections } from '../numbering.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** `structure/number-duplicate`: a section number that an earlier section of the volume bears already. */
export const numberDuplicate = defineRule({
  id: 'structure/number-duplicate',
  severity: 'error',
  scope: 'project',
  *check(context) {
    if (!isTyped(context.project, context.path)) return;
    const seen = new Map<string, string>();
    for (const { section, number, key } of numberedSections(context.facts)) {
      const here = seen.get(key);
      const file = here === undefined ? elsewhere(context, key) : undefined;
      if (here === undefined) seen.set(key, section.title);
      if (here === undefined && file === undefined) continue;
      yield { span: section.titleSpan, args: { number, title: here, file } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Deux sections 1.2.', en: 'Two sections 1.2.' },
        files: {
          'chapitre.md': '# 1 Accès\n\n## 1.1 Comptes\n\n## 1.2 Sessions\n\n## ⟦1.2 Profils⟧\n',
        },
      },
      {
        caption: { fr: 'Deux chapitres 2.', en: 'Two chapters 2.' },
        files: { '01.md': '# 1 Accès\n', '02.md': '# 2 Annuaire\n', '03.md': '# ⟦2 Messagerie⟧\n' },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Chacune le sien ; l’annexe 1 n’est pas le chapitre 1.',
          en: 'Each its own; annex 1 is not chapter 1.',
        },
        files: {
          '01.md': '# 1 Accès\n\n## 1.1 Comptes\n',
          '02.md': '# 2 Annuaire\n',
          '03.md': '# Annexe 1 — Sigles\n',
        },
      },
      {
        caption: {
          fr: 'Des fichiers numérotés chacun pour soi ; des étapes.',
          en: 'Files numbered each for itself; steps.',
        },
        files: {
          'note-a.md': '# Note A\n\n## 1 Objet\n\n## 2 Suites\n\n### 1. Écrire\n',
          'note-b.md': '# Note B\n\n## 1 Objet\n\n## 2 Suites\n\n### 1. Relire\n',
        },
      },
    ],
  },
});

/** An earlier document of the volume with that number, unless each file is numbered for itself. */
function elsewhere({ facts, project, path }: RuleContext, key: string): ProjectPath | undefined {
  const volume = ownVolume(facts);
  if (volume === undefined || project.restartsPerFile(volume)) return undefined;
  const documents = project.sections(volume, key);
  const earlier = documents.slice(0, Math.max(0, documents.indexOf(path)));
  return earlier.find(other => {
    const there = project.facts(other);
    return there !== undefined && numberedSections(there).some(section => section.key === key);
  });
}
