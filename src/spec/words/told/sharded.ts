import { anyCase } from '../../../kernel/any-case.ts';
import { toCount } from '../numbers.ts';
import type { Rewriting } from '../text/rewriting.ts';

const many = String.raw`(\d{1,5}|two|three|four|five|six|eight|ten|twelve|twenty|fifty)`;
const shards = String.raw`(?:(?:data|input|equal|separate|independent)\s)?(?:shards|partitions|chunks|splits|slices)`;
const job = /(?<![\w-])(?:job|batch|(?:one|a|1)\spod\s(?:per|for\s(?:each|every)))(?![\w-])/iu;
const isOfJob = (words: string): boolean => job.test(words) && isSharded.test(words);
const isSharded = /(?<![\w-])(?:shards?|partitions?|chunks?|splits?|slices?|index(?:ed)?)(?![\w-])/iu;
const each = String.raw`(?:shard|partition|chunk|split|slice)`;
const one = String.raw`(?:one|a|1|a\ssingle)\s(?:pod|container|task|worker|process)`;
const run = String.raw`(?:(?:so|please|and|then|run|start|use|with|it\sshould\srun|we\swant|there\sshould\sbe)\s){0,3}`;

const pieces = (...[, said = '']: readonly string[]): string =>
  `with ${String(toCount(said))} completions, completionMode Indexed`;

/** `a Job over 100 shards, ten at a time`: of each piece one pod, which is told which piece is its own. */
export const sharded: readonly Rewriting[] = [
  // The data has 100 shards; run one pod per shard
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:the|our|all)\s)?(?:data|data\s?set|input|work|corpus|index|files?)\s(?:has|have|is\s(?:split|cut|divided)\s(?:in|into)|are\s(?:split|cut|divided)\s(?:in|into)|comes?\s(?:in|as)|consists?\sof)\s${many}\s${shards}[,;.]?\s${run}${one}\s(?:per|for\s(?:each|every))\s${each}(?![\w-])`,
    ),
    (...[, said = '']) => `Job with ${String(toCount(said))} completions, completionMode Indexed`,
    isOfJob,
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:run|deploy|start)\s(?:it|this)\sas\s)?(?:an?\s)?(?:(?:indexed|batch|kubernetes)\s){0,2}job\s(?:that\s(?:runs|goes|works)\s)?(?:over|across|for|through|on|of|with|processing|that\sprocesses)\s(?:the\s|all\s|our\s)?${many}\s${shards}(?![\w-])`,
    ),
    (...[, said = '']) => `Job with ${String(toCount(said))} completions, completionMode Indexed`,
    isOfJob,
  ],
  [
    anyCase(
      String.raw`(?<![\w-])process(?:es)?\s(?:the\s|all\s|our\s)?${many}\s${shards}\s(?:as|with|in|by)\s(?:an?\s)?(?:(?:indexed|batch|kubernetes)\s){0,2}job(?![\w-])`,
    ),
    (...[, said = '']) => `Job with ${String(toCount(said))} completions, completionMode Indexed`,
    isOfJob,
  ],
  [
    anyCase(String.raw`(?<![\w-])(?:over|across|through)\s(?:the\s|all\s|our\s)?${many}\s${shards}(?![\w-])`),
    pieces,
    isOfJob,
  ],
  [
    anyCase(
      String.raw`(?<=completionMode\sIndexed[^\n]{0,80}?[,;.]\s)(?:(?:and|with|run|process|at\smost|max(?:imum)?(?:\sof)?|up\sto|no\smore\sthan)\s){0,3}${many}(?:\s(?:pods|of\sthem|shards|workers))?\s(?:at\s(?:a\stime|once|the\ssame\stime)|in\sparallel|parallel|concurrently|simultaneously)(?![\w-])`,
    ),
    (...[, said = '']) => `parallelism ${String(toCount(said))}`,
    isOfMode,
  ],
  // That each is told which it is, is what the mode says.
  [
    anyCase(
      String.raw`(?<=completionMode\sIndexed[^\n]{0,120}?)[,;.]?\s(?:and\s|where\s|so\sthat\s)?(?:each|every)\s(?:pod|one|worker|container|task)\s(?:gets|has|knows|is\stold|receives|sees|takes|works\son|processes)\s(?:its|one|an?|which)\s(?:own\s)?(?:index|shard|number|partition|chunk)(?:\s(?:by|from|in|through|via)\s(?:its\s|the\s)?(?:index|JOB_COMPLETION_INDEX|env(?:ironment)?(?:\svariable)?))?(?=\s?(?:[,;.\n]|$))`,
    ),
    '',
    isOfMode,
  ],
];

function isOfMode(words: string): boolean {
  return words.includes('completionMode Indexed');
}
