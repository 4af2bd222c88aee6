import { literally } from '../../kernel/literally.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { present } from '../../kernel/present.ts';
import type { Find } from './listening.ts';
import type { ModelWish } from './recipe.ts';

type Details = Pick<
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
>;

/** What is said of a model beside what it is and where it runs. */
export function detailsIn(text: string, find: Find): Details {
  const restarts = find(restarting);
  const data = find(dataset);
  return present({
    token: tokenIn(find),
    options: optionsIn(text, find),
    restarts: restarts === undefined ? undefined : Number(restarts),
    prometheus: find(prometheus),
    dataset: data,
    script: find(script),
    claim: find(claimedBeside(data)),
    storage: find(stored),
    account: find(accounted),
    isScraped: find(scraped) === undefined ? undefined : (true as const),
  });
}

/** A size beside a word for what keeps it; the others are of memory. */
const stored = new RegExp(
  overLines`
    (?<![\w.])(\d{1,5}(?:Gi|Ti))B?(?![A-Za-z0-9])
    (?=\s(?:(?:persistent|ssd|nfs|big|fast)\s){0,2}(?:volume|disks?|cache|claim|pvc|storage|of\s(?:storage|disk|cache)|for\s(?:the\s)?(?:weights|models?|checkpoints?|cache))|\s?的?(?:存储|磁盘|缓存|硬盘|卷))|
    (?:volume|disk|cache|caches|claim|pvc|storage|weights|checkpoints|models|checkpoint)(?:\s(?:size|of|is|on|in|with|a|an|at|volume|disk|claim|pvc|them|it|takes?|needs?)|[:=,(]){0,4}\s?(\d{1,5}(?:Gi|Ti))B?(?![A-Za-z0-9])|
    (?:存储|磁盘|缓存|硬盘|卷|检查点|权重)[^\d。；;，,]{0,12}(\d{1,5}(?:Gi|Ti))
  `,
  'iu',
);
const named = String.raw`\s*(?:named|called|is|名为|为|是|:|=)?\s*[\x60"']?`;
const word = String.raw`(?!with\b|for\b|and\b|named\b|called\b|of\b|at\b|in\b)([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)`;
const secret = String.raw`token[^.;。；]{0,30}?\bsecret${named}${word}`;
const restarting =
  /\b(?:max(?:imum)? restarts|restarts?|retry|retries|backoff ?limit)(?: it| up to| at most| of|:|=)*\s*(\d{1,2})\b|\b(\d{1,2}) (?:restarts|retries)\b|(?:最多)?(?:重启|重试)(?:次数)?(?:最多|为|:)*\s*(\d{1,2})/iu;
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
    String.raw`${secret.replace(word, () => literally(name))}[^.;。；]{0,12}?\bkey${named}([\w.-]{1,60})`,
    'iu',
  );
  return { secret: name, key: find(behind) ?? 'token' };
}

/** As people say what the command line of vLLM calls so. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:max(?:imum)?[ -])?(?:model[ -]len(?:gth)?|context(?:[ -](?:len(?:gth)?|window|size))?|sequence[ -]length)(?: of| is| to|:|=)?\s*(\d{1,7}k?)(?: tokens)?\b|\b(\d{1,3}k|\d{4,7}) (?:tokens? )?(?:of )?context\b|最大(?:上下文|序列)?(?:长度)?(?:为|设为|:|：)?\s*(\d{1,7}k?)(?!\w)|上下文(?:长度|窗口)?(?:为|设为|:|：)?\s*(\d{1,7}k?)(?!\w)/iu,
    'max-model-len',
  ],
  [/\bgpu[ -]memory[ -]utili[sz]ation(?: of|:|=)?\s*(0?\.\d{1,2})\b/iu, 'gpu-memory-utilization'],
  [/\bdtype(?: of|:|=)?\s*(half|float16|bfloat16|float32|auto)\b/iu, 'dtype'],
  [/\bserved[ -]model[ -]name(?: of|:|=)?\s*([\w.-]{1,60})/iu, 'served-model-name'],
  [
    /\b(awq|gptq|fp8|bitsandbytes)[ -]quanti[sz](?:ed|ation)\b|\bquanti[sz](?:ed|ation)(?: (?:with|by|to|in|is|as|using))?[ :=]\s*(awq|gptq|fp8|bitsandbytes)\b|(awq|gptq|fp8)\s*量化|量化(?:方式)?(?:为|使用|用|:|：)?\s*(awq|gptq|fp8)/iu,
    'quantization',
  ],
];
const flag = /(?<![\w-])--([a-z][a-z0-9-]{1,40})(?:[= ]([A-Za-z0-9][\w.:/-]{0,100}))?/gu;

function optionsIn(text: string, find: Find): readonly string[] | undefined {
  const written = [...text.replaceAll(programs, ' ').matchAll(flag)].map(([said, name = '', value]) => {
    find(new RegExp(`(${literally(said.slice(2))})`, 'u'));
    return value === undefined ? `--${name}` : `--${name}=${value.replace(/[.:]$/u, '')}`;
  });
  const known = new Set(written.map((option) => option.slice(2).split('=')[0]));
  const told = spoken.flatMap(([pattern, name]) => {
    const value = known.has(name) ? undefined : find(pattern);
    return value === undefined ? [] : [`--${name}=${inFull(value)}`];
  });
  const all = [...written, ...told];
  return all.length === 0 ? undefined : all;
}

/** `32k` tokens are 32768; names of ways are written small. */
function inFull(value: string): string {
  const thousands = /^(\d{1,4})k$/iu.exec(value)?.[1];
  if (thousands !== undefined) return String(Number(thousands) * 1024);
  return /^(?:awq|gptq|fp8|bitsandbytes)$/iu.test(value) ? value.toLowerCase() : value;
}

/** What these are told is told to the program that trains. */
const programs = new RegExp(
  overLines`
    \b(?:torchrun|accelerate launch|deepspeed|python3?)(?: [\w./=:-]{1,80}){1,12}
  `,
  'giu',
);
