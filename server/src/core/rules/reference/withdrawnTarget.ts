import type { Fix } from '../../model/finding.ts';
import type { ItemId } from '../../model/item.ts';
import type { ItemReference } from '../../model/reference.ts';
import { isWithdrawn } from '../../project/resolve.ts';
import { lineAround } from '../lineAround.ts';
import { quotedIds, quotedReferences } from '../quotedIds.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** `reference/withdrawn-target`: a reference to an item that is withdrawn. */
export const withdrawnTarget = defineRule({
  id: 'reference/withdrawn-target',
  severity: 'warning',
  scope: 'project',
  *check(context) {
    const { facts, project } = context;
    const ids = quotedIds(context);
    const wording = quotedReferences(context);
    for (const reference of facts.references) {
      if (reference.kind !== 'item' || reference.linked || reference.syntax === 'range') continue;
      if (reference.role === 'replaces' || reference.from === reference.id) continue;
      if (ids.has(reference.id) || wording.has(reference)) continue;
      const target = project.item(reference.id);
      if (target === undefined || !isWithdrawn(target) || isOfPast(context, reference)) continue;
      const successors = project
        .referrers(reference.id)
        .flatMap(({ role, item }) => (role === 'replaces' && item !== undefined ? [item] : []));
      yield {
        span: reference.span,
        args: { id: reference.id, successor: successors[0] },
        fixes: fixes(reference, [...new Set(successors)]),
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'L’exigence citée est retirée.', en: 'The item cited is withdrawn.' },
        files: {
          'chapitre.md': `# Accès

## EX-AAS-001 — Connexion par carte

- **Statut** : retiré

## EX-AAS-002 — Connexion unique

- **Niveau** : obligatoire
- **Remplace** : EX-AAS-001

L'ENT DOIT reconnaître l'usager une seule fois.

## EX-AAS-003 — Déconnexion

L'ENT DOIT proposer la déconnexion à qui s'est connecté selon ⟦EX-AAS-001⟧.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Ce qui remplace, et ce qui raconte le retrait.',
          en: 'What replaces it, and what tells of the withdrawal.',
        },
        files: {
          'chapitre.md': `# Accès

L'exigence EX-AAS-001 a été retirée en 2019 ; voir EX-AAS-002.

## EX-AAS-001 — Connexion par carte

- **Statut** : retiré

## EX-AAS-002 — Connexion unique

- **Niveau** : obligatoire
- **Remplace** : EX-AAS-001

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
    ],
  },
});

/** One fix for each item that replaces it; none for a name (« critère 1.9 »), whose words are not the ID. */
function fixes({ span, syntax }: ItemReference, successors: readonly ItemId[]): readonly Fix[] {
  if (syntax === 'named' || syntax === 'cite') return [];
  return successors.map(id => ({ value: id, edits: [{ span, text: id }], safe: false }));
}

const WITHDRAWAL =
  /retir|supprim|abandon|remplac|absorb|fusionn|ancien|withdr|remov|delet|replac|obsol|supersed|moved|merged|former|empty/i;

/** An item that is withdrawn itself, or a line that speaks of the withdrawal. */
function isOfPast({ project, path }: RuleContext, { from, role, span }: ItemReference): boolean {
  const own = from === undefined ? undefined : project.item(from);
  if (own !== undefined && isWithdrawn(own)) return true;
  if (role !== 'mention') return false;
  const { before, after } = lineAround(project.text(path) ?? '', span);
  // Alone in its cell the ID heads a quotation of the item, as older wordings are kept.
  const isAlone = /\|[\s*[]*$/.test(before) && /^[\s*\]]*\|/.test(after);
  return isAlone || WITHDRAWAL.test(before) || WITHDRAWAL.test(after);
}
