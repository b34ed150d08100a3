import type { ReferenceFact } from '../model/reference.ts';
import { verbatim } from '../syntax/alignment.ts';
import { proseOfText } from '../syntax/prose.ts';
import { scalarMap } from '../syntax/scalarMap.ts';
import { scalarsOf, type YamlEntry } from '../syntax/yamlSyntax.ts';
import { type FrontMatter, yamlField } from './frontMatter.ts';
import { idMentions, type MentionSite } from './idMention.ts';
import type { Context } from './reading.ts';

/** The IDs in the values of an entry, when its key is a field of items. */
export function* yamlFieldMentions(
  entry: YamlEntry,
  site: MentionSite,
  context: Context,
): Generator<ReferenceFact> {
  if (yamlField(entry, context).length === 0) return;
  for (const scalar of scalarsOf(entry.value)) {
    yield* idMentions(proseOfText(scalarMap(scalar, context.source.text)), context.reading, site);
  }
}

/** The IDs in front matter: values of fields, and an `id` that defines nothing here or fits no pattern. */
export function* frontMatterMentions(
  matter: FrontMatter | undefined,
  site: MentionSite,
  context: Context,
): Generator<ReferenceFact> {
  if (!matter) return;
  if (matter.id)
    yield* idMentions(proseOfText(verbatim(matter.id.text, matter.id.span.start)), context.reading, site);
  for (const entry of matter.entries) yield* yamlFieldMentions(entry, site, context);
}
