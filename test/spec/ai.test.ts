import { describe as group, expect, test } from '@jest/globals';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { generateChange } from '../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import { languages } from '../../src/languages/languages.ts';
import { manifests } from '../../src/manifests/manifests.ts';
import { readModelWish } from '../../src/spec/ai/read.ts';
import type { ModelWish } from '../../src/spec/ai/recipe.ts';
import { modelRecipe } from '../../src/spec/ai/recipes.ts';
import { readers } from '../../src/spec/words/readers.ts';
import { lintAll, schemaProblems } from '../support/judge.ts';
import { object, objects, render } from '../support/render.ts';
import { snapshotOf } from '../support/snapshot.ts';

const templates = await loadTemplates();

const wishes: readonly ModelWish[] = [
  { use: 'vllm' },
  {
    use: 'vllm',
    model: 'meta-llama/Llama-3.1-8B-Instruct',
    gpus: 2,
    gpuProducts: ['NVIDIA-L4'],
    replicas: 2,
  },
  { use: 'vllm', autoscale: { min: 1, max: 4 } },
  { use: 'tgi', model: 'Qwen/Qwen2.5-72B-Instruct', gpus: 4, autoscale: { min: 1, max: 2 } },
  { use: 'ollama', model: 'qwen2.5:7b', gpus: 1, gpuProducts: ['NVIDIA-L4'], replicas: 2 },
  { use: 'triton' },
  { use: 'triton', model: 's3://models/all', autoscale: { min: 1, max: 3 } },
  { use: 'kserve', model: 'hf://Qwen/Qwen2.5-7B-Instruct' },
  { use: 'training', queue: 'research', image: 'ghcr.io/acme/train:1.0.0', command: ['python', 'train.py'] },
  { use: 'jobset', queue: 'research', nodes: 4, gpus: 8 },
  { use: 'jobset' },
  { use: 'pytorchjob', queue: 'research', nodes: 4, gpus: 8, image: 'ghcr.io/acme/train:1.0.0' },
  { use: 'pytorchjob', nodes: 1 },
];

/** Kinds whose schemas are not bundled. */
const foreign = /schema for (?:InferenceService|JobSet|PyTorchJob)/u;

group.each(wishes)('%j', (wish) => {
  const recipe = modelRecipe(wish);
  const files = render(recipe);

  test('is valid and restricted, and nothing objects to it', () => {
    for (const version of ['1.30.0', '1.34.0']) {
      expect(schemaProblems(files, version).filter((problem) => !foreign.test(problem))).toEqual([]);
    }
    const grave = lintAll(files).filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(grave.map(({ rule, path, message }) => `${path} ${rule}: ${message}`)).toEqual([]);
    expect(lintAll(files, 'pss-restricted')).toEqual([]);
    expect(lintAll(files, 'kube-linter')).toEqual([]);
  });

  test('limits GPUs, and asks which one where nobody says', () => {
    expect(JSON.stringify(objects(files))).toContain('"nvidia.com/gpu"');
    expect(recipe.questions.some(({ id }) => id === 'gpu')).toBe(wish.gpuProducts === undefined);
  });
});

test('vLLM has room for tensors, time to load, a cache and a token that is not here', () => {
  const files = render(
    modelRecipe({ use: 'vllm', model: 'Qwen/Qwen3-8B', gpus: 2, gpuProducts: ['NVIDIA-L4'] }),
  );
  expect(object(files, 'Deployment')).toMatchObject({
    metadata: { name: 'vllm-qwen3-8b' },
    spec: {
      strategy: { type: 'Recreate' },
      template: {
        spec: {
          nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4' },
          tolerations: [{ key: 'nvidia.com/gpu' }],
          enableServiceLinks: false,
          containers: [
            {
              command: ['vllm', 'serve'],
              args: ['Qwen/Qwen3-8B', '--port=8000', '--tensor-parallel-size=2'],
              startupProbe: { periodSeconds: 10, failureThreshold: 180 },
              resources: { limits: { 'nvidia.com/gpu': '2' } },
            },
          ],
        },
      },
    },
  });
  const text = JSON.stringify(object(files, 'Deployment'));
  expect(text).toContain('"mountPath":"/dev/shm"');
  expect(text).toContain('{"name":"huggingface","key":"token","optional":true}');
});

test('a card that is named is no number of cards, and large models have room for their weights', () => {
  for (const card of ['L4', 'T4', 'A10', 'H100'])
    expect(readModelWish(`serve a model with vLLM on an ${card} GPU`)?.wish.gpus).toBeUndefined();
  const files = render(modelRecipe({ use: 'vllm', model: 'meta-llama/Llama-3.1-70B-Instruct', gpus: 4 }));
  expect(JSON.stringify(objects(files))).toContain('"storage":"250Gi"');
});

test('what waits scales vLLM, and each copy has its own cache', () => {
  const files = render(modelRecipe({ use: 'vllm', autoscale: { min: 1, max: 4 } }));
  expect(object(files, 'ScaledObject')).toMatchObject({
    spec: {
      scaleTargetRef: { kind: 'StatefulSet' },
      triggers: [
        { type: 'prometheus', metadata: { query: expect.stringContaining('vllm:num_requests_waiting') } },
      ],
    },
  });
  expect(object(files, 'StatefulSet')).toMatchObject({
    spec: { volumeClaimTemplates: [{ metadata: { name: 'cache' } }] },
  });
});

test('training goes on after its node was taken, and waits in its queue', () => {
  const files = render(modelRecipe({ use: 'training', queue: 'research' }));
  expect(object(files, 'Job')).toMatchObject({
    metadata: { labels: { 'kueue.x-k8s.io/queue-name': 'research' } },
    spec: {
      suspend: true,
      podFailurePolicy: { rules: [{ action: 'Ignore' }] },
      template: { spec: { restartPolicy: 'Never' } },
    },
  });
  expect(object(files, 'PersistentVolumeClaim')).toMatchObject({
    metadata: { name: 'training-checkpoints' },
  });
});

test('of one family of GPUs any product will do, and each GPU is fed', () => {
  const products = ['NVIDIA-H100-80GB-HBM3', 'NVIDIA-H100-PCIe'];
  const deployment = object(
    render(modelRecipe({ use: 'vllm', gpus: 4, gpuProducts: products })),
    'Deployment',
  );
  const requests = { cpu: '16', memory: '128Gi', 'nvidia.com/gpu': '4' };
  const [term] = [
    { matchExpressions: [{ key: 'nvidia.com/gpu.product', operator: 'In', values: products }] },
  ];
  const required = { nodeSelectorTerms: [term] };
  expect(deployment).toMatchObject({
    spec: {
      template: {
        spec: {
          affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: required } },
          containers: [{ resources: { requests } }],
        },
      },
    },
  });
});

test('a model of scikit-learn is served without a GPU, and nobody is asked for one', () => {
  const recipe = modelRecipe({ use: 'kserve', model: 'gs://acme/iris', format: 'sklearn' });
  expect(recipe.questions).toEqual([]);
  expect(recipe.objects[0]?.body).toMatchObject({
    spec: {
      predictor: { model: { modelFormat: { name: 'sklearn' }, resources: { limits: { memory: '2Gi' } } } },
    },
  });
});

group('words about a model', () => {
  const cases: readonly (readonly [string, Partial<ModelWish> | undefined])[] = [
    [
      'serve Qwen/Qwen2.5-7B-Instruct with vLLM on 2 GPUs, autoscale from 1 to 4',
      { use: 'vllm', model: 'Qwen/Qwen2.5-7B-Instruct', gpus: 2, autoscale: { min: 1, max: 4 } },
    ],
    [
      '用 vLLM 部署 meta-llama/Llama-3.1-8B-Instruct，使用 4 块 GPU，2 个副本',
      { use: 'vllm', model: 'meta-llama/Llama-3.1-8B-Instruct', gpus: 4, replicas: 2 },
    ],
    [
      'Deploy Triton named infer with models from s3://models/prod',
      { use: 'triton', name: 'infer', model: 's3://models/prod' },
    ],
    [
      'a KServe InferenceService for google/gemma-2-9b-it on NVIDIA-L4',
      { use: 'kserve', model: 'google/gemma-2-9b-it', gpuProducts: ['NVIDIA-L4'] },
    ],
    [
      'fine-tune on 4 nodes with 8 GPUs each in the Kueue queue research',
      { use: 'jobset', nodes: 4, gpus: 8, queue: 'research' },
    ],
    [
      'train with the image ghcr.io/acme/train:2.1 on 1 A100 GPU, 200Gi for checkpoints',
      { use: 'training', image: 'ghcr.io/acme/train:2.1', gpus: 1, storage: '200Gi' },
    ],
    [
      'train on 2 H100 GPUs, it runs torchrun --nproc-per-node=2 train.py --epochs=3',
      {
        use: 'training',
        gpus: 2,
        gpuProducts: ['NVIDIA-H100-80GB-HBM3', 'NVIDIA-H100-PCIe', 'NVIDIA-H100-NVL'],
        command: ['torchrun', '--nproc-per-node=2', 'train.py', '--epochs=3'],
      },
    ],
    [
      'vLLM on an A100 80GB',
      { use: 'vllm', gpuProducts: ['NVIDIA-A100-SXM4-80GB', 'NVIDIA-A100-80GB-PCIe'] },
    ],
    [
      'a KServe InferenceService for an sklearn model at gs://acme/models/iris',
      { use: 'kserve', model: 'gs://acme/models/iris', format: 'sklearn' },
    ],
    ['在 GPU 上训练模型', { use: 'training' }],
    ['3 nginx replicas behind a service', undefined],
    ['run the training portal on port 8080', undefined],
    ['a model of the shop', undefined],
  ];

  test.each(cases)('%s', (words, wish) => {
    const read = readModelWish(words)?.wish;
    const asked = Object.fromEntries(Object.keys(wish ?? {}).map((key) => [key, Object(read)[key]]));
    expect(read === undefined ? undefined : asked).toEqual(wish);
  });

  test('make files, a question about the GPU, and leave no word of them unread', () => {
    const words = 'serve Qwen/Qwen2.5-7B-Instruct with vLLM on 2 GPUs';
    const made = generateChange(
      {
        snapshot: snapshotOf({}),
        request: { words, flags: {}, language: 'en' },
        repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
        policy: defaultPolicy,
        templates,
      },
      { languages, manifests, readers },
    );
    if (!made.ok) throw new Error(made.error.what);
    expect(made.value.files.map(({ path }) => path)).toContain('k8s/deployment.yaml');
    expect(made.value.questions.join()).toContain('Which GPU');
    expect(made.value.notUnderstood).toEqual([]);
    expect(made.value.body).toContain('vllm');
  });
});

test.each<[string, Partial<ModelWish>]>([
  [
    'mistralai/Mistral-7B-v0.3 with vLLM on one L4, HF token from secret hf-secret key token, --max-model-len 8192',
    {
      token: { secret: 'hf-secret', key: 'token' },
      options: ['--max-model-len=8192'],
      gpuProducts: ['NVIDIA-L4'],
    },
  ],
  [
    'vllm/vllm-openai:v0.8.5 serving Qwen/Qwen2.5-1.5B-Instruct, 2 GPUs, 50Gi cache, dtype half',
    {
      image: 'vllm/vllm-openai:v0.8.5',
      model: 'Qwen/Qwen2.5-1.5B-Instruct',
      storage: '50Gi',
      options: ['--dtype=half'],
    },
  ],
  [
    '用 vLLM 部署 Qwen/Qwen2.5-7B-Instruct，2 张 A100 显卡，token 在 secret hf-token 里，缓存 200Gi',
    { gpus: 2, token: { secret: 'hf-token', key: 'token' }, storage: '200Gi' },
  ],
  [
    'text-generation-inference with mistralai/Mistral-7B-Instruct-v0.3 on one L4 GPU',
    { use: 'tgi', gpuProducts: ['NVIDIA-L4'] },
  ],
  ['meta-llama/Llama-3.1-70B-Instruct with vLLM, tensor parallel size 4 on an A100 GPU', { gpus: 4 }],
  [
    '用 TGI 部署 Qwen/Qwen2.5-32B-Instruct，张量并行 2，1 到 3 个副本',
    { use: 'tgi', gpus: 2, autoscale: { min: 1, max: 3 } },
  ],
  [
    '用 KServe 部署模型 meta-llama/Llama-3.1-8B，1 张 GPU，副本 1 到 3',
    { autoscale: { min: 1, max: 3 }, gpus: 1 },
  ],
  [
    'an InferenceService named mnist for a PyTorch model in s3://models/mnist with service account sa-s3, min replicas 0, max 5',
    { name: 'mnist', format: 'pytorch', account: 'sa-s3', autoscale: { min: 0, max: 5 } },
  ],
  [
    'InferenceService sklearn-iris, sklearn model at gs://models/iris',
    { name: 'sklearn-iris', format: 'sklearn' },
  ],
  [
    'Triton 24.05 with the models on an existing PVC model-repo, metrics scraped by Prometheus',
    { image: 'nvcr.io/nvidia/tritonserver:24.05-py3', claim: 'model-repo', isScraped: true },
  ],
  ['train on 4 GPUs with checkpoints in claim ckpt, restart up to 3 times', { claim: 'ckpt', restarts: 3 }],
])('what is said beside the model is read: %s', (words, wanted) => {
  const wish = readModelWish(words)?.wish;
  expect(wish).toMatchObject(wanted);
  const said = JSON.stringify(wish && modelRecipe(wish));
  const { token, options = [], claim = '', account = '' } = wanted;
  for (const value of [token?.secret ?? '', ...options, claim, account]) expect(said).toContain(value);
});

test('a Job of an own image with own arguments is no training of ours, whatever data it reads', () => {
  const own =
    'Write a Job train-model that runs registry.example.com/ml/train:v3 with the arguments --epochs 20, needs one nvidia.com/gpu and mounts the PVC datasets at /data.';
  expect(readModelWish(own)).toBeUndefined();
  expect(readModelWish('Fine-tune a model on our dataset with 2 GPUs.')).toBeDefined();
});

test.each([
  ['serve s3://models/llama with TGI on an L4 GPU', true],
  ['serve gs://models/llama with vLLM on an L4 GPU', true],
  ['serve s3://models/llama with vLLM on an L4 GPU', false],
  ['serve Qwen/Qwen3-8B with vLLM on an L4 GPU', false],
])('how a server gets what it cannot fetch is asked: %s', (words, isAsked) => {
  const wish = readModelWish(words)?.wish;
  if (wish === undefined) throw new Error('It is of a model.');
  expect(modelRecipe(wish).questions.some(({ id }) => id === 'model-place')).toBe(isAsked);
});
