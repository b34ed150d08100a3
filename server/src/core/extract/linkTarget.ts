import { decodeUri } from '../base/decodeUri.ts';
import { type ProjectPath, projectPath, resolvePath } from '../base/projectPath.ts';
import type { LinkSettings } from '../manifest/manifest.ts';
import type { LinkTarget } from '../model/reference.ts';

/** Where a URL written in the file `from` leads. Never throws: what cannot be decoded is taken as it stands. */
export function linkTarget(url: string, from: ProjectPath, links: LinkSettings): LinkTarget {
  const isSite = links.elsewhere.some(start => url.startsWith(start));
  if (isSite || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return { kind: 'external' };
  const hash = url.indexOf('#');
  const fragment = hash < 0 ? undefined : decodeUri(url.slice(hash + 1));
  const written = decodeUri((hash < 0 ? url : url.slice(0, hash)).replace(/\?.*$/s, ''));
  if (written === '') return { kind: 'file', path: from, fragment };
  const rooted = written.startsWith('/') && links.root !== '' ? `/${links.root}${written}` : written;
  const path = resolvePath(from, rooted.replace(/\\/g, '/'));
  if (path === undefined) return { kind: 'outside' };
  return { kind: 'file', path: withExtension(path, links), fragment };
}

/** Where extensions are optional, a last segment without one means a Markdown file. */
function withExtension(path: ProjectPath, links: LinkSettings): ProjectPath {
  return links.extension === 'optional' && !/\.[a-z\d]{1,8}$/i.test(path) && path !== ''
    ? projectPath(`${path}.md`)
    : path;
}
