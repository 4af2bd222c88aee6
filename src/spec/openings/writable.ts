import type { Opening } from './opening.ts';

/** Nothing of the image may disappear below a folder that is empty. */
const closed =
  /^\/(?:etc|proc|sys|dev|usr|bin|sbin|lib\w*|boot|root|run|opt|app|srv|home)$|^\/(?:etc|proc|sys|dev|usr|bin|sbin|lib\w*|boot|root)\//u;

export const writable: Opening = {
  id: 'writable',
  title: { en: 'Writable folder', zh: '可写目录' },
  form: 'a folder that the program writes to while it runs and that holds nothing of the image, as `/app/tmp`; it stands in the line that is cited',
  isMany: true,
  isShown: true,
  now: ({ service, writable: folders }) =>
    service === undefined ? undefined : ['/tmp', ...folders].join(', '),
  put: (workload, value, quote) => {
    const isFolder = /^\/[\w-]{1,40}(?:\/[\w-]{1,40}){0,5}$/u.test(value) && !closed.test(value);
    return isFolder && value !== '/tmp' && quote.includes(value) && !workload.writable.includes(value)
      ? { ...workload, writable: [...workload.writable, value] }
      : undefined;
  },
};
