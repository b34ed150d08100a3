import { span } from '../../base/span.ts';
import type { EntryAttributes } from '../../model/catalogue.ts';
import { isMarkdown } from '../../model/documentFacts.ts';
import { compileTerms } from '../../project/glossary.ts';
import type { ProjectView } from '../../project/projectView.ts';
import { proseText } from '../prose.ts';
import { defineRule } from '../rule.ts';

/** What writers put between two names of the same thing: a bracket, a slash, « c'est-à-dire », « aussi appelé ». */
const SAME =
  /^\s*(?:\(|\/|,?\s*\(?(?:c['’]est[- ][àa][- ]dire|autrement dit|aussi (?:appelée?|dite?)|dite? aussi|également appelée?|i\.\s?e\.|that is(?: to say)?|also (?:called|known as)|a\.?k\.?a\.?),?)\s*(?:(?:le|la|les|un|une|des|du|de la|the|an?)\s+|l['’])?$/iu;

const GLOSSARY = `kind: glossary
entries:
  - { id: solution, name: Solution ENT, definition: Le logiciel., not-to-confuse-with: [projet] }
  - { id: projet, name: Projet ENT, definition: L'organisation qui le déploie. }
`;

/** `term/confusable`: two terms that the glossary tells apart, written as one and the same thing. */
export const confusable = defineRule({
  id: 'term/confusable',
  severity: 'info',
  scope: 'project',
  *check(context) {
    const { facts, project } = context;
    if (!isMarkdown(facts.role) && facts.role.kind !== 'register') return;
    const entries = project.entries('glossary') ?? [];
    if (!entries.some(({ extra }) => extra['not-to-confuse-with'] !== undefined)) return;
    const text = proseText(context);
    const uses = compileTerms(entries)(text);
    for (const [index, second] of uses.entries()) {
      const first = uses[index - 1];
      if (!first || !areConfusable(project, first.entry, second.entry)) continue;
      if (!SAME.test(text.slice(first.end, second.start))) continue;
      yield { span: span(second.start, second.end), args: { first: first.written, second: second.written } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Deux choses données pour la même.', en: 'Two things given for the same.' },
        files: {
          'catalogues/glossaire.yaml': GLOSSARY,
          'chapitre.md': `# Accès

La solution ENT (⟦projet ENT⟧) est choisie ; le projet ENT, c'est-à-dire la ⟦solution ENT⟧, suit.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Deux termes employés chacun à sa place.',
          en: 'Two terms, each used in its own place.',
        },
        files: {
          'catalogues/glossaire.yaml': GLOSSARY,
          'chapitre.md': `# Accès

Le projet ENT choisit la solution ENT. Une solution ENT ou un projet ENT peut s'arrêter.
`,
        },
      },
    ],
  },
});

function areConfusable(project: ProjectView, a: EntryAttributes, b: EntryAttributes): boolean {
  const names = (from: EntryAttributes, to: EntryAttributes): boolean =>
    (from.extra['not-to-confuse-with'] ?? []).some(
      name => project.entry('glossary', name)?.entry.id === to.id,
    );
  return a.id !== b.id && (names(a, b) || names(b, a));
}
