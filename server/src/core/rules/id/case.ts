import { encloses, type Span } from '../../base/span.ts';
import type { ItemId } from '../../model/item.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** `id/case`: an ID that is written in other capitals than where it is defined. */
export const idCase = defineRule({
  id: 'id/case',
  severity: 'warning',
  scope: 'project',
  *check(context) {
    for (const { text, span } of written(context)) {
      const defined = context.project.idInOtherCase(text);
      if (defined === undefined) continue;
      yield {
        span,
        args: { text, id: defined },
        fixes: [
          { value: defined, edits: [{ span, text: defined }], safe: isMereMention(context, span, defined) },
        ],
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'En minuscules.', en: 'In lower case.' },
        files: {
          'chapitre.md': `# Accès

- **EX-AAS-001** L'ENT DOIT reconnaître l'usager une seule fois.
- **EX-AAS-002** L'ENT DOIT proposer la déconnexion (voir ⟦Ex-aas-001⟧).
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Les mêmes capitales.', en: 'The same capitals.' },
        files: {
          'chapitre.md': `# Accès

- **EX-AAS-001** L'ENT DOIT reconnaître l'usager une seule fois.
- **EX-AAS-002** L'ENT DOIT proposer la déconnexion (voir EX-AAS-001, et le fichier \`ex-aas-001.md\`).
`,
        },
      },
    ],
  },
});

/** What may stand between the start of a line or cell, or the key `id`, and an ID that defines. */
const DEFINING = /(?:^|\||\bid:)[\s>#*+\-.)[`_"'\d]*$/;

/** Where an ID defines it would be defined twice, and in its own item it would cite itself: a person has to look. */
function isMereMention({ facts, project, path }: RuleContext, place: Span, id: ItemId): boolean {
  if (facts.items.some(item => item.id === id && encloses(item.span, place))) return false;
  const text = project.text(path) ?? '';
  return !DEFINING.test(text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start));
}

/** Words that are no ID of the project as they stand. */
function* written({ facts, project }: RuleContext): Generator<{ text: string; span: Span }> {
  for (const reference of facts.references) {
    if (reference.kind === 'malformed') yield reference;
    else if (reference.kind === 'item' && reference.syntax !== 'range' && !reference.linked) {
      if (project.definitions(reference.id).length === 0) yield { text: reference.id, span: reference.span };
    }
  }
}
