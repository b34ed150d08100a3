import { fold } from '../../base/fold.ts';
import { EXAMPLE_MANIFEST } from '../exampleManifest.ts';
import { defineRule } from '../rule.ts';
import { unknownValue } from './unknownValue.ts';

const MANIFEST = `${EXAMPLE_MANIFEST}views: [vues/*.yaml]\n`;

/** `view/unknown-kind`: a view that keeps items of a kind which the manifest does not have. */
export const unknownKind = defineRule({
  id: 'view/unknown-kind',
  severity: 'error',
  scope: 'project',
  *check(context) {
    const { items, volumes } = context.project.manifest;
    const kinds = [items, ...volumes.map(volume => volume.items)].flatMap(list =>
      list.map(({ kind }) => kind),
    );
    const known = new Set(kinds.map(fold));
    for (const value of context.facts.view?.keep.kinds ?? [])
      if (!known.has(fold(value.text))) yield unknownValue(context, value, [...new Set(kinds)]);
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Une faute de frappe.',
          en: 'A slip.',
        },
        files: {
          'sdet.yaml': MANIFEST,
          'vues/essentiel.yaml': 'view: 1\nid: essentiel\nkinds: [requirement, ⟦practise⟧]\n',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Des natures du manifeste.', en: 'Kinds of the manifest.' },
        files: {
          'sdet.yaml': MANIFEST,
          'vues/essentiel.yaml': 'view: 1\nid: essentiel\nkinds: [requirement, practice]\n',
        },
      },
    ],
  },
});
