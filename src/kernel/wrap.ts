/** Breaks a text at spaces so that no line is wider than `width`, unless a single word is. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const out: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (joined.length > width && current !== '') {
      out.push(current);
      current = word;
    } else current = joined;
  }
  return [...out, current];
}
