import { LEVEL_PRESETS } from '../../manifest/presets/levels.ts';
import type { Fix } from '../../model/finding.ts';
import type { Problem } from '../../model/problem.ts';
import { nearest } from '../../project/slips.ts';
import { problemsOf } from '../problems.ts';
import { replaceValue } from '../replaceValue.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** `data/bad-value`: a value of the right type that the format does not accept. */
export const badValue = defineRule({
  id: 'data/bad-value',
  severity: 'error',
  // A scale of levels may be a catalogue of the project.
  scope: 'project',
  *check(context) {
    for (const problem of [...problemsOf(context.facts, 'bad-value'), ...unknownScales(context)]) {
      const { parent, value, reason, expected, span } = problem;
      yield { span, args: { parent, value, reason, expected }, fixes: fixes(context, problem) };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un mot hors de la liste.', en: 'A word outside the list.' },
        files: { 'catalogues/acteurs.yaml': 'kind: ⟦acteurs⟧\nentries:\n  - id: hebergeur\n' },
      },
      {
        caption: {
          fr: 'Une échelle de niveaux que rien ne définit.',
          en: 'A scale of levels that nothing defines.',
        },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
  - { id: annexe, chapters: ['annexe/*.md'], levels: ⟦rgaa⟧ }
levels: ⟦rfc-2119⟧
`,
        },
      },
      {
        caption: { fr: 'Une expression régulière mal formée.', en: 'A malformed regular expression.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
items:
  requirement: { pattern: ⟦'EX-(\\d{3}'⟧ }
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Des valeurs admises.', en: 'Accepted values.' },
        files: {
          'sdet.yaml': `sdet: 1
language: en
volumes:
  - { id: principal, chapters: ['*.md'], numbering: auto }
items:
  requirement: { pattern: 'EX-(\\d{3})' }
rules: { level/missing: off }
`,
        },
      },
      {
        caption: {
          fr: 'L’échelle d’un catalogue du projet.',
          en: 'The scale of a catalogue of the project.',
        },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
catalogues: [catalogues/*.yaml]
levels: maison
`,
          'catalogues/niveaux.yaml': `kind: levels
id: maison
entries:
  - { id: fort, name: Fort, rank: 2, keywords: [DOIT] }
  - { id: faible, name: Faible, rank: 1, keywords: [PEUT] }
`,
        },
      },
    ],
  },
});

type BadValue = Extract<Problem, { code: 'bad-value' }>;

/** Choices of `levels` that are neither a preset nor a catalogue of levels: the preset `sdet` was taken instead. */
function unknownScales({ facts, project }: RuleContext): readonly BadValue[] {
  if (facts.role.kind !== 'manifest') return [];
  const catalogues = (project.entries('levels') ?? []).flatMap(({ extra }) => extra['catalogue-id'] ?? []);
  const expected = [...new Set([...Object.keys(LEVEL_PRESETS), ...catalogues])];
  const unknown = project.manifest.levelsSpans.filter(({ levels }) => !expected.includes(levels));
  if (unknown.length === 0 || project.hasBrokenCatalogue('levels')) return [];
  return unknown.map(({ levels: value, span }) => {
    return { code: 'bad-value', parent: 'levels', value, reason: 'not-one-of', expected, span };
  });
}

function fixes(context: RuleContext, { reason, value, expected, span }: BadValue): readonly Fix[] {
  const close = reason === 'not-one-of' ? nearest(value, expected) : undefined;
  const edit = close === undefined ? undefined : replaceValue(context, span, value, close);
  return close === undefined || edit === undefined ? [] : [{ value: close, edits: [edit], safe: false }];
}
