import type { ProjectPath } from '../../core/base/projectPath.ts';
import { isIntroFile } from '../../core/extract/introLink.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { COMPLETION_MESSAGES } from './messages.ts';
import type { ValueOffer } from './namedValues.ts';
import { CompletionItemKind, type CompletionSite } from './offer.ts';

/** No list of files is longer. */
const MOST = 300;

/** For a list of globs of the manifest: the folders with files of the kind wanted, then those files. */
export function globOffers({ view, context }: CompletionSite, key: string): readonly ValueOffer[] {
  const wanted = key === 'chapters' || key === 'ignore' ? /\.md$/i : /\.ya?ml$/i;
  const fitting = view
    .files()
    .filter(path => wanted.test(path) && path !== context.path && view.file(path) === 'file');
  const globs = new Set(fitting.map(path => path.replace(/[^/]+(\.[^.]+)$/, '*$1')));
  const words = COMPLETION_MESSAGES[context.language];
  return [
    ...[...globs].map(glob => ({
      label: glob,
      kind: CompletionItemKind.Folder,
      insert: glob,
      detail: words.folder,
    })),
    ...fitting.slice(0, MOST).map(path => fileOffer(view, path)),
  ];
}

/** For the `intro` of a view: Markdown files that are no chapters, since a version begins with words of its own. */
export function introOffers({ view }: CompletionSite): readonly ValueOffer[] {
  const fitting = view
    .files()
    .filter(path => isIntroFile(path) && view.facts(path)?.role.kind !== 'chapter')
    .filter(path => view.file(path) === 'file');
  return fitting.slice(0, MOST).map(path => fileOffer(view, path));
}

function fileOffer(view: ProjectView, path: ProjectPath): ValueOffer {
  return {
    label: path,
    kind: CompletionItemKind.File,
    insert: path,
    detail: view.facts(path)?.title ?? '',
  };
}
