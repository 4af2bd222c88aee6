import { literally } from '../../kernel/literally.ts';
import { overLines } from '../../kernel/over-lines.ts';
import type { Find } from './listening.ts';
import type { ModelWish } from './recipe.ts';

type Spoken = readonly (readonly [RegExp, string])[];

const context =
  /\b(?:max(?:imum)?[ -])?(?:model[ -]len(?:gth)?|context(?:[ -](?:len(?:gth)?|window|size))?|sequence[ -]length)(?: of| is| to|:|=)?\s*(\d{1,7}k?)(?: tokens)?\b|\b(\d{1,3}k|\d{4,7}) (?:tokens? )?(?:of )?context\b|最大(?:上下文|序列)?(?:长度)?(?:为|设为|:|：)?\s*(\d{1,7}k?)(?!\w)|上下文(?:长度|窗口)?(?:为|设为|:|：)?\s*(\d{1,7}k?)(?!\w)/iu;
const quantized =
  /\b(awq|gptq|fp8|bitsandbytes)[ -]quanti[sz](?:ed|ation)\b|\bquanti[sz](?:ed?|ation)(?: (?:it|them|the (?:model|weights)))?(?: (?:with|by|to|in|is|as|using))?[ :=]\s*(awq|gptq|fp8|bitsandbytes)\b|(awq|gptq|fp8)\s*量化|量化(?:方式)?(?:为|使用|用|:|：)?\s*(awq|gptq|fp8)/iu;
const memory =
  /\b(?:gpu|cuda)[ -]memory[ -](?:utili[sz]ation|fraction)(?: of| at| to| is|:|=)?\s*(0?\.\d{1,2})\b|显存(?:利用率|使用率|占用率)(?:为|:|：)?\s*(0?\.\d{1,2})/iu;
const dtype = /\bdtype(?: of|:|=)?\s*(half|float16|bfloat16|float32|auto)\b|\b(bfloat16|float16)\b/iu;
const trust = /\b(trust[ -]remote[ -]code)\b/iu;

/** As people say what the command line of each server calls so; what has no value is said or not. */
const spoken: Readonly<Partial<Record<ModelWish['use'], Spoken>>> = {
  vllm: [
    [context, 'max-model-len'],
    [memory, 'gpu-memory-utilization'],
    [dtype, 'dtype'],
    [/\bserved[ -]model[ -]name(?: of| is|:|=)?\s*([\w.-]{1,60})/iu, 'served-model-name'],
    [quantized, 'quantization'],
    [
      /\bmax(?:imum)?[ -](?:num(?:ber)?[ -](?:of[ -])?)?(?:concurrent[ -])?seq(?:uence)?s(?: of| is| to|:|=)?\s*(\d{1,5})\b/iu,
      'max-num-seqs',
    ],
    [
      /\bmax(?:imum)?[ -]num[ -]batched[ -]tokens(?: of| is| to|:|=)?\s*(\d{1,7}k?)\b/iu,
      'max-num-batched-tokens',
    ],
    [/\bpipeline[ -]parallel(?:ism|[ -]size)?(?: of| is| to|:|=)?\s*(\d{1,2})\b/iu, 'pipeline-parallel-size'],
    [/\b((?:enable |with |turn on )?prefix[ -]caching)\b/iu, 'enable-prefix-caching!'],
    [/\b((?:enable |with |turn on )?chunked[ -]prefill)\b/iu, 'enable-chunked-prefill!'],
    [/\b(enforce[ -]eager)\b/iu, 'enforce-eager!'],
    [trust, 'trust-remote-code!'],
  ],
  tgi: [
    [
      /\bmax(?:imum)?[ -]input[ -](?:len(?:gth)?|tokens)(?: of| is| to|:|=)?\s*(\d{1,7}k?)\b/iu,
      'max-input-tokens',
    ],
    [/\bmax(?:imum)?[ -]total[ -]tokens(?: of| is| to|:|=)?\s*(\d{1,7}k?)\b/iu, 'max-total-tokens'],
    [
      /\bmax(?:imum)?[ -]batch[ -]prefill[ -]tokens(?: of| is| to|:|=)?\s*(\d{1,7}k?)\b/iu,
      'max-batch-prefill-tokens',
    ],
    [
      /\bmax(?:imum)?[ -]concurrent[ -]requests(?: of| is| to|:|=)?\s*(\d{1,5})\b/iu,
      'max-concurrent-requests',
    ],
    [context, 'max-total-tokens'],
    [quantized, 'quantize'],
    [memory, 'cuda-memory-fraction'],
    [dtype, 'dtype'],
    [trust, 'trust-remote-code!'],
  ],
  tei: [
    [/\bmax(?:imum)?[ -]batch[ -]tokens(?: of| is| to|:|=)?\s*(\d{1,7}k?)\b/iu, 'max-batch-tokens'],
    [
      /\bmax(?:imum)?[ -]concurrent[ -]requests(?: of| is| to|:|=)?\s*(\d{1,5})\b/iu,
      'max-concurrent-requests',
    ],
    [
      /\bmax(?:imum)?[ -]client[ -]batch[ -]size(?: of| is| to|:|=)?\s*(\d{1,5})\b/iu,
      'max-client-batch-size',
    ],
    [/\bpooling(?: of| is| to|:|=)?\s*(cls|mean|splade|last-token)\b/iu, 'pooling'],
    [/\b(float16)\b/iu, 'dtype'],
    [/\b(auto[ -]truncate)\b/iu, 'auto-truncate!'],
  ],
  kserve: [
    [context, 'max-model-len'],
    [dtype, 'dtype'],
  ],
};
const flag = /(?<![\w-])--([a-z][a-z0-9-]{1,40})(?:[= ]([A-Za-z0-9][\w.:/-]{0,100}))?/gu;

export function optionsIn(text: string, find: Find, use: ModelWish['use']): readonly string[] | undefined {
  const written = [...text.replaceAll(programs, ' ').matchAll(flag)].map(([said, name = '', value]) => {
    find(new RegExp(`(${literally(said.slice(2))})`, 'u'));
    return value === undefined ? `--${name}` : `--${name}=${value.replace(/[.:]$/u, '')}`;
  });
  const known = new Set(written.map((option) => option.slice(2).split('=')[0]));
  const told = (spoken[use] ?? []).flatMap(([pattern, name]) => {
    const own = name.replace('!', '');
    const value = known.has(own) || isDenied(pattern, text) ? undefined : find(pattern);
    if (value === undefined) return [];
    known.add(own);
    return [own === name ? `--${own}=${inFull(value)}` : `--${own}`];
  });
  const all = [...written, ...told, ...(use === 'triton' ? loadedIn(find) : [])];
  return all.length === 0 ? undefined : all;
}

/** `without prefix caching` */
function isDenied(pattern: RegExp, text: string): boolean {
  const at = pattern.exec(text)?.index;
  return (
    at !== undefined &&
    /(?:\bno|\bnot|\bwithout|\bdisable|n't)\s$/iu.test(text.slice(Math.max(0, at - 12), at))
  );
}

/** When Triton looks for models, and which of them it begins with. */
function loadedIn(find: Find): readonly string[] {
  const seconds = find(
    /\bpolls?(?:ing)?\b[^.;,]{0,40}?\bevery (\d{1,5}) ?s(?:econds?)?\b|每(?:隔)?\s*(\d{1,5})\s*秒(?:轮询|扫描|检查)[^。；;，,]{0,6}(?:仓库|模型)/iu,
  );
  if (seconds !== undefined) return ['--model-control-mode=poll', `--repository-poll-secs=${seconds}`];
  const models = find(
    /\b(?:explicitly )?loads? (?:only )?(?:the )?models (?:explicitly )?((?!from\b|in\b|of\b|at\b|on\b)[\w-]{1,40}(?:(?:, | and )(?!\d)[\w-]{1,40}){0,5})(?=[,.;]|$)/iu,
  );
  if (models === undefined) return [];
  const names = models.split(/, | and /u).map((name) => `--load-model=${name}`);
  return ['--model-control-mode=explicit', ...names];
}

/** `32k` tokens are 32768; names of ways are written small. */
function inFull(value: string): string {
  const thousands = /^(\d{1,4})k$/iu.exec(value)?.[1];
  if (thousands !== undefined) return String(Number(thousands) * 1024);
  return /^(?:awq|gptq|fp8|bitsandbytes|bfloat16|float16)$/iu.test(value) ? value.toLowerCase() : value;
}

/** What these are told is told to the program that trains. */
const programs = new RegExp(
  overLines`
    \b(?:torchrun|accelerate launch|deepspeed|python3?)(?: [\w./=:-]{1,80}){1,12}
  `,
  'giu',
);
