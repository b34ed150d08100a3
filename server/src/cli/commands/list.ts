import { Argument } from 'commander';
import { type CommandContext, defineCommand } from '../command.ts';
import { EXIT } from '../exitCode.ts';
import { type LoadedTarget, loadTarget } from '../loadTarget.ts';
import { choiceOption } from '../program.ts';
import { type ListingSource, listActors, listItems, listSections, listViews } from '../reporters/listing.ts';
import { actorsJson, itemsJson, sectionsJson, viewsJson } from '../reporters/listJson.ts';
import { actorsText, itemsText, sectionsText, viewsText } from '../reporters/listText.ts';
import { lineIndexes } from '../reporters/projectReport.ts';
import { findTargets } from '../targets.ts';

interface ListOptions {
  readonly manifest?: string;
  readonly format: 'text' | 'json';
}

/** What can be listed, and how. */
const LISTS = {
  items: lister(listItems, itemsJson, itemsText),
  sections: lister(listSections, sectionsJson, sectionsText),
  actors: lister(listActors, actorsJson, actorsText),
  views: lister(listViews, viewsJson, viewsText),
};

/** `sdet list items|sections|actors|views`: what the projects that the paths mean hold, for people and programs. */
export const list = defineCommand<ListOptions>({
  name: 'list',
  declare: (command, { help }) =>
    command
      .description(help.list)
      .addArgument(new Argument(help.words.what, help.listWhat).choices(Object.keys(LISTS)))
      .argument(`[${help.words.path}...]`, help.paths)
      .option(`--manifest <${help.words.file}>`, help.manifest)
      .addOption(choiceOption(`--format <${help.words.format}>`, help.format, ['text', 'json'], 'text')),
  run: async (context, { args: [what = '', ...paths], options }) => {
    const { io, messages } = context;
    const { targets, strays } = await findTargets({ cwd: io.cwd, paths, manifest: options.manifest });
    const read: LoadedTarget[] = [];
    for (const target of targets) read.push(await loadTarget(target, io, messages));
    const sources = read.map(({ loaded, paths, shown }): ListingSource => {
      const { view } = loaded.project;
      return { view, paths, shown, lines: lineIndexes(view) };
    });
    if (isListable(what)) io.stdout.write(LISTS[what](sources, options.format, context));
    const notices = [...strays.map(messages.error.stray), ...read.flatMap(({ notices }) => notices)];
    for (const notice of notices) io.stderr.write(`${messages.error.line(notice)}\n`);
    const isNothing = read.every(({ paths }) => paths.length === 0);
    return isNothing || read.some(({ isIncomplete }) => isIncomplete) ? EXIT.usage : EXIT.clean;
  },
});

function isListable(what: string): what is keyof typeof LISTS {
  return Object.hasOwn(LISTS, what);
}

function lister<T>(
  gather: (source: ListingSource) => readonly T[],
  asJson: (things: readonly T[]) => string,
  asText: (
    things: readonly T[],
    messages: CommandContext['messages'],
    colours: CommandContext['colours'],
  ) => string,
) {
  return (
    sources: readonly ListingSource[],
    format: ListOptions['format'],
    { messages, colours }: CommandContext,
  ): string => {
    const things = sources.flatMap(gather);
    return format === 'json' ? asJson(things) : asText(things, messages, colours);
  };
}
