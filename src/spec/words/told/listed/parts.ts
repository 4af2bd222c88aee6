/** One of a list: what it is called, and what is said of it, with the word that leads to that. */
export type Item = { readonly name: string; readonly lead: string; readonly body: string };

/** What one of a list may be called. */
export const itemName = String.raw`(?!(?:the|an?|all|each|both|with|for|in|of|and|named|called|one|two|three|it|they|which|that)(?![\w.-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?`;
export const alone = new RegExp(`^${itemName}$`, 'iu');

export type Part = { readonly said: string; readonly joint: string };

const joints = /\s?[;；]\s?(?:and\s)?|\s?[,，]\s?(?:and\s|以及\s?|和\s?)?|、|\sand\s|\s?(?:以及|和|与)\s?/iuy;

/** What stands between commas and `and`, but not inside of brackets or quotes. */
export function partsOf(said: string): readonly Part[] {
  const parts: { said: string; joint: string }[] = [{ said: '', joint: '' }];
  let [depth, isQuoted] = [0, false];
  for (let at = 0; at < said.length; at += 1) {
    const letter = said.charAt(at);
    if (letter === '"') isQuoted = !isQuoted;
    if (/[(（]/u.test(letter)) depth += 1;
    if (/[)）]/u.test(letter)) depth -= 1;
    joints.lastIndex = at;
    const joint = depth === 0 && !isQuoted ? joints.exec(said)?.[0] : undefined;
    const last = parts.at(-1);
    if (joint !== undefined) {
      parts.push({ said: '', joint });
      at += joint.length - 1;
    } else if (last !== undefined) last.said += letter;
  }
  return parts.map((part) => ({ ...part, said: part.said.trim() })).filter((part) => part.said !== '');
}
