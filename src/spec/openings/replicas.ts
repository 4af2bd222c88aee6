import { isServer, isWithin, type Opening } from './opening.ts';

export const replicas: Opening = {
  id: 'replicas',
  title: { en: 'Copies', zh: '副本数' },
  form: 'how many copies run: a number from 1 to 10',
  now: (workload, { drafts }) => {
    const isSaid = drafts.some(({ work }) => work.controller['replicas'] !== undefined);
    return isSaid || workload.autoscale !== undefined || !isServer(workload)
      ? undefined
      : String(workload.replicas ?? 1);
  },
  put: (workload, value) => {
    const count = /^\d{1,2}$/u.test(value) ? Number(value) : undefined;
    return isWithin(count, 1, 10) && workload.autoscale === undefined
      ? { ...workload, replicas: count }
      : undefined;
  },
};
