import { overLines } from '../../kernel/over-lines.ts';
import { isServer, isWithin, type Opening } from './opening.ts';

const asks = new RegExp(
  overLines`
    \bhigh(?:ly)?[\s-]availab\w+|\bfault[\s-]toleran\w+|\b(?:redundan\w+|resilient|replicated)\b|
    \b(?:several|multiple|a few|some|enough|many|more than one|a couple of)\s
    (?:replicas?|copies|instances|pods)|
    高可用|容错|冗余|多个?(?:副本|实例)|几个(?:副本|实例)
  `,
  'giu',
);

export const replicas: Opening = {
  id: 'replicas',
  title: { en: 'Copies', zh: '副本数' },
  form: 'how many copies run: a number from 1 to 10',
  asks,
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
