import { readFileSync, statSync } from 'node:fs';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import type { Pictures } from '../../core/views/render/html/pagePictures.ts';

/** Largest picture that becomes part of a page, in bytes. */
export const PICTURE_LIMIT = 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Reads pictures of a project from the disk, as `data:` URLs; none for other files, large ones and those that cannot be read. */
export function diskPictures(diskPath: (path: ProjectPath) => string): Pictures {
  return path => {
    const type = TYPES[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
    const bytes = type === undefined ? undefined : bytesOf(diskPath(path));
    return bytes && `data:${type};base64,${bytes.toString('base64')}`;
  };
}

function bytesOf(file: string): Buffer | undefined {
  try {
    const stats = statSync(file);
    const isRead = stats.isFile() && stats.size > 0 && stats.size <= PICTURE_LIMIT;
    return isRead ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
