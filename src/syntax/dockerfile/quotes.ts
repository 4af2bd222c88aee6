/** The quote that is open behind a character: empty, `"` or `'`. */
export function nextQuote(quote: string, char: string): string {
  if (char === quote) return '';
  return quote === '' && (char === '"' || char === "'") ? char : quote;
}
