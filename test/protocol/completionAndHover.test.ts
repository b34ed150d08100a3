import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionList, Hover } from 'vscode-languageserver-types';
import type { Files } from '../support/inMemoryProject.ts';
import { type LspClient, startClient } from '../support/lspClient.ts';
import { parseMarks } from '../support/marks.ts';

const FILES: Files = {
  'sdet.yaml': `sdet: 1
volumes:
  - { id: p, title: Document principal, chapters: ['*.md'] }
  - { id: ao, title: Annexe opérationnelle, chapters: ['ao/*.md'] }
catalogues: [catalogues/*.yaml]
registers: [exigences/*.yaml]
`,
  'catalogues/acteurs.yaml': 'kind: actors\nentries:\n  - id: editeur\n    name: Éditeur ENT\n',
  'catalogues/services.yaml': 'kind: services\nentries:\n  - id: AAS\n    name: Authentification\n',
  'catalogues/glossaire.yaml': 'kind: glossary\nentries:\n  - { id: ent, name: ENT, plain: Un site. }\n',
  '02.md': '# 2 Services\n\n### EX-AAS-002 — Annuaire\n\n- **Niveau** : obligatoire\n\nDOIT.\n',
  'ao/01.md': '# 3 Cadre\n',
};

/** One line for each source of completions: the text of a file with the cursor, and a label that is offered. */
const COMPLETIONS: readonly (readonly [source: string, path: string, text: string, label: string])[] = [
  ['IDs', '01.md', 'Voir EX-$0\n', 'EX-AAS-002'],
  ['new items', '01.md', '### EX-$0\n', 'EX-AAS-003'],
  ['labels of fields', '01.md', '### EX-AAS-001 — A\n\n- $0\n', 'Acteurs'],
  ['values of fields', '01.md', '### EX-AAS-001 — A\n\n- **Acteurs** : $0\n', 'Éditeur ENT'],
  ['sections', '01.md', 'Voir § $0\n', '2'],
  ['volumes', '01.md', 'Voir § 3 de l’ann$0\n', 'de l’annexe opérationnelle'],
  ['files', '01.md', 'Voir [x]($0)\n', 'ao/01.md'],
  ['anchors', '01.md', 'Voir [x](02.md#$0)\n', '2-services'],
  ['footnotes', '01.md', 'Mot[^$0\n\n[^n]: Note.\n', 'n'],
  ['link definitions', '01.md', 'Voir [x][$0\n\n[page]: 02.md\n', 'page'],
  ['rules', '01.md', '<!-- sdet-ignore $0 -->\n', 'id/case'],
  ['front matter', '01.md', '---\ntitle: T\n$0\n---\n', 'actors'],
  ['keys of a register', 'exigences/r.yaml', 'items:\n  - id: EX-AAS-009\n    $0\n', 'level'],
  ['values of a register', 'exigences/r.yaml', 'items:\n  - id: EX-AAS-009\n    services: [$0]\n', 'AAS'],
  ['keys of a catalogue', 'catalogues/acteurs.yaml', 'kind: actors\nentries:\n  - id: q\n    $0\n', 'group'],
  ['keys of the manifest', 'sdet.yaml', `${FILES['sdet.yaml']}$0\n`, 'language'],
];

/** One line for each kind of card: the text of a file with the cursor, and what the card says. */
const HOVERS: readonly (readonly [kind: string, path: string, text: string, shown: string])[] = [
  ['item', '01.md', 'Voir EX-AAS-0$002\n', '**Annuaire**'],
  ['section', '01.md', 'Voir § $02\n', '**2 Services**'],
  ['file', '01.md', '[x](02.m$0d)\n', '*02.md*'],
  ['footnote', '01.md', 'Mot[^$01]\n\n[^1]: Une note.\n', 'Une note.'],
  ['link definition', '01.md', '[x][pa$0ge]\n\n[page]: 02.md\n', '02.md'],
  ['term', '01.md', 'Un EN$0T.\n', 'Un site.'],
  ['actor', '01.md', '### EX-AAS-001 — A\n\n- **Acteurs** : Édit$0eur ENT\n\nDOIT.\n', '*Acteur'],
  ['level', '01.md', '### EX-AAS-001 — A\n\n- **Niveau** : oblig$0atoire\n\nDOIT.\n', '**Mots-clés**'],
  ['rule', '01.md', '<!-- sdet-ignore id/ca$0se : motif -->\n\nx\n', '**Pourquoi**'],
  ['key', 'sdet.yaml', (FILES['sdet.yaml'] ?? '').replace('volumes', 'vol$0umes'), 'ordre de lecture'],
];

let client: LspClient;

beforeAll(async () => {
  client = await startClient(FILES, { locale: 'fr' });
});

afterAll(async () => {
  expect(await client.stop()).toBe(0);
  expect(client.stderr).toBe('');
});

/** Opens a text, asks at its cursor, and closes it again. */
async function ask<T>(method: string, path: string, marked: string): Promise<T> {
  const { text, cursor = 0 } = parseMarks(marked);
  const lines = text.slice(0, cursor).split('\n');
  await client.open(path, text);
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const answer = await client.request<T>(method, { textDocument: { uri: client.uri(path) }, position });
  await client.close(path);
  return answer;
}

describe('completion', () => {
  it.each(COMPLETIONS)('of %s', async (_, path, text, label) => {
    const list = await ask<CompletionList>('textDocument/completion', path, text);
    expect(list.items.map(item => item.label)).toContain(label);
  });

  it('is made of what the user types: the word, then one more letter', async () => {
    await client.open('01.md', 'Voir EX\n');
    await client.change('01.md', 2, 'Voir EX-\n');
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: client.uri('01.md') },
      position: { line: 0, character: 8 },
      context: { triggerKind: 2, triggerCharacter: '-' },
    });
    await client.close('01.md');
    expect(list.items.map(({ label }) => label)).toContain('EX-AAS-002');
  });
});

describe('hover', () => {
  it.each(HOVERS)('over %s', async (_, path, text, shown) => {
    const found = await ask<Hover | null>('textDocument/hover', path, text);
    expect(JSON.stringify(found?.contents)).toContain(shown);
  });
});
