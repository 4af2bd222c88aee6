import { overLines } from '../../../../kernel/over-lines.ts';
import { named, sign, told, type Described } from './described.ts';

export const serviceAccount: Described = {
  kind: 'ServiceAccount',
  isAlone: true,
  unless:
    /(?<!\w)(?:service\s?-?account|image\s[a-z]+[:/]|role|deployment|may|workload identity|istio)(?!\w)/iu,
  signs: [
    sign(
      `(?:an? )?(?:identity|account|user)~(?:for|of|in|under)~(?:pods?|workloads?|robots?|ci|namespace|jobs?)`,
    ),
    sign(`(?:pods?|robot)~(?:identity|account)`),
  ],
  says: [
    [
      told(
        `(?:need|needs|want|get|gets|have|has) (?:an? )?(?:identity|account) of (?:their|its|his) own,? (?:called |named )?${named}`,
      ),
      'named $1',
    ],
    [
      told(
        overLines`
          (?:and )?(?:the |its |their )?images (?:are|get|should be|must be) (?:pulled|fetched|downloaded) (?:with|using|by|through|via) (?:the )?
          (?:secret )?${named}
        `,
      ),
      'image pull secret $1',
    ],
    [
      told(
        overLines`
          ${named} is (?:an?|the) (?:new )?(?:identity|account) (?:for|of) (?:the |our )?
          (?:pods?|workloads?|robots?|jobs?|builds?)
          (?: (?:in|of) (?:the )?(?:namespace )?(?!the )${named})?
        `,
      ),
      (...[, one = '', space]) => `named ${one}${space === undefined ? '' : ` in the namespace ${space}`}`,
    ],
    [
      told(
        `(?:and |its |their |the |api |none of them |nobody |no pod |pods |they |it |should |must |may |shall |find |finds |get |gets |getting |given |be |have |see |an? |is |are |will |with |without |never |not |no )*tokens? (?:(?:is|are|should|must|be|end|up|may|will|not|never|inside|into|in|to|it|them|the|pods?|put|placed|mounted|handed|given|find|automatically|on|by|its|their|own|accord|default|itself|themselves|unless|asked|they|ask|for|lie|lies|slipped) ?){1,14}`,
      ),
      (said) => (/no|never|without|unless/iu.test(said) ? 'automountServiceAccountToken false ' : said),
    ],
    [
      told(
        overLines`
          (?:they |and |who |which |it |that )*(?:pulls?|fetche?s?|gets?|downloads?) (?:their |its |the )?
          images? (?:with|using|by|through|via) (?:(?:the|credentials|login|secret|registry login|password) )?
          (?:(?:in|from|of|named|called|secret|the) )*${named}
        `,
      ),
      'image pull secret $1',
    ],
    [
      told(
        overLines`
          (?:the )?(?:credentials|login|secret) (?:in |from |of )?(?:the )?${named} (?:is|are|be|lets|let) (?:used|taken|for|them|to|it|pods|pull|pulling|the|images?|when| )+
          images?
        `,
      ),
      'image pull secret $1',
    ],
  ],
};
