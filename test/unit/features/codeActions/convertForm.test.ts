import { describe, expect, test } from 'vitest';
import { offered } from '../../../support/codeActionRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const HEADING = /sous un titre$/;
const LEAD = /en un paragraphe$/;
const TABLE = /dans un tableau$/;

/** With plain spaces for those that do not break. */
function outcome(files: Files, title: RegExp): Files | undefined {
  const made = offered(files).after(title);
  return (
    made &&
    Object.fromEntries(Object.entries(made).map(([path, text]) => [path, text.replaceAll('\u00A0', ' ')]))
  );
}

const AS_HEADING =
  '### EX-AAS-001 — Session\n\n- **Niveau** : obligatoire\n- **Acteurs** : éditeur\n\nL’ENT DOIT agir (voir EX-AAS-002).\n\n> **En clair** : oui.\n';
const AS_LEAD =
  '**EX-AAS-001 — Session** L’ENT DOIT agir (voir EX-AAS-002).\n\n- **Niveau** : obligatoire\n- **Acteurs** : éditeur\n\n> **En clair** : oui.\n';
const AS_TABLE =
  '| ID | Titre | Énoncé | Niveau | Acteurs | En clair |\n| --- | --- | --- | --- | --- | --- |\n| EX-AAS-001 | Session | L’ENT DOIT agir (voir EX-AAS-002). | obligatoire | éditeur | oui. |\n';
const OTHER = '### EX-AAS-002\n\nAutre.\n';
const chapter = (item: string): string => `# 1 Accès\n\n## 1.1 Un\n\n${item}\n${OTHER}`;
const atId = (item: string): string => item.replace('EX-AAS-001', 'EX-$0AAS-001');

describe('each form into each other', () => {
  test.each([
    ['heading → lead', AS_HEADING, LEAD, AS_LEAD],
    ['heading → table', AS_HEADING, TABLE, AS_TABLE],
    ['lead → heading', AS_LEAD, HEADING, AS_HEADING],
    ['lead → table', AS_LEAD, TABLE, AS_TABLE],
    ['table → heading', AS_TABLE, HEADING, AS_HEADING],
    ['table → lead', AS_TABLE, LEAD, AS_LEAD],
  ])('%s', (_, from, title, to) => {
    expect(outcome({ 'a.md': chapter(atId(from)) }, title)).toEqual({ 'a.md': chapter(to) });
  });

  test('a row among others', () => {
    const table =
      '| ID | Niveau | Texte |\n|--|--|--|\n| EX-AAS-003 | interdit | Un. |\n| $0EX-AAS-004 | facultatif | Deux. |\n| EX-AAS-005 | interdit | Trois. |\n';
    expect(outcome({ 'a.md': `# A\n\n${table}\n${OTHER}` }, HEADING)?.['a.md']).toBe(
      `# A\n\n${table.replace('| $0EX-AAS-004 | facultatif | Deux. |\n', '')}\n### EX-AAS-004\n\n- **Niveau** : facultatif\n\nDeux.\n\n${OTHER}`,
    );
    const last = table.replace('$0', '').replace('EX-AAS-005', '$0EX-AAS-005');
    expect(outcome({ 'a.md': `# A\n\n${last}\n${OTHER}` }, HEADING)?.['a.md']).toBe(
      `# A\n\n${last.replace('| $0EX-AAS-005 | interdit | Trois. |\n', '')}\n### EX-AAS-005\n\n- **Niveau** : interdit\n\nTrois.\n\n${OTHER}`,
    );
  });

  test('a table that is there takes the row', () => {
    const table = '| ID | Énoncé | Niveau |\n| --- | --- | --- |\n| EX-AAS-003 | Un. | interdit |\n';
    const item = '**$0EX-AAS-001** Deux.\n\n- **Niveau** : obligatoire\n';
    expect(outcome({ 'a.md': `# A\n\n${table}\n${item}\n${OTHER}` }, TABLE)?.['a.md']).toBe(
      `# A\n\n${table}| EX-AAS-001 | Deux. | obligatoire |\n\n${OTHER}`,
    );
  });
});

test('the line ends of the text stay', () => {
  const windows = (text: string): string => text.replaceAll('\n', '\r\n');
  for (const [from, title, to] of [
    [AS_HEADING, LEAD, AS_LEAD],
    [AS_LEAD, TABLE, AS_TABLE],
    [AS_TABLE, HEADING, AS_HEADING],
  ] as const)
    expect(outcome({ 'a.md': windows(chapter(atId(from))) }, title)).toEqual({
      'a.md': windows(chapter(to)),
    });
});

describe('not where the project would say something else', () => {
  test.each([
    ['text behind would become the item’s', HEADING, `# A\n\n${atId(AS_LEAD)}\nTexte du chapitre.\n`],
    ['two paragraphs are no lead', LEAD, chapter('### $0EX-AAS-001\n\nUn.\n\nDeux.\n')],
    ['two paragraphs are no cell', TABLE, chapter('### $0EX-AAS-001\n\nUn.\n\nDeux.\n')],
    ['a link names the heading', LEAD, `${chapter(atId(AS_HEADING))}\nVoir [s](#ex-aas-001--session).\n`],
    [
      'a label means nothing',
      LEAD,
      chapter('### $0EX-AAS-001\n\n- **Niveau** : interdit\n- **Humeur** : bonne\n\nUn.\n'),
    ],
    ['a comment keeps findings back', LEAD, `# A\n\n<!-- sdet-ignore id/case : x -->\n\n${atId(AS_HEADING)}`],
    ['the cursor stands in the text', LEAD, chapter(AS_HEADING.replace('agir', '$0agir'))],
    ['a footnote hangs in it', LEAD, chapter('### $0EX-AAS-001\n\nUn[^1].\n\n[^1]: Note.\n')],
  ])('%s', (_, title, text) => {
    expect(outcome({ 'a.md': text }, title)).toBeUndefined();
  });

  test('a kind that is not defined in that form', () => {
    const manifest =
      "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\nitems:\n  requirement: { pattern: 'EX-[A-Z]{3}-\\d{3}', forms: [heading, lead] }\n";
    const files = { 'sdet.yaml': manifest, 'a.md': chapter(atId(AS_HEADING)) };
    expect(outcome(files, LEAD)).toBeDefined();
    expect(outcome(files, TABLE)).toBeUndefined();
  });
});
