import { matchesOf } from '../../base/matchesOf.ts';
import { span } from '../../base/span.ts';
import { CATALOGUE_KINDS } from '../../model/catalogue.ts';
import { isMarkdown } from '../../model/documentFacts.ts';
import { namesOf } from '../../project/glossary.ts';
import type { ProjectView } from '../../project/projectView.ts';
import { manifestWithRule } from '../exampleManifest.ts';
import { proseText } from '../prose.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** Two to eight capitals, digits and dots between them allowed: `RGAA`, `2FA`, `TLS`. */
const ACRONYM =
  /(?<![\p{L}\p{N}_./-])(?=[\p{Lu}\d]*\p{Lu}[\p{Lu}\d]*\p{Lu}|\d\p{Lu})[\p{Lu}\d]{2,8}(?![\p{L}\p{N}_]|[-./]\p{L}|[-/]\d)/gu;

const ROMAN = /^[IVXLCDM]+$/;

const GLOSSARY = `kind: glossary
entries:
  - { id: ent, name: Espace numérique de travail, acronym: ENT, definition: Un accès unique. }
`;

/** `term/undefined-acronym`: an acronym that neither the glossary nor the text explains; told once for each document. */
export const undefinedAcronym = defineRule({
  id: 'term/undefined-acronym',
  severity: 'off',
  scope: 'project',
  *check(context) {
    const { facts, project, path } = context;
    if (!isMarkdown(facts.role) && facts.role.kind !== 'register') return;
    const text = proseText(context);
    const modal = new Set(project.dialect(path).levels.flatMap(({ keywords }) => keywords.flatMap(words)));
    const explained = explainedIn(text);
    const told = new Set<string>();
    for (const { 0: acronym, index } of matchesOf(text, ACRONYM)) {
      if (told.has(acronym) || ROMAN.test(acronym) || modal.has(acronym)) continue;
      told.add(acronym);
      if (explained.has(acronym) || isListed(project, acronym) || isShouted(text, index, acronym)) continue;
      if (isPartOfId(context, index)) continue;
      yield { span: span(index, index + acronym.length), args: { acronym } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un sigle que rien n’explique.', en: 'An acronym that nothing explains.' },
        files: {
          'sdet.yaml': manifestWithRule('term/undefined-acronym'),
          'catalogues/glossaire.yaml': GLOSSARY,
          'chapitre.md': '# Accès\n\nL’ENT parle ⟦SAML⟧. Le SAML est normalisé.\n',
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Au glossaire, développé sur place, chiffre romain, mot-clé, identifiant.',
          en: 'In the glossary, spelled out, a roman numeral, a keyword, an ID.',
        },
        files: {
          'sdet.yaml': manifestWithRule('term/undefined-acronym'),
          'catalogues/glossaire.yaml': GLOSSARY,
          'chapitre.md': `# Accès

L'ENT suit l'annexe IV et le référentiel général d'accessibilité (RGAA) ; le RGAA fait foi.

### EX-AAS-001 — Connexion

L'ENT DOIT reconnaître l'usager.
`,
        },
      },
    ],
  },
});

function words(keyword: string): readonly string[] {
  return keyword.toUpperCase().split(/[\s…]+/);
}

/** `référentiel général (RGAA)`, `RGAA (référentiel général)`. */
const EXPLAINED = /\(([\p{Lu}\d]{2,8})\)|(?<![\p{Lu}\d])([\p{Lu}\d]{2,8})\s{0,9}\((?=[^)]{0,300}\p{Ll}{2})/gu;

function explainedIn(text: string): ReadonlySet<string> {
  return new Set(matchesOf(text, EXPLAINED).flatMap(([, inside, before]) => inside ?? before ?? []));
}

/** Some catalogue knows it, by any of its names. */
function isListed(project: ProjectView, acronym: string): boolean {
  if (CATALOGUE_KINDS.some(kind => project.entry(kind, acronym) !== undefined)) return true;
  return (project.entries('glossary') ?? []).some(entry => namesOf(entry).includes(acronym));
}

/** A neighbour is in capitals too: the line is shouted, no acronym. */
function isShouted(text: string, start: number, acronym: string): boolean {
  const after = text.slice(start + acronym.length, start + acronym.length + 12);
  return /^ \p{Lu}{4}/u.test(after) || /\p{Lu}{4} $/u.test(text.slice(Math.max(0, start - 12), start));
}

function isPartOfId({ facts }: RuleContext, at: number): boolean {
  return [
    ...facts.items.map(({ idSpan }) => idSpan),
    ...facts.references.map(({ span: place }) => place),
  ].some(({ start, end }) => start <= at && at < end);
}
