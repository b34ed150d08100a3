import { type Span, span } from '../../core/base/span.ts';
import { ruleText } from '../../core/messages/render.ts';
import { ruleDescriptions } from '../../core/rules/index.ts';
import { all, CompletionItemKind, type CompletionSite, type CompletionSource, type Offer } from './offer.ts';

/** `<!-- sdet-ignore «rule»`, and the same in a comment of YAML; several are parted by commas or spaces. */
const MARKDOWN = /<!--\s*sdet-ignore[ \t]+(?:[^:>]*[,\s])?([^\s,:>]*)$/;
const YAML = /(?:^|[ \t])#[ \t]*sdet-ignore[ \t]+(?:[^:]*[,\s])?([^\s,:]*)$/;

/** Ids of the rules in a comment that suppresses findings; nothing else is offered there, nor in its reason. */
export function suppressedRules(notation: 'markdown' | 'yaml'): CompletionSource {
  const pattern = notation === 'yaml' ? YAML : MARKDOWN;
  return site => {
    const found = pattern.exec(site.line);
    if (!found || !allowed(site.typed)) return undefined;
    const typed = found[1] ?? '';
    const rest = /^[\w/-]*/.exec(site.text.slice(site.offset))?.[0] ?? '';
    return all(ruleOffers(site, span(site.offset - typed.length, site.offset + rest.length)));
  };
}

function allowed(typed: string | undefined): boolean {
  return typed === undefined || ' /-'.includes(typed);
}

/** Every rule, with what it finds. */
export function ruleOffers({ context }: CompletionSite, place: Span): readonly Offer[] {
  return ruleDescriptions.map(({ id }) => {
    const title = ruleText(id, context.language)?.title ?? '';
    return {
      label: id,
      kind: CompletionItemKind.Constant,
      span: place,
      insert: id,
      detail: title,
      words: [title],
      about: { rule: id },
    };
  });
}
