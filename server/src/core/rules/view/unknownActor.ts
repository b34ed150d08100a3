import { resolveActor } from '../../project/resolve.ts';
import { unknownNames } from '../entryNames.ts';
import { EXAMPLE_MANIFEST } from '../exampleManifest.ts';
import { defineRule } from '../rule.ts';

const MANIFEST = `${EXAMPLE_MANIFEST}views: [vues/*.yaml]\n`;

const ACTORS = `kind: actors
entries:
  - { id: editeur-ent, name: Éditeur ENT }
  - { id: chef, name: Chef d’établissement }
`;

/** `view/unknown-actor`: a view for an actor that no entry of the catalogue bears. */
export const unknownActor = defineRule({
  id: 'view/unknown-actor',
  severity: 'error',
  scope: 'project',
  *check(context) {
    const written = (context.facts.view?.keep.actors ?? []).map(value => {
      return { value, name: value.text, resolution: resolveActor(context.project, value.text) };
    });
    yield* unknownNames(context, 'actors', written);
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Un acteur qui n’est pas au catalogue.',
          en: 'An actor that is not in the catalogue.',
        },
        files: {
          'sdet.yaml': MANIFEST,
          'catalogues/acteurs.yaml': ACTORS,
          'vues/editeur.yaml': 'view: 1\nid: editeurs\nactors: [chef, ⟦editeur-en⟧]\n',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Identifiant, nom, ou tout le monde.', en: 'Id, name, or everybody.' },
        files: {
          'sdet.yaml': MANIFEST,
          'catalogues/acteurs.yaml': ACTORS,
          'vues/editeur.yaml': 'view: 1\nid: editeurs\nactors: [editeur-ent, Chef d’établissement]\n',
          'vues/tous.yaml': 'view: 1\nid: ensemble\ndetail: titles\n',
        },
      },
    ],
  },
});
