import { overLines } from '../../kernel/over-lines.ts';

type Said = { readonly words: string; readonly rest?: string | undefined };

/** `the port is 8080`, where another one was said before: there is still but one. */
export function withPortMoved<T extends Said>(said: readonly T[]): readonly T[] {
  return said.reduce<readonly T[]>((before, one) => {
    const now = Object.values(moved.exec(one.words.trim())?.groups ?? {}).find((port) => port !== undefined);
    return [...(now === undefined ? before : withPort(before, now)), one];
  }, []);
}

const politely = String.raw`(?:(?:oh|and|actually|ok|please|sorry|no|wait)[,.]?\s)*`;
const after = String.raw`(?:\s(?:instead|please|now|then))*[.!]?$`;
const moved = new RegExp(
  overLines`
    ^${politely}(?:(?:change|set|move|switch|make)\s)?(?:(?:the|its)\s)?(?:container\s)?port\s(?:(?:is|should\sbe|must\sbe|to|=)\s)?(?:actually\s)?(?<port>\d{2,5})${after}|
    ^${politely}(?:it\s)?(?:should\s|must\s)?(?:uses?|listens?\son|runs?\son)\s(?:port\s)?(?<listened>\d{2,5})${after}|
    ^(?:把)?(?:监听)?端口号?(?:改[成为]|换[成为]|应该是|应为|是|为|用)?\s?(?<zh>\d{2,5})(?:吧|才对)?[。！]?$
  `,
  'iu',
);
const port =
  /(?<=(?<![\w-])(?:ports?|listens?\son|listening\son|端口|监听)[^\d\n,;，；。]{0,12})\d{2,5}(?![\w.:/%])/giu;

/** Only where one was said, and one alone. */
function withPort<T extends Said>(said: readonly T[], now: string): readonly T[] {
  const ports = said.flatMap(({ words, rest = words }) => rest.match(port) ?? []);
  if (new Set(ports).size !== 1) return said;
  return said.map((one) => ({
    ...one,
    words: one.words.replaceAll(port, now),
    ...(one.rest !== undefined && { rest: one.rest.replaceAll(port, now) }),
  }));
}
