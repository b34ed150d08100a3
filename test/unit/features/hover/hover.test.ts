import { describe, expect, it } from 'vitest';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { bench, PLAIN, type RequestOptions } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

/** The card at the cursor; undefined when there is none. */
function card(files: Files, options: RequestOptions = {}): string | undefined {
  const contents = bench(files, options).ask(hover)?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

const PROJECT: Files = {
  'catalogues/acteurs.yaml':
    'kind: actors\nentries:\n  - id: editeur\n    name: Éditeur ENT\n    description: Fabrique l’ENT.\n    aliases: [éditeur]\n',
  'catalogues/services.yaml': 'kind: services\nentries:\n  - id: AAS\n    name: Authentification\n',
  '01.md': `# A

### EX-AAS-001 — Authentification *unique*

- **Niveau** : obligatoire
- **Acteurs** : éditeur
- **Services** : AAS

L'ENT DOIT permettre d'accéder à tout.

> **En clair** : un seul mot de passe.

### EX-AAS-002 — Autre

- **Dépend de** : EX-AAS-001

L'ENT DEVRAIT [ceci] <b>.
`,
  '02.md': 'Voir EX-AAS-0$001.\n',
};

describe('hover', () => {
  it('shows an item as a card', () => {
    expect(card(PROJECT)).toBe(`**EX-AAS-001** — **Authentification unique**

*Exigence · obligatoire*

**Acteurs**\u00A0: Éditeur ENT  
**Services**\u00A0: AAS (Authentification)

L'ENT DOIT permettre d'accéder à tout.

> **En clair**\u00A0: un seul mot de passe.

**Cité par**\u00A0: [EX-AAS-002](<mem://p/01.md#L15>), [02.md](<mem://p/02.md#L1>)`);
  });

  it('speaks English to an English client', () => {
    const shown = card(PROJECT, { language: 'en' });
    expect(shown).toContain('*Requirement · mandatory*');
    expect(shown).toContain('**Actors**: Éditeur ENT');
    expect(shown).toContain('> **In plain words**: un seul mot de passe.');
    expect(shown).toContain('**Cited by**: ');
  });

  it('says when a level comes from the text, escapes what is no markup, and says when nobody cites', () => {
    const shown = card({ ...PROJECT, '02.md': 'Voir EX-AAS-0$002.\n', '03.md': '' });
    expect(shown).toContain('*Exigence · recommandé (d’après le texte)*');
    expect(shown).toContain('\\[ceci\\]');
    const uncited = card({ '01.md': '### EX-AAS-0$001 — A\n\nDOIT.\n' });
    expect(uncited).toContain('*Cité nulle part*');
  });

  it('covers the ID under the cursor', () => {
    const request = bench(PROJECT);
    const range = request.ask(hover)?.range;
    expect(range && request.textIn('02.md', range)).toBe('EX-AAS-001');
  });

  it('warns of an ID that is defined twice', () => {
    expect(card({ '01.md': '### EX-AAS-0$001 — A\n\nDOIT.\n\n### EX-AAS-001 — B\n\nDOIT.\n' })).toContain(
      '**Défini 2 fois dans le projet**',
    );
  });

  it('counts the citing items beyond eight', () => {
    const citing = Array.from(
      { length: 11 },
      (_, i) => `### EX-AAS-1${String(i).padStart(2, '0')} — T\n\nDOIT, voir EX-AAS-001.\n`,
    );
    const shown = card({ '01.md': `### EX-AAS-0$001 — A\n\nDOIT.\n\n${citing.join('\n')}` });
    expect(shown).toContain('et 3 de plus');
    expect(shown?.match(/\[EX-AAS-1\d\d\]/g)).toHaveLength(8);
  });

  it('cuts a long statement between words', () => {
    const shown = card({ '01.md': `### EX-AAS-0$001 — A\n\nDOIT ${'mot '.repeat(400)}.\n` });
    expect(shown?.length).toBeLessThan(800);
    expect(shown).toContain('mot…');
  });

  it('shows a catalogue entry, from a field too', () => {
    expect(card({ ...PROJECT, '02.md': '### EX-AAS-005 — Z\n\n- **Acteurs** : édi$0teur\n\nDOIT.\n' })).toBe(
      '**Éditeur ENT**\n\n*Acteur · editeur · éditeur*\n\nFabrique l’ENT.\n\n**Exigences concernées**\u00A0: [EX-AAS-001](<mem://p/01.md#L3>), [EX-AAS-005](<mem://p/02.md#L1>)',
    );
  });

  it('gives plain text to a client without Markdown', () => {
    const shown = card(PROJECT, { client: PLAIN });
    expect(shown).toContain('EX-AAS-001 — Authentification unique');
    expect(shown).not.toMatch(/\*\*|\]\(/);
  });

  it.each([
    ['an unknown ID', { '01.md': 'Voir EX-AAS-0$009.\n' }],
    ['prose', { '01.md': 'Bon$0jour\n' }],
    ['a heading', { '01.md': '# Ét$0é\n' }],
    ['the end of the text', { '01.md': 'Été\n$0' }],
  ])('says nothing of %s', (_, files) => expect(card(files)).toBeUndefined());
});
