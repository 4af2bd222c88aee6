import { overLines } from '../../../../kernel/over-lines.ts';
import { isOf, set, type Aspect } from '../aspect.ts';

const never = new RegExp(
  overLines`
    (?<![\w-])(?:not|never|no|n't|cannot|forbid|prevent|avoid)(?![\w-])[^\n]{0,40}?(?:
      (?:run|start|execute)(?:s|ning|ed)?\s(?:twice|two|in\sparallel|concurrently|side\sby\sside)|overlap|concurren|at\sonce|at\sthe\ssame\stime|parallel
    )|(?<![\w-])(?:only\sone|one\srun)\s[^\n]{0,20}at\sa\stime|
    (?:不要|不能|不可|不允许|别|禁止|避免)[^\n]{0,8}(?:同时|重叠|并发|并行|重复)
  `,
  'iu',
);

/** Whether a run may start while another goes on. */
export const overlap: Aspect = {
  id: 'overlap',
  title: { en: 'Concurrency', zh: '并发' },
  on: isOf('CronJob'),
  read: ({ words }) => (never.test(words) ? [set(['spec', 'concurrencyPolicy'], 'Forbid')] : undefined),
};
