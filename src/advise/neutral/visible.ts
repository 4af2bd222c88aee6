/**
 * Characters that are not seen are taken out: they hide words from a reader, turn the direction of a line, or part a
 * word so that a filter misses it.
 */
export function visible(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replaceAll(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]|(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/\p{Variation_Selector}|[\u115F\u1160\u3164\uFFA0]/gu, '')
    .replaceAll(/(\p{M}{3})\p{M}+/gu, '$1');
}
