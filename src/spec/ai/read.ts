import { overLines } from '../../kernel/over-lines.ts';
import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import { detailsIn } from './details.ts';
import { listenTo, type Find } from './listening.ts';
import { isOfOllama, ollamaModel } from './ollama.ts';
import { modelIn } from './model-place.ts';
import { processesIn, servedOn } from './parts-heard.ts';
import { gpuIn } from './products.ts';
import type { ModelWish } from './recipe.ts';

/** What was understood, the words that said it, and the others, which are told of what runs as of any program. */
export type ModelReading = {
  readonly wish: ModelWish;
  readonly said: readonly string[];
  readonly rest: string;
};

const uses: readonly (readonly [RegExp, ModelWish['use']])[] = [
  [/\bjobset\b/iu, 'jobset'],
  [/\bpytorch\s?-?jobs?\b/iu, 'pytorchjob'],
  [/\bkserve\b|\binferenceservice\b/iu, 'kserve'],
  [/(?<![\w./-])(?:tei|text[ -]embeddings?[ -]inference)\b|\/text-embeddings-inference:\w/iu, 'tei'],
  [/\btriton\b/iu, 'triton'],
  [/\bvllm\b/iu, 'vllm'],
  [/\btgi\b|(?<![\w./])text[ -]generation[ -]inference\b|\/text-generation-inference:\w/iu, 'tgi'],
];
const training = /\bfine-?tun(?:e|es|ing)\b|(?<![\w-])train(?:s|ing)?(?![\w-])|训练|微调/iu;
const onGpus =
  /\bgpus?\b|\b(?:A10G?|A100|B200|H[12]00|L4|L40S?|T4|V100)\b|\bpytorch\b|\btorchrun\b|\bdeepspeed\b|\bkueue\b|\bcheckpoints?\b|显卡|检查点/iu;
const several =
  /\b([2-9]|[1-9]\d{1,2})\s+(?:nodes|workers|pods)\b|([2-9]|[1-9]\d{1,2})\s*个?(?:节点|工作进程)|([2-9]|[1-9]\d{1,2})\s*台(?:机器|服务器|节点)/iu;

/** A model to serve or to train, where the words speak of one; longer words than a person types are not read. */
export function readModelWish(words: string): ModelReading | undefined {
  const { text, find, said, rest, line } = listenTo(words);
  const use = useOf(text);
  if (use === undefined) return undefined;
  const name = find(
    /(?<!\b(?:\w{0,20}(?:Map|Account|Secret|PVC|Claim|Volume|Policy|Queue|Class|Namespace|Quota)|claim|pvc|volume|queue|secret|config ?map|class|account|key|namespace|list|pool|map|bucket|dataset|node|served model|policy|quota)\s)\b(?:named|called)\s+[`"']?([a-z0-9][a-z0-9-]{0,50})\b|(?<!\b(?:claim|pvc|volume|queue|secret|map|class|account|key|namespace|list|pool|bucket|dataset|node|model|host|policy|quota|file|user)\s)\bname\s+[`"']?([a-z0-9][a-z0-9-]{0,50})\b|(?:名为|叫做|名称为)\s*[`"']?([a-z0-9][a-z0-9-]{0,50})|\b[Ii]nference[Ss]ervice\s+[`"']?((?!named\b|called\b|for\b|with\b|that\b|of\b|to\b|on\b|in\b|from\b|which\b|serving\b|and\b)[a-z0-9][a-z0-9-]{1,50})(?![\w./])/u,
  );
  const model = use === 'ollama' ? ollamaModel(find) : modelIn(text, find, use);
  const wish: ModelWish = present({
    use,
    name: name === undefined ? undefined : objectName(name),
    model,
    image: find(images) ?? tritonOf(find(triton)),
    gpus: toNumber(find(cards) ?? find(parallel)) ?? (find(anyCard) === undefined ? undefined : 1),
    gpuProducts: gpuIn(find),
    format: find(formats)?.toLowerCase(),
    command: find(started)?.split(' '),
    ...copiesIn(text, find),
    nodes: podsIn(find, use),
    queue: find(
      /\bqueue\s+(?:named\s+|called\s+|name\s+(?:is\s+)?)?[`"']?((?!(?:length|depth|size|is|of|with|in|and|for|on|named|called|to|at|by|the|so|that)\b)[a-z0-9][a-z0-9-]{0,50})|队列\s*[`"']?([a-z0-9][a-z0-9-]{0,50})/iu,
    ),
    ...detailsIn(text, find, present({ use, model })),
  });
  return { wish, said: [...said(), ...spokenOf(line)], rest: rest() };
}

function useOf(text: string): ModelWish['use'] | undefined {
  const named = uses.find(([pattern]) => pattern.test(text))?.[1];
  if (named !== undefined) return (named === 'vllm' || named === 'tgi') && isOwnPod(text) ? undefined : named;
  return isOfOllama(text) ? 'ollama' : trainingOf(text);
}

function trainingOf(text: string): 'jobset' | 'training' | undefined {
  if (!training.test(text) || !onGpus.test(text) || isOwnJob(text)) return undefined;
  return several.test(text) ? 'jobset' : 'training';
}

/** Who asks for a Pod by its image and arguments wants that Pod. */
function isOwnPod(text: string): boolean {
  const isPod =
    /(?<![\w./-])pods?(?![\w-])/iu.test(text) && !/(?<![\w-])(?:deployment|service)(?![\w-])/iu.test(text);
  return (
    isPod &&
    /(?<![\w./-])vllm\/vllm[\w-]*:\w|\/text-generation-inference:\w/u.test(text) &&
    /--[a-z]|args?(?!\w)|参数|命令|command/u.test(text)
  );
}

/** Who brings an image and speaks of nothing that a training has to keep, asks for a Job like any other. */
function isOwnJob(text: string): boolean {
  const isBrought = /(?<![\w./-])(?:[a-z0-9][a-z0-9.-]{0,80}\/){1,4}[\w.-]{1,80}:\w/u.test(text);
  const isGiven =
    /(?<![\w-])(?:cron ?)?job [a-z]/iu.test(text) &&
    /(?<![\w-])(?:args?|arguments?|command)(?![\w-])|(?<![\w-])--[a-z]/iu.test(text);
  const kept = isGiven
    ? /checkpoint|torch|deepspeed|kueue|检查点/iu
    : /checkpoint|torch|deepspeed|kueue|fine-?tun|dataset|检查点|微调/iu;
  const isPod =
    /(?<![\w./-])pods?(?![\w-])/iu.test(text) &&
    /(?<![\w-])(?:named|called)(?![\w-])|名为|叫|Pod 名|(?<![\w-])Pod [a-z][a-z0-9-]{1,50}\s?(?:[:：，\p{Script=Han}]|,(?=[^.]{0,200}\p{Script=Han}))/iu.test(
      text,
    );
  return isBrought && !kept.test(isPod ? text.replaceAll(new RegExp(reference, 'giu'), ' ') : text);
}

const reference = String.raw`(?:[a-z0-9.-]{1,80}(?::\d{1,5})?\/){1,4}[a-z0-9._-]{1,100}:[\w.-]{1,100}`;
const images = new RegExp(
  String.raw`\bimage\s*[:=]?\s*((?:[a-z0-9.-]{1,80}(?::\d{1,5})?\/){0,4}[a-z0-9._-]{1,100}:[\w.-]{1,100})|(?<![\w./:-])(${reference})(?![\w/:])`,
  'iu',
);
const triton = /\btriton\b[^.;,]{0,40}?\b(\d{2}\.\d{2})(?:-py3)?(?!\w|\.\d)/iu;

/** By the month of its release. */
function tritonOf(release: string | undefined): string | undefined {
  return release === undefined ? undefined : `nvcr.io/nvidia/tritonserver:${release}-py3`;
}

const card = String.raw`(?:nvidia[\s-]+)?(?:tesla[\s-]+)?[ABHLVT]\d{1,3}[GS]?(?:[\s-]+(?:40|80)\s?GB?)?`;
const cards = new RegExp(
  String.raw`\bgpus?\s*[:=]\s*(\d{1,2})(?![\w.])|(?<![\w.-])(\d{1,2})\s*(?:x\s*|×\s*)?(?:(?:${card}|nvidia)\s+)?(?:gpus?|(?:graphics\s+)?cards?|accelerators?)\b|(?<![\w.-])(\d{1,2})\s*(?:x\s*|×\s*)?${card}s?(?![\w/]|\.\w)|(?<![\w.-])(\d{1,2})\s*[块张个片]?\s*(?:${card}\s*)?(?:的\s*)?(?:GPU|显卡|卡(?!顿))|(?<![\w.-])(\d{1,2})\s*[块张片]\s*${card}(?![\w/]|\.\w)`,
  'iu',
);
const anyCard =
  /\b((?:on|with|using|needs|wants) an? (?:nvidia )?gpu)\b(?: (?:node|machine))?(?!s|[- ](?:nodes|machines|operator|pool|node pool))\b/iu;
/** Each card holds a part of the model. */
const parallel =
  /\btensor[ -]parallel(?:ism|[ -]size)?(?: size)?(?: of| to| is|:|=)?\s*(\d{1,2})\b|张量并行(?:度|大小|数)?(?:为|是|:|=)?\s*(\d{1,2})/iu;

const formats = new RegExp(
  overLines`
    \b(sklearn|xgboost|lightgbm|tensorflow|pytorch|onnx|mlflow|paddle|pmml)\b
    (?=[^.]{0,40}(?:\bmodel|模型)|[^.]{0,10}://)|
    \bmodel\s(?:of|in|from)\s(sklearn|xgboost|lightgbm|tensorflow|onnx|mlflow|paddle|pmml)\b
  `,
  'iu',
);
const started = new RegExp(
  overLines`
    (?:\b(?:runs?|running|command|starts?|with|via|by)\s+[\x60"']?(?=python)|(?<=[,:;，：；] ?)[\x60"']?(?=python)|(?<![\w./-])[\x60"']?(?=torchrun|accelerate launch|deepspeed))(
      (?:torchrun|accelerate launch|deepspeed|python3?)(?: [\w./=:-]{1,80}){1,12}?\.py
      (?: --[\w./=:-]{1,80}(?: (?!and\b|on\b|with\b|in\b|for\b)[\w./:-]{1,40})?){0,12}
    )
  `,
  'iu',
);

/** What scales by itself has no number of its own. */
function copiesIn(text: string, find: Find): Pick<ModelWish, 'autoscale' | 'replicas'> {
  const autoscale = autoscaleIn(text, find);
  return autoscale === undefined ? present({ replicas: toNumber(find(copies)) }) : { autoscale };
}

/** Pods that train together. */
function podsIn(find: Find, use: ModelWish['use']): number | undefined {
  if (use === 'triton') servedOn(find);
  return use === 'pytorchjob' ? processesIn(find) : toNumber(find(several));
}

const copies = /\b(\d{1,3})\s+(?:replicas|copies|instances)\b|(\d{1,3})\s*个?(?:副本|实例)/iu;

function autoscaleIn(text: string, find: Find): ModelWish['autoscale'] {
  const range = ranges.find((one) => one.test(text));
  const [min = NaN, max = NaN] = (range?.exec(text) ?? [])
    .slice(1)
    .flatMap((said) => (said === undefined ? [] : Number(said)))
    .toSorted((one, other) => one - other);
  if (range === undefined || !(min <= max)) return undefined;
  find(range);
  find(byWhatWaits);
  return { min, max };
}

/** What a model scales by, whoever says so. */
const byWhatWaits =
  /((?:根据|按照?|依据)[^，。；;,\d]{0,4}(?:排队|等待|积压)[^，。；;,\d]{0,8}?(?:请求|任务)(?:的?数量?|数)?|\b(?:by|on) (?:the )?(?:number of |length of )?(?:waiting|queued|pending) requests)/iu;

const ranges = [
  /\bat (?:least|most)\s+(\d{1,3})(?: (?:replicas|copies|pods))?(?:,| and| but|, but)* at (?:least|most)\s+(\d{1,3})(?! ?[GMgm%])/iu,
  /(?:\b(?:auto-?)?scal(?:e|es|ing)\b|\bkeda\b|伸缩|扩缩容?)[^.;。]{0,60}?(\d{1,3})\s*(?:to|and|-|–|到|至)\s*(\d{1,3})/iu,
  /\bmin(?:imum)?(?: ?replicas?)?(?: of|:|=)?\s*(\d{1,3})[^.;\d]{0,24}\bmax(?:imum)?(?: ?replicas?)?(?: of|:|=)?\s*(\d{1,3})/iu,
  /\bbetween (\d{1,3}) and (\d{1,3})(?! ?[GMgm%s])|\bat least (\d{1,3})(?:\s+(?:replicas?|copy|copies|pods?))?,? (?:and )?(?:up to|at most|max(?:imum)?(?: of)?) (\d{1,3})(?! ?[GMgm%hs])|最[小少]副本数?\s*(?:为|是|:|：)?\s*(\d{1,3})[^。；;\d]{0,8}最[大多]副本数?\s*(?:为|是|:|：)?\s*(\d{1,3})/iu,
  /\b(\d{1,3})\s*(?:to|-|–)\s*(\d{1,3}) (?:replicas|copies)\b|(\d{1,3})\s*(?:到|至|-|~)\s*(\d{1,3})\s*个?副本|副本(?:数)?\s*(?:为|从)?\s*(\d{1,3})\s*(?:到|至|-|~)\s*(\d{1,3})/iu,
];

const spoken = new RegExp(
  overLines`
    \b(?:
      serve|serving|deploy|run|runs|running|host|model|models|llm|inference|server|vllm|tgi|text[- ]generation[- ]inference|text[- ]embeddings?[- ]inference|tei|ollama|embeddings?|x|batch|triton|kserve|
      inferenceservice|jobset|kueue|keda|train|training|fine-?tun\w{1,4}|gpus?|nvidia|checkpoints?|
      pytorch|torchrun|hugging\s?face|hf|token|tokens|cache|weights|volume|tensor|parallel|local|submit|queue|nodes|workers|autoscal\w{1,4}|scal\w{1,4}|distributed|keeps?|across|parallelism|large|language|endpoint|waiting|pending|requests?|number|depth|limit|uses?|using|disks?|existing|over|on|with|an?|the|of|for|each|and|per|at|in|from|to|most|least|openai|compatible|trains|times|apis?|cards?|enough|through|runtime|stored|cached|lies|located|sitting
    )\b|
    推理|多机|每台|台|模型|地址|位于|存放|存储|挂载?|目录|跑|起|卡|一张|张|核|就够|单机|根据|排队|请求数?|按|自动|扩缩容?|大模型|服务|部署|训练|微调|队列|节点|显卡|缓存|令牌|分布式|一个|每个
  `,
  'giu',
);

function spokenOf(text: string): string[] {
  return [...text.matchAll(spoken)].map(([word]) => word);
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
