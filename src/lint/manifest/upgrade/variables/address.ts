/** How a replacement means a part of a text: between delimiters, counted from 0. */
export type Address = { readonly delimiter: string; readonly index: number };

/** Where a text has parts that are variables, and the options that mean each: none for a whole text. */
export type Found = { readonly name: string; readonly address: Address | undefined };

const longestText = 20_000;

/** The variables in a text that are known by name; undefined where one cannot be meant, or stands behind an escape. */
export function findVariables(text: string, known: ReadonlySet<string>): readonly Found[] | undefined {
  if (text.length > longestText || text.includes('$$')) return undefined;
  const found: Found[] = [];
  for (const match of text.matchAll(/\$\(([^()]{1,200})\)/gu)) {
    const [token, name = ''] = match;
    if (!known.has(name)) continue;
    const parts = {
      before: text.slice(0, match.index),
      token,
      after: text.slice(match.index + token.length),
    };
    const isWhole = parts.before === '' && parts.after === '';
    const address = isWhole ? undefined : addressOf(parts);
    if (!isWhole && address === undefined) return undefined;
    found.push({ name, address });
  }
  return found;
}

type Parts = { readonly before: string; readonly token: string; readonly after: string };

function addressOf({ before, token, after }: Parts): Address | undefined {
  const index = (delimiter: string) => before.split(delimiter).length - 1;
  const isMeant = (delimiter: string) =>
    (before + token + after).split(delimiter)[index(delimiter)] === token;
  const fitting = delimiters(before, after).filter(isMeant);
  const best = fitting.find((delimiter) => !/\w/u.test(delimiter)) ?? fitting[0];
  return best === undefined ? undefined : { delimiter: best, index: index(best) };
}

const longestDelimiter = 12;

/** What stands on both sides, the shortest first; at an end of the text only one side counts. */
function delimiters(before: string, after: string): string[] {
  return Array.from({ length: longestDelimiter }, (_, at) => at + 1).flatMap((length) => {
    const [left, right] = [before.slice(-length), after.slice(0, length)];
    const one = before === '' ? right : left;
    const isBoth = before === '' || after === '' || left === right;
    return isBoth && one.length === length ? [one] : [];
  });
}
