import type { JsonMap } from '../../kernel/json.ts';
import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import type { PlannedObject } from '../spec.ts';
import { askGpu, askModel } from './asking.ts';
import { feeding, gpus, placement, runAs, tokenOf, type ModelWish, type Recipe } from './recipe.ts';

const usual = 'Qwen/Qwen2.5-7B-Instruct';

/** An InferenceService: KServe runs the server, the words say the model. */
export function kserve(wish: ModelWish): Recipe {
  const { model = usual } = wish;
  const name = wish.name ?? objectName(model.split('/').at(-1) ?? 'model');
  const object: PlannedObject = {
    apiVersion: 'serving.kserve.io/v1beta1',
    kind: 'InferenceService',
    name,
    ...(wish.kserve?.isRaw === true && {
      annotations: { 'serving.kserve.io/deploymentMode': 'RawDeployment' },
    }),
    body: { spec: { predictor: predictor(wish, { model, name }) } },
    why: { en: 'lets KServe serve the model', zh: '由 KServe 提供模型推理服务' },
  };
  return {
    workloads: [],
    objects: [object],
    notes: [],
    questions: [...askModel(wish, usual), ...(isSmall(wish) ? [] : askGpu(wish))],
  };
}

function predictor(
  wish: ModelWish,
  { model, name }: { readonly model: string; readonly name: string },
): JsonMap {
  const { format } = wish;
  const stored = /^(?:s3|gs|pvc|hf|https?|oci):\/\//u.test(model);
  const copies = { ...runAs(wish), ...bounds(wish), ...behaviour(wish) };
  const source = present({ storageUri: stored ? model : undefined, protocolVersion: wish.kserve?.protocol });
  if (format !== undefined)
    return {
      ...copies,
      ...(isSmall(wish) ? {} : placement(wish)),
      model: { modelFormat: { name: format }, ...source, ...small(wish) },
    };
  const { cpu, memory } = feeding(wish);
  const { name: tokenName, from, key, optional } = tokenOf(wish);
  const secretKeyRef = present({ name: from, key, optional });
  return {
    ...copies,
    ...placement(wish),
    model: {
      modelFormat: { name: 'huggingface' },
      args: [`--model_name=${name}`, ...(stored ? [] : [`--model_id=${model}`]), ...(wish.options ?? [])],
      ...source,
      env: [{ name: tokenName, valueFrom: { secretKeyRef } }],
      resources: { requests: { cpu, memory, ...gpus(wish) }, limits: { memory, ...gpus(wish) } },
    },
  };
}

function bounds({ autoscale, replicas = 1 }: ModelWish): JsonMap {
  return { minReplicas: autoscale?.min ?? replicas, maxReplicas: autoscale?.max ?? replicas };
}

function behaviour({ kserve: { canary, timeout, scaled } = {} }: ModelWish): JsonMap {
  return present({
    canaryTrafficPercent: canary,
    timeout,
    scaleMetric: scaled?.metric,
    scaleTarget: scaled?.target,
  });
}

function isSmall({ format, gpus: count, gpuProducts }: ModelWish): boolean {
  return format !== undefined && count === undefined && gpuProducts === undefined;
}

/** Models of tables and trees run on the CPU, unless somebody asks for more. */
function small(wish: ModelWish): JsonMap {
  const { memory = '2Gi' } = wish;
  const more = isSmall(wish) ? {} : gpus(wish);
  return { resources: { requests: { cpu: '1', memory, ...more }, limits: { memory, ...more } } };
}
