import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { quoterFrom, rewritten, type Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { pairsWithin } from '../../../../spec/words/text/pairs-within.ts';
import { loosely } from './loosely.ts';
import { jointWordings } from './joint.ts';
import { besideWordings } from './beside.ts';
import { budgetWordings } from './budget.ts';
import { colloquial } from './colloquial.ts';
import { doorWordings } from './doors.ts';
import { elsewhereWordings } from './elsewhere.ts';
import { amountChanges } from './amount-changes.ts';
import { rolloutWordings } from './rollouts.ts';
import { growthWordings } from './growth.ts';
import { identityWordings } from './identities.ts';
import { misleading } from './misleading.ts';
import { passing } from './passing.ts';
import { plainWordings } from './plain.ts';
import { probeWordings } from './probes.ts';
import { shortWordings } from './short.ts';
import { settingWordings } from './settings.ts';
import { storageWordings } from './storage.ts';
import { reasons } from './reasons.ts';
import { poolWordings } from './pools.ts';
import { registryWordings } from './registries.ts';
import { roundabout } from './roundabout.ts';
import { running } from './running.ts';
import { namesOf, behind } from '../../scope.ts';
import { secretWordings } from './secrets.ts';
import { wordless } from './wordless.ts';
import { address, host } from '../hosts.ts';

const program = namesOf(behind);
const bare = behind.flatMap(({ names }) => names).join('|');

/** What people say of a repository in passing, as its readers know it. */
const rewordings: readonly Rewriting[] = [
  pairsWithin,
  ...amountChanges,
  ...misleading,
  ...roundabout,
  ...registryWordings,
  ...poolWordings,
  ...identityWordings,
  ...passing,
  ...elsewhereWordings,
  ...jointWordings,
  ...doorWordings,
  ...shortWordings,
  ...colloquial,
  ...reasons,
  ...running,
  ...loosely,
  ...secretWordings,
  ...plainWordings,
  ...settingWordings,
  ...budgetWordings,
  ...growthWordings,
  ...wordless,
  ...probeWordings,
  ...storageWordings,
  // One that we need not run, since it is there: mysql 用我们现有的，不用部署了.
  [
    anyCase(
      overLines`
        (${program})\s?(?:就|直接|还是|这边|会|改)?(?:用|走|使用|接|连|连接)(?:的是|到)?(?:我们|公司|客户)?(?:自己|自带)?(?:的)?(?:现有|已有|现成|云上|云|外部|外面|托管|独立|线上)的?
        (?:\s?(?:Atlas|DocumentDB|DynamoDB))?(?:那个|那套|服务|实例|集群|数据库)?(?:[,，\s]*(?:不用|不要|不需要|别|无需|就不用?|就别)(?:再|单独|另外)?(?:部署|装|起|跑|建|创建)?)?(?:了|吧|就行|就好)*
        (?!\s?上?的?\s?(?:RDS|云|[,，(（]?\s?(?:连接)?(?:地址|主机|host)))
      `,
    ),
    '不要 $1',
  ],
  ...besideWordings,
  // Each at its own: a and b at x and y.
  [
    anyCase(
      overLines`
        ([a-z][\w-]{1,40})\sand\s([a-z][\w-]{1,40})\s(?:(?:should|must|can|are|be|reachable|available|exposed|served|running|live)\s){0,4}
        (behind|at|on|under|as|via)\s(${host})\sand\s(${host})(?:,?\srespectively)?
      `,
    ),
    '$1 and $2, $1 at $4, $2 at $5',
  ],
  [
    anyCase(
      overLines`
        ([a-z][\w-]{1,40})\s?(?:和|与|、)\s?([a-z][\w-]{1,40})\s?(?:的域名)?(?:分别)(?:用|是|为|在|对外|走|绑定|使用)?(?:域名)?[:：]?\s?
        (${host})\s?(?:和|与|、|,|，)\s?(${host})
      `,
    ),
    '$1 域名 $3，$2 域名 $4',
  ],
  [
    anyCase(
      String.raw`(?:对外|外网|公网)(?:的)?(?:域名|地址|访问|暴露|服务|开放)?(?:用|是|为|在|到|成)?[:：]?\s?(?=${host}(?![\w/]))`,
    ),
    '域名 ',
  ],
  // Two that stand elsewhere, and then where.
  [
    anyCase(
      overLines`
        (${program})\sand\s(${program})(?:\s(?:both|already|are|do|currently)){0,3}\s(?:exist|run|running|live|available|there|sit|reachable|exists)\s
        (?:at|on|under)\s${address}\sand\s${address}
      `,
    ),
    '$1 is at $3, $2 is at $4',
  ],
  // A line of a list that begins with what it speaks of.
  [
    anyCase(
      overLines`
        (?<=(?:^|\n|[.;]\s)\s{0,4}(?:[-*•]\s)?)(${bare}):\s(?:please\s|just\s|also\s){0,2}
        (?:(?:deploy|run|install|create|add)\s(?:it|one|that)\s)?(?:with\s)?(?=in\s|\d{1,5}\s?[MGT]i)
      `,
    ),
    '$1 with ',
  ],
  // Amounts of all of them in one breath.
  [
    anyCase(
      String.raw`(?<![\w.])(\d{1,5}m)(?:\s(?:of\s)?cpu)?\s(?:and|/|\+)\s(\d{1,5}[MG]i)(?:\s(?:of\s)?(?:memory|ram))?\s(for|in)\s(both|each|all|everything)(?![\w-])`,
    ),
    '$1 cpu $3 $4, $2 memory $3 $4',
  ],
  [anyCase(String.raw`(?<=,\s?)(both|all)\s(?=\d{1,3}\sreplicas)`), '. $1 '],
  [
    anyCase(
      String.raw`(?<![\w./-])(\d{1,5}m)(?:\scpu)?\s?/\s?(\d{1,5}[MG]i)(?:\s(?:mem(?:ory)?|ram))?(?=\s?(?:[.,;)\n]|$|each|for\s|per\s))`,
    ),
    '$1 cpu, $2 memory',
  ],
  // Where people find it.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:our|the|my)\s)?(?:users|people|customers|clients|visitors|everybody|everyone|colleagues|they|we)\s
        (?:will\s|can\s|should\s|must\s)?(?:open|visit|reach|find|use|access|get\sto|go\sto|see|come\sto|enter|browse(?:\sto)?)\s
        (?:(?:it|them|this|that|the\s(?:app|site|page|service))\s)?(?:(?:at|on|under|via|through|as)\s)?(?:https?://)?(${host})/?
        (?:\s(?:in|with|from)\s(?:the|their|a|our)\sbrowsers?)?(?=\s?(?:[,;)\n]|\.(?:\s|$)|$|and\s))
      `,
    ),
    'host $1',
  ],
  // Probes by their path first.
  [
    anyCase(
      String.raw`(/[\w/-]{1,60})\sfor\s(?:(?:both|the)\s){0,2}(?:readiness\sand\sliveness|liveness\sand\sreadiness)(?:\sprobes?|\schecks?)?`,
    ),
    'readiness probe httpGet $1, liveness probe httpGet $1',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:both\s)?(?:probes|health\sprobes)\s(?:on|at|under|use|hit)\s(/[\w/-]{1,60})`,
    ),
    'readiness probe httpGet $1, liveness probe httpGet $1',
  ],
  // Limits and requests of one amount.
  [
    anyCase(
      String.raw`(\d{1,5}[MG]i)\s(?:memory|ram)\slimit\sand\s(?:an?\s)?(\d{1,5}[MG]i)\s(?:memory\s|ram\s)?request(?!\w)`,
    ),
    'memory limit $1, memory request $2',
  ],
  ...rolloutWordings,
];

/** Nobody says so in a text that is longer. */
const longest = 20_000;

export function reworded(words: string): string {
  return words.length > longest ? words : rewritten(words, rewordings);
}

/** Gives back what the person wrote for parts of what it was reworded to. */
export function quoterOfReworded(words: string): (said: string) => string {
  if (words.length > longest) return (said) => said;
  const own = quoterFrom(words, [rewordings]);
  return (said) => (words.includes(said) ? said : own(said));
}
