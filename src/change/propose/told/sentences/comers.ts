import { overLines } from '../../../../kernel/over-lines.ts';

const who = overLines`
  (?:the\s|our\s|all\s(?:the\s)?|your\s)?(?:
    people|users|customers|visitors|everyone|everybody|anyone|anybody|clients|callers|browsers|guests|shoppers|
    (?:general\s)?public|(?:whole\s|outside\s)?world|internet|outsiders|folks|staff|employees|colleagues
  )
`;
const may = String.raw`(?:\s(?:can|may|will|should|must|shall|would|could|have\sto|need\sto|has\sto|is\sto|are\sto|able\sto|be\sable\sto)){0,2}`;
const come = overLines`
  (?:
    opens?|visits?|reach(?:es)?|browses?(?:\sto)?|gets?\s(?:to|in)|go(?:es)?\sto|comes?(?:\sin)?|enters?|
    (?:uses?|finds?|access(?:es)?|calls?|sees?|looks?\sat|connects?\sto)\s(?:it|us|this|the\s(?:site|shop|app|page|service)|(?=\w{1,40}\s(?:at|on|under|via)\s))
  )
`;

/** Whoever comes from outside, and does: without them nobody knows which way `reaches` goes. */
export const coming = String.raw`(?<coming>${who}${may}\s${come}(?:\s(?:it|us|this|through|via|by|in))?(?![\w-]))`;

/** The name of a Secret, where that is said of it. */
export const secretName = String.raw`(?<secret>(?<=(?<![\w-])secret(?:\s(?:called|named))?[\s:]{1,2}["'\x60]?)(?!(?:called|named|which|that|in|with|is|and|for|of|to|from)(?![\w-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\w-])|(?<=["'\x60])[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?=["'\x60]\s(?:这个\s?)?secret)|[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?=["'\x60]?\s?这个\s?secret)|(?<=(?:名为|叫做?|名叫)\s?)[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?=\s?的\s?secret))`;

/** Networks that callers come from. */
export const network = String.raw`(?<network>\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?(?![\w.:]*\w))`;

const files =
  /\.(?:[cm]?[jt]sx?|py|rb|php|html?|json|ya?ml|sh|md|go|rs|java|kt|cs|conf|ini|sql|txt|css|toml|xml|lock|env|properties|log|svc|local)(?:\/|$)/iu;

/** A host as it is written in manifests, with the path below it; nothing where it is a file, or a name inside the cluster. */
export function hostIn(said: string): string | undefined {
  const plain = said.replace(/^https?:\/\//iu, '').replace(/\/+$/u, '');
  const [name = ''] = plain.split('/');
  return files.test(`${name}/`) || /\.svc(?:\.|$)/iu.test(name) ? undefined : plain;
}

/** What is wished, at the host that is told with it: nothing where there are several, or one that is none. */
export function atHost(said: readonly string[], wish: string | undefined): string | undefined {
  const [where, ...more] = new Set(said.map(hostIn));
  if (said.length === 0 || wish === undefined) return wish;
  return where === undefined || more.length > 0 ? undefined : `host ${where}, ${wish}`;
}
