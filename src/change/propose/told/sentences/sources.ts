const name = String.raw`[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\w-])`;
const noName = String.raw`(?!(?:called|named|under|with|keys?|holds|holding|that|which|for|in|into|and|at|as|has|have|contains|is|are|should|must|to|of|from|the|an?|it|by|on|needs?|belongs|goes|becomes?)(?![\w-]))`;

/** A ConfigMap or Secret by its name, wherever its kind stands: `the secret shop-db`, `shop-db 这个 secret`. */
function sourceOf(group: string, kinds: string): string {
  return String.raw`(?<${group}>(?<=(?<![\w-])(?:${kinds})(?:\s(?:called|named)|\s?(?:名为|名叫|叫做?))?[\s:：]{1,2}["'\x60]?)${noName}${name}|(?<=["'\x60])${name}(?=["'\x60]\s?(?:这个|那个|的)?\s?(?:${kinds})(?![\w-]))|[a-z0-9]+(?:-[a-z0-9]+)+(?=\s?(?:这个|那个|的)?\s?(?:${kinds})(?![\w-]))|(?<=(?:名为|名叫|叫做?)\s?["'\x60]?)${name}(?=["'\x60]?\s?的\s?(?:${kinds})))`;
}

const maps = String.raw`config[\s-]?maps?|配置字典`;
const secrets = 'secrets?|密钥|密文';

/** What is told of a ConfigMap or a Secret, and of one of its keys. */
export const sources = [
  sourceOf('map', maps),
  sourceOf('secret', secrets),
  String.raw`(?<secret>(?<=(?<![\w-])(?:from|in|of|by)\s["'\x60]?)(?!(?:the|an?|our|its|it|config)(?![\w-]))[a-z0-9]+(?:-[a-z0-9]+)+(?=["'\x60]?\s?[(,]?\s?(?:under\s(?:the\s)?|with\s(?:the\s)?|the\s)?key\s))`,
  String.raw`(?<key>(?<=[a-z0-9"'\x60]\s?的\s?["'\x60]?)(?!(?:key|secrets?|config[\s-]?maps?)(?!\w))[a-z0-9][\w.-]{0,60}(?=["'\x60]?\s?(?:里|中|字段|这个|键|key))|(?<=(?<![\w-])(?:key|field|entry|property)(?:\s(?:is|called|named|of))?[\s:=]{1,2}["'\x60]?|(?<![\w-])under\s["'\x60]?|(?:(?<![\w-])key|键名?|字段)\s?(?:名|是|为|叫)?\s?["'\x60]?)(?!(?:of|in|is|lies|lives|sits|comes|stands|goes|was|called|named|for|the|from|its|keys?|an?|that|and|with|as|into)(?![\w-]))${name.replace('a-z0-9.-', 'a-z0-9._-')}|(?<=["'\x60])[a-z0-9][\w.-]{0,60}(?=["'\x60]\s(?:key|field|entry)(?!\w))|(?<=(?<![\w-])(?:stored|kept|saved|held|lies|found)\sas\s["'\x60]?)(?!(?:an?|the|one|its)(?![\w-]))[a-z0-9][\w.-]{0,60}(?=["'\x60]?\s(?:in|within)\s(?:the\s|our\s)?(?:kubernetes\s|k8s\s)?(?:secret|config))|(?<=(?<![\w-])secret\s["'\x60]?[\w.-]{1,60}["'\x60]?\sas\s["'\x60]?)(?!(?:an?|the|one|its)(?![\w-]))[a-z0-9][a-z0-9.-]{0,60}(?=["'\x60]?(?:[,;]|\sand\s|$))|(?<=(?<![\w-])(?:the|its)\s["'\x60]?)[a-z0-9]+(?:[.-][a-z0-9]+)+(?=["'\x60]?\s(?:of|in|from)\s(?:the\s|our\s)?(?:existing\s)?secret(?![\w-])))`,
  String.raw`(?<map_>(?:${maps})(?![\w-]))`,
  String.raw`(?<secret_>(?:(?:kubernetes|k8s|existing|cluster)\s){0,3}(?:${secrets})(?![\w-]))`,
];

type Sourced = { one(name: string): string | undefined; has(name: string): boolean };

/** The one object that a sentence tells of: `secret shop-db`. */
export function sourceIn(told: Sourced): string | undefined {
  const [map, secret] = [told.one('map'), told.one('secret')];
  if (told.has('map') && told.has('secret')) return undefined;
  if (map !== undefined && !told.has('secret_')) return `ConfigMap ${map}`;
  return secret === undefined || told.has('map_') ? undefined : `secret ${secret}`;
}
