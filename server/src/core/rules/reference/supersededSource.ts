import type { Span } from '../../base/span.ts';
import type { EntryAttributes } from '../../model/catalogue.ts';
import type { DocumentFacts } from '../../model/documentFacts.ts';
import type { ProjectView } from '../../project/projectView.ts';
import { valuesOf } from '../fieldValues.ts';
import { lineAround } from '../lineAround.ts';
import { defineRule } from '../rule.ts';

/** `reference/superseded-source`: a norm or law is cited that, says the catalogue, another one has taken the place of. */
export const supersededSource = defineRule({
  id: 'reference/superseded-source',
  severity: 'warning',
  scope: 'project',
  *check({ facts, project, path }) {
    if (facts.role.kind === 'catalogue' || !project.hasCatalogue('references')) return;
    const text = project.text(path) ?? '';
    for (const { name, span } of citations(facts)) {
      const entry = entryFor(project, name);
      const [successor] = entry?.extra['superseded-by'] ?? [];
      if (entry === undefined || successor === undefined || tellsOfIt(text, span)) continue;
      const named = project.entry('references', successor)?.entry.name ?? successor;
      yield { span, args: { name: entry.name, successor: named } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Entre crochets et dans un champ.', en: 'In brackets and in a field.' },
        files: {
          'catalogues/references.yaml': `kind: references
entries:
  - { id: RGAA3, name: RGAA 3.0, superseded-by: RGAA4 }
  - { id: RGAA4, name: RGAA 4.1 }
`,
          'chapitre.md': `# Accès

## EX-AAS-001 — Accessibilité

- **Niveau** : obligatoire
- **Fondement** : ⟦RGAA 3.0⟧

L'ENT DOIT suivre [⟦RGAA3⟧].
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'La version en vigueur ; une phrase d’histoire.',
          en: 'The version in force; a sentence of history.',
        },
        files: {
          'catalogues/references.yaml': `kind: references
entries:
  - { id: RGAA3, name: RGAA 3.0, superseded-by: RGAA4 }
  - { id: RGAA4, name: RGAA 4.1 }
`,
          'chapitre.md': '# Accès\n\nL’ENT suit [RGAA4].\n\nIl a remplacé [RGAA3].\n',
        },
      },
    ],
  },
});

interface Citation {
  readonly name: string;
  readonly span: Span;
}

/** Names in brackets, names that a reference in prose belongs to, and values of the field `legal`. */
function citations(facts: DocumentFacts): readonly Citation[] {
  const inText = facts.references.flatMap(reference => {
    if (reference.kind === 'source') return [{ name: reference.name, span: reference.span }];
    return reference.kind === 'definition' ? [{ name: reference.label, span: reference.span }] : [];
  });
  const inFields = valuesOf(facts, 'legal').map(({ text, span }) => ({ name: text, span }));
  return [...inText, ...inFields].sort((a, b) => a.span.start - b.span.start);
}

/** In prose the name may go on behind itself: `RGS en vigueur`. The longest beginning that an entry bears counts. */
function entryFor(project: ProjectView, name: string): EntryAttributes | undefined {
  const words = name.trim().split(/\s+/).slice(0, 10);
  for (let count = words.length; count > 0; count--) {
    const part = words
      .slice(0, count)
      .join(' ')
      .replace(/[.,;:)\]»"”]+$/, '');
    const entry = part === '' ? undefined : project.entry('references', part)?.entry;
    if (entry) return entry;
  }
  return undefined;
}

const HISTORY = /remplac|abrog|caduc|ancien|jusqu[’']|supersed|repeal|replac|former|obsolet|previous/i;

function tellsOfIt(text: string, place: Span): boolean {
  const { before, after } = lineAround(text, place);
  return HISTORY.test(before) || HISTORY.test(after);
}
