import { ownVolume } from '../../model/documentFacts.ts';
import type { CaptionReference } from '../../model/reference.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { titleOf } from '../sectionTarget.ts';

/** `reference/unresolved-figure`: a figure, table or sheet that no caption bears. */
export const unresolvedFigure = defineRule({
  id: 'reference/unresolved-figure',
  severity: 'warning',
  scope: 'project',
  *check(context) {
    for (const reference of context.facts.references) {
      if (reference.kind !== 'caption') continue;
      const volume = reference.volume ?? ownVolume(context.facts);
      if (volume === undefined || !isMissing(context, reference, volume)) continue;
      const { word, number, span } = reference;
      yield { span, args: { word, number, volume: titleOf(context.project, volume) } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Il n’y a que deux tableaux.', en: 'There are but two tables.' },
        files: {
          'chapitre.md': `# Accès

Le tableau ⟦3⟧ distingue les profils.

**Tableau 1 — Profils**

| Profil | Accès |
|---|---|
| élève | oui |

**Tableau 2 — Durées**

| Trace | Durée |
|---|---|
| connexion | un an |
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Une légende sous l’image, une fiche par titre.',
          en: 'A caption below the image, a sheet by its heading.',
        },
        files: {
          '01-acces.md':
            '# Accès\n\nVoir la figure 1 et la fiche 2.\n\n![Acteurs](https://exemple.fr/a.svg)\n*Figure 1 : les acteurs*\n',
          '02-fiches.md': '# Fiche 1 — Se connecter\n\n# Fiche 2 — Se déconnecter\n',
        },
      },
      {
        caption: {
          fr: 'Sans aucune légende de ce mot, rien n’est jugé.',
          en: 'Without any caption of that word nothing is judged.',
        },
        files: { 'chapitre.md': '# Accès\n\nLa figure 4 du rapport et la figure 5 le montrent.\n' },
      },
    ],
  },
});

function isMissing(
  { project, facts }: RuleContext,
  { word, number, volume: named, doubtful }: CaptionReference,
  volume: string,
): boolean {
  if (doubtful || !project.hasCaptions(volume, word) || project.hidden().size > 0) return false;
  const volumes = project.manifest.volumes.map(({ id }) => id);
  if (volumes.some(id => project.captions(id, word, number).length > 0)) return false;
  const own = facts.captions.filter(caption => caption.word === word);
  // Papers that are numbered each for itself have figures of their own.
  if (named === undefined && project.restartsPerFile(volume) && own.length === 0) return false;
  // `Table B.6` is one of a standard where the own tables are 1, 2, 3.
  return /^\d/.test(number) || own.some(caption => /^[A-Z]/.test(caption.number));
}
