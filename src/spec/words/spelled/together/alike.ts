import type { JsonMap } from '../../../../kernel/json.ts';
import { listOf, mapOf } from '../../merge.ts';
import { beside } from '../settled.ts';
import { ofVolume } from '../storage-words.ts';
import { kindOf } from './named.ts';
import { onlyOf } from './referred.ts';

const pair: Readonly<Record<string, string>> = {
  PersistentVolume: 'PersistentVolumeClaim',
  PersistentVolumeClaim: 'PersistentVolume',
};

/** What a claim and its volume have alike is told of one of them. */
export function alike(one: JsonMap, all: readonly JsonMap[]): JsonMap {
  const other = onlyOf(pair[kindOf(one)], all);
  if (one['spec'] === undefined || pair[kindOf(one)] === undefined) return one;
  const spec = mapOf(one['spec']);
  return {
    ...one,
    spec: { ...spec, ...modesOf(spec, other), ...marksOf(spec, other), ...classOf(spec, other, all) },
  };
}

function modesOf(spec: JsonMap, other: JsonMap | undefined): JsonMap {
  const accessModes = mapOf(other?.['spec'])['accessModes'];
  return listOf(spec['accessModes'])[0] === beside && accessModes !== undefined ? { accessModes } : {};
}

/** `picks the volume by that label` */
function marksOf(spec: JsonMap, other: JsonMap | undefined): JsonMap {
  const labels = mapOf(other?.['metadata'])['labels'];
  const isOpen = mapOf(mapOf(spec['selector'])['matchLabels'])[beside] !== undefined;
  return isOpen && labels !== undefined ? { selector: { matchLabels: labels } } : {};
}

/** The class of the other, where none is told of by itself. */
function classOf(spec: JsonMap, other: JsonMap | undefined, all: readonly JsonMap[]): JsonMap {
  const name = spec['storageClassName'];
  const isOpen = name === beside || name === ofVolume;
  if (!isOpen || all.some((one) => kindOf(one) === 'StorageClass'))
    return name === ofVolume ? { storageClassName: undefined } : {};
  const told = mapOf(other?.['spec'])['storageClassName'];
  return { storageClassName: told ?? (name === beside ? name : undefined) };
}
