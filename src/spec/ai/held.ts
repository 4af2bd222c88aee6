import { literally } from '../../kernel/literally.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { present } from '../../kernel/present.ts';
import { loadingIn } from './loading.ts';
import type { Find } from './listening.ts';
import type { ModelWish } from './recipe.ts';

type Held = Pick<
  ModelWish,
  | 'storageClass'
  | 'loading'
  | 'shm'
  | 'limit'
  | 'checkpointEvery'
  | 'checkpointPath'
  | 'datasetPath'
  | 'apiKey'
  | 'credentials'
>;
type Known = Pick<ModelWish, 'use' | 'dataset' | 'model'>;

/** Where what is kept lies, and what is asked of the pod beside its amounts, as far as the recipe has a place for it. */
export function heldIn(find: Find, { use, dataset, model }: Known): Held {
  return {
    ...(isTraining(use) ? trainingIn(find, dataset) : {}),
    ...(isServer(use) ? present({ apiKey: keyIn(find, apiKey) }) : {}),
    ...present({
      storageClass: keeps(use) ? find(storageClass) : undefined,
      loading: isServer(use) ? loadingIn(find) : undefined,
      shm: use === 'kserve' ? undefined : sizeOf(find(shared)),
      credentials: use !== 'kserve' && isInS3(model) ? find(credentials) : undefined,
    }),
  };
}

function isTraining(use: ModelWish['use']): boolean {
  return use === 'training' || use === 'jobset' || use === 'pytorchjob';
}

function isServer(use: ModelWish['use']): boolean {
  return use === 'vllm' || use === 'tgi' || use === 'tei' || use === 'ollama';
}

function keeps(use: ModelWish['use']): boolean {
  return isTraining(use) || isServer(use);
}

function isInS3(model: string | undefined): boolean {
  return model?.startsWith('s3://') === true;
}

function trainingIn(find: Find, dataset: string | undefined): Held {
  return present({
    limit: secondsOf(find(limited)),
    checkpointEvery: secondsOf(find(checkpointEvery)),
    checkpointPath: find(checkpointPath),
    datasetPath: dataset === undefined ? undefined : find(datasetPath),
  });
}

const word = String.raw`[\x60"']?(?!with\b|for\b|and\b|named\b|called\b|of\b|at\b|in\b|is\b)([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)`;
const storageClass = new RegExp(
  String.raw`(?:\b(?:claim|pvc|volume|disk) )?(?:\b(?:with|on|of|using|from) )?(?:\b(?:the|an?) )?\bstorage ?class(?: ?name)?(?: (?:of|for) the (?:cache|claim|volume|pvc|weights|checkpoints))?(?: is| named| called|:|=)?\s*${word}|存储类(?:型|名)?(?:为|是|用|使用|:|：)?\s*${word}`,
  'iu',
);
const shared = new RegExp(
  overLines`
    (?:(?:with|a|an|and|the)\s){0,2}(?:\b(?:shm|shared\smemory)|/dev/shm)(?:\s?size)?(?:\s(?:of|is|to|at|with|should\sbe|must\sbe|set\sto)|:|=){0,2}\s?(\d{1,4}\s?[GM](?:i?B?))(?![A-Za-z0-9])|
    (?<![\w.])(\d{1,4}\s?[GM](?:i?B?))\s(?:of\s)?(?:shm|shared\smemory|/dev/shm)(?:\ssize)?\b|
    共享内存(?:大小)?(?:为|是|设为|:|：)?\s?(\d{1,4}\s?[GM](?:i?B?))(?![A-Za-z0-9])|
    (?<![\w.])(\d{1,4}\s?[GM](?:i?B?))\s?的?共享内存
  `,
  'iu',
);
const time = String.raw`(\d{1,3} ?(?:h|hours?|hrs?|days?|d|minutes?|mins?))(?!\w| after\b)`;
const limited = new RegExp(
  overLines`
    \b(?:stop|stops|stopped|kill|killed|abort|aborted|cancel|terminate|end)(?:\s(?:it|them|the\s(?:job|run|training)|everything))?\safter\s(?:at\smost\s)?${time}|
    (?<!\b(?:grace|period|waits?|ttl)(?:\s\w{1,12})?\s)\b(?:runs?\s)?(?:(?:for\s)?(?:at\smost|no\slonger\sthan|not\slonger\sthan|a\smaximum\sof|max(?:imum)?|up\sto)|(?:time\s?limit|time\s?out|deadline|max(?:imum)?\s(?:run\s?time|duration))(?:\s(?:of|is))?)[:=]?\s${time}|
    (?<!\w|\bevery\s|\bperiod\s)${time}\s(?:at\smost|max(?:imum)?|time\s?limit|deadline)|
    (?:最长|最多|限时|超时)(?:运行|跑)?(?:时间)?(?:为|:|：)?\s?(\d{1,3} ?(?:小时|天|分钟))|(\d{1,3} ?(?:小时|天|分钟))(?:之?后)(?:停止|终止|结束)
  `,
  'iu',
);
const path = String.raw`(/(?:[\w.-]{1,40}/){0,6}[\w-][\w.-]{0,39}(?<!\.))`;
const checkpointPath = new RegExp(
  String.raw`(?:\b(?:sav|writ|stor|keep)(?:e|es|ing|s)? (?:the |its |all )?)?\bcheckpoints?\b[^.;,/]{0,60}?\b(?:at|under|to|in|into|as|on)\s${path}|检查点[^。；;，,/]{0,40}?(?:到|在|的|于)\s?${path}`,
  'iu',
);
const checkpointEvery = new RegExp(
  overLines`
    (?:\b(?:sav|writ|stor|keep)(?:e|es|ing|s)?\s(?:an?\s|the\s|its\s)?)?\bcheckpoint(?:s|ing)?\b[^.;,]{0,60}?\bevery\s${time}|
    \bevery\s${time}[^.;,]{0,20}?\bcheckpoints?\b|
    每隔?\s?(\d{1,3} ?(?:小时|分钟))[^。；;，,]{0,10}检查点|检查点[^。；;，,]{0,10}每隔?\s?(\d{1,3} ?(?:小时|分钟))
  `,
  'iu',
);
const datasetPath = new RegExp(
  String.raw`\b(?:datasets?|data|images)\b[^.;,/]{0,60}?\b(?:at|under|to|in|into|as|on)\s${path}|数据集?[^。；;/]{0,40}?(?:到|在|的|于)\s?${path}`,
  'iu',
);
const apiKey = String.raw`\bapi[ -]?keys?\b[^.;。；,，]{0,30}?\bsecret\s?(?:named |called |:)?${word}(?![^.;]{0,60}_API_KEY)`;
const credentials = new RegExp(
  String.raw`(?<!\bapi[ -])\b(?:(?:aws|s3|minio|storage|access|bucket)\s){0,2}(?:credentials?|creds|keys)\b[^.;。；,，]{0,20}?\bsecret\s?(?:named |called |:)?${word}|(?:凭证|凭据|访问密钥)[^.;。；,，]{0,8}?secret\s?${word}`,
  'iu',
);

/** A Secret, and the key in it where one is said. */
function keyIn(find: Find, where: string): ModelWish['apiKey'] {
  const secret = find(new RegExp(where, 'iu'));
  if (secret === undefined) return undefined;
  const behind = `${where.replace(word, () => `[\\x60"']?${literally(secret)}(?![\\w.-])`)}[^.;。；]{0,16}?\\bkey\\s${word}`;
  return { secret, key: find(new RegExp(behind, 'iu')) ?? 'api-key' };
}

/** People say GB, and mean what Kubernetes calls Gi. */
function sizeOf(said: string | undefined): string | undefined {
  const { amount, unit } = /^(?<amount>\d+)\s?(?<unit>[gm])/iu.exec(said ?? '')?.groups ?? {};
  return amount === undefined ? undefined : `${amount}${unit?.toUpperCase() ?? 'G'}i`;
}

const units: readonly (readonly [RegExp, number])[] = [
  [/d|天/iu, 86_400],
  [/h|小时/iu, 3600],
  [/m|分/iu, 60],
];

function secondsOf(said: string | undefined): number | undefined {
  const unit = units.find(([pattern]) => pattern.test(said ?? ''))?.[1];
  return said === undefined || unit === undefined ? undefined : Number.parseInt(said, 10) * unit;
}
