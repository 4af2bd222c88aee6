import { literally } from '../../kernel/literally.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { present } from '../../kernel/present.ts';
import type { ModelWish } from './recipe.ts';

/** Gives the first group of a pattern that was said, and keeps the words as understood. */
export type Find = (pattern: RegExp) => string | undefined;

type Details = Pick<ModelWish, 'token' | 'options' | 'restarts' | 'claim' | 'account' | 'isScraped'>;

/** What is said of a model beside what it is and where it runs. */
export function detailsIn(text: string, find: Find): Details {
  const restarts = find(restarting);
  return present({
    token: tokenIn(find),
    options: optionsIn(text, find),
    restarts: restarts === undefined ? undefined : Number(restarts),
    claim: find(claimed),
    account: find(accounted),
    isScraped: find(scraped) === undefined ? undefined : (true as const),
  });
}

const named = String.raw`\s*(?:named|called|名为)?\s*[\x60"']?`;
const word = String.raw`(?!with\b|for\b|and\b|named\b|called\b|of\b|at\b|in\b)([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)`;
const secret = String.raw`token[^.;。；]{0,30}?\bsecret${named}${word}`;
const restarting =
  /\b(?:max(?:imum)? restarts|restarts?|retry|retries|backoff ?limit)(?: it| up to| at most| of|:|=)*\s*(\d{1,2})\b|(?:最多)?(?:重启|重试)(?:次数)?(?:最多|为|:)*\s*(\d{1,2})/iu;
const claimed = new RegExp(String.raw`\b(?:pvc|(?:persistent ?volume ?)?claim)${named}(?!/)${word}`, 'iu');
const accounted = new RegExp(String.raw`\bservice ?account${named}${word}`, 'iu');
const scraped =
  /(\bservice ?monitor\b|\bmetrics\b[^.;]{0,20}\bprometheus\b|\bscraped by prometheus\b|\bprometheus (?:scrap|monitor)\w{1,4}|Prometheus\s*(?:监控|采集))/iu;

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
    /\bmax(?:imum)?[ -]model[ -]len(?:gth)?(?: of|:|=)?\s*(\d{3,7})\b|最大(?:上下文|序列)?长度(?:为|:)?\s*(\d{3,7})/iu,
    'max-model-len',
  ],
  [/\bgpu[ -]memory[ -]utili[sz]ation(?: of|:|=)?\s*(0?\.\d{1,2})\b/iu, 'gpu-memory-utilization'],
  [/\bdtype(?: of|:|=)?\s*(half|float16|bfloat16|float32|auto)\b/iu, 'dtype'],
  [/\bserved[ -]model[ -]name(?: of|:|=)?\s*([\w.-]{1,60})/iu, 'served-model-name'],
  [/\b(awq|gptq|fp8|bitsandbytes)[ -]quanti[sz](?:ed|ation)\b/iu, 'quantization'],
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
    return value === undefined ? [] : [`--${name}=${value}`];
  });
  const all = [...written, ...told];
  return all.length === 0 ? undefined : all;
}

/** What these are told is told to the program that trains. */
const programs = new RegExp(
  overLines`
    \b(?:torchrun|accelerate launch|deepspeed|python3?)(?: [\w./=:-]{1,80}){1,12}
  `,
  'giu',
);
