import { decodeUri } from '../../core/base/decodeUri.ts';
import { fold } from '../../core/base/fold.ts';
import { folderOf, type ProjectPath, relativePath } from '../../core/base/projectPath.ts';
import { type Span, span } from '../../core/base/span.ts';
import { linkTarget } from '../../core/extract/linkTarget.ts';
import { linkedPlace } from '../../core/project/linkTargets.ts';
import {
  type BegunDestination,
  type DestinationSetting,
  htmlDestination,
  isMarkup,
  markdownDestination,
} from './begunDestination.ts';
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

/** A scheme, or the start of `//host`. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Files and headings where a link or image leads: relative to the document, percent-encoded where it is needed. */
export const linkTargets: CompletionSource = site => {
  const begun = markdownDestination(site) ?? htmlDestination(site);
  return begun && targetsAt(site, begun);
};

/** The same in a piece of HTML, the text of which up to the cursor is `html`: in its attributes alone. */
export function htmlTargets(site: CompletionSite, html: string): Offers {
  const begun = isMarkup(html) ? htmlDestination(site) : undefined;
  return begun ? targetsAt(site, begun) : NOTHING;
}

function targetsAt(site: CompletionSite, { written, setting, end, isImage }: BegunDestination): Offers {
  if (ELSEWHERE.test(written)) return NOTHING;
  if (site.typed !== undefined && !'(#/'.includes(site.typed)) return NOTHING;
  const hash = written.indexOf('#');
  const place = (from: number): Span => span(site.offset - written.length + from, end);
  if (written.startsWith('##')) return everyHeading(site, place(0), written.slice(2), setting);
  if (hash >= 0)
    return anchors(site, place(hash + 1), written.slice(0, hash), written.slice(hash + 1), setting);
  return files(site, place(0), written, { isImage, setting });
}

function files(
  site: CompletionSite,
  place: Span,
  written: string,
  { isImage, setting }: { readonly isImage: boolean; readonly setting: DestinationSetting },
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
        insert: encoded(insert, setting),
        detail: title,
        words: [title, encoded(insert, setting)].filter(word => word !== insert),
      },
    ];
  });
  return {
    offers: [...offers, ...(written === '' && !isImage ? ownAnchors(site, place, setting) : [])],
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

function ownAnchors(site: CompletionSite, place: Span, setting: DestinationSetting): readonly Offer[] {
  return anchorOffers(site, site.context.path, place, '#', setting);
}

/** Headings and explicit anchors of the file that stands before the `#`. */
function anchors(
  site: CompletionSite,
  place: Span,
  file: string,
  typed: string,
  setting: DestinationSetting,
): Offers {
  const { view, context } = site;
  const target = linkTarget(file, context.path, view.dialect(context.path).links);
  const path =
    target.kind === 'file' ? (linkedPlace(view, context.path, target.path)?.path ?? target.path) : undefined;
  const offers = path === undefined ? [] : anchorOffers(site, path, place, '', setting);
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
  setting: DestinationSetting,
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
      insert: lead + encoded(name, setting),
      detail: title,
      words: [title],
    }));
}

/** `](##mot`: any heading of the project, with its file. */
function everyHeading(site: CompletionSite, place: Span, typed: string, setting: DestinationSetting): Offers {
  const { view, context } = site;
  const wanted = fold(typed);
  const offers: Offer[] = [];
  for (const path of view.documents()) {
    const way = path === context.path ? '' : encoded(relativePath(context.path, path), setting);
    for (const { slug, title } of view.facts(path)?.sections ?? []) {
      if (!fold(`${title} ${slug}`).includes(wanted)) continue;
      if (offers.length >= MOST) return { offers, complete: false };
      offers.push({
        label: `##${title}`,
        kind: CompletionItemKind.Reference,
        span: place,
        insert: `${way}#${encoded(slug, setting)}`,
        detail: path,
        words: [slug],
      });
    }
  }
  return { offers, complete: true };
}

/** What would end a destination or mean something else. */
const SPECIAL: Readonly<Record<DestinationSetting, RegExp>> = {
  plain: /[\s()<>%#?\\\p{Cc}]/gu,
  bracketed: /[<>%#?\\\p{Cc}]/gu,
  attribute: /[\s"'<>%#?\\&`{}=,\p{Cc}]/gu,
};

/** Characters that are special somewhere, and that `encodeURIComponent` leaves alone. */
const PERCENT: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', "'": '%27' };

/** A path or anchor as a destination: what is special there is percent-encoded, letters are not. */
function encoded(text: string, setting: DestinationSetting): string {
  return text.replace(SPECIAL[setting], char => PERCENT[char] ?? encodeURIComponent(char));
}
