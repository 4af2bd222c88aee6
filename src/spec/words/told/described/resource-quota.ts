import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { count, sign, size, told, type Described } from './described.ts';
import { amountRow, keyed, valueOf } from './amounts.ts';

const things = overLines`
  (?:
    pods?|persistent ?volume ?claims?|pvcs?|claims?|config ?-?maps?|secrets?|services?|
    load ?-?balancers?|node ?-?ports?|deployments?|jobs?|replication ?controllers?
  )
`;
const whole =
  '(?:altogether|in total|all together|taken together|(?<!(?:put|puts|putting|bring|run|runs|go|belong|work) )together|in all|in sum|overall|combined|between them|as a whole|in the sum)';
/** One of a thing is the thing, and no bound. */
const several = count.replace('an?|one|', '');
const who = overLines`
  (?:
    nobody|no one|namespaces?|team|teams|people|developers|students|create|everybody|everyone|
    altogether|budget|cap|capped|tenants?|project|customers?|interns?|department
  )
`;
const over =
  '(?:at most|no more than|not more than|never more than|more than|up to|a maximum of|maximum|beyond|over|only|exceed|go above|above)';
const ask = overLines`
  (?:
    ask(?:s|ing|ed)?(?: for)?|request(?:s|ed|ing)?|reserv(?:e|es|ed|ing)|claim(?:s|ing)?|
    book(?:s|ed|ing)?|guaranteed?|set aside|sum of (?:the |all )?requests
  )
`;
const grow = overLines`
  (?:
    peak|limit(?:s|ed)?|burst(?:s|ing)?|grow|use up|go up|spike|stay (?:below|under|within)|climb|
    ceiling|swell|rise|stretch|hard (?:cap|ceiling)|sum of (?:the |all )?limits
  )
`;
const between =
  '(?: (?!(?:ask|request|reserve|limit|peak|burst|grow|stay)\\w{0,4}(?!\\w))[a-z,()]{1,12}){0,10}?,?';

export const resourceQuota: Described = {
  kind: 'ResourceQuota',
  unless: /(?<!\w)(?:image|deployments? [a-z]|replicas?|drain|evict)/iu,
  signs: [
    sign(`${amountRow}~ ${whole}`),
    sign(`${whole}~${amountRow}`),
    sign(`${who}~ ${over} ${several} (?:\\w+ )?${things}(?! (?:of|at a time))`),
    sign(`${over} ${several} ${things}(?:, | and )+(?:${over} )?(?:${several}|no) (?:\\w+ ){0,3}?${things}`),
    sign(`${whole}~ ${several} ${things}(?!\\w)`),
    sign(`${several} ${things}~ ${whole}(?!\\w)`),
  ],
  says: [
    [told(`(${amountRow})(?: of)? requested memory`), (...[, said = '']) => keyed('requests', said)],
    [told(`(${amountRow})(?: of)? (?:memory )?limits?(?!\\w)`), (...[, said = '']) => keyed('limits', said)],
    [
      told(
        overLines`
          (?:(?:all|their|the|its) )*(?:claims|disks|volumes|storage)(?: (?:[a-z]+ ){0,6}?)${whole}
          (?: [a-z]+){0,6}? (${size})|
          (?:all |the )*(?:claims|disks|volumes|storage)(?: [a-z]+){0,6}? (${size})
          (?: of (?:storage|disk))?(?: of space)? ${whole}
        `,
      ),
      (...[, a, c]) => `requests.storage ${valueOf(a ?? c ?? '')}`,
    ],
    [told('(?:the|this|that) namespace(?: as a whole)?(?= (?:must|should|may|can|shall|has))'), 'it'],
    [
      told(`(${ask})${between} (${amountRow})(?:(?: at (?:the )?(?:most|least))?)`),
      (...[, , said = '']) => keyed('requests', said),
    ],
    [told(`(${grow})${between} (${amountRow})`), (...[, , said = '']) => keyed('limits', said)],
    [
      told(
        `(?:not (?:a single|one|any)|no|zero|none of the) (${things})(?: (?:one|ones|services?|at all))*(?!\\w)`,
      ),
      '0 $1',
    ],
    [
      told(
        overLines`
          (?:more than |over |beyond |at most |not |no |up to )*(${count})(?: (?:whole|single|running))? (${things})
          (?: of (?:the )?(?:type )?(load ?-?balancer|node ?-?port)s?)?(?: are| is| may| can)?
          (?: not| never)?(?: be)?(?: allowed| permitted| possible| exist| run| live| stand)?(?: there)?
        `,
      ),
      (...[, said = '', thing = '', type]) => `${toCount(said)} ${type ?? thing}`,
    ],
  ],
};
