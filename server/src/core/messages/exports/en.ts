import { en as t } from '../typography.ts';
import type { ExportTexts } from './exportTexts.ts';

const s = (count: number): string => (count === 1 ? '' : 's');

const KINDS = {
  index: t`Index of items`,
  traceability: t`Traceability`,
  coverage: t`Coverage`,
  graph: t`Dependency graph`,
  model: t`Model`,
} as const;

/** What exports say in English. */
export const exportsEn: ExportTexts = {
  untitled: t`Untitled document`,
  title: (kind, project, version) =>
    version === undefined ? `${KINDS[kind]} — ${project}` : `${KINDS[kind]} — ${project}, version ${version}`,
  counted: (items, withdrawn) =>
    withdrawn === 0
      ? t`${items} item${s(items)}.`
      : t`${items} item${s(items)}, ${withdrawn} of them withdrawn.`,
  inForceOnly: t`Withdrawn items are not counted.`,
  part: (files, all) => `Limited to ${files} of ${all} files.`,
  columns: {
    id: t`ID`,
    kind: t`Kind`,
    level: t`Level`,
    title: t`Title`,
    actors: t`Actors`,
    services: t`Services`,
    needs: t`Needs`,
    status: t`Status`,
    volume: t`Volume`,
    section: t`Section`,
    file: t`File`,
    line: t`Line`,
    name: t`Name`,
    items: t`Items`,
    count: t`Count`,
    relation: t`Relation`,
    item: t`Item`,
    measure: t`What is counted`,
  },
  subjects: { needs: t`Needs`, services: t`Services`, actors: t`Actors` },
  bySubject: {
    needs: t`From needs to items`,
    services: t`From services to items`,
    actors: t`From actors to items`,
  },
  byItem: {
    needs: t`From items to needs`,
    services: t`From items to services`,
    actors: t`From items to actors`,
  },
  without: {
    needs: t`without a need`,
    services: t`without a service`,
    actors: t`without an actor`,
    level: t`without a level`,
  },
  perVolume: t`By volume`,
  perLevel: t`By level`,
  perSubject: { needs: t`By need`, services: t`By service`, actors: t`By actor` },
  incomplete: t`Incomplete items`,
  none: t`none`,
  graph: {
    description: (nodes, links) => t`${nodes} item${s(nodes)}, ${links} link${s(links)}.`,
    byDocument: (nodes, links, items) =>
      t`Too many items for one picture (${items}): each box is a document. ${nodes} document${s(nodes)}, ${links} link${s(links)}.`,
    empty: t`No item cites another.`,
    roles: {
      depends: t`depends on`,
      refines: t`refines`,
      replaces: t`replaces`,
      see: t`see also`,
      mention: t`cites in its text`,
    },
  },
};
