import { amountsOf, isSaidOfContainer, isWithin, type Opening } from './opening.ts';

export const cpu: Opening = {
  id: 'cpu',
  title: { en: 'CPU of each copy', zh: '每个副本的 CPU' },
  form: 'CPU that each copy asks for, in millicores from `10m` to `4000m`',
  asks: amountsOf('cpu|compute|resources?', 'CPU|资源|算力'),
  now: ({ resources }, said) =>
    isSaidOfContainer(said, 'resources') ? undefined : (resources.cpu ?? 'none'),
  put: (workload, value) => {
    const amount = /^\d{2,4}m$/u.test(value) ? Number(value.slice(0, -1)) : undefined;
    return isWithin(amount, 10, 4000)
      ? { ...workload, resources: { ...workload.resources, cpu: value } }
      : undefined;
  },
};
