import { type ProjectPath, resolvePath } from '../base/projectPath.ts';
import { encloses, type Span } from '../base/span.ts';
import { linkTarget } from '../extract/linkTarget.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { LinkReference } from '../model/reference.ts';
import { anchorFile, linkedPlace } from '../project/linkTargets.ts';
import type { ProjectView } from '../project/projectView.ts';
import { fragmentLike } from './anchors.ts';
import { type DestinationSetting, destinationTo, outsideFrom, writtenDestination } from './destination.ts';
import type { PlacedEdit } from './edits.ts';
import type { FilesAfter, Relocation } from './moves.ts';
import { destination } from './shape.ts';

/** A project before and after some moves. */
export interface MovedProject {
  readonly view: ProjectView;
  readonly relocate: Relocation;
  /** As `view`, but `file` and `dialect` tell of the time after the moves. */
  readonly after: ProjectView;
}

/** What links are resolved by after some moves; `manifest` as it reads then. */
export function movedProject(
  view: ProjectView,
  relocate: Relocation,
  files: FilesAfter,
  manifest: Manifest,
): MovedProject {
  const origins = new Map(files.moved.map(({ from, to }) => [to, from]));
  const after: ProjectView = {
    ...view,
    manifest,
    file: path => (path === '' ? 'folder' : files.kind(path)),
    dialect: path => ({ ...view.dialect(origins.get(path) ?? path), links: manifest.links }),
  };
  return { view, relocate, after };
}

/** The edits that keep every link of a document leading where it led. */
export function linkEdits(project: MovedProject, path: ProjectPath): readonly PlacedEdit[] {
  const facts = project.view.facts(path);
  if (facts === undefined || facts.generated) return [];
  const whole = { start: 0, end: Number.POSITIVE_INFINITY };
  return editsIn(project, path, whole, project.relocate(path));
}

/** The edits that keep the links of a part of a document leading where they lead when that part goes into the document `to`. */
export function partLinkEdits(
  view: ProjectView,
  path: ProjectPath,
  part: Span,
  to: ProjectPath,
): readonly PlacedEdit[] {
  return editsIn({ view, relocate: same => same, after: view }, path, part, to);
}

/** The edits of the links in a part of the document `path` that then stands in `from`. */
function editsIn(
  project: MovedProject,
  path: ProjectPath,
  part: Span,
  from: ProjectPath,
): readonly PlacedEdit[] {
  return (project.view.facts(path)?.references ?? []).flatMap((fact): readonly PlacedEdit[] => {
    if (fact.kind !== 'link' || fact.urlSpan === fact.span || !encloses(part, fact.urlSpan)) return [];
    const text = movedLink(project, path, from, fact);
    return text === undefined ? [] : [{ path, span: fact.urlSpan, text, role: 'link' }];
  });
}

/** How a link of the document `path` must read where it then stands, in `from`; undefined when it can stay as it is. */
function movedLink(
  project: MovedProject,
  path: ProjectPath,
  from: ProjectPath,
  link: LinkReference,
): string | undefined {
  return link.target.kind === 'file'
    ? fileLink(project, path, from, link)
    : outsideLink(project, path, from, link);
}

/** Where a link leads after the moves, as one text: what it led to, wherever that lies then. */
export function wantedPlace(
  { view, relocate }: MovedProject,
  from: ProjectPath,
  link: LinkReference,
): string {
  return placeOf(view, from, link, relocate);
}

/** Where a link in a moved file leads, as one text. */
export function placeAfter({ after }: MovedProject, from: ProjectPath, link: LinkReference): string {
  return placeOf(after, from, link, path => path);
}

/** Links that leave the project are all alike; URLs are themselves. */
function placeOf(
  view: ProjectView,
  from: ProjectPath,
  { target, url }: LinkReference,
  relocate: Relocation,
): string {
  if (target.kind !== 'file') return target.kind === 'outside' ? target.kind : url;
  const file = anchorFile(view, from, target.path, target.fragment ?? '');
  if (file !== undefined) return relocate(file);
  return destination(relocate(linkedFile({ view, relocate }, from, target.path)), target.fragment);
}

/** `#x` that stands for a file (`links.anchor-files`): the file's new name, or its path where no anchor stands for it. */
function anchorLink(
  { view, relocate, after }: MovedProject,
  path: ProjectPath,
  from: ProjectPath,
  link: LinkReference,
): string | undefined {
  const { target } = link;
  const name = target.kind === 'file' ? (target.fragment ?? '') : '';
  const file = target.kind === 'file' ? anchorFile(view, path, target.path, name) : undefined;
  if (file === undefined || target.kind !== 'file' || anchorFile(after, from, from, name) === relocate(file))
    return undefined;
  const to = relocate(file);
  const raw = writtenIn(view, path, link);
  for (const template of after.dialect(from).links.anchorFiles) {
    const [before = '', behind = ''] = template.split('<anchor>');
    const anchor = to.slice(before.length, to.length - behind.length);
    if (anchor !== '' && anchorFile(after, from, from, anchor) === to)
      return `#${fragmentLike(raw.rest, anchor)}`;
  }
  const written = writtenDestination('', raw.setting, raw.isVerbatim);
  return destinationTo(written, { from, named: file, before: file, to, links: after.dialect(from).links });
}

function fileLink(
  project: MovedProject,
  path: ProjectPath,
  from: ProjectPath,
  link: LinkReference,
): string | undefined {
  const { view, relocate, after } = project;
  const { target: aim } = link;
  if (aim.kind !== 'file') return undefined;
  const goesAlong = relocate(path) === from;
  const isAnchor = anchorFile(view, path, aim.path, aim.fragment ?? '') !== undefined;
  if (/^[#?]/.test(link.url) && (goesAlong || isAnchor)) return anchorLink(project, path, from, link);
  const { links } = after.dialect(from);
  const before = linkedFile(project, path, aim.path);
  const to = relocate(before);
  const { links: old } = view.dialect(path);
  const target = linkTarget(link.url, path, { ...old, extension: 'required' });
  const named = target.kind === 'file' ? target.path : before;
  const raw = writtenIn(view, path, link);
  const now = destinationTo(raw, { from, named, before, to, links });
  // A link that is written the usual way stays so; another one stays as it is for as long as it leads there.
  const isUsual =
    destinationTo(raw, { from: path, named, before, to: before, links: old }) === raw.path + raw.rest;
  if (isUsual) return now === raw.path + raw.rest ? undefined : now;
  const kept = linkTarget(link.url, from, links);
  const leadsTo = kept.kind === 'file' ? (linkedPlace(after, from, kept.path)?.path ?? kept.path) : undefined;
  return leadsTo === to ? undefined : now;
}

/** What a link leads to; one in other capitals leads to the file that moves away from it, and else stays as it is. */
function linkedFile(
  { view, relocate }: Pick<MovedProject, 'view' | 'relocate'>,
  from: ProjectPath,
  path: ProjectPath,
): ProjectPath {
  const exact = linkedPlace(view, from, path)?.path;
  const other = exact ?? view.fileInOtherCase(path);
  return other === undefined || (exact === undefined && relocate(other) === other) ? path : other;
}

/** A link that leaves the project's folder goes on leading to the same place when its own file moves. */
function outsideLink(
  { view }: MovedProject,
  path: ProjectPath,
  from: ProjectPath,
  link: LinkReference,
): string | undefined {
  if (link.target.kind !== 'outside' || from === path || link.url.startsWith('/')) return undefined;
  const raw = writtenIn(view, path, link);
  const plain = raw.path.replaceAll('\\', '/');
  const moved = outsideFrom(path, plain, from);
  // One that goes up only to come down again is left as it stands.
  const isStraight = /^(?:\.\/)?(?:\.\.\/)+(?!.*\.\.)/.test(plain) && resolvePath(path, plain) === undefined;
  return isStraight && moved !== plain ? moved + raw.rest : undefined;
}

function writtenIn(
  view: ProjectView,
  path: ProjectPath,
  { urlSpan, syntax }: LinkReference,
): ReturnType<typeof writtenDestination> {
  const text = view.text(path) ?? '';
  return writtenDestination(
    text.slice(urlSpan.start, urlSpan.end),
    settingOf(syntax, text[urlSpan.start - 1] ?? ''),
    view.facts(path)?.role.kind === 'chapter',
  );
}

/** What a destination stands in, by the character before it. */
function settingOf(syntax: LinkReference['syntax'], before: string): DestinationSetting {
  if (syntax === 'srcset') return 'srcset';
  if (syntax === 'attribute') return before === '"' || before === "'" ? 'quoted' : 'unquoted';
  return before === '<' ? 'bracketed' : 'plain';
}
