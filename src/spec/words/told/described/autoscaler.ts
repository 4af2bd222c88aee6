import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { anywhere, clause, count, named, sign, size, told, type Described } from './described.ts';

const copies = '(?:copies|replicas|pods|instances)';
const use = '(?:cpus?|processors?|memory)';

const percentOf = (said: string): string =>
  /half/iu.test(said) ? '50' : /three quarters/iu.test(said) ? '75' : (/\d+/u.exec(said)?.[0] ?? '');

function targetOf(said: string): string {
  const [, before, kind = 'deployment', after] =
    /(?:the ([a-z0-9-]+) )?(deployment|stateful ?set)(?: ([a-z0-9-]+))?/iu.exec(said) ?? [];
  const name = before ?? after;
  return name === undefined ? '' : `for the ${kind} ${name} `;
}

export const autoscaler: Described = {
  kind: 'HorizontalPodAutoscaler',
  unless:
    /-hpa\s(?:should|must|keeps|scales|watches|looks|has|will)|keda|(?<!\w)image(?!\w)|(?:memory|cpu)\s(?:limit|request)|(?:limit|request)s?\s(?:of\s)?(?:memory|cpu)|^(?![^]*(?:average|per pod|each pod))[^]*\d\s?[MG]i(?!\w)/iu,
  signs: [
    anywhere(
      '(?:deployment|stateful ?set) [a-z]|[a-z0-9-]{1,40} (?:is a )?deployment',
      'cpus?|processors?|memory',
      'climbs?|rises?|bursts?|go up|grow|grows|scale|scales|more(?! than)|add|extra|stretch|expand|fewer|shrink',
      'at most|up to|no more than|never (?:more|above|over)|at the most|(?:climb|grow|rise|go up|scale|increase|burst)s? (?:up )?to|maximum|ceiling',
    ),
    sign(`(?:deployment|stateful ?set)~${use}~(?:more|another|additional|extra) `),
    sign(`(?:deployment|stateful ?set)~(?:\\d{1,3} ?%|half)~${use}`),
    sign(`(?:between|from) ${count} (?:and|to) ${count} (?:\\w+ )?${copies}~${use}`),
    sign(`${use}~(?:between|from) ${count} (?:and|to) ${count}`),
    sign(`(?:more|add|fewer|grow|grows|scale|shrink)~${copies}~${use}`),
    sign(`${use}~(?:more|add|fewer|grow|grows|scale|shrink)~${copies}`),
  ],
  says: [
    [
      told(
        `(?:and )?the (deployment|stateful ?set) ${named} (?:has|have|needs?|must|should|shall) (?:to )?(?:cope|hold|survive|keep up|follow|adapt)`,
      ),
      'for the $1 $2',
    ],
    [
      told(`${named} is (?:an? |our |the )(?:[a-z]+ )?(deployment|stateful ?set)(?: (?:that|which))?`),
      'for the $2 $1,',
    ],
    [
      clause('memory', `(${size})(?: (?:per|each|a) pod)?`),
      (...[, said = '']) => `memory average value of ${said.replaceAll(' ', '')}`,
    ],
    [
      clause(`(${use}|load)`, '(half(?! an)|three quarters|\\d{1,3} ?(?:%|percent))'),
      (said, resource = '', share = '') =>
        `${targetOf(said)}an average ${/mem/iu.test(resource) ? 'memory' : 'CPU'} utilization of ${percentOf(share)}%`,
    ],
    [
      told(
        `(?:more (?:of them|pods|copies) (?:should|shall|must|may) (?:come|be added|be started|join),? )?(?:at most |up to |no more than )?(${count})(?: ${copies})? at (?:the )?most|(?:up to|at most|no more than) (${count})(?: ${copies})?`,
      ),
      (...[, a, c]) => `maxReplicas ${toCount(a ?? c ?? '')}`,
    ],
    [
      told(
        overLines`
          (?:when|once|if|while) (?:things|it|they|all|load|everything)
          (?: (?:calm|calms|is|are|get|gets|goes|go|quiet|down|settles?|idle|low|drops?))+,? (?:there )?
          (?:(?:should|must|shall|may) )?(?:(?:be|remain|stay) )?(${count})(?: ${copies})? (?:suffice|are enough|is enough|remain|stay|will do|do)
        `,
      ),
      (...[, a = '']) => `minReplicas ${toCount(a)}`,
    ],
    [
      told(`(?:never |not |no )(?:fewer|less) than (${count})(?: ${copies})?|at least (${count}) ${copies}`),
      (...[, a, c]) => `minReplicas ${toCount(a ?? c ?? '')}`,
    ],
    [
      told(
        overLines`
          (?:keep |have |run |hold )?(?:somewhere )?(?:between|from) (${count}) (?:and|to|up to) (${count}) (?:\w+ )?
          ${copies}(?: of (?:the )?(?:(deployment|stateful ?set) )?${named})?
          (?: (?:around|alive|running))?
        `,
      ),
      (...[, least = '', most = '', kind, target]) =>
        `${target === undefined ? '' : `for the ${kind ?? 'deployment'} ${target} `}with minReplicas ${toCount(least)} and maxReplicas ${toCount(most)}`,
    ],
    [
      told(
        `(?:so that |aim(?:s|ing)? (?:at|for) |with |when |once |as soon as |if )?(?:on average |they |each |it |the pods |its |pods |of them |one |the )*(?:use[sd]?|using|average|spends?|consumes?|burns?|needs?|aim(?:s|ing)? (?:at|for)|takes?|at|is at|run(?:s|ning)? at|reach(?:es)?|pass(?:es)?|exceeds?)? ?(?:about |around |roughly |more than )?(half|three quarters|\\d{1,3} ?(?:%|percent))(?: of)?(?: the| its| their)? (?:requested )?(${use})(?: (?:that )?(?:it|they|each)(?: has| have)? (?:asked for|requested?|asks? for|reserved|was given|got))?(?: on average)?`,
      ),
      (...[, share = '', resource = '']) =>
        `an average ${/mem/iu.test(resource) ? 'memory' : 'CPU'} utilization of ${percentOf(share)}%`,
    ],
    [
      clause(
        'more (?:of )?(?:the )?(?=(?:deployment|stateful ?set) )',
        '((?:deployment|stateful ?set) [a-z0-9-]+)',
      ),
      'for the $1',
    ],
    [
      clause(
        overLines`
          (?:climb|grow|rise|go up|scale|increase|burst)s? (?:up )?to|at most|up to|at the most|
          no more than|never (?:more|above|over|beyond)|not (?:more|over)|maximum|ceiling
        `,
        `(${count})(?! ?(?:%|percent))(?![\\w-]|[.]\\d)`,
      ),
      (...[, most = '']) => `maxReplicas ${toCount(most)}`,
    ],
    [
      clause(
        overLines`
          at least|never (?:below|under|fewer|less)|no fewer|not below|minimum|lowest|start with|
          normally|usually|at night|quiet|idle|calm|still|always
        `,
        `(${count})(?! ?(?:%|percent))(?![\\w-]|[.]\\d)`,
      ),
      (...[, least = '']) => `minReplicas ${toCount(least)}`,
    ],
  ],
};
