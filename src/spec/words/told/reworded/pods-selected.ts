import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const key = '[a-z](?:[\\w./-]{0,80}\\w)?';
const value = '[A-Za-z0-9](?:[\\w.-]{0,60}\\w)?';
const name = `["'\`]?(?!(?:on|at|in|is|are|of|with|and|or|that|which|by|from|to|for|the|may|must|should|can|as|labels?|servers?|pods?|containers?)(?![\\w-]))(${value})["'\`]?(?![\\w-]|[./:]\\w)`;
const pods = '(?:pods?|replicas|copies|servers|workers|instances|nodes|members|brokers)';
const told = `${key} ?[:=] ?${value}(?:, ?(?:and )?${key} ?[:=] ?${value}){0,3}`;
const pair = `${key}=${value}(?:[,、和] ?${key}=${value}){0,3}`;
const beside =
  /(?<![\w-])(?:service|svc|expos\w+|reach\w*|network\s?polic\w+|ingress|egress|pdb|pod\s?disruption\s?budget|disruptions?|evict\w*|drain\w*|budget|upgrades?)(?![\w-])|暴露|开放|策略|驱逐|维护|中断/iu;

/** Pods are spoken of that run already: nothing that runs is told of. */
const isOfOthers = (words: string): boolean =>
  beside.test(words) &&
  !/\w:\d|image|镜像|(?<![\w-])(?:deployment|stateful\s?set|daemon\s?set|job)(?![\w-])/iu.test(words);

/** What stands in brackets is said of all that is told of then. */
const isOfOne = (words: string): boolean =>
  isOfOthers(words) && new Set(words.toLowerCase().match(objects)).size < 2;
const objects =
  /network\s?polic|disruption\s?budget|(?<![\w-])(?:service|quota|role|claim|priority\s?class|config\s?map|secret)(?![\w-])/giu;

const chosen = (said = ''): string => said.replaceAll(/ ?[:=] ?/gu, '=');

/** Pods that something stands beside are told by their labels: `the pods of app web`, `the zookeeper pods (app: zookeeper)`. */
export const podsSelected: readonly Rewriting[] = [
  [
    spaced(
      `(?:at most|no more than|not more than|up to|a maximum of) (\\d{1,4}%?|one|two|three|four|five|half)(?: of the)? pods? (?:labell?ed|with|carrying)(?: the labels?)? (${pair})(?:(?: (?:to|may|can|are|is|be|being|at a time|at once|allowed))*) (?:unavailable|down|missing|evicted|disrupted|gone)(?![\\w-])`,
    ),
    'for pods with $2: maxUnavailable $1',
    isOfOthers,
  ],
  [
    spaced(
      `(?<!(?:\\d|%|one|two|three|four|five|six|single|half|more) (?:of )?(?:the )?)(?<![\\w-])((?:the )?pods?) (?:of|from|belonging to) (?:the |an? )?app(?:lication)? (?:named |called )?${name}`,
    ),
    '$1 labelled app=$2',
    isOfOthers,
  ],
  [
    spaced(
      overLines`
        (?<![\w-])((?:the |all |of ){0,2})(?:(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|all|the|of|any|each|every|both|most|least|than|to|for|running|other|half)(?!\w))[a-z][\w-]{1,40} )?${pods} \((?:with )?(?:(?:the )?labels?:? )?(${told})\)
      `,
    ),
    (...[, lead = '', said]) => `${lead}pods labelled ${chosen(said)}`,
    isOfOne,
  ],
  [
    new RegExp(
      String.raw`(?:app|应用)\s?(?:为|是|叫做?|名为)\s?["'\x60]?(${value})["'\x60]?\s?的\s?(?:那些|所有)?\s?(?:pods?|容器组)`,
      'giu',
    ),
    '标签为 app=$1 的 Pod',
    isOfOthers,
  ],
  [
    new RegExp(
      String.raw`(?<!标签[\s为是]{0,2}|[\w\p{Script=Han}])应用\s?["'\x60]?(${value})["'\x60]?\s?的\s?(?:所有)?\s?(?:pods?|容器组)`,
      'giu',
    ),
    '标签为 app=$1 的 Pod',
    isOfOthers,
  ],
  [
    new RegExp(
      String.raw`[\w-]{1,40}\s?pods?\s?[(（](?:标签\s?(?:为|是|:|：)?\s?)?(${told.replaceAll(' ', '\\s')})[)）]`,
      'giu',
    ),
    (...[, said]) => `标签为 ${chosen(said)} 的 Pod`,
    (words) => isOfOthers(words) && /\p{Script=Han}/u.test(words),
  ],
  // `把标签 app=a 的 Pod 通过 Service s 的 80 端口暴露，转发到 9376`
  [
    new RegExp(
      String.raw`(?:把|将)\s?(?:带有?)?标签\s?(?:为|是)?\s?(${pair})\s?的\s?pod\s?(?:通过|用|以)\s?(?:service|svc)\s?([a-z][a-z0-9-]{0,60})\s?的\s?(\d{1,5})\s?端口\s?(?:暴露|开放)(?:出去|出来)?(?:\s?[,，]\s?(转发到))?`,
      'giu',
    ),
    '创建 Service $2,选择标签为 $1 的 Pod,端口 $3 $4',
    isOfOthers,
  ],
  [
    new RegExp(
      String.raw`(?:把|将)?\s?(?:带有?)?标签\s?(?:为|是)?\s?(${pair})\s?的\s?pod\s?(?:通过|用|以)\s?(loadbalancer|nodeport|clusterip)\s?(?:类型的)?\s?(?:service|svc)\s?([a-z][a-z0-9-]{0,60})\s?(?:对外)?(?:暴露|开放)\s?(\d{1,5})(?:\s?端口)?(?:[,，]\s?(?:容器|目标)端口\s?(?:是|为)?\s?(\d{1,5}))?`,
      'giu',
    ),
    (...[, pairs = '', type = '', own = '', port = '', target]) =>
      `创建 ${type} 类型的 Service ${own},选择标签为 ${pairs} 的 Pod,端口 ${port}${/^\d/u.test(target ?? '') ? ` 转发到 ${target}` : ''}`,
    isOfOthers,
  ],
];
