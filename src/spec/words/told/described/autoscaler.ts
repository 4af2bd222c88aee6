import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { count, named, sign, told, type Described } from './described.ts';

const copies = '(?:copies|replicas|pods|instances)';
const use = '(?:cpus?|processors?|memory)';

const percentOf = (said: string): string =>
  /half/iu.test(said) ? '50' : /three quarters/iu.test(said) ? '75' : (/\d+/u.exec(said)?.[0] ?? '');

export const autoscaler: Described = {
  kind: 'HorizontalPodAutoscaler',
  unless: /-hpa\s(?:should|must|keeps|scales|watches|looks|has|will)|keda|(?<!\w)image(?!\w)/iu,
  signs: [
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
  ],
};
