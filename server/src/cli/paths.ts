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

/** What leads from one folder of the disk to another, with `/`; empty where only an absolute path could. */
export function wayTo(from: string, to: string): string {
  const way = relative(from, to);
  return isAbsolute(way) ? '' : way.split(sep).join('/');
}
