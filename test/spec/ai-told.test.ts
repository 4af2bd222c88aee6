import { describe as group, expect, test } from '@jest/globals';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { generateChange } from '../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import { languageOf } from '../../src/kernel/language.ts';
import { languages } from '../../src/languages/languages.ts';
import { manifests } from '../../src/manifests/manifests.ts';
import { readers } from '../../src/spec/words/readers.ts';
import { lintAll, schemaProblems } from '../support/judge.ts';
import { snapshotOf } from '../support/snapshot.ts';

const templates = await loadTemplates();

/** The objects of the words alone, each as it is written, and what nobody understood. */
function said(words: string, profile: 'minimal' | 'production') {
  const made = generateChange(
    {
      snapshot: snapshotOf({}),
      request: { words, flags: { profile }, language: languageOf(words) },
      repository: { owner: 'acme', name: 'models', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  const { files, notUnderstood } = made.value;
  return { files, notUnderstood, objects: files.flatMap(({ text }) => text.split(/^---$/mu)) };
}

type Case = readonly [words: string, ...wanted: (readonly [kind: string, holds: RegExp])[]];

const cases: readonly Case[] = [
  [
    'Serve Qwen/Qwen3-8B with vLLM on two L40S',
    ['Deployment', /tensor-parallel-size=2/su],
    ['Deployment', /NVIDIA-L40S/su],
    ['Deployment', /nvidia.com\/gpu: "2"/su],
    ['Service', /kind/su],
  ],
  [
    'vLLM with Qwen/Qwen3-8B, 2x A100-80GB, 64Gi RAM and 8 cores per pod',
    ['Deployment', /nvidia.com\/gpu: "2"/su],
    ['Deployment', /memory: 64Gi/su],
    ['Deployment', /cpu: "8"/su],
    ['Deployment', /A100-SXM4-80GB/su],
  ],
  [
    'Run mistralai/Mistral-7B-Instruct-v0.3 on vLLM with a single T4 and limit the context to 8k tokens',
    ['Deployment', /nvidia.com\/gpu: "1"/su],
    ['Deployment', /max-model-len=8192/su],
    ['Deployment', /Tesla-T4/su],
  ],
  [
    'I want a vLLM endpoint for google/gemma-2-27b-it that uses four H100 cards, in the namespace inference',
    ['Deployment', /tensor-parallel-size=4/su],
    ['Deployment', /namespace: inference/su],
  ],
  [
    'vllm serve Qwen/Qwen2.5-32B-Instruct-AWQ --quantization awq --max-model-len 16384, 1 GPU (A10G), hostname llm.acme.io with TLS from letsencrypt',
    ['Deployment', /"?--quantization=awq/su],
    ['Deployment', /max-model-len=16384/su],
    ['Ingress', /llm.acme.io/su],
    ['Ingress', /letsencrypt/su],
    ['Deployment', /NVIDIA-A10G/su],
  ],
  [
    'Deploy vLLM with meta-llama/Llama-3.1-8B-Instruct; the HF token comes from the secret hf, key HF_TOKEN; weights on the existing PVC models',
    ['Deployment', /key: HF_TOKEN/su],
    ['Deployment', /claimName: models/su],
  ],
  [
    'vLLM Qwen/Qwen3-8B on a GPU, only nodes labelled pool=gpu, priority class inference',
    ['Deployment', /pool: gpu/su],
    ['Deployment', /priorityClassName: inference/su],
  ],
  [
    'vLLM Qwen/Qwen3-8B on 1 L4, env VLLM_ATTENTION_BACKEND=FLASHINFER',
    ['Deployment', /VLLM_ATTENTION_BACKEND\s+value: FLASHINFER/su],
  ],
  [
    'Serve Qwen/Qwen3-8B with vLLM on an L4, three replicas behind a LoadBalancer',
    ['StatefulSet', /replicas: 3/su],
    ['Service', /type: LoadBalancer/su],
  ],
  [
    'Serve Qwen/Qwen3-8B with vLLM on an L4, scale between 1 and 5 replicas by the queue, Prometheus is at http://prom.monitoring:9090',
    ['ScaledObject', /serverAddress: http:\/\/prom.monitoring:9090/su],
    ['ScaledObject', /minReplicaCount: 1\s+maxReplicaCount: 5/su],
  ],
  [
    'Serve Qwen/Qwen3-8B with vLLM on an L4 and let KEDA scale it from zero to three',
    ['ScaledObject', /minReplicaCount: 0\s+maxReplicaCount: 3/su],
  ],
  [
    'text-generation-inference for HuggingFaceH4/zephyr-7b-beta on one A10G, 80Gi disk for the weights, service on port 80',
    ['Deployment', /text-generation-inference/su],
    ['PersistentVolumeClaim', /storage: 80Gi/su],
    ['Service', /port: 80\b/su],
  ],
  [
    'TGI with bigcode/starcoder2-15b across 2 GPUs, limit memory to 96Gi',
    ['Deployment', /num-shard=2/su],
    ['Deployment', /limits:\s+memory: 96Gi/su],
  ],
  [
    'Triton server 24.08, models in s3://ml/models, 2 T4 per pod, scraped by Prometheus',
    ['Deployment', /tritonserver:24.08-py3/su],
    ['Deployment', /nvidia.com\/gpu: "2"/su],
    ['ServiceMonitor', /kind/su],
  ],
  [
    'Triton with the model repository on the PVC model-repo, 3 replicas, 12Gi memory',
    ['Deployment', /claimName: model-repo/su],
    ['Deployment', /replicas: 3/su],
    ['Deployment', /memory: 12Gi/su],
  ],
  [
    'Triton Inference Server with --strict-readiness=true, models at gs://acme/models',
    ['Deployment', /strict-readiness=true/su],
    ['Deployment', /gs:\/\/acme\/models/su],
  ],
  [
    'KServe: sklearn model iris from gs://acme/iris, named iris, 1 to 3 replicas, 512Mi memory',
    ['InferenceService', /storageUri: gs:\/\/acme\/iris/su],
    ['InferenceService', /maxReplicas: 3/su],
    ['InferenceService', /memory: 512Mi/su],
  ],
  [
    'An InferenceService called bert for an ONNX model at s3://acme/bert, service account s3-reader, in namespace ml',
    ['InferenceService', /serviceAccountName: s3-reader/su],
    ['InferenceService', /namespace: ml/su],
  ],
  [
    'KServe InferenceService serving meta-llama/Llama-3.1-8B-Instruct on one A100 with 40Gi of memory, node selector pool=gpu',
    ['InferenceService', /memory: 40Gi/su],
    ['InferenceService', /pool: gpu/su],
    ['InferenceService', /nvidia.com\/gpu: "1"/su],
  ],
  [
    'Train on 4 GPUs with ghcr.io/acme/train:1.4, script train.py, checkpoints on a 300Gi volume',
    ['Job', /torchrun/su],
    ['Job', /--nproc-per-node=4/su],
    ['Job', /train.py/su],
    ['PersistentVolumeClaim', /storage: 300Gi/su],
  ],
  [
    'A training job with image ghcr.io/acme/bert:3 that runs torchrun train.py --epochs 3 on 2 A100, data on the PVC corpus',
    ['Job', /--epochs/su],
    ['Job', /claimName: corpus/su],
    ['Job', /nvidia.com\/gpu: "2"/su],
  ],
  [
    'Fine-tune Qwen/Qwen3-8B on one H100 with image ghcr.io/acme/ft:2, run python finetune.py --lr 2e-5, retry 3 times, env WANDB_MODE=offline',
    ['Job', /finetune.py/su],
    ['Job', /backoffLimit: 3/su],
    ['Job', /WANDB_MODE\s+value: offline/su],
  ],
  [
    'Distributed training over 4 nodes, 8 H100 each, image ghcr.io/acme/train:2, torchrun train.py --batch 64, Kueue queue research',
    ['JobSet', /--nnodes=4/su],
    ['JobSet', /--nproc-per-node=8/su],
    ['JobSet', /train.py/su],
    ['JobSet', /kueue.x-k8s.io\/queue-name: research/su],
    ['JobSet', /completions: 4/su],
  ],
  [
    'JobSet with 2 workers and 8 GPUs each that runs ghcr.io/acme/train:2 in the local queue gpu-queue, env NCCL_DEBUG=INFO, at most 5 restarts',
    ['JobSet', /NCCL_DEBUG\s+value: INFO/su],
    ['JobSet', /maxRestarts: 5/su],
    ['JobSet', /queue-name: gpu-queue/su],
  ],
  [
    'Train on 2 nodes with 4 GPUs each, image acme/train:1, script src/train.py, dataset on the claim imagenet, checkpoints on the claim ckpt',
    ['JobSet', /claimName: imagenet/su],
    ['JobSet', /claimName: ckpt/su],
    ['JobSet', /src\/train.py/su],
  ],
  [
    '用 vLLM 部署 Qwen/Qwen3-8B，两张 L40S，内存 64Gi，命名空间 llm，域名 llm.acme.io',
    ['Deployment', /nvidia.com\/gpu: "2"/su],
    ['Deployment', /memory: 64Gi/su],
    ['Deployment', /namespace: llm/su],
    ['Ingress', /llm.acme.io/su],
  ],
  [
    '用 vLLM 部署 Qwen/Qwen2.5-14B-Instruct-AWQ，单卡 A10，AWQ 量化，上下文 16k，HF token 在 secret hf 里，key 为 token',
    ['Deployment', /quantization=awq/su],
    ['Deployment', /max-model-len=16384/su],
    ['Deployment', /name: hf\s+key: token/su],
  ],
  [
    '在 4 个节点上用 8 张 H100 训练，镜像 ghcr.io/acme/train:2，脚本 train.py，队列 research，检查点存储 500Gi',
    ['JobSet', /--nnodes=4/su],
    ['JobSet', /--nproc-per-node=8/su],
    ['JobSet', /queue-name: research/su],
    ['PersistentVolumeClaim', /storage: 500Gi/su],
  ],
  [
    '部署 Triton，模型在 s3://ml/models，2 个副本，每个 1 张 T4，Prometheus 采集',
    ['Deployment', /replicas: 2/su],
    ['Deployment', /Tesla-T4/su],
    ['ServiceMonitor', /kind/su],
  ],
  [
    '用 KServe 部署 sklearn 模型 gs://acme/iris，名为 iris，1 到 3 个副本',
    ['InferenceService', /maxReplicas: 3/su],
  ],
  [
    'Please put Qwen/Qwen3-4B behind vLLM, a single A10 is enough; expose it at chat.acme.io and keep it in the namespace chat',
    ['Deployment', /nvidia.com\/gpu: "1"/su],
    ['Deployment', /NVIDIA-A10/su],
    ['Ingress', /chat.acme.io/su],
    ['Deployment', /namespace: chat/su],
  ],
  [
    'vllm, model deepseek-ai/DeepSeek-R1-Distill-Qwen-32B, gpus: 4, max-model-len 32768, gpu memory utilization 0.92',
    ['Deployment', /tensor-parallel-size=4/su],
    ['Deployment', /max-model-len=32768/su],
    ['Deployment', /gpu-memory-utilization=0.92/su],
  ],
  [
    'We need an OpenAI compatible server: vLLM with Qwen/Qwen2.5-Coder-7B-Instruct, 1 L40S, at least 48Gi of memory, liveness checks every 30 seconds',
    ['Deployment', /NVIDIA-L40S/su],
    ['Deployment', /memory: 48Gi/su],
    ['Deployment', /livenessProbe:.*periodSeconds: 30/su],
  ],
  [
    'Host NousResearch/Hermes-3-Llama-3.1-8B via vLLM on a T4, the API key is in the secret vllm-key under the key token and passed as VLLM_API_KEY',
    ['Deployment', /VLLM_API_KEY\s+valueFrom:\s+secretKeyRef:\s+name: vllm-key\s+key: token/su],
  ],
  [
    'vLLM with microsoft/Phi-4 on 1 GPU, the weights cached on a 60Gi claim of the storage class fast-ssd',
    ['PersistentVolumeClaim', /storage: 60Gi/su],
    ['PersistentVolumeClaim', /storageClassName: fast-ssd/su],
  ],
  [
    'TGI serving tiiuae/falcon-7b-instruct, 1 A100 40GB, port 3000 of the service',
    ['Deployment', /A100-SXM4-40GB/su],
    ['Service', /port: 3000/su],
  ],
  [
    'Triton 24.10 with 2 GPUs, 24Gi memory, models from the PVC models, label team=vision',
    ['Deployment', /tritonserver:24.10/su],
    ['Deployment', /memory: 24Gi/su],
    ['Deployment', /claimName: models/su],
    ['Deployment', /team: vision/su],
  ],
  [
    'KServe InferenceService fraud with an xgboost model in s3://ml/fraud, 2 CPUs and 4Gi, at most 4 replicas, at least 1',
    ['InferenceService', /maxReplicas: 4/su],
    ['InferenceService', /cpu: "?2/su],
    ['InferenceService', /memory: 4Gi/su],
  ],
  [
    'Job that trains on one GPU: image registry.acme.io/ml/train:7, python train.py --config cfg/base.yaml, checkpoints in PVC ckpt, restarts at most 2 times',
    ['Job', /base.yaml/su],
    ['Job', /claimName: ckpt/su],
    ['Job', /backoffLimit: 2/su],
  ],
  [
    'Train with DeepSpeed on 2 nodes of 8 A100 80GB, image ghcr.io/acme/ds:1, deepspeed train.py --deepspeed ds.json, queue llm, node selector pool=gpu',
    ['JobSet', /ds.json/su],
    ['JobSet', /queue-name: llm/su],
    ['JobSet', /pool: gpu/su],
    ['JobSet', /nvidia.com\/gpu: "8"/su],
  ],
  [
    '帮我用 vLLM 部署一个 Qwen/Qwen2.5-7B-Instruct，卡用 A10，一张就够，环境变量 VLLM_LOGGING_LEVEL=DEBUG，CPU 8 核内存 32Gi',
    ['Deployment', /nvidia.com\/gpu: "1"/su],
    ['Deployment', /NVIDIA-A10/su],
    ['Deployment', /VLLM_LOGGING_LEVEL/su],
    ['Deployment', /cpu: "8"/su],
    ['Deployment', /memory: 32Gi/su],
  ],
  [
    'vLLM 部署 deepseek-ai/DeepSeek-R1-Distill-Qwen-14B，4 卡 L20，最大长度 32k，根据排队请求 1 到 4 个副本自动扩缩',
    ['ScaledObject', /maxReplicaCount: 4/su],
    ['StatefulSet', /max-model-len=32768/su],
    ['StatefulSet', /nvidia.com\/gpu: "4"/su],
  ],
  [
    '单机 8 卡 H100 训练，镜像 ghcr.io/acme/train:2，命令 torchrun train.py --epochs=3，数据在 PVC corpus',
    ['Job', /nproc-per-node=8/su],
    ['Job', /--epochs=3/su],
    ['Job', /claimName: corpus/su],
  ],
  [
    'Serve the model that is already on the PVC models-pvc under /models/llama3-8b with vLLM, served model name llama3, 1 GPU, 2 replicas',
    ['Deployment', /vllm\s+- serve\s+args:\s+- \/models\/llama3-8b/su],
    ['Deployment', /mountPath: \/models\s+readOnly: true/su],
    ['Deployment', /persistentVolumeClaim:\s+claimName: models-pvc/su],
    ['Deployment', /--served-model-name=llama3/su],
    ['Deployment', /name: vllm-llama3-8b\n/su],
  ],
  [
    'vLLM for Qwen/Qwen2.5-7B-Instruct on one GPU, cache on an existing claim called hf-cache, api key in secret vllm-api key token, shm 4GB',
    ['Deployment', /name: vllm-qwen2-5-7b-instruct\n/su],
    ['Deployment', /claimName: hf-cache/su],
    ['Deployment', /VLLM_API_KEY\s+valueFrom:\s+secretKeyRef:\s+name: vllm-api\s+key: token/su],
    ['Deployment', /medium: Memory\s+sizeLimit: 4Gi/su],
  ],
  [
    'vLLM, model Qwen/Qwen3-32B, 2x H100, bfloat16, max num seqs 64, enable prefix caching, trust remote code',
    ['Deployment', /--dtype=bfloat16/su],
    ['Deployment', /--max-num-seqs=64/su],
    ['Deployment', /--enable-prefix-caching"?\n/su],
    ['Deployment', /--trust-remote-code"?\n/su],
  ],
  [
    'vLLM for Qwen/Qwen3-8B on 1 GPU, cache 100Gi with storage class fast-ssd, 2 replicas',
    ['StatefulSet', /storageClassName: fast-ssd\s+resources:\s+requests:\s+storage: 100Gi/su],
  ],
  [
    'TGI for tiiuae/falcon-7b-instruct on one GPU, quantize with bitsandbytes, max input length 4096 and max total tokens 8192, 200Gi model cache',
    ['Deployment', /--quantize=bitsandbytes/su],
    ['Deployment', /--max-input-tokens=4096/su],
    ['Deployment', /--max-total-tokens=8192/su],
    ['PersistentVolumeClaim', /storage: 200Gi/su],
  ],
  [
    'TGI with Qwen/Qwen2.5-7B-Instruct-AWQ on one GPU, awq quantized, context length 16k',
    ['Deployment', /--quantize=awq/su],
    ['Deployment', /--max-total-tokens=16384/su],
  ],
  [
    'Deploy text-embeddings-inference for BAAI/bge-m3 on one L4, 2 replicas, max batch tokens 32768',
    ['StatefulSet', /text-embeddings-inference:89-1\.7\n/su],
    ['StatefulSet', /--model-id=BAAI\/bge-m3/su],
    ['StatefulSet', /--max-batch-tokens=32768/su],
    ['StatefulSet', /nvidia.com\/gpu: "1"/su],
  ],
  [
    'TEI serving intfloat/multilingual-e5-large',
    ['Deployment', /text-embeddings-inference:cpu-1\.7\n/su],
    ['Deployment', /^(?![^]*nvidia)/su],
  ],
  [
    'Triton with the model repository in s3://ml-models/triton, AWS credentials in the secret aws-creds, 1 GPU, poll the repository every 30 seconds',
    ['Deployment', /AWS_ACCESS_KEY_ID\s+valueFrom:\s+secretKeyRef:\s+name: aws-creds/su],
    ['Deployment', /--model-control-mode=poll"?\s+- "?--repository-poll-secs=30/su],
  ],
  [
    'Triton from the PVC triton-models, load models explicitly bert and ranker, 2 GPUs',
    ['Deployment', /--model-control-mode=explicit"?\s+- "?--load-model=bert"?\s+- "?--load-model=ranker/su],
  ],
  [
    'KServe InferenceService for a sklearn model at s3://models/iris, protocol v2, min replicas 0, max replicas 5, scale on concurrency 10, canary 20 percent, timeout 60 seconds, raw deployment mode',
    ['InferenceService', /minReplicas: 0\s+maxReplicas: 5/su],
    ['InferenceService', /scaleMetric: concurrency\s+scaleTarget: 10/su],
    ['InferenceService', /canaryTrafficPercent: 20/su],
    ['InferenceService', /timeout: 60/su],
    ['InferenceService', /protocolVersion: v2/su],
    ['InferenceService', /deploymentMode: RawDeployment/su],
  ],
  [
    '用 KServe 部署一个 sklearn 模型，地址 s3://models/fraud/v1，最小副本 0，最大副本 3',
    ['InferenceService', /minReplicas: 0\s+maxReplicas: 3/su],
  ],
  [
    'PyTorch training Job with image acme/resnet:1.4, 4 GPUs, dataset from PVC imagenet mounted read-only at /input, checkpoints at /ckpt on a 200Gi PVC, storage class fast, max 24h',
    ['Job', /activeDeadlineSeconds: 86400/su],
    ['Job', /name: CHECKPOINT_DIR\s+value: \/ckpt/su],
    ['Job', /name: checkpoints\s+mountPath: \/ckpt/su],
    ['Job', /name: dataset\s+mountPath: \/input\s+readOnly: true/su],
    ['PersistentVolumeClaim', /storageClassName: fast\s+resources:\s+requests:\s+storage: 200Gi/su],
  ],
  [
    'JobSet training on 2 nodes, 8 GPUs each, image acme/t:1, queue name ml-team, stop after 12 hours, checkpoints on claim ckpts mounted at /ckpt, also create a ConfigMap named hp with LR=0.1',
    ['JobSet', /name: training\n.*queue-name: ml-team/su],
    ['JobSet', /activeDeadlineSeconds: 43200/su],
    ['JobSet', /mountPath: \/ckpt/su],
    ['ConfigMap', /name: hp\n.*LR: "0.1"/su],
  ],
  [
    'Fine-tune meta-llama/Llama-3.1-8B on 1 GPU with image acme/lora:0.3, script train.py, save a checkpoint every 30 minutes',
    ['Job', /name: CHECKPOINT_INTERVAL_SECONDS\s+value: "1800"/su],
    ['Job', /name: MODEL_ID\s+value: meta-llama\/Llama-3\.1-8B/su],
  ],
  [
    'JobSet training on 2 nodes with 8 GPUs each, image acme/t:1, queue research, data from s3://acme-data/sales, aws credentials in secret s3-creds, save checkpoints in /out',
    ['JobSet', /name: INPUT_URI\s+value: s3:\/\/acme-data\/sales/su],
    ['JobSet', /AWS_SECRET_ACCESS_KEY\s+valueFrom:\s+secretKeyRef:\s+name: s3-creds/su],
    ['JobSet', /name: CHECKPOINT_DIR\s+value: \/out/su],
  ],
  [
    'KServe, pytorch model from pvc://models-claim/bert, one T4 GPU, keep at least one replica, up to 4',
    ['InferenceService', /storageUri: pvc:\/\/models-claim\/bert/su],
    ['InferenceService', /maxReplicas: 4/su],
    ['InferenceService', /nvidia.com\/gpu.product: Tesla-T4/su],
    ['InferenceService', /tolerations/su],
  ],
  [
    'Run ollama with llama3.1 on a GPU node and keep the models on a 100Gi volume.',
    ['Deployment', /ollama pull llama3\.1"?\n.*- name: models\s+mountPath: \/models/su],
    ['Deployment', /nvidia.com\/gpu: "1"/su],
    ['PersistentVolumeClaim', /storage: 100Gi/su],
    ['Service', /port: 11434/su],
  ],
  [
    '用 ollama 部署 qwen2.5:7b，200Gi 存储',
    ['Deployment', /ollama pull qwen2\.5:7b"?\n/su],
    ['Deployment', /^(?![^]*nvidia)/su],
    ['PersistentVolumeClaim', /storage: 200Gi/su],
  ],
  [
    'Serve Qwen/Qwen2.5-32B-Instruct with vLLM on 2 H100, it takes up to 20 minutes to load the model.',
    ['Deployment', /startupProbe:[^]*failureThreshold: 120/su],
  ],
  [
    '用 vLLM 部署 Qwen2.5-14B-Instruct，两张卡，最大长度 16384，模型放在 200Gi 的 PVC 上。',
    ['Deployment', /- Qwen\/Qwen2\.5-14B-Instruct\n/su],
    ['PersistentVolumeClaim', /storage: 200Gi/su],
  ],
  ['vLLM for Llama-3-8B-Instruct on one L4', ['Deployment', /- meta-llama\/Meta-Llama-3-8B-Instruct\n/su]],
  [
    'Serve Qwen/Qwen3-8B with vLLM on one GPU, HF token in the secret hf under access-token',
    ['Deployment', /name: HF_TOKEN\s+valueFrom:\s+secretKeyRef:\s+name: hf\s+key: access-token/su],
  ],
];

group('what is told of a model beside its name reaches what serves or trains it', () => {
  test.each(cases)('%s', (words, ...wanted) => {
    const { objects, notUnderstood } = said(words, 'minimal');
    expect(notUnderstood).toEqual([]);
    for (const [kind, holds] of wanted) {
      const found = objects.filter((text) => text.includes(`\nkind: ${kind}\n`));
      expect(found.some((text) => holds.test(text)) ? '' : `${kind} ${holds}: ${found.join('---')}`).toBe('');
    }
  });

  test.each(cases.map(([words]) => words))('and stays valid and restricted: %s', (words) => {
    const { files } = said(words, 'production');
    const problems = schemaProblems(files, '1.34.0').filter(
      (one) => !/schema for (?:InferenceService|JobSet)/u.test(one),
    );
    expect(problems).toEqual([]);
    const grave = lintAll(files).filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(grave.map(({ rule, path, message }) => `${path} ${rule}: ${message}`)).toEqual([]);
  });
});

test('what nothing of ours stands behind is named, and shown as nothing that was understood', () => {
  const words = 'KServe InferenceService churn for an sklearn model at s3://m/churn, and a NetworkPolicy';
  const { notUnderstood, objects } = said(words, 'minimal');
  expect(objects.join('---')).not.toContain('NetworkPolicy');
  expect(notUnderstood.join(' ')).toContain('NetworkPolicy');
});

test('an amount of memory is none of storage, and a claim of data none for checkpoints', () => {
  const served = said('Serve Qwen/Qwen3-8B with vLLM on 2 L4, 64Gi of memory', 'minimal').objects.join('---');
  expect(served).toContain('memory: 64Gi');
  expect(served).not.toContain('storage: 64Gi');
  const trained = said(
    'Train on 2 nodes with 4 GPUs each, image acme/train:1, script train.py, dataset on the claim imagenet',
    'minimal',
  ).objects.join('---');
  expect(trained).toContain('claimName: training-checkpoints');
  expect(trained).toContain('claimName: imagenet');
});

test('processes of several nodes meet, whoever says how they are started', () => {
  const words =
    'Train over 4 nodes with 8 H100 each, image ghcr.io/acme/train:2, torchrun train.py --epochs=3';
  expect(said(words, 'minimal').objects.join('---')).toMatch(
    /- torchrun\s+- "?--nnodes=4"?\s+- "?--nproc-per-node=8"?[^]*- train\.py\s+- "?--epochs=3"?/u,
  );
});
