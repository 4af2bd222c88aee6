import { literally } from '../../kernel/literally.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { present } from '../../kernel/present.ts';
import { heldIn } from './held.ts';
import { kserveIn } from './kserve-details.ts';
import type { Find } from './listening.ts';
import { optionsIn } from './options.ts';
import type { ModelWish } from './recipe.ts';

type Details = ReturnType<typeof heldIn> &
  Pick<
    ModelWish,
    | 'token'
    | 'options'
    | 'restarts'
    | 'claim'
    | 'account'
    | 'isScraped'
    | 'storage'
    | 'script'
    | 'dataset'
    | 'prometheus'
    | 'kserve'
  >;

/** What is said of a model beside what it is and where it runs. */
export function detailsIn(
  text: string,
  find: Find,
  { use, model }: Pick<ModelWish, 'use' | 'model'>,
): Details {
  const restarts = find(restarting);
  const data = find(dataset);
  const claim = find(claimedBeside(data));
  return present({
    ...heldIn(find, present({ use, model, dataset: data })),
    kserve: use === 'kserve' ? kserveIn(find) : undefined,
    token: tokenIn(find),
    options: optionsIn(text, find, use),
    restarts: restarts === undefined ? undefined : Number(restarts),
    prometheus: find(prometheus),
    dataset: data,
    script: find(script),
    claim,
    storage: find(stored),
    account: find(accounted),
    isScraped: find(scraped) === undefined ? undefined : (true as const),
  });
}

/** A size beside a word for what keeps it; the others are of memory. */
const stored = new RegExp(
  overLines`
    (?<![\w.])(\d{1,5}(?:Gi|Ti))B?(?![A-Za-z0-9])
    (?=\s(?:(?:persistent|ssd|nfs|big|fast|new|model|models|weights?|hf|checkpoint)\s){0,2}(?:volume|disks?|cache|claim|pvc|storage|of\s(?:storage|disk|cache)|for\s(?:the\s)?(?:weights|models?|checkpoints?|cache))|\s?的?(?:存储|磁盘|缓存|硬盘|卷))|
    (?:volume|disk|cache|caches|claim|pvc|storage|weights|checkpoints|models|checkpoint)(?:\s(?:size|of|is|on|in|with|a|an|at|volume|disk|claim|pvc|them|it|takes?|needs?)|[:=,(]){0,4}\s?(\d{1,5}(?:Gi|Ti))B?(?![A-Za-z0-9])|
    (?:存储|磁盘|缓存|硬盘|卷|检查点|权重)[^\d。；;，,]{0,12}(\d{1,5}(?:Gi|Ti))
  `,
  'iu',
);
const named = String.raw`\s*(?:named|called|is|名为|为|是|:|=)?\s*[\x60"']?`;
const word = String.raw`(?!with\b|for\b|and\b|named\b|called\b|of\b|at\b|in\b)([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)`;
const secret = String.raw`token[^.;。；]{0,30}?\bsecret${named}${word}`;
const restarting =
  /\b(?:max(?:imum)? restarts|restarts?|retry|retries|backoff ?limit)(?: it| up to| at most| of|:|=)*\s*(\d{1,2})\b|\b(\d{1,2}) (?:restarts|retries)\b|(?:失败后?)?(?:最多)?(?:重启|重试)(?:次数)?(?:最多|为|:)*\s*(\d{1,2})\s?次?/iu;
/** Another claim than the one with the data. */
function claimedBeside(data: string | undefined): RegExp {
  const other = data === undefined ? '' : `(?!${literally(data)}(?![\\w.-]))`;
  return new RegExp(String.raw`\b(?:pvc|(?:persistent ?volume ?)?claim)${named}(?!/)${other}${word}`, 'iu');
}

const dataset = new RegExp(
  String.raw`\b(?:datasets?|(?:training )?data|images)\b(?: (?:is|are|lies?|comes?|stands?|sits?))?(?: (?:on|in|from|at))?(?: (?:the|an|a|our))?(?: existing)? (?:pvc|(?:persistent ?volume ?)?claim)${named}(?!/)${word}|(?:数据集?|训练数据)(?:在|位于|来自|放在)?\s*(?:现有的?|已有的?)?\s*(?:PVC|pvc|卷)\s*${word}`,
  'iu',
);
const script =
  /\b(?:script|file|entry ?point|program)(?: is| called| named|:)?\s+[\x60"']?([\w./-]{1,80}\.py)\b|\bruns?\s+[\x60"']?((?<![\w])[\w./-]{1,80}\.py)\b|(?:脚本|入口)(?:是|为|：|:)?\s*[\x60"']?([\w./-]{1,80}\.py)/iu;
const prometheus =
  /\bprometheus(?: server)?(?: (?:is|runs|answers|listens|lives))?(?: (?:at|under|on|in|behind|reachable at))?[ :=]+(https?:\/\/[\w.:-]{1,120}\w)|Prometheus\s*(?:的)?(?:地址)?(?:在|是|为|：|:)?\s*(https?:\/\/[\w.:-]{1,120}\w)/iu;
const accounted = new RegExp(String.raw`\bservice ?account${named}${word}`, 'iu');
const scraped =
  /(\bservice ?monitor\b|\bscrap(?:e|es|ing) (?:the |its |their )?metrics\b|\bmetrics (?:are |should be |get )scraped\b|\bmetrics\b[^.;]{0,20}\bprometheus\b|\bscraped by prometheus\b|\bprometheus (?:scrap|monitor)\w{1,4}|Prometheus\s*(?:监控|采集))/iu;

function tokenIn(find: Find): ModelWish['token'] {
  const name = find(new RegExp(secret, 'iu'));
  if (name === undefined) return undefined;
  const behind = new RegExp(
    String.raw`${secret.replace(word, () => literally(name))}[^.;。；]{0,12}?\b(?:key|under)${named}([\w.-]{1,60})`,
    'iu',
  );
  return { secret: name, key: find(behind) ?? 'token' };
}
