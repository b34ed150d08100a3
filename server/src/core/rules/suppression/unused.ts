import { type Span, span } from '../../base/span.ts';
import type { RuleArguments } from '../../messages/ruleArguments.ts';
import type { SuppressionFact } from '../../model/mark.ts';
import type { RuleDescription, RuleFinding } from '../rule.ts';

/**
 * `suppression/unused`: a comment that keeps nothing back. It checks nothing by itself: whether a comment is of use
 * is known when all other rules have spoken, so `findings.ts` makes it.
 */
export const unused: RuleDescription<'suppression/unused'> = {
  id: 'suppression/unused',
  severity: 'warning',
  scope: 'project',
  examples: {
    bad: [
      {
        caption: { fr: 'Le renvoi a été corrigé depuis.', en: 'The reference has been mended since.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification

L'ENT DOIT reconnaître l'usager.

### EX-AAS-002 — Déconnexion

<!-- sdet-ignore ⟦reference/unresolved-item⟧ : EX-AAS-001 viendra avec le chapitre 2 -->

L'ENT DOIT clore la session ouverte selon EX-AAS-001.
`,
        },
      },
      {
        caption: {
          fr: 'Le commentaire vaut pour le bloc qui le suit, pas pour les autres.',
          en: 'The comment holds for the block behind it, not for others.',
        },
        files: {
          'exigences/registre.yaml': `title: Registre
items:
  # sdet-ignore ⟦id/duplicate⟧, ⟦level/unknown⟧ : repris tel quel
  - id: EX-AAS-001
    level: obligatoire
    statement: L'ENT DOIT agir.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Devant le titre d’une exigence, le commentaire vaut pour toute l’exigence.',
          en: 'Before an item’s heading the comment holds for the whole item.',
        },
        files: {
          'chapitre.md': `# Accès

<!-- sdet-ignore reference/unresolved-item : défini dans l’annexe du marché -->

### EX-AAS-001 — Authentification

- **Niveau** : obligatoire

L'ENT DOIT reconnaître l'usager comme le veut EX-AAS-900.
`,
        },
      },
      {
        caption: {
          fr: 'La règle est désactivée : on ne peut pas savoir si le commentaire sert.',
          en: 'The rule is off: whether the comment is of use cannot be known.',
        },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
rules: { reference/unresolved-item: off }
`,
          'chapitre.md': `# Accès

<!-- sdet-ignore reference/unresolved-item : à venir -->

L'ENT suit EX-AAS-900.
`,
        },
      },
    ],
  },
};

/** The finding for a comment that keeps nothing back; its fix takes the name, or the whole comment, away. */
export function unusedFinding(
  suppression: SuppressionFact,
  all: readonly SuppressionFact[],
  text: string,
): RuleFinding<RuleArguments['suppression/unused']> {
  const { rule, ruleSpan } = suppression;
  const cut = nameCut(suppression, all) ?? commentCut(suppression.span, text);
  return {
    span: ruleSpan,
    args: { name: rule },
    fixes: [{ value: rule, edits: [{ span: cut, text: '' }], safe: false }],
  };
}

/** One of several names with what parts it from its neighbour; undefined when it is the only one. */
function nameCut(
  { span: comment, ruleSpan }: SuppressionFact,
  all: readonly SuppressionFact[],
): Span | undefined {
  const names = all.filter(other => other.span.start === comment.start).map(other => other.ruleSpan);
  const at = names.findIndex(({ start }) => start === ruleSpan.start);
  const [before, next] = [names[at - 1], names[at + 1]];
  if (next) return span(ruleSpan.start, next.start);
  return before && span(before.end, ruleSpan.end);
}

/** The comment, with its line when nothing else stands there. */
function commentCut({ start, end }: Span, text: string): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const before = text.slice(lineStart, start);
  const isAlone = before.trim() === '' && text.slice(end, lineEnd).trim() === '';
  return isAlone ? span(lineStart, lineEnd) : span(lineStart + before.trimEnd().length, end);
}
