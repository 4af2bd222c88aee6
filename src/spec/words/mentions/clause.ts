/** A clause ends at a comma too: `2Gi for api, 1Gi for web`. */
export function clauseStart(text: string, at: number): number {
  const from = Math.max(0, at - longest);
  const ends = [
    ...text
      .slice(from, at)
      .matchAll(/[,;。、\n]|[.](?=\s)|:(?![/\d])|\s(?:and|but|while)(?=\s)|(?:而|和|并)(?!\w)/gu),
  ];
  const last = ends.at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
}

/** No clause is longer. */
const longest = 300;
