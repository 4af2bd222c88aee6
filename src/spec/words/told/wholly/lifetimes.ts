import { toCount, toSeconds } from '../../numbers.ts';
import { evenedWhole, piece, piecesOf } from '../evenly/pieces.ts';
import { time } from '../evenly/values.ts';

const count = '(?:\\d{1,4}|[一两二三四五六七八九十]{1,2})';

/** `只留三个旧 ReplicaSet`: how many of what was before are kept. */
export const histories = evenedWhole({
  about: /历史|旧|回滚|revision ?history/iu,
  pieces: piecesOf(
    piece('key', 'revision ?history ?limit'),
    `(?:最多|至多|只|仅|不超过|上限)*\\s?(?<count>${count})(?![\\w.%])\\s?(?:个|份|次|条)?`,
    piece(
      'of',
      '(?:历史|旧|老|修订|回滚)*(?:的)?(?:版本|修订(?:版本)?|(?<![\\w-])(?:replica ?sets?|rs)(?![\\w-]))(?:历史|记录)?(?:数量?)?',
    ),
    '保留|留下?|只|仅|最多|至多|限制|上限|数量?|旧的?|历史(?:记录)?|老的?|记录|用于|以便|便于|供|方便|回滚(?:用|使用|历史)?|就够了?|就行|即可|就可以|足够|够|了|把|将|让|使|它|其|的|为|是|在|到|成|设置?|Deployment(?![\\w-])|并|且|即',
  ),
  write: (told) => {
    const many = toCount(told.one('count') ?? '');
    return many === undefined || !(told.has('of') || told.has('key'))
      ? undefined
      : `revisionHistoryLimit为${many}`;
  },
});

/** `新 Pod 就绪满 15 秒才算可用`: how long it is ready before it counts. */
export const settling = evenedWhole({
  about: /就绪|可用|min ?ready/iu,
  pieces: piecesOf(
    piece('key', 'min ?ready ?seconds'),
    `(?:满|至少|持续|稳定|最少|达到?|等待?)*\\s?(?<time>${time})(?:钟)?(?:以上)?`,
    piece('ready', '(?:保持|处于|稳定|持续|变为|变得|进入)*(?:在)?就绪(?:状态)?'),
    piece(
      'counts',
      '(?:才|方|再|就|会|能|可|可以|算|算作|视为|视作|认为|被|当作|当成|认定为|是|为)+(?:是|为)?可用(?:的|状态)?',
    ),
    piece('least', '最[短少小]就绪(?:时间|秒数|时长)|就绪(?:最短|等待)时间'),
    '新(?:建|起|启动|创建)?的?|每个|所有|它|其|该|Pod(?![a-z])|副本|实例|必须|需要?|要|应该?|至少|满|后|之后|以后|再|等待?|时间|才|把|将|让|使|的|设置?|为|是|成|到|并|且|即|持续|稳定|启动',
  ),
  write: (told) => {
    const said = told.one('time');
    const isTold = told.has('counts') || told.has('key') || told.has('least');
    const isReady = told.has('ready') || told.has('least') || told.has('key');
    return said === undefined || !isTold || !isReady
      ? undefined
      : `minReadySeconds为${toSeconds(said.replaceAll(/\s|钟(?!$)/gu, ''))}`;
  },
});

const tokens =
  '(?:(?:service ?account|SA(?![a-z])|服务账[号户])\\s?的?)?\\s?(?:token(?![a-z])|令牌|凭[证据])';

/** `别把 ServiceAccount 的 token 挂进 Pod`. */
export const tokenless = evenedWhole({
  about: /令牌|token/iu,
  pieces: piecesOf(
    piece('token', tokens),
    piece(
      'not',
      '(?:不需要|不要|不用|不必|不|别|禁止|禁用|关闭|关掉|停用|无需|不必|避免|取消|不得|不应|不想)(?:再|去)?',
    ),
    piece('mount', '(?:自动)?(?:挂载?|注入)(?:载|到|进来?|入|在|上|至)*'),
    '自动|把|将|的|给|它|其|Pod(?![a-z])|容器|里面?|内|中|上|进来|功能|默认|service ?account|SA(?![a-z])|服务账[号户]|并|且|也|要|请|还',
  ),
  write: (told) =>
    told.has('not') && told.has('mount') && told.has('token')
      ? 'automountServiceAccountToken为false'
      : undefined,
});
