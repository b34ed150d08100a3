import { fold } from '../base/fold.ts';
import type { EntryAttributes } from '../model/catalogue.ts';
import type { Level } from '../model/level.ts';
import type { Dialect, DialectSettings, Manifest, Volume } from './manifest.ts';
import { LABEL_PRESETS, type LabelTarget } from './presets/labels.ts';
import { LEVEL_PRESETS } from './presets/levels.ts';

/** The dialect of a volume, or of files outside volumes (registers). `levels` and `actors` are the entries of such catalogues. */
export function dialectOf(
  manifest: Manifest,
  volume: Volume | undefined,
  levels: readonly EntryAttributes[],
  actors?: readonly EntryAttributes[],
): Dialect {
  const settings: DialectSettings = volume ?? manifest;
  return {
    language: manifest.language,
    items: settings.items,
    labels: labelsOf(manifest, settings),
    idKeys: ['id', ...(settings.labels.id ?? []).map(fold)],
    levels: levelsOf(settings.levels, levels),
    keywordCase: settings.keywordCase,
    numbering: volume?.numbering ?? 'manual',
    links: manifest.links,
    cite: manifest.cite,
    ...(actors && settings.items.some(({ actorsFrom }) => actorsFrom)
      ? { actors: actors.map(({ name, aliases }) => ({ name, aliases })) }
      : {}),
    volumes: manifest.volumes.map(({ id, title, aliases }) => ({ id, names: [title, ...aliases] })),
  };
}

/** Labels of the project's language and of the manifest. */
function labelsOf(manifest: Manifest, settings: DialectSettings): Dialect['labels'] {
  const labels: Record<string, LabelTarget> = {};
  const add = (table: DialectSettings['labels']): void => {
    for (const [target, names] of Object.entries(table)) {
      for (const name of names) labels[fold(name)] = target as LabelTarget;
    }
  };
  add(LABEL_PRESETS[manifest.language]);
  add(settings.labels);
  return labels;
}

/** A preset by its id, else the entries of the project's levels catalogues, else the preset `sdet`. */
function levelsOf(choice: string, entries: readonly EntryAttributes[]): readonly Level[] {
  const preset = Object.hasOwn(LEVEL_PRESETS, choice) ? LEVEL_PRESETS[choice] : undefined;
  if (preset) return preset;
  const own = entries.filter(({ extra }) => extra['catalogue-id']?.[0] === choice);
  return own.length > 0 ? own.map(levelOf) : (LEVEL_PRESETS['sdet'] ?? []);
}

function levelOf({ id, name, aliases, extra }: EntryAttributes): Level {
  return {
    id,
    name: { fr: name, en: name },
    aliases,
    rank: Number(extra['rank']?.[0] ?? 1) || 0,
    polarity: extra['polarity']?.[0] === 'negative' ? 'negative' : 'positive',
    keywords: extra['keywords'] ?? [],
  };
}
