import type { ItemFact } from '../../model/item.ts';
import type { Level } from '../../model/level.ts';
import { resolveLevel } from '../../project/resolve.ts';
import { replaceValue } from '../replaceValue.ts';
import { defineRule } from '../rule.ts';

/** `level/contradicts-text`: a declared level that no keyword of the statement bears out. */
export const contradictsText = defineRule({
  id: 'level/contradicts-text',
  severity: 'warning',
  scope: 'project',
  *check(context) {
    const { levels, language } = context.project.dialect(context.path);
    for (const item of context.facts.items) {
      const values = item.fields.find(({ key }) => key === 'level')?.values ?? [];
      const [value] = values;
      const declared = value && values.length === 1 ? resolveLevel(levels, value.text) : undefined;
      const spoken = spokenLevels(item, levels);
      const [strongest] = spoken;
      if (!value || !declared || !strongest || declared.keywords.length === 0 || value.text.includes('('))
        continue;
      if (spoken.some(({ level }) => agree(declared, level))) continue;
      const name = inCaseOf(value.text, strongest.level.name[language]);
      const edit = replaceValue(context, value.span, value.text, name);
      yield {
        span: value.span,
        args: { declared: value.text, keyword: strongest.keyword, spoken: strongest.level.name[language] },
        fixes: edit ? [{ value: name, edits: [edit], safe: false }] : [],
      };
    }
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Le champ recommande, la phrase oblige.',
          en: 'The field recommends, the sentence obliges.',
        },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Niveau** : ⟦recommandé⟧

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
      {
        caption: {
          fr: 'Déclarée interdite, la chose est demandée.',
          en: 'Declared forbidden, the thing is asked for.',
        },
        files: {
          'exigences/marches.yaml': `items:
  - id: EX-MAR-001
    title: Réversibilité
    level: ⟦interdit⟧
    statement: Le titulaire DOIT rendre les données.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Une interdiction est une obligation de ne pas faire.',
          en: 'A prohibition is an obligation not to do something.',
        },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Mots de passe

- **Niveau** : obligatoire

L'ENT NE DOIT PAS afficher le mot de passe.
`,
        },
      },
      {
        caption: {
          fr: 'Un énoncé sans mot-clé, ou qui en a plusieurs dont le bon.',
          en: 'A statement without a keyword, or with several of which one fits.',
        },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Heure

- **Niveau** : recommandé

L'ENT affiche l'heure du serveur.

### EX-AAS-002 — Journal

- **Niveau** : recommandé

L'ENT DEVRAIT garder un journal ; ce journal DOIT être daté.
`,
        },
      },
    ],
  },
});

interface Spoken {
  readonly level: Level;
  /** As written. */
  readonly keyword: string;
}

/** The levels of the statement's keywords, the strongest first. */
function spokenLevels(item: ItemFact, levels: readonly Level[]): readonly Spoken[] {
  return item.keywords
    .flatMap(({ level: id, text }) =>
      levels.filter(level => level.id === id).map(level => ({ level, keyword: text })),
    )
    .sort((a, b) => b.level.rank - a.level.rank);
}

/** Of equal rank, a positive level covers a prohibition (an obligation not to do), but not the other way round. */
function agree(declared: Level, spoken: Level): boolean {
  if (declared.id === spoken.id) return true;
  return (
    declared.rank === spoken.rank && (declared.polarity === 'positive' || spoken.polarity === 'negative')
  );
}

/** `Obligatoire` where a capital stood, else as it is. */
function inCaseOf(written: string, name: string): string {
  const capital = /^\p{Lu}/u.test(written) && !/^\p{Lu}{2}/u.test(written);
  return capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
