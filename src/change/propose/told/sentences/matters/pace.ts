import { han, matter, piece, type Told } from '../sentence.ts';
import { count, counted, lasting, secondsIn } from '../values.ts';

const roll =
  '(?:roll-?outs?|deployments?|deploys?|deploying|releases?|updates?|upgrades?|rolling (?:out|it out)|rolling updates?)';

/** How a rollout goes on, when it has failed, and what is kept of it. */
export const pace = matter(
  'next|revisions?|roll-?out|deploy|versions?|history|replica ?sets?|releas|updat|下一个|版本|发布|部署|更新|上线',
  [
    piece(
      'next',
      '(?:before |until |and then |then )?(?:(?:you |we |it |kubernetes )?(?:going on|goes on|go on|moving on|moves on|move on|continu(?:e|es|ing)|proceed(?:s|ing)?|carry on|carrying on|replac(?:e|es|ing|ed)|start(?:s|ing|ed)?|tak(?:e|es|ing|en)|tackl(?:e|ing)|touch(?:es|ing|ed)?|turn(?:ing)? to|com(?:e|es|ing)|it is the turn of) )?(?:with |to |on )?(?:the )?next(?: (?:one|pod|copy|replica|instance))?(?: (?:is|gets) (?:replaced|started|touched|updated))?',
    ),
    piece(
      'new',
      '(?:after |once |when |each time |every time )?(?:(?:a|the|each|every) )?new (?:pods?|one|copy|replica|instance)(?: (?:is|has become|becomes|gets|got|comes) (?:up|ready|running|available|there|started|healthy))?',
    ),
    piece(
      'stable',
      '(?:(?:be|stay|remain|been|run|running) )?(?:up|ready|stable|healthy|running|available)(?: for)?',
    ),
    piece(
      'between',
      'between (?:(?:two|the|each|one) )*(?:pods?|steps?|replacements?|cop(?:y|ies)|replicas?|instances?)(?: (?:of|in|during) (?:a|the|each|every) (?:roll-?out|update|release|deployment))?',
    ),
    piece(
      'wait',
      'waits?|waiting|gives?|pause[sd]?|give it|between|counts? as available|considered available|it counts',
    ),
    piece(
      'revisions',
      '(?:old |previous |former |past |earlier |last |replica ?set )*(?:revisions?|versions?|replica ?sets?|releases?|revision history)(?: history)?',
    ),
    piece(
      'keep',
      'keep(?:s|ing)?|kept|retain(?:ed|s)?|hold on to|remember(?:ed)?|preserv(?:e|ed)|stor(?:e|ed)|hang on to|save',
    ),
    piece(
      'last',
      'last|latest|most recent|previous|old|newest|up to|at most|around|only|no more than|history',
    ),
    piece(
      'back',
      '(?:(?:so (?:that )?)?(?:we|i|you) can )?(?:go back|roll(?:ing)? back|rollbacks?|revert(?:ing)?|undo(?:ing)?)(?: to)?(?: quickly| fast| easily)?',
    ),
    piece(
      'longer',
      String.raw`(?:if |when |once |whenever )?(?:(?:a|an|the|any|our) )*${roll} (?:(?:that |which )?(?:takes?|lasts?|needs?|runs?|has taken|is not (?:done|finished|through|complete)|isn['’]t (?:done|finished|through|complete)|does not (?:finish|complete|progress)|makes no progress|doesn['’]t (?:finish|complete|progress)|has not (?:finished|succeeded)|hasn['’]t (?:finished|succeeded)|got nowhere|is stuck)) ?(?:longer than|more than|over|within|after|for|in)`,
    ),
    piece(
      'failed',
      '(?:consider(?:ed)?|regard(?:ed)?|treat(?:ed)?|mark(?:ed)?|report(?:ed)?|counts?|declare(?:d)?|it)?(?: (?:it|that|this|is|has|as|to be|be|a))* ?(?:failed|failure|stuck|broken)',
    ),
    han(
      'next',
      '(?:才|再)?(?:继续)?(?:替换|换|更新|滚动|处理|起|启动|动|进行)?(?:到)?下一个 (?:pod|副本|实例)?',
    ),
    han(
      'new',
      '新(?:的|起的)? (?:pod|实例|副本|版本的pod)? (?:启动|起来|就绪|跑起来|可用|ready)(?:了|之?后|以后)?',
    ),
    han('new', '每(?:替换|换|更新|启动|起)完?一个'),
    han('wait', '等待?|间隔|隔|停|观察'),
    han('revisions', '(?:历史|旧|老|之前的?|以前的?)(?:的)?(?:历史)?版本|历史记录|版本|revision|replicaset'),
    han('keep', '保留|保存|留'),
    han('last', '最近的?|最多|只|历史|最后|旧的?'),
    han('back', '用于回滚|以便回滚|方便回滚|好回滚|回滚用?|便于'),
    han('longer', '(?:如果)?(?:滚动)?(?:发布|部署|更新|上线|发版)(?:时间)?(?:超过|超出|大于|花了超过)'),
    han('failed', '(?:就)?(?:算|视为|当作?|认为|判定为?|标记为?)(?:发布)?失败'),
    lasting,
    count,
  ],
  paced,
);

function paced(told: Told): string | undefined {
  const [time, many] = [told.one('lasting'), told.one('count')];
  if (told.hasOneOf('who')) return undefined;
  if (time !== undefined && many === undefined) return timed(told, secondsIn(time));
  const isKept = told.has('keep') && told.has('revisions') && !told.hasOneOf('next', 'longer', 'failed');
  return isKept && time === undefined && many !== undefined
    ? `revisionHistoryLimit ${String(counted(many))}`
    : undefined;
}

function timed(told: Told, seconds: number): string | undefined {
  if (told.has('longer')) {
    return told.has('failed') && !told.has('next') ? `progressDeadlineSeconds ${String(seconds)}` : undefined;
  }
  const isBetween = told.has('wait') && told.hasOneOf('next', 'between');
  const isSteady = isLong(told) && told.has('next');
  return (isBetween || isSteady) && !told.hasOneOf('keep', 'failed')
    ? `minReadySeconds ${String(seconds)}`
    : undefined;
}

/** For how long it has to be there: of a new one, or by how it is said. */
function isLong(told: Told): boolean {
  const said = told.all('stable');
  return said.length > 0 && (told.has('new') || said.some((one) => /for$/iu.test(one)));
}
