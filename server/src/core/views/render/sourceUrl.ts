import type { SourcePlace } from '../rewriteReferences.ts';

/** What has a meaning of its own in a URL or would end a Markdown destination; letters of all scripts stay readable. */
const SPECIAL = /[\s%#?<>()[\]\\"`^{|}]|\p{Cc}/gu;

/** The address of a place of the source, seen from an output that reaches the project by `base`: a path or a URL. */
export function sourceUrl(base: string, { path, fragment }: SourcePlace): string {
  const way = /^[a-z][a-z\d+.-]*:\/\//i.test(base) ? base : escaped(base);
  const prefix = way === '' || way.endsWith('/') ? way : `${way}/`;
  const whole = prefix + escaped(path);
  const local = /^[^/]*:/.test(whole) && base === '' ? `./${whole}` : whole;
  return (local === '' ? '.' : local) + (fragment === undefined ? '' : `#${escaped(fragment)}`);
}

function escaped(text: string): string {
  return text.replace(SPECIAL, character => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80
      ? `%${code.toString(16).toUpperCase().padStart(2, '0')}`
      : encodeURIComponent(character);
  });
}
