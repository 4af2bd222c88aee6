import { amountsOf, isSaidOfContainer, isWithin, mebibytes, type Opening } from './opening.ts';

/** Request and limit are one value: memory cannot be given back. */
export const memory: Opening = {
  id: 'memory',
  title: { en: 'Memory of each copy', zh: '每个副本的内存' },
  form: 'memory that each copy asks for and its limit, `256Mi/512Mi`, each from 32Mi to 16Gi',
  asks: amountsOf('memory|ram|heap|resources?', '内存|资源'),
  now: ({ resources }, said) =>
    isSaidOfContainer(said, 'resources')
      ? undefined
      : `${resources.memory ?? 'none'}/${resources.memoryLimit ?? 'none'}`,
  put: (workload, value) => {
    const [request = '', limit = request] = value.split('/');
    const [low, high] = [mebibytes(request), mebibytes(limit)];
    return isWithin(low, 32, 16_384) && isWithin(high, low, 16_384)
      ? { ...workload, resources: { ...workload.resources, memory: request, memoryLimit: limit } }
      : undefined;
  },
};
