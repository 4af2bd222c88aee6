import type { Question } from '../../facts/facts.ts';
import type { ModelWish } from './recipe.ts';

export function askGpu({ gpus, gpuProducts, model }: ModelWish): Question[] {
  if (gpuProducts !== undefined || gpus === 0) return [];
  const what = model ?? 'the model';
  return [
    {
      id: 'gpu',
      inWords: true,
      question: {
        en: `Which GPU, with how much memory, should run ${what}? The nodes say it in the label nvidia.com/gpu.product.`,
        zh: `${model ?? '模型'} 要运行在哪种 GPU 上，显存多大？节点标签 nvidia.com/gpu.product 中有型号。`,
      },
      why: {
        en: 'Any node with a free GPU is taken now; the weights must fit into its memory.',
        zh: '目前会使用任意有空闲 GPU 的节点，而权重必须能放进其显存。',
      },
      candidates: ['NVIDIA-L4', 'NVIDIA-A100-SXM4-80GB', 'NVIDIA-H100-80GB-HBM3'],
    },
  ];
}

export function askModel({ model }: ModelWish, example: string): Question[] {
  if (model !== undefined) return [];
  return [
    {
      id: 'model',
      inWords: true,
      question: { en: 'Which model should be served?', zh: '要部署哪个模型？' },
      why: { en: `${example} stands there until it is said.`, zh: `未说明之前使用 ${example}。` },
      candidates: [example],
    },
  ];
}

/** A server that knows nothing of a bucket would not start. */
export function askPlace({ model = '' }: ModelWish, server: string, fetches: readonly string[]): Question[] {
  const scheme = /^([a-z0-9]+):\/\//u.exec(model)?.[1];
  if (scheme === undefined || fetches.includes(scheme)) return [];
  return [
    {
      id: 'model-place',
      inWords: true,
      question: {
        en: `How does ${server} get ${model}? It cannot read from ${scheme}:// itself.`,
        zh: `${server} 如何取得 ${model}？它无法直接从 ${scheme}:// 读取。`,
      },
      why: {
        en: 'Put the files on a claim and say `model on PVC weights under /models`, or name the model as Hugging Face does; as it is written now the server does not start.',
        zh: '请把文件放到 PVC 上并说明 `model on PVC weights under /models`，或给出 Hugging Face 上的模型名；按现在的写法服务无法启动。',
      },
      candidates: [],
    },
  ];
}

export function askPrometheus({ autoscale, prometheus }: ModelWish): Question[] {
  if (autoscale === undefined || prometheus !== undefined) return [];
  return [
    {
      id: 'prometheus',
      question: {
        en: 'Where is Prometheus? KEDA asks it what is waiting.',
        zh: 'Prometheus 的地址是什么？KEDA 需要查询排队请求数。',
      },
      why: {
        en: 'The address of the Prometheus Operator in the namespace monitoring stands there now.',
        zh: '目前填写的是 monitoring 命名空间中 Prometheus Operator 的地址。',
      },
      candidates: ['http://prometheus-operated.monitoring.svc:9090'],
    },
  ];
}
