import { span } from '../../base/span.ts';
import { isMarkdown } from '../../model/documentFacts.ts';
import { compileTerms } from '../../project/glossary.ts';
import { proseText } from '../prose.ts';
import { replaceValue } from '../replaceValue.ts';
import { defineRule } from '../rule.ts';

const GLOSSARY = `kind: glossary
entries:
  - { id: ent, name: Espace numérique de travail, acronym: ENT, definition: Un accès unique à des services numériques. }
  - { id: cahier-textes, name: Cahier de textes, definition: Le travail donné. }
  - { id: bureau, name: Bureau virtuel, prefer: ent }
  - { id: cahier, name: Cahier, prefer: cahier-textes }
`;

/** `term/deprecated`: a term in whose place the glossary prefers another. */
export const deprecated = defineRule({
  id: 'term/deprecated',
  severity: 'warning',
  scope: 'project',
  *check(context) {
    const { facts, project } = context;
    if (!isMarkdown(facts.role) && facts.role.kind !== 'register') return;
    const entries = project.entries('glossary') ?? [];
    if (!entries.some(({ extra }) => extra['prefer'] !== undefined)) return;
    const text = proseText(context);
    for (const { entry, written, start, end } of compileTerms(entries)(text)) {
      const [to] = entry.extra['prefer'] ?? [];
      if (to === undefined || isQuoted(text, start, end)) continue;
      const preferred = project.entry('glossary', to)?.entry;
      if (preferred?.id === entry.id) continue;
      const prefer = inCaseOf(written, preferred?.name ?? to);
      const edit = replaceValue(context, span(start, end), written, prefer);
      yield {
        span: span(start, end),
        args: { term: written, prefer },
        fixes: edit ? [{ value: prefer, edits: [edit], safe: false }] : [],
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un terme abandonné.', en: 'A term that was given up.' },
        files: {
          'catalogues/glossaire.yaml': GLOSSARY,
          'chapitre.md': '# Accès\n\nLe ⟦bureau virtuel⟧ ouvre sur le ⟦cahier⟧ de la classe.\n',
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Le terme préféré, un terme plus long, un terme cité, du code.',
          en: 'The preferred term, a longer term, a quoted term, code.',
        },
        files: {
          'catalogues/glossaire.yaml': GLOSSARY,
          'chapitre.md':
            '# Accès\n\nL’ENT, que l’on appelait « bureau virtuel », ouvre sur le cahier de textes (`cahier`).\n',
        },
      },
    ],
  },
});

/** A term between quotation marks is spoken of, not used. */
function isQuoted(text: string, start: number, end: number): boolean {
  return (
    /["“«]\s?$/.test(text.slice(Math.max(0, start - 2), start)) && /^\s?["”»]/.test(text.slice(end, end + 2))
  );
}

/** `Bureau` where a capital stood, `bureau` where none did; a name in capitals stays. */
function inCaseOf(written: string, name: string): string {
  const first = name.charAt(0);
  if (/^\p{Lu}{2}/u.test(name)) return name;
  return (/^\p{Lu}/u.test(written) ? first.toUpperCase() : first.toLowerCase()) + name.slice(1);
}
