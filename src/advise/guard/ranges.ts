import { amountOf } from '../../lint/quantity.ts';
import type { Grounds, Leaf } from './values.ts';

type Range = {
  readonly at: RegExp;
  readonly most: number;
  /** Less than this is nothing at all. */
  readonly least?: number;
  readonly asked?: RegExp;
};

const stopping =
  /\bzero\b|\bno (?:copies|pods|replicas)|\bstop|\bpause|\bsuspend|\boff\b|scale down|停|零|关/u;

/** What a proposal may cost that nobody named a number for. */
const ranges: readonly Range[] = [
  { at: /\.(?:replicas|replicaCount|minReplicas|minReplicaCount)$/u, most: 20, least: 1, asked: stopping },
  { at: /\.(?:maxReplicas|maxReplicaCount)$/u, most: 50, least: 1, asked: stopping },
  { at: /\.(?:parallelism|completions)$/u, most: 20 },
  { at: /\.(?:requests|limits)\.cpu$|\.cpu$/u, most: 32 },
  { at: /\.(?:requests|limits)\.memory$|\.memory$/u, most: 128 * 2 ** 30 },
  { at: /\.storage$|\.sizeLimit$|\.ephemeral-storage$/u, most: 2 ** 40 },
  {
    at: /\.(?:requests|limits)\.[\w.-]+\/[\w.-]+$|\.hugepages-\w+$/u,
    most: 0,
    asked: /gpu|accelerat|cuda|tpu|fpga|npu|显卡|加速/u,
  },
  { at: /\.(?:minAvailable|maxUnavailable)$/u, most: 100, least: -1 },
  { at: /\.hard\.(?:pods|count\/\S+|services\S*|(?:requests|limits)\.cpu)$/u, most: 1000 },
  { at: /^\.value$/u, most: 1_000_000 },
];

/** A number beyond what anybody would take unasked; one that grows from what was there, beyond three times that. */
export function rangeIn(leaf: Leaf, held: unknown, grounds: Grounds): string | undefined {
  const at = `.${leaf.path.join('.')}`;
  if (at.endsWith('.schedule')) return restless(String(leaf.value), grounds);
  if (at === '.globalDefault' && leaf.value === true && !grounds.words.includes('default'))
    return 'globalDefault: it is the priority of everybody then, and nobody asked for that';
  const range = ranges.find((one) => one.at.test(at));
  if (range === undefined || isWithin(leaf.value, held, range) || isAsked(leaf, range, grounds))
    return undefined;
  return `${at.slice(1)}: nobody asked for ${String(leaf.value).slice(0, 20)}; keep it in proportion`;
}

function isWithin(value: unknown, held: unknown, { most, least = 0 }: Range): boolean {
  const amount = sizeOf(value);
  const before = sizeOf(held) ?? 0;
  const bound = before > 0 ? Math.max(before * 3, Math.min(most, 10)) : most;
  return amount === undefined || (amount <= bound && amount >= least);
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? amountOf(String(value)) : undefined;
}

function isAsked({ value }: Leaf, { asked }: Range, { words }: Grounds): boolean {
  const digits = /\d+/u.exec(String(value))?.[0] ?? '';
  return asked?.test(words) === true || new RegExp(`(?<!\\d)${digits}(?!\\d)`, 'u').test(words);
}

function restless(schedule: string, { words }: Grounds): string | undefined {
  const minutes = schedule.trim().split(/\s+/u)[0] ?? '';
  const often = minutes === '*' || /^\*\/[1-4]$/u.test(minutes) || minutes.split(',').length > 12;
  return often && !/every (?:\w+ )?minutes?|minutely|每.{0,3}分钟/u.test(words)
    ? `schedule: nobody asked for it to run as often as ${schedule.slice(0, 40)}`
    : undefined;
}
