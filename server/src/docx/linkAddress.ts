import { printableText } from '../core/base/printableText.ts';

/** Schemes that a document may lead to. */
const WEB = /^(?:https?|mailto|tel):/i;

/** Word opens no longer addresses. */
const LONGEST = 2000;

/**
 * The address of an external link as a relationship of the package may hold it, in ASCII; undefined for one that is no
 * address, since Word calls the whole file damaged because of it.
 */
export function linkAddress(url: string): string | undefined {
  const address = WEB.test(url) ? webAddress(url) : /^[^/?#]*:/.test(url) ? undefined : url;
  if (address === undefined || address === '') return undefined;
  const ascii = printableText(address).replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent);
  return ascii.length > LONGEST ? undefined : ascii;
}

function webAddress(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).href : undefined;
}
