import { publicImage } from '../public-images.ts';
import type { Opening } from './opening.ts';

export const need: Opening = {
  id: 'need',
  title: { en: 'Needs', zh: '依赖' },
  form: 'a server that the program calls and that is not in the facts, as `postgres` or `redis`; its name stands in the line that is cited',
  isMany: true,
  isShown: true,
  now: ({ service, needs }) =>
    service === undefined || service.kind === 'static'
      ? undefined
      : needs.map(({ kind }) => kind).join(', ') || 'none',
  put: (workload, value, quote) => {
    const isKnown = publicImage(value) !== undefined;
    const isNew = workload.needs.every(({ kind }) => kind !== value);
    return isKnown && isNew && quote.toLowerCase().includes(value)
      ? { ...workload, needs: [...workload.needs, { kind: value, required: true }] }
      : undefined;
  },
};
