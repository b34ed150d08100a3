import type { ProjectPath } from '../base/projectPath.ts';
import { span } from '../base/span.ts';
import type { ProjectView } from '../project/projectView.ts';
import { chapterKey, type NodeKey, sectionKey } from './nodeKey.ts';
import type { Held } from './rewriteReferences.ts';
import type { ViewIntro } from './viewModel.ts';

/**
 * The words that a version begins with; undefined without a file of them. A chapter that serves as such comes without
 * its items, and links to it go on leading to the chapter.
 */
export function viewIntro(view: ProjectView, path: ProjectPath | undefined): ViewIntro | undefined {
  const facts = path === undefined ? undefined : view.facts(path);
  if (path === undefined || facts === undefined || facts.generated) return undefined;
  const isOwn = facts.role.kind === 'intro';
  if (!isOwn && facts.role.kind !== 'chapter') return undefined;
  return {
    passage: {
      path,
      spans: [span(0, view.text(path)?.length ?? 0)],
      except: facts.items.filter(({ form }) => form !== 'document').map(item => item.span),
      fallback: '',
    },
    key: isOwn ? chapterKey(path) : undefined,
    headings: new Map(
      isOwn
        ? facts.sections.map(({ headingSpan }, index) => [headingSpan.start, sectionKey(path, index)])
        : [],
    ),
  };
}

/** What a version holds together with its introduction. */
export function heldWithIntro(held: Held, intro: ViewIntro | undefined): Held {
  const key = intro?.key;
  if (!intro || key === undefined) return held;
  const own = new Set<NodeKey>([key, ...intro.headings.values()]);
  return {
    keys: { has: other => own.has(other) || held.keys.has(other) },
    first: { get: path => (path === intro.passage.path ? key : held.first.get(path)) },
  };
}
