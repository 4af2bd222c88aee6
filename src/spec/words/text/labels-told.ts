import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';

const key = `["'\`]?([a-z](?:[\\w./-]{0,80}\\w)?)["'\`]?`;
const value = `["'\`]?(?!(?:in|is|with|set|not|from|of|as|the|be|one|any|either)(?![\\w-]))([a-z0-9](?:[\\w.-]{0,62}\\w)?)["'\`]?(?![\\w-]|,? or )`;
const worth = overLines`
  (?:
    ,? (?:with|having|and|of) (?:(?:the|a|its) )?value(?: of|:| set to)? |(?: is| being| should be| must be)? set to |
    ,? (?:whose|and its) value (?:is|equals|should be|must be|being) | equal to | equals |, value:? 
  )
`;
const pair = `(?:with (?:the |a )?(?:key|name) |(?:key|named|called) )?${key}${worth}${value}`;

// What stands in marks so that it is a text keeps them.
const text = String.raw`["'\x60](?!(?:true|false|yes|no|on|off|null)(?!\w))[a-z][\w.-]{0,62}["'\x60]|[\w.-]{1,63}`;
const braced = String.raw`["'\x60]?[a-z][\w./-]{0,80}["'\x60]?\s?[:=]\s?(?:${text})`;
const bearers = 'pods?|namespaces?|workloads|deployments|volumes|objects';

function paired(said: string): string {
  return said.replaceAll(new RegExp(pair, 'giu'), (_, name: string, worthOf: string) => `${name}=${worthOf}`);
}

/** `a label app with the value web`, `the label "app" set to "web"`, `a label (key app, value web)`: all are `app=web`. */
export const labelsTold: readonly Rewriting[] = [
  // `带 app=a 且 tier=b 标签的 Pod`
  [
    /(?:带有?|具有|拥有)\s?((?:[a-z][\w./-]{0,80}=[\w.-]{1,63})(?:\s?(?:且|并且|、|,|，|和|与|及)\s?[a-z][\w./-]{0,80}=[\w.-]{1,63}){0,4})\s?(?:的)?标签的?(?=\s?(?:所有)?\s?(?:Pod|节点|命名空间|Service|服务|容器组))/gu,
    (...[, pairs = '']) => `标签为${pairs.replaceAll(/\s?(?:并且|[且、，和与及])\s?/gu, ',')}的`,
  ],
  // `labels: {tier: front, env: prod}`, as one line of YAML has them.
  [
    new RegExp(
      String.raw`(?<![\w-])(labels?|annotations?|(?:pod |node |label )?selectors?|match ?labels)\s?[:=]?\s?\{\s?(${braced}(?:\s?,\s?${braced}){0,9})\s?\}`,
      'giu',
    ),
    (...[, what = '', pairs = '']) =>
      `${what} ${pairs
        .replaceAll(/["'`]/gu, '')
        .replaceAll(/\s?[:=]\s?/gu, '=')
        .replaceAll(/\s?,\s?/gu, ', ')}`,
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:${bearers}) )(?:(?:whose|where(?: the)?|that have an?|which have an?|with an?|with the|having an?) )(?:label ${key}|(?!(?:pod|node|same|new|following)(?![\\w-]))${key} label)(?: is set to| is| equals| of| being| set to| with the value|:) ${value}`,
      'giu',
    ),
    (...[, after, before, worthOf = '']) => `with the label ${after ?? before ?? ''}=${worthOf}`,
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:with|has|have|having) )an? (?!(?:pod|node|same|new|unique|common)(?![\\w-]))${key} label (?:of|set to|with the value|equal to) ${value}`,
      'giu',
    ),
    'the label $1=$2',
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:${bearers}) )where (app|tier|role|component|env|environment|team|run|release|track)(?: is| equals| =|=) ?${value}`,
      'giu',
    ),
    'with the label $1=$2',
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:pods|namespaces) )(?:(?:carrying|bearing|having|matching|identified by|(?:that|which) (?:carry|bear|have|match)) (?:the |a )?label |carrying |bearing |having |(?:that|which) (?:carry|match) )(?=${key}(?:=|: ?)["'\`]?\\w)`,
      'giu',
    ),
    'labelled ',
  ],
  [
    new RegExp(
      `(?<![\\w-])annotation (?:with )?(?:the )?key:? ["'\`]?([a-z][\\w./-]{0,100}\\w)["'\`]?(?:,| and) (?:the |a )?value:? (?=\\S)`,
      'giu',
    ),
    'annotation $1: ',
  ],
  [
    new RegExp(
      String.raw`(?<![\w-])((?:pod |node )?label:? )(?:\((?:(?:with )?(?:the )?key:? )${key}(?:,| and) (?:the )?value:? ${value}\)|${pair})`,
      'giu',
    ),
    (...[, label = '', first, one, second, other]) =>
      `${label}${first ?? second ?? ''}=${one ?? other ?? ''}`,
  ],
  [
    new RegExp(
      String.raw`(?<![\w-])((?:pod |node )?labels:? )(${pair}(?:(?:,? and |, )${pair}){0,7})`,
      'giu',
    ),
    (...[, label = '', pairs = '']) => `${label}${paired(pairs)}`,
  ],
];
