import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Evidence, Need, Question, Service } from '../../facts/facts.ts';
import { dependsOn, type Project } from './project.ts';

/** Packages that do nothing without a GPU, or that are installed for one. */
const onlyWithOne = [
  'vllm',
  'sglang',
  'flash-attn',
  'bitsandbytes',
  'deepspeed',
  'xformers',
  'tensorrt',
  'tensorrt-llm',
  'onnxruntime-gpu',
  'tensorflow-gpu',
  'cupy',
  'cupy-cuda12x',
  'auto-gptq',
  'autoawq',
  'unsloth',
  'trl',
  'axolotl',
  'torchtune',
  'llamafactory',
  'cudf-cu12',
  'cuml-cu12',
  'faiss-gpu',
];
const fixed =
  /\.cuda\(\)|\.to\(\s*['"]cuda|device\s*=\s*['"]cuda|\bdevice\(\s*['"]cuda(?::\d)?['"]\s*\)(?!\s*if)|torch\.cuda\.set_device|gpus\s*=\s*[1-9]/u;
const asked = /cuda\.is_available\(\)|device_map\s*=\s*['"]auto['"]|list_physical_devices\(\s*['"]GPU/u;

export type Gpu = { readonly need: Need; readonly evidence: Evidence };

/** Whether a graphics card is needed: always, or where there is one. */
export function gpuOf(project: Project, files: readonly SourceFile[]): Gpu | undefined {
  const packages = dependsOn(project, ...onlyWithOne);
  if (packages !== undefined) {
    const { path, line, name } = packages;
    return {
      need: { kind: 'gpu', required: true },
      evidence: { fact: 'needs gpu', path, line, why: `depends on ${name}` },
    };
  }
  const [choice] = grep(files, asked);
  const [use] = grep(files, fixed);
  const hit = choice ?? use;
  if (hit === undefined) return undefined;
  return {
    need: { kind: 'gpu', required: choice === undefined },
    evidence: evidenceOf(hit, choice === undefined),
  };
}

function evidenceOf({ path, line }: Hit, isFixed: boolean): Evidence {
  return {
    fact: 'needs gpu',
    path,
    line,
    why: isFixed ? 'the code asks for CUDA' : 'the code takes a GPU where there is one',
  };
}

export function gpuQuestion({ name, path }: Service): Question {
  return {
    id: 'gpu',
    service: path,
    question: {
      en: `Which GPU, how many, and how much memory does ${name} need?`,
      zh: `${name} 需要哪种 GPU、几块、多大显存？`,
    },
    why: {
      en: 'The code uses one, and nothing in the repository says which model it must hold.',
      zh: '代码使用 GPU，但仓库没有说明模型需要多大显存。',
    },
    candidates: ['1 × NVIDIA T4, 16 GiB', '1 × NVIDIA L4, 24 GiB', '1 × NVIDIA A100, 80 GiB'],
  };
}
