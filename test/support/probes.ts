import type { ProjectPath } from '../../server/src/core/base/projectPath.ts';
import { projectPath } from '../../server/src/core/base/projectPath.ts';
import { EVERY_ENTRY } from '../../server/src/core/model/field.ts';
import { itemId } from '../../server/src/core/model/item.ts';
import { type Project, unitOf } from '../../server/src/core/project/project.ts';
import type { ProjectView } from '../../server/src/core/project/projectView.ts';
import { paidDebts } from '../../server/src/core/rules/baselineText.ts';
import { allFindings, judgementOf } from '../../server/src/core/rules/findings.ts';

/** Paths and names that the random projects use, there or not. */
const PATHS = [
  'a/1.md',
  'a/2.md',
  'a/10.md',
  'b/1.md',
  'b/sub/2.md',
  'b/sub',
  'img/plan.png',
  'hors.md',
  'a',
  'notes.md',
].map(projectPath);
const IDS = ['EX-AAS-001', 'EX-AAS-002', 'EX-MSG-001', 'EX-MSG-002', 'BP-001', 'BP-002'].map(itemId);
const NAMES = ['editeur', 'Éditeur', 'éditeurs', 'academie', 'Académie', 'fort', 'AAS', 'MSG'];
/** IDs that nothing defines, by a slip. */
const SLIPS = ['ex-aas-001', 'EX-ASA-002', 'EX-MSG-01', 'Bp-001', 'BP-02'];
/** Paths at which nothing lies, by a slip. */
const LOST = ['a/1.MD', 'B/sub/2.md', 'b/2.md', 'img/plann.png', 'a/l.md'].map(projectPath);

const NUMBERS = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3'];

/** One small computation for each way in which a project can be read; together they read all that it holds. */
const PROBES: Readonly<Record<string, (view: ProjectView) => unknown>> = {
  manifest: view => view.manifest,
  documents: view => view.documents(),
  items: view => view.items(),
  requirements: view => view.items('requirement'),
  practices: view => view.items('practice'),
  definitions: view => IDS.map(id => view.definitions(id)),
  attributes: view => IDS.map(id => view.item(id)),
  referrers: view => IDS.map(id => view.referrers(id)),
  targets: view => IDS.map(id => view.targets(id)),
  sections: view => ['a', 'b'].flatMap(volume => NUMBERS.map(number => view.sections(volume, number))),
  sectionNumbers: view => PATHS.map(path => view.sectionNumbers(path)),
  numbering: view => ['a', 'b'].map(volume => [...view.numbering(volume)].sort()),
  captions: view =>
    ['a', 'b'].map(volume => ['1', '2'].map(number => view.captions(volume, 'figure', number))),
  captionWords: view => ['a', 'b'].map(volume => view.hasCaptions(volume, 'figure')),
  anchor: view =>
    PATHS.map(path => ['titre-1', 'x', 'y', '11-titre-1'].map(name => view.hasAnchor(path, name))),
  anchors: view => PATHS.map(path => view.anchors(path)),
  everyFile: view => view.files(),
  habits: view =>
    ['requirement', 'practice'].map(kind =>
      (['level', 'actors', 'services', 'needs'] as const).map(field => view.usuallyFills(kind, field)),
    ),
  otherCase: view => SLIPS.map(text => view.idInOtherCase(text)),
  nearestId: view => SLIPS.map(text => view.nearestId(text)),
  restarts: view => ['a', 'b'].map(volume => view.restartsPerFile(volume)),
  volumeAnchor: view => ['a', 'b'].map(volume => ['x', 'y'].map(name => view.hasVolumeAnchor(volume, name))),
  fileCase: view => LOST.map(path => view.fileInOtherCase(path)),
  nearestFile: view => LOST.map(path => view.nearestFile(path)),
  hasCatalogue: view => (['actors', 'services'] as const).map(kind => view.hasCatalogue(kind)),
  broken: view => (['actors', 'services'] as const).map(kind => view.hasBrokenCatalogue(kind)),
  volumesWithItems: view => ['a', 'b'].map(volume => view.hasItems(volume)),
  users: view =>
    [...NAMES, EVERY_ENTRY].map(name => [view.isUsed('actors', name), view.isUsed('services', name)]),
  files: view => PATHS.map(path => view.file(path)),
  linkers: view => PATHS.map(path => view.linkers(path)),
  entry: view =>
    NAMES.map(name => [view.entry('actors', name), view.entry('services', name), view.entry('levels', name)]),
  baseline: view => view.baseline().all,
  actors: view => view.entries('actors'),
  services: view => view.entries('services'),
  dialects: view => PATHS.map(path => view.dialect(path).levels.map(({ id }) => id)),
};

/** Each single lookup as a unit of its own, so that a key that is not touched shows itself. */
export function probe(project: Project): Readonly<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const [name, run] of Object.entries(PROBES))
    answers[name] = project.compute(name, view => JSON.stringify(run(view)));
  for (const path of project.view.documents())
    answers[`facts ${path}`] = project.compute(unitOf('facts', path), view => factsOf(view, path));
  answers['findings'] = JSON.stringify(allFindings(project));
  answers['kept'] = JSON.stringify(
    project.view.documents().map(path => {
      const { suppressed, accepted } = judgementOf(project, path);
      return [suppressed, accepted];
    }),
  );
  answers['paid'] = JSON.stringify(paidDebts(project));
  return answers;
}

function factsOf(view: ProjectView, path: ProjectPath): string {
  return JSON.stringify([view.facts(path), view.text(path)]);
}
