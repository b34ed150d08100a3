import { fold } from '../../base/fold.ts';
import type { ProjectPath } from '../../base/projectPath.ts';
import { isMarkdown } from '../../model/documentFacts.ts';
import type { Fix } from '../../model/finding.ts';
import type { LinkReference } from '../../model/reference.ts';
import { anchorFile, linkedPlace } from '../../project/linkTargets.ts';
import { boundedNearest } from '../../project/slips.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** `reference/unresolved-anchor`: a link to a passage that no heading and no anchor marks. */
export const unresolvedAnchor = defineRule({
  id: 'reference/unresolved-anchor',
  severity: 'error',
  scope: 'project',
  *check(context) {
    const nearest = boundedNearest();
    const anchors = anchorsOf(context);
    for (const link of context.facts.references) {
      if (link.kind !== 'link' || link.image || link.target.kind !== 'file') continue;
      const { fragment } = link.target;
      if (fragment === undefined || !judgeable(fragment)) continue;
      const target = linkedPlace(context.project, context.path, link.target.path)?.path;
      if (target === undefined || isKnown(context, target, fragment) || !isChapter(context, target)) continue;
      if (context.project.hidden().has(target)) continue;
      const close = nearest(fragment, anchors(target));
      yield {
        span: link.fragmentSpan ?? link.urlSpan,
        args: { fragment, file: target === context.path ? undefined : target, nearest: close },
        fixes: close === undefined ? [] : fixes(link, fragment, close),
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Le titre a changé.', en: 'The heading was reworded.' },
        files: {
          '01-acces.md': '# Accès\n\nVoir [les sources](02-annuaire.md#⟦source⟧).\n',
          '02-annuaire.md': '# Annuaire\n\n## Sources\n',
        },
      },
      {
        caption: { fr: 'Une ancre du même chapitre.', en: 'An anchor of the same chapter.' },
        files: { 'chapitre.md': '# Accès\n\nVoir [plus bas](#⟦Fédération⟧).\n\n## Fédération\n' },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Un titre, une ancre explicite, le haut de page.',
          en: 'A heading, an explicit anchor, the top.',
        },
        files: {
          '01-acces.md':
            '# Accès\n\n[Sources](02-annuaire.md#sources-et-délais), [repère](02-annuaire.md#repere), [haut](#top).\n',
          '02-annuaire.md': '# Annuaire\n\n## Sources et délais\n\n<a id="repere"></a>Texte.\n',
        },
      },
      {
        caption: {
          fr: 'Un fichier qui n’est pas un chapitre n’est pas jugé.',
          en: 'A file that is no chapter is not judged.',
        },
        files: {
          '01-acces.md':
            '# Accès\n\nVoir [le guide](guide.pdf#page=3) et [le journal](/notes/journal.md#juin).\n',
          'guide.pdf': '%PDF-1.7\n',
          'notes/journal.md': '# Journal\n',
        },
      },
    ],
  },
});

/** The anchors of files, each sorted once. */
function anchorsOf({ project }: RuleContext): (path: ProjectPath) => readonly string[] {
  const known = new Map<ProjectPath, readonly string[]>();
  return path => {
    const anchors = known.get(path) ?? project.anchors(path);
    known.set(path, anchors);
    return anchors;
  };
}

/** `#`, `#top`, text fragments (`#:~:text=`), line numbers (`#L12`) and slide numbers mean no anchor of ours. */
function judgeable(fragment: string): boolean {
  return !/^(?:|top|:~:.*|L\d+(?:-L?\d+)?|\/.*|!.*|[\w-]+=.*)$/s.test(fragment);
}

/** Whether a file was read as a chapter: only then are all its anchors known. */
function isChapter({ path, facts, project }: RuleContext, target: ProjectPath): boolean {
  if (target === path) return isMarkdown(facts.role);
  if (!/\.(?:md|markdown|mdx)$/i.test(target)) return false;
  const there = project.facts(target);
  return there !== undefined && !there.generated;
}

/** GitHub puts `user-content-` before explicit anchors, and links may say so. */
function isKnown({ project, facts, path }: RuleContext, target: ProjectPath, fragment: string): boolean {
  const names = [fragment, fragment.replace(/^user-content-/, '')];
  if (names.some(name => project.hasAnchor(target, name))) return true;
  if (anchorFile(project, path, target, fragment) !== undefined) return true;
  if (project.dialect(path).links.anchors === 'file' || facts.role.kind !== 'chapter') return false;
  const { volume } = facts.role;
  return names.some(name => project.hasVolumeAnchor(volume, name));
}

/** Safe when the two differ by case or accents alone. */
function fixes(link: LinkReference, fragment: string, close: string): readonly Fix[] {
  if (link.fragmentSpan === undefined) return [];
  return [
    { value: close, edits: [{ span: link.fragmentSpan, text: close }], safe: fold(close) === fold(fragment) },
  ];
}
