import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';

const not =
  '(?:(?:must|may|should|shall|can|is|are|has to|have to|be|to) ){0,3}(?:not|never|cannot|neither|unable|prevented|barred|kept|stopped|hindered|prohibited|forbidden)(?: (?:be|being|from|able|allowed|permitted|to|ever|in a position|in any way|have the ability))*';
const escalate =
  '(?:gain(?:ing)?|acquir(?:e|ing)|obtain(?:ing)?|escalat(?:e|ing)|rais(?:e|ing)|elevat(?:e|ing)|get(?:ting)?)(?: (?:its|their))?';
const more =
  '(?:additional |further |more |extra |new |higher |elevated |any )*(?:privileges?|rights|permissions)';

/** What a program is started with, and what it may do, in the words of formal writers. */
export const processes: readonly Rewriting[] = [
  ...phrased(
    '(?:launches|invokes|executes|starts|runs|calls)(?: the)?(?: (?:binary|program|executable|shell|command|script))? ["\'`]?((?:/[\\w.-]{1,40}){1,5})["\'`]? (?:with|and passes|passing)(?: it)?(?: the)?(?: following)? (?:arguments?|args|parameters?)',
    'has the command $1 and the args',
  ),
  ...phrased(
    '(?:must|may|should|shall|can|is|are|has to|have to)(?: not|not| never)(?: (?:be|to|allowed|permitted))* (?:run|execute|operate|running|executed)(?: (?:itself|anything))? (?:as|with|under) (?:the )?(?:root|superuser)(?: user)?,? but (?:rather |instead |only )?(?:as|with|under|using)(?: the)? (?:user|uid|account)(?: (?:id|number))? (\\d{1,6})',
    'runs as non-root with runAsUser $1',
  ),
  ...phrased('(?:invokes?|issues|launches)(?: the)?(?: command)? (?=[`"][a-z/])', 'executes '),
  ...phrased(
    '(?:by|through) (?:invoking|executing|running|calling|launching|issuing)(?: the command)? (?=[`"][a-z/])',
    'with the command ',
  ),
  ...phrased(
    '(?:with |and )?(?:group )?(?:id |gid )?(\\d{1,6}) (?:as|being) (?:their|its|the) (?:primary |main |default )?group(?: id)?',
    'with runAsGroup $1',
  ),
  ...phrased(
    `${not} ${escalate} ${more}(?:,? n?or (?:(?:be|able|allowed|permitted|to) )*(?:writ(?:e|ing) to|modify(?:ing)?|chang(?:e|ing)|alter(?:ing)?) (?:its|the) root file ?-?system)`,
    'has allowPrivilegeEscalation false and readOnlyRootFilesystem true',
  ),
  ...phrased(`${not} ${escalate} ${more}`, 'has allowPrivilegeEscalation false'),
  ...phrased(
    '(?:the )?(?:history|cluster|job history|controller) (?:(?:should|shall|must|has to|is to|needs to) )?(?:retains?|keeps?|remembers?|holds?|preserves?|lists?|comprises?) (?:only )?(?:the )?(?:last |latest |most recent )?(\\d+|one|two|three|four|five|six|seven|ten|an?|a single|no)(?: (?:most recent|latest|last))? (?:successful|succeeded|completed)(?: (?:runs?|jobs?|ones?|executions?))?(?:,? (?:and|along with|as well as|but|plus) )(?:(?:the|only) )*(?:last |latest |most recent )?(\\d+|one|two|three|four|five|six|seven|ten|an?|a single|no)(?: (?:most recent|latest|last))? (?:failed|unsuccessful)(?: (?:runs?|jobs?|ones?|executions?))?',
    (...[, done = '', failed = '']) =>
      `successfulJobsHistoryLimit ${countOf(done)}, failedJobsHistoryLimit ${countOf(failed)}`,
  ),
];

function countOf(said: string): number {
  if (/^no$/iu.test(said)) return 0;
  return /^an?(?: single)?$/iu.test(said) ? 1 : toCount(said);
}
