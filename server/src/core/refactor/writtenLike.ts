/**
 * A new name in the capitals in which the old one was written at a place: `AAS` for the id `aas` becomes `AUTH`.
 * Otherwise the new name as it stands.
 */
export function writtenLike(written: string, old: string, name: string): string {
  if (written === old) return name;
  if (written === old.toUpperCase()) return name.toUpperCase();
  if (written === old.toLowerCase()) return name.toLowerCase();
  return written === capitalized(old) ? capitalized(name) : name;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
