import { decodeUri } from '../../core/base/decodeUri.ts';
import { fold } from '../../core/base/fold.ts';
import { folderOf, type ProjectPath, relativePath } from '../../core/base/projectPath.ts';
import { type Span, span } from '../../core/base/span.ts';
import { linkTarget } from '../../core/extract/linkTarget.ts';
import { linkedPlace } from '../../core/project/linkTargets.ts';
import {
  CompletionItemKind,
  type CompletionSite,
  type CompletionSource,
  NOTHING,
  type Offer,
  type Offers,
} from './offer.ts';

/** At most this many files or headings are sent at a time. */
const MOST = 500;

/** An unfinished destination: `](…`, `](<…`, `[étiquette]: …`. Group 1: what precedes it; 2: `<`; 3: what is written. */
const DESTINATION = /(\]\([ \t]*|^[ \t>]*\[[^\]\n]+\]:[ \t]*)(<?)((?:(?<=<)[^<>\n]*)|[^\s<>]*)$/u;

/** A scheme, or the start of `//host`. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Files and headings where a link or image leads: relative to the document, percent-encoded where it is needed. */
export const linkTargets: CompletionSource = site => {
  const found = DESTINATION.exec(site.line);
  if (!found || closes(found)) return undefined;
  const written = found[3] ?? '';
  if (ELSEWHERE.test(written)) return NOTHING;
  if (site.typed !== undefined && !'(#/'.includes(site.typed)) return NOTHING;
  const isImage = /!\[[^\]\n]*\]\([ \t]*<?[^\s<>]*$/.test(site.line);
  const angle = found[2] === '<';
  const hash = written.indexOf('#');
  const end = site.offset + restOf(site, angle);
  const place = (from: number): Span => span(site.offset - written.length + from, end);
  if (written.startsWith('##')) return everyHeading(site, place(0), written.slice(2), angle);
  if (hash >= 0)
    return anchors(site, place(hash + 1), written.slice(0, hash), written.slice(hash + 1), angle);
  return files(site, place(0), written, { isImage, angle });
};

/** A parenthesis that was opened and closed again: the destination lies behind. */
function closes([, opening = '', , written = '']: RegExpExecArray): boolean {
  return (
    opening.startsWith('](') &&
    written.includes(')') &&
    !/\([^()]*$/.test(written) &&
    !/\([^()]*\)$/.test(written)
  );
}

/** How much of the destination stands behind the cursor. */
function restOf({ text, offset }: CompletionSite, angle: boolean): number {
  const rest = angle ? /^[^<>\n]*(?=>)/ : /^[^\s()<>]*/;
  return rest.exec(text.slice(offset))?.[0].length ?? 0;
}

function files(
  site: CompletionSite,
  place: Span,
  written: string,
  { isImage, angle }: { readonly isImage: boolean; readonly angle: boolean },
): Offers {
  const { view, context } = site;
  const { links } = view.dialect(context.path);
  const wanted = view.files().length > MOST ? fold(decodeUri(written).replace(/^(?:\.\.?\/)+|^\//, '')) : '';
  const [here, documents, others]: readonly [ProjectPath[], ProjectPath[], ProjectPath[]] = [[], [], []];
  for (const path of view.files()) {
    if (path === context.path || IMAGE.test(path) !== isImage || HIDDEN.test(path)) continue;
    if (!fold(path).includes(wanted)) continue;
    const isDocument = isImage || /\.mdx?$/i.test(path);
    if (!isDocument) others.push(path);
    else (folderOf(path) === folderOf(context.path) ? here : documents).push(path);
  }
  const ordered = [...here, ...documents, ...others];
  const rooted = written.startsWith('/');
  const dotted = written.startsWith('./');
  const offers = ordered.slice(0, MOST).flatMap((path): readonly Offer[] => {
    const way = rooted ? rootedWay(path, links.root) : relativePath(context.path, path);
    if (way === undefined || (dotted && way.startsWith('../'))) return [];
    const insert = dotted ? `./${way}` : links.extension === 'optional' ? way.replace(/\.md$/, '') : way;
    const title = view.facts(path)?.title ?? '';
    return [
      {
        label: insert,
        kind: CompletionItemKind.File,
        span: place,
        insert: encoded(insert, angle),
        detail: title,
        words: [title, encoded(insert, angle)].filter(word => word !== insert),
      },
    ];
  });
  return {
    offers: [...offers, ...(written === '' && !isImage ? ownAnchors(site, place, angle) : [])],
    complete: ordered.length <= MOST,
  };
}

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)$/i;

/** Files that nobody links to. */
const HIDDEN = /(?:^|\/)\./;

function rootedWay(path: ProjectPath, root: string): string | undefined {
  if (root === '') return `/${path}`;
  const prefix = `${root.replace(/\/$/, '')}/`;
  return path.startsWith(prefix) ? `/${path.slice(prefix.length)}` : undefined;
}

function ownAnchors(site: CompletionSite, place: Span, angle: boolean): readonly Offer[] {
  return anchorOffers(site, site.context.path, place, '#', angle);
}

/** Headings and explicit anchors of the file that stands before the `#`. */
function anchors(site: CompletionSite, place: Span, file: string, typed: string, angle: boolean): Offers {
  const { view, context } = site;
  const target = linkTarget(file, context.path, view.dialect(context.path).links);
  const path =
    target.kind === 'file' ? (linkedPlace(view, context.path, target.path)?.path ?? target.path) : undefined;
  const offers = path === undefined ? [] : anchorOffers(site, path, place, '', angle);
  const wanted = offers.length > MOST ? fold(decodeUri(typed)) : '';
  const fitting = offers.filter(({ label, words = [] }) =>
    [label, ...words].some(word => fold(word).includes(wanted)),
  );
  return { offers: fitting.slice(0, MOST), complete: fitting.length <= MOST };
}

/** The anchors of a file in the order of its text. */
function anchorOffers(
  { view }: CompletionSite,
  path: ProjectPath,
  place: Span,
  lead: string,
  angle: boolean,
): readonly Offer[] {
  const facts = view.facts(path);
  if (facts === undefined) return [];
  const numbers = view.sectionNumbers(path);
  const headings = facts.sections.map(({ slug, title, span: { start } }, index) => ({
    name: slug,
    title: [numbers[index], title].filter(Boolean).join(' '),
    start,
  }));
  const explicit = facts.anchors.map(({ name, span: { start } }) => ({ name, title: '', start }));
  return [...headings, ...explicit]
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.start - b.start)
    .map(({ name, title }) => ({
      label: `${lead}${name}`,
      kind: CompletionItemKind.Reference,
      span: place,
      insert: lead + encoded(name, angle),
      detail: title,
      words: [title],
    }));
}

/** `](##mot`: any heading of the project, with its file. */
function everyHeading(site: CompletionSite, place: Span, typed: string, angle: boolean): Offers {
  const { view, context } = site;
  const wanted = fold(typed);
  const offers: Offer[] = [];
  for (const path of view.documents()) {
    const way = path === context.path ? '' : encoded(relativePath(context.path, path), angle);
    for (const { slug, title } of view.facts(path)?.sections ?? []) {
      if (!fold(`${title} ${slug}`).includes(wanted)) continue;
      if (offers.length >= MOST) return { offers, complete: false };
      offers.push({
        label: `##${title}`,
        kind: CompletionItemKind.Reference,
        span: place,
        insert: `${way}#${encoded(slug, angle)}`,
        detail: path,
        words: [slug],
      });
    }
  }
  return { offers, complete: true };
}

/** A path or anchor as a destination: what would end it or mean something else is percent-encoded, letters are not. */
function encoded(text: string, angle: boolean): string {
  const special = angle ? /[<>%#?\\\p{Cc}]/gu : /[\s()<>%#?\\\p{Cc}]/gu;
  const encode = (char: string): string =>
    char === '(' ? '%28' : char === ')' ? '%29' : encodeURIComponent(char);
  return text.replace(special, encode);
}
