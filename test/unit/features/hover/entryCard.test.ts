import { describe, expect, it } from 'vitest';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { bench, type RequestOptions } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const CATALOGUES: Files = {
  'catalogues/a.yaml':
    'kind: actors\nentries:\n  - id: ind\n    name: Industriels\n  - id: editeur\n    name: Éditeur ENT\n    group: ind\n',
  'catalogues/s.yaml': `kind: services
entries:
  - id: socle
    name: Socle
  - { id: auth, name: Authentification, aliases: [AAS], parent: socle, renamed-from: [SSO], since: "1.0" }
  - { id: vieux, name: Vieux, deprecated: "6.0", merged-into: auth, mandatory-by: loi, interface: api }
  - { id: simple, name: Simple, deprecated: true }
`,
  'catalogues/n.yaml':
    'kind: needs\nentries:\n  - { id: AX-1, name: Mobilité, actor: editeur, count: 12 }\n  - { id: AX-2, name: Seul }\n',
  'catalogues/r.yaml':
    'kind: references\nentries:\n  - { id: RGS, name: Référentiel, version: "2.0", url: "https://a.b/c", superseded-by: RGS3 }\n  - { id: loi, name: La loi }\n',
  'catalogues/g.yaml':
    'kind: glossary\nentries:\n  - { id: ent, name: Espace numérique, acronym: ENT, definition: Ensemble *x*, plain: Un site., not-to-confuse-with: env }\n  - { id: env, name: Environnement, prefer: ent }\n',
};

/** The card at the cursor, without the URIs of its links; undefined when there is none. */
function card(files: Files, options: RequestOptions = {}): string | undefined {
  const contents = bench({ ...CATALOGUES, ...files }, options).ask(hover)?.contents;
  const value = typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
  return value?.replace(/\]\(<[^>]*>\)/g, ']');
}

const item = (field: string): Files => ({ '01.md': `### EX-AAS-001 — A\n\n- **${field}\n\nDOIT.\n` });

describe('cards of catalogue entries', () => {
  it.each([
    [
      'an actor: group, who is concerned',
      'Acteurs** : édi$0teur ent',
      '**Éditeur ENT**\n\n*Acteur · editeur*\n\n**Groupe**\u00A0: Industriels\n\n**Exigences concernées**\u00A0: [EX-AAS-001]',
    ],
    [
      'a group: members',
      'Acteurs** : in$0d',
      '**Industriels**\n\n*Acteur · ind*\n\n**Membres**\u00A0: Éditeur ENT\n\n**Exigences concernées**\u00A0: [EX-AAS-001]',
    ],
    [
      'a service: family and history',
      'Services** : au$0th',
      '**Authentification**\n\n*Service · auth · AAS*\n\n**Famille**\u00A0: Socle  \n**Depuis la version**\u00A0: 1.0  \n**Anciennement**\u00A0: SSO\n\n**Exigences concernées**\u00A0: [EX-AAS-001]',
    ],
    [
      'a service that was merged',
      'Services** : vie$0ux',
      '**Vieux**\n\n*Service · vieux*\n\n**Abandonné depuis la version 6.0**\n\n**Fondu dans Authentification**\n\n**Rendu obligatoire par**\u00A0: La loi  \n**Interface**\u00A0: api\n\n**Exigences concernées**\u00A0: [EX-AAS-001]',
    ],
    [
      'a need: who answers it',
      'Besoins** : AX-$01',
      '**Mobilité**\n\n*Besoin · AX-1*\n\n**Demandé par**\u00A0: Éditeur ENT  \n**Demandes**\u00A0: 12\n\n**Répondent à ce besoin**\u00A0: [EX-AAS-001]',
    ],
    [
      'a reference',
      'Fondement** : R$0GS',
      '**Référentiel**\n\n*Référence · RGS*\n\n**Remplacé par RGS3**\n\n**Version**\u00A0: 2.0\n\n[https://a.b/c]',
    ],
  ])('%s', (_, field, expected) => expect(card(item(field))).toBe(expected));

  it('say it when nobody answers a need', () => {
    const text = CATALOGUES['catalogues/n.yaml'] ?? '';
    expect(card({ 'catalogues/n.yaml': text.replace('AX-2', 'AX-$02') })).toContain(
      '*Aucune exigence n’y répond*',
    );
  });

  it('do not count items that were withdrawn', () => {
    const files = item('Besoins** : AX-$01\n- **Statut** : retiré');
    expect(card(files)).toContain('*Aucune exigence n’y répond*');
  });

  it('speak English', () => {
    expect(card(item('Services** : sim$0ple'), { language: 'en' })).toContain('**Deprecated**');
  });

  it('are none for a value that nobody knows', () =>
    expect(card(item('Acteurs** : inc$0onnu'))).toBeUndefined());
});

describe('cards of terms', () => {
  const ENT =
    '**Espace numérique**\n\n*Terme · ent*\n\nEnsemble \\*x\\*\n\n> **En clair**\u00A0: Un site.\n\n**Sigle**\u00A0: ENT  \n**À ne pas confondre avec**\u00A0: Environnement';

  it.each([
    ['an acronym', 'Pour l’EN$0T ici.\n'],
    ['a name in other letters', 'Un ESPACE\nnumé$0riques ici.\n'],
    ['in a list', '- un ENT$0\n'],
  ])('by %s', (_, text) => expect(card({ '01.md': text })).toBe(ENT));

  it('say which term to use', () =>
    expect(card({ '01.md': 'Un environ$0nement.\n' })).toContain('**Terme à employer Espace numérique**'));

  it.each([
    ['code', 'Un `EN$0T`.\n'],
    ['a part of a word', 'Un PARENT$0.\n'],
    ['small letters', 'ils sont lent, e$0nt\n'],
    ['a comment', '<!-- EN$0T -->\n'],
    ['another word', 'Une cho$0se.\n'],
  ])('are none in %s', (_, text) => expect(card({ '01.md': text })).toBeUndefined());
});
