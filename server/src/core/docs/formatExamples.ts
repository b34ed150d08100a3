import type { SCHEMAS } from '../schema/schema.ts';

/** A file of each kind, as its page shows it; a test holds them against the schemas. */
export const FORMAT_EXAMPLES: Readonly<
  Record<keyof typeof SCHEMAS, { readonly fence: 'yaml' | 'json'; readonly text: string }>
> = {
  manifest: {
    fence: 'yaml',
    text: `sdet: 1
title: Schéma directeur des espaces numériques de travail
version: "7.0"
language: fr
volumes:
  - id: principal
    title: Document principal
    chapters: [principal/*.md]
    numbering: manual
  - id: ao
    title: Annexe opérationnelle
    aliases: [annexe technique]
    chapters: [annexe-operationnelle/*.md]
catalogues: [catalogues/*.yaml]
registers: [exigences/*.yaml]
views: [vues/*.yaml]
items:
  requirement:
    pattern: 'EX-(?<service>[A-Z]{2,4})-(?<number>\\d{3})'
    forms: [heading, lead, register]
  practice: { pattern: 'BP-(?<number>\\d{3})' }
levels: sdet
keywords: { case: upper }
rules:
  structure/heading-skip: warning
ignore: [README.md]
`,
  },
  catalogue: {
    fence: 'yaml',
    text: `kind: actors
entries:
  - { id: etablissements, name: Établissements }
  - id: chef-etablissement
    name: Chef d’établissement
    aliases: [chefs d’établissement, direction]
    group: etablissements
    degree: 2
`,
  },
  register: {
    fence: 'yaml',
    text: `title: Journalisation
services: [journalisation]
items:
  - id: EX-JOU-001
    title: Durée de conservation
    level: obligatoire
    actors: [editeur]
    statement: L’éditeur DOIT conserver les journaux un an.
    plain: Les journaux sont gardés un an.
`,
  },
  view: {
    fence: 'yaml',
    text: `view: 1
id: chefs-obligations
title: Ce que doit un chef d’établissement
actors: [chef-etablissement]
levels: [obligatoire]
detail: plain
budget: { words: 6000 }
`,
  },
  baseline: {
    fence: 'json',
    text: `{
  "sdetBaseline": 1,
  "findings": [
    {
      "file": "principal/02-usages.md",
      "rule": "reference/unresolved-section",
      "item": "EX-AAS-001",
      "text": "§ 4.7"
    }
  ]
}
`,
  },
};
