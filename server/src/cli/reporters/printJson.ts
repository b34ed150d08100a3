/** JSON for people and programs: indented, keys in the order given, one final line end. */
export function printJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
