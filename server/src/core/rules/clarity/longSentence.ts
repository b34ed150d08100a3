import { manifestWithRule } from '../exampleManifest.ts';
import { defineRule } from '../rule.ts';
import { sentencesOf } from './sentences.ts';

/** Words that a reader holds at once; plain-language guides ask for fewer still (15 to 25). */
const LIMIT = 35;

/** `clarity/long-sentence`: a sentence of a requirement that is too long to be read at once. */
export const longSentence = defineRule({
  id: 'clarity/long-sentence',
  severity: 'off',
  scope: 'local',
  *check(context) {
    for (const item of context.facts.items) {
      for (const { text, span, words } of sentencesOf(context, item))
        if (words > LIMIT)
          yield { span, args: { start: text.split(/\s+/, 5).join(' '), words, limit: LIMIT } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une phrase que l’on relit.', en: 'A sentence that one reads twice.' },
        files: {
          'sdet.yaml': manifestWithRule('clarity/long-sentence'),
          'chapitre.md': `# Accès

### EX-AAS-001 — Connexion

⟦L’ENT DOIT reconnaître l’usager une seule fois lorsqu’il se connecte depuis un poste de l'établissement ou de son domicile, lui présenter les services auxquels son profil lui donne droit dans l'année en cours, et lui permettre de se déconnecter de tous à la fois.⟧ Il le salue.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'La même chose en liste.', en: 'The same as a list.' },
        files: {
          'sdet.yaml': manifestWithRule('clarity/long-sentence'),
          'chapitre.md': `# Accès

### EX-AAS-001 — Connexion

L'ENT DOIT :

- reconnaître l'usager une seule fois, où qu'il se connecte ;
- lui présenter les services auxquels son profil lui donne droit dans l'année en cours ;
- lui permettre de se déconnecter de tous à la fois, depuis le portail ou depuis l'un quelconque de ces services.
`,
        },
      },
    ],
  },
});
