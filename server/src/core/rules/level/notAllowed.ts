import { levelOf, resolveLevel } from '../../project/resolve.ts';
import { defineRule } from '../rule.ts';

const MANIFEST = `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
items:
  requirement: { pattern: 'EX-[A-Z]+-\\d{3}' }
  practice: { pattern: 'BP-\\d{3}', levels: [recommandé, facultatif] }
rules: { level/not-allowed: warning }
`;

/** `level/not-allowed`: a level that the manifest does not allow for the item's kind. */
export const notAllowed = defineRule({
  id: 'level/not-allowed',
  severity: 'off',
  scope: 'project',
  *check({ path, facts, project }) {
    const { items, levels, language } = project.dialect(path);
    for (const item of facts.items) {
      const { kind } = item.attributes;
      const allowed = items.find(definition => definition.kind === kind)?.levels;
      const found = allowed && levelOf(levels, item.attributes);
      if (!found || allowed.some(text => resolveLevel(levels, text)?.id === found.level.id)) continue;
      const place =
        found.from === 'field' ? item.fields.find(({ key }) => key === 'level')?.values[0]?.span : undefined;
      const spoken = item.keywords.find(({ level }) => level === found.level.id)?.span;
      const args = { id: item.id, level: found.level.name[language], kind, allowed };
      yield { span: place ?? (found.from === 'keyword' ? spoken : undefined) ?? item.idSpan, args };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une bonne pratique qui oblige.', en: 'A practice that obliges.' },
        files: {
          'sdet.yaml': MANIFEST,
          'chapitre.md': `# Pratiques

- **BP-001** L'établissement ⟦DOIT⟧ prévenir les familles.

### BP-002 — Référents

- **Niveau** : ⟦obligatoire⟧

Former les référents.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Les niveaux admis, et une sorte sans restriction.',
          en: 'Allowed levels, and a kind without a limit.',
        },
        files: {
          'sdet.yaml': MANIFEST,
          'chapitre.md': `# Pratiques

- **BP-001** L'établissement DEVRAIT prévenir les familles.
- **BP-002** Former les référents.
- **EX-AAS-001** L'ENT DOIT reconnaître l'usager.
`,
        },
      },
    ],
  },
});
