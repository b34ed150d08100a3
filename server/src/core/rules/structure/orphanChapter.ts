import { folderOf, type ProjectPath } from '../../base/projectPath.ts';
import { compileGlobs, compileRoles } from '../../manifest/roles.ts';
import { defineRule } from '../rule.ts';

/** `structure/orphan-chapter`: Markdown files beside the chapters of a volume that no volume takes in. */
export const orphanChapter = defineRule({
  id: 'structure/orphan-chapter',
  severity: 'warning',
  scope: 'project',
  *check({ facts, project, path }) {
    if (facts.role.kind !== 'manifest') return;
    const { manifest } = project;
    const roleOf = compileRoles(manifest, path);
    const ignored = compileGlobs(manifest.ignore);
    const files = project.files();
    const volumes = new Map<string, string>();
    for (const file of files) {
      const role = roleOf(file)?.role;
      if (role?.kind === 'chapter') volumes.set(folderOf(file), role.volume);
    }
    const orphans = new Map<string, ProjectPath[]>();
    for (const file of files) {
      const volume = volumes.get(folderOf(file));
      if (volume === undefined || roleOf(file) || ignored(file) || !isChapterLike(file)) continue;
      // A view begins with it.
      if (project.facts(file)?.role.kind === 'intro') continue;
      orphans.set(volume, [...(orphans.get(volume) ?? []), file]);
    }
    for (const [volume, lost] of orphans) {
      const spans = manifest.chapterSpans.filter(chapter => chapter.volume === volume);
      const [first, last] = [spans[0]?.span, spans.at(-1)?.span];
      if (first && last) yield { span: { start: first.start, end: last.end }, args: { volume, files: lost } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Le chapitre 2 est oublié.', en: 'Chapter 2 is forgotten.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - id: principal
    chapters: [⟦01-acces.md, 03-messagerie.md⟧]
`,
          '01-acces.md': '# Accès\n',
          '02-annuaire.md': '# Annuaire\n',
          '03-messagerie.md': '# Messagerie\n',
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Un fichier ignoré, le LISEZ-MOI, un brouillon, un autre dossier.',
          en: 'An ignored file, the README, a draft, another folder.',
        },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - id: principal
    chapters: [01-acces.md]
ignore: [notes.md]
`,
          '01-acces.md': '# Accès\n',
          'README.md': '# Lisez-moi\n',
          '_brouillon.md': '# Brouillon\n',
          'notes.md': '# Notes\n',
          'archives/2019.md': '# 2019\n',
        },
      },
      {
        caption: { fr: 'L’introduction d’une vue.', en: 'The introduction of a view.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - id: principal
    chapters: [01-acces.md]
views: [vues/*.yaml]
`,
          '01-acces.md': '# Accès\n',
          'avant-propos.md': 'Ce document vous concerne.\n',
          'vues/chefs.yaml': 'view: 1\nid: chefs\nintro: avant-propos.md\n',
        },
      },
    ],
  },
});

/** Files that stand beside the chapters of any repository are not meant as such, nor are drafts. */
function isChapterLike(file: ProjectPath): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return (
    /\.(?:md|markdown)$/i.test(name) &&
    !/^(?:[._]|readme|lisez-?moi|licen[cs]e|changelog|changes|contribut|code[_-]of|security|authors|index\.|todo|summary\.)/i.test(
      name,
    )
  );
}
