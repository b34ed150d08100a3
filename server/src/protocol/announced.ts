import type { ClientAbilities } from '../features/clientAbilities.ts';
import type { Announced, AnyFeature } from '../features/feature.ts';

/**
 * What the features announce together. Objects are merged member by member, and lists are joined, so that two features
 * may share `completionProvider` or `workspace`; of two other values the later one stays.
 */
export function announced(features: readonly AnyFeature[], client: ClientAbilities): Announced {
  const parts = features.map(({ capabilities }) =>
    typeof capabilities === 'function' ? capabilities(client) : capabilities,
  );
  return parts.reduce(merge, {});
}

/** Two announcements as one. */
export function merge(one: Announced, other: Announced): Announced {
  const merged: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = merged[key];
    if (Array.isArray(before) && Array.isArray(value)) merged[key] = [...new Set([...before, ...value])];
    else merged[key] = isObject(before) && isObject(value) ? merge(before, value) : value;
  }
  return merged;
}

function isObject(value: unknown): value is Announced {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
