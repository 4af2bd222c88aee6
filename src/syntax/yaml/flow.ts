/** The offset after the bracket that closes a flow collection whose last item ends at `from`. */
export function endOfFlow(source: string, from: number): number {
  let at = from;
  while (at < source.length) {
    const char = source[at];
    if (char === ']' || char === '}') return at + 1;
    if (char === '#') at = endOfLine(source, at);
    else at += 1;
  }
  return at;
}

function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at === -1 ? source.length : at;
}
