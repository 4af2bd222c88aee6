import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import type { Container } from '../container.ts';
import type { Workload } from '../spec.ts';
import type { Find } from './listening.ts';
import { gpus, kept, placement, runAs, user, type ModelWish, type Recipe } from './recipe.ts';
import { loaded } from './loading.ts';

const server = 'ollama/ollama:0.9.0';
const models = '/models';

/** Ollama with one model, which is there before the first request comes; it does without a GPU, unless somebody speaks of one. */
export function ollama(said: ModelWish): Recipe {
  const wish = { replicas: 1, image: server, storage: '50Gi', memory: '8Gi', gpus: cardsOf(said), ...said };
  const { model = 'llama3.2', replicas, image, storage, memory } = wish;
  const name = wish.name ?? objectName(`ollama-${model.replaceAll(/[:/]/gu, '-')}`);
  const isSeveral = replicas > 1;
  const workload: Workload = present({
    name,
    partOf: name,
    image: { kind: 'public', reference: image },
    kind: 'web',
    controller: isSeveral ? 'StatefulSet' : undefined,
    replicas,
    exposure: { type: 'ClusterIP' },
    port: 11_434,
    servicePort: 11_434,
    user,
    writable: [],
    resources: { cpu: '2', memory, memoryLimit: memory, more: gpus(wish) },
    probes: { startup: { path: '/' }, readiness: { path: '/' }, liveness: { path: '/' } },
    env,
    volumes: [{ name: 'models', path: models, source: kept(wish, storage) }],
    initContainers: [pulling(model, image)],
    needs: [],
    extras: [],
    fragments: {
      ...(isSeveral && { spec: { podManagementPolicy: 'Parallel' } }),
      pod: { ...placement(wish), ...runAs(wish) },
      ...loaded(wish, 300),
    },
  });
  return { workloads: [workload], objects: [], notes: [], questions: [] };
}

const env = [
  { kind: 'value', name: 'OLLAMA_HOST', value: '0.0.0.0:11434' },
  { kind: 'value', name: 'OLLAMA_MODELS', value: models },
  { kind: 'value', name: 'HOME', value: '/tmp' },
] as const;

function cardsOf({ gpuProducts }: ModelWish): number {
  return gpuProducts === undefined ? 0 : 1;
}

function pulling(model: string, image: string): Container {
  return {
    name: 'pull',
    image,
    command: ['sh', '-c', fetching(model)],
    env,
    resources: { cpu: '500m', memory: '1Gi', memoryLimit: '1Gi' },
    mounts: [{ volume: 'models', path: models }],
  };
}

/** Its client fetches by a server only; what is on the volume already is not fetched again. */
function fetching(model: string): string {
  return `ollama serve & until ollama list >/dev/null 2>&1; do sleep 1; done; ollama pull ${model}`;
}

const family = String.raw`(?:code|tiny|deep)?(?:llama|llava|qwen|qwq|mistral|mixtral|gemma|phi|deepseek|granite|starcoder|smollm|falcon|vicuna|nomic-embed|mxbai-embed|bge|gpt-oss|command-r|solar|yi|orca|dolphin|codestral|devstral)[\w.-]{0,40}(?::[\w.-]{0,30}\w)?`;
const sized = String.raw`[a-z][\w.-]{1,40}:(?:\d{1,3}(?:\.\d)?b|latest)(?:-[\w.-]{0,29}\w)?`;
const called = new RegExp(
  String.raw`(?<![\w./:-])[\x60"']?((?:${sized}|${family}))(?<!\.)(?![\w/:])[\x60"']?`,
  'iu',
);
const spoken = /((?:(?:on|with|using|via|by|in)\s)?(?<![\w./-])ollama)(?![\w/-])/iu;

/** Who names no model wants the program, which is run as any other. */
export function isOfOllama(text: string): boolean {
  return spoken.test(text) && called.test(text);
}

/** As its library names it: `llama3.1`, `qwen2.5:7b`. */
export function ollamaModel(find: Find): string | undefined {
  const model = find(called)?.toLowerCase();
  find(spoken);
  return model;
}
