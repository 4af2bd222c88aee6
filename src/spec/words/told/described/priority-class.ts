import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { sign, told, type Described } from './described.ts';

const big =
  '(?:an?|one|two|five|ten) (?:hundred )?(?:million|thousand)(?!\\w)|-?\\d{1,3}(?:,\\d{3}){1,3}|-?\\d{3,10}|-\\d{1,9}';

export const priorityClass: Described = {
  kind: 'PriorityClass',
  unless: /(?<!\w)(?:image|quota|flow\s?schema|api\spriority)(?!\w)/iu,
  signs: [
    sign(
      overLines`
        (?:
          matters?|important|in the queue|jump the queue|urgent|priority|precedence|first in line|
          go first|ahead of|come first|less important|background
        )~(?:${big})(?![\w./:])
      `,
    ),
  ],
  says: [
    [
      told(
        overLines`
          (?:,? ?but |and )?(?:do not|don't|never|not) (?:make|let|set) (?:it|this|that) (?:be )?
          (?:what|the one|the default|a default|the global default|as default)(?: [a-z]+){0,3}
        `,
      ),
      ', not the global default',
    ],
    [
      told('(?:(an?|one|two|five|ten) )(hundred )?(million|thousand)(?!\\w)'),
      (...[, many = 'one', hundred, unit = '']) =>
        `value ${toCount(many) * (hundred === undefined ? 1 : 100) * (/million/iu.test(unit) ? 1_000_000 : 1000)}`,
    ],
    [
      told(
        `(?:,? ?(?:but|though|although|yet|and) )?(?:without|never|not)(?: (?:ever|be|allowed to|supposed to))* (?:pushing|kicking|throwing|chasing|driving|displacing|evicting|preempting|knocking|bumping|removing|killing)(?: (?:others?|anybody|anyone|anything|running|lower|pods|less important|other|ones|away|out|off|aside|them))*`,
      ),
      ', preemption policy Never',
    ],
    [
      told(
        overLines`
          (?:and |but )?(?:nobody|no one|no pod|nothing) (?:gets?|has|is given|receives) (?:it|this|that|the class)
          (?: (?:by|as) (?:the )?default| unasked| automatically)
        `,
      ),
      'not the global default',
    ],
    [
      told(
        `(?:and |but )?(?:it|this|that)(?: is|'s)(?: not|n't) (?:what|the one) (?:everybody|everyone|all|pods|every pod)[^.;,]{0,30}`,
      ),
      'not the global default',
    ],
    [told(`(?:please )?(?:describe|explain) (?:it|this|them) (?:as|with|by) (?=")`), 'description '],
    [
      told(
        overLines`
          (?:they |it |which |that |and )?(?:
            gets?|has|have|is given|are given|weighs?|counts?|worth|is worth|are worth|with|at|of|
            rank(?:s|ed)?(?: at)?|carr(?:y|ies)|give (?:them|it)|:
          ) (?:a |the )?(?:weight |rank |number |priority |value )*(?:of )?(${big})(?![\w./:])
        `,
      ),
      'value $1',
    ],
    [
      told(
        `(?:but |and |they |it |that |which )*(?:must|may|should|shall|can|will|do|does|are|is)?(?:n't| not| never) (?:(?:ever|be|allowed to|supposed to) )*(?:push|kick|throw|chase|drive|displace|evict|preempt|knock|squeeze|shove|bump|remove|kill)(?: (?:others?|anybody|anyone|anything|running|lower|pods|less important|other|ones|away|out|off|aside|them))*`,
      ),
      'preemption policy Never',
    ],
    [
      told(
        overLines`
          (?:and |but )?(?:nobody|no one|no pod|nothing|pods?|none) (?:(?:has|have|gets?|is given|are given) (?:it|this|that)|(?:without|with)) (?:unless|by itself|by default|on its own|automatically)
          (?: (?:they|it|somebody|one) (?:says?|asks?|wants?|names?)(?: so| it| for it)?)?
        `,
      ),
      'not the global default',
    ],
    [
      told(
        overLines`
          (?:and |it )?(?:everybody|everyone|every pod|all pods|pods?|whoever|whatever) (?:gets?|has|have|is given|are given)? ?
          (?:it |this |that )?(?:if|when|unless|who|that|which) (?:they |it |nobody )?
          (?:says?|names?|asks?(?: for)?|do(?:es)?(?:n't| not) (?:say|name|ask(?: for)?)) (?:nothing|no other|anything|another|otherwise|something)
          (?: else)?(?: gets? (?:it|this))?
        `,
      ),
      'global default true',
    ],
    [
      told(
        `(?:as |the |an? )*(?:explanation|description|comment|text|remark|note|hint)(?: (?:write|put|say|says|reads|is|should read|shall be|should be|we write|use|add))*:? ?(?=")`,
      ),
      'description ',
    ],
  ],
};
