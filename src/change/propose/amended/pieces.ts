/** What a piece of a sentence says, and the sentence without it. */
export type Taken = { readonly said: Said; readonly rest: string };
export type Said = Readonly<Record<string, string | undefined>>;

export function taken(text: string, piece: RegExp): Taken | undefined {
  const found = piece.exec(text);
  if (found === null) return undefined;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { said: found.groups ?? {}, rest };
}

/** Each piece that is not said by then, from what those before it have left. */
export function takenInTurn(
  text: string,
  pieces: readonly (readonly [group: string, phrases: readonly RegExp[]])[],
): Taken {
  return pieces.reduce<Taken>(
    (so, [group, phrases]) => {
      if (so.said[group] !== undefined) return so;
      const found = phrases.map((one) => taken(so.rest, one)).find((one) => one !== undefined);
      return found === undefined ? so : { said: { ...so.said, ...found.said }, rest: found.rest };
    },
    { said: {}, rest: text },
  );
}

/** What the first phrase says that the whole text is. */
export function saidBy(text: string, phrases: readonly RegExp[]): Said | undefined {
  for (const phrase of phrases) {
    const said = phrase.exec(text)?.groups;
    if (said !== undefined) return said;
  }
  return undefined;
}
