import type { Brand } from '../core/base/brand.ts';
import { type ProjectPath, projectPath } from '../core/base/projectPath.ts';

/**
 * A URI in the one form in which this server compares them: decoded, without query and fragment, no `.`, `..`, `//`
 * or final slash in the path, no `localhost`, drive letters small. Clients spell the same file in many ways (`file:///c%3A/é`,
 * `file:///C:/%C3%A9`); keys are equal exactly when the places are.
 */
export type UriKey = Brand<string, 'UriKey'>;

const URI = /^([A-Za-z][A-Za-z\d+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/;

/** The key of a URI; undefined when the value is no URI. */
export function uriKey(uri: unknown): UriKey | undefined {
  const match = typeof uri === 'string' ? URI.exec(uri) : null;
  if (!match) return undefined;
  const scheme = (match[1] ?? '').toLowerCase();
  const host = decode(match[2] ?? '').toLowerCase();
  const authority = scheme === 'file' && host === 'localhost' ? '' : host;
  const path = normalPath(decode(match[3] ?? ''));
  return `${scheme}://${authority}${scheme === 'file' ? smallDrive(path) : path}` as UriKey;
}

/** The scheme of a key, e.g. `file`. */
export function schemeOf(key: UriKey): string {
  return key.slice(0, key.indexOf(':'));
}

/**
 * The path of `key` below the folder `root`; undefined when it does not lie there, the empty path for the folder itself.
 * `isFolding`: on a file system that does not tell cases apart.
 */
export function pathBelow(root: UriKey, key: UriKey, isFolding = false): ProjectPath | undefined {
  if (key === root) return projectPath('');
  if (key.startsWith(`${root}/`)) return projectPath(key.slice(root.length + 1));
  if (!isFolding) return undefined;
  const segments = key.split('/');
  const depth = root.split('/').length;
  const isBelow = folded(segments.slice(0, depth).join('/')) === folded(root);
  return isBelow ? projectPath(segments.slice(depth).join('/')) : undefined;
}

/** What two spellings of a place have in common where cases, composed and decomposed letters are not told apart. */
export function folded(place: string): string {
  return place.normalize('NFC').toLowerCase().normalize('NFC');
}

/** The URI of a path below the folder `root`, which keeps the client's own spelling. */
export function uriBelow(root: string, path: string): string {
  const base = root.endsWith('/') ? root.slice(0, -1) : root;
  return path === '' ? base : `${base}/${path.split('/').map(encodeSegment).join('/')}`;
}

/** As VS Code writes them: everything but unreserved characters is escaped. */
function encodeSegment(segment: string): string {
  const wellFormed = segment.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[\dA-Fa-f]{2})+/g, run => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  }
}

function normalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  const joined = segments.join('/');
  return path.startsWith('/') && joined !== '' ? `/${joined}` : joined;
}

function smallDrive(path: string): string {
  return path.replace(/^\/[A-Z]:/, drive => drive.toLowerCase());
}
