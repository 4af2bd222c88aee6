import { overLines } from '../../../../kernel/over-lines.ts';
import { fields, listing } from './lists.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const quoted = String.raw`"[^"\n]{0,200}"|'[^'\n]{0,200}'|\x60[^\x60\n]{1,200}\x60`;
const value = String.raw`(?:${quoted}|[\w@/+-](?:[\w.@/:+-]{0,120}[\w/+-])?)`;
const plain = String.raw`(?:${quoted}|[a-z0-9](?:[\w.-]{0,60}\w)?)`;
const ends = String.raw`(?![\w/=:-]|\.\w)`;

/** Pairs in one of three styles; a list keeps to the style that it began with. */
function styles(key: string): readonly string[] {
  return [
    String.raw`${key}\s?=\s?${value}${ends}`,
    String.raw`${key}:\s${value}${ends}`,
    String.raw`${key}\s(?:is\s|to\s|with\s(?:the\s)?value\s)?${plain}${ends}`,
  ];
}

const key = (stop: string): string =>
  String.raw`["'\x60]?(?!(?:${stop})(?![\w./-]))[a-z](?:[\w./-]{0,80}\w)?["'\x60]?`;
const own = new Set(['envs?', 'service', 'group', 'storage', 'user']);
/** What people call labels may be what fields are called. */
const ofLabels = fields
  .split('|')
  .filter((one) => !own.has(one))
  .join('|');

const parted =
  /^["'`]?(?<key>[\w./-]+?)["'`]?(?:\s?[=:]\s?|\s(?:is\s|to\s|with\s(?:the\s)?value\s)?)(?<value>[^]+)$/iu;

function pairsOf(items: readonly string[]): (readonly [key: string, value: string])[] {
  return items.map((item) => {
    const { key: name = '', value: said = '' } = parted.exec(item)?.groups ?? {};
    return [name, said.replaceAll(/^["'`]|["'`]$/gu, '')] as const;
  });
}

/** As it stands, or in quotes where a mark could end it. */
function safe(said: string): string {
  return /^[a-z][\w-]*$/iu.test(said) ? said : `"${said}"`;
}

const listOf = (head: string, stop: string, said: (key: string, value: string) => string): Rewriting[] =>
  styles(key(stop)).map((item) =>
    listing({
      head,
      item,
      said: (items) =>
        pairsOf(items)
          .map(([name, one]) => said(name, one))
          .join(', '),
    }),
  );

const selector = overLines`
  (?:node\s?-?selectors?|(?:only\s)?on\snodes\s(?:with|that\shave|having|carrying)\s(?:the\s)?labels?|节点选择器|nodeSelector)
`;
const variables = String.raw`(?:(?:env(?:ironment)?(?:\s?-?\s?var(?:iable)?s?)|envs?|environment|环境变量)(?!\s?from))`;
const variable = String.raw`["'\x60]?[A-Z][A-Z0-9_]{1,60}["'\x60]?`;

/** Labels by which objects find others are none of theirs. */
function ofNoSelector([said, written]: Rewriting): Rewriting {
  return [said, written, (text) => !selects.test(text)];
}

const selects = /service(?! ?account)|服务|select|选择|disruption|中断|polic|策略|适用/iu;

/** Variables are written in capitals. */
function variablesOf(items: readonly string[]): string | undefined {
  const all = pairsOf(items);
  const isOwn = all.every(([name]) => name === name.toUpperCase());
  return isOwn ? all.map(([name, one]) => `env ${name}=${safe(one)}`).join(', ') : undefined;
}

/** Pairs under one heading, the heading said of each. */
export const pairs: readonly Rewriting[] = [
  ...listOf(selector, fields, (name, one) => `nodeSelector ${name}=${safe(one)}`),
  ...styles(key(ofLabels)).map((item) =>
    ofNoSelector(
      listing({
        head: String.raw`(?<!(?:whose|an?|node|selector|match|pods?|namespaces?|nodes|by|on|from|of|with the same)\s(?:with\s|the\s|match\s?){0,2})(?:labels?(?!\s?selector)|labell?ed|标签)`,
        item,
        least: 2,
        said: (items) =>
          `labels ${pairsOf(items)
            .map(([name, one]) => `${name}=${safe(one)}`)
            .join(', ')}`,
      }),
    ),
  ),
  ...styles(key('image|replicas?|with|and|the|as')).map((item) =>
    listing({
      head: '(?:annotations?|annotated with|注解)',
      item,
      said: (items) =>
        `annotations ${pairsOf(items)
          .map(([name, one]) => `${name}="${one}"`)
          .join(', ')}`,
    }),
  ),
  ...styles(variable).map((item) => listing({ head: variables, item, said: variablesOf })),
];
