/** The form in which texts that differ by capitals alone are the same. */
export function lower(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
