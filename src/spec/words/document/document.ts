import type { JsonMap } from '../../../kernel/json.ts';
import { finish, mainFor } from './finish.ts';
import type { Around, Kind } from '../kind.ts';
import { labelsOf, nameOf, runs } from '../link.ts';
import { mapOf, merge } from '../merge.ts';
import { composed } from '../tells/compose.ts';
import type { Draft, Work } from '../wish.ts';
import { overGiven } from './over-given.ts';
import { namesIn, withPortsNamed, withProbesNamed } from './ports-by-name.ts';

/** An object that was asked for, whole and nothing beyond it. */
export type Made = { readonly draft: Draft; readonly name: string; readonly document: JsonMap };

/** What was asked for as Kubernetes writes it. What is there already is not written again. */
export function documentsOf(drafts: readonly Draft[], kinds: readonly Kind[]): Made[] {
  const finished = finish(drafts).map(withProbesNamed);
  const spaces = new Set(drafts.flatMap(({ metadata }) => metadata['namespace'] ?? []));
  const [shared] = spaces.size === 1 ? spaces : [];
  return finished.flatMap((draft, at) => {
    const kind = kinds.find((one) => one.kind === draft.kind);
    if (kind === undefined || draft.isReference) return [];
    const name = nameOf(draft);
    const around = { draft, drafts: finished, main: mainFor(finished, at), name };
    const { metadata, ...body } = runs(draft) ? workloadBody(draft, name) : bodyOf(kind, around);
    const namespace = kind.isClusterWide === true ? undefined : (draft.metadata['namespace'] ?? shared);
    const { namespace: _own, ...own } = draft.metadata;
    const whole = merge(
      merge({ name, ...(namespace === undefined ? {} : { namespace }) }, mapOf(metadata)),
      own,
    );
    return [
      {
        draft,
        name,
        document: withPortsNamed(
          {
            apiVersion: kind.apiVersion,
            kind: kind.written ?? kind.kind,
            metadata: merge(whole, mapOf(draft.facts['metadata'])),
            ...body,
          },
          namesIn(draft),
          finished,
        ),
      },
    ];
  });
}

/** Where the object was quoted, what was said goes over it. */
function bodyOf(kind: Kind, around: Around): JsonMap {
  const { given, body, told, portsNamed: _named, ...said } = around.draft.facts;
  const isLeft = given !== undefined && Object.keys(said).length === 0;
  const made = isLeft ? {} : (kind.body?.(said, around) ?? {});
  const own =
    given === undefined || isLeft
      ? made
      : overGiven({ own: made, usual: usualOf(kind, around), given: mapOf(given) }, said);
  const fields = kind.tells === undefined ? {} : composed(told, kind.tells.shape);
  const whole = [own, mapOf(body), fields].reduce(merge, mapOf(given));
  return kind.completed?.(whole) ?? whole;
}

function usualOf(kind: Kind, around: Around): JsonMap {
  return kind.body?.({}, { ...around, draft: { ...around.draft, facts: {} } }) ?? {};
}

function workloadBody(draft: Draft, name: string): JsonMap {
  const { work, kind } = draft;
  const pod = podSpec(work, kind);
  const labels = labelsOf(draft) ?? { app: name };
  const own = mapOf(work.podMetadata['labels']);
  if (kind === 'Pod')
    return {
      metadata: Object.keys(work.podMetadata).length === 0 ? { labels } : work.podMetadata,
      spec: { ...pod },
    };
  const isBatch = kind === 'Job' || kind === 'CronJob';
  const podMetadata = isBatch ? work.podMetadata : merge(work.podMetadata, { labels: { ...labels, ...own } });
  const template = { ...(Object.keys(podMetadata).length === 0 ? {} : { metadata: podMetadata }), spec: pod };
  if (kind === 'Job') return { spec: { ...work.controller, template } };
  if (kind === 'CronJob')
    return {
      spec: { schedule: '0 0 * * *', ...work.cron, jobTemplate: { spec: { ...work.controller, template } } },
    };
  const usual: JsonMap = kind === 'StatefulSet' ? { serviceName: name } : {};
  return {
    metadata: { labels },
    spec: { ...usual, ...work.controller, selector: selectorFor(kind, labels), template },
  };
}

/** The oldest kind selects by labels alone. */
function selectorFor(kind: string, labels: JsonMap): JsonMap {
  return kind === 'ReplicationController' ? labels : { matchLabels: labels };
}

function podSpec({ pod, containers, initContainers }: Work, kind: string): JsonMap {
  const { volumes, ...rest } = pod;
  const policy = kind === 'Job' ? 'Never' : kind === 'CronJob' ? 'OnFailure' : undefined;
  return {
    ...(policy === undefined ? {} : { restartPolicy: policy }),
    ...rest,
    ...(initContainers.length === 0 ? {} : { initContainers }),
    containers,
    ...(volumes === undefined ? {} : { volumes }),
  };
}
