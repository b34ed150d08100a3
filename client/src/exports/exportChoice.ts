import { l10n, type QuickPickItem } from 'vscode';
import type {
  ExportFormatName,
  ExportKindName,
  WantedExport,
} from '../../../server/src/protocol/contract/exports.ts';

/** What can be exported and in which formats; the first is the usual one. A test holds it equal to the core's table. */
export const EXPORT_FORMATS: Readonly<Record<ExportKindName, readonly ExportFormatName[]>> = {
  index: ['md', 'csv'],
  traceability: ['md', 'csv'],
  coverage: ['md', 'csv'],
  graph: ['svg'],
  model: ['json'],
};

/** Everything that can be exported. */
export const EXPORT_KINDS = Object.keys(EXPORT_FORMATS) as readonly ExportKindName[];

/** What is exported as a list, that taken last ticked. */
export function kindPicks(
  ticked: readonly ExportKindName[],
): readonly (QuickPickItem & { readonly exportKind: ExportKindName })[] {
  const words: Readonly<Record<ExportKindName, readonly [label: string, detail: string]>> = {
    index: [l10n.t('Item Index'), l10n.t('Every item with its title, level, actors and place.')],
    traceability: [l10n.t('Traceability'), l10n.t('Needs, services and actors with their items, both ways.')],
    coverage: [l10n.t('Coverage'), l10n.t('What is covered, and what is missing.')],
    graph: [l10n.t('Dependency Graph'), l10n.t('Which item depends on which, as a picture.')],
    model: [l10n.t('Whole Model'), l10n.t('Documents, items, catalogues and views, as data for programs.')],
  };
  return EXPORT_KINDS.map(exportKind => {
    const [label, detail] = words[exportKind];
    const description = EXPORT_FORMATS[exportKind].map(format => `.${format}`).join(', ');
    return { label, description, detail, exportKind, picked: ticked.includes(exportKind) };
  });
}

/** The formats of tables as a list, those taken last ticked. */
export function tableFormatPicks(
  ticked: readonly ExportFormatName[],
): readonly (QuickPickItem & { readonly format: ExportFormatName })[] {
  return [
    {
      label: 'Markdown',
      description: '.md',
      detail: l10n.t('Text that is read as it is, and by many tools.'),
      format: 'md',
      picked: ticked.includes('md'),
    },
    {
      label: 'CSV',
      description: '.csv',
      detail: l10n.t('A table that opens in a spreadsheet.'),
      format: 'csv',
      picked: ticked.includes('csv'),
    },
  ];
}

/** Tells whether there is a choice of formats. */
export function hasChoice(kinds: readonly ExportKindName[]): boolean {
  return kinds.some(kind => EXPORT_FORMATS[kind].length > 1);
}

/** Each kind in those of its formats that were chosen; in its usual one when none was. */
export function wantedExports(
  kinds: readonly ExportKindName[],
  formats: readonly ExportFormatName[],
): readonly WantedExport[] {
  return kinds.flatMap(kind => {
    const chosen = EXPORT_FORMATS[kind].filter(format => formats.includes(format));
    return (chosen.length > 0 ? chosen : EXPORT_FORMATS[kind].slice(0, 1)).map(format => ({ kind, format }));
  });
}
