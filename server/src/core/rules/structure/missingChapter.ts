import { compileGlobs } from '../../manifest/roles.ts';
import { nearest } from '../../project/slips.ts';
import { defineRule } from '../rule.ts';

/** `structure/missing-chapter`: the manifest names chapters that no file is. */
export const missingChapter = defineRule({
  id: 'structure/missing-chapter',
  severity: 'error',
  scope: 'project',
  *check({ facts, project }) {
    if (facts.role.kind !== 'manifest') return;
    const { chapterSpans, ignore } = project.manifest;
    const ignored = compileGlobs(ignore);
    const files = project.files().filter(file => !ignored(file));
    // A project that is being set up has catalogues first.
    const isBegun = files.some(file => /\.(?:md|markdown|mdx)$/i.test(file));
    for (const { glob, span } of chapterSpans) {
      const isPattern = /[*?[\]{}()!]/.test(glob);
      if ((isPattern && !isBegun) || files.some(compileGlobs([glob]))) continue;
      const close = isPattern ? undefined : nearest(glob, files);
      yield {
        span,
        args: { glob, nearest: close },
        fixes: close === undefined ? [] : [{ value: close, edits: [{ span, text: close }], safe: false }],
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un chapitre renommé, un dossier vide.', en: 'A chapter renamed, an empty folder.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - id: principal
    chapters: [01-acces.md, ⟦02-anuaire.md⟧]
  - id: ao
    chapters: [⟦annexe/*.md⟧]
`,
          '01-acces.md': '# Accès\n',
          '02-annuaire.txt': '',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Chaque nom mène à un fichier.', en: 'Each name leads to a file.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - id: principal
    chapters: [01-acces.md, './annexe/*.md']
`,
          '01-acces.md': '# Accès\n',
          'annexe/01.md': '# Annexe\n',
        },
      },
    ],
  },
});
