import { span } from '../../core/base/span.ts';
import { shorten } from '../markup.ts';
import { entryOffers } from './namedValues.ts';
import { all, CompletionItemKind, type CompletionSite, type CompletionSource, type Offer } from './offer.ts';

/** Longest text of a note that a list shows. */
const SHOWN = 80;

/** Labels of the footnotes of the document behind `[^`. */
export const footnoteLabels: CompletionSource = site => {
  const { line, text, offset, typed, facts } = site;
  const found = /\[\^([^\][\s^]*)$/.exec(line);
  if (!found) return undefined;
  if (typed !== undefined && typed !== '^') return all([]);
  const prefix = found[1] ?? '';
  const rest = /^[^\][\s^]*(?=\])/.exec(text.slice(offset))?.[0];
  const place = span(offset - prefix.length, offset + (rest?.length ?? 0));
  return all(
    facts.footnotes
      .filter(({ span: { start, end } }) => !(start <= offset && offset <= end))
      .map(({ labelSpan, span: whole }) => {
        const label = text.slice(labelSpan.start, labelSpan.end);
        const words = text
          .slice(labelSpan.end, whole.end)
          .replace(/^\]:\s*/, '')
          .replace(/\s+/g, ' ');
        return {
          label,
          kind: CompletionItemKind.Reference,
          span: place,
          insert: rest === undefined ? `${label}]` : label,
          detail: shorten(words, SHOWN),
          words: [shorten(words, SHOWN)],
        };
      }),
  );
};

/** Labels of link definitions behind `][`. */
export const definitionLabels: CompletionSource = site => {
  if (!/\][ \t]?\[[^\][\n]*$/.test(site.line) || /\[\[[^\][\n]*$/.test(site.line)) return undefined;
  if (site.typed !== undefined && site.typed !== '[') return all([]);
  return all(bracketOffers(site, false));
};

/** What may stand in brackets of its own: a definition's label, a reference of the catalogue (`[RGS]`). */
export function bracketOffers(site: CompletionSite, withSources = true): readonly Offer[] {
  const { line, text, offset, facts } = site;
  const found = /\[([^\][\n^]*)$/.exec(line);
  if (!found) return [];
  const prefix = found[1] ?? '';
  const rest = /^[^\][\n]*(?=\])/.exec(text.slice(offset))?.[0];
  const place = span(offset - prefix.length, offset + (rest?.length ?? 0));
  const closing = rest === undefined ? ']' : '';
  const labels = facts.linkDefinitions.map(({ labelSpan, span: whole }): Offer => {
    const label = text.slice(labelSpan.start, labelSpan.end);
    return {
      label,
      kind: CompletionItemKind.Reference,
      span: place,
      insert: `${label}${closing}`,
      detail: text.slice(labelSpan.end, whole.end).replace(/^\]:\s*/, ''),
    };
  });
  const sources = withSources ? (entryOffers(site, 'references', false) ?? []) : [];
  return [
    ...labels,
    ...sources.map(source => ({ ...source, span: place, insert: `${source.label}${closing}` })),
  ];
}
