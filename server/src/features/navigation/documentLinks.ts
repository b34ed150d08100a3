import type { DocumentLink } from 'vscode-languageserver-types';
import { type ProjectPath, projectPath } from '../../core/base/projectPath.ts';
import type { LinkReference } from '../../core/model/reference.ts';
import { linkedPlace } from '../../core/project/linkTargets.ts';
import { defineFeature, type FeatureContext } from '../feature.ts';
import type { TextDocumentParams } from '../lsp.ts';
import { textMember } from '../params.ts';
import { anchorPlace } from '../places.ts';
import { headingNames } from './headingNames.ts';
import { NAVIGATION_MESSAGES } from './messages.ts';

/** What a link carries until it is resolved: the file that it leads to and the anchor there. */
export interface LinkData {
  readonly uri: string;
  readonly path: string;
  readonly fragment: string;
}

/**
 * The destinations of links, images and definitions. A link into the project is resolved when it is opened; one that
 * leads to no file, or out of the project's folder, is none.
 */
export const documentLinks = defineFeature<TextDocumentParams, readonly DocumentLink[]>({
  method: 'textDocument/documentLink',
  capabilities: { documentLinkProvider: { resolveProvider: true } },
  about: 'document',
  handle(context, _params, token) {
    const facts = context.project.view.facts(context.path);
    const positions = context.positions(context.path);
    if (facts === undefined || positions === undefined) return null;
    const links: DocumentLink[] = [];
    for (const fact of facts.references) {
      if (token.isCancellationRequested) return null;
      const lead = fact.kind === 'link' ? leadOf(context, fact) : undefined;
      if (fact.kind === 'link' && lead) links.push({ range: positions.rangeOf(fact.urlSpan), ...lead });
    }
    return links;
  },
});

function leadOf(
  context: FeatureContext,
  { target, url }: LinkReference,
): Omit<DocumentLink, 'range'> | undefined {
  const words = NAVIGATION_MESSAGES[context.language];
  if (target.kind === 'external') {
    const address = addressOf(url);
    return address === undefined ? undefined : { target: address, ...tooltip(context, words.leadsOut(url)) };
  }
  if (target.kind === 'outside') return undefined;
  const place = linkedPlace(context.project.view, context.path, target.path);
  if (place?.kind !== 'file') return undefined;
  const uri = context.uriOf(context.path);
  const data: LinkData = { uri, path: place.path, fragment: target.fragment ?? '' };
  return { data, ...tooltip(context, words.leadsTo(nameOf(context, data))) };
}

function tooltip(context: FeatureContext, text: string): Pick<DocumentLink, 'tooltip'> {
  return context.client.linkTooltips ? { tooltip: text } : {};
}

/** A destination that a browser opens, as it is written in a URI; undefined for `javascript:` and the like. */
function addressOf(url: string): string | undefined {
  const whole = url.startsWith('//') ? `https:${url}` : url;
  if (!/^(?:https?|mailto|ftp|tel):/i.test(whole)) return undefined;
  const wellFormed = whole.replace(/\p{Surrogate}/gu, '\uFFFD');
  // What is escaped already stays so.
  return encodeURI(wellFormed).replace(/%25(?=[\dA-Fa-f]{2})/g, '%');
}

/** The heading that a link leads to, else the title of its file, else its path. */
function nameOf({ project: { view } }: FeatureContext, { path, fragment }: LinkData): string {
  const facts = view.facts(projectPath(path));
  if (facts === undefined) return path;
  const index = facts.sections.findIndex(({ slug }) => slug === fragment);
  const heading = fragment === '' ? undefined : headingNames(view, facts)[index];
  // The title of a catalogue is mostly its kind.
  const title = facts.role.kind === 'catalogue' ? undefined : facts.title;
  return heading || title || path;
}

/** Gives a link of ours its target, with the line of its anchor: `…/02.md#L12`. */
export const documentLinkResolve = defineFeature<DocumentLink, DocumentLink>({
  method: 'documentLink/resolve',
  capabilities: {},
  about: 'item',
  handle(context, link) {
    const path = textMember(link.data, 'path');
    if (path === undefined) return link;
    const fragment = textMember(link.data, 'fragment') ?? '';
    return { ...link, target: targetUri(context, projectPath(path), fragment) };
  },
});

function targetUri(context: FeatureContext, path: ProjectPath, fragment: string): string {
  const uri = context.uriOf(path);
  const span = fragment === '' ? undefined : anchorPlace(context.project.view, path, fragment)?.span;
  const line = span && context.positions(path)?.rangeOf(span).start.line;
  return line === undefined ? uri : `${uri}#L${line + 1}`;
}
