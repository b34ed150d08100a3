import type { Root } from 'mdast';
import { span } from '../base/span.ts';
import type { ItemFact } from '../model/item.ts';
import { endOf, proseOf } from '../syntax/prose.ts';
import { assembleItem, itemContent } from './assemble.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { IdMatch } from './idMatcher.ts';
import { itemBody } from './itemBody.ts';
import { pathId } from './namedIds.ts';
import type { Context } from './reading.ts';
import { afterSeparator } from './separator.ts';

/** A file that is one item: its ID stands in the front matter, or in its path where the manifest says so. */
export function documentItem(
  root: Root,
  matter: FrontMatter | undefined,
  context: Context,
): ItemFact | undefined {
  const found = fromFrontMatter(matter, context) ?? fromPath(context);
  if (!found) return undefined;
  const { match, idSpan } = found;
  const blocks = root.children.filter(({ type }) => type !== 'yaml');
  const heading = blocks.find(({ type }) => type === 'heading');
  const title =
    matter?.title ?? (heading?.type === 'heading' ? headingTitle(heading, match, context) : undefined);
  const body = itemBody(
    blocks.filter(node => node !== heading),
    context,
  );
  const whole = context.source.spanOf(0, Math.max(endOf(root), context.source.text.length));
  return assembleItem(
    {
      match,
      form: 'document',
      idSpan,
      title: title?.text ?? '',
      titleSpan: title?.span ?? span(idSpan.end, idSpan.end),
      span: whole,
    },
    itemContent({ ...body, fields: [...(matter?.fields ?? []), ...body.fields] }, context.reading),
    [],
    -1,
    context.reading,
  );
}

interface Found {
  readonly match: IdMatch;
  readonly idSpan: ItemFact['idSpan'];
}

function fromFrontMatter(matter: FrontMatter | undefined, context: Context): Found | undefined {
  const match = matter?.id && context.reading.ids.match(matter.id.text);
  return matter?.id && match?.forms.includes('document') ? { match, idSpan: matter.id.span } : undefined;
}

function fromPath({ path, reading }: Context): Found | undefined {
  for (const { kind, pattern, id: template } of reading.paths) {
    const groups = pattern.exec(path)?.groups;
    const id = groups && pathId(groups, template);
    if (groups === undefined || id === undefined) continue;
    const match = reading.ids.match(id);
    const named = Object.entries(groups).filter(
      (pair): pair is [string, string] => pair[0] !== 'id' && pair[1] !== undefined,
    );
    const own = {
      id: id as IdMatch['id'],
      kind,
      forms: ['document'] as const,
      groups: Object.fromEntries(named),
    };
    return {
      match: match ? { ...match, kind, groups: { ...own.groups, ...match.groups } } : own,
      idSpan: span(0, 0),
    };
  }
  return undefined;
}

/** The first heading without the item's own ID in front. */
function headingTitle(
  heading: Parameters<typeof proseOf>[0],
  match: IdMatch,
  context: Context,
): { text: string; span: ItemFact['titleSpan'] } {
  const prose = proseOf(heading, context.source, 'text');
  const found = context.reading.ids.atStart(prose.text);
  const start = found?.match.id === match.id ? afterSeparator(prose.text, found.after) : 0;
  const text = prose.text.slice(start).trim();
  return { text, span: prose.spanOf(start, start + text.length) };
}
