import { relativePath } from '../../base/projectPath.ts';
import { linkedPlace } from '../../project/linkTargets.ts';
import { defineRule } from '../rule.ts';

/** `reference/file-case`: a link whose path differs from the file's by its capitals alone. */
export const fileCase = defineRule({
  id: 'reference/file-case',
  severity: 'warning',
  scope: 'project',
  *check({ facts, project, path }) {
    for (const link of facts.references) {
      if (link.kind !== 'link' || link.target.kind !== 'file') continue;
      if (link.target.path === path || linkedPlace(project, path, link.target.path)) continue;
      const file = project.fileInOtherCase(link.target.path);
      if (file === undefined) continue;
      const written = project.text(path)?.slice(link.urlSpan.start, link.urlSpan.end) ?? '';
      const hash = written.indexOf('#');
      const end = hash < 0 ? written.length : hash;
      const put =
        facts.role.kind === 'view'
          ? file
          : encodeURI(link.url.startsWith('/') ? `/${file}` : relativePath(path, file));
      // A path that comes out in another length was written in another manner (root, extension): left to people.
      const fixes =
        put.toLowerCase() === written.slice(0, end).toLowerCase().replace(/^\.\//, '')
          ? [{ value: file, edits: [{ span: link.urlSpan, text: put + written.slice(end) }], safe: true }]
          : [];
      yield { span: link.urlSpan, args: { path: link.target.path, file }, fixes };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une majuscule de trop.', en: 'A capital too many.' },
        files: {
          '01-acces.md': '# Accès\n\nVoir [l’annuaire](⟦02-Annuaire.md#sources⟧).\n',
          '02-annuaire.md': '# Annuaire\n\n## Sources\n',
        },
      },
      {
        caption: { fr: 'L’extension d’une image.', en: 'The extension of an image.' },
        files: {
          '01-acces.md': '# Accès\n\n![Les acteurs](⟦images/acteurs.png⟧)\n',
          'images/acteurs.PNG': '',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Les mêmes majuscules.', en: 'The same capitals.' },
        files: {
          '01-acces.md': '# Accès\n\nVoir [l’annuaire](02-Annuaire.md).\n',
          '02-Annuaire.md': '# Annuaire\n',
        },
      },
    ],
  },
});
