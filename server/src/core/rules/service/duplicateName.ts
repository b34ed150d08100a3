import { fold } from '../../base/fold.ts';
import type { EntryAttributes } from '../../model/catalogue.ts';
import { defineRule } from '../rule.ts';

/** `service/duplicate-name`: two services that bear the same name, id or alias. */
export const duplicateName = defineRule({
  id: 'service/duplicate-name',
  severity: 'warning',
  scope: 'project',
  *check({ facts, project }) {
    const own = facts.entries.filter(({ attributes }) => attributes.catalogue === 'services');
    if (own.length === 0) return;
    const first = firstBearers(project.entries('services') ?? []);
    const seen = new Set<string>();
    for (const { idSpan, attributes } of own) {
      const shared = namesOf(attributes).find(name => {
        const bearer = first.get(fold(name));
        return (
          bearer !== undefined &&
          (bearer !== attributes.id || (seen.has(attributes.id) && name === attributes.id))
        );
      });
      seen.add(attributes.id);
      if (shared !== undefined)
        yield { span: idSpan, args: { name: shared, other: first.get(fold(shared)) ?? '' } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un alias que deux services portent.', en: 'An alias that two services bear.' },
        files: {
          'catalogues/services.yaml': `kind: services
entries:
  - { id: agenda, name: Agenda, aliases: [calendrier] }
  - { id: ⟦reservation⟧, name: Réservation, aliases: [Calendrier] }
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Des noms distincts ; un service qui répète son propre nom.',
          en: 'Distinct names; a service that repeats its own name.',
        },
        files: {
          'catalogues/services.yaml': `kind: services
entries:
  - { id: agenda, name: Agenda, aliases: [agenda, calendrier] }
  - { id: reservation, name: Réservation }
`,
        },
      },
    ],
  },
});

/** Folded name → id of the first entry, in the order of ids, that bears it. */
function firstBearers(entries: readonly EntryAttributes[]): ReadonlyMap<string, string> {
  const bearers = new Map<string, string>();
  for (const entry of entries)
    for (const name of namesOf(entry)) if (!bearers.has(fold(name))) bearers.set(fold(name), entry.id);
  return bearers;
}

function namesOf({ id, name, aliases }: EntryAttributes): readonly string[] {
  return [id, name, ...aliases];
}
