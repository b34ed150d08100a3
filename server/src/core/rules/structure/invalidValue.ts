import { fold } from '../../base/fold.ts';
import type { RuleArguments } from '../../messages/ruleArguments.ts';
import type { FieldValue } from '../../model/field.ts';
import { meansNone } from '../../project/resolve.ts';
import { nearest } from '../../project/slips.ts';
import { valuesOf } from '../fieldValues.ts';
import { replaceValue } from '../replaceValue.ts';
import { defineRule, type RuleContext, type RuleFinding } from '../rule.ts';

const STATUSES = {
  fr: ['brouillon', 'proposé', 'approuvé', 'retiré'],
  en: ['draft', 'proposed', 'approved', 'withdrawn'],
} as const;

const STATUS =
  /^(?:brouillon|projet|en cours|a l'etude|propose|approuve|valide|adopte|publie|en vigueur|applicable|actif|active|stable|retire|abandonne|supprime|obsolete|draft|proposed|under review|approved|valid|adopted|published|in force|final|withdrawn|removed|deleted|deprecated)(?:e?s?)(?![a-z])/;

const DEGREE =
  /^(?:[12](?:er|d|nd|e|st)?|premier|second|deuxieme|primaire|secondaire|primary|secondary|first|tous|toutes|les deux|both|all|i|ii)(?![a-z0-9])/;

/** `structure/invalid-value`: a value that its field does not take. */
export const invalidValue = defineRule({
  id: 'structure/invalid-value',
  severity: 'error',
  scope: 'local',
  *check(context) {
    yield* choices(context, 'status', STATUS, STATUSES[context.project.dialect(context.path).language]);
    yield* choices(context, 'degree', DEGREE, ['1', '2']);
    for (const key of ['since', 'until'] as const) {
      for (const { text, span } of valuesOf(context.facts, key)) {
        if (/\d/.test(text) || meansNone(text)) continue;
        yield { span, args: { field: key, value: text, expected: [], nearest: undefined } };
      }
    }
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Un degré qui n’existe pas, un statut mal écrit.',
          en: 'A degree that does not exist, a status misspelt.',
        },
        files: {
          'chapitre.md': `# Accès

## EX-AAS-001 — Authentification unique

- **Niveau** : obligatoire
- **Degré** : 1
- **Statut** : ⟦aprouvé⟧

L'ENT DOIT reconnaître l'usager une seule fois.

## EX-AAS-002 — Déconnexion

- **Niveau** : obligatoire
- **Degré** : ⟦3⟧
- **Depuis** : ⟦toujours⟧

L'ENT DOIT proposer la déconnexion.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Avec ou sans accord, en toutes lettres.',
          en: 'With or without agreement, in words.',
        },
        files: {
          'chapitre.md': `# Accès

## EX-AAS-001 — Authentification unique

- **Niveau** : obligatoire
- **Degré** : second degré
- **Statut** : Approuvée
- **Depuis** : v6.3

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
      {
        caption: { fr: 'Les statuts propres à un document.', en: 'The statuses of a document’s own.' },
        files: {
          'chapitre.md': `# Accès

| ID | Énoncé | Statut |
|---|---|---|
| EX-AAS-001 | L'ENT DOIT conserver les traces. | réglementaire |
| EX-AAS-002 | L'ENT DOIT proposer la déconnexion. | contractuel |
`,
        },
      },
    ],
  },
});

/** A document that has words of its own for a field is not judged by ours, apart from slips. */
function* choices(
  context: RuleContext,
  key: 'status' | 'degree',
  known: RegExp,
  expected: readonly string[],
): Generator<RuleFinding<RuleArguments['structure/invalid-value']>> {
  const values = valuesOf(context.facts, key);
  const isKnown = ({ text }: FieldValue): boolean => known.test(fold(text)) || meansNone(text);
  const ownWords = values.filter(isKnown).length * 2 < values.length;
  for (const value of values) {
    if (isKnown(value)) continue;
    const close = nearest(value.text, expected);
    if (close === undefined && ownWords) continue;
    const edit = close === undefined ? undefined : replaceValue(context, value.span, value.text, close);
    yield {
      span: value.span,
      args: { field: key, value: value.text, expected, nearest: close },
      fixes: edit && close !== undefined ? [{ value: close, edits: [edit], safe: false }] : [],
    };
  }
}
