import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from '../paraphrased/phrased.ts';
import { named } from './pieces.ts';

const amount = '(?=\\d[\\w.]{0,8} (?:of )?(?:m ?cpu|cpu|memory|cores?|ram|millicores?)[ ,.;])';
const login = '(?:login|log-?in|authentication|credentials?|password|user name and password|sign-?in)';

/** What is said of every container of a namespace is no wish for one. */
const ofMany = /limit ?-?range|quota|default|namespace-wide/iu;

const amounts: readonly Rewriting[] = [
  ...phrased(`(?:its|the) (?:minimum|lower bound|floor) (?:is|are|being) ${amount}`, 'requests '),
  ...phrased(
    `(?:and |while )?(?:its|the) (?:maximum|upper bound|ceiling)(?: is| are| being)? ${amount}`,
    'limits ',
  ),
];

/** What is set aside, what is never exceeded, and who may pull. */
export const allowed: readonly Rewriting[] = [
  ...within((words) => !ofMany.test(words), amounts),
  ...phrased(
    `(?:must |should |has to |is to |is )?(?:be )?(?:stopped|kept|prevented|barred|hindered) from (?:taking|using|consuming|exceeding|claiming)(?: more than| over)? (?=[0-9])`,
    'must never use more than ',
  ),
  ...phrased(
    `(?:(?:the|its|our) )?(?:image )?registry (?:demands|requires|asks for|wants|needs|is protected by|expects) (?:an? )?${login},? (?:which|that|and (?:it|that|this)) (?:is|are|lies|stands|can be) (?:(?:kept|found|stored|held|contained) )?in (?:the |a )?secret(?: called| named)? ${named}`,
    'image pull secret $1',
  ),
  ...phrased(
    `(?:in order )?to (?:fetch|pull|download|get|obtain) (?:the|its) images?,? (?:the )?secret ${named} (?:has to|must|should|needs to|is to|is)(?: be)? (?:used|needed|required|taken)`,
    'image pull secret $1',
  ),
  ...phrased(
    `(?:the )?service account ${named} (?:is|should be|has to be|must be) used(?: by (?:it|them|the pods?))?`,
    'it uses the service account $1',
  ),
  ...phrased(
    `(\\d{1,5}m?) (?:of )?(cpu|memory) (?:is|are|be|should be|has to be|have to be) requested`,
    'requests $1 $2',
  ),
  ...phrased(`(?<=(memory|cpu): ?)(\\d[\\w.]{0,8}) requested`, 'requests $2 $1'),
  ...phrased(
    `(?:should |must |has to |shall )?uses? ${named} as (?:the )?service account`,
    'uses the service account $1',
  ),
];
