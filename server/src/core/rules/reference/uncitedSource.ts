import { fold } from '../../base/fold.ts';
import type { EntryAttributes } from '../../model/catalogue.ts';
import { defineRule } from '../rule.ts';

/** `reference/uncited-source`: a norm or law of the catalogue that no text names. */
export const uncitedSource = defineRule({
  id: 'reference/uncited-source',
  severity: 'off',
  scope: 'project',
  *check({ facts, project }) {
    const entries = facts.entries.filter(({ attributes }) => attributes.catalogue === 'references');
    if (entries.length === 0) return;
    const texts = project.documents().flatMap(path => {
      const kind = project.facts(path)?.role.kind;
      return kind === 'chapter' || kind === 'register' ? [fold(project.text(path) ?? '')] : [];
    });
    const known = new Map<string, boolean>();
    const isCited = (name: string): boolean => {
      const cited = known.get(name) ?? texts.some(text => holds(text, name));
      known.set(name, cited);
      return cited;
    };
    for (const { attributes, idSpan } of entries) {
      if (!names(attributes).some(isCited)) yield { span: idSpan, args: { name: attributes.name } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Personne ne cite la charte.', en: 'Nobody cites the charter.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
catalogues: [catalogues/*.yaml]
rules: { reference/uncited-source: warning }
`,
          'catalogues/references.yaml': `kind: references
entries:
  - { id: RGS, name: Référentiel général de sécurité }
  - { id: ⟦charte⟧, name: Charte académique }
`,
          'chapitre.md': '# Accès\n\nL’ENT suit le [RGS].\n',
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Par son nom, son alias ou son adresse.',
          en: 'By its name, its alias or its address.',
        },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
catalogues: [catalogues/*.yaml]
rules: { reference/uncited-source: warning }
`,
          'catalogues/references.yaml': `kind: references
entries:
  - { id: RGS, name: Référentiel général de sécurité }
  - { id: charte, name: Charte académique, url: https://exemple.fr/charte }
`,
          'chapitre.md':
            '# Accès\n\nLe référentiel général de sécurité et [la nôtre](https://exemple.fr/charte) s’appliquent.\n',
        },
      },
    ],
  },
});

function names({ id, name, aliases, extra }: EntryAttributes): readonly string[] {
  return [id, name, ...aliases, ...(extra['url'] ?? [])].map(fold);
}

/** The name stands there as words of their own. */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
    if (!/[a-z0-9]/.test(around)) return true;
  }
  return false;
}
