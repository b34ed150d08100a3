import type { Files } from '../../support/inMemoryProject.ts';

/** One of each sort of link, heading and anchor that Markdown knows. */
export const FIXTURE: Files = {
  'sdet.yaml': "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['**/*.md']}]\n",
  'a.md': `# Premier titre

Un [lien](b.md), un [autre](b.md#second-titre), [ici](#premier-titre), [parent](dossier/c.md#sous-titre) et <https://example.org>.

## Accentué : élève & maître

[Référence][r], [r], ![image](img/plan.png "titre"), [avec espace](<dossier/d e.md>), [encodé](dossier/d%20e.md#fin).

[r]: b.md#second-titre "Titre"
[inutile]: b.md

## Accentué : élève & maître

[double](#accentué--élève--maître-1) et [simple](#accentué--élève--maître).
`,
  'b.md': `Second titre
============

Retour à [a](a.md#premier-titre), \`[code](a.md)\`, [sans extension](a#premier-titre).

\`\`\`
[dans un bloc](a.md)
\`\`\`

- [liste](./dossier/../a.md)
> [citation](a.md#absent)

> ## Cité

1. # Dans une liste

[cité](#cité), [dans une liste](#dans-une-liste), [![image](img/plan.png)](a.md#premier-titre)
`,
  'dossier/c.md': `# C

## Sous-titre

[a](../a.md), [b](../b.md#second-titre), [voisin](d%20e.md), [absent](rien.md), [racine](/b.md).
`,
  'dossier/d e.md': `# D

[c](c.md#sous-titre)

### Fin

Texte.
`,
  'img/plan.png': '',
};
