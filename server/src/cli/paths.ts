import { isAbsolute, relative, sep } from 'node:path';

/** A path of the disk as users see it: from the current folder, with `/`; `.` for that folder itself. */
export function shownPath(cwd: string, path: string): string {
  const fromHere = relative(cwd, path);
  return fromHere === '' ? '.' : fromHere.split(sep).join('/');
}

/** Where `path` lies in the folder `root`, with `/`; the empty string for `root` itself, undefined outside it. */
export function pathInside(root: string, path: string): string | undefined {
  const inside = relative(root, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
  return inside.split(sep).join('/');
}
