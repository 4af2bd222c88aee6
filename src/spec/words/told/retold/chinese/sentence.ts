/** A Chinese sentence; its clauses are parted by commas. */
export const sentence = /[^。;!?\n]+/gu;

/** Each clause of a sentence as somebody writes it anew, where it does. */
export function inClauses(said: string, write: (clause: string) => string | undefined): string {
  return said
    .split(/(,)/u)
    .map((part) => (part === ',' ? part : (write(part) ?? part)))
    .join('');
}
