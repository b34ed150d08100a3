import { fold } from '../../base/fold.ts';
import { LABEL_PRESETS } from '../../manifest/presets/labels.ts';
import { fr } from '../../messages/typography.ts';
import type { FieldFact } from '../../model/field.ts';
import type { Fix } from '../../model/finding.ts';
import { nearest } from '../../project/slips.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** `structure/unknown-field`: a label in a field list that stands for no field. */
export const unknownField = defineRule({
  id: 'structure/unknown-field',
  severity: 'warning',
  scope: 'local',
  *check(context) {
    const { labels } = context.project.dialect(context.path);
    for (const field of context.facts.items.flatMap(item => item.fields)) {
      if (field.key !== undefined || Object.hasOwn(labels, fold(field.label))) continue;
      const close = nearest(field.label, humanLabels(context));
      yield {
        span: field.labelSpan,
        args: { label: field.label, nearest: close },
        fixes: fixes(context, field, close),
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une lettre oubliée.', en: 'A letter forgotten.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Niveau** : obligatoire
- **Degré** : 2
- **⟦Acteur concernés⟧** : éditeur ENT
- **⟦Sevices⟧** : AAS

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
      {
        caption: { fr: 'Un tableau de champs.', en: 'A table of fields.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

| Champ | Valeur |
|---|---|
| Niveau | obligatoire |
| ⟦Priorité⟧ | haute |

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Casse, accents, gras et espaces ne comptent pas.',
          en: 'Case, accents, bold and spaces do not count.',
        },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- niveau: obligatoire
- **ACTEURS :** éditeur ENT
- *Etiquettes* : accès

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
      {
        caption: {
          fr: fr`Une étiquette déclarée ; une liste de définitions dans l'énoncé.`,
          en: 'A declared label; a list of definitions in the statement.',
        },
        files: {
          'sdet.yaml':
            "sdet: 1\nvolumes:\n  - { id: principal, chapters: ['*.md'] }\nlabels: { actors: [Responsable] }\n",
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Niveau** : obligatoire
- **Responsable** : éditeur ENT

L'ENT DOIT connaître :

- **élève** : inscrit dans un établissement ;
- **parent** : responsable d'un élève.
`,
        },
      },
    ],
  },
});

/** The labels that people may write here, as people write them. */
function humanLabels({ project, path }: RuleContext): readonly string[] {
  const { language, labels } = project.dialect(path);
  const { manifest } = project;
  const tables = [LABEL_PRESETS[language], manifest.labels, ...manifest.volumes.map(volume => volume.labels)];
  const names = tables.flatMap(table => Object.values(table).flat());
  return names.filter(name => Object.hasOwn(labels, fold(name)));
}

function fixes(
  { project, path }: RuleContext,
  { label, labelSpan }: FieldFact,
  close: string | undefined,
): readonly Fix[] {
  const written = project.text(path)?.slice(labelSpan.start, labelSpan.end);
  return close === undefined || written !== label
    ? []
    : [{ value: close, edits: [{ span: labelSpan, text: close }], safe: false }];
}
