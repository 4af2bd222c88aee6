import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';

const news =
  '(?:an? |the |each |every )?(?:new (?:version|release|image)s?|updates?|upgrades?|roll-?outs?|change)';
const gradually =
  '(?:gradually|step by step|bit by bit|smoothly|in a rolling (?:manner|fashion|way)|one (?:pod )?(?:by|after) (?:one|the other|another)|little by little)';
const count = '(one|two|three|1|2|3|\\d{1,2}%?)';
const more = '(?:more|extra|additional|surplus|spare|on top|above|beyond)';
const none = overLines`
  (?:never (?:one |any )?(?:fewer|less)(?: pods?)?(?: than (?:wanted|desired|needed|asked for|before|usual))?|never one (?:less|fewer)|without any(?: (?:pods?|of them))? (?:being )?(?:unavailable|missing|down|lost)|
  none (?:of (?:them|the (?:existing|current|old|running|other)(?: ones| pods| copies| instances)?) )?(?:may |must |can |should )?(?:be |ever be )?(?:missing|unavailable|down|lost|absent)|no pod (?:may |must |can |should |is |being )?(?:be |allowed to be )?(?:unavailable|missing|down|lost))
`;

const rolling = (surge = ''): string =>
  `RollingUpdate with maxSurge ${{ one: '1', two: '2', three: '3' }[surge.toLowerCase()] ?? surge} and maxUnavailable 0`;

/** How a new version comes, in whole sentences. */
export const rolled: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?:(?:during|while|when|on|in|for) )?${news}(?: (?:should|shall|must|has to|have to|is|are|it|to|be|being|come|comes|goes?|in|out|through|rolled|rolls?|roll|made|brought|done|applied|happens?|replaced|exchanged|deployed|introduced|taken|place|progress|proceeds?|with))*
      (?: ${gradually})?[,:]? (?:there may (?:only )?be |with )?(?:at most |only |up to |no more than )?${count} (?:pods? )?${more}(?: pods?)?(?: than (?:wanted|desired|usual|needed))?(?: (?:is|may be|be|can be|will be) (?:created|started|allowed|permitted|there|running))?,? (?:(?:and|but|while) )?${none}
    `,
    (...[, surge]) => rolling(surge),
  ),
  ...phrased(
    overLines`
      ${news}(?: (?:should|shall|must|has to|have to|is|are|to|be|come|comes|goes?|in|out|through|rolled|rolls?|roll|made|brought|done|applied|happens?|replaced|exchanged|deployed|introduced))+ ${gradually}[,:;] (?:there (?:may|must|should) be )?${none},? (?:and |but )?(?:at most |only |up to |no more than )?${count}
      (?: pods?)? ${more}(?: of them| of that| pods?| it)?(?: while (?:it|they|that) (?:is|are) (?:exchanged|replaced|updated|going on))?
    `,
    (...[, surge]) => rolling(surge),
  ),
  ...phrased(
    `(?:updates?|new versions?|releases?|roll-?outs?) (?:should |must |have to |has to )?(?:roll(?:ed)?|go|come|comes?|is|are|be|happens?)(?: (?:through|out|in|rolled))? with (?:at most |only |up to )?${count} ${more} pods? (?:and|but) ${none}`,
    (...[, surge]) => rolling(surge),
  ),
  ...phrased(
    `(?:comes?|brought|rolled out|introduced|goes|go|rolls?|rolled|deployed|updated)(?: in| out)? ${gradually}(?=[,.;:]|$)`,
    'uses a rolling update',
  ),
  ...phrased(
    `(?:be |is |are |get |gets )?(?:recreated|replaced as a whole|stopped and started anew) (?:rather than|instead of|and not) (?:rolled|updated (?:gradually|in place|step by step)|rolling|(?:a )?rolling update)(?: (?:when|whenever|if) (?:it|they) (?:is|are) updated| on updates?)?`,
    'use the strategy Recreate',
  ),
  ...phrased(
    overLines`
      (?:(?:a|one) (?:quarter|third|half|fifth)|some)?(?: of (?:the|its) pods)? ?\(?(\d{1,2}%)\)? ?(?:of the pods )?(?:may|can) be (?:created|started|run|added) (?:in addition|additionally|on top|extra|more),? and (?:(?:a|one) (?:quarter|third|half|fifth))?(?: of (?:them|the pods))? ?\(?(\d{1,2}%)\)? (?:of them )?(?:may|can) be (?:unavailable|down|missing)
    `,
    'maxSurge is $1 and maxUnavailable is $2',
  ),
];
