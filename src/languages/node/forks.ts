import { grep } from '../../facts/source.ts';
import type { Note } from '../../spec/note.ts';
import type { Member } from './member.ts';

const counted = /\bcpus\(\)\.length|\bavailableParallelism\(\)/u;
const chosen = /\bWEB_CONCURRENCY\b/u;

/** A process for each processor, and those are counted on the node, whatever the pod may use. */
export function forksPerProcessor({ files }: Member): boolean {
  const forks = grep(files, /\bcluster\.fork\(|\bthrong\(/u);
  return forks.length > 0 && grep(files, counted).length > 0;
}

/** Where platforms tell it how many. */
export function forkVariables(member: Member): string[] {
  return forksPerProcessor(member) && grep(member.files, chosen).length > 0 ? ['WEB_CONCURRENCY=1'] : [];
}

export function forkNotes(member: Member): Note[] {
  if (!forksPerProcessor(member) || forkVariables(member).length > 0) return [];
  return [
    {
      id: 'forks-per-processor',
      severity: 'warning',
      text: {
        en: 'The program starts a process for each processor of the node, each with memory of its own, though the pod may use only a part of them. Let a variable tell how many, and grow by replicas.',
        zh: '程序按节点的处理器数量启动进程，每个进程都占用内存，而 Pod 只能使用其中一部分。请用环境变量指定进程数，并通过副本数扩容。',
      },
      docs: 'https://nodejs.org/api/cluster.html',
    },
  ];
}
