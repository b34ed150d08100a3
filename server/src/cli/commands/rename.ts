import { resolve } from 'node:path';
import { projectPath } from '../../core/base/projectPath.ts';
import { CATALOGUE_KINDS } from '../../core/model/catalogue.ts';
import { itemId } from '../../core/model/item.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { rename as renameIn } from '../../core/refactor/rename.ts';
import type { Renamable } from '../../core/refactor/renameTarget.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exitCode.ts';
import type { LoadedTarget } from '../loadTarget.ts';
import { pathInside } from '../paths.ts';
import { changesOf, differenceOf, loadWhole, refusalError, sizeOf } from '../refactorTarget.ts';
import { findProject } from '../targets.ts';
import { UserError } from '../userError.ts';
import { writeChanges } from '../writeChanges.ts';

interface RenameOptions {
  readonly manifest?: string;
  readonly dryRun?: true;
}

/** `sdet rename OLD NEW`: renames an item, a catalogue entry, a heading, an anchor or a footnote in a whole project. */
export const rename = defineCommand<RenameOptions>({
  name: 'rename',
  declare: (command, { help }) =>
    command
      .description(help.rename)
      .argument(`<${help.words.old}>`, help.renameOld)
      .argument(`<${help.words.new}>`, help.renameNew)
      .argument(`[${help.words.path}]`, help.path)
      .option(`--manifest <${help.words.file}>`, help.manifest)
      .option('--dry-run', help.dryRun),
  run: async (context, { args: [old = '', name = '', ...paths], options }) => {
    const { io, messages } = context;
    const target = await findProject({ cwd: io.cwd, paths, manifest: options.manifest });
    const read = await loadWhole(target, context);
    const what = meant(read, old, io.cwd, target.root);
    const result = renameIn(read.loaded.project.view, what, name);
    if (result.kind === 'refused') throw refusalError(read, result.refusal, context);
    const { places, files } = sizeOf(result.edits);
    const summary = messages.refactor.renamed(result.old, result.name, places, files);
    if (options.dryRun) {
      io.stdout.write(differenceOf(read, result.edits));
      io.stderr.write(`${summary} ${messages.refactor.dryRun}\n`);
    } else {
      await writeChanges(io.cwd, changesOf(read, result.edits));
      io.stdout.write(`${summary}\n`);
    }
    return EXIT.clean;
  },
});

/** What a text of the command line names; wrong use when that is nothing, or several things. */
function meant({ loaded, shown }: LoadedTarget, text: string, cwd: string, root: string): Renamable {
  const { view } = loaded.project;
  const found = [
    ...itemsNamed(view, text),
    ...entriesNamed(view, text),
    ...placesNamed(view, text, cwd, root),
  ];
  const [only, ...others] = found;
  if (only === undefined) {
    const near = view.nearestId(text);
    throw new UserError(({ error }) =>
      error.unknownName(text, shown(loaded.manifestPath), near === undefined ? [] : [near]),
    );
  }
  if (others.length === 0) return only;
  const ways = found.map(one => (one.kind === 'entry' ? `${one.catalogue}:${one.id}` : text));
  throw new UserError(({ error }) => error.severalThings(text, [...new Set(ways)]));
}

function itemsNamed(view: ProjectView, text: string): readonly Renamable[] {
  const id = itemId(text);
  return view.definitions(id).length > 0 ? [{ kind: 'item', id }] : [];
}

/** `editeur-ent`, or `actors:editeur-ent` where several catalogues have that id. */
function entriesNamed(view: ProjectView, text: string): readonly Renamable[] {
  return CATALOGUE_KINDS.flatMap((catalogue): readonly Renamable[] => {
    const ids = [text, text.startsWith(`${catalogue}:`) ? text.slice(catalogue.length + 1) : text];
    const entry = view.entries(catalogue)?.find(({ id }) => ids.includes(id));
    return entry ? [{ kind: 'entry', catalogue, id: entry.id }] : [];
  });
}

/** `chapitre.md#ancre`, `chapitre.md#^4`: a heading, an explicit anchor or a footnote of a file. */
function placesNamed(view: ProjectView, text: string, cwd: string, root: string): readonly Renamable[] {
  const hash = text.indexOf('#');
  const inside = hash < 0 ? undefined : pathInside(root, resolve(cwd, text.slice(0, hash)));
  const path = projectPath(inside ?? '');
  const facts = view.facts(path);
  const name = text.slice(hash + 1);
  if (hash < 0 || facts === undefined) return [];
  if (name.startsWith('^')) {
    const label = facts.footnotes.find(({ label }) => label === name.slice(1).toUpperCase())?.label;
    return label === undefined ? [] : [{ kind: 'label', path, of: 'footnote', label }];
  }
  const index = facts.sections.findIndex(({ slug }) => slug === name);
  if (index >= 0) return [{ kind: 'heading', path, index }];
  return facts.anchors.some(anchor => anchor.name === name) ? [{ kind: 'anchor', path, name }] : [];
}
