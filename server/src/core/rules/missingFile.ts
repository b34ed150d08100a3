import { fold } from '../base/fold.ts';
import { type ProjectPath, relativePath } from '../base/projectPath.ts';
import { isIntroFile } from '../extract/introLink.ts';
import type { RuleArguments } from '../messages/ruleArguments.ts';
import type { Fix } from '../model/finding.ts';
import type { LinkReference, LinkTarget } from '../model/reference.ts';
import { isUnseen, linkedPlace } from '../project/linkTargets.ts';
import { replaceValue } from './replaceValue.ts';
import type { RuleContext, RuleFinding } from './rule.ts';

type FileTarget = Extract<LinkTarget, { kind: 'file' }>;

/** What is wrong with the links (or the images) of a document that lead to files that do not exist. */
export function* missingFiles(
  context: RuleContext,
  images: boolean,
): Generator<RuleFinding<RuleArguments['reference/unresolved-file']>> {
  for (const link of context.facts.references) {
    if (link.kind !== 'link' || link.image !== images || link.target.kind !== 'file') continue;
    const { path } = link.target;
    if (path === context.path || linkedPlace(context.project, context.path, path)) continue;
    if (isUnseen(context.project, path)) continue;
    // Capitals alone: `reference/file-case` says so.
    if (context.project.fileInOtherCase(path) !== undefined) continue;
    const close = context.project.nearestFile(path);
    const args = { url: link.url, path, nearest: close };
    yield {
      span: link.urlSpan,
      args,
      fixes: close === undefined ? [] : fixes(context, link, link.target, close),
    };
  }
}

/** Keeps the manner of the link: relative or from the root, with or without extension, its fragment. */
function fixes(
  context: RuleContext,
  link: LinkReference,
  target: FileTarget,
  close: ProjectPath,
): readonly Fix[] {
  if (context.facts.role.kind === 'view') return introFixes(context, link, target, close);
  const written = (context.project.text(context.path) ?? '').slice(link.urlSpan.start, link.urlSpan.end);
  const { root, extension } = context.project.dialect(context.path).links;
  if (!/^[^\s<>"[\]]+$/.test(written) || (link.url.startsWith('/') && root !== '')) return [];
  const whole = link.url.startsWith('/') ? `/${close}` : relativePath(context.path, close);
  const bare = extension === 'optional' && !/\.md(?:#|$)/.test(link.url) ? whole.replace(/\.md$/, '') : whole;
  const hash = written.indexOf('#');
  const text = encodeURI(bare) + (hash < 0 ? '' : written.slice(hash));
  return [{ value: close, edits: [{ span: link.urlSpan, text }], safe: fold(close) === fold(target.path) }];
}

/** `intro` of a view names a Markdown file by its path from the project's folder. */
function introFixes(
  context: RuleContext,
  { url, urlSpan }: LinkReference,
  target: FileTarget,
  close: ProjectPath,
): readonly Fix[] {
  const edit = isIntroFile(close) ? replaceValue(context, urlSpan, url, close) : undefined;
  return edit === undefined ? [] : [{ value: close, edits: [edit], safe: fold(close) === fold(target.path) }];
}
