import type { Find } from './listening.ts';

/** What nodes say of the GPUs that people name by their family (label `nvidia.com/gpu.product`). */
const products: Readonly<Record<string, readonly string[]>> = {
  A10: ['NVIDIA-A10'],
  A10G: ['NVIDIA-A10G'],
  A100: ['NVIDIA-A100-SXM4-40GB', 'NVIDIA-A100-SXM4-80GB', 'NVIDIA-A100-PCIE-40GB', 'NVIDIA-A100-80GB-PCIe'],
  B200: ['NVIDIA-B200'],
  H100: ['NVIDIA-H100-80GB-HBM3', 'NVIDIA-H100-PCIe', 'NVIDIA-H100-NVL'],
  H200: ['NVIDIA-H200'],
  L4: ['NVIDIA-L4'],
  L40: ['NVIDIA-L40'],
  L40S: ['NVIDIA-L40S'],
  T4: ['Tesla-T4'],
  V100: ['Tesla-V100-SXM2-16GB', 'Tesla-V100-SXM2-32GB', 'Tesla-V100-PCIE-16GB'],
};

/** A family, or of it those with as much memory as is said: `A100 80GB`. */
export function productsOf(family: string, memory: string | undefined): readonly string[] | undefined {
  const name = family.toUpperCase();
  const all = Object.hasOwn(products, name) ? products[name] : undefined;
  const fitting = all?.filter((product) => memory === undefined || product.includes(`${memory}GB`));
  return fitting?.length === 0 ? all : fitting;
}

const labelled = /\b((?:NVIDIA|Tesla)-[A-Za-z0-9]{1,12}(?:-[A-Za-z0-9.]{1,12}){0,4})\b/u;
const family =
  /(?<![\w./=-])(?:nvidia[\s-])?(?:tesla[\s-])?([ABHLTV]\d{1,3}[GS]?)s?(?:[\s-](?:40|80)\s?GB?)?(?![\w/]|\.\w)/iu;
const size = /(?<![\w./=-])[ABHLTV]\d{1,3}[GS]?s?[\s-](40|80)\s?GB?(?![\w/]|\.\w)/iu;

/** By the label of the nodes, else by the family that people say. */
export function gpuIn(find: Find): readonly string[] | undefined {
  const exact = find(labelled);
  if (exact !== undefined) return [exact];
  const name = find(family);
  return name === undefined ? undefined : productsOf(name, find(size));
}
