const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

const MONTHS_FR =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ');

/** `2016-04-27` as « 27 avril 2016 »; what is no such date stays as it is. */
export function dateFr(text: string): string {
  return longDate(text, MONTHS_FR, (day, month, year) => `${day === 1 ? '1er' : day}\u00a0${month} ${year}`);
}

/** `2016-04-27` as “27 April 2016”; what is no such date stays as it is. */
export function dateEn(text: string): string {
  return longDate(text, MONTHS_EN, (day, month, year) => `${day}\u00a0${month} ${year}`);
}

function longDate(
  text: string,
  months: readonly string[],
  put: (day: number, month: string, year: string) => string,
): string {
  const [, year = '', month = '', day = ''] = ISO.exec(text) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? text : put(Number(day), name, year);
}
