/** Changes a text in one of the ways in which files break: bytes lost, doubled, swapped, or of another file. */
export function mutate(text: string, others: readonly string[], random: (below: number) => number): string {
  let out = text;
  for (let step = random(4); step >= 0; step -= 1) {
    const at = random(out.length + 1);
    const length = random(12);
    const other = others[random(others.length)] ?? '';
    const from = random(other.length + 1);
    const pieces = [
      '',
      out.slice(at, at + length).repeat(random(5)),
      other.slice(from, from + random(60)),
      oddities[random(oddities.length)] ?? '',
    ];
    out =
      out.slice(0, at) +
      (pieces[random(pieces.length)] ?? '') +
      out.slice(at + (random(2) === 0 ? length : 0));
  }
  return out;
}

const oddities = [
  '\\',
  '\\\n',
  '\n',
  '\r\n',
  '\r',
  '"',
  "'",
  '`',
  '$',
  '${',
  '${a:-',
  '$(',
  '((',
  '[',
  '[[',
  '<<EOF',
  '<<-"E"',
  '#',
  '# escape=`\n',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '😀',
  '\uE000',
  '|',
  '&&',
  ';',
  '=',
  '--',
  '--mount=',
  '@',
  ':',
  '*',
  'ONBUILD ',
  'FROM ',
  'RUN ',
  'COPY ',
  'ENV ',
  'HEALTHCHECK ',
  'SHELL ["',
  'a'.repeat(300),
  '${'.repeat(50),
  '('.repeat(50),
];
