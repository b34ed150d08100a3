import type { Manifest } from '../../manifest/manifest.ts';
import { type DocumentFacts, ownVolume } from '../../model/documentFacts.ts';
import { meansNone, resolveLevel } from '../../project/resolve.ts';
import { nearest } from '../../project/slips.ts';
import { valuesOf } from '../fieldValues.ts';
import { replaceValue } from '../replaceValue.ts';
import { defineRule } from '../rule.ts';

/** `level/unknown`: a level field whose value is no level of the scale that holds there. */
export const unknown = defineRule({
  id: 'level/unknown',
  severity: 'error',
  scope: 'project',
  *check(context) {
    const { levels, language } = context.project.dialect(context.path);
    const names = levels.map(({ name }) => name[language]);
    for (const { text, span } of valuesOf(context.facts, 'level')) {
      if (levels.length === 0 || meansNone(text) || resolveLevel(levels, text)) continue;
      if (context.project.hasBrokenCatalogue('levels')) return;
      const close = nearest(text, names);
      const edit = close === undefined ? undefined : replaceValue(context, span, text, close);
      const fixes =
        close === undefined || edit === undefined ? [] : [{ value: close, edits: [edit], safe: false }];
      const scale = scaleOf(context.project.manifest, context.facts);
      yield { span, args: { value: text, scale, levels: names, nearest: close }, fixes };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une faute de frappe.', en: 'A slip.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Niveau** : ⟦obigatoire⟧

L'ENT reconnaît l'usager une seule fois.
`,
        },
      },
      {
        caption: {
          fr: 'Un mot hors de l’échelle, dans un registre.',
          en: 'A word outside the scale, in a register.',
        },
        files: {
          'exigences/marches.yaml': `items:
  - id: EX-MAR-001
    title: Réversibilité
    level: ⟦bloquant⟧
    statement: Le titulaire rend les données.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Casse, accents et accord ne comptent pas.',
          en: 'Case, accents and agreement do not count.',
        },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Niveau** : Recommandée (collèges)

L'ENT DEVRAIT reconnaître l'usager une seule fois.

### EX-AAS-002 — Déconnexion

- **Niveau** : DOIT

L'ENT DOIT proposer la déconnexion.
`,
        },
      },
      {
        caption: { fr: 'L’échelle du projet fait foi.', en: 'The scale of the project holds.' },
        files: {
          'sdet.yaml': "sdet: 1\nvolumes:\n  - { id: principal, chapters: ['*.md'] }\nlevels: rfc2119\n",
          'chapitre.md': `# Access

### EX-AAS-001 — Single sign-on

| Level | MUST |
|---|---|

The platform MUST know its user after one sign-on.
`,
        },
      },
    ],
  },
});

/** Whose levels hold in a document: a volume may have its own. */
function scaleOf(manifest: Manifest, facts: DocumentFacts): 'project' | 'volume' {
  const volume = manifest.volumes.find(({ id }) => id === ownVolume(facts));
  return volume === undefined || volume.levels === manifest.levels ? 'project' : 'volume';
}
