/** What English says around names is none. */
export const noWord =
  '(?!(?:with|and|the|an?|of|from|under|by|in|as|its|same|that|this|is|to|on|for|key|at|into|out)(?![\\w-]))';
/** A ConfigMap or a Secret by its name, before or after the word for it, or one that was told of before. */
const name = '["\'`]?(?<![\\w.-])(?<name>X[a-z0-9][a-z0-9.-]{0,62})(?![\\w./-])["\'`]?'.replace('X', noWord);
const late = name.replace('<name>', '<late>');
const kind = '(?<kind>secret|config ?-?map|(?<![a-z])cm|密钥|配置映射)(?![\\w-])';
const lateKind = kind.replace('<kind>', '<lateKind>');

export const held = new RegExp(
  `${kind}(?:名为|叫做?|:)? ?${name}(?:这个)?|(?:名为|叫)?${late}(?:这个|的| )?${lateKind}|(?:该|这个|此|上述|the same|this|that) ?(?<same>secret|config ?-?map|密钥|配置映射)(?![\\w-])`,
  'iu',
);

export type Held = { readonly kind: 'ConfigMap' | 'Secret'; readonly name?: string };

export function heldIn(told: Readonly<Record<string, string | undefined>>): Held {
  const said = told['kind'] ?? told['lateKind'] ?? told['same'] ?? '';
  const own = told['name'] ?? told['late'];
  return {
    kind: /^(?:c|配置)/iu.test(said) ? 'ConfigMap' : 'Secret',
    ...(own !== undefined && { name: own }),
  };
}
