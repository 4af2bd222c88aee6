import { overLines } from '../../kernel/over-lines.ts';
import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import { detailsIn } from './details.ts';
import { productsOf } from './products.ts';
import type { ModelWish } from './recipe.ts';

/** What was understood, and the words that said it. */
export type ModelReading = { readonly wish: ModelWish; readonly said: readonly string[] };

const uses: readonly (readonly [RegExp, ModelWish['use']])[] = [
  [/\bjobset\b/iu, 'jobset'],
  [/\bkserve\b|\binferenceservice\b/iu, 'kserve'],
  [/\btriton\b/iu, 'triton'],
  [/\bvllm\b/iu, 'vllm'],
  [/\btgi\b|(?<![\w./])text[ -]generation[ -]inference\b|\/text-generation-inference:\w/iu, 'tgi'],
];
const training = /\bfine-?tun(?:e|es|ing)\b|(?<![\w-])train(?:s|ing)?(?![\w-])|训练|微调/iu;
const onGpus = /\bgpus?\b|\bpytorch\b|\btorchrun\b|\bkueue\b|\bcheckpoints?\b|显卡|检查点/iu;
const several =
  /\b([2-9]|[1-9]\d{1,2})\s+(?:nodes|workers|pods)\b|([2-9]|[1-9]\d{1,2})\s*个?(?:节点|工作进程)/iu;

/** A model to serve or to train, where the words speak of one; longer words than a person types are not read. */
export function readModelWish(words: string): ModelReading | undefined {
  const text = words.replaceAll(/\s+/gu, ' ').slice(0, 4000);
  const use = useOf(text);
  if (use === undefined) return undefined;
  const said: string[] = [];
  const find = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(text);
    if (match !== null) said.push(match[0]);
    return match?.slice(1).find((group) => group !== undefined);
  };
  const name = find(
    /\b(?:named|called|name)\s+[`"']?([a-z0-9][a-z0-9-]{0,50})\b|(?:名为|叫做|名称为)\s*[`"']?([a-z0-9][a-z0-9-]{0,50})|\b[Ii]nference[Ss]ervice\s+[`"']?((?!named\b|called\b|for\b|with\b|that\b|of\b|to\b|on\b|in\b|from\b|which\b|serving\b|and\b)[a-z0-9][a-z0-9-]{1,50})(?![\w./])/u,
  );
  const wish: ModelWish = present({
    use,
    name: name === undefined ? undefined : objectName(name),
    model: modelIn(text, said),
    image: find(images) ?? tritonOf(find(triton)),
    gpus: toNumber(find(cards) ?? find(parallel)),
    gpuProducts: gpuIn(text, said),
    format: find(formats)?.toLowerCase(),
    command: find(started)?.split(' '),
    replicas: toNumber(find(/\b(\d{1,3})\s+(?:replicas|copies)\b|(\d{1,3})\s*个?副本/iu)),
    autoscale: autoscaleIn(text, said),
    nodes: toNumber(find(several)),
    queue: find(
      /\bqueue\s+(?:named\s+|called\s+)?[`"']?([a-z0-9][a-z0-9-]{0,50})|队列\s*[`"']?([a-z0-9][a-z0-9-]{0,50})/iu,
    ),
    storage: find(/(?<![\w.])(\d{1,5}(?:Gi|Ti))(?![A-Za-z0-9])/u),
    ...detailsIn(text, find),
  });
  return { wish, said: [...said, ...spokenOf(text)] };
}

function useOf(text: string): ModelWish['use'] | undefined {
  const named = uses.find(([pattern]) => pattern.test(text))?.[1];
  if (named !== undefined) return (named === 'vllm' || named === 'tgi') && isOwnPod(text) ? undefined : named;
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
    ? /checkpoint|torch|kueue|检查点/iu
    : /checkpoint|torch|kueue|fine-?tun|dataset|检查点|微调/iu;
  return isBrought && !kept.test(text);
}

/** `owner/model` as Hugging Face has it, or the place of the files; an image has a tag or a registry. */
function modelIn(text: string, said: string[]): string | undefined {
  const place = /(?:s3|gs|pvc|hf|oci):\/\/[\w./-]{1,200}/u.exec(text)?.[0];
  const id = [
    ...text.matchAll(/(?<![\w./:-])([A-Za-z0-9][\w-]{0,60}\/[A-Za-z0-9][\w.-]{0,90})(?![\w/:@-])/gu),
  ]
    .map(([, found = '']) => found.replace(/\.$/u, ''))
    .find((found) => !/^(?:and|or|https?|nvidia\.com)\//iu.test(found) && !found.includes('.git'));
  const found = place ?? id;
  if (found !== undefined) said.push(found);
  return found;
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

const cards =
  /(?<![\w.-])(\d{1,2})\s*(?:x\s*)?(?:nvidia\s+)?(?:[ABHLVT]\d{1,3}\w{0,3}\s+)?gpus?\b|(?<![\w.-])(\d{1,2})\s*[块张个]?\s*(?:NVIDIA\s*)?(?:[ABHLVT]\d{1,3}\w{0,3}\s*)?(?:GPU|显卡)/iu;
/** Each card holds a part of the model. */
const parallel =
  /\btensor[ -]parallel(?:ism|[ -]size)?(?: size)?(?: of| to| is|:|=)?\s*(\d{1,2})\b|张量并行(?:度|大小|数)?(?:为|是|:|=)?\s*(\d{1,2})/iu;

const labelled = /\b((?:NVIDIA|Tesla)-[A-Za-z0-9]{1,12}(?:-[A-Za-z0-9.]{1,12}){0,4})\b/u;
const family = /(?<![\w./-])(?:nvidia\s)?([ABHLTV]\d{1,3}[GS]?)(?:[\s-](40|80)\s?GB?)?(?![\w./])/iu;
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
    \b(?:runs?|running|command)\s+[\x60"']?(
      (?:torchrun|accelerate launch|deepspeed|python3?)(?: [\w./=:-]{1,80}){1,12}?\.py
      (?: --[\w./=:-]{1,80}){0,12}
    )
  `,
  'iu',
);

/** By the label of the nodes, else by the family that people say. */
function gpuIn(text: string, said: string[]): readonly string[] | undefined {
  const exact = labelled.exec(text)?.[1];
  const [words = '', name = '', memory] = family.exec(text) ?? [];
  const found = exact === undefined ? productsOf(name, memory) : [exact];
  if (found !== undefined) said.push(exact ?? words);
  return found;
}

function autoscaleIn(text: string, said: string[]): ModelWish['autoscale'] {
  const match = ranges.map((range) => range.exec(text)).find((one) => one !== null);
  const [min = NaN, max = NaN] = (match ?? [])
    .slice(1)
    .flatMap((said) => (said === undefined ? [] : Number(said)));
  if (match === undefined || !(min <= max)) return undefined;
  said.push(match[0]);
  return { min, max };
}

const ranges = [
  /(?:\b(?:auto-?)?scal(?:e|es|ing)\b|\bkeda\b|伸缩|扩缩容?)[^.;。]{0,60}?(\d{1,3})\s*(?:to|and|-|–|到|至)\s*(\d{1,3})/iu,
  /\bmin(?:imum)?(?: ?replicas?)?(?: of|:|=)?\s*(\d{1,3})[^.;\d]{0,24}\bmax(?:imum)?(?: ?replicas?)?(?: of|:|=)?\s*(\d{1,3})/iu,
  /\b(\d{1,3})\s*(?:to|-|–)\s*(\d{1,3}) (?:replicas|copies)\b|(\d{1,3})\s*(?:到|至|-|~)\s*(\d{1,3})\s*个?副本|副本(?:数)?\s*(?:为|从)?\s*(\d{1,3})\s*(?:到|至|-|~)\s*(\d{1,3})/iu,
];

const spoken = new RegExp(
  overLines`
    \b(?:
      serve|serving|deploy|run|host|model|models|llm|inference|server|vllm|tgi|text[- ]generation[- ]inference|triton|kserve|
      inferenceservice|jobset|kueue|keda|train|training|fine-?tun\w{1,4}|gpus?|nvidia|checkpoints?|
      pytorch|torchrun|hugging\s?face|hf|token|tokens|cache|weights|volume|tensor|parallel|local|submit|queue|nodes|workers|autoscal\w{1,4}|scal\w{1,4}|distributed|keeps?
    )\b|
    推理|模型|大模型|服务|部署|训练|微调|队列|节点|显卡|缓存|令牌|分布式|一个|每个
  `,
  'giu',
);

function spokenOf(text: string): string[] {
  return [...text.matchAll(spoken)].map(([word]) => word);
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
