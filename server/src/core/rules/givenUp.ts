import type { EntryAttributes } from '../model/catalogue.ts';

/** Tells whether the classification has given a service up, with or without another in its place. */
export function isGivenUp({ extra }: EntryAttributes): boolean {
  return extra['merged-into'] !== undefined || isDeprecated(extra['deprecated']?.[0]);
}

/** `deprecated: true` or a version; `false` says that it is not. */
export function isDeprecated(value: string | undefined): boolean {
  return value !== undefined && !/^(?:false|no|non)?$/i.test(value);
}
