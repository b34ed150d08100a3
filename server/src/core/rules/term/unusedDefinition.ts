import { isMarkdown } from '../../model/documentFacts.ts';
import { compileTerms } from '../../project/glossary.ts';
import type { ProjectView } from '../../project/projectView.ts';
import { manifestWithRule } from '../exampleManifest.ts';
import { proseText } from '../prose.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** `term/unused-definition`: a term of the glossary that no chapter and no register uses. */
export const unusedDefinition = defineRule({
  id: 'term/unused-definition',
  severity: 'off',
  scope: 'project',
  *check(context) {
    const own = context.facts.entries.filter(({ attributes }) => attributes.catalogue === 'glossary');
    if (own.length === 0) return;
    const used = usedTerms(context.project, context);
    for (const { idSpan, attributes } of own)
      if (!used.has(attributes.id)) yield { span: idSpan, args: { term: attributes.name } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un terme défini pour rien.', en: 'A term that is defined for nothing.' },
        files: {
          'sdet.yaml': manifestWithRule('term/unused-definition'),
          'catalogues/glossaire.yaml': `kind: glossary
entries:
  - { id: ent, name: Espace numérique de travail, acronym: ENT, definition: Un accès unique. }
  - { id: ⟦wap⟧, name: WAP, definition: Un protocole d'autrefois. }
`,
          'chapitre.md': '# Accès\n\nL’ENT est ouvert à tous.\n',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Un terme employé, fût-ce au pluriel.', en: 'A term in use, be it in the plural.' },
        files: {
          'sdet.yaml': manifestWithRule('term/unused-definition'),
          'catalogues/glossaire.yaml':
            'kind: glossary\nentries:\n  - { id: traceur, name: Traceur, definition: Une marque. }\n',
          'chapitre.md': '# Accès\n\nLes traceurs sont refusés.\n',
        },
      },
    ],
  },
});

function usedTerms(project: ProjectView, context: RuleContext): ReadonlySet<string> {
  const find = compileTerms(project.entries('glossary') ?? []);
  const used = new Set<string>();
  for (const path of project.documents()) {
    const facts = project.facts(path);
    if (facts === undefined || !(isMarkdown(facts.role) || facts.role.kind === 'register')) continue;
    for (const { entry } of find(proseText({ ...context, path, facts }))) used.add(entry.id);
  }
  return used;
}
