import { describe, expect, it } from 'vitest';
import { generateView } from '../../../../server/src/core/views/view.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { ACTORS } from './support/viewOf.ts';

const CATALOGUES: Files = {
  ...ACTORS,
  'catalogues/services.yaml':
    'kind: services\nentries:\n  - { id: AAS, name: Authentification, aliases: [SSO] }\n',
  'catalogues/besoins.yaml': 'kind: needs\nentries:\n  - { id: AX-01, name: Être lu }\n',
  'catalogues/references.yaml':
    'kind: references\nentries:\n  - { id: RGPD, name: Règlement général, url: "https://exemple.eu/rgpd" }\n  - { id: loi, name: Loi, url: "javascript:x" }\n',
};

/** The field list of the one item, one field a line. */
function check(
  fields: string,
  expected: string,
  detail: 'plain' | 'full' = 'full',
  language: 'fr' | 'en' = 'fr',
): void {
  const text = `# A\n\n## EX-AA-001 — T\n\n- **Acteurs** : chef\n${fields}\n\nL'ENT DEVRAIT.\n\n## EX-AA-002 — T\n\n- **Acteurs** : editeur\n\nDOIT.\n`;
  const made = generateView(projectOf({ ...CATALOGUES, 'a.md': text }), {
    actors: ['chef'],
    detail,
    language,
  });
  const shown =
    made.kind === 'output'
      ? (/### EX-AA-001[^\n]*\n\n((?:- .*\n)*)/.exec(made.text.replace(/\u00a0/g, ' '))?.[1] ?? '')
      : '';
  expect(shown.replace(/^- \*\*Acteurs\*\* : Chef d’établissement\n/m, '').trim()).toBe(expected);
}

describe('readable fields', () => {
  it('say the level in words: the field, else the keyword', () => {
    check('- **Niveau** : MUST', '- **Niveau** : obligatoire');
    check('', '- **Niveau** : recommandé');
    check('- **Niveau** : magique', '- **Niveau** : recommandé'.replace('recommandé', 'magique'));
    check(
      '- **Niveau** : obligatoire',
      '- **Level**: mandatory\n- **Actors**: Chef d’établissement',
      'full',
      'en',
    );
  });

  it('give catalogue entries by their names', () => {
    check(
      '- **Services** : SSO, AAS, inconnu',
      '- **Niveau** : recommandé\n- **Services** : Authentification, inconnu',
    );
    check(
      '- **Fondement** : RGPD, loi',
      '- **Niveau** : recommandé\n- **Fondement** : [Règlement général](https://exemple.eu/rgpd), Loi',
    );
    check(
      '- **Besoins** : AX-01, AX-99',
      '- **Niveau** : recommandé\n- **Besoins** : [AX-01](catalogues/besoins.yaml "Être lu"), AX-99',
    );
  });

  it('lead to other items', () => {
    check(
      '- **Voir** : EX-AA-001, EX-AA-002, EX-AA-999',
      '- **Niveau** : recommandé\n- **Voir** : [EX-AA-001](#ex-aa-001--t), [EX-AA-002](a.md#ex-aa-002--t), EX-AA-999',
    );
  });

  it('keep what the project does not know', () => {
    check(
      '- **Niveau** : obligatoire\n- **Budget** : 3 %, 4 %',
      '- **Niveau** : obligatoire\n- **Budget** : 3 %, 4 %',
    );
  });

  it('are few in the short version', () => {
    check('- **Services** : SSO\n- **Statut** : approuvé', '- **Niveau** : recommandé', 'plain');
    check('- **Statut** : proposed', '- **Niveau** : recommandé\n- **Statut** : proposé', 'plain');
    check('- **Statut** : retirée', '- **Niveau** : recommandé\n- **Statut** : retiré', 'plain');
    check('- **Statut** : en cours', '- **Niveau** : recommandé', 'plain');
    check('- **Statut** : en cours', '- **Niveau** : recommandé\n- **Statut** : en cours');
  });

  it('keep the RACI letter of an actor', () => {
    const text = '# A\n\n## EX-AA-001 — T\n\n- **Acteurs** : principal (R), editeur (A), chef (R)\n\nT.\n';
    const made = generateView(projectOf({ ...CATALOGUES, 'a.md': text }), {
      actors: ['chef'],
      detail: 'full',
    });
    expect(made.kind === 'output' && made.text.replace(/\u00a0/g, ' ')).toContain(
      '- **Acteurs** : Chef d’établissement (R), Éditeur (A)\n',
    );
  });
});
