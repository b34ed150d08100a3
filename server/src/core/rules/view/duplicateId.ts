import { fold } from '../../base/fold.ts';
import { compileGlobs } from '../../manifest/roles.ts';
import { EXAMPLE_MANIFEST } from '../exampleManifest.ts';
import { defineRule } from '../rule.ts';

const MANIFEST = `${EXAMPLE_MANIFEST}views: [vues/*.yaml]\n`;

/** `view/duplicate-id`: views with one id, of which only the first is made. */
export const duplicateId = defineRule({
  id: 'view/duplicate-id',
  severity: 'error',
  scope: 'project',
  *check({ facts, project, path }) {
    const { view } = facts;
    if (!view) return;
    const isView = compileGlobs(project.manifest.views);
    const others = project.documents().flatMap(other => {
      const id = other !== path && isView(other) ? project.facts(other)?.view?.id : undefined;
      return id && fold(id.text) === fold(view.id.text) ? [other] : [];
    });
    if (others.length === 0) return;
    yield { span: view.id.span, args: { id: view.id.text, elsewhere: others } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une vue copiée, son identifiant aussi.', en: 'A view that was copied, its id too.' },
        files: {
          'sdet.yaml': MANIFEST,
          'vues/chefs.yaml': 'view: 1\nid: ⟦chefs⟧\ndetail: plain\n',
          'vues/chefs-complet.yaml': 'view: 1\nid: ⟦chefs⟧\ndetail: full\n',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Deux vues, deux identifiants.', en: 'Two views, two ids.' },
        files: {
          'sdet.yaml': MANIFEST,
          'vues/chefs.yaml': 'view: 1\nid: chefs\ndetail: plain\n',
          'vues/chefs-complet.yaml': 'view: 1\nid: chefs-complet\ndetail: full\n',
        },
      },
    ],
  },
});
