import { nearest } from '../../project/slips.ts';
import { defineRule } from '../rule.ts';
import { namesRule } from '../suppressed.ts';

/** `suppression/unknown-rule`: a comment that names no rule. */
export const unknownRule = defineRule({
  id: 'suppression/unknown-rule',
  severity: 'warning',
  scope: 'local',
  *check({ facts, ruleIds }) {
    const ids = [...ruleIds];
    for (const { rule: name, ruleSpan } of facts.suppressions) {
      if (ids.some(id => namesRule(name, id))) continue;
      const close = name === '' ? undefined : nearest(name, name.endsWith('*') ? families(ids) : ids);
      const fix = { value: close ?? '', edits: [{ span: ruleSpan, text: close ?? '' }], safe: false };
      yield { span: ruleSpan, args: { name, nearest: close }, fixes: close === undefined ? [] : [fix] };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une lettre de trop.', en: 'A letter too many.' },
        files: {
          'chapitre.md': `# Accès

<!-- sdet-ignore ⟦term/undefined-acronyme⟧ : connu de tous -->

L'ENT est ouvert à tous.
`,
        },
      },
      {
        caption: { fr: 'Un mot qui n’est pas une règle, en YAML.', en: 'A word that is no rule, in YAML.' },
        files: {
          'exigences/registre.yaml': `title: Registre
items:
  - id: EX-AAS-001
    level: obligatoire # sdet-ignore ⟦tout⟧
    statement: L'ENT DOIT agir.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Une règle, et une famille entière.', en: 'A rule, and a whole family.' },
        files: {
          'chapitre.md': `# Accès

<!-- sdet-ignore reference/unresolved-item : à venir -->

L'ENT suit EX-AAS-900.

<!-- sdet-ignore reference/* : à venir -->

L'ENT suit EX-AAS-901.
`,
        },
      },
      {
        caption: {
          fr: 'Un commentaire qui ne parle pas à l’outil.',
          en: 'A comment that does not speak to the tool.',
        },
        files: {
          'chapitre.md': `# Accès

<!-- à relire -->

L'ENT est ouvert à tous.
`,
        },
      },
    ],
  },
});

function families(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map(id => `${id.slice(0, id.indexOf('/'))}/*`))];
}
